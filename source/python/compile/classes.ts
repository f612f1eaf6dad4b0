import {codeFlags} from '../code.js';
import {op} from '../instructions.js';
import type {ClassDef, Expression} from '../parse/ast.js';
import {PyTuple} from '../values.js';
import {compileBodyAnnotations} from './annotations.js';
import {emit, emitConstant, finish, nameIndex} from './assembler.js';
import {checkKeywords, compileArguments} from './calls.js';
import {cleanDocumentation, documentationOf} from './documentation.js';
import {applyDecorators, compileDecorators, emitCells, emitFunction, emitReturnNone} from './functions.js';
import {emitName} from './names.js';
import {compileBody} from './statements.js';
import {compileGeneric, compileTypeParams} from './type-params.js';
import {newUnit, type Unit} from './unit.js';

/** `__build_class__(body, name, *bases, **keywords)`, and the name is bound. */
export function compileClass(u: Unit, node: ClassDef): void {
	checkKeywords(u, node.keywords);
	compileDecorators(u, node.decoratorList, node);
	const {typeParams} = node;
	if (typeParams.length > 0) {
		compileGeneric(u, typeParams, node, node.name, inner => {
			compileTypeParams(inner, typeParams, node);
			emitName(inner, '.type_params', 'store', node);
			makeClass(inner, node);
		});
	} else {
		makeClass(u, node);
	}

	applyDecorators(u, node.decoratorList);
	emitName(u, node.name, 'store', node);
}

/** Leaves the class on the stack. One with type parameters has a base more: the generic one of these. */
function makeClass(u: Unit, node: ClassDef): void {
	const scope = u.program.scopes.get(node)!;
	const inner = newUnit(u.program, u, scope, {
		name: node.name, firstLine: node.decoratorList[0]?.line ?? node.line, flags: codeFlags.classBody,
	});
	compileClassBody(inner, node);
	emit(u, op.LOAD_BUILD_CLASS, 0, node);
	emit(u, op.PUSH_NULL, 0, node);
	emitFunction(u, finish(inner), scope, 0, node);
	emitConstant(u, node.name, node);
	compileArguments(u, node.typeParams.length > 0 ? [...node.bases, genericBase(node)] : node.bases, node.keywords, node, 2, true);
}

/** `.generic_base` is no name that a program could have: `compileExpression` makes `Generic[…]` of the type parameters. */
function genericBase({line, column, endLine, endColumn}: ClassDef): Expression {
	return {nodeType: 'Name', id: '.generic_base', line, column, endLine, endColumn};
}

/** The body's own names: `__module__`, `__qualname__`, `__doc__` and what else CPython puts into a class. */
function compileClassBody(u: Unit, node: ClassDef): void {
	emitCells(u, node);
	const store = (name: string) => {
		emit(u, op.STORE_NAME, nameIndex(u, name), node);
	};

	emit(u, op.LOAD_NAME, nameIndex(u, '__name__'), node);
	store('__module__');
	emitConstant(u, u.qualname, node);
	store('__qualname__');
	emitConstant(u, u.firstLine, node);
	store('__firstlineno__');
	if (node.typeParams.length > 0) {
		emitName(u, '.type_params', 'load', node);
		store('__type_params__');
	}

	if (u.base.cells.has('__classdict__')) {
		emit(u, op.LOAD_LOCALS, 0, node);
		emit(u, op.STORE_DEREF, u.base.slots.get('__classdict__')!, node);
	}

	const documentation = documentationOf(node.body);
	if (documentation !== null) {
		emitConstant(u, cleanDocumentation(documentation), node);
		store('__doc__');
	}

	compileBodyAnnotations(u, node, node);
	compileBody(u, documentation === null ? node.body : node.body.slice(1));
	emitConstant(u, new PyTuple([...u.staticAttributes!].sort()), node);
	store('__static_attributes__');
	if (u.base.cells.has('__class__')) {
		emit(u, op.LOAD_CLOSURE, u.base.slots.get('__class__')!, node);
		store('__classcell__');
	}

	emitReturnNone(u, node);
}
