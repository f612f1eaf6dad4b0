import {Native, PUSHED} from '../../native.js';
import {PyType} from '../../type.js';
import {functionType, strType} from '../../types/identities.js';
import {BoundMethod, PySlice, Ref, type Value} from '../../values.js';
import {findAttribute, getAttribute} from '../attributes.js';
import {ownAttribute} from '../own-attributes.js';
import {deleteAttribute, setAttribute} from '../set-attribute.js';
import {classObject, findOnType, typeOf} from '../type-of.js';
import {itemTakenOut, release} from '../finalisation.js';
import type {Frame} from '../frame.js';
import type {Machine} from '../machine.js';
import {deleteItem, getItem, setItem} from '../operators.js';
import {drop, push, type Handler} from './handler.js';

/** A function found on the object's class, when the object cannot hide it: called without making a bound method. */
const plainMethod = (m: Machine, object: Value, name: string): Value | undefined => {
	if (!(object instanceof Ref)) {
		return undefined;
	}

	const holder = m.heap.get(object);
	const cls = holder.cls;
	const member = findOnType(m, cls, name);
	return member instanceof Ref && m.heap.get(member).cls === functionType && holder.kind !== 'class'
		&& (classObject(m, cls)?.hooks ?? 0) === 0 && ownAttribute(m, holder, name) === undefined
		? member
		: undefined;
};

/** A method of a built-in value, which has no attributes of its own that could hide it. */
const nativeMethod = (m: Machine, object: Value, name: string): Native | undefined => {
	let cls: PyType | Ref;
	if (typeof object === 'string') {
		cls = strType;
	} else if (object instanceof Ref) {
		const holder = m.heap.get(object);
		if (holder.attributes !== null || (holder.kind !== 'list' && holder.kind !== 'dict' && holder.kind !== 'set')) {
			return undefined;
		}

		cls = holder.cls;
	} else {
		return undefined;
	}

	const member = cls instanceof PyType ? cls.members.get(name) : undefined;
	return member instanceof Native && member.binding === 'method' ? member : undefined;
};

const pushMethod = (frame: Frame, found: Value): void => {
	if (found instanceof BoundMethod) {
		frame.slots[frame.sp++] = found.callable;
		frame.slots[frame.sp++] = found.self;
	} else {
		frame.slots[frame.sp++] = found;
		frame.slots[frame.sp++] = undefined;
	}
};

/** Whether what a class has under a name says itself what is found: its `__get__` may be Python code. */
const isDescribed = (m: Machine, object: Value, name: string): boolean => {
	const member = m.as(object, 'class') === undefined ? undefined : findOnType(m, object as Ref, name);
	const kind = member instanceof Ref ? m.heap.get(member).kind : undefined;
	return kind === 'instance' || kind === 'host';
};

export const memberOperations = {
	LOAD_ATTR(m, frame, name) {
		push(frame, getAttribute(m, frame.slots[--frame.sp]!, frame.code.names[name]!));
	},
	LOAD_METHOD(m, frame, index) {
		const object = frame.slots[--frame.sp]!;
		const name = frame.code.names[index]!;
		const native = nativeMethod(m, object, name);
		if (native !== undefined) {
			frame.slots[frame.sp++] = native;
			frame.slots[frame.sp++] = object;
			return;
		}

		const method = plainMethod(m, object, name);
		if (method !== undefined) {
			frame.slots[frame.sp++] = method;
			frame.slots[frame.sp++] = object;
			return;
		}

		if (typeOf(m, object) instanceof PyType && !isDescribed(m, object, name)) {
			const found = findAttribute(m, object, name);
			if (found !== undefined && found !== PUSHED) {
				pushMethod(frame, found);
				return;
			}
		}

		// The attribute goes below the empty place for `self`, which the continuation hands back.
		push(frame, m.chain(() => getAttribute(m, object, name), (inner, value) => {
			const own = inner.repush(inner.frame!);
			own.slots[own.sp++] = value;
			return undefined as unknown as Value;
		}));
	},
	STORE_ATTR(m, frame, name) {
		frame.sp -= 2;
		drop(frame, setAttribute(m, frame.slots[frame.sp + 1]!, frame.code.names[name]!, frame.slots[frame.sp]!));
	},
	DELETE_ATTR(m, frame, name) {
		drop(frame, deleteAttribute(m, frame.slots[--frame.sp]!, frame.code.names[name]!));
	},
	BINARY_SUBSCR(m, frame) {
		frame.sp -= 2;
		push(frame, getItem(m, frame.slots[frame.sp]!, frame.slots[frame.sp + 1]!));
	},
	STORE_SUBSCR(m, frame) {
		frame.sp -= 3;
		const object = frame.slots[frame.sp + 1]!;
		const key = frame.slots[frame.sp + 2]!;
		const old = m.watched > 0 ? itemTakenOut(m, object, key) : undefined;
		drop(frame, setItem(m, object, key, frame.slots[frame.sp]!));
		release(m, old);
	},
	DELETE_SUBSCR(m, frame) {
		frame.sp -= 2;
		const object = frame.slots[frame.sp]!;
		const key = frame.slots[frame.sp + 1]!;
		const old = m.watched > 0 ? itemTakenOut(m, object, key) : undefined;
		drop(frame, deleteItem(m, object, key));
		release(m, old);
	},
	BUILD_SLICE(_m, frame, parts) {
		frame.sp -= parts;
		const {slots, sp} = frame;
		slots[frame.sp++] = new PySlice(slots[sp]!, slots[sp + 1]!, parts === 3 ? slots[sp + 2]! : null);
	},
} satisfies Record<string, Handler>;
