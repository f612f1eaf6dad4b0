import type {Expression, Starred, Tuple} from './ast.js';
import {diagnoseExpression, diagnoseNamed} from './diagnose-expression.js';
import {parseBitwise, parseDisjunction} from './operators.js';
import {parseLambdaParameters} from './parameters.js';
import {advance, at, attempt, eat, expect, operand, peek, range, rangeFrom, remembered, unexpected, type Parser} from './parser.js';
import type {Token} from './token.js';

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
