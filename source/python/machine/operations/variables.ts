import type {Ref} from '../../values.js';
import {deleteName, loadGlobal, loadName, storeName, unboundError} from '../names.js';
import {release} from '../finalisation.js';
import {deleteItem, setItem} from '../operators.js';
import {dictType} from '../../types/identities.js';
import {drop, push, type Handler} from './handler.js';

export const variableOperations = {
	LOAD_FAST(m, frame, slot) {
		const value = frame.slots[slot];
		if (value === undefined) {
			throw unboundError(m, frame.code, slot);
		}

		frame.slots[frame.sp++] = value;
	},
	STORE_FAST(m, frame, slot) {
		const {slots} = frame;
		const old = slots[slot];
		slots[slot] = slots[--frame.sp];
		if (m.watched > 0) {
			release(m, old);
		}
	},
	DELETE_FAST(m, frame, slot) {
		const old = frame.slots[slot];
		if (old === undefined) {
			throw unboundError(m, frame.code, slot);
		}

		frame.slots[slot] = undefined;
		release(m, old);
	},
	CLEAR_FAST(m, frame, slot) {
		const old = frame.slots[slot];
		frame.slots[slot] = undefined;
		release(m, old);
	},
	MAKE_CELL(m, frame, slot) {
		frame.slots[slot] = m.newCell(frame.slots[slot]);
	},
	LOAD_CLOSURE(_m, frame, slot) {
		frame.slots[frame.sp++] = frame.slots[slot];
	},
	LOAD_DEREF(m, frame, slot) {
		const {value} = m.as(frame.slots[slot], 'cell')!;
		if (value === undefined) {
			throw unboundError(m, frame.code, slot);
		}

		frame.slots[frame.sp++] = value;
	},
	STORE_DEREF(m, frame, slot) {
		const cell = m.own(frame.slots[slot] as Ref, 'cell');
		const old = cell.value;
		cell.value = frame.slots[--frame.sp];
		release(m, old);
	},
	DELETE_DEREF(m, frame, slot) {
		const cell = m.own(frame.slots[slot] as Ref, 'cell');
		const old = cell.value;
		if (old === undefined) {
			throw unboundError(m, frame.code, slot);
		}

		cell.value = undefined;
		release(m, old);
	},
	LOAD_FROM_DICT_OR_DEREF(m, frame, argument) {
		const found = m.lookup(frame.namespace!, frame.code.names[argument >> 16]!);
		if (found !== undefined) {
			frame.slots[frame.sp++] = found;
			return;
		}

		const slot = argument & 0xFF_FF;
		const {value} = m.as(frame.slots[slot], 'cell')!;
		if (value === undefined) {
			throw unboundError(m, frame.code, slot);
		}

		frame.slots[frame.sp++] = value;
	},
	LOAD_FROM_DICT_OR_GLOBALS(m, frame, index) {
		const name = frame.code.names[index]!;
		const found = m.lookup(frame.slots[--frame.sp] as Ref, name);
		frame.slots[frame.sp++] = found === undefined ? loadGlobal(m, frame, name) : found;
	},
	LOAD_GLOBAL(m, frame, name) {
		frame.slots[frame.sp++] = loadGlobal(m, frame, frame.code.names[name]!);
	},
	STORE_GLOBAL(m, frame, name) {
		storeName(m, frame.globals, frame.code.names[name]!, frame.slots[--frame.sp]!);
	},
	DELETE_GLOBAL(m, frame, name) {
		deleteName(m, frame.globals, frame.code.names[name]!);
	},
	LOAD_NAME(m, frame, name) {
		push(frame, loadName(m, frame, frame.code.names[name]!));
	},
	STORE_NAME(m, frame, name) {
		const namespace = frame.namespace!;
		const value = frame.slots[--frame.sp]!;
		if (m.heap.get(namespace).cls === dictType) {
			storeName(m, namespace, frame.code.names[name]!, value);
		} else {
			// A metaclass's `__prepare__` made it.
			drop(frame, setItem(m, namespace, frame.code.names[name]!, value));
		}
	},
	DELETE_NAME(m, frame, name) {
		const namespace = frame.namespace!;
		const text = frame.code.names[name]!;
		if (m.heap.get(namespace).cls === dictType) {
			deleteName(m, namespace, text);
		} else {
			drop(frame, m.chain(() => deleteItem(m, namespace, text), () => null));
		}
	},
	LOAD_LOCALS(_m, frame) {
		frame.slots[frame.sp++] = frame.namespace!;
	},
} satisfies Record<string, Handler>;
