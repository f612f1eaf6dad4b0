import {binaryOperators, comparisons, op} from '../instructions.js';
import type {Compare, Expression, Located, UnaryOperator} from '../parse/ast.js';
import {compileAwait, compileYield, compileYieldFrom} from './await.js';
import {emit, emitConstant, emitJump, nameIndex, newLabel, place} from './assembler.js';
import {compileCall} from './calls.js';
import {compileComprehension} from './comprehensions.js';
import {constantOf, compileDict, compileFormatted, compileInterpolation, compileJoined, compileSequence, compileTemplate} from './displays.js';
import {compileLambda} from './functions.js';
import {jumpIf} from './jumps.js';
import {mangle} from './mangle.js';
import {checkIdentity, checkSubscript} from './literal-warnings.js';
import {emitName} from './names.js';
import {refuse} from './refuse.js';
import type {Unit} from './unit.js';

const binaryIndices = new Map<string, number>(binaryOperators.map((name, index) => [name, index]));
const comparisonIndices = new Map<string, number>(comparisons.map((name, index) => [name, index]));
const unary: Readonly<Record<UnaryOperator, number>> = {'-': op.UNARY_NEGATIVE, '+': op.UNARY_POSITIVE, '~': op.UNARY_INVERT, not: op.UNARY_NOT};

export function binaryIndex(operator: string): number {
	return binaryIndices.get(operator)!;
}

/** Leaves the value of an expression on the stack. */
export function compileExpression(u: Unit, node: Expression): void {
	switch (node.nodeType) {
		case 'Name': {
			if (node.id === '.generic_base') {
				emitName(u, '.type_params', 'load', node);
				emit(u, op.SUBSCRIPT_GENERIC, 0, node);
				return;
			}

			emitName(u, node.id, 'load', node);
			return;
		}

		case 'Constant': {
			emitConstant(u, node.value, node);
			return;
		}

		case 'Attribute': {
			compileExpression(u, node.value);
			emitAttribute(u, op.LOAD_ATTR, node);
			return;
		}

		case 'Call': {
			compileCall(u, node);
			return;
		}

		case 'BinOp': {
			compileBinary(u, node);
			return;
		}

		case 'Subscript': {
			checkSubscript(u, node);
			compileExpression(u, node.value);
			compileExpression(u, node.slice);
			emit(u, op.BINARY_SUBSCR, 0, node);
			return;
		}

		case 'BoolOp': {
			const end = newLabel();
			const jump = node.op === 'and' ? op.JUMP_IF_FALSE_OR_POP : op.JUMP_IF_TRUE_OR_POP;
			for (const value of node.values.slice(0, -1)) {
				compileExpression(u, value);
				emitJump(u, jump, end, node);
			}

			compileExpression(u, node.values.at(-1)!);
			place(u, end);
			return;
		}

		case 'Compare': {
			compileCompare(u, node);
			return;
		}

		case 'UnaryOp': {
			const constant = constantOf(node);
			if (constant !== undefined) {
				emitConstant(u, constant, node);
				return;
			}

			compileExpression(u, node.operand);
			emit(u, unary[node.op], 0, node);
			return;
		}

		case 'IfExp': {
			const otherwise = newLabel();
			const end = newLabel();
			jumpIf(u, node.test, otherwise, false);
			compileExpression(u, node.body);
			emitJump(u, op.JUMP, end, node);
			place(u, otherwise);
			compileExpression(u, node.orelse);
			place(u, end);
			return;
		}

		case 'NamedExpr': {
			compileExpression(u, node.value);
			emit(u, op.COPY, 1, node);
			emitName(u, node.target.id, 'store', node.target);
			return;
		}

		case 'Lambda': {
			compileLambda(u, node);
			return;
		}

		case 'Dict': {
			compileDict(u, node);
			return;
		}

		case 'Tuple':
		case 'List':
		case 'Set': {
			compileSequence(u, node);
			return;
		}

		case 'ListComp':
		case 'SetComp':
		case 'DictComp':
		case 'GeneratorExp': {
			compileComprehension(u, node);
			return;
		}

		case 'Await': {
			compileAwait(u, node);
			return;
		}

		case 'Yield': {
			compileYield(u, node);
			return;
		}

		case 'YieldFrom': {
			compileYieldFrom(u, node);
			return;
		}

		case 'FormattedValue': {
			compileFormatted(u, node);
			return;
		}

		case 'JoinedStr': {
			compileJoined(u, node);
			return;
		}

		case 'TemplateStr': {
			compileTemplate(u, node);
			return;
		}

		case 'Interpolation': {
			compileInterpolation(u, node);
			return;
		}

		case 'Starred': {
			refuse(u, node, `can't use starred expression here`);
			return;
		}

		case 'Slice': {
			compileSlice(u, node);
		}
	}
}

function compileSlice(u: Unit, node: Expression & {nodeType: 'Slice'}): void {
	const parts = [node.lower, node.upper, ...(node.step ? [node.step] : [])];
	for (const part of parts) {
		if (part) {
			compileExpression(u, part);
		} else {
			emitConstant(u, null, node);
		}
	}

	emit(u, op.BUILD_SLICE, parts.length, node);
}

export function emitAttribute(u: Unit, operation: number, node: Expression & {nodeType: 'Attribute'}): void {
	if (node.attr === '__debug__' && operation !== op.LOAD_ATTR && operation !== op.LOAD_METHOD) {
		refuse(u, node, `cannot ${operation === op.STORE_ATTR ? 'assign to' : 'delete'} __debug__`);
	}

	emit(u, operation, nameIndex(u, mangle(u.scope.className, node.attr)), attributeSpan(node));
}

/** In a chain over several lines, an attribute or method belongs to the line where its name stands. */
export function attributeSpan(node: Expression & {nodeType: 'Attribute'}): Located {
	if (node.line === node.endLine) {
		return node;
	}

	const column = Math.max(0, node.endColumn - [...node.attr].length);
	return {line: node.endLine, column, endLine: node.endLine, endColumn: node.endColumn};
}

/** A long chain of operators is as deep as it is long on its left side: it is walked, not descended. */
function compileBinary(u: Unit, node: Expression & {nodeType: 'BinOp'}): void {
	const spine: Array<Expression & {nodeType: 'BinOp'}> = [];
	let current: Expression = node;
	while (current.nodeType === 'BinOp') {
		spine.push(current);
		current = current.left;
	}

	compileExpression(u, current);
	for (let index = spine.length - 1; index >= 0; index--) {
		const part = spine[index]!;
		compileExpression(u, part.right);
		emit(u, op.BINARY_OP, binaryIndex(part.op), part);
	}
}

export function emitComparison(u: Unit, operator: string, node: Located): void {
	switch (operator) {
		case 'is': {
			emit(u, op.IS_OP, 0, node);
			return;
		}

		case 'is not': {
			emit(u, op.IS_OP, 1, node);
			return;
		}

		case 'in': {
			emit(u, op.CONTAINS_OP, 0, node);
			return;
		}

		case 'not in': {
			emit(u, op.CONTAINS_OP, 1, node);
			return;
		}

		default: {
			emit(u, op.COMPARE_OP, comparisonIndices.get(operator)!, node);
		}
	}
}

function compileCompare(u: Unit, node: Compare): void {
	checkIdentity(u, node);
	compileExpression(u, node.left);
	const last = node.ops.length - 1;
	const cleanup = newLabel();
	for (let index = 0; index < last; index++) {
		compileExpression(u, node.comparators[index]!);
		emit(u, op.SWAP, 2, node);
		emit(u, op.COPY, 2, node);
		emitComparison(u, node.ops[index]!, node);
		emitJump(u, op.JUMP_IF_FALSE_OR_POP, cleanup, node);
	}

	compileExpression(u, node.comparators[last]!);
	emitComparison(u, node.ops[last]!, node);
	if (last > 0) {
		const end = newLabel();
		emitJump(u, op.JUMP, end, node);
		place(u, cleanup);
		emit(u, op.SWAP, 2, node);
		emit(u, op.POP_TOP, 0, node);
		place(u, end);
	}
}
