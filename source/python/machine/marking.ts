import {BoundMethod, ClassMethod, Property, PySlice, PyTuple, Ref, StaticMethod, Super, type Value} from '../values.js';
import type {Frame} from './frame.js';
import type {Machine} from './machine.js';
import type {HeapObject} from './objects.js';

/*
What can be reached: from the frames of all threads, from modules and builtins, and from what the host holds.
*/

/** Marks what can be reached, from `held` too; stops early once every id of `sought` is. Returns the marked ids. */
export const mark = (m: Machine, sought: ReadonlySet<number> | null, held: Value = null): Set<number> => {
	const marked = new Set<number>();
	const pending: Value[] = [];
	let left = sought === null ? -1 : sought.size;
	const visit = (value: Value | undefined): void => {
		if (value instanceof Ref) {
			if (!marked.has(value.id)) {
				marked.add(value.id);
				if (sought?.has(value.id)) {
					left--;
				}

				pending.push(value);
			}
		} else if (typeof value === 'object' && value !== null) {
			visitParts(value, visit);
		}
	};

	const drain = (): void => {
		while (pending.length > 0 && left !== 0) {
			visitObject(m.heap.get(pending.pop() as Ref), visit);
		}
	};

	for (const top of [m.frame, ...m.host.chains()]) {
		for (let frame = top; frame !== null && left !== 0; frame = frame.back) {
			visitFrame(frame, visit);
			drain();
		}
	}

	visit(held);
	visit(m.failure ?? undefined);
	visit(m.result);
	visit(m.fixed.builtins);
	visit(m.fixed.modules);
	visit(m.fixed.prelude);
	drain();
	if (left !== 0) {
		m.host.roots(visit);
		drain();
	}

	return marked;
};

/** What a value that is no object of the heap refers to. */
export const visitParts = (value: object, visit: (value: Value | undefined) => void): void => {
	if (value instanceof PyTuple) {
		for (const item of value.items) {
			visit(item);
		}
	} else if (value instanceof BoundMethod) {
		visit(value.callable);
		visit(value.self);
	} else if (value instanceof StaticMethod || value instanceof ClassMethod) {
		visit(value.callable);
	} else if (value instanceof Property) {
		visit(value.getter);
		visit(value.setter);
		visit(value.deleter);
	} else if (value instanceof Super) {
		visit(value.cls);
		visit(value.self);
		visit(value.type);
	} else if (value instanceof PySlice) {
		visit(value.start);
		visit(value.stop);
		visit(value.step);
	}
};

/** What a frame refers to. */
export const visitFrame = (frame: Frame, visit: (value: Value | undefined) => void): void => {
	for (let index = 0; index < frame.sp; index++) {
		visit(frame.slots[index]);
	}

	visit(frame.globals);
	visit(frame.keep);
	visit(frame.namespace ?? undefined);
	visit(frame.generator ?? undefined);
	visit(frame.handled ?? undefined);
};

/** What an object of the heap refers to. */
export const visitObject = (object: HeapObject, visit: (value: Value | undefined) => void): void => {
	visit(object.cls as Value);
	const {attributes} = object;
	if (attributes instanceof Map) {
		for (const value of attributes.values()) {
			visit(value);
		}
	} else if (attributes !== null) {
		visit(attributes);
	}

	switch (object.kind) {
		case 'list': {
			object.items.forEach(visit);
			return;
		}

		case 'dict':
		case 'set': {
			object.table.forEach((key, value) => {
				visit(key);
				visit(value);
			});
			return;
		}

		case 'instance': {
			visit(object.payload);
			for (const value of object.slots?.values() ?? []) {
				visit(value);
			}

			return;
		}

		case 'class': {
			for (const base of object.mro) {
				visit(base);
			}

			return;
		}

		case 'function': {
			visit(object.globals);
			visit(object.defaults);
			visit(object.annotate);
			for (const cell of object.closure) {
				visit(cell);
			}

			for (const value of object.keywordDefaults?.values() ?? []) {
				visit(value);
			}

			return;
		}

		case 'cell': {
			visit(object.value);
			return;
		}

		case 'generator': {
			visit(object.finalizer);
			if (object.frame !== null) {
				visitFrame(object.frame, visit);
			}

			return;
		}

		case 'iterator': {
			visit(object.source);
			visit(object.extra);
			return;
		}

		case 'exception': {
			visit(object.args);
			visit(object.cause ?? undefined);
			visit(object.context ?? undefined);
			for (const value of object.fields?.values() ?? []) {
				visit(value);
			}

			for (const value of object.locals) {
				visit(value);
			}

			return;
		}

		case 'host': {
			for (const value of object.fields.values()) {
				visit(value);
			}

			break;
		}

		case 'module':
		case 'bytearray': {
			break;
		}
	}
};
