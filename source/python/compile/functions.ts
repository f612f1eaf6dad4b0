import {codeFlags, type Code} from '../code.js';
import {op} from '../instructions.js';
import type {Arguments, Expression, FunctionDef, Lambda, Located, Statement} from '../parse/ast.js';
import {compileFunctionAnnotations} from './annotations.js';
import {emit, emitConstant, emitLine, finish} from './assembler.js';
import {defaultParameters, hasAnnotations} from './build-definitions.js';
import {cleanDocumentation, documentationOf} from './documentation.js';
import {compileExpression} from './expressions.js';
import {mangle} from './mangle.js';
import {emitClosure, emitName} from './names.js';
import type {Scope} from './scopes.js';
import {compileBody} from './statements.js';
import {compileGeneric, compileTypeParams} from './type-params.js';
import {newUnit, type Unit} from './unit.js';

const flag = {defaults: 1, keywordDefaults: 2, annotate: 4, closure: 8} as const;

export function compileFunction(u: Unit, node: FunctionDef): void {
	compileDecorators(u, node.decoratorList, node);
	const {typeParams} = node;
	if (typeParams.length > 0) {
		const parameters = defaultParameters(node.args);
		const build = (inner: Unit): void => {
			compileTypeParams(inner, typeParams, node);
			for (const slot of parameters.keys()) {
				emit(inner, op.LOAD_FAST, slot, node);
			}

			makeFunction(inner, node, (parameters.includes('.defaults') ? flag.defaults : 0) | (parameters.includes('.kwdefaults') ? flag.keywordDefaults : 0));
			emit(inner, op.SET_TYPE_PARAMS, 0, node);
		};

		compileGeneric(u, typeParams, node, node.name, build, parameters.length, () => {
			compileDefaults(u, node.args, node);
		});
	} else {
		makeFunction(u, node, compileDefaults(u, node.args, node));
	}

	applyDecorators(u, node.decoratorList);
	emitName(u, node.name, 'store', node);
}

/** Leaves the function on the stack; the defaults that `given` names lie there. */
function makeFunction(u: Unit, node: FunctionDef, given: number): void {
	let flags = given;
	if (hasAnnotations(node)) {
		compileFunctionAnnotations(u, node);
		flags |= flag.annotate;
	}

	const scope = u.program.scopes.get(node)!;
	const inner = newUnit(u.program, u, scope, {
		name: node.name,
		firstLine: node.decoratorList[0]?.line ?? node.line,
		flags: functionFlags(scope, node.nodeType === 'AsyncFunctionDef') | argumentFlags(node.args),
		...argumentCounts(node.args),
	});
	compileFunctionBody(inner, node.body, node);
	emitFunction(u, finish(inner), scope, flags, node);
}

function functionFlags(scope: Scope, isAsync: boolean): number {
	if (!isAsync) {
		return scope.isGenerator ? codeFlags.generator : 0;
	}

	return scope.isGenerator ? codeFlags.asyncGenerator : codeFlags.coroutine;
}

function argumentFlags(args: Arguments): number {
	return (args.vararg ? codeFlags.varargs : 0) | (args.kwarg ? codeFlags.varkeywords : 0);
}

function argumentCounts({posonlyargs, args, kwonlyargs}: Arguments): {argumentCount: number; positionalOnlyCount: number; keywordOnlyCount: number} {
	return {argumentCount: posonlyargs.length + args.length, positionalOnlyCount: posonlyargs.length, keywordOnlyCount: kwonlyargs.length};
}

function compileFunctionBody(u: Unit, body: readonly Statement[], node: Located): void {
	emitCells(u, node);
	const documentation = documentationOf(body);
	u.documentation = documentation === null ? null : cleanDocumentation(documentation);
	compileBody(u, documentation === null ? body : body.slice(1));
	emitReturnNone(u, body.at(-1) ?? node);
}

/** What a function returns that runs to its end. */
export function emitReturnNone(u: Unit, node: Located): void {
	emitConstant(u, null, node);
	emit(u, op.RETURN_VALUE, 0, node);
}

/** Turns the variables of a unit that functions inside use into cells. */
export function emitCells(u: Unit, node: Located): void {
	for (const name of u.base.cells) {
		emit(u, op.MAKE_CELL, u.base.slots.get(name)!, node);
	}
}

export function compileLambda(u: Unit, node: Lambda): void {
	const flags = compileDefaults(u, node.args, node);
	const scope = u.program.scopes.get(node)!;
	const inner = newUnit(u.program, u, scope, {
		name: '<lambda>',
		firstLine: node.line,
		flags: functionFlags(scope, false) | argumentFlags(node.args),
		...argumentCounts(node.args),
	});
	emitCells(inner, node);
	emitLine(inner, node.body);
	compileExpression(inner, node.body);
	emit(inner, op.RETURN_VALUE, 0, node.body);
	emitFunction(u, finish(inner), scope, flags, node);
}

/** Leaves the defaults on the stack; returns the flags of MAKE_FUNCTION for them. */
function compileDefaults(u: Unit, args: Arguments, node: Located): number {
	let flags = 0;
	if (args.defaults.length > 0) {
		for (const value of args.defaults) {
			compileExpression(u, value);
		}

		emit(u, op.BUILD_TUPLE, args.defaults.length, node);
		flags |= flag.defaults;
	}

	const named = args.kwonlyargs.flatMap((arg, index) => {
		const value = args.kwDefaults[index];
		return value ? [{name: mangle(u.scope.className, arg.arg), value}] : [];
	});
	if (named.length > 0) {
		for (const {name, value} of named) {
			emitConstant(u, name, node);
			compileExpression(u, value);
		}

		emit(u, op.BUILD_MAP, named.length, node);
		flags |= flag.keywordDefaults;
	}

	return flags;
}

/** Makes a function of finished code; what `flags` names lies on the stack. */
export function emitFunction(u: Unit, code: Code, scope: Scope, flags: number, node: Located): void {
	const closure = emitClosure(u, scope, node);
	emitConstant(u, code, node);
	emit(u, op.MAKE_FUNCTION, flags | (closure ? flag.closure : 0), node);
}

/** Leaves the decorators and their NULLs on the stack. The definition's own line begins behind them. */
export function compileDecorators(u: Unit, decorators: readonly Expression[], node: Located): void {
	for (const decorator of decorators) {
		emitLine(u, decorator);
		compileExpression(u, decorator);
		emit(u, op.PUSH_NULL, 0, decorator);
	}

	emitLine(u, node);
}

/** Calls the decorators, the last one first: each call is at its own line. */
export function applyDecorators(u: Unit, decorators: readonly Expression[]): void {
	for (let index = decorators.length - 1; index >= 0; index--) {
		emitLine(u, decorators[index]!);
		emit(u, op.CALL, 1, decorators[index]!);
	}
}
