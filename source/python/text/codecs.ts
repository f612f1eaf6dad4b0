/** `str.encode` and `bytes.decode`: UTF-8, UTF-16, UTF-32, ASCII and Latin-1, under all of their names. */
import {fail} from '../problem.js';
import {type CodecFailure, repairDecoding, repairEncoding} from './codec-errors.js';
import {ascii, cp1252, type Encoding, latin1, utf8, utf8Name, wide} from './encodings.js';

/** An encoding and what it does with a byte order mark: writes it, and drops it where bytes begin with it. */
type Codec = {
	readonly encoding: Encoding;
	readonly mark: boolean;
};

const codecs = {
	ascii: {encoding: ascii, mark: false},
	latin_1: {encoding: latin1, mark: false},
	cp1252: {encoding: cp1252, mark: false},
	utf_8: {encoding: utf8, mark: false},
	utf_8_sig: {encoding: utf8, mark: true},
	utf_16: {encoding: wide(2, 'little', 'utf-16'), mark: true},
	utf_16_le: {encoding: wide(2, 'little'), mark: false},
	utf_16_be: {encoding: wide(2, 'big'), mark: false},
	utf_32: {encoding: wide(4, 'little', 'utf-32'), mark: true},
	utf_32_le: {encoding: wide(4, 'little'), mark: false},
	utf_32_be: {encoding: wide(4, 'big'), mark: false},
} as const satisfies Readonly<Record<string, Codec>>;

type CodecName = keyof typeof codecs;

const aliases: Readonly<Record<CodecName, readonly string[]>> = {
	ascii: ['646', 'ansi_x3_4_1968', 'ansi_x3_4_1986', 'cp367', 'csascii', 'ibm367', 'iso646_us', 'iso_646_irv_1991', 'iso_ir_6', 'us', 'us_ascii'],
	latin_1: ['8859', 'cp819', 'csisolatin1', 'ibm819', 'iso8859', 'iso8859_1', 'iso_8859_1', 'iso_8859_1_1987', 'iso_ir_100', 'l1', 'latin', 'latin1'],
	cp1252: ['1252', 'windows_1252'],
	utf_8: ['cp65001', 'u8', 'utf', 'utf8', 'utf8_ucs2', 'utf8_ucs4'],
	utf_8_sig: [],
	utf_16: ['u16', 'utf16'],
	utf_16_le: ['unicodelittleunmarked', 'utf_16le'],
	utf_16_be: ['unicodebigunmarked', 'utf_16be'],
	utf_32: ['u32', 'utf32'],
	utf_32_le: ['utf_32le'],
	utf_32_be: ['utf_32be'],
};

const byteOrderMark = 0xFE_FF;

/** `text.encode(encoding, errors)`. @throws UnicodeEncodeError, LookupError */
export function encode(text: string, encoding = utf8Name, errors = 'strict'): Uint8Array {
	const codec = findCodec(encoding);
	if (codec.encoding.isAsciiBased && !codec.mark && /^[\0-\u007F]*$/.test(text)) {
		return Uint8Array.from(text, character => character.charCodeAt(0));
	}

	const points = [...text];
	const bytes: number[] = codec.mark ? [...codec.encoding.write(byteOrderMark) ?? []] : [];
	for (let index = 0; index < points.length; index++) {
		const written = codec.encoding.write(points[index]?.codePointAt(0) ?? 0);
		bytes.push(...(written ?? repairEncoding(points, failureAt(points, index, codec.encoding), codec.encoding, errors)));
	}

	return Uint8Array.from(bytes);
}

/** `bytes.decode(encoding, errors)`. @throws UnicodeDecodeError, LookupError */
export function decode(bytes: Uint8Array, encoding = utf8Name, errors = 'strict'): string {
	if (bytes.length === 0) {
		// CPython does not look at the names then.
		return '';
	}

	const codec = findCodec(encoding);
	if (codec.encoding.isAsciiBased && bytes.every(byte => byte < 128)) {
		return bytesToLatin1(bytes);
	}

	return codec.mark ? decodeMarked(bytes, codec.encoding, errors) : decodePoints(bytes, codec.encoding, errors);
}

/** Each byte as the code point of its number. */
export function bytesToLatin1(bytes: Uint8Array): string {
	let text = '';
	// In pieces, since the host limits the number of arguments.
	for (let start = 0; start < bytes.length; start += 8192) {
		text += String.fromCharCode(...bytes.subarray(start, start + 8192));
	}

	return text;
}

/** The other way round, for text whose code points are all below 256. */
export function latin1ToBytes(text: string): Uint8Array {
	const bytes = new Uint8Array(text.length);
	for (let index = 0; index < text.length; index++) {
		bytes[index] = text.charCodeAt(index);
	}

	return bytes;
}

function findCodec(name: string): Codec {
	const normal = name.toLowerCase().replaceAll(/[^a-z\d]+/g, '_').replaceAll(/^_|_$/g, '');
	for (const [key, names] of Object.entries(aliases)) {
		if (key === normal || names.includes(normal)) {
			return codecs[key as CodecName];
		}
	}

	return name.includes('\0') ? fail('ValueError', 'embedded null character') : fail('LookupError', `unknown encoding: ${name}`);
}

/** Drops a mark, and lets it tell the order of bytes; without one they are little-endian. */
function decodeMarked(bytes: Uint8Array, encoding: Encoding, errors: string): string {
	if (encoding.unit === 1) {
		return decodePoints(startsWith(bytes, encoding.write(byteOrderMark)) ? bytes.subarray(3) : bytes, encoding, errors);
	}

	const big = wide(encoding.unit, 'big');
	const little = wide(encoding.unit, 'little');
	const isBig = startsWith(bytes, big.write(byteOrderMark));
	const isMarked = isBig || startsWith(bytes, little.write(byteOrderMark));
	// Positions in messages count the mark.
	return decodePoints(bytes, isBig ? big : little, errors, isMarked ? encoding.unit : 0);
}

function startsWith(bytes: Uint8Array, prefix: readonly number[] | undefined): boolean {
	return prefix?.every((byte, index) => bytes[index] === byte) ?? false;
}

function decodePoints(bytes: Uint8Array, encoding: Encoding, errors: string, from = 0): string {
	let text = '';
	let offset = from;
	while (offset < bytes.length) {
		const read = encoding.read(bytes, offset);
		if (read.type === 'point') {
			text += String.fromCodePoint(read.code);
			offset += read.size;
		} else {
			const failure = {encoding: encoding.name, start: offset, end: offset + read.size, reason: read.reason};
			const repair = repairDecoding(bytes, failure, encoding, errors);
			text += repair.text;
			offset = repair.next;
		}
	}

	return text;
}

/** UTF-16 and UTF-32 report one code point, the others all that fail side by side. */
function failureAt(points: readonly string[], start: number, encoding: Encoding): CodecFailure {
	let end = start + 1;
	while (encoding.unit === 1 && end < points.length && encoding.write(points[end]?.codePointAt(0) ?? 0) === undefined) {
		end++;
	}

	return {encoding: encoding.name, start, end, reason: encoding.writeReason};
}
