import type {Outcome} from '../native.js';
import {asyncGeneratorType, coroutineType} from '../types/identities.js';
import {BoundMethod, ClassMethod, Property, PySlice, PyTuple, Ref, StaticMethod, Super, type Value} from '../values.js';
import {NOTHING} from './deliver.js';
import type {Frame} from './frame.js';
import type {Machine} from './machine.js';
import {classHooks, type ClassObject, type HeapObject} from './objects.js';

/*
The end of an object can be observed: a coroutine that never ran warns, a generator runs its `finally`, a failed task
reports, `__del__` is called. CPython counts references; we look only where a reference is dropped that may be the last
one (an expression statement, rebinding or `del` of a name, leaving a loop or a function), and only while objects of
these kinds exist: then everything reachable is marked, and a suspect that is not is finalised on the spot.
*/

/** Whether the end of this object would be noticed. */
export const isObservable = (m: Machine, object: HeapObject): boolean => {
	switch (object.kind) {
		case 'generator': {
			return !object.owned && (object.cls === coroutineType ? object.state === 'created' : object.state === 'suspended' || (object.state === 'created' && object.finalizer !== null));
		}

		case 'host': {
			return object.fields.get('watched') === true;
		}

		case 'instance': {
			return !object.finalised && object.cls instanceof Ref && ((m.heap.get(object.cls) as ClassObject).hooks & classHooks.__del__) !== 0;
		}

		default: {
			return false;
		}
	}
};

const suspectPart = (m: Machine, value: Value): void => {
	if (value instanceof Ref && isObservable(m, m.heap.get(value))) {
		m.suspects.push(value);
	}
};

/** What hangs on a small container, an instance or an exception goes with it. */
const suspectParts = (m: Machine, object: HeapObject): void => {
	if (object.kind === 'list') {
		if (object.items.length <= 64) {
			object.items.forEach(item => {
				suspectPart(m, item);
			});
		}
	} else if (object.kind === 'dict') {
		if (object.table.size <= 64) {
			object.table.forEach((_, item) => {
				suspectPart(m, item);
			});
		}
	} else if (object.kind === 'instance') {
		if (object.attributes instanceof Map) {
			for (const item of object.attributes.values()) {
				suspectPart(m, item);
			}
		} else if (object.attributes !== null) {
			suspectParts(m, m.heap.get(object.attributes));
		}
	} else if (object.kind === 'exception') {
		for (const item of object.args.items) {
			suspectPart(m, item);
		}
	} else if (object.kind === 'iterator') {
		suspectPart(m, object.source);
	}
};

/** Remembers a value whose last reference may just have gone. */
export const suspect = (m: Machine, value: Value | undefined): void => {
	if (value instanceof Ref) {
		const object = m.heap.get(value);
		if (isObservable(m, object)) {
			m.suspects.push(value);
		} else {
			suspectParts(m, object);
		}
	} else if (value instanceof PyTuple) {
		for (const item of value.items) {
			suspectPart(m, item);
		}
	} else if (value instanceof BoundMethod) {
		suspect(m, value.self);
	}
};

/** A reference goes away: what it referred to may have to be finalised before the next instruction. */
export const release = (m: Machine, value: Value | undefined): void => {
	if (m.watched > 0 && typeof value === 'object' && value !== null) {
		suspect(m, value);
		if (m.suspects.length > 0) {
			m.attention = true;
		}
	}
};

/** A function is left: what its locals hold may go. */
export const suspectFrame = (m: Machine, frame: Frame): void => {
	const size = frame.code.slotNames.length;
	for (let index = 0; index < size; index++) {
		const value = frame.slots[index];
		if (value instanceof Ref) {
			const object = m.heap.get(value);
			suspect(m, object.kind === 'cell' ? object.value : value);
		} else if (value instanceof PyTuple) {
			suspect(m, value);
		}
	}
};

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

/** Finalises the suspects that nothing holds any more, one after another, before the program goes on. */
export const settleSuspects = (m: Machine): void => {
	const suspects = [...new Set(m.suspects)].filter(ref => isObservable(m, m.heap.get(ref)));
	m.suspects = [];
	if (suspects.length === 0) {
		return;
	}

	const marked = mark(m, new Set(suspects.map(ref => ref.id)));
	const gone = suspects.filter(ref => !marked.has(ref.id));
	finalise(m, gone, 0);
};

/**
Native code is about to go on with what a function returned, which may end a task and schedule whoever waits for it. The
async generators that went with the function's locals come before that: each only asks its loop for a task.
*/
export const settleAsyncGenerators = (m: Machine, returned: Value): void => {
	const sought = m.suspects.filter(ref => {
		const object = m.heap.get(ref);
		return object.kind === 'generator' && object.cls === asyncGeneratorType && !object.closed && isObservable(m, object);
	});
	if (sought.length === 0) {
		return;
	}

	const marked = mark(m, new Set(sought.map(ref => ref.id)), returned);
	const gone = new Set(sought.filter(ref => !marked.has(ref.id)));
	m.suspects = m.suspects.filter(ref => !gone.has(ref));
	for (const ref of gone) {
		m.host.onFinalise(m, ref);
	}
};

/** The end of each in turn; then the frame below goes on as if nothing had happened. */
const finalise = (m: Machine, gone: readonly Ref[], index: number): Outcome =>
	index >= gone.length
		? NOTHING
		: m.chain(() => m.host.onFinalise(m, gone[index]!), inner => finalise(inner, gone, index + 1), (inner, exception) => {
			inner.host.onUnraisable(inner, exception, gone[index]!);
			return finalise(inner, gone, index + 1);
		});

/**
Frees what cannot be reached. Called by the host between handles, never while native code waits in a chain: what its
continuation holds cannot be seen. Returns the observable objects among the garbage; they are not freed yet but must be
finalised by the host.
*/
export const collectGarbage = (m: Machine): readonly Ref[] => {
	for (const top of [m.frame, ...m.host.chains()]) {
		for (let frame = top; frame !== null; frame = frame.back) {
			if (frame.native?.name === 'chain') {
				return [];
			}
		}
	}

	const marked = mark(m, null);
	const observable: Ref[] = [];
	if (m.watched > 0) {
		m.heap.forEach((id, object) => {
			if (!marked.has(id) && isObservable(m, object)) {
				observable.push(m.heap.refOf(id));
			}
		});
	}

	if (observable.length === 0) {
		m.heap.sweep(id => marked.has(id));
	}

	return observable;
};
