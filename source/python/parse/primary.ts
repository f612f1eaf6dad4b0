import {ellipsis} from '../values.js';
import type {Call, Comprehension, ConstantValue, Expression, Keyword, Tuple} from './ast.js';
import {diagnoseArguments, diagnoseKeyword} from './diagnose-arguments.js';
import {parseBraces, parseBrackets, parseFor, parseParentheses} from './displays.js';
import {parseExpression, parseNamed, parseStarred, startsExpression} from './expressions.js';
import {numberValue} from './numbers.js';
import {advance, at, eat, expect, expectName, goTo, peek, range, rangeFrom, unexpected, type Parser} from './parser.js';
import {parseStrings} from './strings.js';
import type {Token} from './token.js';

/** An atom with its attributes, calls and subscripts. */
export function parsePrimary(p: Parser): Expression {
	const start = p.token;
	let value = parseAtom(p);
	for (;;) {
		if (p.token.kind !== 'operator') {
			return value;
		}

		if (at(p, '.')) {
			advance(p);
			const name = expectName(p);
			value = {nodeType: 'Attribute', value, attr: name.text, ...rangeFrom(p, start)};
		} else if (at(p, '(')) {
			value = parseCall(p, value, start);
		} else if (at(p, '[')) {
			advance(p);
			const slice = parseSlices(p);
			expect(p, ']');
			value = {nodeType: 'Subscript', value, slice, ...rangeFrom(p, start)};
		} else {
			return value;
		}
	}
}

const constants: Readonly<Record<string, ConstantValue>> = {None: null, True: true, False: false};

function parseAtom(p: Parser): Expression {
	const {token} = p;
	switch (token.kind) {
		case 'name': {
			advance(p);
			return {nodeType: 'Name', id: token.text, ...range(token, token)};
		}

		case 'number': {
			advance(p);
			return {nodeType: 'Constant', value: numberValue(p, token), ...range(token, token)};
		}

		case 'string':
		case 'string-start': {
			return parseStrings(p);
		}

		case 'keyword': {
			const value = constants[token.text];
			if (value === undefined) {
				unexpected(p);
			}

			advance(p);
			return {nodeType: 'Constant', value, ...range(token, token)};
		}

		case 'operator': {
			return parseBracketed(p);
		}

		case 'string-middle':
		case 'string-end':
		case 'newline':
		case 'indent':
		case 'dedent':
		case 'end':
		case 'error': {
			unexpected(p);
		}
	}
}

function parseBracketed(p: Parser): Expression {
	const {token} = p;
	switch (token.text) {
		case '(': {
			return parseParentheses(p);
		}

		case '[': {
			return parseBrackets(p);
		}

		case '{': {
			return parseBraces(p);
		}

		case '...': {
			advance(p);
			return {nodeType: 'Constant', value: ellipsis, ...range(token, token)};
		}

		default: {
			unexpected(p);
		}
	}
}

function parseCall(p: Parser, func: Expression, start: Token): Call {
	if (p.diagnosing) {
		diagnoseArguments(p);
	}

	const {args, keywords} = parseArguments(p);
	expect(p, ')');
	return {nodeType: 'Call', func, args, keywords, ...rangeFrom(p, start)};
}

export type CallArguments = {readonly args: Expression[]; readonly keywords: Keyword[]};

/** From behind `(` up to `)`, which stays. The present token is the opening parenthesis. */
export function parseArguments(p: Parser): CallArguments {
	const open = expect(p, '(');
	const args: Expression[] = [];
	const keywords: Keyword[] = [];
	while (!at(p, ')')) {
		parseArgument(p, args, keywords);
		if (args.length === 1 && keywords.length === 0 && (at(p, 'for') || at(p, 'async'))) {
			const [elt] = args as [Expression];
			const generators: Comprehension[] = parseFor(p);
			if (!at(p, ')') || elt.nodeType === 'Starred') {
				unexpected(p);
			}

			args[0] = {nodeType: 'GeneratorExp', elt, generators, ...range(open, p.token)};
			break;
		}

		if (!eat(p, ',')) {
			break;
		}
	}

	return {args, keywords};
}

function parseArgument(p: Parser, args: Expression[], keywords: Keyword[]): void {
	const start = p.token;
	if (eat(p, '**')) {
		const value = parseExpression(p);
		keywords.push({nodeType: 'keyword', arg: null, value, ...rangeFrom(p, start)});
		return;
	}

	if (at(p, '*')) {
		if (keywords.some(keyword => keyword.arg === null)) {
			unexpected(p);
		}

		const star = advance(p);
		const value = parseExpression(p);
		args.push({nodeType: 'Starred', value, ...rangeFrom(p, star)});
		return;
	}

	if (p.diagnosing) {
		diagnoseKeyword(p);
	}

	if (start.kind === 'name' && peek(p).text === '=') {
		advance(p);
		advance(p);
		const value = parseExpression(p);
		keywords.push({nodeType: 'keyword', arg: start.text, value, ...rangeFrom(p, start)});
		return;
	}

	const value = parseNamed(p);
	if (at(p, '=')) {
		unexpected(p);
	}

	if (keywords.length > 0) {
		unexpected(p);
	}

	args.push(value);
}

function parseSlices(p: Parser): Expression {
	const start = p.token;
	const first = parseSlice(p);
	if (!at(p, ',')) {
		if (first.nodeType === 'Starred') {
			return {nodeType: 'Tuple', elts: [first], ...rangeFrom(p, start)} satisfies Tuple;
		}

		return first;
	}

	const elts = [first];
	while (eat(p, ',') && !at(p, ']')) {
		elts.push(parseSlice(p));
	}

	return {nodeType: 'Tuple', elts, ...rangeFrom(p, start)} satisfies Tuple;
}

function parseSlice(p: Parser): Expression {
	if (at(p, '*')) {
		return parseStarred(p);
	}

	const start = p.token;
	const {index} = p;
	let lower: Expression | null = null;
	if (!at(p, ':')) {
		lower = parseNamed(p);
		if (!at(p, ':')) {
			return lower;
		}

		if (lower.nodeType === 'NamedExpr') {
			goTo(p, index + 1);
			unexpected(p);
		}
	}

	advance(p);
	const upper = startsExpression(p.token) ? parseExpression(p) : null;
	const step = eat(p, ':') && startsExpression(p.token) ? parseExpression(p) : null;
	return {nodeType: 'Slice', lower, upper, step, ...rangeFrom(p, start)};
}
