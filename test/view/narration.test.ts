import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Fact, FactOf} from '../../source/loop/facts.js';
import {factTypes, initialState, reduce} from '../../source/loop/reduce.js';
import {stateOf} from '../../source/timeline/timeline.js';
import {english} from '../../source/view/narration/english.js';
import {explain, inSuccession} from '../../source/view/narration/explain.js';
import {extendNames, noNames} from '../../source/view/names.js';
import {storyOf} from '../../source/view/narration/story.js';
import {arbitraryFactOf, arbitraryFact} from '../loop/arbitrary-fact.js';
import {everyWalk, gatherWalk, press} from './walks.js';

/** What is said of every step, then what comes next. */
const told = (keys: readonly string[] = []): readonly string[] => everyWalk(press(gatherWalk(), ...keys)).map(walk => {
	const {why, next} = storyOf(walk);
	return `${inSuccession(why).join(' ')} → ${next}`;
});

test('a gather of three sleepers, step by step', () => {
	expect(told()).toEqual([
		'This is gather.py. Nothing has run yet. → press → to take the first step.',
		'The program has come to line 20. → line 20: asyncio.run(async_example())',
		'An event loop was made. The program created the task async_example: it goes to Ready, its turn comes in iteration 1. The loop starts, and runs until async_example is done. → async_example, first in Ready: it is new.',
		'async_example took its first turn. It created 3 tasks: slow_operation "Task 1", slow_operation "Task 2" and slow_operation "Task 3". They go to Ready, in this order; their turn comes in iteration 2. async_example waits for gather of 3, and gave control back. → slow_operation "Task 1", first in Ready: it is new.',
		'slow_operation "Task 1" took its first turn. It printed: Starting Task 1 → slow_operation "Task 1" goes on from line 5 until it gives control back.',
		'slow_operation "Task 1" set a 2 s timer and gave control back. → slow_operation "Task 2", first in Ready: it is new.',
		'slow_operation "Task 2" took its first turn. It printed: Starting Task 2 → slow_operation "Task 2" goes on from line 5 until it gives control back.',
		'slow_operation "Task 2" set a 2 s timer and gave control back. → slow_operation "Task 3", first in Ready: it is new.',
		'slow_operation "Task 3" took its first turn. It printed: Starting Task 3 → slow_operation "Task 3" goes on from line 5 until it gives control back.',
		'slow_operation "Task 3" set a 1 s timer and gave control back. → nothing is ready, so the loop will sleep until 1.00 s, for slow_operation "Task 3".',
		'Nothing was ready, so the loop slept until 1.00 s. slow_operation "Task 3" goes to Ready: its 1 s timer is due. → slow_operation "Task 3", first in Ready: its timer is due.',
		'slow_operation "Task 3" took its turn: its 1 s sleep is over. It printed: Finished Task 3 (In between, asyncio did one thing of its own.) → slow_operation "Task 3" goes on from line 7 until it gives control back.',
		'slow_operation "Task 3" finished and returned \'Result of Task 3\'. → asyncio notes that slow_operation "Task 3" is done; then nothing is ready, so the loop will sleep until 2.00 s, for slow_operation "Task 1".',
		'Nothing was ready, so the loop slept until 2.00 s. slow_operation "Task 1" and slow_operation "Task 2" go to Ready, in this order: their timers are due. (In between, asyncio did one thing of its own.) → slow_operation "Task 1", first in Ready: its timer is due.',
		'slow_operation "Task 1" took its turn: its 2 s sleep is over. It printed: Finished Task 1 (In between, asyncio did 2 things of its own.) → slow_operation "Task 1" goes on from line 7 until it gives control back.',
		'slow_operation "Task 1" finished and returned \'Result of Task 1\'. → slow_operation "Task 2", first in Ready: its 2 s sleep is over.',
		'slow_operation "Task 2" took its turn: its 2 s sleep is over. It printed: Finished Task 2 → slow_operation "Task 2" goes on from line 7 until it gives control back.',
		'slow_operation "Task 2" finished and returned \'Result of Task 2\'. → asyncio notes that slow_operation "Task 1" and slow_operation "Task 2" are done; then async_example goes on, with all its results.',
		'gather has all 3 results, in the order of its arguments, though the work was done in another. async_example took its turn: its gather of 3 is done. It printed: [\'Result of Task 1\', \'Result of Task 2\', \'Result of Task 3\'] (In between, asyncio did 2 things of its own.) → async_example goes on from line 17 until it gives control back.',
		'async_example finished. → the loop stops, and the program goes on after it.',
		'The loop stopped: async_example is done. The loop was closed: nothing can run on it any more. (In between, asyncio did one thing of its own.) → the program goes on after the loop.',
		'The program is over. → nothing more. ← goes back, g to the start, m to the menu.',
	]);
});

test('whom next names takes the next turn', () => {
	const walks = everyWalk(gatherWalk());
	let named = 0;
	for (const [index, walk] of walks.slice(0, -1).entries()) {
		const {nextTask} = storyOf(walk);
		const ran = storyOf(walks[index + 1]!).facts.find((fact): fact is FactOf<'task-run-started'> => fact.type === 'task-run-started');
		if (nextTask !== null && ran !== undefined) {
			expect(nextTask).toBe(ran.taskId);
			named++;
		}
	}

	expect(named).toBeGreaterThan(7);
});

test('step by step through asyncio\'s own callbacks, each is told of', () => {
	const sentences = told(['u']);
	expect(sentences.filter(text => text.startsWith('asyncio ran a callback of its own'))).not.toEqual([]);
	expect(sentences.every(text => !text.startsWith(' →'))).toBe(true);
});

test.each(factTypes)('any fact of type %s is told, by itself or with others', type => {
	let saidSomething = false;
	fc.assert(fc.property(fc.array(arbitraryFact, {maxLength: 20}), arbitraryFactOf(type), (earlier, fact) => {
		const before = earlier.reduce((state, each) => reduce(state, each), initialState());
		const after = reduce(before, fact);
		const {why, next} = explain({before, facts: [fact], after, names: extendNames(noNames, after), language: english, codeAt: () => ''});
		expect(next.length).toBeGreaterThan(0);
		for (const {text} of why) {
			expect(text).toMatch(/\S/);
			expect(text).not.toMatch(/undefined|\[object|NaN/);
			saidSomething = true;
		}
	}), {numRuns: 60});
	expect(saidSomething).toBe(true);
});

test('an iteration of many turns is summed up', () => {
	const walks = everyWalk(gatherWalk(), ']');
	expect(inSuccession(storyOf(walks[4]!).why)[0]).toBe('Iteration 2: slow_operation "Task 1", slow_operation "Task 2" and slow_operation "Task 3" took their turns.');
});

test('a turn comes in the iteration after the one in which it was asked for, however far the step goes', () => {
	const sentence = everyWalk(gatherWalk(), ']').map(walk => inSuccession(storyOf(walk).why).join(' ')).find(text => text.includes('created 3 tasks'));
	expect(sentence).toContain('their turn comes in iteration 2');
});

/** What is said of these facts after others. */
const sentencesOf = (earlier: readonly Fact[], facts: readonly Fact[]): readonly string[] => {
	const before = earlier.reduce((state, each) => reduce(state, each), initialState());
	const after = facts.reduce((state, each) => reduce(state, each), before);
	return inSuccession(explain({before, facts, after, names: extendNames(noNames, after), language: english, codeAt: () => ''}).why);
};

const task = (taskId: number, name: string): Fact => ({
	type: 'task-created', taskId, loop: 1, name: `Task-${taskId}`, coroutine: null, function: name, arguments: [], by: null, place: null, library: false,
});

const place = {file: 1, line: 7, column: 0};

const start: readonly Fact[] = [
	{type: 'loop-opened', loop: 1}, task(1, 'main'), task(2, 'worker'), {type: 'loop-started', loop: 1, until: 1},
	{type: 'handle-scheduled', loop: 1, handle: 1, kind: 'step', taskId: 1, callback: '', library: false, future: null, cause: {type: 'task-created', taskId: 1, by: null}},
	{type: 'iteration-started', loop: 1, iteration: 1, timeout: 0}, {type: 'polling-ended', loop: 1, todo: 1},
	{type: 'handle-started', loop: 1, handle: 1, iteration: 1, time: 0, kind: 'step', task: 'Task-1', callback: '', taskId: 1},
];

const sleeping: Fact = {
	type: 'timer-armed', loop: 1, handle: 9, when: {s: 1, ns: 0, late: 0}, callback: 'on_time', library: false, future: null, taskId: 1, purpose: 'callback',
};

test.each<readonly [string, readonly Fact[], readonly Fact[], string]>([
	['a bare yield', start, [{type: 'task-suspended', taskId: 1, future: null, place, stack: []}],
		'main gave way to the others for one turn, and goes to Ready: its turn comes in iteration 2.'],
	['an await that did not suspend', start, [{type: 'await-passed', taskId: 1, on: 'future', future: null, name: null, place}],
		'The await in line 7 did not wait: its result was there already, so main went straight on.'],
	['a coroutine that ran through', start, [{type: 'await-passed', taskId: 1, on: 'coroutine', future: null, name: 'quick', place}],
		'main ran quick() to its end without giving back control.'],
	['a blocked loop', [...start, sleeping, {type: 'clock-moved', to: {s: 2, ns: 0, late: 1}, cause: {type: 'blocked', what: 'time.sleep(2)'}}],
		[{type: 'loop-blocked', loop: 1, what: 'time.sleep(2)', place, from: {s: 0, ns: 0, late: 0}, to: {s: 2, ns: 0, late: 1}, taskId: 1}],
		'time.sleep(2) in line 7 blocked the loop for 2 s: meanwhile nobody could run, and on_time (due 1.00 s) had to wait.'],
	['time held outside a loop', [], [{type: 'clock-moved', to: {s: 2, ns: 0, late: 1}, cause: {type: 'blocked', what: 'time.sleep(2)'}}],
		'time.sleep(2) held the whole program for 2 s: it is 2.00 s now.'],
	['a coroutine that was never awaited', [{type: 'coroutine-created', coroutine: 1, name: 'work', arguments: [], place, by: null, library: false}],
		[{type: 'coroutine-finalised', coroutine: 1, awaited: false, place}],
		'work() was called in line 7, but nobody awaited it or made a task of it, so nothing in it ever ran. It was dropped there.'],
	['a coroutine object', [], [{type: 'coroutine-created', coroutine: 1, name: 'work', arguments: [], place, by: null, library: false}],
		'The program called work(): that made a coroutine object, and nothing in it has run yet.'],
	['a cancellation', start, [{type: 'task-cancel-requested', taskId: 2, by: 1, message: null}],
		'main asked to cancel worker: CancelledError is raised in it when its turn comes.'],
	['its delivery', start, [{type: 'task-run-started', taskId: 2, resumed: 'cancelled', place}],
		'worker took its turn: CancelledError is raised at its await.'],
	['a task that failed', start, [{type: 'task-finished', taskId: 2, outcome: {type: 'raised', error: 'ValueError: no'}}],
		'worker ended with ValueError: no.'],
	['an error nobody looked at', start, [{type: 'exception-unretrieved', future: 2, error: 'ValueError: no'}],
		'worker had ended with ValueError: no, and nobody awaited it or looked at its result: so nobody noticed.'],
	['a task that another one set off', [...start, {type: 'future-created', future: 3, loop: 1, by: 1}, {type: 'future-labelled', future: 3, label: {kind: 'event', subject: null, members: [], holder: null, seconds: null}}],
		[{type: 'handle-scheduled', loop: 1, handle: 5, kind: 'wakeup', taskId: 2, callback: '', library: false, future: 3, cause: {type: 'future-settled', future: 3, by: 1}}],
		'worker goes to Ready: the event is set; its turn comes in iteration 2.'],
	['a deadlock', [...start, {type: 'task-run-started', taskId: 1, resumed: 'start', place}, {type: 'task-suspended', taskId: 1, future: 2, place, stack: []}, {type: 'task-run-started', taskId: 2, resumed: 'start', place}, {type: 'task-suspended', taskId: 2, future: 1, place, stack: []}],
		[{type: 'deadlock', loop: 1, waiting: [{taskId: 1, future: 2}, {taskId: 2, future: 1}], threads: []}],
		'Deadlock: nothing can ever run again. They wait in a circle: main waits for worker to finish. worker waits for main to finish.'],
	['an exit code', [], [{type: 'ended', exitCode: 3, error: null}], 'The program is over, with exit code 3.'],
	['an uncaught error', [], [{type: 'ended', exitCode: 1, error: 'KeyError: 1'}], 'The program ended with KeyError: 1.'],
	['a limit', [], [{type: 'limit', what: 'instructions', message: 'It may never end.'}], 'It may never end.'],
])('%s', (_name, earlier, facts, expected) => {
	expect(sentencesOf(earlier, facts).join(' ')).toBe(expected);
});

test('the story of a walk is told of the state it is in', () => {
	const walk = press(gatherWalk(), 'right', 'right');
	expect(storyOf(walk).state).toBe(stateOf(walk.timeline));
});
