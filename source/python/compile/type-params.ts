import {op} from '../instructions.js';
import type {Expression, Located, TypeAlias, TypeParam} from '../parse/ast.js';
import {emit, emitConstant, emitQuietly, finish} from './assembler.js';
import {compileExpression} from './expressions.js';
import {emitCells, emitFunction} from './functions.js';
import {emitName} from './names.js';
import {refuse} from './refuse.js';
import {newUnit, type Unit} from './unit.js';

const kinds = {TypeVar: 0, ParamSpec: 1, TypeVarTuple: 2} as const;
const flag = {bound: 4, constraints: 8, default: 16} as const;

/**
Compiles a definition with type parameters: a function makes these, then the definition in their scope. What `build` leaves
on the stack there is what the definition is; `give` leaves its arguments on the stack, `parameters` of them.
*/
export function compileGeneric(u: Unit, params: readonly TypeParam[], node: Located & {readonly name: unknown}, name: string, build: (inner: Unit) => void, parameters = 0, give: (() => void) | null = null): void {
	const scope = u.program.scopes.get(params)!;
	const inner = newUnit(u.program, u, scope, {name: `<generic parameters of ${name}>`, firstLine: node.line, flags: 0, argumentCount: parameters});
	emitCells(inner, node);
	build(inner);
	emit(inner, op.RETURN_VALUE, 0, node);
	emitFunction(u, finish(inner), scope, 0, node);
	emit(u, op.PUSH_NULL, 0, node);
	give?.();
	emitQuietly(u, op.CALL, parameters, node);
}

/** Makes the type parameters, binds their names and leaves the tuple of them on the stack. */
export function compileTypeParams(u: Unit, params: readonly TypeParam[], node: Located): void {
	let seenDefault = false;
	for (const param of params) {
		const {bound, defaultValue} = param;
		let flags: number = kinds[param.nodeType];
		emitConstant(u, param.name, param);
		if (bound) {
			compileLazily(u, bound, bound, param.name, bound);
			flags |= bound.nodeType === 'Tuple' ? flag.constraints : flag.bound;
		}

		if (defaultValue) {
			seenDefault = true;
			compileLazily(u, defaultValue, defaultValue, param.name, defaultValue);
			flags |= flag.default;
		} else if (seenDefault) {
			refuse(u, param, `non-default type parameter '${param.name}' follows default type parameter`);
		}

		emit(u, op.MAKE_TYPE_PARAM, flags, param);
		emit(u, op.COPY, 1, param);
		emitName(u, param.name, 'store', param);
	}

	emit(u, op.BUILD_TUPLE, params.length, node);
}

/** A function that evaluates an expression when somebody asks for its value. */
function compileLazily(u: Unit, key: object, expression: Expression, name: string, node: Located): void {
	const scope = u.program.scopes.get(key)!;
	const inner = newUnit(u.program, u, scope, {name, firstLine: node.line, flags: 0, argumentCount: 1, positionalOnlyCount: 1});
	emitCells(inner, node);
	if (expression.nodeType === 'Starred') {
		compileExpression(inner, expression.value);
		emit(inner, op.UNPACK_SEQUENCE, 1, expression);
	} else {
		compileExpression(inner, expression);
	}

	emit(inner, op.RETURN_VALUE, 0, node);
	emitFunction(u, finish(inner), scope, 0, node);
}

export function compileTypeAlias(u: Unit, node: TypeAlias): void {
	const {typeParams, name, value} = node;
	const build = (inner: Unit): void => {
		emitConstant(inner, name.id, node);
		if (typeParams.length > 0) {
			compileTypeParams(inner, typeParams, node);
		} else {
			emitConstant(inner, null, node);
		}

		compileLazily(inner, node, value, name.id, value);
		emit(inner, op.MAKE_TYPE_ALIAS, 0, node);
	};

	if (typeParams.length > 0) {
		compileGeneric(u, typeParams, node, name.id, build);
	} else {
		build(u);
	}

	emitName(u, name.id, 'store', name);
}
