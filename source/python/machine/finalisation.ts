import type {Outcome} from '../native.js';
import {asyncGeneratorType, coroutineType} from '../types/identities.js';
import {BoundMethod, PySlice, PyTuple, Ref, type Value} from '../values.js';
import {isUnawaitedStep} from './awaiting.js';
import {NOTHING} from './deliver.js';
import type {Frame} from './frame.js';
import {keyOf} from './keys.js';
import type {Machine} from './machine.js';
import {mark, visitObject, visitParts} from './marking.js';
import {classHooks, type ClassObject, type ExceptionObject, type HeapObject} from './objects.js';
import {endWeakReferences, forgetWeakReferences, isWeaklyHeld} from './weak.js';

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

		case 'iterator': {
			return isUnawaitedStep(object);
		}

		case 'instance': {
			return !object.finalised && object.cls instanceof Ref && ((m.heap.get(object.cls) as ClassObject).hooks & classHooks.__del__) !== 0;
		}

		default: {
			return false;
		}
	}
};

/** The same, or whether weak references would have to know of it. */
const isWatched = (m: Machine, ref: Ref): boolean => isWeaklyHeld(m, ref) || isObservable(m, m.heap.get(ref));

const suspectPart = (m: Machine, value: Value): void => {
	if (value instanceof Ref && isWatched(m, value)) {
		m.suspects.push(value);
	}
};

/** What hangs on a small container, an instance or an exception goes with it. */
const suspectParts = (m: Machine, object: HeapObject): void => {
	if (object.kind === 'list') {
		if (object.items.length <= 64) {
			// CPython lets go of a list's items from its end.
			for (const item of object.items.toArray().toReversed()) {
				suspectPart(m, item);
			}
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
		suspectException(m, object);
	} else if (object.kind === 'iterator') {
		suspectPart(m, object.source);
		suspectPart(m, object.extra);
	} else if (object.kind === 'host') {
		const exception = m.as(object.fields.get('exception') ?? null, 'exception');
		if (exception !== undefined) {
			suspectException(m, exception);
		}

		suspectResult(m, object.fields.get('result') ?? null);
	}
};

/** What a future of a gather has: values, and errors that it was asked to return. */
const suspectResult = (m: Machine, result: Value): void => {
	suspectPart(m, result);
	const list = m.as(result, 'list');
	if (list !== undefined && list.items.length <= 64) {
		for (const item of list.items) {
			const error = m.as(item, 'exception');
			if (error === undefined) {
				suspectPart(m, item);
			} else {
				suspectException(m, error);
			}
		}
	}
};

/** With an exception go the locals of the frames that it has left, and the exceptions that were handled meanwhile. */
const suspectException = (m: Machine, exception: ExceptionObject): void => {
	let at: ExceptionObject | null = exception;
	for (let links = 0; at !== null && links < 16; links++) {
		for (const item of at.args.items) {
			suspectPart(m, item);
		}

		for (const local of at.locals) {
			const cell = m.as(local, 'cell');
			suspectPart(m, cell === undefined ? local : cell.value ?? null);
		}

		at = at.context === null ? null : m.heap.get(at.context) as ExceptionObject;
	}
};

/** Remembers a value whose last reference may just have gone. */
export const suspect = (m: Machine, value: Value | undefined): void => {
	if (value instanceof Ref) {
		const object = m.heap.get(value);
		if (isWatched(m, value)) {
			m.suspects.push(value);
		} else {
			suspectParts(m, object);
		}
	} else if (value instanceof PyTuple) {
		for (const item of value.items.toReversed()) {
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

/** The same for what a container held that lets go of all of it. */
export const releaseAll = (m: Machine, values: () => Iterable<Value>): void => {
	if (m.watched > 0) {
		for (const value of values()) {
			release(m, value);
		}
	}
};

/** What an assignment to an item of a list or dict, or its deletion, takes out of it; undefined for all else. */
export const itemTakenOut = (m: Machine, object: Value, key: Value): Value | undefined => {
	const held = object instanceof Ref ? m.heap.get(object) : undefined;
	if (held?.kind === 'dict') {
		const found = keyOf(m, key);
		return found === undefined ? undefined : held.table.get(found);
	}

	if (held?.kind !== 'list') {
		return undefined;
	}

	const {items} = held;
	if (key instanceof PySlice) {
		return items.length <= 64 ? new PyTuple(items.toArray()) : undefined;
	}

	return typeof key === 'number' && key >= -items.length && key < items.length ? items.get(key < 0 ? key + items.length : key) : undefined;
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

/** Finalises the suspects that nothing holds any more, one after another, before the program goes on. */
export const settleSuspects = (m: Machine): void => {
	const suspects = [...new Set(m.suspects)].filter(ref => isWatched(m, ref));
	m.suspects = [];
	if (suspects.length === 0) {
		return;
	}

	const marked = mark(m, new Set(suspects.map(ref => ref.id)));
	const gone = suspects.filter(ref => !marked.has(ref.id) && (m.condemned.has(ref.id) || !isInCycle(m, ref, marked)));
	m.condemned = new Set();
	finalise(m, gone, 0, marked);
};

/** Whether an instance or a task holds itself, by whatever is out of reach with it: CPython leaves it to the collector then. */
const isInCycle = (m: Machine, ref: Ref, marked: ReadonlySet<number>): boolean => {
	const {kind} = m.heap.get(ref);
	if (kind !== 'instance' && kind !== 'host') {
		return false;
	}

	const seen = new Set<number>();
	const pending = [ref];
	const visit = (value: Value | undefined): void => {
		if (value instanceof Ref) {
			if (!marked.has(value.id) && !seen.has(value.id)) {
				seen.add(value.id);
				pending.push(value);
			}
		} else if (typeof value === 'object' && value !== null) {
			visitParts(value, visit);
		}
	};

	while (pending.length > 0 && !seen.has(ref.id)) {
		visitObject(m.heap.get(pending.pop()!), visit);
	}

	return seen.has(ref.id);
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

/** The end of each in turn; then the frame below goes on as if nothing had happened. `marked` is what could be reached before. */
const finalise = (m: Machine, gone: readonly Ref[], index: number, marked: ReadonlySet<number>): Outcome => {
	const ref = gone[index];
	if (ref === undefined) {
		return NOTHING;
	}

	const next = (inner: Machine): Outcome => {
		suspectWhatItHeld(inner, ref);
		return finalise(inner, gone, index + 1, marked);
	};

	const end = (inner: Machine): Outcome => isWeaklyHeld(inner, ref) && !isBack(inner, ref)
		? inner.chain(() => endWeakReferences(inner, ref, reference => marked.has(reference.id)), next)
		: next(inner);

	return isObservable(m, m.heap.get(ref))
		? m.chain(() => m.host.onFinalise(m, ref), end, (inner, exception) => {
			inner.host.onUnraisable(inner, exception, ref);
			return end(inner);
		})
		: end(m);
};

/** Whether its own `__del__` has brought an object back to life. */
const isBack = (m: Machine, ref: Ref): boolean => {
	const object = m.heap.get(ref);
	return object.kind === 'instance' && object.finalised && mark(m, new Set([ref.id])).has(ref.id);
};

/** With an object goes what only it has held. */
const suspectWhatItHeld = (m: Machine, ref: Ref): void => {
	if (m.watched > 0) {
		suspectParts(m, m.heap.get(ref));
		m.attention ||= m.suspects.length > 0;
	}
};

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
			if (!marked.has(id) && (isObservable(m, object) || isWeaklyHeld(m, m.heap.refOf(id)))) {
				observable.push(m.heap.refOf(id));
			}
		});
	}

	m.condemned = new Set(observable.map(ref => ref.id));
	if (observable.length === 0) {
		m.heap.sweep(id => marked.has(id));
		forgetWeakReferences(m, id => marked.has(id));
	}

	return observable;
};

/** Something may be out of reach now, but nobody has collected yet: ends what no circle holds. */
export const suspectGarbage = (m: Machine): void => {
	m.suspects.push(...collectGarbage(m));
	m.condemned = new Set();
	m.attention = true;
};
