import type {Comprehension, Expression, Tuple} from './ast.js';
import {diagnoseComprehension, diagnoseDict, diagnoseFor, diagnoseGroup} from './diagnose-displays.js';
import {parseBitwise, parseDisjunction, parseExpression, parseStarNamed, parseYield} from './expressions.js';
import {advance, at, eat, expect, peek, rangeFrom, unexpected, type Parser} from './parser.js';
import {checkTarget} from './targets.js';

function atFor(p: Parser): boolean {
	return at(p, 'for') || (at(p, 'async') && peek(p).text === 'for');
}

/** Items separated by commas up to `close`, which is taken; the first one has been read. */
function parseRest(p: Parser, first: Expression, close: string): Expression[] {
	const elts = [first];
	while (eat(p, ',') && !at(p, close)) {
		elts.push(parseStarNamed(p));
	}

	expect(p, close);
	return elts;
}

/** A group, a tuple or a generator expression. */
export function parseParentheses(p: Parser): Expression {
	if (p.diagnosing) {
		diagnoseGroup(p);
		diagnoseComprehension(p);
	}

	const start = expect(p, '(');
	if (eat(p, ')')) {
		return {nodeType: 'Tuple', elts: [], ...rangeFrom(p, start)} satisfies Tuple;
	}

	if (at(p, 'yield')) {
		const value = parseYield(p);
		expect(p, ')');
		return value;
	}

	const first = parseStarNamed(p);
	if (atFor(p) && first.nodeType !== 'Starred') {
		const generators = parseFor(p);
		expect(p, ')');
		return {nodeType: 'GeneratorExp', elt: first, generators, ...rangeFrom(p, start)};
	}

	if (first.nodeType !== 'Starred' && eat(p, ')')) {
		return first;
	}

	if (!at(p, ',')) {
		unexpected(p);
	}

	const elts = parseRest(p, first, ')');
	return {nodeType: 'Tuple', elts, ...rangeFrom(p, start)} satisfies Tuple;
}

/** A list or a list comprehension. */
export function parseBrackets(p: Parser): Expression {
	if (p.diagnosing) {
		diagnoseComprehension(p);
	}

	const start = expect(p, '[');
	if (eat(p, ']')) {
		return {nodeType: 'List', elts: [], ...rangeFrom(p, start)};
	}

	const first = parseStarNamed(p);
	if (atFor(p) && first.nodeType !== 'Starred') {
		const generators = parseFor(p);
		expect(p, ']');
		return {nodeType: 'ListComp', elt: first, generators, ...rangeFrom(p, start)};
	}

	const elts = parseRest(p, first, ']');
	return {nodeType: 'List', elts, ...rangeFrom(p, start)};
}

/** A dict, a set, or a comprehension of these. */
export function parseBraces(p: Parser): Expression {
	if (p.diagnosing) {
		diagnoseDict(p);
		diagnoseComprehension(p);
	}

	const start = expect(p, '{');
	if (eat(p, '}')) {
		return {nodeType: 'Dict', keys: [], values: [], ...rangeFrom(p, start)};
	}

	if (at(p, '**')) {
		return parseDict(p, start, [], []);
	}

	const first = parseStarNamed(p);
	if (at(p, ':') && first.nodeType !== 'Starred' && first.nodeType !== 'NamedExpr') {
		advance(p);
		const value = parseExpression(p);
		if (atFor(p)) {
			const generators = parseFor(p);
			expect(p, '}');
			return {nodeType: 'DictComp', key: first, value, generators, ...rangeFrom(p, start)};
		}

		if (!eat(p, ',')) {
			expect(p, '}');
			return {nodeType: 'Dict', keys: [first], values: [value], ...rangeFrom(p, start)};
		}

		return parseDict(p, start, [first], [value]);
	}

	if (atFor(p) && first.nodeType !== 'Starred') {
		const generators = parseFor(p);
		expect(p, '}');
		return {nodeType: 'SetComp', elt: first, generators, ...rangeFrom(p, start)};
	}

	const elts = parseRest(p, first, '}');
	return {nodeType: 'Set', elts, ...rangeFrom(p, start)};
}

/** The pairs of a dict behind those that have been read, and the closing brace. */
function parseDict(p: Parser, start: Parser['token'], keys: Array<Expression | null>, values: Expression[]): Expression {
	while (!at(p, '}')) {
		if (eat(p, '**')) {
			keys.push(null);
			values.push(parseBitwise(p));
		} else {
			keys.push(parseExpression(p));
			expect(p, ':');
			values.push(parseExpression(p));
		}

		if (!eat(p, ',')) {
			break;
		}
	}

	expect(p, '}');
	return {nodeType: 'Dict', keys, values, ...rangeFrom(p, start)};
}

/** `for … in … if …`, once or more. */
export function parseFor(p: Parser): Comprehension[] {
	const generators: Comprehension[] = [];
	while (atFor(p)) {
		if (p.diagnosing) {
			diagnoseFor(p);
		}

		const isAsync = eat(p, 'async');
		expect(p, 'for');
		const target = parseTargets(p);
		expect(p, 'in');
		const iter = parseDisjunction(p);
		const ifs: Expression[] = [];
		while (eat(p, 'if')) {
			ifs.push(parseDisjunction(p));
		}

		generators.push({target, iter, ifs, isAsync});
	}

	return generators;
}

/** What `for` assigns to. */
export function parseTargets(p: Parser): Expression {
	const start = p.token;
	const first = parseTargetItem(p);
	let target = first;
	if (at(p, ',')) {
		const elts = [first];
		while (eat(p, ',') && !at(p, 'in') && !at(p, '=')) {
			elts.push(parseTargetItem(p));
		}

		target = {nodeType: 'Tuple', elts, ...rangeFrom(p, start)};
	}

	checkTarget(p, target);
	return target;
}

function parseTargetItem(p: Parser): Expression {
	if (!at(p, '*')) {
		return parseBitwise(p);
	}

	const star = advance(p);
	const value = parseBitwise(p);
	return {nodeType: 'Starred', value, ...rangeFrom(p, star)};
}
