import type {Module} from '../parse/ast.js';
import type {Source} from '../parse/problem.js';
import {visitBody} from './build-statements.js';
import {refuse, type Builder} from './builder.js';
import {findOutside, resolveNames} from './resolve.js';
import {newScope, symbol, type Scope, type Scopes} from './scopes.js';

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

/** `nonlocal` names must be variables of a function around, and not `global` too. */
function checkNonlocals(b: Builder, scope: Scope): void {
	for (const {name, node} of scope.directives) {
		const flags = scope.symbols.get(name)!;
		if (flags & symbol.global && flags & symbol.nonlocal) {
			refuse(b, node, `name '${name}' is nonlocal and global`);
		}

		if (!(flags & symbol.nonlocal)) {
			continue;
		}

		const found = findOutside(scope, name);
		if (found?.type !== 'variable') {
			refuse(b, node, `no binding for nonlocal '${name}' found`);
		}

		if ((found.owner.symbols.get(name) ?? 0) & symbol.typeParameter) {
			refuse(b, node, `nonlocal binding not allowed for type parameter '${name}'`);
		}
	}

	for (const child of scope.children) {
		checkNonlocals(b, child);
	}
}
