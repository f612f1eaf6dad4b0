import type {Expression} from './ast.js';
import {check} from './diagnose-expression.js';
import {parseExpression, parseStarExpressions, parseStarNamed, parseYield, parseYieldOrExpressions} from './expressions.js';
import {
	advance, at, attempt, eat, expect, fail, failFrom, failLast, goTo, peek, type Parser,
} from './parser.js';
import {augmentedOperators} from './statements.js';
import {checkTarget, expressionName, invalidTarget} from './targets.js';
import type {Token} from './token.js';

/** What is wrong with a statement that is no right assignment. */
export function diagnoseAssignment(p: Parser): void {
	check(p, oddAnnotated);
	check(p, annotatedTuple);
	check(p, annotatedExpression);
	check(p, oddTarget);
	check(p, assignedYield);
	check(p, oddAugmented);
}

/** `(a, b): int` */
function oddAnnotated(p: Parser): void {
	while (at(p, '(') && peek(p).text === '(') {
		advance(p);
	}

	const target = parseStarExpressions(p);
	if (target.nodeType === 'List' || target.nodeType === 'Tuple') {
		while (at(p, ')')) {
			advance(p);
		}

		expect(p, ':');
		parseExpression(p);
		if (p.text[p.tokens[0]!.start] !== undefined && isBracketed(p, target)) {
			fail(p, target, `only single target (not ${expressionName(target)}) can be annotated`);
		}
	}
}

function isBracketed(p: Parser, node: Expression): boolean {
	const token = p.tokens.find(({line, column}) => line === node.line && column === node.column);
	return token?.text === '(' || token?.text === '[';
}

/** `a, b: int` */
function annotatedTuple(p: Parser): void {
	const first = parseStarNamed(p);
	expect(p, ',');
	for (;;) {
		if (!attempt(p, parseStarNamed)) {
			break;
		}

		eat(p, ',');
	}

	expect(p, ':');
	parseExpression(p);
	fail(p, first, 'only single target (not tuple) can be annotated');
}

function annotatedExpression(p: Parser): void {
	const target = parseExpression(p);
	expect(p, ':');
	parseExpression(p);
	// What may be annotated has been read already; the mistake is behind it.
	if (target.nodeType !== 'Name' && target.nodeType !== 'Attribute' && target.nodeType !== 'Subscript') {
		fail(p, target, 'illegal target for annotation');
	}
}

/** Goes over `a = b = ` as far as the targets are right. */
function skipTargets(p: Parser): void {
	for (;;) {
		const found = attempt(p, () => {
			const target = parseStarExpressions(p);
			expect(p, '=');
			return invalidTarget(target) ? null : target;
		});
		if (!found) {
			return;
		}
	}
}

function oddTarget(p: Parser): void {
	for (;;) {
		const target = parseStarExpressions(p);
		expect(p, '=');
		checkTarget(p, target);
	}
}

/** `yield = 1` */
function assignedYield(p: Parser): void {
	skipTargets(p);
	const target = parseYield(p);
	expect(p, '=');
	fail(p, target, 'assignment to yield expression not possible');
}

function oddAugmented(p: Parser): void {
	const target = parseStarExpressions(p);
	if (augmentedOperators.has(p.token.text)) {
		advance(p);
		parseYieldOrExpressions(p);
		fail(p, target, `'${expressionName(target)}' is an illegal expression for augmented assignment`);
	}
}

/** Where an indented block should begin, `owner` says behind what. */
export function diagnoseBlock(p: Parser, owner: string, head: Token): never {
	return failLast(p, `expected an indented block after ${owner} on line ${head.line}`, 'IndentationError');
}

export function diagnoseDelete(p: Parser): void {
	check(p, () => {
		checkTarget(p, parseStarExpressions(p), 'del');
	});
}

/** `import a from b`, `import` */
export function diagnoseImport(p: Parser, start: Token): void {
	if (p.token.kind === 'newline') {
		failFrom(p, p.token, `Expected one or more names after 'import'`);
	}

	check(p, () => {
		do {
			skipDotted(p);
		} while (eat(p, ','));

		expect(p, 'from');
		skipDotted(p);
		failFrom(p, start, `Did you mean to use 'from ... import ...' instead?`);
	});
}

function skipDotted(p: Parser): void {
	do {
		if (p.token.kind !== 'name') {
			expect(p, 'a name');
		}

		advance(p);
	} while (eat(p, '.'));
}

/** What stands behind `from … import`. */
export function diagnoseImportFrom(p: Parser): void {
	if (p.token.kind === 'newline') {
		failFrom(p, p.token, `Expected one or more names after 'import'`);
	}

	const {index} = p;
	check(p, () => {
		for (;;) {
			skipDotted(p);
			if (eat(p, 'as')) {
				skipDotted(p);
			}

			expect(p, ',');
			if (p.token.kind === 'newline') {
				failLast(p, 'trailing comma not allowed without surrounding parentheses');
			}
		}
	});
	goTo(p, index);
}

/** What stands behind `as` in an import. */
export function diagnoseAlias(p: Parser, close: string): void {
	const next = peek(p);
	if (p.token.kind === 'name' && (next.text === ',' || next.text === close || next.kind === 'newline')) {
		return;
	}

	check(p, () => {
		const target = parseExpression(p);
		fail(p, target, `cannot use ${expressionName(target)} as import target`);
	});
}
