import {op} from '../instructions.js';
import type {Match, MatchCase, Pattern} from '../parse/ast.js';
import {emit, emitJump, emitLine, newLabel, place} from './assembler.js';
import {compileExpression} from './expressions.js';
import {jumpIf} from './jumps.js';
import {emitName} from './names.js';
import {emitFailures, newAttempt} from './pattern-attempt.js';
import {compilePattern} from './patterns.js';
import {refuse} from './refuse.js';
import {compileBody} from './statements.js';
import type {Label, Unit} from './unit.js';

/** The subject lies on the stack while patterns are tried; each works on a copy of it. */
export function compileMatch(u: Unit, node: Match): void {
	const end = newLabel();
	compileExpression(u, node.subject);
	for (const [index, one] of node.cases.entries()) {
		const isLast = index === node.cases.length - 1;
		checkReachable(u, one, isLast);
		compileCase(u, one, end);
	}

	emit(u, op.POP_TOP, 0, node);
	place(u, end);
}

/** Nothing may stand behind a pattern that matches everything. */
function checkReachable(u: Unit, {pattern, guard}: MatchCase, isLast: boolean): void {
	if (!isLast && !guard) {
		refuseCatchAll(u, pattern);
	}
}

export function refuseCatchAll(u: Unit, pattern: Pattern): void {
	if (pattern.nodeType === 'MatchAs' && !pattern.pattern) {
		refuse(u, pattern, pattern.name === null
			? 'wildcard makes remaining patterns unreachable'
			: `name capture '${pattern.name}' makes remaining patterns unreachable`);
	}
}

/** [subject] → [subject] where the case does not apply; else its body is run and the subject is gone. */
function compileCase(u: Unit, {pattern, guard, body}: MatchCase, end: Label): void {
	const otherwise = newLabel();
	const attempt = newAttempt();
	emitLine(u, pattern);
	emit(u, op.COPY, 1, pattern);
	compilePattern(u, attempt, pattern);
	// Names are bound when the whole pattern matches, and stay so if the guard says no.
	for (const name of attempt.captures) {
		emitName(u, name, 'store', pattern);
	}

	if (guard) {
		const refused = newLabel();
		jumpIf(u, guard, refused, false);
		finishCase(u, pattern, body, end);
		place(u, refused);
		emitJump(u, op.JUMP, otherwise, guard);
	} else {
		finishCase(u, pattern, body, end);
	}

	emitFailures(u, attempt, pattern);
	place(u, otherwise);
}

function finishCase(u: Unit, pattern: Pattern, body: MatchCase['body'], end: Label): void {
	emit(u, op.POP_TOP, 0, pattern);
	compileBody(u, body);
	emitJump(u, op.JUMP, end, body.at(-1) ?? pattern);
}
