/** `bytes.hex` and `bytes.fromhex`. */
import {fail} from '../problem.js';

/**
`bytes.hex(separator, groupSize)`: groups count from the end, with a negative size from the start.

@throws ValueError
*/
export function bytesToHex(bytes: Uint8Array, separator?: string, groupSize = 1): string {
	if (separator !== undefined && separator.length !== 1) {
		fail('ValueError', 'sep must be length 1.');
	}

	if (separator !== undefined && separator > '\u007F') {
		fail('ValueError', 'sep must be ASCII.');
	}

	const size = Math.abs(groupSize);
	let hex = '';
	for (const [index, byte] of bytes.entries()) {
		const place = groupSize > 0 ? bytes.length - index : index;
		hex += (separator !== undefined && size !== 0 && index > 0 && place % size === 0 ? separator : '')
			+ byte.toString(16).padStart(2, '0');
	}

	return hex;
}

/** `bytes.fromhex(text)`: whitespace may stand between bytes. @throws ValueError */
export function bytesFromHex(text: string): Uint8Array {
	const foreign = text.search(/[^\0-\u007F]/);
	if (foreign !== -1) {
		failAt(foreign);
	}

	const bytes: number[] = [];
	const digit = /[\da-f]/iy;
	for (let offset = 0; offset < text.length; offset++) {
		if (/[\t-\r ]/.test(text[offset] ?? '')) {
			continue;
		}

		for (const place of [offset, offset + 1]) {
			digit.lastIndex = place;
			if (!digit.test(text)) {
				failAt(place === text.length ? undefined : place);
			}
		}

		bytes.push(Number.parseInt(text.slice(offset, offset + 2), 16));
		offset++;
	}

	return Uint8Array.from(bytes);
}

/** @param place of what is no digit; none where a digit is missing at the end */
function failAt(place: number | undefined): never {
	return fail('ValueError', place === undefined
		? 'fromhex() arg must contain an even number of hexadecimal digits'
		: `non-hexadecimal number found in fromhex() arg at position ${place}`);
}
