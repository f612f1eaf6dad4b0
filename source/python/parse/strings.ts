import {PyBytes} from '../values.js';
import type {Constant, Expression, FormattedValue, Interpolation, JoinedStr, Located} from './ast.js';
import {diagnoseField} from './diagnose-strings.js';
import {decodeBytes, decodeString, type Decoded} from './escapes.js';
import {parseYieldOrExpressions} from './expressions.js';
import {advance, at, attempt, expect, expectName, fail, goTo, previous, range, rangeFrom, unexpected, type Parser} from './parser.js';
import type {Range} from './problem.js';
import type {Token} from './token.js';

type Part = Constant | FormattedValue | Interpolation;
type Kind = 'str' | 'bytes' | 'f' | 't';

const prefixPattern = /^[a-z]*/i;

function prefixOf(p: Parser, token: Token): string {
	return prefixPattern.exec(p.text.slice(token.start, token.start + 3))![0].toLowerCase();
}

/** What the text inside a literal stands for; `start` is where that text begins, `place` where what is wrong in it is reported. */
function valueOf<T>(p: Parser, decoded: Decoded<T>, start: number, place: () => Token): T {
	if (decoded.type === 'problem') {
		fail(p, place(), decoded.message);
	}

	if (decoded.warning) {
		const {offset, message} = decoded.warning;
		const token = place();
		const lines = token.kind === 'string' ? p.text.slice(token.start, start + offset).split('\n').length - 1 : 0;
		p.warnings.set(start + offset, {line: token.line + lines, message});
	}

	return decoded.value;
}

/** One or more literals side by side. */
export function parseStrings(p: Parser): Expression {
	const first = p.token;
	const parts: Part[] = [];
	const bytes: Uint8Array[] = [];
	const kinds = new Set<Kind>();
	let mixed: Located | null = null;
	let before: {readonly token: Token; readonly template: boolean} | null = null;
	while (p.token.kind === 'string' || p.token.kind === 'string-start') {
		const {token} = p;
		const prefix = prefixOf(p, token);
		const raw = prefix.includes('r');
		const template = prefix.includes('t');
		const turn = before && before.template !== template ? before.token : null;
		before = {token, template};
		if (token.kind === 'string-start') {
			kinds.add(template ? 't' : 'f');
			parseFormatted(p, parts, {raw, template});
			mixed ??= turn && rangeFrom(p, turn);
			continue;
		}

		advance(p);
		mixed ??= turn && rangeFrom(p, turn);
		const quotes = token.text.slice(prefix.length).startsWith(token.text[prefix.length]!.repeat(3)) && token.text.length >= prefix.length + 6 ? 3 : 1;
		const inside = token.text.slice(prefix.length + quotes, -quotes);
		if (prefix.includes('b')) {
			kinds.add('bytes');
			bytes.push(valueOf(p, decodeBytes(inside, raw), token.start + prefix.length + quotes, () => token));
		} else {
			kinds.add('str');
			addConstant(parts, raw ? inside : valueOf(p, decodeString(inside), token.start + prefix.length + quotes, () => token), token);
		}
	}

	const where = rangeFrom(p, first);
	if (mixed) {
		fail(p, mixed, 'cannot mix t-string literals with string or bytes literals');
	}

	if (kinds.has('bytes')) {
		if (kinds.size > 1) {
			fail(p, p.token, 'cannot mix bytes and nonbytes literals');
		}

		return {nodeType: 'Constant', value: new PyBytes(join(bytes)), ...where};
	}

	if (kinds.has('t')) {
		return {nodeType: 'TemplateStr', values: withoutEmpty(parts) as Array<Constant | Interpolation>, ...where};
	}

	if (kinds.has('f')) {
		return {nodeType: 'JoinedStr', values: withoutEmpty(parts) as Array<Constant | FormattedValue>, ...where};
	}

	return {nodeType: 'Constant', value: (parts[0] as Constant).value, ...where};
}

function withoutEmpty(parts: readonly Part[]): Part[] {
	return parts.filter(part => part.nodeType !== 'Constant' || part.value !== '');
}

function join(parts: readonly Uint8Array[]): Uint8Array {
	if (parts.length === 1) {
		return parts[0]!;
	}

	const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let offset = 0;
	for (const part of parts) {
		result.set(part, offset);
		offset += part.length;
	}

	return result;
}

/** Adds text, joined with the text before it. */
function addConstant(parts: Part[], value: string, where: Range): void {
	const last = parts.at(-1);
	if (last?.nodeType !== 'Constant') {
		parts.push({nodeType: 'Constant', value, ...range(where, where)});
	} else if (last.value === '') {
		parts[parts.length - 1] = {nodeType: 'Constant', value, ...range(where, where)};
	} else if (value !== '') {
		parts[parts.length - 1] = {nodeType: 'Constant', value: last.value as string + value, ...range(last, where)};
	}
}

export type Format = {readonly raw: boolean; readonly template: boolean};

function parseFormatted(p: Parser, parts: Part[], format: Format): void {
	advance(p);
	while (p.token.kind !== 'string-end') {
		if (p.token.kind === 'string-middle') {
			addMiddle(p, parts, format, false);
		} else if (at(p, '{')) {
			parseField(p, parts, format);
		} else {
			unexpected(p);
		}
	}

	advance(p);
}

function addMiddle(p: Parser, parts: Part[], {raw}: Format, inSpec: boolean): void {
	const token = advance(p);
	let text = p.text.slice(token.start, token.end);
	if (!inSpec) {
		text = text.replaceAll('{{', '{').replaceAll('}}', '}');
	}

	// A backslash before a field is one, though the brace after it is none of the text.
	const brace = /(?:^|[^\\])(?:\\\\)*\\$/.test(text) ? '{' : '';
	const decoded = raw ? text : valueOf(p, decodeString(text + brace), token.start, () => stringEnd(p));
	addConstant(parts, brace && !raw ? decoded.slice(0, -1) : decoded, token);
}

/** The end of the formatted string around the present token: there CPython reports what cannot be decoded inside. */
function stringEnd(p: Parser): Token {
	let depth = 0;
	let {index} = p;
	for (;; index++) {
		const token = p.tokens[index]!;
		if (token.kind === 'error' || (token.kind === 'string-end' && depth === 0)) {
			return token;
		}

		depth += token.kind === 'string-start' ? 1 : token.kind === 'string-end' ? -1 : 0;
	}
}

/** `{value = !r :spec}` */
function parseField(p: Parser, parts: Part[], format: Format): void {
	const {index} = p;
	const size = parts.length;
	if (!p.diagnosing) {
		parseWholeField(p, parts, format);
	} else if (!attempt(p, () => parseWholeField(p, parts, format))) {
		goTo(p, index);
		parts.length = size;
		diagnoseField(p, format.template ? 't' : 'f');
		unexpected(p);
	}
}

function parseWholeField(p: Parser, parts: Part[], format: Format): true {
	const open = p.token;
	expect(p, '{');
	const value = parseYieldOrExpressions(p);
	const debug = at(p, '=');
	const valueEnd = previous(p);
	if (debug) {
		const equals = advance(p);
		addConstant(parts, p.text.slice(open.end, p.token.start), range({...open, column: open.column + 1}, {...equals, ...endBefore(p)}));
	}

	let conversion = -1;
	if (at(p, '!')) {
		conversion = parseConversion(p, format);
	}

	let formatSpec: JoinedStr | null = null;
	if (at(p, ':')) {
		formatSpec = parseSpec(p, format);
	}

	if (debug && conversion === -1 && formatSpec === null) {
		conversion = 114;
	}

	if (!at(p, '}')) {
		unexpected(p);
	}

	advance(p);
	const where = rangeFrom(p, open);
	if (format.template) {
		parts.push({nodeType: 'Interpolation', value, str: p.text.slice(open.end, valueEnd.end).trimEnd(), conversion, formatSpec, ...where});
	} else {
		parts.push({nodeType: 'FormattedValue', value, conversion, formatSpec, ...where});
	}

	return true;
}

const conversions = new Set(['s', 'r', 'a']);

function parseConversion(p: Parser, {template}: Format): number {
	const letter = template ? 't' : 'f';
	const mark = advance(p);
	const name = expectName(p);
	if (name.start !== mark.end) {
		fail(p, range(mark, name), `${letter}-string: conversion type must come right after the exclamation mark`);
	}

	if (!conversions.has(name.text)) {
		fail(p, name, `${letter}-string: invalid conversion character '${name.text}': expected 's', 'r', or 'a'`);
	}

	return name.text.charCodeAt(0);
}

/** The end of the text before the present token. */
function endBefore(p: Parser): {readonly endLine: number; readonly endColumn: number} {
	return {endLine: p.token.line, endColumn: p.token.column};
}

function parseSpec(p: Parser, format: Format): JoinedStr {
	const colon = expect(p, ':');
	const parts: Part[] = [];
	parseSpecParts(p, parts, format);
	if (!at(p, '}')) {
		unexpected(p);
	}

	const where: Located = {line: colon.line, column: colon.column, endLine: p.token.line, endColumn: p.token.column};
	return {nodeType: 'JoinedStr', values: withoutEmpty(parts) as Array<Constant | FormattedValue>, ...where};
}

export function parseSpecParts(p: Parser, parts: Part[], format: Format): void {
	for (;;) {
		if (p.token.kind === 'string-middle') {
			addMiddle(p, parts, format, true);
		} else if (at(p, '{')) {
			parseField(p, parts, {...format, template: false});
		} else {
			return;
		}
	}
}
