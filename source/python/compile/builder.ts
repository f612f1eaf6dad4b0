import type {Located} from '../parse/ast.js';
import {problemAt, type Source} from '../parse/problem.js';
import {mangle} from './mangle.js';
import {symbol, type Scope} from './scopes.js';

/** What the visitors of a program share: where they are, and the scopes so far. */
export type Builder = {
	readonly source: Source;
	readonly scopes: Map<object, Scope>;
	scope: Scope;
	/** Inside the iterable of a comprehension, where no walrus may stand. */
	iterables: number;
	readonly textAnnotations: boolean;
};

export function refuse(b: Builder, node: Located, message: string): never {
	throw problemAt(b.source, node, message);
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
export function within(b: Builder, key: object, scope: Scope, visit: () => void): void {
	const {scope: outer, iterables} = b;
	b.scopes.set(key, scope);
	b.scope = scope;
	b.iterables = 0;
	visit();
	b.scope = outer;
	b.iterables = iterables;
}

/** Comprehensions, and generator expressions, which are functions but follow the same rules. */
export function isComprehension(scope: Scope): boolean {
	return scope.type === 'comprehension' || scope.kind === 'generator expression';
}

