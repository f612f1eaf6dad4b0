import {Native, type Outcome} from '../native.js';
import {hashComplex, hashFloat, hashInt, hashTuple, noneHash} from '../number/hash.js';
import {normalise} from '../number/int.js';
import {bytesToLatin1} from '../text/codecs.js';
import {PyType} from '../type.js';
import {dictItemsType, dictKeysType, exceptionTypes, mappingProxyType, objectType} from '../types/identities.js';
import {BoundMethod, PyBytes, PyComplex, PyFloat, PyRange, PySlice, PyTuple, Ref, Singleton, type Int, type Value} from '../values.js';
import {findOnType, typeName, typeOf} from './type-of.js';
import {callMember} from './calls.js';
import {mapEach} from './each.js';
import {Raise, type Machine} from './machine.js';
import type {SetObject} from './objects.js';
import {rangeLength} from './ranges.js';

/** What a value is hashed for: messages tell it. */
export type HashUse = 'key' | 'element';

/** The address that reprs show and `id` returns for heap objects. */
export const addressOfRef = (ref: Ref): number => 0x7F_00_00_00_00_00 + (ref.id * 16);

/** `hash(value)`: CPython's figures for numbers and None and tuples of these, stable ones of our own for the rest. */
export const hashOf = (m: Machine, value: Value): Outcome => {
	const fast = fastHash(m, value);
	if (fast !== undefined) {
		return fast;
	}

	if (value instanceof PyTuple) {
		return mapEach(m, value.items.length, (inner, index) => hashOf(inner, value.items[index]!), (_, hashes) => hashTuple(hashes as Int[]));
	}

	const cls = typeOf(m, value);
	const member = findOnType(m, cls, '__hash__');
	if (member instanceof Native) {
		const set = m.as(value, 'set');
		return set === undefined ? callMember(m, member, value, cls, []) : hashSetSlowly(m, set);
	}

	return m.chain(() => callMember(m, member!, value, cls, []), (inner, hash) => checkHash(inner, hash));
};

/** The same for a key of a dict or an element of a set: its TypeErrors say so. */
export const hashFor = (m: Machine, value: Value, use: HashUse): Outcome => {
	const name = typeName(m, value);
	return m.chain(() => hashOf(m, value), (_, hash) => hash, (inner, exception) => {
		const text = inner.as(exception, 'exception')!.args.items[0];
		if (inner.as(exception, 'exception')!.cls === exceptionTypes.TypeError && typeof text === 'string') {
			throw inner.error('TypeError', unusable(name, text, use));
		}

		throw new Raise(exception);
	});
};

const unusable = (name: string, problem: string, use: HashUse): string => `cannot use '${name}' as a ${use === 'key' ? 'dict key' : 'set element'} (${problem})`;

/** Throws the TypeError of a value that cannot be hashed; does nothing for others. */
export const unhashable = (m: Machine, value: Value, use?: HashUse): void => {
	const name = unhashableIn(m, value);
	if (name !== undefined) {
		const problem = `unhashable type: '${name}'`;
		throw m.error('TypeError', use === undefined ? problem : unusable(typeName(m, value), problem, use));
	}
};

/** The name of the type that keeps a value from being hashed. */
const unhashableIn = (m: Machine, value: Value): string | undefined => {
	if (value instanceof PyTuple) {
		for (const item of value.items) {
			const name = unhashableIn(m, item);
			if (name !== undefined) {
				return name;
			}
		}

		return undefined;
	}

	return value instanceof Ref && !hasHash(m, value) ? typeName(m, value) : undefined;
};

const hasHash = (m: Machine, ref: Ref): boolean => {
	const {kind, cls} = m.heap.get(ref);
	if (cls instanceof Ref) {
		const member = findOnType(m, cls, '__hash__');
		return member !== null && !(member === undefined && mutable.has(kind)) && !(mutable.has(kind) && member === objectType.members.get('__hash__'));
	}

	return kind === 'set' ? cls.name === 'frozenset' : !mutable.has(kind) && cls !== dictKeysType && cls !== dictItemsType && cls !== mappingProxyType;
};

const mutable = new Set(['list', 'dict', 'bytearray']);

const checkHash = (m: Machine, hash: Value): Int => {
	const plain = m.as(hash, 'instance')?.payload ?? hash;
	switch (typeof plain) {
		case 'number': {
			return plain === -1 ? -2 : plain;
		}

		case 'boolean': {
			return plain ? 1 : 0;
		}

		case 'bigint': {
			return BigInt.asIntN(64, plain) === plain ? plain : hashInt(plain);
		}

		default: {
			throw m.error('TypeError', '__hash__ method should return an integer');
		}
	}
};

/** The hash without running Python code; undefined when it needs some. Throws for what cannot be hashed. */
export const fastHash = (m: Machine, value: Value): Int | undefined => {
	switch (typeof value) {
		case 'number':
		case 'bigint': {
			return hashInt(value);
		}

		case 'string': {
			return hashText(value);
		}

		case 'boolean': {
			return value ? 1 : 0;
		}

		default: {
			return value === null ? noneHash : (value instanceof Ref ? hashRef(m, value) : hashObject(m, value));
		}
	}
};

const hashObject = (m: Machine, value: Exclude<Value, null | boolean | number | bigint | string | Ref>): Int | undefined => {
	if (value instanceof PyFloat) {
		return hashFloat(value.value);
	}

	if (value instanceof PyTuple) {
		return hashItems(m, value.items);
	}

	if (value instanceof PyComplex) {
		return hashComplex(hashFloat(value.re), hashFloat(value.im));
	}

	if (value instanceof PyBytes) {
		return hashText(bytesToLatin1(value.bytes));
	}

	if (value instanceof PyRange) {
		const length = rangeLength(value);
		return hashItems(m, [length, length === 0 ? null : value.start, length === 0 || length === 1 ? null : value.step]);
	}

	if (value instanceof PySlice) {
		return hashItems(m, [value.start, value.stop, value.step]);
	}

	if (value instanceof BoundMethod) {
		const self = value.self instanceof Ref ? value.self.id : hashText(typeName(m, value.self));
		return hashItems(m, [self, value.callable instanceof Ref ? value.callable.id : hashText(typeName(m, value.callable))]);
	}

	if (value instanceof PyType) {
		return hashText(`${value.module}.${value.name}`);
	}

	return hashText(value instanceof Singleton ? value.name : (value instanceof Native ? `${value.owner}.${value.name}` : value.constructor.name));
};

const hashItems = (m: Machine, items: readonly Value[]): Int | undefined => {
	const hashes: Int[] = [];
	for (const item of items) {
		const hash = fastHash(m, item);
		if (hash === undefined) {
			return undefined;
		}

		hashes.push(hash);
	}

	return hashTuple(hashes);
};

const hashRef = (m: Machine, ref: Ref): Int | undefined => {
	unhashable(m, ref);
	const object = m.heap.get(ref);
	const {cls} = object;
	const member = findOnType(m, cls, '__hash__');
	if (member === undefined || member instanceof Native) {
		if (object.kind === 'instance' && object.payload !== undefined) {
			return fastHash(m, object.payload);
		}

		if (object.kind === 'set') {
			return hashSet(m, object);
		}

		return member === undefined || member.owner === 'object' ? addressOfRef(ref) / 16 : undefined;
	}

	return undefined;
};

/** A 53-bit hash of text: well spread, and the same in every run. */
export const hashText = (text: string): Int => {
	if (text === '') {
		return 0;
	}

	let high = 0xDE_AD_BE_EF;
	let low = 0x41_C6_CE_57;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		high = Math.imul(high ^ unit, 0x9E_37_79_B1);
		low = Math.imul(low ^ unit, 0x5F_35_64_95);
	}

	high = Math.imul(high ^ (high >>> 16), 0x85_EB_CA_6B) ^ Math.imul(low ^ (low >>> 13), 0xC2_B2_AE_35);
	low = Math.imul(low ^ (low >>> 16), 0x85_EB_CA_6B) ^ Math.imul(high ^ (high >>> 13), 0xC2_B2_AE_35);
	return ((low & 0x1F_FF_FF) * 0x1_00_00_00_00) + (high >>> 0);
};

const hashSet = (m: Machine, set: SetObject): Int | undefined => {
	const hashes: Int[] = [];
	const {table} = set;
	for (let at = table.nextPosition(0); at !== -1; at = table.nextPosition(at + 1)) {
		const hash = fastHash(m, table.keyAt(at)!);
		if (hash === undefined) {
			return undefined;
		}

		hashes.push(hash);
	}

	return hashOfSet(hashes);
};

const hashSetSlowly = (m: Machine, set: SetObject): Outcome => {
	const keys = set.table.keys.toArray().filter(key => key !== undefined);
	return mapEach(m, keys.length, (inner, index) => hashOf(inner, keys[index]!), (_, hashes) => hashOfSet(hashes as Int[]));
};

/** A frozenset's hash does not depend on the order of its elements: theirs are mixed first, then joined by exclusive or. */
const hashOfSet = (hashes: readonly Int[]): Int => {
	const word = (value: bigint): bigint => BigInt.asUintN(64, value);
	let hash = 0n;
	for (const element of hashes) {
		const bits = word(BigInt(element));
		hash ^= word((bits ^ 89_869_747n ^ word(bits << 16n)) * 3_644_798_167n);
	}

	hash ^= word(BigInt(hashes.length + 1) * 1_927_868_237n);
	hash ^= (hash >> 11n) ^ (hash >> 25n);
	hash = word((hash * 69_069n) + 907_133_923n);
	return hash === 0xFF_FF_FF_FF_FF_FF_FF_FFn ? 590_923_713 : normalise(BigInt.asIntN(64, hash));
};
