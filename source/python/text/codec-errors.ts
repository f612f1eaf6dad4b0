/** What `errors=` does with code points that cannot be encoded and bytes that cannot be decoded. */
import {fail} from '../problem.js';
import {type Encoding, isSurrogate} from './encodings.js';

/** A stretch that failed, in bytes when decoding and in code points when encoding. */
export type CodecFailure = {
	readonly encoding: string;
	readonly start: number;
	readonly end: number;
	readonly reason: string;
};

/** What stands in for bytes, and where decoding goes on. */
export type DecodeRepair = {readonly text: string; readonly next: number};

/** Text that is written instead of a code point. */
const replacements: Readonly<Record<string, (code: number) => string>> = {
	ignore: () => '',
	replace: () => '?',
	backslashreplace: backslash,
	xmlcharrefreplace: code => `&#${code};`,
};

/**
The bytes for one code point that the encoding has none for.

@param failure the stretch of such code points that this one begins
@throws UnicodeEncodeError, or LookupError for an unknown handler
*/
export function repairEncoding(
	points: readonly string[],
	failure: CodecFailure,
	encoding: Encoding,
	errors: string,
): readonly number[] {
	const code = points[failure.start]?.codePointAt(0) ?? 0;
	if (errors === 'surrogateescape' && encoding.unit === 1 && code >= 0xDC_80 && code <= 0xDC_FF) {
		return [code - 0xDC_00];
	}

	if (errors === 'surrogatepass' && encoding.writeSurrogate !== undefined && isSurrogate(code)) {
		return encoding.writeSurrogate(code);
	}

	if (errors === 'strict' || errors === 'surrogateescape' || errors === 'surrogatepass') {
		failToEncode(points, failure);
	}

	const replacement = replacements[errors] ?? failWithHandler(errors);
	return Array.from(replacement(code), point => encoding.write(point.codePointAt(0) ?? 0) ?? failToEncode(points, failure)).flat();
}

/** @throws UnicodeDecodeError, or LookupError for an unknown handler */
export function repairDecoding(bytes: Uint8Array, failure: CodecFailure, encoding: Encoding, errors: string): DecodeRepair {
	const {start, end} = failure;
	switch (errors) {
		case 'strict': {
			return failToDecode(bytes, failure);
		}

		case 'ignore': {
			return {text: '', next: end};
		}

		case 'replace': {
			return {text: '\uFFFD', next: end};
		}

		case 'backslashreplace': {
			return {text: Array.from(bytes.subarray(start, end), backslash).join(''), next: end};
		}

		case 'surrogateescape': {
			const escaped = bytes.subarray(start, Math.min(end, start + 4));
			const stop = escaped.findIndex(byte => byte < 128);
			const kept = stop === -1 ? escaped : escaped.subarray(0, stop);
			return kept.length === 0
				? failToDecode(bytes, failure)
				: {text: Array.from(kept, byte => String.fromCharCode(0xDC_00 + byte)).join(''), next: start + kept.length};
		}

		case 'surrogatepass': {
			const code = findSurrogate(bytes, start, encoding);
			return code === undefined
				? failToDecode(bytes, failure)
				: {text: String.fromCharCode(code), next: start + (encoding.writeSurrogate?.(code).length ?? 0)};
		}

		case 'namereplace':
		case 'xmlcharrefreplace': {
			return fail('TypeError', 'don\'t know how to handle UnicodeDecodeError in error callback');
		}

		default: {
			return failWithHandler(errors);
		}
	}
}

/** The lone surrogate that the bytes encode, by trying what each would be written as. */
function findSurrogate(bytes: Uint8Array, start: number, {writeSurrogate}: Encoding): number | undefined {
	for (let code = 0xD8_00; writeSurrogate !== undefined && code <= 0xDF_FF; code++) {
		if (writeSurrogate(code).every((byte, index) => bytes[start + index] === byte)) {
			return code;
		}
	}

	return undefined;
}

function failToEncode(points: readonly string[], failure: CodecFailure): never {
	const {encoding, start, end, reason} = failure;
	const what = end - start === 1
		? `character '${backslash(points[start]?.codePointAt(0) ?? 0)}' in position ${start}`
		: `characters in position ${start}-${end - 1}`;
	return fail('UnicodeEncodeError', `'${encoding}' codec can't encode ${what}: ${reason}`, {
		type: 'unicode',
		object: points.join(''),
		...failure,
	});
}

function failToDecode(bytes: Uint8Array, failure: CodecFailure): never {
	const {encoding, start, end, reason} = failure;
	const what = end - start === 1
		? `byte 0x${(bytes[start] ?? 0).toString(16).padStart(2, '0')} in position ${start}`
		: `bytes in position ${start}-${end - 1}`;
	return fail('UnicodeDecodeError', `'${encoding}' codec can't decode ${what}: ${reason}`, {
		type: 'unicode',
		object: bytes,
		...failure,
	});
}

function failWithHandler(errors: string): never {
	return fail('LookupError', `unknown error handler name '${errors}'`);
}

function backslash(code: number): string {
	const digits = code.toString(16);
	return code < 0x1_00
		? '\\x' + digits.padStart(2, '0')
		: (code < 0x1_00_00 ? '\\u' + digits.padStart(4, '0') : '\\U' + digits.padStart(8, '0'));
}
