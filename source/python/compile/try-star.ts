import {op} from '../instructions.js';
import type {ExceptHandler, Try} from '../parse/ast.js';
import {emit, emitJump, emitLine, newHandler, newLabel, place, placeHandler, popBlock, pushBlock} from './assembler.js';
import {compileExpression} from './expressions.js';
import {emitName} from './names.js';
import {compileBody} from './statements.js';
import {compileGuarded, emitRestore} from './try.js';
import {emitForget} from './unwind.js';
import type {Unit} from './unit.js';

/**
Every clause takes what it matches out of the exception; what the clauses raise is collected, and at the end all that is
left is raised together. On the stack: what was handled before, the exception, a list, the rest.
*/
export function compileExceptStar(u: Unit, node: Try): void {
	const {handler: outer} = u;
	const [first] = node.handlers;
	const end = newLabel();
	const restore = compileGuarded(u, node, end);
	emit(u, op.COPY, 1, first!);
	emit(u, op.BUILD_LIST, 0, first!);
	emit(u, op.SWAP, 2, first!);
	for (const clause of node.handlers) {
		compileClause(u, clause);
	}

	const done = newLabel();
	const last = node.handlers.at(-1)!;
	emit(u, op.LIST_APPEND, 1, last);
	emit(u, op.PREP_RERAISE_STAR, 0, last);
	emit(u, op.COPY, 1, last);
	emitJump(u, op.POP_JUMP_IF_NONE, done, last);
	emit(u, op.RERAISE, 0, last);
	place(u, done);
	u.handler = outer;
	emit(u, op.POP_TOP, 0, last);
	emit(u, op.POP_EXCEPT, 0, last);
	emitJump(u, op.JUMP, end, last);
	emitRestore(u, restore, last);
	place(u, end);
}

/** [list, rest] → [list, what is left] */
function compileClause(u: Unit, clause: ExceptHandler): void {
	const {handler: restore} = u;
	const {name} = clause;
	const otherwise = newLabel();
	const next = newLabel();
	emitLine(u, clause);
	compileExpression(u, clause.type!);
	emit(u, op.CHECK_EG_MATCH, 0, clause);
	emit(u, op.COPY, 1, clause);
	emitJump(u, op.POP_JUMP_IF_NONE, otherwise, clause);
	if (name === null) {
		emit(u, op.POP_TOP, 0, clause);
	} else {
		emitName(u, name, 'store', clause);
	}

	const failed = newHandler(u);
	u.handler = failed;
	pushBlock(u, {type: 'except-star', handler: restore});
	compileBody(u, clause.body);
	popBlock(u);
	u.handler = restore;
	if (name !== null) {
		emitForget(u, name, clause);
	}

	emitJump(u, op.JUMP, next, clause);
	placeHandler(u, failed);
	if (name !== null) {
		emitForget(u, name, clause);
	}

	emit(u, op.LIST_APPEND, 2, clause);
	emitJump(u, op.JUMP, next, clause);
	place(u, otherwise);
	emit(u, op.POP_TOP, 0, clause);
	place(u, next);
}
