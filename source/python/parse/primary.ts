import {ellipsis} from '../values.js';
import type {Call, ConstantValue, Expression, Keyword, Tuple} from './ast.js';
import {diagnoseArguments, diagnoseKeyword} from './diagnose-arguments.js';
import {diagnoseGenerator} from './diagnose-displays.js';
import {diagnoseLoneStar, diagnoseStarred} from './diagnose-expression.js';
import {atFor, parseBraces, parseBrackets, parseFor, parseParentheses} from './displays.js';
import {parseExpression, parseNamed, parseOptional} from './expressions.js';
import {numberValue} from './numbers.js';
import {advance, at, attempt, eat, expect, expectName, goTo, operand, peek, range, rangeFrom, remembered, unexpected, type Parser} from './parser.js';
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
		diagnoseGenerator(p);
	}

	const {args, keywords} = parseArguments(p, true);
	expect(p, ')');
	return {nodeType: 'Call', func, args, keywords, ...rangeFrom(p, start)};
}

export type CallArguments = {readonly args: readonly Expression[]; readonly keywords: readonly Keyword[]};

/** From `(`, which is the present token, up to `)`, which stays. `generator`: a bare generator expression may be the only one. */
export function parseArguments(p: Parser, generator: boolean): CallArguments {
	const open = expect(p, '(');
	if (at(p, ')')) {
		return {args: [], keywords: []};
	}

	if (!p.diagnosing) {
		return parseWholeArguments(p, generator ? open : null);
	}

	const {index} = p;
	const found = attempt(p, () => parseWholeArguments(p, generator ? open : null));
	if (found) {
		return found;
	}

	goTo(p, index);
	diagnoseArguments(p);
	return unexpected(p);
}

function parseWholeArguments(p: Parser, open: Token | null): CallArguments {
	const {args, keywords} = parseArgumentList(p);
	if (open && args.length === 1 && keywords.length === 0 && atFor(p) && args[0]!.nodeType !== 'Starred') {
		// A generator expression that is the only argument shares the parentheses of the call.
		const generators = parseFor(p);
		if (!at(p, ')')) {
			unexpected(p);
		}

		return {args: [{nodeType: 'GeneratorExp', elt: args[0]!, generators, ...range(open, p.token)}], keywords};
	}

	eat(p, ',');
	if (!at(p, ')')) {
		unexpected(p);
	}

	return {args, keywords};
}

/** Arguments separated by commas, as far as their order is right; a comma behind the last one stays. */
export function parseArgumentList(p: Parser): CallArguments & {readonly lastStart: Token} {
	const args: Expression[] = [];
	const keywords: Keyword[] = [];
	let lastStart = p.token;
	let comma = p.index;
	for (;;) {
		const first = p.token;
		const right = args.length + keywords.length === 0 ? parseArgument(p, args, keywords) : attempt(p, () => parseArgument(p, args, keywords));
		if (!right) {
			goTo(p, comma);
			return {args, keywords, lastStart};
		}

		lastStart = first;
		comma = p.index;
		if (!eat(p, ',') || at(p, ')')) {
			goTo(p, comma);
			return {args, keywords, lastStart};
		}
	}
}

/** Adds an argument; fails where none, or none of this kind, may stand. */
function parseArgument(p: Parser, args: Expression[], keywords: Keyword[]): true {
	const start = p.token;
	if (keywords.length === 0) {
		const positional = p.diagnosing ? attempt(p, parsePositional) : isNamed(p) ? null : parsePositional(p);
		if (positional) {
			args.push(positional);
			return true;
		}
	}

	if (p.diagnosing) {
		diagnoseKeyword(p);
	}

	const unpacked = keywords.some(keyword => keyword.arg === null);
	if (at(p, '*') && !unpacked) {
		args.push(parseStarredArgument(p));
		return true;
	}

	let arg: string | null = null;
	if (!eat(p, '**')) {
		if (start.kind !== 'name' || peek(p).text !== '=') {
			unexpected(p);
		}

		arg = start.text;
		advance(p);
		advance(p);
	}

	const value = parseExpression(p);
	keywords.push({nodeType: 'keyword', arg, value, ...rangeFrom(p, start)});
	return true;
}

function isNamed(p: Parser): boolean {
	return at(p, '**') || (p.token.kind === 'name' && peek(p).text === '=');
}

/** `*a`, `a := b` or an expression, not followed by `=`. */
function parsePositional(p: Parser): Expression {
	const start = p.token;
	let value: Expression;
	if (at(p, '*')) {
		value = parseStarredArgument(p);
	} else if (start.kind === 'name' && peek(p).text === ':=') {
		value = parseNamed(p);
	} else {
		value = parseExpression(p);
		if (at(p, ':=')) {
			unexpected(p);
		}
	}

	return at(p, '=') ? unexpected(p) : value;
}

export function parseStarredArgument(p: Parser): Expression {
	if (p.diagnosing) {
		diagnoseStarred(p);
	}

	const star = expect(p, '*');
	const value = p.diagnosing ? attempt(p, parseExpression) : parseExpression(p);
	if (!value) {
		goTo(p, p.tokens.indexOf(star));
		return diagnoseLoneStar(p);
	}

	return {nodeType: 'Starred', value, ...rangeFrom(p, star)};
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
