/** How single code points become bytes and are read back, for each encoding there is. */

/** What stands at an offset of encoded bytes: a code point, or bytes that make none. */
export type ReadPoint =
	| {readonly type: 'point'; readonly code: number; readonly size: number}
	| {readonly type: 'failure'; readonly size: number; readonly reason: string};

export type Encoding = {
	/** As messages show it. */
	readonly name: string;

	/** Whether bytes below 128 are these code points and nothing else. */
	readonly isAsciiBased: boolean;

	/** Bytes that every code point's length is a multiple of. */
	readonly unit: 1 | 2 | 4;

	/** The bytes of a code point, or `undefined` for one it has none for. */
	readonly write: (code: number) => readonly number[] | undefined;
	readonly writeReason: string;
	readonly read: (bytes: Uint8Array, offset: number) => ReadPoint;

	/** The bytes of a lone surrogate, where one is let pass. */
	readonly writeSurrogate: ((code: number) => readonly number[]) | undefined;
};

/** The default encoding, as Python spells it. */
// eslint-disable-next-line unicorn/text-encoding-identifier-case
export const utf8Name = 'utf-8';

/** What Windows puts in place of the control characters 128 to 159; five of them are nothing. */
const windowsUpper = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

export const ascii = narrow('ascii', 128);
export const latin1 = narrow('latin-1', 256);
export const cp1252 = windows1252();

export const utf8: Encoding = {
	name: utf8Name,
	isAsciiBased: true,
	unit: 1,
	write: code => isSurrogate(code) ? undefined : utf8Bytes(code),
	writeReason: 'surrogates not allowed',
	read: readUtf8,
	writeSurrogate: utf8Bytes,
};

/** UTF-16 and UTF-32 in either order of bytes. `name` is what encoding calls itself: with a mark, the order goes unsaid. */
export function wide(unit: 2 | 4, order: 'big' | 'little', name = `utf-${unit * 8}-${order === 'big' ? 'be' : 'le'}`): Encoding {
	const join = (bytes: Uint8Array, offset: number) => {
		let value = 0;
		for (let index = 0; index < unit; index++) {
			value = (value * 256) + (bytes[offset + (order === 'big' ? index : unit - 1 - index)] ?? 0);
		}

		return value;
	};

	const split = (value: number) => {
		const bytes = Array.from({length: unit}, (_, index) => Math.floor(value / (256 ** (unit - 1 - index))) % 256);
		return order === 'big' ? bytes : bytes.reverse();
	};

	return {
		name,
		isAsciiBased: false,
		unit,
		write: code => isSurrogate(code)
			? undefined
			: (unit === 2 && code > 0xFF_FF
				? [...split(0xD7_C0 + (code >> 10)), ...split(0xDC_00 + (code & 0x3_FF))]
				: split(code)),
		writeReason: 'surrogates not allowed',
		read: (bytes, offset) => unit === 2 ? readUtf16(bytes, offset, join) : readUtf32(bytes, offset, join),
		writeSurrogate: split,
	};
}

export function isSurrogate(code: number): boolean {
	return code >= 0xD8_00 && code <= 0xDF_FF;
}

/** Latin-1 as Windows has it. Messages call it by how it is made: from a table of characters. */
function windows1252(): Encoding {
	const reason = 'character maps to <undefined>';
	const codes = [...windowsUpper].map(character => character.codePointAt(0)!);
	return {
		name: 'charmap',
		isAsciiBased: true,
		unit: 1,
		write(code) {
			const at = code === 0 ? -1 : codes.indexOf(code);
			return at === -1 ? (code < 0x80 || (code > 0x9F && code < 0x100) ? [code] : undefined) : [0x80 + at];
		},
		writeReason: reason,
		read(bytes, offset) {
			const byte = bytes[offset] ?? 0;
			const code = byte > 0x7F && byte < 0xA0 ? codes[byte - 0x80]! : byte;
			return code === 0 && byte !== 0 ? {type: 'failure', size: 1, reason} : {type: 'point', code, size: 1};
		},
		writeSurrogate: undefined,
	};
}

function narrow(name: string, limit: number): Encoding {
	const reason = `ordinal not in range(${limit})`;
	return {
		name,
		isAsciiBased: true,
		unit: 1,
		write: code => code < limit ? [code] : undefined,
		writeReason: reason,
		read(bytes, offset) {
			const code = bytes[offset] ?? 0;
			return code < limit ? {type: 'point', code, size: 1} : {type: 'failure', size: 1, reason};
		},
		writeSurrogate: undefined,
	};
}

function utf8Bytes(code: number): readonly number[] {
	if (code < 0x80) {
		return [code];
	}

	if (code < 0x8_00) {
		return [0xC0 | (code >> 6), 0x80 | (code & 0x3F)];
	}

	return code < 0x1_00_00
		? [0xE0 | (code >> 12), 0x80 | ((code >> 6) & 0x3F), 0x80 | (code & 0x3F)]
		: [0xF0 | (code >> 18), 0x80 | ((code >> 12) & 0x3F), 0x80 | ((code >> 6) & 0x3F), 0x80 | (code & 0x3F)];
}

function readUtf8(bytes: Uint8Array, offset: number): ReadPoint {
	const first = bytes[offset] ?? 0;
	if (first < 0x80) {
		return {type: 'point', code: first, size: 1};
	}

	if (first < 0xC2 || first > 0xF4) {
		return {type: 'failure', size: 1, reason: 'invalid start byte'};
	}

	const size = first < 0xE0 ? 2 : (first < 0xF0 ? 3 : 4);
	let code = first & (0xFF >> (size + 1));
	for (let index = 1; index < size; index++) {
		const byte = bytes[offset + index];
		if (byte === undefined) {
			return {type: 'failure', size: index, reason: 'unexpected end of data'};
		}

		if ((byte & 0xC0) !== 0x80 || (index === 1 && !mayFollow(first, byte))) {
			return {type: 'failure', size: index, reason: 'invalid continuation byte'};
		}

		code = (code << 6) | (byte & 0x3F);
	}

	return {type: 'point', code, size};
}

/** The second byte rules out forms longer than needed, surrogates and code points beyond the last. */
function mayFollow(first: number, second: number): boolean {
	switch (first) {
		case 0xE0: {
			return second >= 0xA0;
		}

		case 0xED: {
			return second < 0xA0;
		}

		case 0xF0: {
			return second >= 0x90;
		}

		case 0xF4: {
			return second < 0x90;
		}

		default: {
			return true;
		}
	}
}

type Join = (bytes: Uint8Array, offset: number) => number;

function readUtf16(bytes: Uint8Array, offset: number, join: Join): ReadPoint {
	const left = bytes.length - offset;
	if (left < 2) {
		return {type: 'failure', size: left, reason: 'truncated data'};
	}

	const unit = join(bytes, offset);
	if (!isSurrogate(unit)) {
		return {type: 'point', code: unit, size: 2};
	}

	if (unit >= 0xDC_00) {
		return {type: 'failure', size: 2, reason: 'illegal encoding'};
	}

	if (left < 4) {
		return {type: 'failure', size: left, reason: 'unexpected end of data'};
	}

	const low = join(bytes, offset + 2);
	return low >= 0xDC_00 && low <= 0xDF_FF
		? {type: 'point', code: 0x1_00_00 + ((unit - 0xD8_00) << 10) + (low - 0xDC_00), size: 4}
		: {type: 'failure', size: 2, reason: 'illegal UTF-16 surrogate'};
}

function readUtf32(bytes: Uint8Array, offset: number, join: Join): ReadPoint {
	const left = bytes.length - offset;
	if (left < 4) {
		return {type: 'failure', size: left, reason: 'truncated data'};
	}

	const code = join(bytes, offset);
	if (isSurrogate(code)) {
		return {type: 'failure', size: 4, reason: 'code point in surrogate code point range(0xd800, 0xe000)'};
	}

	return code > 0x10_FF_FF
		? {type: 'failure', size: 4, reason: 'code point not in range(0x110000)'}
		: {type: 'point', code, size: 4};
}
