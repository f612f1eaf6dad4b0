import {op} from '../instructions.js';
import type {Code} from '../code.js';
import type {Expression, FunctionDef, Located, Module, ClassDef, Statement} from '../parse/ast.js';
import {exceptionTypes} from '../types/identities.js';
import {PyTuple} from '../values.js';
import {emit, emitConstant, emitJump, finish, nameIndex, newLabel, place} from './assembler.js';
import {compileExpression, emitComparison} from './expressions.js';
import {emitFunction} from './functions.js';
import {mangle} from './mangle.js';
import type {Scope} from './scopes.js';
import {newUnit, type Program, type Unit} from './unit.js';

type Annotation = {readonly name: string; readonly annotation: Expression};

/** Leaves the function that computes a function's annotations on the stack. */
export function compileFunctionAnnotations(u: Unit, node: FunctionDef): void {
	const {posonlyargs, args, vararg, kwonlyargs, kwarg} = node.args;
	const ordered = [...posonlyargs, ...args, ...(vararg ? [vararg] : []), ...kwonlyargs, ...(kwarg ? [kwarg] : [])];
	const annotations: Annotation[] = ordered.flatMap(({arg, annotation}) => (annotation ? [{name: arg, annotation}] : []));
	if (node.returns) {
		annotations.push({name: 'return', annotation: node.returns});
	}

	const scope = u.program.scopes.get(node.args)!;
	emitFunction(u, annotateCode(u, scope, annotations, node), scope, 0, node);
}

/** Stores `__annotate__` in the namespace of a module or class that has annotations. */
export function compileBodyAnnotations(u: Unit, node: Module | ClassDef, where: Located): void {
	const scope = u.program.scopes.get(u.base);
	if (!scope) {
		return;
	}

	const annotations: Annotation[] = [];
	collect(node.body, annotations);
	emitFunction(u, annotateCode(u, scope, annotations, where), scope, 0, where);
	emit(u, op.STORE_NAME, nameIndex(u, '__annotate__'), where);
}

function annotateCode(u: Unit, scope: Scope, annotations: readonly Annotation[], node: Located): Code {
	const inner = newUnit(u.program, u, scope, {name: '__annotate__', firstLine: node.line, flags: 0, argumentCount: 1, positionalOnlyCount: 1});
	emitFormats(inner, annotations, node);
	for (const {name, annotation} of annotations) {
		emitConstant(inner, mangle(scope.className, name), annotation);
		if (u.program.textAnnotations) {
			emitConstant(inner, textOf(u.program, annotation), annotation);
		} else if (annotation.nodeType === 'Starred') {
			compileExpression(inner, annotation.value);
			emit(inner, op.UNPACK_SEQUENCE, 1, annotation);
		} else {
			compileExpression(inner, annotation);
		}
	}

	emit(inner, op.BUILD_MAP, annotations.length, node);
	emit(inner, op.RETURN_VALUE, 0, node);
	return finish(inner);
}

/**
The function is given the format in which somebody wants the annotations: the values are 1 (and 2), all above is not for it
to make. A format of ours, -1, are the texts, of which the library makes the other formats.
*/
function emitFormats(u: Unit, annotations: readonly Annotation[], node: Located): void {
	const possible = newLabel();
	emit(u, op.LOAD_FAST, 0, node);
	emitConstant(u, 2, node);
	emitComparison(u, '>', node);
	emitJump(u, op.POP_JUMP_IF_FALSE, possible, node);
	emitConstant(u, exceptionTypes.NotImplementedError, node);
	emit(u, op.RAISE_VARARGS, 1, node);
	place(u, possible);
	const values = newLabel();
	emit(u, op.LOAD_FAST, 0, node);
	emitConstant(u, -1, node);
	emitComparison(u, '==', node);
	emitJump(u, op.POP_JUMP_IF_FALSE, values, node);
	emit(u, op.BUILD_LIST, 0, node);
	for (const {name, annotation} of annotations) {
		emitConstant(u, new PyTuple([mangle(u.scope.className, name), textOf(u.program, annotation)]), node);
		emit(u, op.LIST_APPEND, 1, node);
	}

	emit(u, op.RETURN_VALUE, 0, node);
	place(u, values);
}

/** The annotated names of a body, those in its `if`s and loops included. */
function collect(body: readonly Statement[], annotations: Annotation[]): void {
	for (const statement of body) {
		switch (statement.nodeType) {
			case 'AnnAssign': {
				if (statement.simple && statement.target.nodeType === 'Name') {
					annotations.push({name: statement.target.id, annotation: statement.annotation});
				}

				break;
			}

			case 'If':
			case 'For':
			case 'AsyncFor':
			case 'While': {
				collect(statement.body, annotations);
				collect(statement.orelse, annotations);
				break;
			}

			case 'With':
			case 'AsyncWith': {
				collect(statement.body, annotations);
				break;
			}

			case 'Try':
			case 'TryStar': {
				collect(statement.body, annotations);
				for (const handler of statement.handlers) {
					collect(handler.body, annotations);
				}

				collect(statement.orelse, annotations);
				collect(statement.finalbody, annotations);
				break;
			}

			case 'Match': {
				for (const {body: caseBody} of statement.cases) {
					collect(caseBody, annotations);
				}

				break;
			}

			default: {
				break;
			}
		}
	}
}

/** The source text of an annotation, which is its value under `from __future__ import annotations`. */
function textOf(program: Program, {line, column, endLine, endColumn}: Expression): string {
	const lines = program.text.split('\n').slice(line - 1, endLine).map(text => [...text]);
	lines[lines.length - 1] = lines.at(-1)!.slice(0, endColumn);
	lines[0] = lines[0]!.slice(column);
	// CPython writes texts within it in its own quotes.
	return lines.map(characters => characters.join('').trim()).join(' ').replaceAll(/"([^"'\\]*)"/g, `'$1'`);
}
