import {expect, test} from 'vitest';
import type {Fact} from '../../source/loop/facts.js';
import {initialState, reduce} from '../../source/loop/reduce.js';
import {recordedSource} from '../../source/timeline/recorded-source.js';
import type {StepSize} from '../../source/timeline/steps.js';
import {createTimeline} from '../../source/timeline/timeline.js';
import {
	at, call, callback, ended, ends, finished, iteration, life, line, loopStarted, place, polled, printed, runs, scheduled, source, started, suspended, task,
} from './facts.js';
import {gather} from './gather.js';
import {describe as describeStop, everyStop} from './helpers.js';

const walk = (facts: readonly Fact[], size: StepSize = 'step', notes: readonly number[] = []): readonly string[] =>
	everyStop(createTimeline(recordedSource(facts), {notes: new Set(notes)}), size).map(stop => describeStop(stop));

test('the recording is one that a run could give', () => {
	expect(gather.reduce(reduce, initialState()).contradictions).toBe(0);
});

test('a step goes to the next thing worth explaining', () => {
	expect(walk(gather)).toEqual([
		'0.1 line-reached 1',
		'0.4 line-reached 11',
		'0.4.2 loop-started',
		'1.0 task-suspended task 1',
		'1.1.1 printed task 2',
		'2.0 task-suspended task 2',
		'2.1.1 printed task 3',
		'3.0 task-suspended task 3',
		'3.0.1 clock-moved',
		'5.1.1 printed task 2 +2',
		'6.0 task-finished task 2',
		'6.1.1 printed task 3',
		'7.0 task-finished task 3',
		'10.0 task-finished task 1 +2',
		'13.0.2 loop-closed +3',
		'13.0.3 ended',
	]);
});

test('unfolded, every handle of asyncio is a step', () => {
	const unfolded = walk(gather, 'handle');
	expect(unfolded.slice(8, 12)).toEqual([
		'3.0.1 clock-moved',
		'4.0 handle-started +1',
		'5.0 handle-started +1',
		'5.1.1 printed task 2',
	]);
	// The stops as above, and one for each of asyncio's handles.
	expect(unfolded).toHaveLength(16 + 7);
});

test('by lines, whatever happens between two lines is stopped at', () => {
	expect(walk(gather, 'line').slice(0, 13)).toEqual([
		'0.1 line-reached 1',
		'0.2 line-reached 3',
		'0.3 line-reached 8',
		'0.4 line-reached 11',
		'0.4.2 loop-started',
		'0.5 line-reached 9 task 1',
		'1.0 task-suspended task 1',
		'1.1 line-reached 4 task 2',
		'1.2 line-reached 5 task 2',
		'2.0 task-suspended task 2',
		'2.1 line-reached 4 task 3',
		'2.2 line-reached 5 task 3',
		'3.0 task-suspended task 3',
	]);
});

test('by iterations', () => {
	expect(walk(gather, 'iteration').map(stop => stop.split(' ')[1])).toEqual([
		'line-reached', 'loop-started', ...Array.from({length: 9}, () => 'iteration-started'), 'loop-closed', 'ended',
	]);
});

test('when the clock has moved, what fell due is in the ready queue', () => {
	const stops = everyStop(createTimeline(recordedSource(gather)), 'step');
	const stop = stops.find(({place}) => place.main?.type === 'clock-moved')!;
	const [loop] = stop.place.at.loop.loops;
	expect(loop!.scheduled.size).toBe(0);
	expect(loop!.ready.size).toBe(2);
	expect(stop.place.at.loop.clock).toEqual(at(2, 1));
});

test('outside a loop a step goes to the next line that calls something or carries a note', () => {
	const facts = [source('…'), line(1), line(2), call(3), printed('a\n', null, 3), line(4), line(5), call(6), ended()];
	expect(walk(facts)).toEqual(['0.1 line-reached 1', '0.3 line-reached 3', '0.6 line-reached 6', '0.6.1 ended']);
	expect(walk(facts, 'step', [2, 5])).toEqual([
		'0.1 line-reached 1', '0.2 line-reached 2', '0.3 line-reached 3', '0.5 line-reached 5', '0.6 line-reached 6', '0.6.1 ended',
	]);
});

/** A loop with one task, in whose only run `inside` happens. */
const oneRun = (...inside: readonly Fact[]): readonly Fact[] => [
	source('…'), call(1), life('loop-opened'), task(1, 'main'), scheduled(1, 'step', 1, {type: 'task-created', taskId: 1, by: null}), loopStarted(1),
	iteration(1, 0), polled(1), started(1, 1, 1), runs(1), ...inside, ends(1), finished(1),
	life('loop-stopped'), ended(),
];

const insideOneRun = (...inside: readonly Fact[]): readonly string[] => walk(oneRun(...inside)).slice(2, -2);

test('lines, calling or with a note, are no steps inside a loop', () => {
	expect(walk(oneRun(line(2, {taskId: 1, calls: true}), line(3, {taskId: 1})), 'step', [2, 3])).toEqual([
		'0.1 line-reached 1', '0.1.2 loop-started', '1.0 task-finished task 1', '1.0.2 ended',
	]);
});

test('a print is a step; the pieces of one call are one', () => {
	expect(insideOneRun(printed('a', 1, 2), printed('\n', 1, 2), printed('b\n', 1, 3))).toEqual([
		'0.1.4 printed task 1', '0.1.5 printed task 1',
	]);
	// The same call once more: its text was complete.
	expect(insideOneRun(printed('a\n', 1, 2), printed('a\n', 1, 2))).toHaveLength(2);
});

test('an await that goes on at once is a step', () => {
	const passed: Fact = {
		type: 'await-passed', taskId: 1, on: 'coroutine', future: null, name: 'quick', place: place(4),
	};
	expect(insideOneRun(line(4, {taskId: 1}), passed)).toEqual(['0.2.1 await-passed task 1']);
});

test('a blocked loop is one step, although the clock moves as well', () => {
	const moved: Fact = {type: 'clock-moved', to: at(2, 1), cause: {type: 'blocked', what: 'time.sleep(2)'}};
	const blocked: Fact = {
		type: 'loop-blocked', loop: 1, what: 'time.sleep(2)', place: place(3), from: at(0), to: at(2, 1), taskId: 1,
	};
	expect(insideOneRun(printed('a\n', 1, 2), line(3, {taskId: 1}), moved, blocked)).toEqual([
		'0.1.3 printed task 1', '0.2.2 loop-blocked task 1',
	]);
});

test('a clock that moves while a handle runs is shown at once', () => {
	const moved: Fact = {type: 'clock-moved', to: at(1), cause: {type: 'spin'}};
	expect(insideOneRun(moved)).toEqual(['0.1.3 clock-moved']);
	const cost: Fact = {type: 'clock-moved', to: at(1), cause: {type: 'instructions'}};
	expect(insideOneRun(cost)).toEqual([]);
});

test('an eager task gives back control inside the handle of its creator', () => {
	const eager = [task(2, 'eager', {by: 1}), runs(2), line(7, {taskId: 2}), suspended(2, null, 7), scheduled(2, 'step', 2, {type: 'bare-yield', taskId: 2})];
	expect(insideOneRun(...eager)).toEqual(['0.2 task-suspended task 2']);
	// What came of it belongs to the stop.
	const [stop] = everyStop(createTimeline(recordedSource(oneRun(...eager))), 'step').slice(2);
	expect(stop!.place.at.loop.loops[0]!.ready.size).toBe(1);
});

test('a callback of the program is a step, one of asyncio is not', () => {
	const facts = (library: boolean): readonly Fact[] => [
		source('…'), call(1), life('loop-opened'), callback(1, 'tick', {cause: {type: 'call-soon', by: null}, library}), loopStarted(null),
		iteration(1, 0), polled(1), started(1, 1, null), finished(1), life('loop-stopped'), line(2), ended(),
	];
	expect(walk(facts(false))).toEqual(['0.1 line-reached 1', '0.1.2 loop-started', '1.0 handle-started', '1.1 line-reached 2', '1.1.1 ended']);
	expect(walk(facts(true))).toEqual(['0.1 line-reached 1', '0.1.2 loop-started', '1.1 line-reached 2 +1', '1.1.1 ended']);
});

test('the line after a loop was opened or stopped is a step, whatever it does', () => {
	const facts = [source('…'), call(1), life('loop-opened'), line(2), line(3), ended()];
	expect(walk(facts)).toEqual(['0.1 line-reached 1', '0.2 line-reached 2', '0.3.1 ended']);
});

test('a deadlock is told at the end that it leads to', () => {
	const deadlock: Fact = {type: 'deadlock', loop: 1, waiting: [{taskId: 1, future: 2}], threads: []};
	expect(walk([source('…'), call(1), life('loop-opened'), loopStarted(null), iteration(1, null), deadlock, ended(3)])).toEqual([
		'0.1 line-reached 1', '0.1.2 loop-started', '0.1.4 deadlock',
	]);
});

test('a worker thread has no loop: its calls are steps', () => {
	const thread: Fact = {
		type: 'thread-started', thread: 1, name: 'worker', pool: 1, process: false,
	};
	expect(insideOneRun(thread, line(20, {thread: 1, calls: true}), line(21, {thread: 1}), line(3, {taskId: 1, calls: true}))).toEqual(['0.2 line-reached 20']);
});

test('a recording that breaks off ends with a stop', () => {
	const cut = gather.slice(0, gather.findIndex(({type}) => type === 'timer-armed'));
	expect(walk(cut).at(-1)).toBe('1.2 future-created');
	expect(walk([])).toEqual(['0.0 nothing']);
});
