import {codeFlags} from '../code.js';
import {op} from '../instructions.js';
import type {Await, Located, Yield, YieldFrom} from '../parse/ast.js';
import {emit, emitConstant, emitJump, newLabel, place} from './assembler.js';
import {compileExpression} from './expressions.js';
import {refuse} from './refuse.js';
import type {Unit} from './unit.js';

const anyAsync = codeFlags.coroutine | codeFlags.asyncGenerator;

export function isAsync(u: Unit): boolean {
	return (u.flags & anyAsync) !== 0;
}

/** `what` may only stand in an async function. */
export function requireAsync(u: Unit, node: Located, what: string): void {
	if (!isAsync(u)) {
		refuse(u, node, `${what} outside async function`);
	}
}

export function compileAwait(u: Unit, node: Await): void {
	compileExpression(u, node.value);
	emit(u, op.GET_AWAITABLE, 0, node);
	emitDelegation(u, node, true);
}

/** [awaitable's iterator] → [its value]: runs what is awaited, and passes on what it yields. */
export function emitDelegation(u: Unit, node: Located, isAwait: boolean): void {
	const watched = isAwait && !u.program.internal;
	const done = newLabel();
	const passed = watched ? newLabel() : done;
	const loop = newLabel();
	emitConstant(u, null, node);
	emitJump(u, op.SEND_FIRST, passed, node);
	place(u, loop);
	emit(u, op.YIELD_VALUE, 1, node);
	emitJump(u, op.SEND, done, node);
	emitJump(u, op.JUMP_BACKWARD, loop, node);
	if (watched) {
		place(u, passed);
		emit(u, op.AWAIT_PASSED, 0, node);
	}

	place(u, done);
}

export function compileYield(u: Unit, node: Yield): void {
	requireFunction(u, node, `'yield'`);
	if (node.value) {
		compileExpression(u, node.value);
	} else {
		emitConstant(u, null, node);
	}

	emitYield(u, node);
}

/** [value] → [what is sent in]. */
export function emitYield(u: Unit, node: Located): void {
	emit(u, op.YIELD_VALUE, u.flags & codeFlags.asyncGenerator ? 2 : 0, node);
}

export function compileYieldFrom(u: Unit, node: YieldFrom): void {
	requireFunction(u, node, `'yield from'`);
	if (isAsync(u)) {
		refuse(u, node, `'yield from' inside async function`);
	}

	compileExpression(u, node.value);
	emit(u, op.GET_YIELD_FROM_ITER, 0, node);
	emitDelegation(u, node, false);
}

function requireFunction(u: Unit, node: Located, what: string): void {
	if (u.base.type !== 'function') {
		refuse(u, node, `${what} outside function`);
	}
}
