import {typeName, typeOf} from '../machine/type-of.js';
import {asInt, withCut, withPosition} from '../machine/indexing.js';
import {hashOf} from '../machine/hashing.js';
import type {Machine} from '../machine/machine.js';
import {IteratorObject} from '../machine/objects.js';
import type {Outcome} from '../native.js';
import {bytesToHex} from '../text/bytes-hex.js';
import {PyBytes, PySlice, PyTuple, notImplemented, type Ref, type Value} from '../values.js';
import {bytesOf} from './buffers.js';
import {addressText} from './object.js';
import {define} from './define.js';
import {listIteratorType, memoryviewType} from './identities.js';
import {makeIterator} from './iterators.js';
import {asText} from './receivers.js';

/*
A window on bytes or a bytearray, without a copy: an IteratorObject whose `source` is what it looks at, `at` where it
begins, and `extra` its length, step and format. Items are single bytes: other formats than B, b and c are not supported.
A bytearray may change its size while it is looked at, where CPython refuses.
*/

type Window = {readonly source: Value; readonly start: number; readonly length: number; readonly step: number; readonly format: string};

const formats = ['B', 'b', 'c'];

const make = (m: Machine, {source, start, length, step, format}: Window): Ref =>
	m.heap.allocate(new IteratorObject(m.epoch, memoryviewType, source, start, new PyTuple([length, step, format])));

/** @throws ValueError when it has been released. */
const windowOf = (m: Machine, self: Value): Window => {
	const {source, at, extra} = m.as(self, 'iterator')!;
	if (source === null) {
		throw m.error('ValueError', 'operation forbidden on released memoryview object');
	}

	const [length, step, format] = (extra as PyTuple).items as [number, number, string];
	return {source, start: at, length, step, format};
};

const gather = (m: Machine, {source, start, length, step}: Window): Uint8Array => {
	const bytes = bytesOf(m, source)!;
	return step === 1 ? bytes.slice(start, start + length) : Uint8Array.from({length}, (_, index) => bytes[start + (index * step)]!);
};

/** The bytes that a memoryview shows; undefined for anything else. */
export const viewedBytes = (m: Machine, value: Value): Uint8Array | undefined => typeOf(m, value) === memoryviewType ? gather(m, windowOf(m, value)) : undefined;

const anyBytes = (m: Machine, value: Value): Uint8Array | undefined => bytesOf(m, value);

const itemOf = (format: string, byte: number): Value => format === 'B' ? byte : (format === 'b' ? (byte << 24) >> 24 : new PyBytes(Uint8Array.of(byte)));

const byteOf = (m: Machine, format: string, value: Value): number => {
	const int = format === 'c' ? (value instanceof PyBytes && value.bytes.length === 1 ? value.bytes[0] : undefined) : asInt(m, value);
	if (int === undefined) {
		throw m.error('TypeError', `memoryview: invalid type for format '${format}'`);
	}

	if (format === 'b' ? int < -128 || int > 127 : int < 0 || int > 255) {
		throw m.error('ValueError', `memoryview: invalid value for format '${format}'`);
	}

	return Number(int) & 0xFF;
};

const outOfBounds = (m: Machine) => m.error('IndexError', 'index out of bounds on dimension 1');

const place = (m: Machine, window: Window, index: number | bigint): number => {
	const at = typeof index === 'bigint' ? -1 : (index < 0 ? index + window.length : index);
	if (at < 0 || at >= window.length) {
		throw outOfBounds(m);
	}

	return window.start + (at * window.step);
};

const put = (m: Machine, source: Value, writes: ReadonlyArray<readonly [at: number, byte: number]>): void => {
	const {bytes} = m.own(source as Ref, 'bytearray');
	for (const [at, byte] of writes) {
		bytes[at] = byte;
	}
};

const isReadonly = (m: Machine, {source}: Window): boolean => m.as(source, 'bytearray') === undefined;

const equal = (m: Machine, self: Value, other: Value): boolean | typeof notImplemented => {
	const bytes = anyBytes(m, other);
	const own = gather(m, windowOf(m, self));
	return bytes === undefined ? notImplemented as never : own.length === bytes.length && own.every((byte, index) => byte === bytes[index]);
};

const items = (m: Machine, self: Value): Value[] => {
	const window = windowOf(m, self);
	return Array.from(gather(m, window), byte => itemOf(window.format, byte));
};

const flag = (read: (m: Machine, window: Window) => Value) => (m: Machine, self: Value): Value => read(m, windowOf(m, self));

const release = (m: Machine, self: Value): null => {
	m.own(self as Ref, 'iterator').source = null;
	return null;
};

define(memoryviewType, {
	construct(m, _cls, args, keywords): Outcome {
		const source = args[0] ?? keywords?.get('object');
		if (source === undefined) {
			throw m.error('TypeError', 'memoryview() missing required argument \'object\' (pos 1)');
		}

		if (typeOf(m, source) === memoryviewType) {
			return make(m, windowOf(m, source));
		}

		const bytes = bytesOf(m, source);
		if (bytes === undefined) {
			throw m.error('TypeError', `memoryview: a bytes-like object is required, not '${typeName(m, source)}'`);
		}

		return make(m, {source, start: 0, length: bytes.length, step: 1, format: 'B'});
	},
	methods: {
		__len__: ['', (m, self) => windowOf(m, self).length],
		__getitem__: ['key, /', (m, self, key) => {
			const window = windowOf(m, self);
			if (key instanceof PySlice) {
				return withCut(m, key, () => window.length, (inner, {start, step, count: length}) => make(inner, {
					...window, start: window.start + (start * window.step), step: window.step * step, length,
				}));
			}

			return withPosition(m, key, (inner, index) => itemOf(window.format, bytesOf(inner, window.source)![place(inner, window, index)]!), 'memoryview: invalid slice key');
		}],
		__setitem__: ['key, value, /', (m, self, key, value) => {
			const window = windowOf(m, self);
			if (isReadonly(m, window)) {
				throw m.error('TypeError', 'cannot modify read-only memory');
			}

			if (key instanceof PySlice) {
				return withCut(m, key, () => window.length, (inner, {start, step, count: length}) => {
					const bytes = anyBytes(inner, value);
					if (bytes === undefined) {
						throw inner.error('TypeError', `a bytes-like object is required, not '${typeName(inner, value)}'`);
					}

					if (bytes.length !== length) {
						throw inner.error('ValueError', 'memoryview assignment: lvalue and rvalue have different structures');
					}

					put(inner, window.source, Array.from(bytes, (byte, index) => [window.start + ((start + (index * step)) * window.step), byte] as const));
					return null;
				});
			}

			return withPosition(m, key, (inner, index) => {
				const at = place(inner, window, index);
				put(inner, window.source, [[at, byteOf(inner, window.format, value)]]);
				return null;
			}, 'memoryview: invalid slice key');
		}],
		__delitem__: ['key, /', m => {
			throw m.error('TypeError', 'cannot delete memory');
		}],
		__iter__: ['', (m, self) => makeIterator(m, listIteratorType, m.newList(items(m, self)))],
		__eq__: ['value, /', (m, self, other) => equal(m, self, other) as Value],
		__ne__: ['value, /', (m, self, other) => {
			const same = equal(m, self, other) as Value;
			return same === notImplemented ? same : same !== true;
		}],
		__hash__: ['', (m, self) => {
			const window = windowOf(m, self);
			if (!isReadonly(m, window)) {
				throw m.error('ValueError', 'cannot hash writable memoryview object');
			}

			return hashOf(m, new PyBytes(gather(m, window)));
		}],
		__repr__: ['', (m, self) => `<${m.as(self, 'iterator')!.source === null ? 'released memory' : 'memory'} at ${addressText(m, self)}>`],
		__enter__: ['', (m, self) => {
			windowOf(m, self);
			return self;
		}],
		__exit__: ['*exc_info', release],
		release: ['', release],
		tobytes: ['order=None', (m, self) => new PyBytes(gather(m, windowOf(m, self)))],
		tolist: ['', (m, self) => m.newList(items(m, self))],
		toreadonly: ['', (m, self) => {
			const window = windowOf(m, self);
			return make(m, isReadonly(m, window) ? window : {...window, source: new PyBytes(gather(m, window)), start: 0, step: 1});
		}],
		hex: ['', (m, self) => bytesToHex(gather(m, windowOf(m, self)))],
		count: ['value, /', (m, self, value) => items(m, self).filter(item => item === value).length],
		index: ['value, start=0, stop=9223372036854775807, /', (m, self, value) => {
			const at = items(m, self).indexOf(value);
			if (at === -1) {
				throw m.error('ValueError', 'memoryview.index(x): x not found');
			}

			return at;
		}],
		cast: ['format, shape=None, /', (m, self, format) => {
			const text = asText(m, format)?.replace('@', '');
			if (text === undefined || !formats.includes(text)) {
				throw m.error('NotImplementedError', 'memoryview formats other than B, b and c are not supported here');
			}

			return make(m, {...windowOf(m, self), format: text});
		}],
	},
	properties: {
		obj: flag((_, {source}) => source),
		nbytes: flag((_, {length}) => length),
		itemsize: flag(() => 1),
		ndim: flag(() => 1),
		format: flag((_, {format}) => format),
		shape: flag((_, {length}) => new PyTuple([length])),
		strides: flag((_, {step}) => new PyTuple([step])),
		suboffsets: flag(() => new PyTuple([])),
		readonly: flag((m, window) => isReadonly(m, window)),
		contiguous: flag((_, {step}) => step === 1),
		c_contiguous: flag((_, {step}) => step === 1),
		f_contiguous: flag((_, {step}) => step === 1),
	},
});

