import type {Arguments, ClassDef, Expression, FunctionDef, Lambda, Statement} from '../parse/ast.js';
import {visitAll, visitExpression, visitTarget} from './build-expressions.js';
import {visitBody} from './build-statements.js';
import {addName, refuse, within, type Builder} from './builder.js';
import {mangle} from './mangle.js';
import {newScope, symbol, type Scope} from './scopes.js';
import {withTypeParams} from './build-type-params.js';

export function visitFunction(b: Builder, node: FunctionDef): void {
	addName(b, node.name, symbol.assigned);
	visitDefaults(b, node.args);
	visitAll(b, node.decoratorList);
	const isGlobal = isDeclaredGlobal(b, node.name);
	withTypeParams(b, node.typeParams, b.scope.className, () => {
		addDefaultParameters(b, node);
		visitFunctionAnnotations(b, node);
		const scope = newScope(node.nodeType === 'AsyncFunctionDef' ? 'async-function' : 'function', b.scope, b.scope.className);
		scope.declaredGlobal = isGlobal;
		within(b, node, scope, () => {
			visitParameters(b, node.args);
			visitBody(b, node.body);
		});
	});
}

function visitFunctionAnnotations(b: Builder, node: FunctionDef): void {
	if (!hasAnnotations(node)) {
		return;
	}

	within(b, node.args, annotationScope(b, b.scope), () => {
		for (const arg of allArgs(node.args)) {
			if (arg.annotation) {
				visitAnnotation(b, arg.annotation);
			}
		}

		if (node.returns) {
			visitAnnotation(b, node.returns);
		}
	});
}

/** The function that makes the type parameters is given the defaults, which are evaluated outside. */
function addDefaultParameters(b: Builder, {args, typeParams}: FunctionDef): void {
	if (typeParams.length > 0) {
		for (const name of defaultParameters(args)) {
			b.scope.symbols.set(name, symbol.parameter);
			b.scope.parameters.add(name);
		}
	}
}

/** How the defaults that there are are called there. */
export function defaultParameters(args: Arguments): string[] {
	return [...(args.defaults.length > 0 ? ['.defaults'] : []), ...(args.kwDefaults.some(Boolean) ? ['.kwdefaults'] : [])];
}

function isDeclaredGlobal(b: Builder, name: string): boolean {
	return ((b.scope.symbols.get(mangle(b.scope.className, name)) ?? 0) & symbol.global) !== 0;
}

/** In the order of the slots. */
export function allArgs(args: Arguments): Array<Arguments['args'][number]> {
	return [...args.posonlyargs, ...args.args, ...args.kwonlyargs, ...(args.vararg ? [args.vararg] : []), ...(args.kwarg ? [args.kwarg] : [])];
}

export function hasAnnotations({args, returns}: FunctionDef): boolean {
	return returns !== null || allArgs(args).some(arg => arg.annotation);
}

function visitDefaults(b: Builder, args: Arguments): void {
	visitAll(b, args.defaults);
	visitAll(b, args.kwDefaults);
}

function visitParameters(b: Builder, args: Arguments): void {
	for (const arg of allArgs(args)) {
		if (arg.arg === '__debug__') {
			refuse(b, arg, 'cannot assign to __debug__');
		}

		const name = mangle(b.scope.className, arg.arg);
		if (b.scope.symbols.has(name)) {
			refuse(b, arg, `duplicate argument '${arg.arg}' in function definition`);
		}

		addName(b, arg.arg, symbol.parameter);
	}
}

export function visitClass(b: Builder, node: ClassDef): void {
	addName(b, node.name, symbol.assigned);
	visitAll(b, node.decoratorList);
	const isGlobal = isDeclaredGlobal(b, node.name);
	withTypeParams(b, node.typeParams, node.name, () => {
		visitAll(b, node.bases);
		visitAll(b, node.keywords.map(keyword => keyword.value));
		const scope = newScope('class', b.scope, node.name);
		scope.declaredGlobal = isGlobal;
		if (node.typeParams.length > 0) {
			b.scope.symbols.set('.type_params', symbol.assigned);
			scope.symbols.set('.type_params', symbol.used);
		}

		within(b, node, scope, () => {
			visitBody(b, node.body);
		});
	});
}

export function visitLambda(b: Builder, node: Lambda): void {
	visitDefaults(b, node.args);
	within(b, node, newScope('lambda', b.scope, b.scope.className), () => {
		visitParameters(b, node.args);
		visitExpression(b, node.body);
	});
}

// Annotations

export function visitAnnotated(b: Builder, statement: Statement & {nodeType: 'AnnAssign'}): void {
	const {target, annotation, value, simple} = statement;
	if (target.nodeType === 'Name') {
		const flags = b.scope.symbols.get(mangle(b.scope.className, target.id)) ?? 0;
		if (simple && flags & (symbol.global | symbol.nonlocal) && b.scope.type !== 'module') {
			refuse(b, statement, `annotated name '${target.id}' can't be ${flags & symbol.global ? 'global' : 'nonlocal'}`);
		}

		if (simple) {
			addName(b, target.id, symbol.annotated | symbol.assigned);
		} else if (value) {
			addName(b, target.id, symbol.assigned);
		}
	} else {
		visitTarget(b, target);
	}

	// Only a module's and a class's annotations are kept, all in one function; others are never evaluated.
	const kept = b.scope.type !== 'function' && simple;
	within(b, kept ? b.scope : annotation, (kept ? b.scopes.get(b.scope) : undefined) ?? annotationScope(b, b.scope), () => {
		visitAnnotation(b, annotation);
	});

	visitAll(b, [value]);
}

function visitAnnotation(b: Builder, annotation: Expression): void {
	if (!b.textAnnotations) {
		visitExpression(b, annotation);
	}
}

/** The scope of the function that computes annotations; in a class it can see the class's names. */
function annotationScope(b: Builder, parent: Scope): Scope {
	const scope = newScope('annotations', parent, parent.className);
	scope.symbols.set('format', symbol.parameter);
	scope.parameters.add('format');
	if (scope.seesClass && !b.textAnnotations) {
		scope.symbols.set('__classdict__', symbol.used);
	}

	return scope;
}
