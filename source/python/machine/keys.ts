import {Native} from '../native.js';
import {PyType} from '../type.js';
import {dictItemsType, dictKeysType, frozensetType, mappingProxyType, objectType, setType} from '../types/identities.js';
import {
	BoundMethod, PyBytes, PyComplex, PyFloat, PyRange, PySlice, PyTuple, Ref, Singleton, type Int, type Value,
} from '../values.js';
import {integralToInt} from '../number/int.js';
import {bytesToLatin1} from '../text/codecs.js';
import {findOnType, solidOf, type Class} from './type-of.js';
import type {Key} from './hash-table.js';
import type {Machine} from './machine.js';
import {rangeLength} from './ranges.js';

/*
Keys: what a value is looked up by in a HashTable. Values that are equal in Python have equal keys, and the other way
round. Texts are their own keys; compound values are encoded as texts that begin with NUL, so texts that begin with NUL
get a prefix.
*/

/**
The key of a value, or undefined when only Python code can compare it (an instance with its own `__eq__` or `__hash__`,
or a tuple that holds one) and when it cannot be hashed at all: `hashing.ts` tells these apart.
*/
export const keyOf = (m: Machine, value: Value): Key | undefined => {
	switch (typeof value) {
		case 'string': {
			return value.charCodeAt(0) === 0 ? `\0s${value}` : value;
		}

		case 'number':
		case 'bigint': {
			return value;
		}

		case 'boolean': {
			return value ? 1 : 0;
		}

		default: {
			return value === null ? null : (value instanceof Ref ? refKey(m, value) : objectKey(m, value));
		}
	}
};

const objectKey = (m: Machine, value: Exclude<Value, null | boolean | number | bigint | string | Ref>): Key | undefined => {
	if (value instanceof PyFloat) {
		return floatKey(value.value) ?? value;
	}

	if (value instanceof PyTuple) {
		return compound(m, 't', value.items);
	}

	if (value instanceof PyBytes) {
		return `\0b${bytesToLatin1(value.bytes)}`;
	}

	if (value instanceof PyComplex) {
		if (value.im === 0) {
			return floatKey(value.re) ?? value;
		}

		return Number.isNaN(value.re) || Number.isNaN(value.im) ? value : `\0c${value.re},${value.im}`;
	}

	if (value instanceof PyRange) {
		const length = rangeLength(value);
		return compound(m, 'r', length === 0 ? [0] : (length === 1 ? [1, value.start] : [length, value.start, value.step]));
	}

	if (value instanceof PySlice) {
		return compound(m, 'l', [value.start, value.stop, value.step]);
	}

	if (value instanceof BoundMethod) {
		return methodKey(m, value) ?? value;
	}

	return value;
};

/** Undefined for NaN, which equals nothing: it is its own key. */
const floatKey = (value: number): Int | undefined =>
	Number.isInteger(value) ? integralToInt(value) : (Number.isNaN(value) ? undefined : value);

/** Methods are equal when they are the same function of the same object. */
const methodKey = (m: Machine, method: BoundMethod): string | undefined => {
	const {callable, self} = method;
	const what = callable instanceof Native ? `n${callable.owner}.${callable.name};` : encode(m, callable);
	const whose = encode(m, self);
	return what === undefined || whose === undefined ? undefined : `\0m${what}${whose}`;
};

const compound = (m: Machine, kind: string, items: readonly Value[]): string | undefined => {
	let text = `\0${kind}`;
	for (const item of items) {
		const part = encode(m, item);
		if (part === undefined) {
			return undefined;
		}

		text += part;
	}

	return text;
};

/** A key as a part of another one: no part is the beginning of a different one. */
const encode = (m: Machine, value: Value): string | undefined => {
	const key = keyOf(m, value);
	switch (typeof key) {
		case 'string': {
			return `${key.length}:${key}`;
		}

		case 'number':
		case 'bigint': {
			return `n${key};`;
		}

		case 'undefined': {
			return undefined;
		}

		default: {
			if (key === null) {
				return 'N';
			}

			return key instanceof Ref ? `r${key.id};` : (key instanceof PyType ? `y${key.module}.${key.name};` : (key instanceof Singleton ? `S${key.name};` : undefined));
		}
	}
};

const refKey = (m: Machine, ref: Ref): Key | undefined => {
	const object = m.heap.get(ref);
	const {cls} = object;
	switch (object.kind) {
		case 'list':
		case 'dict':
		case 'bytearray': {
			return undefined;
		}

		case 'set': {
			return cls === setType || (cls !== frozensetType && !(solidOf(m, cls) === frozensetType && comparesNatively(m, cls)))
				? undefined
				: setKey(m, object.table.keys.toArray());
		}

		case 'iterator': {
			return cls === dictKeysType || cls === dictItemsType || cls === mappingProxyType ? undefined : ref;
		}

		case 'instance': {
			return object.payload === undefined
				? identityKey(m, ref, cls)
				: (comparesNatively(m, cls) ? keyOf(m, object.payload) : undefined);
		}

		case 'class':
		case 'function':
		case 'cell':
		case 'module':
		case 'generator':
		case 'exception':
		case 'host': {
			return identityKey(m, ref, cls);
		}
	}
};

const setKey = (m: Machine, items: ReadonlyArray<Value | undefined>): string | undefined => {
	const parts: string[] = [];
	for (const item of items) {
		if (item === undefined) {
			continue;
		}

		const part = encode(m, item);
		if (part === undefined) {
			return undefined;
		}

		parts.push(part);
	}

	return `\0f${parts.sort().join('')}`;
};

/** The object itself, where its class leaves `==` and `hash` as they are for every object. */
const identityKey = (m: Machine, ref: Ref, cls: Class): Ref | undefined => {
	if (findOnType(m, cls, '__eq__') !== objectType.members.get('__eq__')) {
		return undefined;
	}

	const hash = findOnType(m, cls, '__hash__');
	// A hash of the library's own goes with the identity, and nobody sees whether it is called.
	return hash === objectType.members.get('__hash__') || m.as(hash, 'function')?.code.internal === true ? ref : undefined;
};

/** Whether a class derived from a built-in type compares and hashes as that type does. */
const comparesNatively = (m: Machine, cls: Class): boolean => {
	const hash = findOnType(m, cls, '__hash__');
	return findOnType(m, cls, '__eq__') instanceof Native && (hash === undefined || hash instanceof Native);
};
