import {codeFlags, type Code} from '../code.js';
import {Native, PUSHED, type Keywords, type Outcome} from '../native.js';
import {PyType} from '../type.js';
import {asyncGeneratorType, coroutineType, functionType, generatorType, objectType} from '../types/identities.js';
import {BoundMethod, PyTuple, Ref, StaticMethod, emptyTuple, type Value} from '../values.js';
import {closestName, hintOf} from '../builtins/suggestions.js';
import {bindMember} from './attributes.js';
import {findOnType, solidOf, typeName, typeOf, type Class} from './type-of.js';
import {Frame} from './frame.js';
import {heightLimit, type Machine} from './machine.js';
import {GeneratorObject, type ClassObject, type FunctionObject} from './objects.js';

const makesGenerator = codeFlags.generator | codeFlags.coroutine | codeFlags.asyncGenerator;

/** Calls any callable. `PUSHED` when its result comes from a frame that now is on the stack. */
export const call = (m: Machine, callable: Value, args: readonly Value[], keywords: Keywords = null): Outcome => {
	if (callable instanceof Native) {
		return callable.fn(m, args, keywords);
	}

	if (callable instanceof Ref) {
		const object = m.heap.get(callable);
		switch (object.kind) {
			case 'function': {
				return callFunction(m, object, args, keywords);
			}

			case 'class': {
				return instantiate(m, callable, args, keywords);
			}

			default: {
				break;
			}
		}
	} else if (callable instanceof BoundMethod) {
		return call(m, callable.callable, [callable.self, ...args], keywords);
	} else if (callable instanceof PyType) {
		return instantiate(m, callable, args, keywords);
	} else if (callable instanceof StaticMethod) {
		return call(m, callable.callable, args, keywords);
	}

	const method = findOnType(m, typeOf(m, callable), '__call__');
	if (method === undefined) {
		throw m.error('TypeError', `'${typeName(m, callable)}' object is not callable`);
	}

	return call(m, method, [callable, ...args], keywords);
};

/** Calls a special method, looked up on the value's class. Throws AttributeError when there is none. */
export const callMethod = (m: Machine, value: Value, name: string, args: readonly Value[]): Outcome => {
	const cls = typeOf(m, value);
	const method = findOnType(m, cls, name);
	if (method === undefined) {
		throw m.error('AttributeError', `'${typeName(m, value)}' object has no attribute '${name}'`);
	}

	return callMember(m, method, value, cls, args);
};

/** Calls a member found on a class as a method of `self`. */
export const callMember = (m: Machine, member: Value, self: Value, cls: Class, args: readonly Value[], keywords: Keywords = null): Outcome => {
	if (member instanceof Native ? member.binding === 'method' : m.as(member, 'function')?.cls === functionType) {
		return call(m, member, [self, ...args], keywords);
	}

	// Static and class methods, callables with or without __get__.
	return m.chain(() => bindMember(m, member, self, cls), (inner, bound) => call(inner, bound, args, keywords));
};

/** Calls a function of the library's Python half by name. */
export const callPrelude = (m: Machine, name: string, args: readonly Value[]): Outcome => {
	const found = m.lookup(m.fixed.prelude, name);
	if (found === undefined) {
		throw new Error(`the prelude has no function ${name}`);
	}

	return call(m, found, args);
};

/** A call of a class: `__new__`, then `__init__` where the result is an instance. */
export const instantiate = (m: Machine, cls: Class, args: readonly Value[], keywords: Keywords): Outcome => {
	const meta = typeOf(m, cls);
	if (meta instanceof Ref) {
		const hook = findOnType(m, meta, '__call__');
		if (hook !== undefined && !(hook instanceof Native)) {
			return call(m, hook, [cls, ...args], keywords);
		}
	}

	return instantiatePlain(m, cls, args, keywords);
};

/** `type.__call__`. */
export const instantiatePlain = (m: Machine, cls: Class, args: readonly Value[], keywords: Keywords): Outcome => {
	if (cls instanceof PyType) {
		const {maker} = cls;
		if (maker === null) {
			throw m.error('TypeError', `cannot create '${cls.name}' instances`);
		}

		return maker(m, cls, args, keywords);
	}

	const maker = findOnType(m, cls, '__new__');
	const custom = maker !== undefined && !(maker instanceof Native);
	return m.chain(
		() => custom ? call(m, maker instanceof StaticMethod ? maker.callable : maker, [cls, ...args], keywords) : make(m, cls, args, keywords),
		(inner, instance) => initialise(inner, cls, instance, args, keywords, custom),
	);
};

/** Makes an instance of a class of the program by the way of the built-in type below it. */
export const make = (m: Machine, cls: Class, args: readonly Value[], keywords: Keywords): Outcome => {
	const solid = solidOf(m, cls);
	const {maker} = solid;
	if (maker === null) {
		throw m.error('TypeError', `cannot create '${solid.name}' instances`);
	}

	return maker(m, cls, args, keywords);
};

const initialise = (m: Machine, cls: Class, instance: Value, args: readonly Value[], keywords: Keywords, made: boolean): Outcome => {
	const type = typeOf(m, instance);
	if (type !== cls && !(type instanceof Ref && (m.heap.get(type) as ClassObject).mro.includes(cls))) {
		return instance;
	}

	const init = findOnType(m, type, '__init__');
	if (init === undefined || (init instanceof Native && init.owner === 'object')) {
		if (!made && solidOf(m, cls) === objectType && (args.length > 0 || (keywords?.size ?? 0) > 0)) {
			throw m.error('TypeError', `${typeName(m, instance)}() takes no arguments`);
		}

		return instance;
	}

	const fn = m.as(init, 'function');
	if (fn === undefined || (fn.code.flags & makesGenerator) !== 0) {
		return m.chain(() => callMember(m, init, instance, type, args, keywords), (inner, value) => checkInit(inner, value, instance));
	}

	callFunction(m, fn, [instance, ...args], keywords);
	m.frame!.convert = checkInit;
	m.frame!.keep = instance;
	return PUSHED;
};

const checkInit = (m: Machine, value: Value, instance: Value): Value => {
	if (value !== null) {
		throw m.error('TypeError', `__init__() should return None, not '${typeName(m, value)}'`);
	}

	return instance;
};

/** Binds the arguments and pushes the function's frame; for generators and coroutines makes the object. */
export const callFunction = (m: Machine, fn: FunctionObject, args: readonly Value[], keywords: Keywords): Outcome => {
	const {code} = fn;
	const frame = newFrame(m, code, fn.globals);
	const {slots} = frame;
	if (keywords === null && args.length === code.argumentCount && (code.flags & (codeFlags.varargs | codeFlags.varkeywords)) === 0 && code.keywordOnlyCount === 0) {
		for (let index = 0; index < args.length; index++) {
			slots[index] = args[index];
		}
	} else {
		bindParameters(m, fn, slots, args, keywords);
	}

	for (let index = 0; index < fn.closure.length; index++) {
		slots[code.firstFree + index] = fn.closure[index];
	}

	return start(m, fn, frame, args);
};

const none: ReadonlyArray<Value | undefined> = [];

/** A frame on top of the running one. Its first slots are `count` values of `from`, beginning at `first`; the others are empty. */
export const newFrame = (m: Machine, code: Code, globals: Ref, from = none, first = 0, count = 0): Frame => {
	const back = m.frame;
	const depth = (back === null ? 0 : back.depth) + (code.internal ? 0 : 1);
	if (depth > m.fixed.recursionLimit || (back !== null && back.height > heightLimit(m))) {
		throw m.error('RecursionError', 'maximum recursion depth exceeded');
	}

	const size = code.slotNames.length;
	const slots: Array<Value | undefined> = [];
	for (let index = 0; index < count; index++) {
		slots.push(from[first + index]);
	}

	for (let index = count; index < size; index++) {
		slots.push(undefined);
	}

	return new Frame(m.epoch, back, code, globals, slots, 0, size, depth);
};

/** Runs a bound frame, or wraps it in the generator or coroutine that its code makes. */
export const start = (m: Machine, fn: FunctionObject, frame: Frame, args: readonly Value[]): Outcome => {
	const {code} = fn;
	if ((code.flags & makesGenerator) === 0) {
		m.frame = frame;
		return PUSHED;
	}

	const type = (code.flags & codeFlags.coroutine) === 0 ? ((code.flags & codeFlags.generator) === 0 ? asyncGeneratorType : generatorType) : coroutineType;
	frame.back = null;
	const generator = m.heap.allocate(new GeneratorObject(m.epoch, type, frame, 'created', code, fn.name, fn.qualname, 0, false, null, false, null));
	frame.generator = generator;
	if (type === coroutineType) {
		(m.heap.own(generator) as GeneratorObject).hostId = m.host.onCoroutine(m, generator, args);
		m.watched++;
	}

	return generator;
};

const list = (names: readonly string[]): string => {
	const quoted = names.map(name => `'${name}'`);
	return quoted.length < 3 ? quoted.join(' and ') : `${quoted.slice(0, -1).join(', ')}, and ${quoted.at(-1)!}`;
};

/**
Binds a call's arguments to a function's parameters, with CPython's errors. Order of the slots: positional parameters,
keyword-only ones, `*args`, `**kwargs`.
*/
const bindParameters = (m: Machine, fn: FunctionObject, slots: Array<Value | undefined>, args: readonly Value[], keywords: Keywords): void => {
	const {code} = fn;
	const count = code.argumentCount;
	const total = count + code.keywordOnlyCount;
	const given = Math.min(args.length, count);
	for (let index = 0; index < given; index++) {
		slots[index] = args[index];
	}

	const hasRest = (code.flags & codeFlags.varargs) !== 0;
	const hasExtra = (code.flags & codeFlags.varkeywords) !== 0;
	if (hasRest) {
		slots[total] = args.length > count ? new PyTuple(args.slice(count)) : emptyTuple;
	}

	const extra: Array<readonly [Value, Value]> = [];
	const misplaced: string[] = [];
	for (const [name, value] of keywords ?? []) {
		const slot = code.slotNames.indexOf(name);
		if (slot >= code.positionalOnlyCount && slot < total) {
			if (slots[slot] !== undefined) {
				throw m.error('TypeError', `${fn.qualname}() got multiple values for argument '${name}'`);
			}

			slots[slot] = value;
		} else if (hasExtra) {
			extra.push([name, value]);
		} else if (slot !== -1 && slot < code.positionalOnlyCount) {
			misplaced.push(name);
		} else {
			throw m.error('TypeError', `${fn.qualname}() got an unexpected keyword argument '${name}'${hintOf(closestName(code.slotNames.slice(code.positionalOnlyCount, total), name))}`);
		}
	}

	if (misplaced.length > 0) {
		throw m.error('TypeError', `${fn.qualname}() got some positional-only arguments passed as keyword arguments: '${misplaced.join(', ')}'`);
	}

	if (hasExtra) {
		slots[total + (hasRest ? 1 : 0)] = m.newDict(extra);
	}

	const defaults = fn.defaults?.items ?? [];
	if (args.length > count && !hasRest) {
		tooMany(m, fn, args.length, slots);
	}

	const missing: string[] = [];
	for (let index = given; index < count; index++) {
		if (slots[index] === undefined) {
			const fallback = defaults[index - count + defaults.length];
			if (fallback === undefined) {
				missing.push(code.slotNames[index]!);
			} else {
				slots[index] = fallback;
			}
		}
	}

	complain(m, fn, missing, 'positional');
	const missingKeywords: string[] = [];
	for (let index = count; index < total; index++) {
		if (slots[index] === undefined) {
			const fallback = fn.keywordDefaults?.get(code.slotNames[index]!);
			if (fallback === undefined) {
				missingKeywords.push(code.slotNames[index]!);
			} else {
				slots[index] = fallback;
			}
		}
	}

	complain(m, fn, missingKeywords, 'keyword-only');
};

const complain = (m: Machine, fn: FunctionObject, missing: readonly string[], kind: string): void => {
	if (missing.length > 0) {
		throw m.error('TypeError', `${fn.qualname}() missing ${missing.length} required ${kind} argument${missing.length === 1 ? '' : 's'}: ${list(missing)}`);
	}
};

const tooMany = (m: Machine, fn: FunctionObject, given: number, slots: ReadonlyArray<Value | undefined>): never => {
	const {argumentCount, keywordOnlyCount} = fn.code;
	const optional = fn.defaults?.items.length ?? 0;
	const plural = optional > 0 ? argumentCount !== 0 : argumentCount !== 1;
	const takes = optional > 0 ? `from ${argumentCount - optional} to ${argumentCount}` : String(argumentCount);
	const keywordsGiven = slots.slice(argumentCount, argumentCount + keywordOnlyCount).filter(slot => slot !== undefined).length;
	const extra = keywordsGiven === 0 ? '' : ` positional argument${given === 1 ? '' : 's'} (and ${keywordsGiven} keyword-only argument${keywordsGiven === 1 ? '' : 's'})`;
	throw m.error('TypeError', `${fn.qualname}() takes ${takes} positional argument${plural ? 's' : ''} but ${given}${extra} ${given === 1 && keywordsGiven === 0 ? 'was' : 'were'} given`);
};
