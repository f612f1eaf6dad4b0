import type {Complex} from '../../../source/python/number/complex.js';
import {floatRepr} from '../../../source/python/number/float.js';
import type {Int} from '../../../source/python/number/int.js';
import {fail} from '../../../source/python/problem.js';
import * as bytesHex from '../../../source/python/text/bytes-hex.js';
import * as bytesMethods from '../../../source/python/text/bytes-methods.js';
import * as codePoints from '../../../source/python/text/code-points.js';
import {decode, encode} from '../../../source/python/text/codecs.js';
import {formatComplex, formatFloat, formatInt} from '../../../source/python/text/format-number.js';
import {parseFormatSpec} from '../../../source/python/text/format-spec.js';
import {type FormatPart, parseFormat, parseFormatRaw} from '../../../source/python/text/format-string.js';
import {formatString} from '../../../source/python/text/format-text.js';
import * as percent from '../../../source/python/text/percent-format.js';
import * as stringCase from '../../../source/python/text/string-case.js';
import * as stringPad from '../../../source/python/text/string-pad.js';
import * as stringPredicates from '../../../source/python/text/string-predicates.js';
import {asciiRepr, bytesRepr, isPrintable, stringRepr} from '../../../source/python/text/string-repr.js';
import * as stringSearch from '../../../source/python/text/string-search.js';
import * as stringSplit from '../../../source/python/text/string-split.js';
import {isAscii} from '../../../source/python/text/unicode.js';
import {testRecorded} from '../recorded-values.js';

const {codePointLength, sliceText, codePointAt, compareTexts, repeatText} = codePoints;
const {split, rsplit, splitLines, partition, rpartition, strip} = stringSplit;
const {center, leftJustify, rightJustify, zeroFill, expandTabs} = stringPad;

testRecorded('text', {
	...stringSearch, ...stringCase, ...stringPredicates,
	codePointLength, sliceText, codePointAt, compareTexts, repeatText,
	split, rsplit, splitLines, partition, rpartition, strip,
	center, leftJustify, rightJustify, zeroFill, expandTabs,
	isPrintable, stringRepr, asciiRepr, isAscii,
});

const {concatBytes: _, ...recordedBytes} = bytesMethods;

testRecorded('bytes', {...recordedBytes, ...bytesHex, bytesRepr});

testRecorded('codecs', {encode, decode});

testRecorded('formats', {
	formatInt: (value: Int, spec: string) => formatInt(value, parseFormatSpec(spec, 'int')),
	formatFloat: (value: number, spec: string) => formatFloat(value, parseFormatSpec(spec, 'float')),
	formatComplex: (value: Complex, spec: string) => formatComplex(value.re, value.im, parseFormatSpec(spec, 'complex')),
	formatString: (value: string, spec: string) => formatString(value, parseFormatSpec(spec, 'str')),
	parseFormatRaw: (template: string) => parseFormatRaw(template).map(part => 'type' in part
		? fail('ValueError', part.message)
		: [part.literal, part.field?.name ?? null, part.field?.spec ?? null, part.field?.conversion ?? null]),
	formatTemplate: (template: string, values: readonly Int[]) => renderTemplate(parseFormat(template), values),
	formatPercent: renderPercent,
});

/** `template.format(*values)`, for values that are ints and templates without accessors. */
function renderTemplate(parts: readonly FormatPart[], values: readonly Int[]): string {
	return parts.map(part => renderPart(part, values)).join('');
}

function renderPart(part: FormatPart, values: readonly Int[]): string {
	switch (part.type) {
		case 'literal': {
			return part.text;
		}

		case 'problem': {
			return fail('ValueError', part.message);
		}

		case 'field': {
			const value = typeof part.first === 'string'
				? fail('KeyError', stringRepr(part.first))
				: values[part.first] ?? fail('IndexError', `Replacement index ${part.first} out of range for positional args tuple`);
			const spec = renderTemplate(part.spec, values);
			return part.conversion === undefined
				? formatInt(value, parseFormatSpec(spec, 'int'))
				: formatString(String(value), parseFormatSpec(spec, 'str'));
		}
	}
}

/**
`template % tuple(values)`. Ints and floats look alike here: a value counts as a float where it is not whole or NaN, which the recorded ones are.
*/
function renderPercent(template: string, values: ReadonlyArray<Int | string>): string {
	let taken = 0;
	const take = (): Int | string => values[taken++] ?? fail('TypeError', 'not enough arguments for format string');
	const star = (place: 'precision' | 'width', given: number | '*' | undefined): number | undefined => {
		if (given !== '*') {
			return given;
		}

		const value = take();
		return typeOf(value) === 'int' ? percent.readStar(value as Int, place) : fail('TypeError', '* wants int');
	};

	const text = percent.parsePercent(template).map(part => {
		if (part.type === 'literal') {
			return part.text;
		}

		if (part.key !== undefined) {
			fail('TypeError', 'format requires a mapping');
		}

		const layout = percent.applyStars(part, star('width', part.width), star('precision', part.precision));
		return part.problem === undefined ? renderConversion(take(), layout, part.index) : fail('ValueError', part.problem);
	}).join('');
	return taken < values.length ? fail('TypeError', 'not all arguments converted during string formatting') : text;
}

function renderConversion(value: Int | string, layout: percent.PercentLayout, index: number): string {
	const {conversion} = layout;
	const type = typeOf(value);
	if (conversion === 's') {
		return percent.formatPercentText(type === 'float' ? floatRepr(value as number) : String(value), layout);
	}

	if (conversion === 'c') {
		return type === 'str'
			? percent.formatPercentCharacter(value as string, layout)
			: (type === 'int' ? percent.formatPercentCode(value as Int, layout) : fail('TypeError', `%c requires an int or a unicode character, not ${type}`));
	}

	if ('diuxXo'.includes(conversion)) {
		const needsInt = 'xXo'.includes(conversion);
		if (type === 'str' || (needsInt && type === 'float')) {
			fail('TypeError', `%${conversion} format: ${needsInt ? 'an integer' : 'a real number'} is required, not ${type}`);
		}

		if (Number.isNaN(value)) {
			fail('ValueError', 'cannot convert float NaN to integer');
		}

		return percent.formatPercentInt(type === 'float' ? Math.trunc(value as number) : value as Int, layout);
	}

	if ('eEfFgG'.includes(conversion)) {
		return type === 'str' ? fail('TypeError', 'must be real number, not str') : percent.formatPercentFloat(Number(value), layout);
	}

	return percent.failWithCharacter(conversion, index);
}

function typeOf(value: Int | string): 'float' | 'int' | 'str' {
	return typeof value === 'string' ? 'str' : (typeof value === 'number' && !Number.isInteger(value) ? 'float' : 'int');
}
