import {findOnType, typeName, typeOf} from '../machine/type-of.js';
import {call, callMember} from '../machine/calls.js';
import {fastHash} from '../machine/hashing.js';
import {asInt, plain, withCut, withIndex, withPosition} from '../machine/indexing.js';
import {collect, isIterable} from '../machine/iteration.js';
import type {Machine} from '../machine/machine.js';
import {ByteArrayObject} from '../machine/objects.js';
import type {Keywords, Outcome} from '../native.js';
import {sliceIndices} from '../number/slice-indices.js';
import {concatBytes, repeatBytes} from '../text/bytes-methods.js';
import {bytesFromHex} from '../text/bytes-hex.js';
import {bytesToLatin1, encode} from '../text/codecs.js';
import {bytearrayRepr} from '../machine/repr.js';
import {bytesRepr} from '../text/string-repr.js';
import type {PyType} from '../type.js';
import {PyBytes, PySlice, PyTuple, Ref, type Value} from '../values.js';
import {byteArgument, bytesOf} from './buffers.js';
import {byteMembers, bytesArgument, makeTranslation, type Bytes} from './bytes-members.js';
import {define, type MemberTable} from './define.js';
import {bytearrayType, bytesType} from './identities.js';
import {asText, methodsOf, newOf, sizeArgument, textArgument, timesArgument, wrap, type MethodTable} from './receivers.js';

type Then = (m: Machine, bytes: Uint8Array) => Outcome;

const largestSize = (2n ** 63n) - 1n;

const longest = 2 ** 28;

/** Goes on with the bytes of an iterable of ints. */
const withItems = (m: Machine, items: Value, problem: string, then: Then): Outcome => collect(m, items, (inner, values) => {
	const from = (each: Machine, at: number, done: readonly number[]): Outcome => {
		const bytes = [...done];
		for (let index = at; index < values.length; index++) {
			const value = values[index]!;
			if (asInt(each, value) === undefined) {
				return withIndex(each, value, (last, int) => from(last, index + 1, [...bytes, byteArgument(last, int, problem)]));
			}

			bytes.push(byteArgument(each, value, problem));
		}

		return then(each, Uint8Array.from(bytes));
	};

	return from(inner, 0, []);
});

/** Goes on with the bytes that a source of a constructor stands for. */
const withSource = (m: Machine, type: PyType, source: Value, then: Then): Outcome => {
	const cls = typeOf(m, source);
	const member = type === bytesType && cls instanceof Ref ? findOnType(m, cls, '__bytes__') : undefined;
	if (member !== undefined) {
		return m.chain(() => callMember(m, member, source, cls, []), (inner, result) => {
			const bytes = plain(inner, result);
			if (!(bytes instanceof PyBytes)) {
				throw inner.error('TypeError', `__bytes__ returned non-bytes (type ${typeName(inner, result)})`);
			}

			return then(inner, bytes.bytes);
		});
	}

	const bytes = bytesOf(m, source);
	if (bytes !== undefined) {
		return then(m, bytes.slice());
	}

	if (asText(m, source) !== undefined) {
		throw m.error('TypeError', 'string argument without an encoding');
	}

	if (asInt(m, source) !== undefined || findOnType(m, cls, '__index__') !== undefined) {
		return withIndex(m, source, (inner, count) => {
			if (count > largestSize || count < -largestSize - 1n) {
				throw inner.error('OverflowError', `cannot fit 'int' into an index-sized integer`);
			}

			if (count < 0) {
				throw inner.error('ValueError', 'negative count');
			}

			if (typeof count === 'bigint') {
				throw inner.error('OverflowError', 'cannot fit \'int\' into an index-sized integer');
			}

			if (count > longest) {
				throw inner.error('MemoryError', null);
			}

			return then(inner, new Uint8Array(count));
		});
	}

	if (!isIterable(m, source)) {
		throw m.error('TypeError', `cannot convert '${typeName(m, source)}' object to ${type.name}`);
	}

	return withItems(m, source, type === bytesType ? 'bytes must be in range(0, 256)' : 'byte must be in range(0, 256)', then);
};

/** What `bytes(…)` and `bytearray(…)` make of their arguments. */
const withArguments = (m: Machine, type: PyType, args: readonly Value[], keywords: Keywords, then: Then): Outcome => {
	const names = ['source', 'encoding', 'errors'];
	const given: Array<Value | undefined> = [...args];
	if (args.length > names.length) {
		throw m.error('TypeError', `${type.name}() takes at most 3 arguments (${args.length} given)`);
	}

	for (const [name, value] of keywords ?? []) {
		const place = names.indexOf(name);
		if (place === -1) {
			throw m.error('TypeError', `${type.name}() got an unexpected keyword argument '${name}'`);
		}

		if (place < args.length) {
			throw m.error('TypeError', `argument for ${type.name}() given by name ('${name}') and position (${place + 1})`);
		}

		given[place] = value;
	}

	const [source, encoding, errors] = given;
	const text = asText(m, source);
	const codec = (value: Value, name: string): string => textArgument(m, value, type_ => `${type.name}() argument '${name}' must be str, not ${type_}`);
	if (encoding !== undefined && text !== undefined) {
		return then(m, encode(text, codec(encoding, 'encoding'), errors === undefined ? undefined : codec(errors, 'errors')));
	}

	if (encoding !== undefined || errors !== undefined) {
		throw m.error('TypeError', text === undefined ? `${encoding === undefined ? 'errors' : 'encoding'} without a string argument` : 'string argument without an encoding');
	}

	return source === undefined ? then(m, new Uint8Array(0)) : withSource(m, type, source, then);
};

const newArray = (m: Machine, bytes: Uint8Array): Ref => m.heap.allocate(new ByteArrayObject(m.epoch, bytearrayType, bytes));

const classMembers = (type: PyType): MemberTable => ({
	fromhex: ['string, /', (m, cls, text) => {
		const source = bytesOf(m, text!);
		const bytes = bytesFromHex(source === undefined ? textArgument(m, text!, name => `fromhex() argument must be str or bytes-like, not ${name}`) : bytesToLatin1(source));
		const made = type === bytesType ? new PyBytes(bytes) : newArray(m, bytes);
		return cls === type ? made : call(m, cls!, [made]);
	}],
});

const staticMembers: MemberTable = {maketrans: ['frm, to, /', (m, from, to) => makeTranslation(m, from!, to!)]};

define(bytesType, {
	construct: (m, cls, args, keywords) => args.length === 1 && args[0] instanceof PyBytes && keywords === null
		? wrap(m, cls, args[0])
		: withArguments(m, bytesType, args, keywords, (inner, bytes) => wrap(inner, cls, new PyBytes(bytes))),
	values: {__new__: newOf(bytesType), __doc__: 'A sequence of bytes that never changes.'},
	methods: methodsOf<Bytes>(bytesType, (m, self) => {
		const value = plain(m, self);
		return value instanceof PyBytes ? {self: value, bytes: value.bytes, type: bytesType, make: (_, bytes) => new PyBytes(bytes)} : undefined;
	}, {
		...byteMembers,
		__hash__: ['', (m, {self}) => fastHash(m, self)!],
		__repr__: ['', (_, {bytes}) => bytesRepr(bytes)],
		__bytes__: ['', (_, {self}) => self],
		__getnewargs__: ['', (_, {self}) => new PyTuple([self])],
	}),
	classMethods: classMembers(bytesType),
	staticMethods: staticMembers,
});

const refOf = ({self}: Bytes): Ref => self as Ref;

const replaceBytes = (m: Machine, self: Bytes, bytes: Uint8Array): Value => {
	m.own(refOf(self), 'bytearray').bytes = bytes;
	return null;
};

const wrongIndex = (m: Machine, key: Value): string => `bytearray indices must be integers or slices, not ${typeName(m, key)}`;

const withPlace = (m: Machine, {bytes}: Bytes, key: Value, then: (m: Machine, place: number) => Outcome): Outcome => withPosition(m, key, (inner, index) => {
	const place = index < 0 ? index + bytes.length : index;
	if (place < 0 || place >= bytes.length) {
		throw inner.error('IndexError', 'bytearray index out of range');
	}

	return then(inner, place);
}, wrongIndex(m, key));

/** Puts bytes in the place of a slice. */
const setSlice = (m: Machine, self: Bytes, slice: PySlice, fresh: Uint8Array): Outcome => withCut(m, slice, () => self.bytes.length, (inner, cut) => {
	if (cut.step === 1) {
		return replaceBytes(inner, self, concatBytes(self.bytes.subarray(0, cut.start), fresh, self.bytes.subarray(Math.max(cut.start, cut.stop))));
	}

	if (fresh.length !== cut.count) {
		throw inner.error('ValueError', `attempt to assign bytes of size ${fresh.length} to extended slice of size ${cut.count}`);
	}

	const bytes = self.bytes.slice();
	for (const [index, byte] of fresh.entries()) {
		bytes[cut.start + (index * cut.step)] = byte;
	}

	return replaceBytes(inner, self, bytes);
});

const writers: MethodTable<Bytes> = {
	__iadd__: ['value, /', (m, self, other) => {
		replaceBytes(m, self, concatBytes(self.bytes, bytesArgument(m, other, name => `can't concat ${name} to bytearray`)));
		return self.self;
	}],
	__imul__: ['value, /', (m, self, count) => {
		replaceBytes(m, self, repeatBytes(self.bytes, timesArgument(m, count)));
		return self.self;
	}],
	__setitem__: ['key, value, /', (m, self, key, value) => {
		if (!(key instanceof PySlice)) {
			return withPlace(m, self, key, (inner, place) => {
				const byte = byteArgument(inner, value);
				const bytes = self.bytes.slice();
				bytes[place] = byte;
				return replaceBytes(inner, self, bytes);
			});
		}

		if (bytesOf(m, value) === undefined && (asText(m, value) !== undefined || !isIterable(m, value))) {
			throw m.error('TypeError', 'can assign only bytes, buffers, or iterables of ints in range(0, 256)');
		}

		return withSource(m, bytearrayType, value, (inner, fresh) => setSlice(inner, self, key, fresh));
	}],
	__delitem__: ['key, /', (m, self, key) => {
		if (key instanceof PySlice) {
			return withCut(m, key, () => self.bytes.length, (inner, cut) => {
				if (cut.step === 1) {
					return replaceBytes(inner, self, concatBytes(self.bytes.subarray(0, cut.start), self.bytes.subarray(cut.start + cut.count)));
				}

				const gone = new Set(Array.from({length: cut.count}, (_, index) => cut.start + (index * cut.step)));
				return replaceBytes(inner, self, self.bytes.filter((_, index) => !gone.has(index)));
			});
		}

		return withPlace(m, self, key, (inner, place) => replaceBytes(inner, self, self.bytes.filter((_, index) => index !== place)));
	}],
	__repr__: ['', (m, {self, bytes}) => `${typeName(m, self)}(${bytearrayRepr(bytes)})`],
	append: ['item, /', (m, self, item) => replaceBytes(m, self, concatBytes(self.bytes, Uint8Array.of(byteArgument(m, item))))],
	clear: ['', (m, self) => replaceBytes(m, self, new Uint8Array(0))],
	copy: ['', (m, {bytes}) => newArray(m, bytes.slice())],
	extend: ['iterable_of_ints, /', (m, self, iterable) => {
		if (asText(m, iterable) !== undefined) {
			throw m.error('TypeError', `expected iterable of integers; got: '${typeName(m, iterable)}'`);
		}

		if (!isIterable(m, iterable)) {
			throw m.error('TypeError', `can't extend bytearray with ${typeName(m, iterable)}`);
		}

		return withSource(m, bytearrayType, iterable, (inner, fresh) => replaceBytes(inner, self, concatBytes(inner.as(self.self, 'bytearray')!.bytes, fresh)));
	}],
	insert: ['index, item, /', (m, self, index, item) => {
		const {start} = sliceIndices(sizeArgument(m, index), undefined, 1, self.bytes.length);
		return replaceBytes(m, self, concatBytes(self.bytes.subarray(0, start), Uint8Array.of(byteArgument(m, item)), self.bytes.subarray(start)));
	}],
	pop: ['index=-1, /', (m, self, index) => {
		const {length} = self.bytes;
		const place = Number(sizeArgument(m, index));
		if (length === 0) {
			throw m.error('IndexError', 'pop from empty bytearray');
		}

		const position = place < 0 ? place + length : place;
		if (position < 0 || position >= length) {
			throw m.error('IndexError', 'pop index out of range');
		}

		replaceBytes(m, self, self.bytes.filter((_, at) => at !== position));
		return self.bytes[position]!;
	}],
	remove: ['value, /', (m, self, value) => {
		const position = self.bytes.indexOf(byteArgument(m, value));
		if (position === -1) {
			throw m.error('ValueError', 'value not found in bytearray');
		}

		return replaceBytes(m, self, self.bytes.filter((_, at) => at !== position));
	}],
	resize: ['size, /', (m, self, size) => {
		const count = Number(sizeArgument(m, size));
		if (count < 0) {
			throw m.error('ValueError', `bytearray.resize(): new size must be >= 0, got ${count}`);
		}

		const bytes = new Uint8Array(count);
		bytes.set(self.bytes.subarray(0, count));
		return replaceBytes(m, self, bytes);
	}],
	reverse: ['', (m, self) => replaceBytes(m, self, self.bytes.toReversed())],
	__alloc__: ['', (_, {bytes}) => bytes.length === 0 ? 0 : bytes.length + 1],
};

define(bytearrayType, {
	construct(m, cls, args, keywords) {
		if (cls instanceof Ref) {
			return m.heap.allocate(new ByteArrayObject(m.epoch, cls, new Uint8Array(0), new Map()));
		}

		return withArguments(m, bytearrayType, args, keywords, (inner, bytes) => newArray(inner, bytes.slice()));
	},
	values: {__new__: newOf(bytearrayType, false), __doc__: 'A sequence of bytes that can change.', __hash__: null},
	methods: methodsOf<Bytes>(bytearrayType, (m, self) => {
		const object = m.as(self, 'bytearray');
		return object === undefined ? undefined : {self, bytes: object.bytes, type: bytearrayType, make: newArray};
	}, {...byteMembers, ...writers}),
	raw: {
		__init__: (m, args, keywords) => withArguments(m, bytearrayType, args.slice(1), keywords, (inner, bytes) => {
			inner.own(args[0] as Ref, 'bytearray').bytes = bytes.slice();
			return null;
		}),
	},
	classMethods: classMembers(bytearrayType),
	staticMethods: staticMembers,
});
