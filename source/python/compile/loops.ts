import {op} from '../instructions.js';
import type {For, While} from '../parse/ast.js';
import {compileTarget} from './assignments.js';
import {requireAsync} from './await.js';
import {emit, emitJump, emitLine, newHandler, newLabel, place, placeHandler, popBlock, pushBlock} from './assembler.js';
import {emitDrop, emitNext} from './comprehensions.js';
import {compileExpression} from './expressions.js';
import {jumpIf} from './jumps.js';
import {compileBody} from './statements.js';
import type {Unit} from './unit.js';

export function compileWhile(u: Unit, node: While): void {
	const next = newLabel();
	const exhausted = newLabel();
	const end = newLabel();
	place(u, next);
	emitLine(u, node);
	jumpIf(u, node.test, exhausted, false);
	pushBlock(u, {type: 'loop', iterator: false, next, end, handler: u.handler});
	compileBody(u, node.body);
	popBlock(u);
	emitJump(u, op.JUMP_BACKWARD, next, node);
	place(u, exhausted);
	compileBody(u, node.orelse);
	place(u, end);
}

/** The loop's line has begun; it begins anew each time that the next item is fetched. */
export function compileFor(u: Unit, node: For): void {
	const isAsync = node.nodeType === 'AsyncFor';
	if (isAsync) {
		requireAsync(u, node, `'async for'`);
	}

	const next = newLabel();
	const fetch = newLabel();
	const exhausted = newLabel();
	const end = newLabel();
	compileExpression(u, node.iter);
	emit(u, isAsync ? op.GET_AITER : op.GET_ITER, 0, node.iter);
	if (!u.program.internal) {
		emitJump(u, op.JUMP, fetch, node.iter);
		u.reachable = fetch.uses.length > 0;
	}

	place(u, next);
	emitLine(u, node);
	place(u, fetch);
	const handler = isAsync ? newHandler(u) : null;
	emitNext(u, isAsync ? node : node.iter, isAsync, exhausted, handler);
	const {handler: outer} = u;
	const failed = newHandler(u, u.depth - 1);
	u.handler = failed;
	compileTarget(u, node.target);
	pushBlock(u, {type: 'loop', iterator: true, next, end, handler: outer});
	compileBody(u, node.body);
	popBlock(u);
	u.handler = outer;
	emitJump(u, op.JUMP_BACKWARD, next, node.iter);
	emitDrop(u, failed, node.iter);
	if (handler) {
		placeHandler(u, handler);
		emit(u, op.END_ASYNC_FOR, 0, node.iter);
	}

	place(u, exhausted);
	compileBody(u, node.orelse);
	place(u, end);
}
