import {ownAttribute} from '../../python/machine/own-attributes.js';
import {typeName} from '../../python/machine/type-of.js';
import type {Machine} from '../../python/machine/machine.js';
import type {FunctionObject} from '../../python/machine/objects.js';
import {fastRepr} from '../../python/machine/text.js';
import {Native} from '../../python/native.js';
import {BoundMethod, PyTuple, type Value} from '../../python/values.js';
import type {Code} from '../../python/code.js';

/** What `functools.partial` keeps: the callable, and its arguments. */
const partialOf = (m: Machine, callback: Value): {readonly func: Value; readonly args: Value; readonly keywords: Value} | undefined => {
	const instance = m.as(callback, 'instance');
	if (instance === undefined || typeName(m, callback) !== 'partial') {
		return undefined;
	}

	const [func, args, keywords] = ['func', 'args', 'keywords'].map(name => ownAttribute(m, instance, name));
	return func === undefined ? undefined : {func, args: args ?? null, keywords: keywords ?? null};
};

/** The function behind a callable: through bound methods and partial objects. */
const functionOf = (m: Machine, callback: Value): FunctionObject | Native | undefined => {
	const inner = callback instanceof BoundMethod ? callback.callable : callback;
	if (inner instanceof Native) {
		return inner;
	}

	const fn = m.as(inner, 'function');
	if (fn !== undefined) {
		return fn;
	}

	const partial = partialOf(m, inner);
	return partial === undefined ? undefined : functionOf(m, partial.func);
};

/** A callback's qualified name, as handles tell it. */
export const callbackName = (m: Machine, callback: Value): string => {
	const fn = functionOf(m, callback);
	return fn === undefined ? typeName(m, callback) : fn.qualname;
};

/** Whether a callback is asyncio's own or another part of the library, not the program's. */
export const isLibraryCallback = (m: Machine, callback: Value): boolean => {
	const fn = functionOf(m, callback);
	if (fn instanceof Native) {
		// A native of the loop or of a future that the program handed over itself (loop.stop, future.set_result) is its wish.
		return fn.qualname.startsWith('Task.') || /(?:^|\.)_/.test(fn.qualname);
	}

	return fn?.code.internal === true;
};

/** Where CPython keeps the file of a code: that of the library lies with the interpreter. */
export const fileOf = ({filename, internal}: Code): string => {
	const module = internal ? /^<loopscope ([\w.]+)>$/.exec(filename)?.[1] : undefined;
	return module === undefined ? filename : `/usr/lib/python3.14/${module.replaceAll('.', '/')}.py`;
};

/** The place where a function begins; methods that are bound and natives have none that asyncio would show. */
const sourceOf = (m: Machine, callback: Value): string => {
	const partial = partialOf(m, callback);
	if (partial !== undefined) {
		return sourceOf(m, partial.func);
	}

	const fn = m.as(callback, 'function');
	const wrapped = fn === undefined ? undefined : ownAttribute(m, fn, '__wrapped__');
	if (wrapped !== undefined) {
		return sourceOf(m, wrapped);
	}

	return fn === undefined ? '' : ` at ${fileOf(fn.code)}:${fn.code.firstLine}`;
};

/** What a callback is called with: only in debug mode, since arguments may be nobody's business. */
export type ShownArguments = {readonly args: readonly Value[]} | null;

const argumentsText = (m: Machine, args: readonly Value[], keywords: Value): string => {
	const show = (value: Value): string => fastRepr(m, value) ?? `<${typeName(m, value)} object>`;
	const named: string[] = [];
	m.as(keywords, 'dict')?.table.forEach((key, value) => {
		named.push(`${String(key)}=${show(value as Value)}`);
	});
	return `(${[...args.map(value => show(value)), ...named].join(', ')})`;
};

const nameText = (m: Machine, callback: Value, shown: ShownArguments, suffix = ''): string => {
	const partial = partialOf(m, callback);
	const own = shown === null ? '()' : argumentsText(m, shown.args, null);
	if (partial !== undefined) {
		const inner = shown === null ? null : {args: partial.args instanceof PyTuple ? partial.args.items : []};
		const keywords = shown === null ? null : partial.keywords;
		const name = nameText(m, partial.func, null, '').replace(/\(\)$/, '');
		return `${name}${inner === null ? '()' : argumentsText(m, inner.args, keywords)}${own}${suffix}`;
	}

	const fn = functionOf(m, callback);
	return `${fn === undefined ? fastRepr(m, callback) ?? typeName(m, callback) : fn.qualname}${own}${suffix}`;
};

/** A callback as reprs of futures and handles show it: `name() at file:line`. */
export const describeCallback = (m: Machine, callback: Value, shown: ShownArguments = null): string => `${nameText(m, callback, shown)}${sourceOf(m, callback)}`;
