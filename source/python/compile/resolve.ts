import {bound, symbol, type Resolution, type Scope} from './scopes.js';

/** Decides what every name of a scope and of the scopes inside means, and so which variables are cells. */
export function resolveNames(scope: Scope): void {
	const variables: string[] = [];
	for (const [name, flags] of scope.symbols) {
		const resolution = resolveName(scope, name, flags);
		scope.resolutions.set(name, resolution);
		if (resolution.type === 'variable') {
			if (resolution.owner === scope) {
				variables.push(name);
			}

			capture(scope, resolution.owner, name);
		}
	}

	scope.variables = variables;
	for (const child of scope.children) {
		resolveNames(child);
	}
}

function resolveName(scope: Scope, name: string, flags: number): Resolution {
	if (flags & symbol.global) {
		return {type: 'global', explicit: true};
	}

	if (flags & bound && !(flags & symbol.nonlocal)) {
		return scope.type === 'module' || scope.type === 'class' ? {type: 'namespace'} : {type: 'variable', owner: scope};
	}

	if (scope.seesClass && isBoundByClass(scope, name)) {
		return {type: 'global', explicit: false};
	}

	return findOutside(scope, name) ?? (scope.type === 'module' || scope.type === 'class' ? {type: 'namespace'} : {type: 'global', explicit: false});
}

/** Whether the class around has the name: it is looked for there, then among the globals. */
function isBoundByClass(scope: Scope, name: string): boolean {
	let outer = scope.parent;
	while (outer && outer.type !== 'class') {
		outer = outer.parent;
	}

	const flags = outer?.symbols.get(name) ?? 0;
	return (flags & bound) !== 0 && !(flags & (symbol.nonlocal | symbol.global));
}

/** The function around that has the variable; null if no function has. */
export function findOutside(scope: Scope, name: string): Resolution | null {
	for (let outer = scope.parent; outer && outer.type !== 'module'; outer = outer.parent) {
		if (outer.type === 'class') {
			// A class's names are not seen from inside, but what the compiler puts there is.
			if (name === '__class__' || (name === '__classdict__' && scope.seesClass)) {
				return {type: 'variable', owner: outer};
			}

			continue;
		}

		const flags = outer.symbols.get(name) ?? 0;
		if (flags & symbol.global) {
			return {type: 'global', explicit: true};
		}

		if (flags & bound && !(flags & symbol.nonlocal)) {
			return {type: 'variable', owner: outer};
		}
	}

	return null;
}

/** A variable that another code object uses is a cell, and goes through all code objects between. */
function capture(scope: Scope, owner: Scope, name: string): void {
	let {unit} = scope;
	if (unit === owner.unit) {
		return;
	}

	owner.cells.add(name);
	while (unit !== owner.unit) {
		unit.free.add(name);
		unit = unit.parent!.unit;
	}
}
