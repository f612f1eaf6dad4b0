import {codeFlags} from '../code.js';
import type {Value} from '../values.js';
import type {Statement, WithItem} from '../parse/ast.js';
import type {Source, SyntaxWarning} from '../parse/problem.js';
import type {Scope, Scopes} from './scopes.js';

/** A place in the code, as a target of jumps. `uses` are the indices in `ops` of what must be filled in. */
export type Label = {position: number; depth: number; readonly uses: number[]};

export type Handler = {position: number; readonly depth: number; readonly outer: Handler | null; used: boolean};

/** What a `return`, `break` or `continue` must undo on its way out; `handler` is what takes exceptions outside of it. */
export type Block =
	| {readonly type: 'loop'; readonly iterator: boolean; readonly next: Label; readonly end: Label; readonly handler: Handler | null}
	| {readonly type: 'try'; readonly handler: Handler | null}
	| {readonly type: 'finally'; readonly body: readonly Statement[]; readonly handler: Handler | null}
	/** In an except block: what was handled before lies on the stack. */
	| {readonly type: 'except'; readonly name: string | null; readonly node: Statement; readonly handler: Handler | null}
	/** In an except* block, which may not be left. */
	| {readonly type: 'except-star'; readonly handler: Handler | null}
	/** In a finally block that was entered by an exception: what was handled before and the exception lie on the stack. */
	| {readonly type: 'finally-except'; readonly handler: Handler | null}
	| {readonly type: 'with'; readonly item: WithItem; readonly isAsync: boolean; readonly handler: Handler | null}
	/** In a finally block on the way of a `return`: the value lies on the stack. */
	| {readonly type: 'value'};

/** What all code of one program shares. */
export type Program = Source & {
	readonly internal: boolean;
	readonly scopes: Scopes;
	/** `from __future__ import annotations` */
	readonly textAnnotations: boolean;
	/** What CPython warns of while it generates code. */
	readonly warnings: SyntaxWarning[];
	/** In code that is generated a second time nothing is said again. */
	silent: number;
	/** The values of expression statements are shown. */
	readonly interactive: boolean;
};

/** One code object in the making. */
export type Unit = {
	readonly program: Program;
	readonly parent: Unit | null;
	/** The scope of the code object, and the one at hand: that of a comprehension inside it, maybe. */
	readonly base: Scope;
	scope: Scope;
	readonly name: string;
	readonly qualname: string;
	readonly firstLine: number;
	readonly flags: number;
	readonly argumentCount: number;
	readonly positionalOnlyCount: number;
	readonly keywordOnlyCount: number;
	documentation: string | null;
	readonly slotNames: string[];
	readonly freeNames: readonly string[];
	readonly ops: number[];
	readonly spans: number[];
	readonly handlers: Array<Handler | null>;
	readonly constants: Value[];
	readonly constantIndices: Map<unknown, number>;
	readonly names: string[];
	readonly nameIndices: Map<string, number>;
	readonly blocks: Block[];
	handler: Handler | null;
	depth: number;
	maximalDepth: number;
	reachable: boolean;
	/** The index in `ops` of the present statement's LINE, or -1. */
	lineAt: number;
	/** Attributes that methods set on their first parameter. */
	readonly staticAttributes: Set<string> | null;
};

export type UnitHead = {
	readonly name: string;
	readonly firstLine: number;
	readonly flags: number;
	readonly argumentCount?: number;
	readonly positionalOnlyCount?: number;
	readonly keywordOnlyCount?: number;
};

export function newUnit(program: Program, parent: Unit | null, scope: Scope, head: UnitHead): Unit {
	const freeNames = [...scope.free].sort();
	return {
		program, parent, base: scope, scope, ...head,
		qualname: qualnameOf(parent, scope, head.name),
		argumentCount: head.argumentCount ?? 0,
		positionalOnlyCount: head.positionalOnlyCount ?? 0,
		keywordOnlyCount: head.keywordOnlyCount ?? 0,
		documentation: null,
		slotNames: allotSlots(scope, freeNames), freeNames,
		ops: [], spans: [], handlers: [], constants: [], constantIndices: new Map(), names: [], nameIndices: new Map(), blocks: [],
		handler: null, depth: 0, maximalDepth: 1, reachable: true, lineAt: -1,
		staticAttributes: head.flags & codeFlags.classBody ? new Set() : null,
	};
}

function qualnameOf(parent: Unit | null, scope: Scope, name: string): string {
	// The function that makes type parameters is nobody's to see.
	const outer = parent?.base.kind === 'type parameters' ? parent.parent : parent;
	if (!outer || outer.base.type === 'module') {
		return name;
	}

	if (scope.declaredGlobal) {
		return name;
	}

	return outer.base.type === 'class' ? `${outer.qualname}.${name}` : `${outer.qualname}.<locals>.${name}`;
}

/**
Gives every variable of the unit its slot: parameters and locals, cells, free variables. The variables of comprehensions,
which are compiled into the unit, get slots of their own; two that are never alive at once share one.
*/
function allotSlots(scope: Scope, freeNames: readonly string[]): string[] {
	const slotNames: string[] = [];
	const cells: Array<{readonly owner: Scope; readonly name: string}> = [];
	const shared = new Map<string, number>();
	for (const name of scope.type === 'function' ? scope.variables : []) {
		if (scope.cells.has(name) && !scope.parameters.has(name)) {
			cells.push({owner: scope, name});
		} else {
			scope.slots.set(name, slotNames.push(name) - 1);
		}
	}

	for (const name of scope.type === 'class' ? scope.cells : []) {
		cells.push({owner: scope, name});
	}

	for (const comprehension of scope.comprehensions) {
		for (const name of comprehension.variables) {
			if (comprehension.cells.has(name)) {
				cells.push({owner: comprehension, name});
			} else {
				comprehension.slots.set(name, shareSlot(shared, slotNames, `${name} ${comprehension.depth}`, name));
			}
		}
	}

	for (const {owner, name} of cells) {
		const key = owner === scope ? name : `${name} ${owner.depth} cell`;
		owner.slots.set(name, shareSlot(shared, slotNames, key, name));
	}

	for (const name of freeNames) {
		scope.freeSlots.set(name, slotNames.push(name) - 1);
	}

	return slotNames;
}

function shareSlot(shared: Map<string, number>, slotNames: string[], key: string, name: string): number {
	let slot = shared.get(key);
	if (slot === undefined) {
		slot = slotNames.push(name) - 1;
		shared.set(key, slot);
	}

	return slot;
}
