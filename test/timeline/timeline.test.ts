import {expect, test} from 'vitest';
import type {Fact} from '../../source/loop/facts.js';
import {reduce} from '../../source/loop/reduce.js';
import type {Goal, RunEvent} from '../../source/timeline/goal.js';
import {formatPosition} from '../../source/timeline/position.js';
import {recordedSource, type RecordedPlace} from '../../source/timeline/recorded-source.js';
import type {Source} from '../../source/timeline/source.js';
import type {StepSize} from '../../source/timeline/steps.js';
import {createTimeline, factsOf, inspect, isAtEnd, isAtStart, positionOf, progressOf, stateOf, stepNumber, summaryOf} from '../../source/timeline/timeline.js';
import {go, interrupt, work} from '../../source/timeline/travel.js';
import {
	call, callback, ended, ends, finished, future, iteration, life, line, loopStarted, place, polled, runs, scheduled, settled, source, started, suspended, task,
} from './facts.js';
import {gather} from './gather.js';
import {back, describe as describeStop, dump, everyStop, forward, reach, types} from './helpers.js';

const start = createTimeline(recordedSource(gather));
const sizes: readonly StepSize[] = ['step', 'handle', 'line', 'iteration'];

test('a timeline begins at the first line, before it runs', () => {
	expect(isAtStart(start)).toBe(true);
	expect(isAtEnd(start)).toBe(false);
	expect(stepNumber(start)).toBe(0);
	expect(formatPosition(positionOf(start))).toBe('0.1');
	expect(stateOf(start).line!.place.line).toBe(1);
	expect(factsOf(start)).toEqual({first: [], omitted: 0, last: []});
	expect(progressOf(start)).toBe(null);
});

test('a step forward gives its facts, its number and how many handles were folded', () => {
	const stops = everyStop(start, 'step');
	const {facts, folded, complete, size} = summaryOf(stops[9]!);
	expect(types(facts.first)).toEqual([
		'handle-started', 'future-settled', 'handle-scheduled', 'handle-finished',
		'handle-started', 'future-settled', 'handle-scheduled', 'handle-finished',
		'iteration-started', 'polling-ended', 'handle-started', 'task-run-started', 'line-reached', 'printed',
	]);
	expect({folded, complete, size}).toEqual({folded: 2, complete: true, size: 'step'});
	expect(stops.map(stop => stepNumber(stop))).toEqual([...stops.keys()]);
	// All steps together are the whole run.
	expect(stops.flatMap(stop => factsOf(stop).first)).toEqual(gather.slice(2));
});

test.each(sizes)('back by %s is the inverse of forward', size => {
	const stops = everyStop(start, size);
	for (const [index, stop] of stops.entries()) {
		for (let count = 1; count <= index; count++) {
			expect(dump(back(stop, size, count))).toEqual({...dump(stops[index - count]!), atEnd: false});
		}
	}
});

test.each(sizes)('several steps of size %s forward are as many single ones', size => {
	const stops = everyStop(start, size);
	for (let from = 0; from < stops.length; from++) {
		for (let to = from + 1; to < stops.length; to++) {
			expect(dump(forward(stops[from]!, size, to - from))).toEqual(dump(stops[to]!));
		}
	}
});

test('old timelines stay as they were', () => {
	const third = forward(start, 'step', 3);
	const before = dump(third);
	reach(back(third, 'line', 2), {type: 'last'});
	expect(dump(third)).toEqual(before);
	expect(dump(forward(start, 'step', 3))).toEqual(before);
});

test('at either end nothing moves', () => {
	expect(dump(back(start))).toEqual(dump(start));
	const last = reach(start, {type: 'last'});
	expect(isAtEnd(last)).toBe(true);
	expect(go(last, {type: 'forward', size: 'step', count: 1}).goal).toBe(null);
	expect(dump(forward(last))).toEqual(dump(last));
	expect(dump(forward(start, 'step', 1000))).toEqual(dump(last));
	expect(dump(back(last, 'step', 1000))).toEqual({...dump(start)});
});

test('sizes can be mixed: back goes to the last stop of its size before here', () => {
	const inTask = forward(forward(start, 'step', 4), 'line');
	// The print of line 4 is a step within the line that ends here.
	expect(describeStop(inTask)).toBe('1.2 line-reached 5 task 2');
	expect(describeStop(back(inTask))).toBe('1.1.1 printed task 2');
	expect(describeStop(back(inTask, 'line'))).toBe('1.1 line-reached 4 task 2');
	expect(describeStop(back(inTask, 'iteration'))).toBe('1.0 iteration-started');
	expect(describeStop(forward(inTask, 'handle'))).toBe('2.0 task-suspended task 2');
	// A step that was entered by lines is told as a whole.
	expect(types(factsOf(forward(inTask)).first)).toEqual(['line-reached', 'future-created', 'timer-armed', 'task-suspended', 'handle-finished']);
	expect(dump(forward(inTask))).toEqual(dump(forward(start, 'step', 5)));
});

const find = (goal: Goal, from = start): string => describeStop(reach(from, goal));

test('first and last', () => {
	const last = reach(start, {type: 'last'});
	expect(dump(last)).toEqual(dump(everyStop(start, 'step').at(-1)!));
	expect(dump(reach(last, {type: 'first'}))).toEqual(dump(start));
	expect(dump(reach(start, {type: 'first'}))).toEqual(dump(start));
});

test('every stop has a position that leads back to it', () => {
	const last = reach(start, {type: 'last'});
	for (const size of ['step', 'handle', 'line'] as const) {
		for (const stop of everyStop(start, size)) {
			for (const from of [start, last, back(last, 'step', 7)]) {
				const there = reach({...from, size}, {type: 'position', position: positionOf(stop)});
				expect(dump(there)).toEqual({...dump(stop), atEnd: isAtEnd(there)});
			}
		}
	}
});

test('a position that the run does not have leads to the next', () => {
	expect(find({type: 'position', position: {handle: 1, line: 77, event: 0}})).toBe('2.0 task-suspended task 2');
	expect(find({type: 'position', position: {handle: 0, line: 0, event: 0}})).toBe('0.1 line-reached 1');
	expect(find({type: 'position', position: {handle: 99, line: 0, event: 0}})).toBe('13.0.3 ended');
});

test('a time leads to the first step at which the clock shows as much', () => {
	const last = reach(start, {type: 'last'});
	for (const from of [start, last]) {
		expect(find({type: 'time', seconds: 2}, from)).toBe('3.0.1 clock-moved');
		expect(find({type: 'time', seconds: 0.3}, from)).toBe('3.0.1 clock-moved');
		expect(find({type: 'time', seconds: 0}, from)).toBe('0.1 line-reached 1');
		expect(find({type: 'time', seconds: 2.5}, from)).toBe('13.0.3 ended');
	}
});

test('a percent is of the steps of the whole run, whose end is looked for first', () => {
	const stops = everyStop(start, 'step');
	const half = reach(start, {type: 'percent', percent: 50});
	expect(stepNumber(half)).toBe(8);
	expect(dump(half)).toEqual(dump(stops[8]!));
	expect(dump(reach(half, {type: 'percent', percent: 100}))).toEqual(dump(stops[15]!));
	expect(dump(reach(start, {type: 'percent', percent: 100}))).toEqual(dump(stops[15]!));
	expect(stepNumber(reach(half, {type: 'percent', percent: 0}))).toBe(0);
	expect(stepNumber(reach(half, {type: 'percent', percent: 20}))).toBe(3);
	// So many steps are known only now.
	expect(half.end.type).toBe('known');
});

const untilEvents = (...events: readonly RunEvent[]): Goal => ({type: 'until', events, direction: 'forward'});
const backUntil = (...events: readonly RunEvent[]): Goal => ({type: 'until', events, direction: 'back'});

test('until something is printed, a task finishes, a line is reached', () => {
	expect(find(untilEvents({type: 'output'}))).toBe('1.1.1 printed task 2');
	expect(find(untilEvents({type: 'output'}), forward(start, 'step', 4))).toBe('2.1.1 printed task 3');
	expect(find(untilEvents({type: 'task-finished', taskId: 3}))).toBe('7.0 task-finished task 3');
	expect(find(untilEvents({type: 'breakpoint', file: 1, line: 6}))).toBe('5.1 line-reached 6 task 2 +2');
	expect(find(untilEvents({type: 'breakpoint', file: 1, line: 5}, {type: 'breakpoint', file: 1, line: 4}))).toBe('1.1 line-reached 4 task 2');
	expect(find(untilEvents({type: 'breakpoint', file: 2, line: 4}))).toBe('13.0.3 ended');
	expect(find(untilEvents())).toBe('13.0.3 ended');
});

test('back to where something was printed, a task finished, a line was reached', () => {
	const last = reach(start, {type: 'last'});
	const print = reach(last, backUntil({type: 'output'}));
	expect(describeStop(print)).toBe('6.1.1 printed task 3');
	expect(find(backUntil({type: 'output'}), print)).toBe('5.1.1 printed task 2 +2');
	expect(find(backUntil({type: 'task-finished', taskId: 2}), last)).toBe('6.0 task-finished task 2');
	const second = reach(last, backUntil({type: 'breakpoint', file: 1, line: 4}));
	expect(describeStop(second)).toBe('2.1 line-reached 4 task 3');
	expect(find(backUntil({type: 'breakpoint', file: 1, line: 4}), second)).toBe('1.1 line-reached 4 task 2');
	expect(find(backUntil({type: 'exception'}), last)).toBe('0.1 line-reached 1');
});

/** One task is cancelled by another while it sleeps, and raises. */
const cancelled: readonly Fact[] = [
	source('…'), call(1), life('loop-opened'),
	task(1, 'main'), scheduled(1, 'step', 1, {type: 'task-created', taskId: 1, by: null}), loopStarted(1),
	iteration(1, 0), polled(1), started(1, 1, 1), runs(1), line(5, {taskId: 1}),
	task(2, 'job', {by: 1}), scheduled(2, 'step', 2, {type: 'task-created', taskId: 2, by: null}), suspended(1, null, 6), scheduled(3, 'step', 1, {type: 'bare-yield', taskId: 1}), finished(1),
	iteration(2, 0), polled(2), started(2, 2, 2), runs(2), line(2, {taskId: 2}), future(4), suspended(2, 4, 2), finished(2),
	started(3, 2, 1), runs(1), line(7, {taskId: 1}),
	{
		type: 'task-cancel-requested', taskId: 2, by: 1, message: null,
	},
	settled(4, {type: 'cancelled'}), scheduled(4, 'wakeup', 2, {type: 'future-settled', future: 4, by: 1}),
	line(8, {taskId: 1}), suspended(1, 2, 8), finished(3),
	iteration(3, 0), polled(1), started(4, 3, 2), runs(2),
	{
		type: 'raised', error: 'ValueError: no', place: place(3), taskId: 2,
	},
	ends(2, {type: 'raised', error: 'ValueError: no'}), scheduled(5, 'wakeup', 1, {type: 'future-settled', future: 2, by: 2}), finished(4),
	iteration(4, 0), polled(1), started(5, 4, 1), runs(1), ends(1), callback(6, 'done', {cause: {type: 'future-settled', future: 1, by: 1}}), finished(5),
	iteration(5, 0), polled(1), started(6, 5, null), life('loop-stopping'), finished(6),
	life('loop-stopped'), life('loop-closed'), ended(),
];

test('until an exception, until a cancellation with all that comes of it', () => {
	const from = createTimeline(recordedSource(cancelled));
	const request = reach(from, untilEvents({type: 'cancellation'}));
	expect(types(factsOf(request).first).slice(-3)).toEqual(['task-cancel-requested', 'future-settled', 'handle-scheduled']);
	expect(stateOf(request).loops[0]!.ready.size).toBe(1);
	expect(stateOf(request).contradictions).toBe(0);
	const raised = reach(from, untilEvents({type: 'exception'}));
	expect(factsOf(raised).first.at(-1)!.type).toBe('raised');
	// Within a step: it is not counted yet, and goes on from here.
	expect(stepNumber(forward(raised))).toBe(stepNumber(raised) + 1);
	expect(dump(back(forward(raised)))).toEqual(dump(back(raised)));
});

test('one task can be followed over its awaits, in both directions', () => {
	const follow = (taskId: number, direction: 'forward' | 'back'): Goal => ({type: 'follow', taskId, direction});
	let now = forward(start, 'step', 3);
	const seen: string[] = [];
	while (stateOf(now).unfinished.size > 1) {
		now = reach(now, follow(2, 'forward'));
		seen.push(describeStop(now));
		if (describeStop(now).includes('finished')) {
			break;
		}
	}

	expect(seen).toEqual(['1.1.1 printed task 2', '2.0 task-suspended task 2', '5.1.1 printed task 2 +2', '6.0 task-finished task 2']);
	expect(go(now, follow(2, 'forward'))).toMatchObject({goal: null, place: now.place});
	for (const expected of seen.slice(0, -1).reverse()) {
		now = reach(now, follow(2, 'back'));
		expect(describeStop(now)).toBe(expected);
	}

	// It did nothing before; nobody knows task 77.
	expect(dump(reach(now, follow(2, 'back')))).toEqual(dump(now));
	expect(dump(reach(now, follow(77, 'forward')))).toEqual(dump(now));
});

test('a recording knows no variables', () => {
	expect(inspect(start, {type: 'variables', of: {type: 'thread', thread: 0}, frame: 0})).toEqual({type: 'not-recorded'});
});

test('a goal is worked at in slices, and the place changes when it is reached', () => {
	let now = go(start, {type: 'last'});
	let slices = 0;
	while (now.goal !== null) {
		expect(dump(now)).toEqual(dump(start));
		expect(progressOf(now)!.step).toBeGreaterThanOrEqual(0);
		now = work(now, 3);
		slices++;
	}

	expect(slices).toBeGreaterThan(gather.length / 3 / 2);
	expect(dump(now)).toEqual(dump(reach(start, {type: 'last'})));
	expect(work(now, 100)).toBe(now);
	expect(interrupt(now)).toBe(now);
});

test('a new goal replaces the one before', () => {
	const onTheWay = work(go(start, {type: 'last'}), 20);
	expect(onTheWay.goal).not.toBe(null);
	expect(dump(forward(onTheWay))).toEqual(dump(forward(start)));
});

test('what a source hands out without asking about it happened before', () => {
	const [first, ...rest] = gather;
	const recorded = recordedSource(rest);
	const told: Source<RecordedPlace> = {
		...recorded,
		start: {index: 0, loop: reduce(recorded.start.loop, first!)},
		advance(from, request) {
			const advanced = recorded.advance(from, request);
			return from.index === 0 ? {...advanced, facts: [first!, ...advanced.facts]} : advanced;
		},
	};
	const there = createTimeline(told);
	expect(describeStop(there)).toBe(describeStop(start));
	expect(everyStop(there, 'handle').map(stop => describeStop(stop))).toEqual(everyStop(start, 'handle').map(stop => describeStop(stop)));
	expect(stateOf(reach(there, {type: 'last'}))).toEqual(stateOf(reach(start, {type: 'last'})));
});

test('a broken recording can be gone through', () => {
	const torn = gather.filter((_fact, index) => index % 7 !== 3);
	const broken = createTimeline(recordedSource([...torn.slice(0, -1), ...torn.slice(20, 40), torn.at(-1)!]));
	const stops = everyStop(broken, 'step');
	expect(stateOf(stops.at(-1)!).contradictions).toBeGreaterThan(0);
	expect(dump(back(stops.at(-1)!, 'step', stops.length - 1))).toEqual(dump(stops[0]!));
});
