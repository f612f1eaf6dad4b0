import {findOnType, typeName, typeOf} from '../machine/type-of.js';
import {callMember} from '../machine/calls.js';
import {ordered} from '../machine/comparing.js';
import {asInt, plain, withCut, withPosition} from '../machine/indexing.js';
import {collect, isIterable} from '../machine/iteration.js';
import type {Machine} from '../machine/machine.js';
import {truth} from '../machine/operators.js';
import {asciiOf} from '../machine/text.js';
import type {Outcome} from '../native.js';
import type {Int} from '../number/int.js';
import * as binary from '../text/bytes-methods.js';
import {bytesToHex} from '../text/bytes-hex.js';
import {bytesToLatin1, decode, latin1ToBytes} from '../text/codecs.js';
import {formatPercentText} from '../text/percent-format.js';
import type {PyType} from '../type.js';
import {PyBytes, PySlice, PyTuple, type Value} from '../values.js';
import {byteArgument, bytesOf} from './buffers.js';
import {bytesIteratorType} from './identities.js';
import {makeIterator} from './iterators.js';
import {formatPercent, type PercentText} from './percent.js';
import {asText, boundArgument, comparisonsOf, sizeArgument, textArgument, timesArgument, type MethodTable} from './receivers.js';

/* What bytes and bytearray have in common. Results are of the receiver's type. */

export type Bytes = {
	readonly self: Value;
	readonly bytes: Uint8Array;
	readonly type: PyType;
	readonly make: (m: Machine, bytes: Uint8Array) => Value;
};

/** An argument that must be bytes-like. */
export const bytesArgument = (m: Machine, value: Value, problem = (name: string): string => `a bytes-like object is required, not '${name}'`): Uint8Array => {
	const bytes = bytesOf(m, value);
	if (bytes === undefined) {
		throw m.error('TypeError', problem(typeName(m, value)));
	}

	return bytes;
};

/** What is searched for: bytes, or one byte by its number. */
const partArgument = (m: Machine, value: Value): Uint8Array | number => {
	const bytes = bytesOf(m, value);
	if (bytes !== undefined) {
		return bytes;
	}

	if (asInt(m, value) === undefined && findOnType(m, typeOf(m, value), '__index__') === undefined) {
		throw m.error('TypeError', `argument should be integer or bytes-like object, not '${typeName(m, value)}'`);
	}

	return byteArgument(m, value);
};

type Search = (bytes: Uint8Array, part: Uint8Array | number, start?: Int, stop?: Int) => number;

const searches = (search: Search): MethodTable<Bytes>[string] => ['sub, start=None, end=None, /', (m, {bytes}, part, start, stop) =>
	search(bytes, partArgument(m, part), boundArgument(m, start), boundArgument(m, stop))];

type Test = (bytes: Uint8Array, part: Uint8Array, start?: Int, stop?: Int) => boolean;

const tests = (name: string, test: Test): MethodTable<Bytes>[string] => ['prefix, start=None, end=None, /', (m, {bytes}, part, start, stop) => {
	const from = boundArgument(m, start);
	const to = boundArgument(m, stop);
	const options = plain(m, part);
	return options instanceof PyTuple
		? options.items.some(option => test(bytes, bytesArgument(m, option), from, to))
		: test(bytes, bytesArgument(m, part, type => `${name} first arg must be bytes or a tuple of bytes, not ${type}`), from, to);
}];

const optional = (m: Machine, value: Value): Uint8Array | undefined => value === null ? undefined : bytesArgument(m, value);

const splits = (split: (bytes: Uint8Array, separator: Uint8Array | undefined, limit: Int) => readonly Uint8Array[]): MethodTable<Bytes>[string] =>
	['sep=None, maxsplit=-1', (m, {bytes, make}, separator, limit) => {
		const most = sizeArgument(m, limit);
		return m.newList(split(bytes, optional(m, separator), most).map(piece => make(m, piece)));
	}];

const partitions = (partition: (bytes: Uint8Array, separator: Uint8Array) => readonly Uint8Array[]): MethodTable<Bytes>[string] =>
	['sep, /', (m, {bytes, make}, separator) => new PyTuple(partition(bytes, bytesArgument(m, separator)).map(piece => make(m, piece)))];

const strips = (side: 'both' | 'left' | 'right'): MethodTable<Bytes>[string] => ['bytes=None, /', (m, {bytes, make}, characters) =>
	make(m, binary.stripBytes(bytes, optional(m, characters), side))];

const pads = (method: 'center' | 'ljust' | 'rjust'): MethodTable<Bytes>[string] => ['width, fillchar?, /', (m, {bytes, make}, width, fill: Value | undefined) => {
	const count = sizeArgument(m, width);
	const byte = fill === undefined ? undefined : bytesArgument(m, fill, type => `${method}() argument 2 must be a byte string of length 1, not ${type}`);
	if (byte !== undefined && byte.length !== 1) {
		throw m.error('TypeError', `${method}(): argument 2 must be a byte string of length 1, not a ${typeName(m, fill!)} object of length ${byte.length}`);
	}

	return make(m, binary.padBytes(bytes, count, method, byte));
}];

const maps = (map: (bytes: Uint8Array) => Uint8Array): MethodTable<Bytes>[string] => ['', (m, {bytes, make}) => make(m, map(bytes))];

const are = (kind: Parameters<typeof binary.bytesAre>[1]): MethodTable<Bytes>[string] => ['', (_, {bytes}) => binary.bytesAre(bytes, kind)];

const repeat: MethodTable<Bytes>[string] = ['value, /', (m, {bytes, make}, count) => make(m, binary.repeatBytes(bytes, timesArgument(m, count)))];

/** Goes on with what `%s` shows of a value: its bytes, or what `__bytes__` says. */
const withShown = (m: Machine, value: Value, then: (bytes: Uint8Array) => Outcome): Outcome => {
	const bytes = bytesOf(m, value);
	if (bytes !== undefined) {
		return then(bytes);
	}

	const cls = typeOf(m, value);
	const member = findOnType(m, cls, '__bytes__');
	if (member === undefined) {
		throw m.error('TypeError', `%b requires a bytes-like object, or an object that implements __bytes__, not '${typeName(m, value)}'`);
	}

	return m.chain(() => callMember(m, member, value, cls, []), (inner, result) => {
		const shown = bytesOf(inner, result);
		if (shown === undefined) {
			throw inner.error('TypeError', `__bytes__ returned non-bytes (type ${typeName(inner, result)})`);
		}

		return then(shown);
	});
};

/** The conversions of bytes, as Latin-1 text. */
const conversions: PercentText = (m, value, {conversion}, layout) => {
	switch (conversion) {
		case 's':
		case 'b': {
			return withShown(m, value, bytes => formatPercentText(bytesToLatin1(bytes), layout));
		}

		case 'r':
		case 'a': {
			return m.chain(() => asciiOf(m, value), (_, text) => formatPercentText(text as string, layout));
		}

		case 'c': {
			const bytes = bytesOf(m, value);
			if (bytes?.length === 1) {
				return formatPercentText(bytesToLatin1(bytes), layout);
			}

			const code = asInt(m, value);
			if (code === undefined) {
				throw m.error('TypeError', `%c requires an integer in range(256) or a single byte, not ${bytes === undefined ? typeName(m, value) : `a ${typeName(m, value)} object of length ${bytes.length}`}`);
			}

			if (code < 0 || code > 255) {
				throw m.error('OverflowError', '%c arg not in range(256)');
			}

			return formatPercentText(String.fromCharCode(Number(code)), layout);
		}

		default: {
			return undefined;
		}
	}
};

/** What is no mapping for `%`, though it has items. */
const isBytesOrText = (m: Machine, value: Value): boolean => bytesOf(m, value) !== undefined || asText(m, value) !== undefined;

const join: MethodTable<Bytes>[string] = ['iterable_of_bytes, /', (m, {bytes, make}, iterable) => {
	if (!isIterable(m, iterable)) {
		throw m.error('TypeError', 'can only join an iterable');
	}

	return collect(m, iterable, (inner, items) => make(inner, binary.joinBytes(bytes, items.map((item, index) =>
		bytesArgument(inner, item, type => `sequence item ${index}: expected a bytes-like object, ${type} found`)))));
}];

export const byteMembers: MethodTable<Bytes> = {
	...comparisonsOf<Bytes>((m, comparison, {bytes}, other) => {
		const right = bytesOf(m, other);
		return right === undefined ? undefined : ordered(comparison, binary.compareBytes(bytes, right), 0);
	}),
	__add__: ['value, /', (m, {bytes, type, make}, other) => make(m, binary.concatBytes(bytes, bytesArgument(m, other, name => `can't concat ${name} to ${type.name}`)))],
	__mul__: repeat,
	__rmul__: repeat,
	__mod__: ['value, /', (m, {bytes, make}, values) => m.chain(
		() => formatPercent(m, bytesToLatin1(bytes), values, isBytesOrText, conversions, key => new PyBytes(latin1ToBytes(key))),
		(inner, text) => make(inner, latin1ToBytes(text as string)),
	)],
	__contains__: ['key, /', (m, {bytes}, part) => {
		if (bytesOf(m, part) === undefined && asInt(m, part) === undefined) {
			throw m.error('TypeError', `a bytes-like object is required, not '${typeName(m, part)}'`);
		}

		return binary.findBytes(bytes, partArgument(m, part)) !== -1;
	}],
	__getitem__: ['key, /', (m, {bytes, make, type}, key) => {
		if (key instanceof PySlice) {
			return withCut(m, key, () => bytes.length, (inner, {start, stop, step, count}) => make(inner, count === 0
				? new Uint8Array(0)
				: binary.sliceBytes(bytes, start, stop < 0 ? undefined : stop, step)));
		}

		const noun = type.name === 'bytes' ? 'byte' : 'bytearray';
		return withPosition(m, key, (inner, index) => {
			const byte = bytes[index < 0 ? index + bytes.length : index];
			if (byte === undefined) {
				throw inner.error('IndexError', type.name === 'bytes' ? 'index out of range' : 'bytearray index out of range');
			}

			return byte;
		}, `${noun} indices must be integers or slices, not ${typeName(m, key)}`);
	}],
	__len__: ['', (_, {bytes}) => bytes.length],
	__iter__: ['', (m, {self}) => makeIterator(m, bytesIteratorType, self)],
	__sizeof__: ['', (_, {bytes}) => bytes.length + 33],
	capitalize: maps(binary.capitalizeBytes),
	center: pads('center'),
	count: searches(binary.countBytes),
	decode: ['encoding=\'utf-8\', errors=\'strict\'', (m, {bytes}, encoding, errors) => decode(
		bytes,
		textArgument(m, encoding, type => `decode() argument 'encoding' must be str, not ${type}`),
		textArgument(m, errors, type => `decode() argument 'errors' must be str, not ${type}`),
	)],
	endswith: tests('endswith', binary.bytesEndWith),
	expandtabs: ['tabsize=8', (m, {bytes, make}, size) => make(m, binary.expandBytesTabs(bytes, sizeArgument(m, size)))],
	find: searches(binary.findBytes),
	hex: ['sep?, bytes_per_sep=1', (m, {bytes}, separator: Value | undefined, group) => {
		const size = Number(sizeArgument(m, group));
		if (separator === undefined) {
			return bytesToHex(bytes);
		}

		const given = bytesOf(m, separator);
		return bytesToHex(bytes, given === undefined ? textArgument(m, separator, () => 'sep must be str or bytes.') : bytesToLatin1(given), size);
	}],
	index: searches(binary.indexBytes),
	isalnum: are('alnum'),
	isalpha: are('alpha'),
	isascii: are('ascii'),
	isdigit: are('digit'),
	islower: are('lower'),
	isspace: are('space'),
	istitle: are('title'),
	isupper: are('upper'),
	join,
	ljust: pads('ljust'),
	lower: maps(binary.lowerBytes),
	lstrip: strips('left'),
	partition: partitions(binary.partitionBytes),
	removeprefix: ['prefix, /', (m, {bytes, make}, prefix) => make(m, binary.removeBytesPrefix(bytes, bytesArgument(m, prefix)))],
	removesuffix: ['suffix, /', (m, {bytes, make}, suffix) => make(m, binary.removeBytesSuffix(bytes, bytesArgument(m, suffix)))],
	replace: ['old, new, count=-1, /', (m, {bytes, make}, old, fresh, count) =>
		make(m, binary.replaceBytes(bytes, bytesArgument(m, old), bytesArgument(m, fresh), sizeArgument(m, count)))],
	rfind: searches(binary.rfindBytes),
	rindex: searches(binary.rindexBytes),
	rjust: pads('rjust'),
	rpartition: partitions(binary.rpartitionBytes),
	rsplit: splits(binary.rsplitBytes),
	rstrip: strips('right'),
	split: splits(binary.splitBytes),
	splitlines: ['keepends=False', (m, {bytes, make}, keep) => m.chain(() => truth(m, keep), (inner, keeps) =>
		inner.newList(binary.splitBytesLines(bytes, keeps === true).map(line => make(inner, line))))],
	startswith: tests('startswith', binary.bytesStartWith),
	strip: strips('both'),
	swapcase: maps(binary.swapBytesCase),
	title: maps(binary.titleBytes),
	translate: ['table, /, delete=None', (m, {bytes, make}, table, deleted) => make(m, binary.translateBytes(bytes, optional(m, table), optional(m, deleted)))],
	upper: maps(binary.upperBytes),
	zfill: ['width, /', (m, {bytes, make}, width) => make(m, binary.zeroFillBytes(bytes, sizeArgument(m, width)))],
};

/** `bytes.maketrans`, of both types. */
export const makeTranslation = (m: Machine, from: Value, to: Value): Value =>
	new PyBytes(binary.makeBytesTranslation(bytesArgument(m, from), bytesArgument(m, to)));
