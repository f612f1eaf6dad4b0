import type {BinaryOperator} from '../instructions.js';
import type {ComparisonOperator, Expression, UnaryOperator} from './ast.js';
import {diagnoseNot} from './diagnose-expression.js';
import {advance, at, eat, lookFurther, operand, peek, rangeFrom, remembered, type Parser} from './parser.js';
import {parsePrimary} from './primary.js';
import type {Token} from './token.js';

const precedences: Readonly<Record<string, number>> = {
	'|': 1, '^': 2, '&': 3, '<<': 4, '>>': 4, '+': 5, '-': 5, '*': 6, '/': 6, '//': 6, '%': 6, '@': 6,
};

const comparisonStarts = new Set(['<', '<=', '==', '!=', '>', '>=', 'is', 'in', 'not']);

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
