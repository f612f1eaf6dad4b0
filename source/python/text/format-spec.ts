/** Python's format mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision[grouping]][type]`. */
import {fail} from '../problem.js';
import {codePointLength} from './code-points.js';
import {decimalValue} from './unicode.js';

export type FormatKind = 'complex' | 'float' | 'int' | 'str';

export type FormatAlign = '<' | '=' | '>' | '^';

export type FormatGrouping = '' | ',' | '_';

export type FormatSpec = {
	/** One code point. */
	readonly fill: string;
	readonly align: FormatAlign;
	readonly sign: '' | ' ' | '+' | '-';

	/** `z`: a result of minus zero loses its sign. */
	readonly coerceZero: boolean;
	readonly alternate: boolean;

	/** In code points; 0 when there is none. */
	readonly width: number;
	readonly grouping: FormatGrouping;
	readonly precision: number | undefined;
	readonly fractionGrouping: FormatGrouping;

	/** One code point, or empty when there is none. */
	readonly type: string;

	/** What messages call the object. */
	readonly typeName: string;
};

const pattern = new RegExp(
	'^(?:(?<fill>.)(?=[<>=^]))?(?<align>[<>=^])?(?<sign>[-+ ])?(?<coerceZero>z)?(?<alternate>#)?(?<zero>0)?'
	+ '(?<width>\\p{Decimal_Number}*)(?<grouping>,?_?,?)(?<rest>.*)$',
	'su',
);
const precisionPattern = /^\.(?<precision>\p{Decimal_Number}*)(?<grouping>,?_?,?)(?<type>.*)$/su;

const defaultTypes: Readonly<Record<FormatKind, string>> = {
	complex: '',
	float: '',
	int: 'd',
	str: 's',
};

const groupedInTens = new Set(['d', 'e', 'f', 'g', 'E', 'G', '%', 'F', '']);
const groupedInBits = new Set(['b', 'o', 'x', 'X']);

/**
Reads a format specification.

@param kind whose mini-language it is
@param typeName the type as messages name it: `bool` is formatted as `int`
@throws ValueError
*/
export function parseFormatSpec(text: string, kind: FormatKind, typeName: string = kind): FormatSpec {
	const groups = pattern.exec(text)?.groups ?? {};
	const {fill, align, sign = '', coerceZero, alternate, rest = ''} = groups;
	// `0` before the width is a fill only where none was given; otherwise it begins the width.
	const zero = groups['zero'] !== undefined && fill === undefined;
	const width = readCount((groups['zero'] !== undefined && !zero ? '0' : '') + (groups['width'] ?? '')) ?? 0;
	const grouping = readGrouping(groups['grouping'] ?? '');
	const fraction = readPrecision(grouping.rest + rest);
	const type = fraction.rest === '' ? defaultTypes[kind] : fraction.rest;
	if (codePointLength(fraction.rest) > 1) {
		fail('ValueError', `Invalid format specifier '${text}' for object of type '${typeName}'`);
	}

	refuseGrouping(grouping.grouping, type, groupedInTens.has(type) || (grouping.grouping === '_' && groupedInBits.has(type)));
	refuseGrouping(fraction.grouping, type, type !== 'n');
	return {
		fill: fill ?? (zero ? '0' : ' '),
		align: (align as FormatAlign | undefined) ?? (kind === 'str' ? '<' : (zero ? '=' : '>')),
		sign: sign as FormatSpec['sign'],
		coerceZero: coerceZero !== undefined,
		alternate: alternate !== undefined,
		width,
		grouping: grouping.grouping,
		precision: fraction.precision,
		fractionGrouping: fraction.grouping,
		type,
		typeName,
	};
}

/** A type that the object's mini-language does not know. */
export function failWithUnknownCode(spec: FormatSpec): never {
	return fail('ValueError', `Unknown format code '${showCharacter(spec.type)}' for object of type '${spec.typeName}'`);
}

function readPrecision(text: string): {
	readonly precision: number | undefined;
	readonly grouping: FormatGrouping;
	readonly rest: string;
} {
	const groups = precisionPattern.exec(text)?.groups;
	if (groups === undefined) {
		return {precision: undefined, grouping: '', rest: text};
	}

	const precision = readCount(groups['precision'] ?? '');
	const {grouping, rest} = readGrouping(groups['grouping'] ?? '');
	if (precision === undefined && grouping === '') {
		fail('ValueError', 'Format specifier missing precision');
	}

	return {precision, grouping, rest: rest + (groups['type'] ?? '')};
}

function readGrouping(text: string): {readonly grouping: FormatGrouping; readonly rest: string} {
	if (text.includes('_') && text.includes(',')) {
		fail('ValueError', 'Cannot specify both \',\' and \'_\'.');
	}

	// A second comma is left for the type, which it is not.
	return {grouping: text.slice(0, 1) as FormatGrouping, rest: text.slice(1)};
}

function readCount(digits: string): number | undefined {
	if (digits === '') {
		return undefined;
	}

	if (/^\d{1,9}$/.test(digits)) {
		return Number(digits);
	}

	let ascii = '';
	for (const digit of digits) {
		ascii += decimalValue(digit);
	}

	const count = BigInt(ascii);
	return count > 9_223_372_036_854_775_807n
		? fail('ValueError', 'Too many decimal digits in format string')
		: Number(count);
}

function refuseGrouping(grouping: FormatGrouping, type: string, allowed: boolean): void {
	if (grouping !== '' && !allowed) {
		fail('ValueError', `Cannot specify '${grouping}' with '${showCharacter(type)}'.`);
	}
}

function showCharacter(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	return code > 32 && code < 128 ? character : '\\x' + code.toString(16);
}
