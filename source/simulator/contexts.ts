import {call} from '../python/machine/calls.js';
import {EQ} from '../python/machine/comparing.js';
import type {NativeCode} from '../python/machine/frame.js';
import {compare} from '../python/machine/operators.js';
import {fastRepr, reprOf} from '../python/machine/text.js';
import {Raise, type Machine} from '../python/machine/machine.js';
import {HostObject} from '../python/machine/objects.js';
import {PUSHED, type Outcome} from '../python/native.js';
import {native, define} from '../python/types/define.js';
import {exceptionTypes, listIteratorType, objectType} from '../python/types/identities.js';
import {makeIterator} from '../python/types/iterators.js';
import {addressText, plainRepr} from '../python/types/object.js';
import {PyType} from '../python/type.js';
import {notImplemented, PyTuple, Ref, Singleton, type Value} from '../python/values.js';
import {runOf} from './run.js';

/*
Context variables. A Context object holds variables with their values, by the variable's number. The context that nothing has been set in yet
is null: most programs never have another.
*/

const contextVarType = new PyType('ContextVar', [objectType], '_contextvars', false);
const contextType = new PyType('Context', [objectType], '_contextvars', false);
const tokenType = new PyType('Token', [objectType], '_contextvars', false);
/** Stands for "no value before" in a token. */
const missing = new Singleton('<Token.MISSING>');

const make = (m: Machine, cls: PyType, fields: ReadonlyArray<readonly [string, Value]> = []): Ref =>
	m.heap.allocate(new HostObject(m.epoch, cls, 0, new Map(fields), null));

/** What a handle or task made now runs in: a copy of the running context. */
export const copyContext = (m: Machine): Value => {
	const current = runOf(m).world.context;
	return current instanceof Ref ? make(m, contextType, [...m.as(current, 'host')!.fields]) : null;
};

/** The running context as an object, made when there is none: a task keeps it for its later steps. */
const ownContext = (m: Machine): HostObject => {
	const run = runOf(m);
	let current = run.world.context;
	if (!(current instanceof Ref)) {
		current = make(m, contextType);
		run.change({context: current});
		const task = run.currentTask();
		if (task !== null && m.as(task, 'host')!.fields.get('context') === null) {
			m.own(task, 'host').fields.set('context', current);
		}
	}

	return m.own(current, 'host');
};

/** The context of a task or handle, made now if nothing has been set in it yet. */
export const materialisedContext = (m: Machine, owner: Ref): Ref => {
	const known = m.as(owner, 'host')!.fields.get('context') ?? null;
	if (known instanceof Ref) {
		return known;
	}

	const context = make(m, contextType);
	m.own(owner, 'host').fields.set('context', context);
	return context;
};

/** Whether a context is entered: by `Context.run` in whatever thread, or by what the loop runs here, eager tasks within tasks included. */
const isEntered = (m: Machine, context: Ref): boolean => {
	const run = runOf(m);
	if (run.world.context === context || run.world.entered.includes(context.id)) {
		return true;
	}

	for (let {frame} = m; frame !== null; frame = frame.back) {
		if (frame.native?.name === 'event loop' && frame.slots[4] === context) {
			return true;
		}
	}

	for (let task: Value = run.currentTask(); task instanceof Ref; task = m.as(task, 'host')!.fields.get('interrupted') ?? null) {
		if (m.as(task, 'host')!.fields.get('context') === context) {
			return true;
		}
	}

	return false;
};

const keyOf = (self: Value): string => String((self as Ref).id);

/** What a variable's value is found by in a context. */
const checkedKey = (m: Machine, variable: Value, then: (m: Machine, key: string) => Outcome): Outcome =>
	m.as(variable, 'host')?.cls === contextVarType ? then(m, keyOf(variable)) : m.chain(() => reprOf(m, variable), (inner, text) => {
		throw inner.error('TypeError', `a ContextVar key was expected, got ${text as string}`);
	});

/** The variables that are set in a context, with their values. */
const entriesOf = (m: Machine, context: Value): ReadonlyArray<readonly [Ref, Value]> =>
	[...m.as(context, 'host')!.fields.values()].map(entry => (entry as PyTuple).items as unknown as readonly [Ref, Value]);

const valueIn = (m: Machine, context: Value, key: string): Value | undefined => {
	const entry = m.as(context, 'host')!.fields.get(key);
	return entry instanceof PyTuple ? entry.items[1] : undefined;
};

const current = (m: Machine, self: Value): Value | undefined => {
	const {context} = runOf(m).world;
	return context instanceof Ref ? valueIn(m, context, keyOf(self)) : undefined;
};

const setCurrent = (m: Machine, self: Value, value: Value): void => {
	ownContext(m).fields.set(keyOf(self), new PyTuple([self, value]));
};

define(contextVarType, {
	construct(m, _cls, args, keywords) {
		if (args.length !== 1) {
			throw m.error('TypeError', `ContextVar() takes exactly 1 positional argument (${args.length} given)`);
		}

		if (typeof args[0] !== 'string') {
			throw m.error('TypeError', 'context variable name must be a str');
		}

		const fallback = keywords?.get('default');
		return make(m, contextVarType, [['name', args[0]], ...(fallback === undefined ? [] : [['default', fallback] as const])]);
	},
	ownsArguments: true,
	methods: {
		get: ['default?, /', (m, self, fallback) => {
			const value = current(m, self);
			if (value !== undefined) {
				return value;
			}

			const other = fallback === undefined ? m.as(self, 'host')!.fields.get('default') : fallback;
			if (other !== undefined) {
				return other;
			}

			throw new Raise(m.newException(exceptionTypes.LookupError, [self]));
		}],
		set: ['value, /', (m, self, value) => {
			const before = current(m, self);
			setCurrent(m, self, value);
			return make(m, tokenType, [['var', self], ['old_value', before === undefined ? missing : before], ['used', false], ['context', runOf(m).world.context]]);
		}],
		reset: ['token, /', (m, self, token) => {
			const object = m.as(token, 'host');
			if (object?.cls !== tokenType) {
				return m.chain(() => reprOf(m, token), (inner, text) => {
					throw inner.error('TypeError', `expected an instance of Token, got ${text as string}`);
				});
			}

			const refuse = (type: 'RuntimeError' | 'ValueError', why: string): Outcome => m.chain(() => reprOf(m, token), (inner, text) => {
				throw inner.error(type, `${text as string} ${why}`);
			});
			if (object.fields.get('used') === true) {
				return refuse('RuntimeError', 'has already been used once');
			}

			if (object.fields.get('var') !== self) {
				return refuse('ValueError', 'was created by a different ContextVar');
			}

			if (object.fields.get('context') !== runOf(m).world.context) {
				return refuse('ValueError', 'was created in a different Context');
			}

			m.own(token as Ref, 'host').fields.set('used', true);
			const old = object.fields.get('old_value')!;
			if (old === missing) {
				ownContext(m).fields.delete(keyOf(self));
			} else {
				setCurrent(m, self, old);
			}

			return null;
		}],
		__repr__: ['', (m, self) => {
			const {fields} = m.as(self, 'host')!;
			const text = (fallback: string): string => `<ContextVar name=${fastRepr(m, fields.get('name')!)!}${fallback} at ${addressText(m, self)}>`;
			const fallback = fields.get('default');
			return fallback === undefined ? text('') : m.chain(() => reprOf(m, fallback), (_inner, shown) => text(` default=${shown as string}`));
		}],
	},
	properties: {name: (m, self) => m.as(self, 'host')!.fields.get('name')!},
});

define(tokenType, {
	construct(m) {
		throw m.error('RuntimeError', 'Tokens can only be created by ContextVars');
	},
	methods: {
		__repr__: ['', (m, self) => {
			const {fields} = m.as(self, 'host')!;
			return m.chain(() => reprOf(m, fields.get('var')!), (inner, variable) => `<Token${fields.get('used') === true ? ' used' : ''} var=${variable as string} at ${addressText(inner, self)}>`);
		}],
		__enter__: ['', (_m, self) => self],
		__exit__: ['*args', (m, self) => {
			const variable = m.as(self, 'host')!.fields.get('var')!;
			return call(m, contextVarType.members.get('reset')!, [variable, self]);
		}],
	},
	properties: {
		var: (m, self) => m.as(self, 'host')!.fields.get('var')!,
		old_value: (m, self) => m.as(self, 'host')!.fields.get('old_value')!,
	},
	values: {MISSING: missing},
});

/** One context can be entered once at a time, by whatever thread. */
const enter = (m: Machine, context: Ref): void => {
	const run = runOf(m);
	if (isEntered(m, context)) {
		throw m.error('RuntimeError', `cannot enter context: ${plainRepr(m, context)} is already entered`);
	}

	run.change({context, entered: [...run.world.entered, context.id]});
};

/** The context that was current before is so again. */
const leave = (m: Machine, [before, context]: ReadonlyArray<Value | undefined>): void => {
	const run = runOf(m);
	run.change({context: before!, entered: run.world.entered.filter(id => id !== (context as Ref).id)});
};

const ranInside: NativeCode = {
	name: 'Context.run',
	resume(m, frame, value) {
		leave(m, frame.slots);
		return value;
	},
	raise(m, frame, exception) {
		leave(m, frame.slots);
		throw new Raise(exception);
	},
};

define(contextType, {
	construct: m => make(m, contextType),
	raw: {
		run(m, [self, callable, ...args], keywords) {
			if (callable === undefined) {
				throw m.error('TypeError', 'run() missing 1 required positional argument');
			}

			const before = runOf(m).world.context;
			enter(m, self as Ref);
			m.pushNative(ranInside, [before, self!]);
			const {frame} = m;
			const outcome = call(m, callable, args, keywords);
			if (outcome === PUSHED) {
				return PUSHED;
			}

			m.frame = frame!.back;
			return ranInside.resume(m, frame!, outcome, 'return');
		},
	},
	methods: {
		copy: ['', (m, self) => make(m, contextType, [...m.as(self, 'host')!.fields])],
		get: ['var, default=None, /', (m, self, variable, fallback) => checkedKey(m, variable, (inner, key) => {
			const value = valueIn(inner, self, key);
			return value === undefined ? fallback : value;
		})],
		__contains__: ['var, /', (m, self, variable) => checkedKey(m, variable, (inner, key) => inner.as(self, 'host')!.fields.has(key))],
		__eq__: ['other, /', (m, self, other) => m.as(other, 'host')?.cls === contextType
			? compare(m, EQ, m.newDict(entriesOf(m, self)), m.newDict(entriesOf(m, other)))
			: notImplemented],
		__len__: ['', (m, self) => m.as(self, 'host')!.fields.size],
		keys: ['', (m, self) => m.newList(entriesOf(m, self).map(([variable]) => variable))],
		values: ['', (m, self) => m.newList(entriesOf(m, self).map(([, value]) => value))],
		items: ['', (m, self) => m.newList(entriesOf(m, self).map(entry => new PyTuple([...entry])))],
		__iter__: ['', (m, self) => makeIterator(m, listIteratorType, m.newList(entriesOf(m, self).map(([variable]) => variable)))],
		__getitem__: ['var, /', (m, self, variable) => checkedKey(m, variable, (inner, key) => {
			const value = valueIn(inner, self, key);
			if (value === undefined) {
				throw new Raise(inner.newException(exceptionTypes.KeyError, [variable]));
			}

			return value;
		})],
		__setitem__: ['var, value, /', m => {
			// CPython names the type with its module here.
			throw m.error('TypeError', '\'_contextvars.Context\' object does not support item assignment');
		}],
	},
});

/** The module `_contextvars`. */
export const contextModule: ReadonlyMap<string, Value> = new Map<string, Value>([
	['ContextVar', contextVarType], ['Context', contextType], ['Token', tokenType],
	['copy_context', native('copy_context', '', m => copyContext(m) ?? make(m, contextType), 'function', '_contextvars')],
]);
