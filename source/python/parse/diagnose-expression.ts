import type {Expression} from './ast.js';
import {parseConditional, parseExpression, parseStarExpressions} from './expressions.js';
import {parseBitwise, parseDisjunction, parseInversion} from './operators.js';
import {parseLambdaParameters} from './parameters.js';
import {advance, at, attempt, eat, expect, fail, failLast, goTo, lookahead, peek, previous, range, rangeFrom, undiagnosed, unexpected, type Parser} from './parser.js';
import {parseSimple} from './statements.js';
import {expressionName} from './targets.js';
import type {Token} from './token.js';

/*
The mistakes that are looked for where an expression begins, in CPython's order: the first that fits is reported, and
none of them must fit what is right.
*/

const softKeywords = new Set(['match', 'case', '_', 'type']);
const printStatements = new Set(['print', 'exec']);
const statementWords = new Set(['pass', 'break', 'continue']);

/** Runs a check that either throws the program's problem or leaves the parser where it was. */
export function check(p: Parser, look: (p: Parser) => void): void {
	const {index} = p;
	attempt(p, look);
	goTo(p, index);
}

export function diagnoseExpression(p: Parser): void {
	check(p, interruptedString);
	check(p, forgottenComma);
	check(p, forgottenElse);
	check(p, statementInConditional);
	check(p, lambdaInField);
	check(p, printStatement);
}

/** `"say "hello" to"`: quotes inside of quotes. */
function interruptedString(p: Parser): void {
	if (p.token.kind !== 'string') {
		return;
	}

	advance(p);
	let first: Expression | null = null;
	let last: Expression | null = null;
	while (p.token.kind !== 'string') {
		const between = attempt(p, () => undiagnosed(p, parseConditional));
		if (!between) {
			return;
		}

		first ??= between;
		last = between;
	}

	if (first && last) {
		fail(p, range(first, last), 'invalid syntax. Is this intended to be part of the string?');
	}
}

function forgottenComma(p: Parser): void {
	const start = p.token;
	if (start.kind === 'name' && (softKeywords.has(start.text) || peek(p).kind === 'string')) {
		return;
	}

	const first = parseDisjunction(p);
	const second = undiagnosed(p, parseConditional);
	const isPrint = first.nodeType === 'Name' && printStatements.has(first.id);
	if (!isPrint && previous(p).level > 0) {
		fail(p, range(first, second), 'invalid syntax. Perhaps you forgot a comma?');
	}
}

function forgottenElse(p: Parser): void {
	const body = parseDisjunction(p);
	expect(p, 'if');
	const test = parseDisjunction(p);
	if (!at(p, 'else')) {
		if (!at(p, ':')) {
			fail(p, range(body, test), `expected 'else' after 'if' expression`);
		}

		return;
	}

	advance(p);
	if (!lookahead(p, parseExpression)) {
		fail(p, p.token, `expected expression after 'else', but statement is given`);
	}
}

function statementInConditional(p: Parser): void {
	const start = p.token;
	if (!statementWords.has(start.text)) {
		return;
	}

	advance(p);
	expect(p, 'if');
	parseDisjunction(p);
	expect(p, 'else');
	parseSimple(p);
	fail(p, start, `expected expression before 'if', but statement is given`);
}

/** The kind of string that a token in a field is inside of. */
function letterOf(p: Parser, inside: Token): string {
	let open = 1;
	for (let index = p.tokens.indexOf(inside); index >= 0; index--) {
		const {kind, start, end} = p.tokens[index]!;
		if (kind === 'string-end') {
			open++;
		} else if (kind === 'string-start' && --open === 0) {
			return /t/i.test(p.text.slice(start, end)) ? 't' : 'f';
		}
	}

	return 'f';
}

function lambdaInField(p: Parser): void {
	const start = expect(p, 'lambda');
	parseLambdaParameters(p);
	expect(p, ':');
	if (p.token.kind === 'string-middle') {
		fail(p, rangeFrom(p, start), `${letterOf(p, start)}-string: lambda expressions are not allowed without parentheses`);
	}
}

/** `print x`: Python 2. */
function printStatement(p: Parser): void {
	const start = p.token;
	if (start.kind !== 'name' || peek(p).text === '(') {
		return;
	}

	advance(p);
	// CPython reads on whatever the name is, and may stumble over something there.
	parseStarExpressions(p);
	if (!printStatements.has(start.text)) {
		return;
	}

	fail(p, rangeFrom(p, start), `Missing parentheses in call to '${start.text}'. Did you mean ${start.text}(...)?`);
}

/** `=` or `:=` where only an expression may stand. */
export function diagnoseNamed(p: Parser): void {
	check(p, oddWalrus);
	check(p, equalsForName);
	check(p, equalsForExpression);
}

function oddWalrus(p: Parser): void {
	const target = parseExpression(p);
	expect(p, ':=');
	parseExpression(p);
	fail(p, target, `cannot use assignment expressions with ${expressionName(target)}`);
}

function equalsForName(p: Parser): void {
	const start = p.token;
	if (start.kind !== 'name' || peek(p).text !== '=') {
		return;
	}

	advance(p);
	advance(p);
	parseBitwise(p);
	if (!at(p, '=') && !at(p, ':=')) {
		fail(p, rangeFrom(p, start), `invalid syntax. Maybe you meant '==' or ':=' instead of '='?`);
	}
}

/** Lists, tuples and generator expressions are left to those who know targets. */
function equalsForExpression(p: Parser): void {
	const {token} = p;
	const left = parseBitwise(p);
	const isWhole = (left.column === token.column && left.line === token.line) && ['List', 'Tuple', 'GeneratorExp'].includes(left.nodeType);
	if (isWhole || beginsWithDisplay(left) || ['True', 'None', 'False'].includes(token.text)) {
		return;
	}

	expect(p, '=');
	parseBitwise(p);
	if (!at(p, '=') && !at(p, ':=')) {
		fail(p, left, `cannot assign to ${expressionName(left)} here. Maybe you meant '==' instead of '='?`);
	}
}

/** Whether the leftmost part of an expression is a list, tuple or generator expression. */
function beginsWithDisplay(node: Expression): boolean {
	let current = node;
	for (;;) {
		switch (current.nodeType) {
			case 'BinOp': {
				current = current.left;
				break;
			}

			case 'Attribute':
			case 'Subscript': {
				current = current.value;
				break;
			}

			case 'Call': {
				current = current.func;
				break;
			}

			default: {
				return current.nodeType === 'List' || current.nodeType === 'Tuple' || current.nodeType === 'GeneratorExp';
			}
		}
	}
}

/** Behind a sign or an operator: `1 + not x`. */
export function diagnoseNot(p: Parser): void {
	if (!at(p, 'not')) {
		return;
	}

	const start = p.token;
	check(p, () => {
		parseInversion(p);
		fail(p, rangeFrom(p, start), `'not' after an operator must be parenthesized`);
	});
}

/** `*a = b` in a list of arguments or items. */
export function diagnoseStarred(p: Parser): void {
	const start = p.token;
	check(p, () => {
		expect(p, '*');
		parseExpression(p);
		expect(p, '=');
		parseExpression(p);
		fail(p, rangeFrom(p, start), 'cannot assign to iterable argument unpacking');
	});
}

/** A star that nothing follows. */
export function diagnoseLoneStar(p: Parser): never {
	return eat(p, '*') ? failLast(p, 'Invalid star expression') : unexpected(p);
}
