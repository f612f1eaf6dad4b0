import {emptyTable, tableAppend, tableDelete, tableGet, tableValues, type Table} from './table.js';

/*
First in, first out, as a value. The front is read by an index into a chunk that is never copied, the back grows
by copying a chunk of at most 32, and full chunks between them stand in a table: so neither end's cost depends on
the length or on which old version one goes on from.
*/

const CHUNK = 32;

export type Queue = {
	readonly size: number;
	readonly front: readonly number[];
	/** Where the queue begins in `front`. */
	readonly start: number;
	/** Full chunks, oldest first, at keys `middleStart` … `middle.next - 1`. */
	readonly middle: Table<readonly number[]>;
	readonly middleStart: number;
	readonly back: readonly number[];
};

export const emptyQueue: Queue = {
	size: 0, front: [], start: 0, middle: emptyTable, middleStart: 0, back: [],
};

/** The queue with `item` as its last. */
export const queuePush = (queue: Queue, item: number): Queue => {
	const {
		size, front, start, middle, middleStart, back,
	} = queue;
	if (size === 0) {
		return {...emptyQueue, size: 1, front: [item]};
	}

	if (back.length < CHUNK) {
		return {
			size: size + 1, front, start, middle, middleStart, back: [...back, item],
		};
	}

	return {
		size: size + 1, front, start, middle: tableAppend(middle, back), middleStart, back: [item],
	};
};

/** The first item, or undefined when the queue is empty. */
export const queueHead = (queue: Queue): number | undefined => queue.front[queue.start];

/** The queue without its first item; an empty queue stays empty. */
export const queueShift = (queue: Queue): Queue => {
	const {
		size, front, start, middle, middleStart, back,
	} = queue;
	if (size <= 1) {
		return emptyQueue;
	}

	if (start + 1 < front.length) {
		return {
			size: size - 1, front, start: start + 1, middle, middleStart, back,
		};
	}

	const chunk = tableGet(middle, middleStart);
	return chunk === undefined
		? {
			...emptyQueue, size: size - 1, front: back,
		}
		: {
			size: size - 1, front: chunk, start: 0, middle: tableDelete(middle, middleStart), middleStart: middleStart + 1, back,
		};
};

/** @yields the items, first to last */
export function * queueItems(queue: Queue): Generator<number, void> {
	for (let index = queue.start; index < queue.front.length; index++) {
		yield queue.front[index]!;
	}

	for (const chunk of tableValues(queue.middle, queue.middleStart)) {
		yield * chunk;
	}

	yield * queue.back;
}

export const queueToArray = (queue: Queue): number[] => [...queueItems(queue)];

/** The first `count` items, or as many as there are. */
export const queueFirst = (queue: Queue, count: number): number[] => {
	const first: number[] = [];
	if (count <= 0) {
		return first;
	}

	for (const item of queueItems(queue)) {
		first.push(item);
		if (first.length >= count) {
			break;
		}
	}

	return first;
};

/** The item at `index` counted from the head, or undefined. Does not depend on the length. */
export const queueAt = (queue: Queue, index: number): number | undefined => {
	if (!(index >= 0 && index < queue.size)) {
		return undefined;
	}

	const inFront = queue.front.length - queue.start;
	if (index < inFront) {
		return queue.front[queue.start + index];
	}

	const behind = index - inFront;
	const chunk = tableGet(queue.middle, queue.middleStart + Math.floor(behind / CHUNK)) ?? queue.back;
	return chunk[behind % CHUNK];
};

/** How many items stand before `item`, or -1. Looks through the queue. */
export const queueIndexOf = (queue: Queue, item: number): number => {
	let index = 0;
	for (const other of queueItems(queue)) {
		if (other === item) {
			return index;
		}

		index++;
	}

	return -1;
};

export const queueFrom = (items: Iterable<number>): Queue => {
	let queue = emptyQueue;
	for (const item of items) {
		queue = queuePush(queue, item);
	}

	return queue;
};

/** The queue without `item`, wherever it stands. Builds it anew: for repairs, not for the usual way. */
export const queueWithout = (queue: Queue, item: number): Queue => queueFrom(queueToArray(queue).filter(other => other !== item));
