import {op} from '../instructions.js';
import type {Located, With, WithItem} from '../parse/ast.js';
import {compileTarget} from './assignments.js';
import {emitDelegation, requireAsync} from './await.js';
import {emit, emitConstant, emitJump, emitLine, newHandler, newLabel, place, placeHandler, popBlock, pushBlock} from './assembler.js';
import {compileExpression} from './expressions.js';
import {compileBody} from './statements.js';
import {emitRestore} from './try.js';
import type {Unit} from './unit.js';

export function compileWith(u: Unit, node: With): void {
	if (node.nodeType === 'AsyncWith') {
		requireAsync(u, node, `'async with'`);
	}

	compileItem(u, node, 0);
}

function compileItem(u: Unit, node: With, index: number): void {
	const item = node.items[index];
	if (!item) {
		compileBody(u, node.body);
		return;
	}

	const isAsync = node.nodeType === 'AsyncWith';
	const where = item.contextExpr;
	const end = newLabel();
	compileExpression(u, where);
	emit(u, isAsync ? op.BEFORE_ASYNC_WITH : op.BEFORE_WITH, 0, where);
	if (isAsync) {
		emit(u, op.GET_AWAITABLE, 1, where);
		emitDelegation(u, where, true);
	}

	const {handler: outer} = u;
	const handler = newHandler(u, u.depth - 1);
	u.handler = handler;
	if (item.optionalVars) {
		compileTarget(u, item.optionalVars);
	} else {
		emit(u, op.POP_TOP, 0, where);
	}

	pushBlock(u, {type: 'with', item, isAsync, handler: outer});
	compileItem(u, node, index + 1);
	popBlock(u);
	u.handler = outer;
	emitExit(u, item, isAsync);
	emitJump(u, op.JUMP, end, where);
	placeHandler(u, handler);
	emitExceptionalExit(u, where, isAsync);
	place(u, end);
}

/** [exit] → []: the body was left without an exception. The line of the `with` is reached again. */
export function emitExit(u: Unit, {contextExpr: node}: WithItem, isAsync: boolean): void {
	emitLine(u, node);
	emit(u, op.PUSH_NULL, 0, node);
	emitConstant(u, null, node);
	emitConstant(u, null, node);
	emitConstant(u, null, node);
	emit(u, op.CALL, 3, node);
	if (isAsync) {
		emit(u, op.GET_AWAITABLE, 2, node);
		emitDelegation(u, node, true);
	}

	emit(u, op.POP_TOP, 0, node);
}

/** [exit, exception] → []: the manager may swallow the exception. */
function emitExceptionalExit(u: Unit, node: Located, isAsync: boolean): void {
	const swallowed = newLabel();
	emit(u, op.PUSH_EXC_INFO, 0, node);
	emitLine(u, node);
	const restore = newHandler(u, u.depth - 1);
	u.handler = restore;
	emit(u, op.WITH_EXCEPT_START, 0, node);
	if (isAsync) {
		emit(u, op.GET_AWAITABLE, 2, node);
		emitDelegation(u, node, true);
	}

	emitJump(u, op.POP_JUMP_IF_TRUE, swallowed, node);
	emit(u, op.RERAISE, 0, node);
	place(u, swallowed);
	u.handler = restore.outer;
	emit(u, op.POP_TOP, 0, node);
	emit(u, op.POP_EXCEPT, 0, node);
	emit(u, op.POP_TOP, 0, node);
	const end = newLabel();
	emitJump(u, op.JUMP, end, node);
	emitRestore(u, restore, node);
	place(u, end);
}

