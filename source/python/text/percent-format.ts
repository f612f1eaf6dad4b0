/** Templates of the `%` operator on strings. */
import {floatText, type FloatStyle} from '../number/float-text.js';
import {intToString} from '../number/int-text.js';
import {absolute, type Int} from '../number/int.js';
import {fail} from '../problem.js';
import {codePointLength, slicePoints} from './code-points.js';

export type PercentFlags = {
	readonly left: boolean;
	readonly plus: boolean;
	readonly space: boolean;
	readonly alternate: boolean;
	readonly zero: boolean;
};

/**
One conversion. The order in which CPython can fail: the argument must be a mapping (when `key` is not `undefined`), the key is looked up in it, an argument is taken for each `*`, then `problem` is raised, then the value is taken, then `conversion` may turn out to be unknown.
*/
export type PercentConversion = {
	readonly type: 'conversion';

	/** The text in parentheses: the value comes from a mapping. */
	readonly key: string | undefined;
	readonly flags: PercentFlags;

	/** `*` takes it from the arguments. */
	readonly width: number | '*' | undefined;
	readonly precision: number | '*' | undefined;

	/** One code point, usually one of `diouxXeEfFgGcsra`. */
	readonly conversion: string;

	/** Where `conversion` stands in the template, in code points. */
	readonly index: number;

	/** Message of a ValueError, for a template that breaks off or asks for too much. */
	readonly problem: string | undefined;
};

export type PercentPart = {readonly type: 'literal'; readonly text: string} | PercentConversion;

/** The settings of a conversion once each `*` is known. */
export type PercentLayout = {
	readonly flags: PercentFlags;
	readonly width: number | undefined;
	readonly precision: number | undefined;
	readonly conversion: string;
};

const afterKey = /(?<flags>[-+ #0]*)(?<width>\*|\d*)(?:\.(?<precision>\*|\d*))?[hlL]?(?<conversion>.?)/suy;
const intBases: Readonly<Record<string, 8 | 10 | 16>> = {d: 10, i: 10, u: 10, o: 8, x: 16, X: 16};
const intPrefixes: Readonly<Record<string, string>> = {o: '0o', x: '0x', X: '0X'};
const floatStyles: Readonly<Record<string, FloatStyle>> = {e: 'e', E: 'e', f: 'f', F: 'f', g: 'g', G: 'g'};
const largestWidth = 9_223_372_036_854_775_807n;
const largestPrecision = 2_147_483_647n;
const longestText = 2 ** 28;

/** Reads a template. Never throws: mistakes are told where they would be met. */
export function parsePercent(format: string): readonly PercentPart[] {
	const parts: PercentPart[] = [];
	let literal = '';
	let offset = 0;
	for (;;) {
		const percent = format.indexOf('%', offset);
		literal += format.slice(offset, percent === -1 ? undefined : percent);
		if (percent !== -1 && format[percent + 1] === '%') {
			literal += '%';
			offset = percent + 2;
			continue;
		}

		if (literal !== '') {
			parts.push({type: 'literal', text: literal});
			literal = '';
		}

		if (percent === -1) {
			return parts;
		}

		const {conversion, end} = readConversion(format, percent + 1);
		parts.push(conversion);
		if (conversion.problem !== undefined) {
			return parts;
		}

		offset = end;
	}
}

/** `%d`, `%x` and their like. */
export function formatPercentInt(value: Int, layout: PercentLayout): string {
	const base = intBases[layout.conversion] ?? failWithCharacter(layout.conversion, 0);
	guardLength(layout);
	const digits = intToString(absolute(value), base).padStart(layout.precision ?? 0, '0');
	const prefix = layout.flags.alternate ? intPrefixes[layout.conversion] ?? '' : '';
	return layOut(value < 0, prefix, layout.conversion === 'X' ? digits.toUpperCase() : digits, layout);
}

/** `%e`, `%f`, `%g` and their like. */
export function formatPercentFloat(value: number, layout: PercentLayout): string {
	const style = floatStyles[layout.conversion] ?? failWithCharacter(layout.conversion, 0);
	guardLength(layout);
	const text = floatText(value, style, {
		precision: layout.precision ?? 6,
		alternate: layout.flags.alternate,
		dotZero: false,
	});
	const isUpper = layout.conversion < 'a';
	return layOut(value < 0 || Object.is(value, -0), '', isUpper ? text.toUpperCase() : text, layout);
}

/** `%s`, `%r` and `%a`, given what `str`, `repr` or `ascii` made of the value. */
export function formatPercentText(text: string, layout: PercentLayout): string {
	guardLength(layout);
	return pad(layout.precision === undefined ? text : slicePoints(text, 0, layout.precision), layout);
}

/** `%c` of an int. @throws OverflowError */
export function formatPercentCode(value: Int, layout: PercentLayout): string {
	return value < 0 || value > 0x10_FF_FF
		? fail('OverflowError', '%c arg not in range(0x110000)')
		: formatPercentCharacter(String.fromCodePoint(Number(value)), layout);
}

/** `%c` of a string. @throws TypeError unless it is one code point */
export function formatPercentCharacter(text: string, layout: PercentLayout): string {
	const length = codePointLength(text);
	if (length !== 1) {
		fail('TypeError', `%c requires an int or a unicode character, not a string of length ${length}`);
	}

	guardLength(layout);
	return pad(text, layout);
}

/** Raised once the value of an unknown conversion was taken. */
export function failWithCharacter(character: string, index: number): never {
	const code = character.codePointAt(0) ?? 0;
	const shown = code > 31 && code < 127 ? character : '?';
	return fail('ValueError', `unsupported format character '${shown}' (0x${code.toString(16)}) at index ${index}`);
}

/** The argument that a `*` takes, if it is an int. @throws OverflowError */
export function readStar(value: Int, place: 'precision' | 'width'): number {
	const isWidth = place === 'width';
	const largest = isWidth ? largestWidth : largestPrecision;
	return value > largest || value < -largest - 1n
		? fail('OverflowError', `Python int too large to convert to C ${isWidth ? 'ssize_t' : 'int'}`)
		: Number(value);
}

/** A negative width from the arguments asks for the left. */
export function applyStars(
	conversion: PercentConversion,
	width: number | undefined,
	precision: number | undefined,
): PercentLayout {
	return {
		flags: width !== undefined && width < 0 ? {...conversion.flags, left: true} : conversion.flags,
		width: width === undefined ? undefined : Math.abs(width),
		precision: precision === undefined ? undefined : Math.max(precision, 0),
		conversion: conversion.conversion,
	};
}

function readConversion(format: string, start: number): {readonly conversion: PercentConversion; readonly end: number} {
	const keyEnd = format[start] === '(' ? closingParenthesis(format, start) : start;
	afterKey.lastIndex = keyEnd ?? format.length;
	const groups = afterKey.exec(format)?.groups ?? {};
	const {flags = '', conversion = ''} = groups;
	const end = afterKey.lastIndex;
	const width = readCount(groups['width'], largestWidth);
	const isWide = typeof width === 'bigint';
	const precision = isWide ? undefined : readCount(groups['precision'], largestPrecision, 0);
	return {
		conversion: {
			type: 'conversion',
			key: format[start] === '(' ? format.slice(start + 1, keyEnd === undefined ? undefined : keyEnd - 1) : undefined,
			flags: {
				left: flags.includes('-'),
				plus: flags.includes('+'),
				space: flags.includes(' '),
				alternate: flags.includes('#'),
				zero: flags.includes('0'),
			},
			width: isWide ? undefined : width,
			precision: typeof precision === 'bigint' ? undefined : precision,
			conversion,
			index: codePointLength(format.slice(0, end - conversion.length)),
			problem: keyEnd === undefined
				? 'incomplete format key'
				: (isWide
					? 'width too big'
					: (typeof precision === 'bigint' ? 'precision too big' : (conversion === '' ? 'incomplete format' : undefined))),
		},
		end,
	};
}

/** A bigint stands for a count that is too large. */
function readCount(text: string | undefined, largest: bigint, whenEmpty?: number): number | bigint | '*' | undefined {
	if (text === undefined || text === '*') {
		return text;
	}

	const count = text === '' ? undefined : BigInt(text);
	return count === undefined ? whenEmpty : (count > largest ? count : Number(count));
}

function closingParenthesis(format: string, start: number): number | undefined {
	let open = 0;
	for (let offset = start; offset < format.length; offset++) {
		if (format[offset] === '(') {
			open++;
		} else if (format[offset] === ')' && --open === 0) {
			return offset + 1;
		}
	}

	return undefined;
}

function layOut(negative: boolean, prefix: string, digits: string, layout: PercentLayout): string {
	const {flags, width = 0} = layout;
	const sign = negative ? '-' : (flags.plus ? '+' : (flags.space ? ' ' : ''));
	const zeros = flags.zero && !flags.left ? width - sign.length - prefix.length : 0;
	return pad(sign + prefix + digits.padStart(zeros, '0'), layout);
}

function pad(text: string, {flags, width = 0}: PercentLayout): string {
	const padding = ' '.repeat(Math.max(width - codePointLength(text), 0));
	return flags.left ? text + padding : padding + text;
}

function guardLength({width = 0, precision = 0}: PercentLayout): void {
	if (width > longestText || precision > longestText) {
		fail('MemoryError', '');
	}
}
