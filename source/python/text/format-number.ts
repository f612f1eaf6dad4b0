/** `format` of numbers, by a specification that has been read. */
import {floatText, type FloatStyle} from '../number/float-text.js';
import {intToString} from '../number/int-text.js';
import {absolute, type Int, toFloat} from '../number/int.js';
import {fail} from '../problem.js';
import {failWithUnknownCode, type FormatSpec} from './format-spec.js';
import {alignText} from './format-text.js';

/** A number's text in the parts that grouping and padding treat differently. */
type NumberText = {
	readonly sign: string;
	readonly prefix: string;

	/** Digits before the point. */
	readonly whole: string;

	/** Digits after the point, the point left out. */
	readonly fraction: string;

	/** The point, where there is one. */
	readonly point: string;

	/** Exponent, percent sign, or the words `inf` and `nan`. */
	readonly tail: string;
};

const intBases: Readonly<Record<string, 2 | 8 | 10 | 16>> = {b: 2, o: 8, d: 10, n: 10, x: 16, X: 16};
const intPrefixes: Readonly<Record<string, string>> = {b: '0b', o: '0o', x: '0x', X: '0X'};
const floatStyles: Readonly<Record<string, FloatStyle>> = {
	e: 'e', E: 'e', f: 'f', F: 'f', g: 'g', G: 'g', n: 'g', '%': 'f', '': 'r',
};
const largestPrecision = 2_147_483_647;
const longestText = 2 ** 28;

/** `format(int, spec)`; a type of float formats the float. @throws ValueError, OverflowError */
export function formatInt(value: Int, spec: FormatSpec): string {
	if (spec.type === 'c') {
		refuseInInt(spec);
		return formatCharacter(value, spec);
	}

	const base = intBases[spec.type];
	if (base === undefined) {
		return floatStyles[spec.type] === undefined ? failWithUnknownCode(spec) : formatFloat(toFloat(value), spec);
	}

	refuseInInt(spec);
	const digits = intToString(absolute(value), base);
	return layOut(
		{
			sign: signOf(value < 0, spec.sign),
			prefix: spec.alternate ? intPrefixes[spec.type] ?? '' : '',
			whole: spec.type === 'X' ? digits.toUpperCase() : digits,
			point: '',
			fraction: '',
			tail: '',
		},
		spec,
	);
}

/** `format(float, spec)`. @throws ValueError */
export function formatFloat(value: number, spec: FormatSpec): string {
	const style = floatStyles[spec.type];
	return style === undefined ? failWithUnknownCode(spec) : layOut(floatParts(value, style, spec, true), spec);
}

/** `format(complex, spec)`. @throws ValueError */
export function formatComplex(real: number, imaginary: number, spec: FormatSpec): string {
	const style = spec.type === '%' ? undefined : floatStyles[spec.type];
	if (style === undefined) {
		return failWithUnknownCode(spec);
	}

	if (spec.fill === '0') {
		fail('ValueError', 'Zero padding is not allowed in complex format specifier');
	}

	if (spec.align === '=') {
		fail('ValueError', '\'=\' alignment flag is not allowed in complex format specifier');
	}

	// Only repr's style drops a real part of zero and adds parentheses.
	const bare: FormatSpec = {...spec, width: 0};
	const first = style === 'r' && Object.is(real, 0) ? '' : layOut(floatParts(real, style, bare, false), bare);
	const second = layOut(floatParts(imaginary, style, first === '' ? bare : {...bare, sign: '+'}, false), bare);
	const text = `${first}${second}j`;
	return alignText(style === 'r' && first !== '' ? `(${text})` : text, spec);
}

/** @param dotZero whether repr's style shows a digit after the point, as it does but in complex numbers */
function floatParts(value: number, style: FloatStyle, spec: FormatSpec, dotZero: boolean): NumberText {
	const {type, precision} = spec;
	if (precision !== undefined && precision > largestPrecision) {
		fail('ValueError', 'precision too big');
	}

	guardLength(precision ?? 0);
	const scaled = type === '%' ? value * 100 : value;
	const lower = floatText(scaled, style === 'r' && precision !== undefined ? 'g' : style, {
		precision: precision ?? 6,
		alternate: spec.alternate,
		dotZero: dotZero && style === 'r',
	});
	const text = type === 'E' || type === 'F' || type === 'G' ? lower.toUpperCase() : lower;
	const match = /^(\d*)(\.?)(\d*)(.*)$/.exec(text);
	const [, whole = '', point = '', fraction = '', tail = ''] = match ?? [];
	const negative = (value < 0 || Object.is(value, -0)) && !(spec.coerceZero && !/[1-9i]/i.test(lower.split('e')[0] ?? ''));
	return {
		sign: signOf(negative, spec.sign),
		prefix: '',
		whole,
		point,
		fraction,
		tail: tail + (type === '%' ? '%' : ''),
	};
}

function signOf(negative: boolean, sign: FormatSpec['sign']): string {
	return negative ? '-' : (sign === '+' || sign === ' ' ? sign : '');
}

function formatCharacter(value: Int, spec: FormatSpec): string {
	if (spec.sign !== '') {
		fail('ValueError', 'Sign not allowed with integer format specifier \'c\'');
	}

	if (spec.alternate) {
		fail('ValueError', 'Alternate form (#) not allowed with integer format specifier \'c\'');
	}

	if (value > 9_223_372_036_854_775_807n || value < -9_223_372_036_854_775_808n) {
		fail('OverflowError', 'Python int too large to convert to C long');
	}

	if (value < 0 || value > 0x10_FF_FF) {
		fail('OverflowError', '%c arg not in range(0x110000)');
	}

	return alignText(String.fromCodePoint(Number(value)), spec);
}

function refuseInInt(spec: FormatSpec): void {
	if (spec.precision !== undefined) {
		fail('ValueError', 'Precision not allowed in integer format specifier');
	}

	if (spec.coerceZero) {
		fail('ValueError', 'Negative zero coercion (z) not allowed in integer format specifier');
	}
}

function layOut(number: NumberText, spec: FormatSpec): string {
	guardLength(spec.width);
	const head = number.sign + number.prefix;
	const end = number.point + groupFraction(number.fraction, spec.fractionGrouping) + number.tail;
	// Zeros that pad between sign and digits are digits themselves, and grouped like them.
	const padding = spec.fill === '0' && spec.align === '=' ? spec.width - head.length - end.length : 0;
	const size = intPrefixes[spec.type] === undefined ? 3 : 4;
	const whole = number.whole === ''
		? '0'.repeat(Math.max(padding, 0))
		: groupWhole(number.whole, spec.grouping, size, padding);
	return spec.align === '=' && spec.fill !== '0'
		? head + spec.fill.repeat(Math.max(spec.width - head.length - whole.length - end.length, 0)) + whole + end
		: alignText(head + whole + end, spec);
}

/** Groups from the right, with zeros in front up to a width at least, and never a separator in front. */
function groupWhole(digits: string, separator: FormatSpec['grouping'], size: number, width: number): string {
	if (separator === '') {
		return digits.padStart(width, '0');
	}

	let left = digits;
	let missing = width;
	const groups: string[] = [];
	do {
		missing -= groups.length === 0 ? 0 : 1;
		const length = Math.min(size, Math.max(left.length, missing, 1));
		groups.push(left.slice(-length).padStart(length, '0'));
		left = left.slice(0, -length);
		missing -= length;
	} while (left !== '' || missing > 0);

	return groups.reverse().join(separator);
}

/** Groups from the left. */
function groupFraction(digits: string, separator: FormatSpec['grouping']): string {
	return separator === '' ? digits : digits.replaceAll(/\d{3}(?=\d)/g, group => group + separator);
}

function guardLength(length: number): void {
	if (length > longestText) {
		fail('MemoryError', '');
	}
}
