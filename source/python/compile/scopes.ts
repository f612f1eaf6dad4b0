import type {Located} from '../parse/ast.js';

/*
Scopes: what a name means where. A comprehension is a scope of its own, though its code is compiled into the code object
around it; a generator expression is a function.
*/

export const symbol = {used: 1, assigned: 2, parameter: 4, global: 8, nonlocal: 16, annotated: 32, imported: 64, comprehensionTarget: 128, typeParameter: 256} as const;
export const bound = symbol.assigned | symbol.parameter | symbol.imported | symbol.annotated;

export type Resolution =
	/** A variable of `owner`, which is a function, a comprehension, or a class (its `__class__`). */
	| {readonly type: 'variable'; readonly owner: Scope}
	| {readonly type: 'global'; readonly explicit: boolean}
	/** In a module or class body: its namespace, then globals, then builtins. */
	| {readonly type: 'namespace'};

export type ScopeType = 'module' | 'class' | 'function' | 'comprehension';

export type Scope = {
	readonly type: ScopeType;
	readonly parent: Scope | null;
	/** The scope whose code object this scope's code is in. */
	readonly unit: Scope;
	/** How many comprehensions of the same code object are around, itself included. */
	readonly depth: number;
	/** Of the class around, for private names. */
	readonly className: string | null;
	/** Flags of `symbol`, by mangled name, in order of appearance. */
	readonly symbols: Map<string, number>;
	readonly children: Scope[];
	/** The comprehensions compiled into this unit. */
	readonly comprehensions: Scope[];
	/** Own variables, the parameters first. */
	variables: readonly string[];
	readonly parameters: Set<string>;
	/** Own variables that functions inside use. */
	readonly cells: Set<string>;
	/** Variables of functions around that this unit, or one inside, uses. */
	readonly free: Set<string>;
	readonly resolutions: Map<string, Resolution>;
	readonly slots: Map<string, number>;
	readonly freeSlots: Map<string, number>;
	isGenerator: boolean;
	/** Awaits: an async function, or a comprehension with `await` or `async for`. */
	isAsync: boolean;
	/** Its name was declared global where it is defined. */
	declaredGlobal: boolean;
	/** Where names were declared global or nonlocal. */
	readonly directives: Array<{readonly name: string; readonly node: Located}>;
	/** Annotations and type parameters right inside a class see the class's names. */
	readonly seesClass: boolean;
	readonly kind: ScopeKind;
	/** Where no `yield`, `await` and walrus may stand, as messages call it. */
	place: string | null;
};

/** What the scope belongs to, where the rules or messages differ. */
export type ScopeKind =
	| 'module' | 'class' | 'function' | 'async-function' | 'lambda' | 'annotations'
	| 'type parameters' | 'type variable' | 'type alias'
	| 'list comprehension' | 'set comprehension' | 'dict comprehension' | 'generator expression';

/**
By what makes the scope: the node of a definition, a lambda, a comprehension or the module, an annotated function's
`Arguments`, the list of type parameters, the expressions of their bounds and defaults, a type alias; the annotations of a module or class are found by its scope.
*/
export type Scopes = ReadonlyMap<object, Scope>;

const lookIntoClasses: ReadonlySet<ScopeKind> = new Set(['annotations', 'type parameters', 'type variable', 'type alias']);

export function newScope(kind: ScopeKind, parent: Scope | null, className: string | null): Scope {
	const type: ScopeType = kind === 'module' || kind === 'class' ? kind
		: kind.endsWith('comprehension') ? 'comprehension' : 'function';
	const scope: Omit<Scope, 'unit'> & {unit?: Scope} = {
		type, parent, depth: type === 'comprehension' ? parent!.depth + 1 : 0, className,
		symbols: new Map(), children: [], comprehensions: [], variables: [], parameters: new Set(), cells: new Set(), free: new Set(),
		resolutions: new Map(), slots: new Map(), freeSlots: new Map(),
		isGenerator: false, isAsync: kind === 'async-function', declaredGlobal: false, directives: [],
		seesClass: lookIntoClasses.has(kind) && (parent?.type === 'class' || parent?.seesClass === true), kind, place: kind === 'annotations' ? 'an annotation' : null,
	};
	scope.unit = type === 'comprehension' ? parent!.unit : scope as Scope;
	parent?.children.push(scope as Scope);
	if (type === 'comprehension') {
		scope.unit.comprehensions.push(scope as Scope);
	}

	return scope as Scope;
}
