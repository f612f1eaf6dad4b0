/** A float's magnitude as `%` and `format` write it, before sign, grouping and padding. */
import {fixedDigits, significantDigits} from './decimal-digits.js';

/** `r` is repr: the fewest digits that read back. */
export type FloatStyle = 'e' | 'f' | 'g' | 'r';

export type FloatTextOptions = {
	/** Digits after the point for `e` and `f`, significant digits for `g`; `r` needs none. */
	readonly precision: number;

	/** `#`: keep the point, and the zeros of `g`. */
	readonly alternate: boolean;

	/** At least one digit after the point, where there is no exponent: `1.0`. */
	readonly dotZero: boolean;
};

type Decimal = {
	readonly digits: string;

	/** Where the point stands among the digits; 1 is after the first. */
	readonly point: number;
};

// No float has more digits than these before or after the point; what is asked for beyond are zeros.
const longestFraction = 1074;
const longestSignificand = 767;

/** Lower case, without sign: `'1.50e+02'`, `'inf'`, `'nan'`. */
export function floatText(value: number, style: FloatStyle, options: FloatTextOptions): string {
	if (!Number.isFinite(value)) {
		return Number.isNaN(value) ? 'nan' : 'inf';
	}

	const {precision, alternate} = options;
	switch (style) {
		case 'f': {
			const text = fixedDigits(value, Math.min(precision, longestFraction));
			return precision > longestFraction
				? text + '0'.repeat(precision - longestFraction)
				: text + (alternate && precision === 0 ? '.' : '');
		}

		case 'e': {
			const {digits, point} = significant(value, precision + 1);
			return withExponent(digits, point, alternate);
		}

		case 'g': {
			const count = Math.max(precision, 1);
			const {digits, point} = significant(value, count);
			const shown = alternate ? digits : digits.replace(/(?!^)0+$/, '');
			return point <= -4 || point > count - (options.dotZero ? 1 : 0)
				? withExponent(shown, point, alternate)
				: withPoint(shown, point, options);
		}

		case 'r': {
			const {digits, point} = shortest(value);
			return point <= -4 || point > 16 ? withExponent(digits, point, alternate) : withPoint(digits, point, options);
		}
	}
}

function significant(value: number, count: number): Decimal {
	const {digits, exponent} = significantDigits(value, Math.min(count, longestSignificand));
	return {
		digits: count > longestSignificand ? digits + '0'.repeat(count - longestSignificand) : digits,
		point: exponent + 1,
	};
}

function shortest(value: number): Decimal {
	const [mantissa = '', exponent = ''] = Math.abs(value).toExponential().split('e');
	return {digits: mantissa.replace('.', ''), point: Number(exponent) + 1};
}

function withExponent(digits: string, point: number, alternate: boolean): string {
	const exponent = point - 1;
	const fraction = digits.length > 1 || alternate ? `.${digits.slice(1)}` : '';
	const size = String(Math.abs(exponent)).padStart(2, '0');
	return `${digits[0]}${fraction}e${exponent < 0 ? '-' : '+'}${size}`;
}

function withPoint(digits: string, point: number, options: FloatTextOptions): string {
	const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
	const fraction = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point);
	const shown = fraction === '' && options.dotZero ? '0' : fraction;
	return shown === '' && !options.alternate ? whole : `${whole}.${shown}`;
}
