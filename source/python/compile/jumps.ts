import {op} from '../instructions.js';
import type {Compare, Expression} from '../parse/ast.js';
import {emit, emitJump, newLabel, place} from './assembler.js';
import {constantOf} from './displays.js';
import {compileExpression, emitComparison} from './expressions.js';
import {checkIdentity} from './literal-warnings.js';
import type {Label, Unit} from './unit.js';

/** Jumps to `target` if the truth of the expression is `condition`, else goes on. */
export function jumpIf(u: Unit, test: Expression, target: Label, condition: boolean): void {
	const constant = constantTruth(test);
	if (constant !== null) {
		if (constant === condition) {
			emitJump(u, op.JUMP, target, test);
		}

		return;
	}

	switch (test.nodeType) {
		case 'UnaryOp': {
			if (test.op === 'not') {
				jumpIf(u, test.operand, target, !condition);
				return;
			}

			break;
		}

		case 'BoolOp': {
			jumpIfAll(u, test, target, condition);
			return;
		}

		case 'IfExp': {
			const otherwise = newLabel();
			const end = newLabel();
			jumpIf(u, test.test, otherwise, false);
			jumpIf(u, test.body, target, condition);
			emitJump(u, op.JUMP, end, test);
			place(u, otherwise);
			jumpIf(u, test.orelse, target, condition);
			place(u, end);
			return;
		}

		case 'Compare': {
			if (test.ops.length > 1) {
				jumpIfChain(u, test, target, condition);
				return;
			}

			break;
		}

		default: {
			break;
		}
	}

	compileExpression(u, test);
	emitJump(u, condition ? op.POP_JUMP_IF_TRUE : op.POP_JUMP_IF_FALSE, target, test);
}

/** The truth of a test that needs no running: `while True`. */
function constantTruth(test: Expression): boolean | null {
	if (test.nodeType === 'Name') {
		return test.id === '__debug__' ? true : null;
	}

	const value = constantOf(test);
	if (value === undefined || (typeof value === 'object' && value !== null)) {
		return null;
	}

	return Boolean(value);
}

function jumpIfAll(u: Unit, test: Expression & {nodeType: 'BoolOp'}, target: Label, condition: boolean): void {
	const isOr = test.op === 'or';
	const end = newLabel();
	const early = isOr === condition ? target : end;
	for (const value of test.values.slice(0, -1)) {
		jumpIf(u, value, early, isOr);
	}

	jumpIf(u, test.values.at(-1)!, target, condition);
	place(u, end);
}

function jumpIfChain(u: Unit, test: Compare, target: Label, condition: boolean): void {
	checkIdentity(u, test);
	const cleanup = newLabel();
	const end = newLabel();
	compileExpression(u, test.left);
	const last = test.ops.length - 1;
	for (let index = 0; index < last; index++) {
		compileExpression(u, test.comparators[index]!);
		emit(u, op.SWAP, 2, test);
		emit(u, op.COPY, 2, test);
		emitComparison(u, test.ops[index]!, test);
		emitJump(u, op.POP_JUMP_IF_FALSE, cleanup, test);
	}

	compileExpression(u, test.comparators[last]!);
	emitComparison(u, test.ops[last]!, test);
	emitJump(u, condition ? op.POP_JUMP_IF_TRUE : op.POP_JUMP_IF_FALSE, target, test);
	emitJump(u, op.JUMP, end, test);
	place(u, cleanup);
	emit(u, op.POP_TOP, 0, test);
	if (!condition) {
		emitJump(u, op.JUMP, target, test);
	}

	place(u, end);
}
