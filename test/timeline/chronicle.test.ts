import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {tableEntries, tableGet, type Table} from '../../source/library/table.js';
import {conditionOf} from '../../source/loop/conditions.js';
import {startSimulation} from '../../source/simulator/start.js';
import {bitsBetween, laneBetween, lastStep, stepAtTime, stepBits, type Chronicle} from '../../source/timeline/chronicle.js';
import type {Goal} from '../../source/timeline/goal.js';
import {simulatedSource} from '../../source/timeline/simulated-source.js';
import {createTimeline, isAtEnd, stateOf, stepNumber, type Timeline} from '../../source/timeline/timeline.js';
import {go, work} from '../../source/timeline/travel.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const timelineOf = (text: string): Timeline<unknown> => createTimeline(simulatedSource(startSimulation({path: 'p.py', text, siblings: {}}))) as unknown as Timeline<unknown>;

const gone = (timeline: Timeline<unknown>, goal: Goal, budget = 100_000): Timeline<unknown> => {
	let result = go(timeline, goal);
	while (result.goal !== null) {
		result = work(result, budget);
	}

	return result;
};

const forward: Goal = {type: 'forward', size: 'step', count: 1};

const plain = (table: Table<unknown>): unknown => [...tableEntries(table)].map(([key, value]) => [key, typeof value === 'object' && value !== null && 'root' in value ? plain(value as Table<unknown>) : value]);

const dump = ({age, steps, coarse, coarsest, tasks, threads}: Chronicle): unknown => ({age, steps: plain(steps), coarse: plain(coarse), coarsest: plain(coarsest), tasks: plain(tasks), threads: plain(threads)});

const workers = `import asyncio, time
async def work(n):
    await asyncio.to_thread(time.sleep, n)
    await asyncio.sleep(0)
    raise ValueError(n)
async def main():
    print(await asyncio.gather(work(1), work(2), return_exceptions=True))
    time.sleep(1)
    task = asyncio.create_task(asyncio.sleep(9))
    await asyncio.sleep(1)
    task.cancel()
asyncio.run(main())
`;

const programs = ['scenarios/02-all-at-once.py', 'scenarios/06-fetch-with-tasks.py', 'scenarios/08-timers.py'].map(file => readFileSync(root + file, 'utf8'));

test.each([...programs, workers])('every step shows what its state says', text => {
	let timeline = timelineOf(text);
	while (!isAtEnd(timeline)) {
		timeline = gone(timeline, forward);
		const {chronicle} = timeline;
		const state = stateOf(timeline);
		const step = stepNumber(timeline);
		expect(lastStep(chronicle)).toBe(step);
		expect(tableGet(chronicle.steps, step)!.clock).toEqual(state.clock);
		for (const [taskId] of tableEntries(state.tasks)) {
			expect([taskId, laneBetween(tableGet(chronicle.tasks, taskId)!, step, step)?.at]).toEqual([taskId, conditionOf(state, taskId)]);
		}

		for (const [thread, {state: condition}] of tableEntries(state.threads)) {
			expect([thread, laneBetween(tableGet(chronicle.threads, thread)!, step, step)?.at]).toEqual([thread, condition]);
		}
	}
});

test.each([...programs, workers])('it is the same however one went, and never shorter than what was seen', text => {
	const bySteps = ((): Timeline<unknown> => {
		let timeline = timelineOf(text);
		while (!isAtEnd(timeline)) {
			timeline = gone(timeline, forward, 7);
			timeline = gone(gone(timeline, {type: 'back', size: 'step', count: 2}), {type: 'forward', size: 'step', count: 2});
		}

		return timeline;
	})();
	const atOnce = gone(timelineOf(text), {type: 'last'});
	const byLines = gone(gone(gone(timelineOf(text), {type: 'forward', size: 'line', count: 15}), {type: 'percent', percent: 50}), {type: 'last'});
	expect(dump(bySteps.chronicle)).toEqual(dump(atOnce.chronicle));
	expect(dump(byLines.chronicle)).toEqual(dump(atOnce.chronicle));
	expect(gone(atOnce, {type: 'first'}).chronicle).toBe(atOnce.chronicle);
});

test('what was worth a mark', () => {
	const {chronicle} = gone(timelineOf(workers), {type: 'last'});
	const bits = bitsBetween(chronicle, 0, lastStep(chronicle));
	for (const name of ['ran', 'polled', 'blocked', 'printed', 'raised', 'cancelled'] as const) {
		expect([name, (bits & stepBits[name]) > 0]).toEqual([name, true]);
	}

	expect(bits & stepBits.stuck).toBe(0);
});

test('bits of many steps at once are those of each', () => {
	const {chronicle} = gone(timelineOf('import asyncio\nasync def main():\n    for n in range(1500):\n        await asyncio.sleep(n % 3)\n        if n % 400 == 7:\n            print(n)\nasyncio.run(main())\n'), {type: 'last'});
	expect(lastStep(chronicle)).toBeGreaterThan(2100);
	for (const [first, last] of [[0, 2100], [5, 40], [31, 33], [30, 1100], [1024, 2047], [900, 900]] as const) {
		const each = Array.from({length: last - first + 1}, (_, index) => tableGet(chronicle.steps, first + index)!.bits);
		expect(bitsBetween(chronicle, first, last)).toBe(each.reduce((joined, bits) => joined | bits, 0));
	}

	for (const [seconds, ns] of [[0, 0], [1, 0], [2, 999_999_999], [700, 5], [1e6, 0]] as const) {
		const expected = Array.from({length: lastStep(chronicle) + 1}, (_, step) => step).findLast(step => {
			const {clock} = tableGet(chronicle.steps, step)!;
			return clock.s < seconds || (clock.s === seconds && clock.ns <= ns);
		});
		expect(stepAtTime(chronicle, seconds, ns)).toBe(expected);
	}
});
