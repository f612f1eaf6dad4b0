import type {Comprehension, Expression} from './ast.js';
import {check} from './diagnose-expression.js';
import {parseFor} from './displays.js';
import {parseExpression} from './expressions.js';
import {advance, at, attempt, eat, expect, fail, failFrom, failLast, peek, range, rangeFrom, unexpected, type Parser} from './parser.js';
import {parseArgumentList, parseStarredArgument} from './arguments.js';
import type {Token} from './token.js';

/** What is wrong between the parentheses of a call; the present token is the first behind the opening one. */
export function diagnoseArguments(p: Parser): void {
	check(p, starBehindDoubleStar);
	check(p, bareGenerator);
	check(p, namedGenerator);
	check(p, missingValue);
	check(p, generatorAmongOthers);
	check(p, positionalBehindNamed);
}

function loops(p: Parser): Comprehension[] {
	const generators = parseFor(p);
	if (generators.length === 0) {
		unexpected(p);
	}

	return generators;
}

function starBehindDoubleStar(p: Parser): void {
	const {keywords} = parseArgumentList(p);
	if (keywords.length === 0) {
		unexpected(p);
	}

	const comma = expect(p, ',');
	do {
		parseStarredArgument(p);
		if (at(p, '=')) {
			unexpected(p);
		}
	} while (eat(p, ','));

	failFrom(p, comma, 'iterable argument unpacking follows keyword argument unpacking');
}

function bareGenerator(p: Parser): void {
	const start = p.token;
	parseExpression(p);
	loops(p);
	const where = rangeFrom(p, start);
	expect(p, ',');
	attempt(p, parseArgumentList);
	fail(p, where, 'Generator expression must be parenthesized');
}

function namedGenerator(p: Parser): void {
	const start = p.token;
	if (start.kind !== 'name' || peek(p).text !== '=') {
		return;
	}

	advance(p);
	const equals = advance(p);
	parseExpression(p);
	loops(p);
	fail(p, range(start, equals), `invalid syntax. Maybe you meant '==' or ':=' instead of '='?`);
}

function missingValue(p: Parser): void {
	attempt(p, () => {
		parseArgumentList(p);
		expect(p, ',');
	});
	const start = p.token;
	if (start.kind !== 'name' || peek(p).text !== '=') {
		return;
	}

	advance(p);
	const equals = advance(p);
	if (at(p, ',') || at(p, ')')) {
		fail(p, range(start, equals), 'expected argument value expression');
	}
}

function generatorAmongOthers(p: Parser): void {
	check(p, () => {
		const {args, last} = listWithLast(p);
		loops(p);
		if (args.length > 1) {
			fail(p, rangeFrom(p, last), 'Generator expression must be parenthesized');
		}
	});
	parseArgumentList(p);
	expect(p, ',');
	const start = p.token;
	parseExpression(p);
	loops(p);
	fail(p, rangeFrom(p, start), 'Generator expression must be parenthesized');
}

function listWithLast(p: Parser): {readonly args: readonly Expression[]; readonly last: Token} {
	const {args, lastStart} = parseArgumentList(p);
	return {args, last: lastStart};
}

function positionalBehindNamed(p: Parser): void {
	const {keywords} = parseArgumentList(p);
	expect(p, ',');
	parseArgumentList(p);
	const unpacking = keywords.some(keyword => keyword.arg === null);
	failLast(p, `positional argument follows keyword argument${unpacking ? ' unpacking' : ''}`);
}

const constants = new Set(['True', 'False', 'None']);

/** Where a named argument may begin. */
export function diagnoseKeyword(p: Parser): void {
	const start = p.token;
	if (constants.has(start.text) && peek(p).text === '=') {
		fail(p, range(start, peek(p)), `cannot assign to ${start.text}`);
	}

	if (at(p, '**')) {
		check(p, () => {
			advance(p);
			parseExpression(p);
			expect(p, '=');
			parseExpression(p);
			fail(p, rangeFrom(p, start), 'cannot assign to keyword argument unpacking');
		});
		return;
	}

	check(p, namedGenerator);
	if (start.kind === 'name' && peek(p).text === '=') {
		return;
	}

	check(p, () => {
		parseExpression(p);
		const equals = expect(p, '=');
		fail(p, range(start, equals), 'expression cannot contain assignment, perhaps you meant "=="?');
	});
}

