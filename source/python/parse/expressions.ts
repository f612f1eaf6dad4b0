import type {BinaryOperator} from '../instructions.js';
import type {ComparisonOperator, Expression, Starred, Tuple, UnaryOperator} from './ast.js';
import {diagnoseExpression, diagnoseNamed, diagnoseNot} from './diagnose-expression.js';
import {parseLambdaParameters} from './parameters.js';
import {advance, at, attempt, eat, expect, lookFurther, operand, peek, range, rangeFrom, remembered, unexpected, type Parser} from './parser.js';
import {parsePrimary} from './primary.js';
import type {Token} from './token.js';

const precedences: Readonly<Record<string, number>> = {
	'|': 1, '^': 2, '&': 3, '<<': 4, '>>': 4, '+': 5, '-': 5, '*': 6, '/': 6, '//': 6, '%': 6, '@': 6,
};

const comparisonStarts = new Set(['<', '<=', '==', '!=', '>', '>=', 'is', 'in', 'not']);

const expressionKeywords = new Set(['None', 'True', 'False', 'not', 'lambda', 'await', 'yield']);
const expressionOperators = new Set(['(', '[', '{', '-', '+', '~', '...']);

/** Whether an expression can begin with this token (`*` aside). */
export function startsExpression(token: Token): boolean {
	switch (token.kind) {
		case 'name':
		case 'number':
		case 'string':
		case 'string-start': {
			return true;
		}

		case 'keyword': {
			return expressionKeywords.has(token.text);
		}

		case 'operator': {
			return expressionOperators.has(token.text);
		}

		case 'string-middle':
		case 'string-end':
		case 'newline':
		case 'indent':
		case 'dedent':
		case 'end':
		case 'error': {
			return false;
		}
	}
}

/** An expression, if one begins here. While diagnosing, mistakes are looked for even if none begins. */
export function parseOptional(p: Parser, parse: (p: Parser) => Expression): Expression | null {
	if (startsExpression(p.token) || (at(p, '*') && parse !== parseExpression)) {
		return parse(p);
	}

	return p.diagnosing ? attempt(p, parse) : null;
}

/** `a, *b`: what stands behind `=`, `return` or `in`; one expression, or a tuple without parentheses. */
export function parseStarExpressions(p: Parser): Expression {
	return parseCommas(p, parseStarExpression);
}

/** What stands between the brackets of a subscript or in the head of a `match` may use the walrus as well. */
export function parseCommas(p: Parser, parseItem: (p: Parser) => Expression): Expression {
	const start = p.token;
	const first = parseItem(p);
	if (!at(p, ',')) {
		return first;
	}

	const elts = [first];
	while (eat(p, ',')) {
		const item = startsExpression(p.token) || at(p, '*') ? operand(p, p.index, parseItem) : null;
		if (!item) {
			break;
		}

		elts.push(item);
	}

	return {nodeType: 'Tuple', elts, ...rangeFrom(p, start)} satisfies Tuple;
}

export function parseStarExpression(p: Parser): Expression {
	return at(p, '*') ? parseStarred(p) : parseExpression(p);
}

export function parseStarNamed(p: Parser): Expression {
	return at(p, '*') ? parseStarred(p) : parseNamed(p);
}

export function parseStarred(p: Parser): Starred {
	const star = expect(p, '*');
	const value = parseBitwise(p);
	return {nodeType: 'Starred', value, ...rangeFrom(p, star)};
}

/** `yield`, or a list of expressions. */
export function parseYieldOrExpressions(p: Parser): Expression {
	return at(p, 'yield') ? parseYield(p) : parseStarExpressions(p);
}

export function parseYield(p: Parser): Expression {
	const start = expect(p, 'yield');
	if (eat(p, 'from')) {
		const value = parseExpression(p);
		return {nodeType: 'YieldFrom', value, ...rangeFrom(p, start)};
	}

	const value = parseOptional(p, parseStarExpressions);
	return {nodeType: 'Yield', value, ...rangeFrom(p, start)};
}

/** An expression, or `name := expression`. */
export function parseNamed(p: Parser): Expression {
	return p.diagnosing ? remembered(p, 'named', parseNamedFresh) : parseNamedFresh(p);
}

function parseNamedFresh(p: Parser): Expression {
	const start = p.token;
	if (start.kind === 'name' && peek(p).text === ':=') {
		advance(p);
		advance(p);
		const value = parseExpression(p);
		return {nodeType: 'NamedExpr', target: {nodeType: 'Name', id: start.text, ...range(start, start)}, value, ...rangeFrom(p, start)};
	}

	if (p.diagnosing) {
		diagnoseNamed(p);
	}

	const value = parseExpression(p);
	if (at(p, ':=')) {
		unexpected(p);
	}

	return value;
}

export function parseExpression(p: Parser): Expression {
	return remembered(p, 'expression', p.diagnosing ? parseWatchfully : parseConditional);
}

function parseWatchfully(p: Parser): Expression {
	diagnoseExpression(p);
	return parseConditional(p);
}

/** As `parseExpression`, with an eye for no mistake. */
export function parseConditional(p: Parser): Expression {
	if (at(p, 'lambda')) {
		return parseLambda(p);
	}

	const start = p.token;
	const body = parseDisjunction(p);
	if (!at(p, 'if')) {
		return body;
	}

	const rest = operand(p, p.index, parseCondition);
	return rest ? {nodeType: 'IfExp', test: rest.test, body, orelse: rest.orelse, ...rangeFrom(p, start)} : body;
}

function parseCondition(p: Parser): {readonly test: Expression; readonly orelse: Expression} {
	expect(p, 'if');
	const test = parseDisjunction(p);
	expect(p, 'else');
	return {test, orelse: parseExpression(p)};
}

function parseLambda(p: Parser): Expression {
	const start = expect(p, 'lambda');
	const args = parseLambdaParameters(p);
	expect(p, ':');
	const body = parseExpression(p);
	return {nodeType: 'Lambda', args, body, ...rangeFrom(p, start)};
}

export function parseDisjunction(p: Parser): Expression {
	return remembered(p, 'disjunction', parseAlternatives);
}

function parseAlternatives(p: Parser): Expression {
	return parseBoolean(p, 'or', parseConjunction);
}

function parseConjunction(p: Parser): Expression {
	return parseBoolean(p, 'and', parseInversion);
}

function parseBoolean(p: Parser, op: 'and' | 'or', parseOperand: (p: Parser) => Expression): Expression {
	const start = p.token;
	const first = parseOperand(p);
	if (!at(p, op)) {
		return first;
	}

	const values = [first];
	for (let {index} = p; eat(p, op); {index} = p) {
		const value = operand(p, index, parseOperand);
		if (!value) {
			break;
		}

		values.push(value);
	}

	return values.length === 1 ? first : {nodeType: 'BoolOp', op, values, ...rangeFrom(p, start)};
}

export function parseInversion(p: Parser): Expression {
	const starts: Token[] = [];
	while (at(p, 'not')) {
		starts.push(advance(p));
	}

	return prefixed(p, starts, parseComparison(p));
}

/** Wraps prefix operators around their operand, the last one first. */
function prefixed(p: Parser, starts: readonly Token[], operand: Expression): Expression {
	let result = operand;
	for (let index = starts.length - 1; index >= 0; index--) {
		const start = starts[index]!;
		result = {nodeType: 'UnaryOp', op: start.text as UnaryOperator, operand: result, ...rangeFrom(p, start)};
	}

	return result;
}

function parseComparison(p: Parser): Expression {
	const start = p.token;
	const left = parseBitwise(p);
	if (!comparisonStarts.has(p.token.text)) {
		return left;
	}

	const ops: ComparisonOperator[] = [];
	const comparators: Expression[] = [];
	for (let {index} = p; ; {index} = p) {
		const op = parseComparisonOperator(p);
		const comparator = op && operand(p, index, parseBitwise);
		if (!op || !comparator) {
			break;
		}

		ops.push(op);
		comparators.push(comparator);
	}

	return ops.length === 0 ? left : {nodeType: 'Compare', left, ops, comparators, ...rangeFrom(p, start)};
}

function parseComparisonOperator(p: Parser): ComparisonOperator | null {
	const {text} = p.token;
	if (!comparisonStarts.has(text)) {
		return null;
	}

	if (text === 'not') {
		if (peek(p).text !== 'in') {
			lookFurther(p);
			return null;
		}

		advance(p);
		advance(p);
		return 'not in';
	}

	advance(p);
	return text === 'is' && eat(p, 'not') ? 'is not' : text as ComparisonOperator;
}

/** Binary operators from `|` to `*`, and what binds closer. */
export function parseBitwise(p: Parser, minimum = 1): Expression {
	return minimum === 1 ? remembered(p, 'bitwise', parseOperators) : parseOperators(p, minimum);
}

function parseOperators(p: Parser, minimum = 1): Expression {
	const start = p.token;
	let left = parseFactor(p);
	for (;;) {
		const {token} = p;
		const precedence = token.kind === 'operator' ? precedences[token.text] : undefined;
		if (precedence === undefined || precedence < minimum) {
			return left;
		}

		const {index} = p;
		advance(p);
		if (p.diagnosing && precedence >= 5) {
			diagnoseNot(p);
		}

		const right = operand(p, index, () => parseBitwise(p, precedence + 1));
		if (!right) {
			return left;
		}

		left = {nodeType: 'BinOp', left, op: token.text as BinaryOperator, right, ...rangeFrom(p, start)};
	}
}

function parseFactor(p: Parser): Expression {
	if (p.token.kind !== 'operator' || !(at(p, '-') || at(p, '+') || at(p, '~'))) {
		return parsePower(p);
	}

	const starts: Token[] = [];
	while (at(p, '-') || at(p, '+') || at(p, '~')) {
		starts.push(advance(p));
		if (p.diagnosing) {
			diagnoseNot(p);
		}
	}

	return prefixed(p, starts, parsePower(p));
}

function parsePower(p: Parser): Expression {
	const start = p.token;
	const left = parseAwait(p);
	if (!at(p, '**')) {
		return left;
	}

	const {index} = p;
	advance(p);
	const right = operand(p, index, parseFactor);
	return right ? {nodeType: 'BinOp', left, op: '**', right, ...rangeFrom(p, start)} : left;
}

function parseAwait(p: Parser): Expression {
	if (!at(p, 'await')) {
		return parsePrimary(p);
	}

	const start = advance(p);
	const value = parsePrimary(p);
	return {nodeType: 'Await', value, ...rangeFrom(p, start)};
}
