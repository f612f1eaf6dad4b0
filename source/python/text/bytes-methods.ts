/**
The methods of bytes. Bytes are looked at as text whose code points are below 256, so that the methods of text serve; only ASCII letters, digits and whitespace count as such.
*/
import type {Int} from '../number/int.js';
import {sliceIndices} from '../number/slice-indices.js';
import {fail} from '../problem.js';
import {guardLength} from './code-points.js';
import {bytesToLatin1, latin1ToBytes} from './codecs.js';
import * as pad from './string-pad.js';
import * as search from './string-search.js';
import * as pieces from './string-split.js';

/** What is searched for: bytes, or the number of one. */
type Part = Uint8Array | Int;

const patterns = {
	alnum: /^[A-Za-z\d]+$/,
	alpha: /^[A-Za-z]+$/,
	digit: /^\d+$/,
	space: /^[\t-\r ]+$/,
	upper: /^[^a-z]*[A-Z][^a-z]*$/,
	lower: /^[^A-Z]*[a-z][^A-Z]*$/,
	title: /^[^A-Za-z]*(?:[A-Z][a-z]*(?:[^A-Za-z]+|$))+$/,
	ascii: /^[\0-\u007F]*$/,
} as const;

/** `bytes[index]`. @throws IndexError */
export function byteAt(bytes: Uint8Array, index: Int): number {
	return bytes.at(Math.max(Math.min(Number(index), bytes.length), -bytes.length - 1)) ?? fail('IndexError', 'index out of range');
}

/** `bytes[start:stop:step]`. @throws ValueError for a step of 0 */
export function sliceBytes(bytes: Uint8Array, start: Int | undefined, stop: Int | undefined, step?: Int): Uint8Array {
	const indices = sliceIndices(start, stop, step, bytes.length);
	if (indices.step === 1) {
		return bytes.slice(indices.start, indices.start + indices.count);
	}

	return Uint8Array.from({length: indices.count}, (_, index) => bytes[indices.start + (index * indices.step)] ?? 0);
}

/** -1, 0 or 1. */
export function compareBytes(left: Uint8Array, right: Uint8Array): number {
	const [first, second] = [bytesToLatin1(left), bytesToLatin1(right)];
	return first < second ? -1 : (first > second ? 1 : 0);
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
	return joinBytes(new Uint8Array(0), parts);
}

/** `bytes * count`. @throws MemoryError, OverflowError */
export function repeatBytes(bytes: Uint8Array, count: Int): Uint8Array {
	if (count <= 0 || bytes.length === 0) {
		return new Uint8Array(0);
	}

	if (typeof count === 'bigint') {
		fail('OverflowError', 'cannot fit \'int\' into an index-sized integer');
	}

	guardLength(bytes.length * count);
	const result = new Uint8Array(bytes.length * count);
	for (let offset = 0; offset < result.length; offset += bytes.length) {
		result.set(bytes, offset);
	}

	return result;
}

/** `separator.join(parts)`. @throws MemoryError */
export function joinBytes(separator: Uint8Array, parts: readonly Uint8Array[]): Uint8Array {
	let length = separator.length * Math.max(parts.length - 1, 0);
	for (const part of parts) {
		length += part.length;
	}

	guardLength(length);
	const result = new Uint8Array(length);
	let offset = 0;
	for (const [index, part] of parts.entries()) {
		if (index > 0) {
			result.set(separator, offset);
			offset += separator.length;
		}

		result.set(part, offset);
		offset += part.length;
	}

	return result;
}

/** The first place of a part that is not empty, from `start` on. */
const placeOf = (bytes: Uint8Array, part: Uint8Array, start: number): number => {
	const last = bytes.length - part.length;
	for (let at = bytes.indexOf(part[0]!, start); at !== -1 && at <= last; at = bytes.indexOf(part[0]!, at + 1)) {
		let index = 1;
		while (index < part.length && bytes[at + index] === part[index]) {
			index++;
		}

		if (index === part.length) {
			return at;
		}
	}

	return -1;
};

export function findBytes(bytes: Uint8Array, part: Part, start?: Int, stop?: Int): number {
	// Readers look for line ends in long buffers again and again.
	if (part instanceof Uint8Array && part.length > 0 && stop === undefined && typeof (start ?? 0) === 'number' && Number(start ?? 0) >= 0) {
		return placeOf(bytes, part, Number(start ?? 0));
	}

	return search.find(bytesToLatin1(bytes), partText(part), start, stop);
}

export function rfindBytes(bytes: Uint8Array, part: Part, start?: Int, stop?: Int): number {
	return search.rfind(bytesToLatin1(bytes), partText(part), start, stop);
}

/** @throws ValueError */
export function indexBytes(bytes: Uint8Array, part: Part, start?: Int, stop?: Int): number {
	return refuseMissing(findBytes(bytes, part, start, stop));
}

/** @throws ValueError */
export function rindexBytes(bytes: Uint8Array, part: Part, start?: Int, stop?: Int): number {
	return refuseMissing(rfindBytes(bytes, part, start, stop));
}

export function countBytes(bytes: Uint8Array, part: Part, start?: Int, stop?: Int): number {
	return search.count(bytesToLatin1(bytes), partText(part), start, stop);
}

export function bytesStartWith(bytes: Uint8Array, prefix: Uint8Array, start?: Int, stop?: Int): boolean {
	return search.startsWith(bytesToLatin1(bytes), bytesToLatin1(prefix), start, stop);
}

export function bytesEndWith(bytes: Uint8Array, suffix: Uint8Array, start?: Int, stop?: Int): boolean {
	return search.endsWith(bytesToLatin1(bytes), bytesToLatin1(suffix), start, stop);
}

export function removeBytesPrefix(bytes: Uint8Array, prefix: Uint8Array): Uint8Array {
	return bytesStartWith(bytes, prefix) ? bytes.slice(prefix.length) : bytes;
}

export function removeBytesSuffix(bytes: Uint8Array, suffix: Uint8Array): Uint8Array {
	return bytesEndWith(bytes, suffix) ? bytes.slice(0, bytes.length - suffix.length) : bytes;
}

export function replaceBytes(bytes: Uint8Array, part: Uint8Array, replacement: Uint8Array, limit: Int = -1): Uint8Array {
	return latin1ToBytes(search.replace(bytesToLatin1(bytes), bytesToLatin1(part), bytesToLatin1(replacement), limit));
}

/** `bytes.split(separator, limit)`. @throws ValueError */
export function splitBytes(bytes: Uint8Array, separator: Uint8Array | undefined, limit: Int = -1): readonly Uint8Array[] {
	return pieces.split(bytesToLatin1(bytes), optionalText(separator), limit, pieces.bytesSeparators).map(latin1ToBytes);
}

/** `bytes.rsplit(separator, limit)`. @throws ValueError */
export function rsplitBytes(bytes: Uint8Array, separator: Uint8Array | undefined, limit: Int = -1): readonly Uint8Array[] {
	return pieces.rsplit(bytesToLatin1(bytes), optionalText(separator), limit, pieces.bytesSeparators).map(latin1ToBytes);
}

export function splitBytesLines(bytes: Uint8Array, keepEnds: boolean): readonly Uint8Array[] {
	return pieces.splitLines(bytesToLatin1(bytes), keepEnds, pieces.bytesSeparators).map(latin1ToBytes);
}

/** Three pieces. @throws ValueError */
export function partitionBytes(bytes: Uint8Array, separator: Uint8Array): readonly Uint8Array[] {
	return pieces.partition(bytesToLatin1(bytes), bytesToLatin1(separator)).map(latin1ToBytes);
}

/** Three pieces. @throws ValueError */
export function rpartitionBytes(bytes: Uint8Array, separator: Uint8Array): readonly Uint8Array[] {
	return pieces.rpartition(bytesToLatin1(bytes), bytesToLatin1(separator)).map(latin1ToBytes);
}

export function stripBytes(bytes: Uint8Array, characters: Uint8Array | undefined, side: 'both' | 'left' | 'right'): Uint8Array {
	return latin1ToBytes(pieces.strip(bytesToLatin1(bytes), optionalText(characters), side, pieces.bytesSeparators));
}

export function upperBytes(bytes: Uint8Array): Uint8Array {
	return mapBytes(bytes, text => text.replaceAll(/[a-z]+/g, letters => letters.toUpperCase()));
}

export function lowerBytes(bytes: Uint8Array): Uint8Array {
	return mapBytes(bytes, text => text.replaceAll(/[A-Z]+/g, letters => letters.toLowerCase()));
}

export function titleBytes(bytes: Uint8Array): Uint8Array {
	return mapBytes(bytes, text => text.replaceAll(/[A-Za-z]+/g, letters => capitalizeAscii(letters)));
}

export function capitalizeBytes(bytes: Uint8Array): Uint8Array {
	const lowered = lowerBytes(bytes);
	return concatBytes(upperBytes(lowered.subarray(0, 1)), lowered.subarray(1));
}

export function swapBytesCase(bytes: Uint8Array): Uint8Array {
	return mapBytes(bytes, text => text.replaceAll(/[a-z]+|[A-Z]+/g, letters => letters < 'a' ? letters.toLowerCase() : letters.toUpperCase()));
}

/** `bytes.isalpha()` and its siblings. */
export function bytesAre(bytes: Uint8Array, kind: keyof typeof patterns): boolean {
	return patterns[kind].test(bytesToLatin1(bytes));
}

/** `bytes.center`, `ljust` and `rjust`. @throws TypeError unless `fill` is one byte */
export function padBytes(bytes: Uint8Array, width: Int, method: 'center' | 'ljust' | 'rjust', fill?: Uint8Array): Uint8Array {
	if (fill !== undefined && fill.length !== 1) {
		fail('TypeError', `${method}(): argument 2 must be a byte string of length 1, not a bytes object of length ${fill.length}`);
	}

	const function_ = {center: pad.center, ljust: pad.leftJustify, rjust: pad.rightJustify}[method];
	return mapBytes(bytes, text => function_(text, width, optionalText(fill)));
}

export function zeroFillBytes(bytes: Uint8Array, width: Int): Uint8Array {
	return mapBytes(bytes, text => pad.zeroFill(text, width));
}

export function expandBytesTabs(bytes: Uint8Array, size: Int = 8): Uint8Array {
	return mapBytes(bytes, text => pad.expandTabs(text, size));
}

/** `bytes.translate(table, deleted)`. @throws ValueError */
export function translateBytes(bytes: Uint8Array, table: Uint8Array | undefined, deleted?: Uint8Array): Uint8Array {
	if (table !== undefined && table.length !== 256) {
		fail('ValueError', 'translation table must be 256 characters long');
	}

	const kept = deleted === undefined ? bytes : bytes.filter(byte => !deleted.includes(byte));
	return table === undefined ? kept.slice() : kept.map(byte => table[byte] ?? 0);
}

/** `bytes.maketrans(from, to)`. @throws ValueError */
export function makeBytesTranslation(from: Uint8Array, to: Uint8Array): Uint8Array {
	if (from.length !== to.length) {
		fail('ValueError', 'maketrans arguments must have same length');
	}

	const table = Uint8Array.from({length: 256}, (_, byte) => byte);
	for (const [index, byte] of from.entries()) {
		table[byte] = to[index] ?? 0;
	}

	return table;
}

function partText(part: Part): string {
	if (typeof part === 'object') {
		return bytesToLatin1(part);
	}

	return part < 0 || part > 255
		? fail('ValueError', 'byte must be in range(0, 256)')
		: String.fromCharCode(Number(part));
}

function optionalText(bytes: Uint8Array | undefined): string | undefined {
	return bytes === undefined ? undefined : bytesToLatin1(bytes);
}

function mapBytes(bytes: Uint8Array, map: (text: string) => string): Uint8Array {
	return latin1ToBytes(map(bytesToLatin1(bytes)));
}

function capitalizeAscii(letters: string): string {
	return letters.slice(0, 1).toUpperCase() + letters.slice(1).toLowerCase();
}

function refuseMissing(position: number): number {
	return position === -1 ? fail('ValueError', 'subsection not found') : position;
}
