import type {
	AnyComp, Arguments, ClassDef, Comprehension, Expression, FunctionDef, Lambda, Located, Module, NamedExpr, Statement,
} from '../parse/ast.js';
import {problemAt, type Source} from '../parse/problem.js';
import {visitPattern} from './build-patterns.js';
import {mangle} from './mangle.js';
import {findOutside, resolveNames} from './resolve.js';
import {bound, newScope, symbol, type Scope, type Scopes} from './scopes.js';

export type Builder = {
	readonly source: Source;
	readonly scopes: Map<object, Scope>;
	scope: Scope;
	/** Inside the iterable of a comprehension, where no walrus may stand. */
	iterables: number;
	readonly textAnnotations: boolean;
};

/**
The scopes of a program, with the meaning of every name. Throws a `SyntaxProblem` for what CPython's symbol table refuses:
double parameters, names used before they are declared global, `nonlocal` without a binding and the like.
*/
export function buildScopes(source: Source, module: Module, textAnnotations: boolean): Scopes {
	const scope = newScope('module', null, null);
	const builder: Builder = {source, scopes: new Map([[module, scope]]), scope, iterables: 0, textAnnotations};
	visitBody(builder, module.body);
	checkNonlocals(builder, scope);
	resolveNames(scope);
	return builder.scopes;
}

export function refuse(b: Builder, node: Located, message: string): never {
	throw problemAt(b.source, node, message);
}

/** `nonlocal` names must be variables of a function around, and not `global` too. */
function checkNonlocals(b: Builder, scope: Scope): void {
	for (const {name, node} of scope.directives) {
		const flags = scope.symbols.get(name)!;
		if (flags & symbol.global && flags & symbol.nonlocal) {
			refuse(b, node, `name '${name}' is nonlocal and global`);
		}

		if (flags & symbol.nonlocal && findOutside(scope, name)?.type !== 'variable') {
			refuse(b, node, `no binding for nonlocal '${name}' found`);
		}
	}

	for (const child of scope.children) {
		checkNonlocals(b, child);
	}
}

function visitBody(b: Builder, body: readonly Statement[]): void {
	for (const statement of body) {
		visitStatement(b, statement);
	}
}

function visitAll(b: Builder, expressions: ReadonlyArray<Expression | null>): void {
	for (const expression of expressions) {
		if (expression) {
			visitExpression(b, expression);
		}
	}
}

export function addName(b: Builder, id: string, flag: number): void {
	const {scope} = b;
	const name = mangle(scope.className, id);
	scope.symbols.set(name, (scope.symbols.get(name) ?? 0) | flag);
	if (flag === symbol.parameter) {
		scope.parameters.add(name);
	}
}

/** Runs `visit` with another scope, which belongs to `key`. */
function within(b: Builder, key: object, scope: Scope, visit: () => void): void {
	const {scope: outer, iterables} = b;
	b.scopes.set(key, scope);
	b.scope = scope;
	b.iterables = 0;
	visit();
	b.scope = outer;
	b.iterables = iterables;
}

function visitStatement(b: Builder, statement: Statement): void {
	switch (statement.nodeType) {
		case 'FunctionDef':
		case 'AsyncFunctionDef': {
			visitFunction(b, statement);
			return;
		}

		case 'ClassDef': {
			visitClass(b, statement);
			return;
		}

		case 'Return': {
			visitAll(b, [statement.value]);
			return;
		}

		case 'Delete': {
			for (const target of statement.targets) {
				visitTarget(b, target);
			}

			return;
		}

		case 'Assign': {
			for (const target of statement.targets) {
				visitTarget(b, target);
			}

			visitExpression(b, statement.value);
			return;
		}

		case 'AugAssign': {
			visitExpression(b, statement.target);
			visitTarget(b, statement.target);
			visitExpression(b, statement.value);
			return;
		}

		case 'AnnAssign': {
			visitAnnotated(b, statement);
			return;
		}

		case 'For':
		case 'AsyncFor': {
			visitTarget(b, statement.target);
			visitExpression(b, statement.iter);
			visitBody(b, statement.body);
			visitBody(b, statement.orelse);
			return;
		}

		case 'While': {
			visitExpression(b, statement.test);
			visitBody(b, statement.body);
			visitBody(b, statement.orelse);
			return;
		}

		case 'If': {
			visitIf(b, statement);
			return;
		}

		case 'With':
		case 'AsyncWith': {
			for (const item of statement.items) {
				visitExpression(b, item.contextExpr);
				if (item.optionalVars) {
					visitTarget(b, item.optionalVars);
				}
			}

			visitBody(b, statement.body);
			return;
		}

		case 'Match': {
			visitExpression(b, statement.subject);
			for (const {pattern, guard, body} of statement.cases) {
				visitPattern(b, pattern);
				visitAll(b, [guard]);
				visitBody(b, body);
			}

			return;
		}

		case 'Raise': {
			visitAll(b, [statement.exc, statement.cause]);
			return;
		}

		case 'Try':
		case 'TryStar': {
			visitBody(b, statement.body);
			for (const handler of statement.handlers) {
				visitAll(b, [handler.type]);
				if (handler.name !== null) {
					addName(b, handler.name, symbol.assigned);
				}

				visitBody(b, handler.body);
			}

			visitBody(b, statement.orelse);
			visitBody(b, statement.finalbody);
			return;
		}

		case 'Assert': {
			visitAll(b, [statement.test, statement.msg]);
			return;
		}

		case 'Import':
		case 'ImportFrom': {
			for (const alias of statement.names) {
				if (alias.name === '*') {
					if (b.scope.type !== 'module') {
						refuse(b, alias, 'import * only allowed at module level');
					}
				} else {
					addName(b, alias.asname ?? alias.name.split('.')[0]!, symbol.imported);
				}
			}

			return;
		}

		case 'Global': {
			for (const name of statement.names) {
				declare(b, statement, name, 'global');
			}

			return;
		}

		case 'Nonlocal': {
			for (const name of statement.names) {
				declare(b, statement, name, 'nonlocal');
			}

			return;
		}

		case 'Expr': {
			visitExpression(b, statement.value);
			return;
		}

		case 'Pass':
		case 'Break':
		case 'Continue': {
			return;
		}

		case 'TypeAlias': {
			addName(b, statement.name.id, symbol.assigned);
		}
	}
}

/** A chain of `elif` is as deep as it is long: it is walked, not descended. */
function visitIf(b: Builder, first: Statement & {nodeType: 'If'}): void {
	let current = first;
	for (;;) {
		visitExpression(b, current.test);
		visitBody(b, current.body);
		const [next] = current.orelse;
		if (current.orelse.length !== 1 || next?.nodeType !== 'If') {
			visitBody(b, current.orelse);
			return;
		}

		current = next;
	}
}

function declare(b: Builder, node: Located, id: string, kind: 'global' | 'nonlocal'): void {
	const {scope} = b;
	if (kind === 'nonlocal' && scope.type === 'module') {
		refuse(b, node, 'nonlocal declaration not allowed at module level');
	}

	const name = mangle(scope.className, id);
	const flags = scope.symbols.get(name) ?? 0;
	if (flags & symbol.parameter) {
		refuse(b, node, `name '${id}' is parameter and ${kind}`);
	}

	if (flags & symbol.annotated) {
		refuse(b, node, `annotated name '${id}' can't be ${kind}`);
	}

	if (flags & symbol.used) {
		refuse(b, node, `name '${id}' is used prior to ${kind} declaration`);
	}

	if (flags & bound && !(flags & (symbol.global | symbol.nonlocal))) {
		refuse(b, node, `name '${id}' is assigned to before ${kind} declaration`);
	}

	addName(b, id, symbol[kind]);
	scope.directives.push({name, node});
}

function visitAnnotated(b: Builder, statement: Statement & {nodeType: 'AnnAssign'}): void {
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

	// Only a module's and a class's annotations are kept, all in one function; a function's are never looked at.
	if (b.scope.type !== 'function' && simple) {
		within(b, b.scope, b.scopes.get(b.scope) ?? annotationScope(b, b.scope), () => {
			visitAnnotation(b, annotation);
		});
	}

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

// Definitions

function visitFunction(b: Builder, node: FunctionDef): void {
	addName(b, node.name, symbol.assigned);
	visitDefaults(b, node.args);
	if (hasAnnotations(node)) {
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

	visitAll(b, node.decoratorList);
	const scope = newScope(node.nodeType === 'AsyncFunctionDef' ? 'async-function' : 'function', b.scope, b.scope.className);
	markGlobal(b, scope, node.name);
	within(b, node, scope, () => {
		visitParameters(b, node.args);
		visitBody(b, node.body);
	});
}

function markGlobal(b: Builder, scope: Scope, name: string): void {
	scope.declaredGlobal = ((b.scope.symbols.get(mangle(b.scope.className, name)) ?? 0) & symbol.global) !== 0;
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

function visitClass(b: Builder, node: ClassDef): void {
	addName(b, node.name, symbol.assigned);
	visitAll(b, node.decoratorList);
	visitAll(b, node.bases);
	visitAll(b, node.keywords.map(keyword => keyword.value));
	const scope = newScope('class', b.scope, node.name);
	markGlobal(b, scope, node.name);
	within(b, node, scope, () => {
		visitBody(b, node.body);
	});
}

function visitLambda(b: Builder, node: Lambda): void {
	visitDefaults(b, node.args);
	within(b, node, newScope('lambda', b.scope, b.scope.className), () => {
		visitParameters(b, node.args);
		visitExpression(b, node.body);
	});
}

// Expressions

/** A long chain of operators is as deep as it is long on its left side: it is walked, not descended. */
function visitLeftSpine(b: Builder, node: Expression & {nodeType: 'BinOp'}): void {
	const rights: Expression[] = [];
	let current: Expression = node;
	while (current.nodeType === 'BinOp') {
		rights.push(current.right);
		current = current.left;
	}

	visitExpression(b, current);
	for (let index = rights.length - 1; index >= 0; index--) {
		visitExpression(b, rights[index]!);
	}
}

export function visitExpression(b: Builder, node: Expression): void {
	switch (node.nodeType) {
		case 'Name': {
			addName(b, node.id, symbol.used);
			// Without arguments `super` needs to know the class it stands in.
			if (node.id === 'super' && b.scope.unit.type === 'function') {
				addName(b, '__class__', symbol.used);
			}

			return;
		}

		case 'Constant': {
			return;
		}

		case 'BinOp': {
			visitLeftSpine(b, node);
			return;
		}

		case 'BoolOp': {
			visitAll(b, node.values);
			return;
		}

		case 'NamedExpr': {
			visitNamed(b, node);
			return;
		}

		case 'UnaryOp': {
			visitExpression(b, node.operand);
			return;
		}

		case 'Lambda': {
			visitLambda(b, node);
			return;
		}

		case 'IfExp': {
			visitAll(b, [node.test, node.body, node.orelse]);
			return;
		}

		case 'Dict': {
			for (let index = 0; index < node.keys.length; index++) {
				visitAll(b, [node.keys[index]!, node.values[index]!]);
			}

			return;
		}

		case 'Set':
		case 'List':
		case 'Tuple': {
			visitAll(b, node.elts);
			return;
		}

		case 'ListComp':
		case 'SetComp':
		case 'DictComp':
		case 'GeneratorExp': {
			visitComprehension(b, node);
			return;
		}

		case 'Await': {
			refuseAwait(b, node);
			b.scope.isAsync = true;
			visitExpression(b, node.value);
			return;
		}

		case 'Yield':
		case 'YieldFrom': {
			visitYield(b, node);
			return;
		}

		case 'Compare': {
			visitExpression(b, node.left);
			visitAll(b, node.comparators);
			return;
		}

		case 'Call': {
			visitExpression(b, node.func);
			visitAll(b, node.args);
			for (const keyword of node.keywords) {
				visitExpression(b, keyword.value);
			}

			return;
		}

		case 'FormattedValue':
		case 'Interpolation': {
			visitAll(b, [node.value, node.formatSpec]);
			return;
		}

		case 'JoinedStr':
		case 'TemplateStr': {
			visitAll(b, node.values);
			return;
		}

		case 'Attribute':
		case 'Starred': {
			visitExpression(b, node.value);
			return;
		}

		case 'Subscript': {
			visitExpression(b, node.value);
			visitExpression(b, node.slice);
			return;
		}

		case 'Slice': {
			visitAll(b, [node.lower, node.upper, node.step]);
		}
	}
}

function refuseAwait(b: Builder, node: Located): void {
	refuseInAnnotation(b, node, 'await expression');
	const {scope} = b;
	if (scope.type === 'module' || scope.type === 'class') {
		refuse(b, node, `'await' outside function`);
	}

	if (scope.kind !== 'async-function' && !isComprehension(scope)) {
		refuse(b, node, `'await' outside async function`);
	}
}

function refuseInAnnotation(b: Builder, node: Located, what: string): void {
	if (b.scope.kind === 'annotations') {
		refuse(b, node, `${what} cannot be used within an annotation`);
	}
}

function visitYield(b: Builder, node: Expression & {nodeType: 'Yield' | 'YieldFrom'}): void {
	refuseInAnnotation(b, node, 'yield expression');
	visitAll(b, [node.value]);
	b.scope.isGenerator = true;
	if (b.scope.type === 'comprehension' || b.scope.kind === 'generator expression') {
		refuse(b, node, `'yield' inside ${b.scope.kind}`);
	}
}

/** What is assigned to or deleted. */
export function visitTarget(b: Builder, target: Expression, flag: number = symbol.assigned): void {
	switch (target.nodeType) {
		case 'Name': {
			if (target.id === '__debug__') {
				refuse(b, target, 'cannot assign to __debug__');
			}

			addName(b, target.id, flag);
			return;
		}

		case 'Tuple':
		case 'List': {
			for (const item of target.elts) {
				visitTarget(b, item, flag);
			}

			return;
		}

		case 'Starred': {
			visitTarget(b, target.value, flag);
			return;
		}

		default: {
			visitExpression(b, target);
		}
	}
}

/** A walrus in a comprehension binds in the function around it. */
function visitNamed(b: Builder, node: NamedExpr): void {
	const {scope} = b;
	if (b.iterables > 0) {
		refuse(b, node, 'assignment expression cannot be used in a comprehension iterable expression');
	}

	if (isComprehension(scope)) {
		bindOutside(b, node);
	}

	visitExpression(b, node.value);
	addName(b, node.target.id, isComprehension(scope) ? symbol.used : symbol.assigned);
}

function isComprehension(scope: Scope): boolean {
	return scope.type === 'comprehension' || scope.kind === 'generator expression';
}

function bindOutside(b: Builder, {target}: NamedExpr): void {
	const inside: Scope[] = [];
	let outer = b.scope;
	for (; isComprehension(outer); outer = outer.parent!) {
		const name = mangle(outer.className, target.id);
		if ((outer.symbols.get(name) ?? 0) & symbol.comprehensionTarget) {
			refuse(b, target, `assignment expression cannot rebind comprehension iteration variable '${target.id}'`);
		}

		inside.push(outer);
	}

	const name = mangle(outer.className, target.id);
	if (outer.type === 'class') {
		refuse(b, target, 'assignment expression within a comprehension cannot be used in a class body');
	}

	const flags = outer.symbols.get(name) ?? 0;
	const global = outer.type === 'module' || flags & symbol.global;
	outer.symbols.set(name, flags | symbol.assigned);
	for (const scope of inside) {
		scope.symbols.set(name, (scope.symbols.get(name) ?? 0) | (global ? symbol.global : symbol.nonlocal));
	}
}

const comprehensionKinds = {
	ListComp: 'list comprehension', SetComp: 'set comprehension', DictComp: 'dict comprehension', GeneratorExp: 'generator expression',
} as const;

function visitComprehension(b: Builder, node: AnyComp): void {
	const [first, ...others] = node.generators as [Comprehension, ...Comprehension[]];
	b.iterables++;
	visitExpression(b, first.iter);
	b.iterables--;
	const {scope: outer} = b;
	const scope = newScope(comprehensionKinds[node.nodeType], outer, outer.className);
	if (node.nodeType === 'GeneratorExp') {
		scope.symbols.set('.0', symbol.parameter);
		scope.parameters.add('.0');
		scope.isGenerator = true;
	}

	const {iterables} = b;
	b.scopes.set(node, scope);
	b.scope = scope;
	visitGenerator(b, first);
	for (const generator of others) {
		b.iterables++;
		visitExpression(b, generator.iter);
		b.iterables--;
		visitGenerator(b, generator);
	}

	if (node.nodeType === 'DictComp') {
		visitAll(b, [node.key, node.value]);
	} else {
		visitExpression(b, node.elt);
	}

	b.scope = outer;
	b.iterables = iterables;
	if (scope.isAsync && node.nodeType !== 'GeneratorExp') {
		outer.isAsync = true;
	}
}

function visitGenerator(b: Builder, generator: Comprehension): void {
	b.scope.isAsync ||= generator.isAsync;
	visitTarget(b, generator.target, symbol.assigned | symbol.comprehensionTarget);
	visitAll(b, generator.ifs);
}
