import fc from 'fast-check';
import {expect, test} from 'vitest';
import {emptyQueue, queueAt, queueFirst, queueFrom, queueHead, queueIndexOf, queueItems, queuePush, queueShift, queueToArray, queueWithout, type Queue} from '../../source/library/queue.js';

type Command =
	| {readonly type: 'push'; readonly count: number; readonly back: number}
	| {readonly type: 'shift'; readonly count: number; readonly back: number};

/** Enough at once to fill chunks; `back` goes on from an older version. */
const command: fc.Arbitrary<Command> = fc.record({
	type: fc.constantFrom('push' as const, 'shift' as const),
	count: fc.oneof(fc.nat(3), fc.nat(50)),
	back: fc.oneof({weight: 4, arbitrary: fc.constant(0)}, {weight: 1, arbitrary: fc.nat(20)}),
});

test('every version equals its model after any operations on newer ones', () => {
	fc.assert(fc.property(fc.array(command, {maxLength: 40}), commands => {
		const versions: Array<{readonly queue: Queue; readonly model: readonly number[]}> = [{queue: emptyQueue, model: []}];
		let item = 0;
		for (const {type, count, back} of commands) {
			let {queue, model} = versions[Math.max(0, versions.length - 1 - back)]!;
			for (let index = 0; index < count; index++) {
				item++;
				queue = type === 'push' ? queuePush(queue, item) : queueShift(queue);
				model = type === 'push' ? [...model, item] : model.slice(1);
			}

			versions.push({queue, model});
		}

		for (const {queue, model} of versions) {
			expect(queueToArray(queue)).toEqual(model);
			expect([queue.size, queueHead(queue)]).toEqual([model.length, model[0]]);
			for (const index of [0, 1, 31, 32, 33, 64, model.length - 1]) {
				expect(queueAt(queue, index)).toBe(model[index]);
				expect(queueFirst(queue, index)).toEqual(model.slice(0, Math.max(0, index)));
				expect(queueIndexOf(queue, model[index] ?? -1)).toBe(index >= 0 && index < model.length ? index : -1);
			}

			expect(queueAt(queue, model.length)).toBeUndefined();
			expect(queueAt(queue, -1)).toBeUndefined();
		}
	}), {numRuns: 150});
});

test('an item leaves from anywhere, and the others keep their order', () => {
	const items = Array.from({length: 200}, (_, index) => index);
	const queue = queueFrom(items);
	expect([...queueItems(queueWithout(queue, 100))]).toEqual(items.filter(item => item !== 100));
	expect(queueToArray(queueWithout(queue, 300))).toEqual(items);
});

test('a queue through which much has gone is as small as a new one', () => {
	let queue = queueFrom([0, 1, 2]);
	for (let item = 3; item < 20_000; item++) {
		queue = queueShift(queuePush(queue, item));
	}

	expect(queueToArray(queue)).toEqual([19_997, 19_998, 19_999]);
	expect(JSON.stringify(queue).length).toBeLessThan(2000);
});
