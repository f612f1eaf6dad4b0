import {ellipsis} from '../values.js';
import {parseArguments, parseStarredArgument} from './arguments.js';
import type {Call, ConstantValue, Expression, Tuple} from './ast.js';
import {diagnoseGenerator} from './diagnose-displays.js';
import {parseBraces, parseBrackets, parseParentheses} from './displays.js';
import {parseExpression, parseNamed, parseOptional} from './expressions.js';
import {numberValue} from './numbers.js';
import {advance, at, eat, expect, expectName, goTo, operand, range, rangeFrom, remembered, unexpected, type Parser} from './parser.js';
import {parseStrings} from './strings.js';
import type {Token} from './token.js';

/** An atom with its attributes, calls and subscripts. */
export function parsePrimary(p: Parser): Expression {
	return remembered(p, 'primary', parseAtomAndTrailers);
}

function parseAtomAndTrailers(p: Parser): Expression {
	const start = p.token;
	let value = parseAtom(p);
	for (;;) {
		const left = value;
		const parse = p.token.kind === 'operator' ? trailers[p.token.text] : undefined;
		const longer = parse && operand(p, p.index, () => parse(p, left, start));
		if (!longer) {
			return left;
		}

		value = longer;
	}
}

const trailers: Readonly<Record<string, (p: Parser, value: Expression, start: Token) => Expression>> = {
	'.'(p, value, start) {
		advance(p);
		const name = expectName(p);
		return {nodeType: 'Attribute', value, attr: name.text, ...rangeFrom(p, start)};
	},
	'(': parseCall,
	'['(p, value, start) {
		advance(p);
		const slice = parseSlices(p);
		expect(p, ']');
		return {nodeType: 'Subscript', value, slice, ...rangeFrom(p, start)};
	},
};

const constants: Readonly<Record<string, ConstantValue>> = {None: null, True: true, False: false};

export function parseAtom(p: Parser): Expression {
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
		diagnoseGenerator(p);
	}

	const {args, keywords} = parseArguments(p, true);
	expect(p, ')');
	return {nodeType: 'Call', func, args, keywords, ...rangeFrom(p, start)};
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
		return parseStarredArgument(p);
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
	const upper = parseOptional(p, parseExpression);
	const step = eat(p, ':') ? parseOptional(p, parseExpression) : null;
	return {nodeType: 'Slice', lower, upper, step, ...rangeFrom(p, start)};
}
