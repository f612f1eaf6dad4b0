import type {Comprehension, Expression, Tuple} from './ast.js';
import {diagnoseComprehension, diagnoseDictComprehension, diagnoseFor, diagnoseGroup, diagnosePairs} from './diagnose-displays.js';
import {parseExpression, parseStarNamed, parseYield} from './expressions.js';
import {parseBitwise, parseDisjunction} from './operators.js';
import {advance, at, attempt, eat, expect, goTo, lookFurther, peek, rangeFrom, recalled, unexpected, type Parser} from './parser.js';
import {parsePrimary} from './primary.js';
import {invalidTarget} from './targets.js';

/** Whether the loops of a comprehension begin here. */
export function atFor(p: Parser): boolean {
	if (!at(p, 'async')) {
		return at(p, 'for');
	}

	lookFurther(p);
	return peek(p).text === 'for';
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
	return p.diagnosing ? parseParenthesesWatchfully(p) : parseInParentheses(p);
}

function parseParenthesesWatchfully(p: Parser): Expression {
	const found = attempt(p, parseInParentheses);
	if (found) {
		return found;
	}

	diagnoseGroup(p);
	diagnoseComprehension(p);
	return unexpected(p);
}

function parseInParentheses(p: Parser): Expression {
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
	return p.diagnosing ? parseBracketsWatchfully(p) : parseInBrackets(p);
}

function parseBracketsWatchfully(p: Parser): Expression {
	const found = attempt(p, parseInBrackets);
	if (found) {
		return found;
	}

	diagnoseComprehension(p);
	return unexpected(p);
}

function parseInBrackets(p: Parser): Expression {
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
	return recalled(p, 'braces', parseDictOrSet);
}

function parseDictOrSet(p: Parser): Expression {
	const dict = attempt(p, parseDict);
	if (dict) {
		return dict;
	}

	diagnosePairs(p);
	const set = attempt(p, parseSet);
	if (set) {
		return set;
	}

	if (p.diagnosing) {
		diagnoseDictComprehension(p);
		diagnoseComprehension(p);
	}

	return unexpected(p);
}

/** Pairs, or a dict comprehension. */
function parseDict(p: Parser): Expression {
	const start = expect(p, '{');
	const keys: Array<Expression | null> = [];
	const values: Expression[] = [];
	while (!at(p, '}')) {
		if (eat(p, '**')) {
			keys.push(null);
			values.push(parseBitwise(p));
		} else {
			keys.push(parseExpression(p));
			expect(p, ':');
			values.push(parseExpression(p));
		}

		if (keys.length === 1 && keys[0] && atFor(p)) {
			const generators = parseFor(p);
			expect(p, '}');
			return {nodeType: 'DictComp', key: keys[0], value: values[0]!, generators, ...rangeFrom(p, start)};
		}

		if (!eat(p, ',')) {
			break;
		}
	}

	expect(p, '}');
	return {nodeType: 'Dict', keys, values, ...rangeFrom(p, start)};
}

/** Items, or a set comprehension. */
function parseSet(p: Parser): Expression {
	const start = expect(p, '{');
	const first = parseStarNamed(p);
	if (atFor(p) && first.nodeType !== 'Starred') {
		const generators = parseFor(p);
		expect(p, '}');
		return {nodeType: 'SetComp', elt: first, generators, ...rangeFrom(p, start)};
	}

	const elts = parseRest(p, first, '}');
	return {nodeType: 'Set', elts, ...rangeFrom(p, start)};
}

/** `for … in … if …`, once or more. */
export function parseFor(p: Parser): Comprehension[] {
	const generators: Comprehension[] = [];
	while (atFor(p)) {
		const {index} = p;
		const head = p.diagnosing ? attempt(p, parseForHead) : parseForHead(p);
		if (!head) {
			goTo(p, index);
			diagnoseFor(p);
			unexpected(p);
		}

		const {isAsync, target} = head;
		const iter = parseDisjunction(p);
		const ifs: Expression[] = [];
		while (eat(p, 'if')) {
			ifs.push(parseDisjunction(p));
		}

		generators.push({target, iter, ifs, isAsync});
	}

	return generators;
}

function parseForHead(p: Parser): {readonly isAsync: boolean; readonly target: Expression} {
	const isAsync = eat(p, 'async');
	expect(p, 'for');
	const target = parseTargets(p);
	expect(p, 'in');
	return {isAsync, target};
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

	return invalidTarget(target) ? unexpected(p) : target;
}

function parseTargetItem(p: Parser): Expression {
	if (!at(p, '*')) {
		return parsePrimary(p);
	}

	const star = advance(p);
	const value = parsePrimary(p);
	return {nodeType: 'Starred', value, ...rangeFrom(p, star)};
}
