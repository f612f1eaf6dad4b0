import type {AnyComp, Comprehension, NamedExpr} from '../parse/ast.js';
import {visitAll, visitExpression, visitTarget} from './build-expressions.js';
import {addName, isComprehension, refuse, type Builder} from './builder.js';
import {mangle} from './mangle.js';
import {newScope, symbol, type Scope} from './scopes.js';

/** A walrus in a comprehension binds in the function around it. */
export function visitNamed(b: Builder, node: NamedExpr): void {
	const {scope} = b;
	if (scope.place !== null) {
		refuse(b, node, `named expression cannot be used within ${scope.place}`);
	}

	if (b.iterables > 0) {
		refuse(b, node, 'assignment expression cannot be used in a comprehension iterable expression');
	}

	if (isComprehension(scope)) {
		bindOutside(b, node);
	}

	visitExpression(b, node.value);
	addName(b, node.target.id, isComprehension(scope) ? symbol.used : symbol.assigned);
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

export function visitComprehension(b: Builder, node: AnyComp): void {
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
