import {op} from '../instructions.js';
import type {ExceptHandler, Located, Try} from '../parse/ast.js';
import {emit, emitJump, emitLine, newHandler, newLabel, place, placeHandler, popBlock, pushBlock} from './assembler.js';
import {compileExpression} from './expressions.js';
import {emitName} from './names.js';
import {refuse} from './refuse.js';
import {compileBody} from './statements.js';
import {compileExceptStar} from './try-star.js';
import {emitForget} from './unwind.js';
import type {Handler, Unit} from './unit.js';

export function compileTry(u: Unit, node: Try): void {
	const compileHandlers = node.nodeType === 'TryStar' ? compileExceptStar : compileExcept;
	if (node.finalbody.length === 0) {
		compileHandlers(u, node);
		return;
	}

	const {handler: outer} = u;
	const end = newLabel();
	const handler = newHandler(u);
	u.handler = handler;
	pushBlock(u, {type: 'finally', body: node.finalbody, handler: outer});
	if (node.handlers.length > 0) {
		compileHandlers(u, node);
	} else {
		compileBody(u, node.body);
	}

	popBlock(u);
	u.handler = outer;
	compileBody(u, node.finalbody);
	emitJump(u, op.JUMP, end, node);

	// The same once more, for an exception on its way.
	placeHandler(u, handler);
	const where = node.finalbody[0]!;
	emit(u, op.PUSH_EXC_INFO, 0, where);
	const restore = newHandler(u, u.depth - 1);
	u.handler = restore;
	pushBlock(u, {type: 'finally-except', handler: outer});
	u.program.silent++;
	compileBody(u, node.finalbody);
	u.program.silent--;
	popBlock(u);
	emit(u, op.RERAISE, 0, where);
	emitRestore(u, restore, where);
	place(u, end);
}

/** The handler of an exception handler: what was handled before is so again, and the new exception goes on. */
export function emitRestore(u: Unit, handler: Handler, node: Located, before: (() => void) | null = null): void {
	placeHandler(u, handler);
	emit(u, op.SWAP, 2, node);
	emit(u, op.POP_EXCEPT, 0, node);
	before?.();
	emit(u, op.RERAISE, 0, node);
}

/**
The body of a try statement and its else clause, which lead to `end`, and the beginning of its handlers: what was handled
before and the exception are on the stack, and what is raised there restores the former.
*/
export function compileGuarded(u: Unit, node: Try, end: ReturnType<typeof newLabel>): Handler {
	const {handler: outer} = u;
	const handler = newHandler(u);
	u.handler = handler;
	pushBlock(u, {type: 'try', handler: outer});
	compileBody(u, node.body);
	popBlock(u);
	u.handler = outer;
	compileBody(u, node.orelse);
	emitJump(u, op.JUMP, end, node);

	placeHandler(u, handler);
	emit(u, op.PUSH_EXC_INFO, 0, node.handlers[0]!);
	const restore = newHandler(u, u.depth - 1);
	u.handler = restore;
	return restore;
}

function compileExcept(u: Unit, node: Try): void {
	const end = newLabel();
	const restore = compileGuarded(u, node, end);
	for (const [index, clause] of node.handlers.entries()) {
		if (clause.type === null && index < node.handlers.length - 1) {
			refuse(u, clause, `default 'except:' must be last`);
		}

		compileClause(u, node, clause, end);
	}

	emit(u, op.RERAISE, 0, node.handlers.at(-1)!);
	emitRestore(u, restore, node.handlers.at(-1)!);
	place(u, end);
}

/** [previously handled, exception]: stays so where the clause does not apply. */
function compileClause(u: Unit, node: Try, clause: ExceptHandler, end: ReturnType<typeof newLabel>): void {
	const {handler: restore} = u;
	const otherwise = newLabel();
	emitLine(u, clause);
	if (clause.type) {
		compileExpression(u, clause.type);
		emit(u, op.CHECK_EXC_MATCH, 0, clause.type);
		emitJump(u, op.POP_JUMP_IF_FALSE, otherwise, clause.type);
	}

	const {name} = clause;
	const outside = restore?.outer ?? null;
	if (name === null) {
		emit(u, op.POP_TOP, 0, clause);
	} else {
		emitName(u, name, 'store', clause);
	}

	const forget = name === null ? null : {...newHandler(u), outer: outside};
	u.handler = forget ?? restore;
	pushBlock(u, {type: 'except', name, node, handler: outside});
	compileBody(u, clause.body);
	popBlock(u);
	u.handler = outside;
	emit(u, op.POP_EXCEPT, 0, clause);
	if (name !== null) {
		emitForget(u, name, clause);
	}

	emitJump(u, op.JUMP, end, clause);
	if (forget && name !== null) {
		emitRestore(u, forget, clause, () => {
			emitForget(u, name, clause);
		});
	}

	u.handler = restore;
	place(u, otherwise);
}
