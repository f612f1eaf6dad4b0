/** Templates of `str.format`: literal text and replacement fields. */
import {decimalValue} from './unicode.js';

export type FormatAccessor =
	| {readonly type: 'attribute'; readonly name: string}
	| {readonly type: 'item'; readonly key: number | string};

export type FormatField = {
	readonly type: 'field';

	/** Index of a positional argument or name of a keyword argument. */
	readonly first: number | string;
	readonly accessors: readonly FormatAccessor[];

	/** Message of a ValueError that is met once the accessors were followed. */
	readonly problem: string | undefined;

	/** `r`, `s`, `a`, any other single code point (which is an error to report then), or none. */
	readonly conversion: string | undefined;

	/** The format specification, fields within it included; empty when there is none. */
	readonly spec: readonly FormatPart[];
};

/**
A part of a template. A `problem` is a mistake in the template, the message of a ValueError: CPython finds it only after it has formatted the fields in front, whose own errors therefore come first; nothing follows it.
*/
export type FormatPart =
	| {readonly type: 'literal'; readonly text: string}
	| FormatField
	| FormatProblem;

export type FormatProblem = {readonly type: 'problem'; readonly message: string};

/** One entry of `string.Formatter.parse`: literal text, field name, specification, conversion. */
export type RawFormatPart = {
	readonly literal: string;

	/** `undefined` at the end of the template, and after a doubled brace. */
	readonly field: {readonly name: string; readonly spec: string; readonly conversion: string | undefined} | undefined;
};

/** How fields are numbered so far: none was, all by themselves (the next number), or all by hand. */
type Numbering = {mode: 'none' | 'automatic' | 'manual'; next: number};

const largestIndex = 9_223_372_036_854_775_807n;

/** Reads a template. Never throws: mistakes are parts. */
export function parseFormat(template: string): readonly FormatPart[] {
	return parseTemplate(template, {mode: 'none', next: 0}, 2);
}

/** What `string.Formatter.parse` iterates over; a mistake is the last element. */
export function parseFormatRaw(template: string): ReadonlyArray<RawFormatPart | FormatProblem> {
	const parts: Array<RawFormatPart | FormatProblem> = [];
	let offset = 0;
	while (offset < template.length) {
		const step = nextPart(template, offset);
		if ('type' in step) {
			parts.push(step);
			break;
		}

		parts.push(step.part);
		offset = step.end;
	}

	return parts;
}

/**
Splits `'a.b[c]'` into its first name, `'a'`, and the accessors behind it. The first name may be a problem itself; the other problem is met once the accessors were followed.
*/
export function parseFieldName(name: string): {
	readonly first: number | string | FormatProblem;
	readonly accessors: readonly FormatAccessor[];
	readonly problem: string | undefined;
} {
	const end = name.search(/[.[]|$/);
	const head = name.slice(0, end);
	return {first: readIndex(head) ?? head, ...parseAccessors(name.slice(end))};
}

function parseTemplate(template: string, numbering: Numbering, depth: number): readonly FormatPart[] {
	const parts: FormatPart[] = [];
	for (const part of parseFormatRaw(template)) {
		if ('type' in part) {
			parts.push(part);
			break;
		}

		if (part.literal !== '') {
			parts.push({type: 'literal', text: part.literal});
		}

		if (part.field === undefined) {
			continue;
		}

		const field = readField(part.field, numbering, depth);
		parts.push(field);
		if (field.type === 'problem' || field.problem !== undefined) {
			break;
		}
	}

	return parts;
}

function readField(
	{name, spec, conversion}: NonNullable<RawFormatPart['field']>,
	numbering: Numbering,
	depth: number,
): FormatField | FormatProblem {
	const {first, accessors, problem} = parseFieldName(name);
	const numbered = typeof first === 'object' ? first : numberField(first, numbering);
	return typeof numbered === 'object'
		? numbered
		: {type: 'field', first: numbered, accessors, problem, conversion, spec: readSpec(spec, numbering, depth)};
}

function readSpec(spec: string, numbering: Numbering, depth: number): readonly FormatPart[] {
	if (!spec.includes('{')) {
		return spec === '' ? [] : [{type: 'literal', text: spec}];
	}

	return depth === 1
		? [{type: 'problem', message: 'Max string recursion exceeded'}]
		: parseTemplate(spec, numbering, depth - 1);
}

function numberField(first: number | string, numbering: Numbering): number | string | FormatProblem {
	if (typeof first === 'string' && first !== '') {
		return first;
	}

	const mode = first === '' ? 'automatic' : 'manual';
	if (numbering.mode !== 'none' && numbering.mode !== mode) {
		return {
			type: 'problem',
			message: mode === 'manual'
				? 'cannot switch from automatic field numbering to manual field specification'
				: 'cannot switch from manual field specification to automatic field numbering',
		};
	}

	numbering.mode = mode;
	return first === '' ? numbering.next++ : first;
}

function parseAccessors(path: string): Pick<FormatField, 'accessors' | 'problem'> {
	const accessors: FormatAccessor[] = [];
	let offset = 0;
	while (offset < path.length) {
		const opener = path[offset];
		if (opener !== '.' && opener !== '[') {
			return {accessors, problem: 'Only \'.\' or \'[\' may follow \']\' in format field specifier'};
		}

		const start = offset + 1;
		const end = opener === '[' ? path.indexOf(']', start) : start + path.slice(start).search(/[.[]|$/);
		if (end === -1) {
			return {accessors, problem: 'Missing \']\' in format string'};
		}

		const text = path.slice(start, end);
		if (text === '') {
			return {accessors, problem: 'Empty attribute in format string'};
		}

		const key = opener === '[' ? readIndex(text) ?? text : text;
		if (typeof key === 'object') {
			return {accessors, problem: key.message};
		}

		accessors.push(opener === '[' ? {type: 'item', key} : {type: 'attribute', name: text});
		offset = opener === '[' ? end + 1 : end;
	}

	return {accessors, problem: undefined};
}

/** A text of decimal digits as a number; `undefined` for any other. */
function readIndex(text: string): number | FormatProblem | undefined {
	let digits = '';
	for (const character of text) {
		const digit = decimalValue(character);
		if (digit === undefined) {
			return undefined;
		}

		digits += digit;
	}

	return digits === ''
		? undefined
		: (BigInt(digits) > largestIndex
			? {type: 'problem', message: 'Too many decimal digits in format string'}
			: Number(digits));
}

/** Literal text up to a field or a doubled brace, and the field. */
function nextPart(template: string, offset: number): {readonly part: RawFormatPart; readonly end: number} | FormatProblem {
	const length = template.slice(offset).search(/[{}]/);
	if (length === -1) {
		return {part: {literal: template.slice(offset), field: undefined}, end: template.length};
	}

	const brace = offset + length;
	const character = template[brace] ?? '';
	if (template[brace + 1] === character) {
		// One of two braces belongs to the text.
		return {part: {literal: template.slice(offset, brace + 1), field: undefined}, end: brace + 2};
	}

	if (character === '}' || brace + 1 === template.length) {
		return {type: 'problem', message: `Single '${character}' encountered in format string`};
	}

	const field = scanField(template, brace + 1);
	return 'type' in field
		? field
		: {part: {literal: template.slice(offset, brace), field: field.field}, end: field.end};
}

function scanField(
	template: string,
	start: number,
): {readonly field: NonNullable<RawFormatPart['field']>; readonly end: number} | FormatProblem {
	const nameEnd = scanName(template, start);
	if (typeof nameEnd === 'object') {
		return nameEnd;
	}

	const name = template.slice(start, nameEnd);
	if (template[nameEnd] === '}') {
		return {field: {name, spec: '', conversion: undefined}, end: nameEnd + 1};
	}

	let conversion: string | undefined;
	let specStart = nameEnd + 1;
	if (template[nameEnd] === '!') {
		const code = template.codePointAt(specStart);
		if (code === undefined) {
			return {type: 'problem', message: 'end of string while looking for conversion specifier'};
		}

		conversion = String.fromCodePoint(code);
		specStart += conversion.length;
		const after = template[specStart];
		if (after === '}') {
			return {field: {name, spec: '', conversion}, end: specStart + 1};
		}

		if (after !== undefined && after !== ':') {
			return {type: 'problem', message: 'expected \':\' after conversion specifier'};
		}

		specStart++;
	}

	// Within the specification only braces count, not brackets.
	let open = 1;
	for (let offset = specStart; offset < template.length; offset++) {
		if (template[offset] === '{') {
			open++;
		} else if (template[offset] === '}' && --open === 0) {
			return {field: {name, spec: template.slice(specStart, offset), conversion}, end: offset + 1};
		}
	}

	return {type: 'problem', message: 'unmatched \'{\' in format spec'};
}

/** Where the field's name ends: at `:`, `!` or `}`, none of which counts within brackets. */
function scanName(template: string, start: number): number | FormatProblem {
	let isBracketed = false;
	for (let offset = start; offset < template.length; offset++) {
		const character = template[offset] ?? '';
		if (isBracketed) {
			isBracketed = character !== ']';
		} else if (character === '[') {
			isBracketed = true;
		} else if (character === '{') {
			return {type: 'problem', message: 'unexpected \'{\' in field name'};
		} else if (character === '}' || character === ':' || character === '!') {
			return offset;
		}
	}

	return {type: 'problem', message: 'expected \'}\' before end of string'};
}
