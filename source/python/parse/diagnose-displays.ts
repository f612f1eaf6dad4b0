import {check} from './diagnose-expression.js';
import {parseFor} from './displays.js';
import {parseExpression, parseStarExpressions, parseStarNamed} from './expressions.js';
import {parseBitwise} from './operators.js';
import {advance, at, attempt, eat, expect, fail, failFrom, failLast, range, rangeFrom, unexpected, type Parser} from './parser.js';
import {parseStarredArgument} from './arguments.js';
import {checkTarget} from './targets.js';

/*
The mistakes between parentheses, brackets and braces. Each check begins at the opening one.
*/

function expectLoops(p: Parser): void {
	if (parseFor(p).length === 0) {
		unexpected(p);
	}
}

/** `(*a)`, `(**a)` */
export function diagnoseGroup(p: Parser): void {
	check(p, () => {
		expect(p, '(');
		const start = p.token;
		if (eat(p, '**')) {
			parseExpression(p);
			expect(p, ')');
			fail(p, start, 'cannot use double starred expression here');
		}

		const starred = parseStarredArgument(p);
		expect(p, ')');
		fail(p, starred, 'cannot use starred expression here');
	});
}

/** `[*a for …]`, `[a, b for …]` */
export function diagnoseComprehension(p: Parser): void {
	const open = p.token;
	check(p, () => {
		advance(p);
		const starred = parseStarredArgument(p);
		expectLoops(p);
		fail(p, starred, 'iterable unpacking cannot be used in comprehension');
	});
	if (open.text === '(') {
		return;
	}

	check(p, () => {
		advance(p);
		const start = p.token;
		parseStarNamed(p);
		const comma = expect(p, ',');
		// One or more items, or none: what lies between is what should stand in parentheses.
		const where = attempt(p, () => {
			do {
				parseStarNamed(p);
			} while (eat(p, ',') && !at(p, 'for') && !at(p, 'async'));

			const found = rangeFrom(p, start);
			expectLoops(p);
			return found;
		});
		if (!where) {
			expectLoops(p);
		}

		fail(p, where ?? range(start, comma), 'did you forget parentheses around the comprehension target?');
	});
}

/** `f(*a for …)`: CPython takes the parentheses of a call for those of a generator expression first. */
export function diagnoseGenerator(p: Parser): void {
	check(p, () => {
		expect(p, '(');
		if (!attempt(p, parseExpression)) {
			const starred = parseStarredArgument(p);
			expectLoops(p);
			fail(p, starred, 'iterable unpacking cannot be used in comprehension');
		}
	});
}

/** `{**a for …}` */
export function diagnoseDictComprehension(p: Parser): void {
	check(p, () => {
		expect(p, '{');
		const stars = expect(p, '**');
		parseBitwise(p);
		expectLoops(p);
		expect(p, '}');
		fail(p, stars, 'dict unpacking cannot be used in dict comprehension');
	});
}

/** Pairs of a dict that are none. CPython looks for these in its first reading already. */
export function diagnosePairs(p: Parser): void {
	const {lenient} = p;
	p.lenient = true;
	check(p, () => {
		expect(p, '{');
		parsePair(p);
		expect(p, ',');
		while (attempt(p, parsePair)) {
			expect(p, ',');
		}

		check(p, missingColon);
		oddValue(p);
	});
	check(p, () => {
		expect(p, '{');
		oddValue(p);
	});
	p.lenient = lenient;
}

function parsePair(p: Parser): true {
	if (eat(p, '**')) {
		parseBitwise(p);
	} else {
		parseExpression(p);
		expect(p, ':');
		parseExpression(p);
	}

	return true;
}

function missingColon(p: Parser): void {
	const key = parseExpression(p);
	if (!at(p, ':')) {
		const where = {line: key.line, column: key.endColumn - 1, endLine: key.endLine, endColumn: -1};
		fail(p, where, `':' expected after dictionary key`);
	}
}

function oddValue(p: Parser): void {
	parseExpression(p);
	const colon = expect(p, ':');
	if (at(p, '*')) {
		const star = advance(p);
		parseBitwise(p);
		failFrom(p, star, 'cannot use a starred expression in a dictionary value');
	}

	if (at(p, '}') || at(p, ',')) {
		fail(p, colon, `expression expected after dictionary key and ':'`);
	}
}

/** The head of a comprehension's `for`, which is the present token, or `async` before it. */
export function diagnoseFor(p: Parser): void {
	check(p, () => {
		eat(p, 'async');
		expect(p, 'for');
		parseBitwise(p);
		while (eat(p, ',')) {
			if (!attempt(p, parseBitwise)) {
				break;
			}
		}

		if (!at(p, 'in')) {
			failLast(p, `'in' expected after for-loop variables`);
		}
	});
	diagnoseForTarget(p);
}

export function diagnoseForTarget(p: Parser): void {
	check(p, () => {
		eat(p, 'async');
		expect(p, 'for');
		checkTarget(p, parseStarExpressions(p), 'for');
	});
}
