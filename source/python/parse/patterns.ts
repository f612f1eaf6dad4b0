import type {Expression, Located, Pattern} from './ast.js';
import {PyComplex} from '../values.js';
import {parseExpression} from './expressions.js';
import {advance, at, attempt, eat, expect, expectName, fail, peek, previous, range, rangeFrom, unexpected, type Parser} from './parser.js';
import {parseAtom} from './primary.js';
import {parseStrings} from './strings.js';
import {expressionName} from './targets.js';
import type {Token} from './token.js';

/** What stands behind `case`: one pattern, or a sequence without brackets. */
export function parsePatterns(p: Parser): Pattern {
	const start = p.token;
	const first = parseMaybeStar(p);
	if (!at(p, ',')) {
		if (first.nodeType === 'MatchStar') {
			unexpected(p);
		}

		return first;
	}

	const patterns = [first];
	while (eat(p, ',') && !at(p, ':') && !at(p, 'if')) {
		patterns.push(parseMaybeStar(p));
	}

	return {nodeType: 'MatchSequence', patterns, ...rangeFrom(p, start)};
}

function parseMaybeStar(p: Parser): Pattern {
	if (!at(p, '*')) {
		return parseAs(p);
	}

	const start = advance(p);
	const name = expectName(p).text;
	return {nodeType: 'MatchStar', name: name === '_' ? null : name, ...rangeFrom(p, start)};
}

function parseAs(p: Parser): Pattern {
	const start = p.token;
	const pattern = parseOr(p);
	if (!eat(p, 'as')) {
		return pattern;
	}

	const name = parseCapture(p);
	return {nodeType: 'MatchAs', pattern, name, ...rangeFrom(p, start)};
}

/** The name behind `as`. */
function parseCapture(p: Parser): string {
	if (p.token.kind === 'name' && !at(p, '_') && !followsName(p)) {
		return advance(p).text;
	}

	if (p.diagnosing) {
		if (at(p, '_')) {
			fail(p, p.token, `cannot use '_' as a target`);
		}

		const target = attempt(p, parseExpression);
		if (target) {
			fail(p, target, `cannot use ${expressionName(target)} as pattern target`);
		}
	}

	return unexpected(p);
}

/** Whether a name is the beginning of something else than a capture. */
function followsName(p: Parser): boolean {
	const {text} = peek(p);
	return text === '.' || text === '(' || text === '=';
}

function parseOr(p: Parser): Pattern {
	const start = p.token;
	const first = parseClosed(p);
	if (!at(p, '|')) {
		return first;
	}

	const patterns = [first];
	while (eat(p, '|')) {
		patterns.push(parseClosed(p));
	}

	return {nodeType: 'MatchOr', patterns, ...rangeFrom(p, start)};
}

const singletons: Readonly<Record<string, boolean | null>> = {None: null, True: true, False: false};

function parseClosed(p: Parser): Pattern {
	const {token} = p;
	const singleton = token.kind === 'keyword' ? singletons[token.text] : undefined;
	if (singleton !== undefined) {
		advance(p);
		return {nodeType: 'MatchSingleton', value: singleton, ...range(token, token)};
	}

	if (token.kind === 'name') {
		return parseNamePattern(p);
	}

	if (token.kind === 'number' || token.kind === 'string' || token.kind === 'string-start' || at(p, '-')) {
		const value = parseLiteral(p);
		return {nodeType: 'MatchValue', value, ...range(value, value)};
	}

	if (at(p, '(')) {
		return parseGroup(p);
	}

	if (at(p, '[')) {
		advance(p);
		const patterns = parseItems(p, ']');
		return {nodeType: 'MatchSequence', patterns, ...rangeFrom(p, token)};
	}

	return at(p, '{') ? parseMapping(p) : unexpected(p);
}

/** A number (with a sign, or complex) or a string. */
function parseLiteral(p: Parser): Expression {
	if (p.token.kind === 'string' || p.token.kind === 'string-start') {
		return parseStrings(p);
	}

	const left = parseSigned(p);
	if (!at(p, '+') && !at(p, '-')) {
		return left;
	}

	const number = left.nodeType === 'UnaryOp' ? left.operand : left;
	if (p.diagnosing && isImaginary(number)) {
		fail(p, number, 'real number required in complex literal');
	}

	const operator = advance(p).text as '+' | '-';
	const right = parseNumber(p);
	if (p.diagnosing && !isImaginary(right)) {
		fail(p, right, 'imaginary number required in complex literal');
	}

	if (isImaginary(number) || !isImaginary(right)) {
		unexpected(p);
	}

	return {nodeType: 'BinOp', left, op: operator, right, ...range(left, right)};
}

function isImaginary(node: Expression): boolean {
	return node.nodeType === 'Constant' && node.value instanceof PyComplex;
}

function parseSigned(p: Parser): Expression {
	const start = p.token;
	if (!eat(p, '-')) {
		return parseNumber(p);
	}

	const operand = parseNumber(p);
	return {nodeType: 'UnaryOp', op: '-', operand, ...range(start, operand)};
}

function parseNumber(p: Parser): Expression {
	return p.token.kind === 'number' ? parseAtom(p) : unexpected(p);
}

function parseItems(p: Parser, close: string): Pattern[] {
	const patterns: Pattern[] = [];
	while (!at(p, close)) {
		patterns.push(parseMaybeStar(p));
		if (!eat(p, ',')) {
			break;
		}
	}

	expect(p, close);
	return patterns;
}

function parseGroup(p: Parser): Pattern {
	const start = expect(p, '(');
	const patterns: Pattern[] = [];
	let comma = false;
	while (!at(p, ')')) {
		patterns.push(parseMaybeStar(p));
		comma = eat(p, ',');
		if (!comma) {
			break;
		}
	}

	expect(p, ')');
	const [only] = patterns;
	if (patterns.length === 1 && !comma && only) {
		return only.nodeType === 'MatchStar' ? unexpected(p) : only;
	}

	return {nodeType: 'MatchSequence', patterns, ...rangeFrom(p, start)};
}

function parseDotted(p: Parser, first: Token): Expression {
	let value: Expression = {nodeType: 'Name', id: first.text, ...range(first, first)};
	while (eat(p, '.')) {
		const name = expectName(p);
		value = {nodeType: 'Attribute', value, attr: name.text, ...range(value, name)};
	}

	return value;
}

function parseNamePattern(p: Parser): Pattern {
	const first = advance(p);
	if (!at(p, '.') && !at(p, '(')) {
		return {nodeType: 'MatchAs', pattern: null, name: first.text === '_' ? null : first.text, ...range(first, first)};
	}

	const value = parseDotted(p, first);
	return at(p, '(') ? parseClassPattern(p, value) : {nodeType: 'MatchValue', value, ...range(value, value)};
}

function parseClassPattern(p: Parser, cls: Expression): Pattern {
	expect(p, '(');
	const patterns: Pattern[] = [];
	const kwdAttrs: string[] = [];
	const kwdPatterns: Pattern[] = [];
	while (!at(p, ')')) {
		if (p.token.kind === 'name' && peek(p).text === '=') {
			kwdAttrs.push(advance(p).text);
			advance(p);
			kwdPatterns.push(parseAs(p));
		} else if (kwdAttrs.length > 0) {
			latePositional(p);
		} else {
			patterns.push(parseAs(p));
		}

		if (!eat(p, ',')) {
			break;
		}
	}

	expect(p, ')');
	return {nodeType: 'MatchClass', cls, patterns, kwdAttrs, kwdPatterns, ...range(cls, previous(p))};
}

/** Positional patterns behind named ones. */
function latePositional(p: Parser): never {
	const {token} = p;
	const first = p.diagnosing ? attempt(p, parseAs) : null;
	if (!first) {
		return unexpected(p);
	}

	while (eat(p, ',') && !(p.token.kind === 'name' && peek(p).text === '=') && attempt(p, parseAs)) {
		// All of them are meant.
	}

	return fail(p, rangeFrom(p, token), 'positional patterns follow keyword patterns');
}

function parseMapping(p: Parser): Pattern {
	const start = expect(p, '{');
	const keys: Expression[] = [];
	const patterns: Pattern[] = [];
	let rest: string | null = null;
	while (!at(p, '}')) {
		if (rest !== null) {
			unexpected(p);
		}

		if (eat(p, '**')) {
			rest = at(p, '_') ? unexpected(p) : expectName(p).text;
		} else {
			keys.push(parseKey(p));
			expect(p, ':');
			patterns.push(parseAs(p));
		}

		if (!eat(p, ',')) {
			break;
		}
	}

	expect(p, '}');
	const where: Located = rangeFrom(p, start);
	return {nodeType: 'MatchMapping', keys, patterns, rest, ...where};
}

function parseKey(p: Parser): Expression {
	const {token} = p;
	const singleton = token.kind === 'keyword' ? singletons[token.text] : undefined;
	if (singleton !== undefined) {
		advance(p);
		return {nodeType: 'Constant', value: singleton, ...range(token, token)};
	}

	if (token.kind !== 'name') {
		return parseLiteral(p);
	}

	advance(p);
	return at(p, '.') ? parseDotted(p, token) : unexpected(p);
}
