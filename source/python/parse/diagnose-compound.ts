import {check} from './diagnose-expression.js';
import {parseExpression} from './expressions.js';
import {at, eat, expect, expectName, fail, failFrom, failLast, unexpected, type Parser} from './parser.js';
import {parseBlock} from './statements.js';
import {checkTarget, expressionName} from './targets.js';

/** A head that ends with its line. */
export function diagnoseHead(p: Parser): void {
	if (p.diagnosing && p.token.kind === 'newline') {
		failLast(p, `expected ':'`);
	}
}

/** Behind the block of an `else`. */
export function diagnoseElse(p: Parser): void {
	if (at(p, 'elif')) {
		fail(p, p.token, `'elif' block follows an 'else' block`);
	}
}

/** Behind `except` or `except*`, where no right clause follows. */
export function diagnoseExcept(p: Parser, star: boolean): void {
	if (star && (at(p, ':') || p.token.kind === 'newline')) {
		failLast(p, 'expected one or more exception types');
	}

	check(p, () => {
		const first = p.token;
		parseExpression(p);
		expect(p, ',');
		do {
			parseExpression(p);
		} while (eat(p, ',') && !at(p, 'as'));

		expect(p, 'as');
		expectName(p);
		if (!at(p, ':')) {
			unexpected(p);
		}

		failFrom(p, first, `multiple exception types must be parenthesized when using 'as'`);
	});
	check(p, () => {
		if (p.token.kind !== 'newline') {
			parseExpression(p);
			if (eat(p, 'as')) {
				expectName(p);
			}
		}

		diagnoseHead(p);
	});
	check(p, () => {
		parseExpression(p);
		expect(p, 'as');
		const target = parseExpression(p);
		expect(p, ':');
		if (target.nodeType !== 'Name') {
			parseBlock(p, `'except' statement`, p.token);
			fail(p, target, `cannot use except${star ? '*' : ''} statement with ${expressionName(target)}`);
		}
	});
}

/** Behind `with`: a target that is none, or a head without a colon. */
export function diagnoseWithItem(p: Parser): void {
	check(p, () => {
		parseExpression(p);
		expect(p, 'as');
		const target = parseExpression(p);
		if (at(p, ',') || at(p, ')') || at(p, ':')) {
			checkTarget(p, target);
		}
	});
}

