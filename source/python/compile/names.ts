import {op} from '../instructions.js';
import type {Located} from '../parse/ast.js';
import {emit, nameIndex} from './assembler.js';
import {mangle} from './mangle.js';
import {refuse} from './refuse.js';
import {symbol, type Resolution, type Scope} from './scopes.js';
import type {Unit} from './unit.js';

export type Access = 'load' | 'store' | 'delete';

const fast = {load: op.LOAD_FAST, store: op.STORE_FAST, delete: op.DELETE_FAST};
const deref = {load: op.LOAD_DEREF, store: op.STORE_DEREF, delete: op.DELETE_DEREF};
const global = {load: op.LOAD_GLOBAL, store: op.STORE_GLOBAL, delete: op.DELETE_GLOBAL};
const namespace = {load: op.LOAD_NAME, store: op.STORE_NAME, delete: op.DELETE_NAME};

/** The slot of a variable as the unit has it, and whether that holds a cell. */
export function slotOf(u: Unit, owner: Scope, name: string): {readonly slot: number; readonly cell: boolean} {
	const own = owner.unit === u.base;
	const slot = (own ? owner.slots : u.base.freeSlots).get(name);
	if (slot === undefined) {
		throw new Error(`no slot for ${name} in ${u.qualname}`);
	}

	return {slot, cell: !own || owner.cells.has(name)};
}

function resolution(u: Unit, name: string): Resolution {
	const found = u.scope.resolutions.get(name);
	if (!found) {
		throw new Error(`unknown name ${name} in ${u.qualname}`);
	}

	return found;
}

/** Loads, stores or deletes a name of the program. */
export function emitName(u: Unit, id: string, access: Access, node: Located): void {
	if (!u.reachable) {
		return;
	}

	if (id === '__debug__' && access !== 'load') {
		refuse(u, node, `cannot ${access === 'store' ? 'assign to' : 'delete'} __debug__`);
	}

	const name = mangle(u.scope.className, id);
	const found = resolution(u, name);
	switch (found.type) {
		case 'variable': {
			emitVariable(u, found.owner, name, access, node);
			return;
		}

		case 'global': {
			if (access === 'load' && !found.explicit && u.scope.seesClass) {
				emitFromClass(u, node);
				emit(u, op.LOAD_FROM_DICT_OR_GLOBALS, nameIndex(u, name), node);
				return;
			}

			emit(u, global[access], nameIndex(u, name), node);
			return;
		}

		case 'namespace': {
			emit(u, namespace[access], nameIndex(u, name), node);
		}
	}
}

function emitVariable(u: Unit, owner: Scope, name: string, access: Access, node: Located): void {
	const {slot, cell} = slotOf(u, owner, name);
	if (!cell) {
		emit(u, fast[access], slot, node);
	} else if (access === 'load' && u.scope.type === 'class' && !((u.scope.symbols.get(name) ?? 0) & symbol.nonlocal)) {
		// A class body may have been given the name in its namespace by other means.
		emit(u, op.LOAD_FROM_DICT_OR_DEREF, nameIndex(u, name) << 16 | slot, node);
	} else {
		emit(u, deref[access], slot, node);
	}
}

/** The namespace of the class around, for annotations. */
function emitFromClass(u: Unit, node: Located): void {
	const found = resolution(u, '__classdict__');
	if (found.type === 'variable') {
		emit(u, op.LOAD_DEREF, slotOf(u, found.owner, '__classdict__').slot, node);
	}
}

/** The closure of a unit inside: its free variables as this unit has them. Returns whether there are any. */
export function emitClosure(u: Unit, inner: Scope, node: Located): boolean {
	if (inner.free.size === 0) {
		return false;
	}

	for (const name of [...inner.free].sort()) {
		emit(u, op.LOAD_CLOSURE, closureSlot(u, inner, name), node);
	}

	emit(u, op.BUILD_TUPLE, inner.free.size, node);
	return true;
}

/** From the scope where a function is made, its variable may be a comprehension's, the unit's own or one from outside. */
function closureSlot(u: Unit, inner: Scope, name: string): number {
	for (let scope = inner.parent; scope?.unit === u.base; scope = scope.parent) {
		const slot = scope.cells.has(name) ? scope.slots.get(name) : undefined;
		if (slot !== undefined) {
			return slot;
		}
	}

	const slot = u.base.freeSlots.get(name);
	if (slot === undefined) {
		throw new Error(`no cell for ${name} in ${u.qualname}`);
	}

	return slot;
}
