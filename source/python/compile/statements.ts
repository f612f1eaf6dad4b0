import {op} from '../instructions.js';
import type {Assert, If, Raise, Return, Statement} from '../parse/ast.js';
import {codeFlags} from '../code.js';
import {emit, emitConstant, emitJump, emitLine, emitQuietly, newLabel, place} from './assembler.js';
import {compileAnnotated, compileAssign, compileAugmented, compileDelete} from './assignments.js';
import {compileClass} from './classes.js';
import {constantOf} from './displays.js';
import {compileExpression} from './expressions.js';
import {compileFunction} from './functions.js';
import {compileImport, compileImportFrom} from './imports.js';
import {jumpIf} from './jumps.js';
import {checkAssertion} from './literal-warnings.js';
import {compileFor, compileWhile} from './loops.js';
import {compileMatch} from './match.js';
import {refuse} from './refuse.js';
import {compileTry} from './try.js';
import {compileTypeAlias} from './type-params.js';
import {compileBreak, compileContinue, emitReturn} from './unwind.js';
import type {Unit} from './unit.js';
import {compileWith} from './with.js';

export function compileBody(u: Unit, body: readonly Statement[]): void {
	for (const statement of body) {
		compileStatement(u, statement);
	}
}

export function compileStatement(u: Unit, node: Statement): void {
	switch (node.nodeType) {
		case 'FunctionDef':
		case 'AsyncFunctionDef': {
			compileFunction(u, node);
			return;
		}

		case 'ClassDef': {
			compileClass(u, node);
			return;
		}

		case 'Global':
		case 'Nonlocal': {
			return;
		}

		case 'AnnAssign': {
			if (node.value || node.target.nodeType !== 'Name') {
				emitLine(u, node);
			}

			compileAnnotated(u, node);
			return;
		}

		case 'If': {
			compileIf(u, node);
			return;
		}

		case 'While': {
			compileWhile(u, node);
			return;
		}

		case 'For':
		case 'AsyncFor':
		case 'With':
		case 'AsyncWith':
		case 'Try':
		case 'TryStar':
		case 'Match':
		case 'TypeAlias':
		case 'Return':
		case 'Delete':
		case 'Assign':
		case 'AugAssign':
		case 'Raise':
		case 'Assert':
		case 'Import':
		case 'ImportFrom':
		case 'Expr':
		case 'Pass':
		case 'Break':
		case 'Continue': {
			emitLine(u, node);
			compilePlain(u, node);
		}
	}
}

/** A statement whose line has begun. */
function compilePlain(u: Unit, node: Exclude<Statement, {nodeType: 'FunctionDef' | 'AsyncFunctionDef' | 'ClassDef' | 'Global' | 'Nonlocal' | 'AnnAssign' | 'If' | 'While'}>): void {
	switch (node.nodeType) {
		case 'For':
		case 'AsyncFor': {
			compileFor(u, node);
			return;
		}

		case 'With':
		case 'AsyncWith': {
			compileWith(u, node);
			return;
		}

		case 'Try':
		case 'TryStar': {
			compileTry(u, node);
			return;
		}

		case 'Match': {
			compileMatch(u, node);
			return;
		}

		case 'TypeAlias': {
			compileTypeAlias(u, node);
			return;
		}

		case 'Return': {
			compileReturn(u, node);
			return;
		}

		case 'Delete': {
			compileDelete(u, node);
			return;
		}

		case 'Assign': {
			compileAssign(u, node);
			return;
		}

		case 'AugAssign': {
			compileAugmented(u, node);
			return;
		}

		case 'Raise': {
			compileRaise(u, node);
			return;
		}

		case 'Assert': {
			compileAssert(u, node);
			return;
		}

		case 'Import': {
			compileImport(u, node);
			return;
		}

		case 'ImportFrom': {
			compileImportFrom(u, node);
			return;
		}

		case 'Expr': {
			if (u.program.interactive && u.base.type === 'module') {
				compileExpression(u, node.value);
				emit(u, op.PRINT_EXPR, 0, node.value);
			} else if (node.value.nodeType !== 'Constant') {
				compileExpression(u, node.value);
				emit(u, op.POP_STATEMENT, 0, node.value);
			}

			return;
		}

		case 'Pass': {
			return;
		}

		case 'Break': {
			compileBreak(u, node);
			return;
		}

		case 'Continue': {
			compileContinue(u, node);
		}
	}
}

/** A chain of `elif` is as deep as it is long: it is walked, not descended. */
function compileIf(u: Unit, first: If): void {
	const end = newLabel();
	let current = first;
	for (;;) {
		const otherwise = newLabel();
		emitLine(u, current);
		jumpIf(u, current.test, otherwise, false);
		compileBody(u, current.body);
		if (current.orelse.length > 0) {
			emitJump(u, op.JUMP, end, current);
		}

		place(u, otherwise);
		const [next] = current.orelse;
		if (current.orelse.length !== 1 || next?.nodeType !== 'If') {
			compileBody(u, current.orelse);
			break;
		}

		current = next;
	}

	place(u, end);
}

function compileReturn(u: Unit, node: Return): void {
	if (u.base.type !== 'function') {
		refuse(u, node, `'return' outside function`);
	}

	const {value} = node;
	if (value && u.flags & codeFlags.asyncGenerator) {
		refuse(u, node, `'return' with value in async generator`);
	}

	const constant = value ? constantOf(value) : null;
	if (constant === undefined) {
		compileExpression(u, value!);
		emitReturn(u, node, null);
	} else {
		// A constant is fetched last: whatever must be undone before, it stays the same.
		emitReturn(u, node, () => {
			emitConstant(u, constant, value ?? node);
		}, value ?? node);
	}
}

function compileRaise(u: Unit, node: Raise): void {
	if (node.exc) {
		compileExpression(u, node.exc);
	}

	if (node.cause) {
		compileExpression(u, node.cause);
	}

	emit(u, op.RAISE_VARARGS, node.cause ? 2 : node.exc ? 1 : 0, node);
}

function compileAssert(u: Unit, node: Assert): void {
	checkAssertion(u, node);
	const passed = newLabel();
	jumpIf(u, node.test, passed, true);
	emit(u, op.LOAD_ASSERTION_ERROR, 0, node.test);
	if (node.msg) {
		emit(u, op.PUSH_NULL, 0, node.test);
		compileExpression(u, node.msg);
		emitQuietly(u, op.CALL, 1, node.test);
	}

	emit(u, op.RAISE_VARARGS, 1, node.test);
	place(u, passed);
}
