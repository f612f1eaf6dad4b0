import {PUSHED, type Outcome} from '../native.js';
import {PyType, STOP, Stop} from '../type.js';
import {
	dictType, exceptionTypes, frozensetType, generatorType, listType, rangeType, sequenceIteratorType, setType, strType, tupleType,
} from '../types/identities.js';
import {PyBytes, PyRange, PyTuple, Ref, type Value} from '../values.js';
import {findOnType, isInstance, typeName, typeOf} from './type-of.js';
import {callMember} from './calls.js';
import {resumedBy, type Frame, type NativeCode} from './frame.js';
import {resumeGenerator} from './generators.js';
import {Raise, type Machine} from './machine.js';
import {IteratorObject, type ExceptionObject} from './objects.js';
import {elementsOf} from './sets.js';

/** Whether `iter(value)` would answer anything. */
export const isIterable = (m: Machine, value: Value): boolean => {
	const cls = typeOf(m, value);
	const member = findOnType(m, cls, '__iter__');
	return member === undefined ? findOnType(m, cls, '__getitem__') !== undefined || m.as(value, 'generator') !== undefined : member !== null;
};

/** `iter(value)`. */
export const getIterator = (m: Machine, value: Value): Outcome => {
	const cls = typeOf(m, value);
	if (cls === generatorType) {
		return value;
	}

	const member = findOnType(m, cls, '__iter__');
	if (member === undefined || member === null) {
		if (member === undefined && findOnType(m, cls, '__getitem__') !== undefined && cls !== dictType) {
			return m.heap.allocate(new IteratorObject(m.epoch, sequenceIteratorType, value, 0, null));
		}

		throw m.error('TypeError', `'${typeName(m, value)}' object is not iterable`);
	}

	return cls instanceof PyType
		? callMember(m, member, value, cls, [])
		: m.chain(() => callMember(m, member, value, cls, []), (inner, iterator) => checkIterator(inner, iterator));
};

const checkIterator = (m: Machine, iterator: Value): Value => {
	if (findOnType(m, typeOf(m, iterator), '__next__') === undefined && !(iterator instanceof Ref && m.heap.get(iterator).kind === 'generator')) {
		throw m.error('TypeError', `iter() returned non-iterator of type '${typeName(m, iterator)}'`);
	}

	return iterator;
};

/**
The next item. `PUSHED`: a frame delivers it, and the end shows as StopIteration raised. A native iterator says its end
with a `Stop`.
*/
export const next = (m: Machine, iterator: Value): Outcome | Stop => {
	if (iterator instanceof Ref) {
		const object = m.heap.get(iterator);
		if (object.kind === 'generator' && object.cls === generatorType) {
			return object.state === 'finished' ? STOP : resumeGenerator(m, iterator, null, resumedBy.call);
		}

		if (object.cls instanceof PyType && object.cls.next !== null) {
			return object.cls.next(m, iterator);
		}
	}

	const cls = typeOf(m, iterator);
	const member = findOnType(m, cls, '__next__');
	if (member === undefined) {
		throw m.error('TypeError', `'${typeName(m, iterator)}' object is not an iterator`);
	}

	return callMember(m, member, iterator, cls, []);
};

/** What a StopIteration carries. */
export const stopValue = (m: Machine, exception: Ref): Value => {
	const {args} = m.heap.get(exception) as ExceptionObject;
	return args.items.length > 0 ? args.items[0]! : null;
};

/** Fetches one item and goes on with it, or with the end. */
export const nextThen = (
	m: Machine, iterator: Value, onItem: (m: Machine, item: Value) => Outcome, onStop: (m: Machine, value: Value) => Outcome,
): Outcome => {
	// A Stop is no value, so it cannot travel through a chain: the end of a native iterator is told apart first.
	let end: Stop | undefined;
	const outcome = m.chain(
		() => {
			const item = next(m, iterator);
			if (item instanceof Stop) {
				end = item;
				return null;
			}

			return item;
		},
		(inner, item) => {
			if (end !== undefined) {
				const {value} = end;
				end = undefined;
				return onStop(inner, value);
			}

			return onItem(inner, item);
		},
		(inner, exception) => {
			if (isInstance(inner, exception, exceptionTypes.StopIteration)) {
				return onStop(inner, stopValue(inner, exception));
			}

			throw new Raise(exception);
		},
	);
	return outcome;
};

/** More than these are a MemoryError, in place of the host's own end. */
const mostItems = 2 ** 26;

/** The items of a built-in container, without running Python; null for anything else. The array is the caller's. */
export const nativeItems = (m: Machine, value: Value): Value[] | null => {
	if (value instanceof PyTuple) {
		return [...value.items];
	}

	if (typeof value === 'string') {
		return [...value];
	}

	if (value instanceof PyBytes) {
		return [...value.bytes];
	}

	if (value instanceof PyRange) {
		const items: Value[] = [];
		const {start, stop, step} = value;
		if (typeof start !== 'number' || typeof stop !== 'number' || typeof step !== 'number') {
			return null;
		}

		if ((stop - start) / step > mostItems) {
			throw m.error('MemoryError', null);
		}

		for (let at = start; step > 0 ? at < stop : at > stop; at += step) {
			items.push(at);
		}

		return items;
	}

	if (!(value instanceof Ref)) {
		return null;
	}

	const object = m.heap.get(value);
	if (object.cls instanceof Ref) {
		return null;
	}

	switch (object.kind) {
		case 'list': {
			return object.items.toArray();
		}

		case 'dict': {
			return object.table.keys.toArray().filter(key => key !== undefined);
		}

		case 'set': {
			return elementsOf(object);
		}

		case 'bytearray': {
			return [...object.bytes];
		}

		default: {
			return null;
		}
	}
};

/**
Drains an iterable and goes on with its items (a fresh array: the caller's). What has been fetched is kept in a list of
the heap, so that a fork in the middle cannot mix two runs.
*/
export const collect = (m: Machine, iterable: Value, then: (m: Machine, items: Value[]) => Outcome): Outcome => {
	const items = nativeItems(m, iterable);
	return items === null
		? m.chain(() => getIterator(m, iterable), (inner, iterator) => drain(inner, iterator, then))
		: then(m, items);
};

const drain = (m: Machine, iterator: Value, then: (m: Machine, items: Value[]) => Outcome): Outcome => {
	const finish = (inner: Machine, frame: Frame): Outcome => then(inner, inner.as(frame.slots[1], 'list')!.items.toArray());
	const code: NativeCode = {
		name: 'collect',
		resume(inner, frame, value) {
			const own = inner.repush(frame);
			append(inner, own, value);
			return pump(inner, own, finish);
		},
		raise(inner, frame, exception) {
			if (isInstance(inner, exception, exceptionTypes.StopIteration)) {
				return finish(inner, frame);
			}

			throw new Raise(exception);
		},
	};
	const frame = m.pushNative(code, [iterator, m.newList([])]);
	return pump(m, frame, finish);
};

const append = (m: Machine, frame: Frame, value: Value): void => {
	m.own(frame.slots[1] as Ref, 'list').items.push(value, m.epoch);
};

/** So many steps of a loop in native code are free; what goes on longer counts, and the machine looks around in between. */
const freeSteps = 10_000;

/** What a step then counts, in instructions. */
const stepCost = 4;

const pauseCode: NativeCode = {name: 'pause', resume: (_m, frame) => frame.slots[0] ?? null};

/**
Whether the loop that has come to step `count`, with `item` in hand, has to stop for a while: the budget is used up. A frame
on the stack will deliver the item to it.
*/
export const pauses = (m: Machine, count: number, item: Value): boolean => {
	if (count < freeSteps) {
		return false;
	}

	m.executed += stepCost;
	if (m.executed < m.deadline) {
		return false;
	}

	m.pushNative(pauseCode, [item]);
	return true;
};

const pump = (m: Machine, frame: Frame, finish: (m: Machine, frame: Frame) => Outcome): Outcome => {
	for (;;) {
		const item = next(m, frame.slots[0]!);
		if (item === PUSHED) {
			return PUSHED;
		}

		if (item instanceof Stop) {
			m.frame = frame.back;
			return finish(m, frame);
		}

		if (pauses(m, m.as(frame.slots[1], 'list')!.items.length, item)) {
			return PUSHED;
		}

		append(m, frame, item);
	}
};

/** Whether iterating a value of this type runs no Python code. */
export const iteratesNatively = (type: unknown): boolean => nativeContainers.has(type);

const nativeContainers = new Set<unknown>([listType, tupleType, dictType, setType, frozensetType, rangeType, strType]);
