/** `float.hex` and `float.fromhex`. */
import {fail} from '../problem.js';
import {magnitudeParts} from './decimal-digits.js';
import {ratioToFloat} from './ratio.js';

const literal = /^([+-]?)(?:0x)?([\da-f]*)(?:\.([\da-f]*))?(?:p([+-]?\d+))?$/i;
const words = /^([+-]?)(inf(?:inity)?|nan)$/i;

/** `'0x1.8000000000000p+1'`, `'inf'`, `'nan'`. */
export function floatToHex(value: number): string {
	if (!Number.isFinite(value)) {
		return Number.isNaN(value) ? 'nan' : (value > 0 ? 'inf' : '-inf');
	}

	const sign = value < 0 || Object.is(value, -0) ? '-' : '';
	if (value === 0) {
		return `${sign}0x0.0p+0`;
	}

	const {mantissa, exponent} = magnitudeParts(value);
	const fraction = mantissa & ((1n << 52n) - 1n);
	const power = exponent + 52;
	return `${sign}0x${mantissa >> 52n}.${fraction.toString(16).padStart(13, '0')}p${power < 0 ? '' : '+'}${power}`;
}

/** @throws ValueError, OverflowError */
export function floatFromHex(text: string): number {
	const trimmed = text.replaceAll(/^[\t-\r ]+|[\t-\r ]+$/g, '');
	const word = words.exec(trimmed);
	if (word !== null) {
		const size = word[2]?.toLowerCase() === 'nan' ? Number.NaN : Number.POSITIVE_INFINITY;
		return word[1] === '-' ? -size : size;
	}

	const match = literal.exec(trimmed);
	const [, sign = '', whole = '', fraction = '', power = '0'] = match ?? [];
	const digits = whole + fraction;
	if (digits === '') {
		fail('ValueError', 'invalid hexadecimal floating-point string');
	}

	const size = hexToFloat(digits, Number(power) - (4 * fraction.length));
	if (!Number.isFinite(size)) {
		fail('OverflowError', 'hexadecimal value too large to represent as a float');
	}

	return sign === '-' ? -size : size;
}

function hexToFloat(digits: string, exponent: number): number {
	const significant = digits.replace(/^0+/, '');
	if (significant === '') {
		return 0;
	}

	const top = exponent + (significant.length * 4);
	if (top > 1100 || top < -1100) {
		return top > 0 ? Number.POSITIVE_INFINITY : 0;
	}

	const mantissa = BigInt(`0x${significant}`);
	return exponent < 0 ? ratioToFloat(mantissa, 1n << BigInt(-exponent)) : ratioToFloat(mantissa << BigInt(exponent), 1n);
}
