import {call} from '../python/machine/calls.js';
import type {NativeCode} from '../python/machine/frame.js';
import {fastRepr} from '../python/machine/text.js';
import {Raise, type Machine} from '../python/machine/machine.js';
import {HostObject} from '../python/machine/objects.js';
import {PUSHED} from '../python/native.js';
import {native, define} from '../python/types/define.js';
import {exceptionTypes, listIteratorType, objectType} from '../python/types/identities.js';
import {plainRepr} from '../python/types/object.js';
import {makeIterator} from '../python/types/iterators.js';
import {PyType} from '../python/type.js';
import {PyTuple, Ref, type Value} from '../python/values.js';
import {runOf} from './run.js';

/*
Context variables. A Context object holds values by the variable's number. The context that nothing has been set in yet
is null: most programs never have another.
*/

const contextVarType = new PyType('ContextVar', [objectType], '_contextvars', false);
const contextType = new PyType('Context', [objectType], '_contextvars', false);
const tokenType = new PyType('Token', [objectType], '_contextvars', false);
const missingType = new PyType('MISSING', [objectType], 'Token', false);
/** Stands for "no value before" in a token. */
const missing = missingType;

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

const keyOf = (self: Value): string => String((self as Ref).id);

/** The variables that are set in a context, with their values. */
const entriesOf = (m: Machine, context: Value): ReadonlyArray<readonly [Ref, Value]> =>
	[...m.as(context, 'host')!.fields].map(([key, value]) => [m.heap.refOf(Number(key)), value] as const);

const current = (m: Machine, self: Value): Value | undefined => {
	const {context} = runOf(m).world;
	return context instanceof Ref ? m.as(context, 'host')!.fields.get(keyOf(self)) : undefined;
};

define(contextVarType, {
	construct(m, _cls, args, keywords) {
		if (typeof args[0] !== 'string') {
			throw m.error('TypeError', args.length === 0 ? 'ContextVar() missing required argument \'name\' (pos 1)' : 'context variable name must be a str');
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
			ownContext(m).fields.set(keyOf(self), value);
			return make(m, tokenType, [['var', self], ['old_value', before === undefined ? missing : before], ['used', false]]);
		}],
		reset: ['token, /', (m, self, token) => {
			const object = m.as(token, 'host')!;
			if (object.fields.get('used') === true) {
				throw m.error('RuntimeError', `${fastRepr(m, token) ?? '<Token>'} has already been used once`);
			}

			if (object.fields.get('var') !== self) {
				throw m.error('ValueError', `${fastRepr(m, token) ?? '<Token>'} was created by a different ContextVar`);
			}

			m.own(token as Ref, 'host').fields.set('used', true);
			const old = object.fields.get('old_value')!;
			if (old === missing) {
				ownContext(m).fields.delete(keyOf(self));
			} else {
				ownContext(m).fields.set(keyOf(self), old);
			}

			return null;
		}],
		__repr__: ['', (m, self) => `<ContextVar name=${fastRepr(m, m.as(self, 'host')!.fields.get('name')!)!} at 0x${((self as Ref).id * 16).toString(16).padStart(12, '0')}>`],
	},
	properties: {name: (m, self) => m.as(self, 'host')!.fields.get('name')!},
});

define(tokenType, {
	methods: {
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
	if (run.world.entered.includes(context.id)) {
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
			const before = runOf(m).world.context;
			enter(m, self as Ref);
			m.pushNative(ranInside, [before, self!]);
			const {frame} = m;
			const outcome = call(m, callable!, args, keywords);
			if (outcome === PUSHED) {
				return PUSHED;
			}

			m.frame = frame!.back;
			return ranInside.resume(m, frame!, outcome, 'return');
		},
	},
	methods: {
		copy: ['', (m, self) => make(m, contextType, [...m.as(self, 'host')!.fields])],
		get: ['var, default=None, /', (m, self, variable, fallback) => m.as(self, 'host')!.fields.get(keyOf(variable)) ?? fallback],
		__contains__: ['var, /', (m, self, variable) => m.as(self, 'host')!.fields.has(keyOf(variable))],
		__len__: ['', (m, self) => m.as(self, 'host')!.fields.size],
		keys: ['', (m, self) => m.newList(entriesOf(m, self).map(([variable]) => variable))],
		values: ['', (m, self) => m.newList(entriesOf(m, self).map(([, value]) => value))],
		items: ['', (m, self) => m.newList(entriesOf(m, self).map(entry => new PyTuple([...entry])))],
		__iter__: ['', (m, self) => makeIterator(m, listIteratorType, m.newList(entriesOf(m, self).map(([variable]) => variable)))],
		__getitem__: ['var, /', (m, self, variable) => {
			const value = m.as(self, 'host')!.fields.get(keyOf(variable));
			if (value === undefined) {
				throw new Raise(m.newException(exceptionTypes.KeyError, [variable]));
			}

			return value;
		}],
	},
});

/** The module `_contextvars`. */
export const contextModule: ReadonlyMap<string, Value> = new Map<string, Value>([
	['ContextVar', contextVarType], ['Context', contextType], ['Token', tokenType],
	['copy_context', native('copy_context', '', m => copyContext(m) ?? make(m, contextType), 'function', '_contextvars')],
]);
