import {expect, test} from 'vitest';
import {epoch} from '../../source/library/instant.js';
import {sortedToArray} from '../../source/library/sorted-set.js';
import type {Fact, Label} from '../../source/loop/facts.js';
import {initialState, reduce} from '../../source/loop/reduce.js';
import type {LoopState} from '../../source/loop/state.js';
import {columnRows, nameRow} from '../../source/view/column-rows.js';
import {columns, type ColumnId} from '../../source/view/columns.js';
import type {Column, Entry} from '../../source/view/entries.js';
import {expectsTasks, expectsWorkers} from '../../source/view/foresight.js';
import {freshKeys} from '../../source/view/fresh.js';
import {english} from '../../source/view/narration/english.js';
import {extendNames, noNames} from '../../source/view/names.js';
import {rowText} from '../../source/view/styled.js';
import {stateOfWalk} from '../../source/view/walk.js';
import {everyWalk, gatherWalk, press} from './walks.js';

const all = Object.keys(columns) as ColumnId[];

const columnOf = (id: ColumnId, state: LoopState, limit = 1000, facts: readonly Fact[] = []): Column =>
	columns[id]({state, names: extendNames(noNames, state), language: english, fresh: freshKeys(facts), limit});

const textOf = ({name: {before, called, apart}, detail}: Entry): string => `${before}${called}${apart} | ${detail}`;

const texts = (id: ColumnId, state: LoopState): readonly string[] => columnOf(id, state).entries.map(entry => textOf(entry));

const stateAfter = (...keys: readonly string[]): LoopState => stateOfWalk(press(gatherWalk(), ...keys));

test('every unfinished task is in exactly one place at every step', () => {
	for (const walk of [...everyWalk(gatherWalk()), ...everyWalk(press(gatherWalk(), 'u')), ...everyWalk(gatherWalk(), 's')]) {
		const state = stateOfWalk(walk);
		const places = all.flatMap(id => columnOf(id, state).entries.flatMap(({tasks}) => tasks));
		expect(places.toSorted((a, b) => a - b)).toEqual(sortedToArray(state.unfinished));
	}
});

test('ready tasks stand in their order, with why they are ready', () => {
	expect(texts('ready', stateAfter('right', 'right', 'right'))).toEqual([
		'1 slow_operation Task 1 | it is new',
		'2 slow_operation Task 2 | it is new',
		'3 slow_operation Task 3 | it is new',
	]);
});

test('timers stand in the order in which they fire, with when that is and how long that takes', () => {
	expect(texts('timers', stateAfter(...Array.from({length: 9}, () => 'right')))).toEqual([
		'slow_operation Task 3 | due 1.00 s, in 1.00 s',
		'slow_operation Task 1 | due 2.00 s, in 2.00 s',
		'slow_operation Task 2 | due 2.00 s, in 2.00 s',
	]);
});

test('who waits for tasks, and how many of them are done', () => {
	const steps = everyWalk(gatherWalk()).flatMap(walk => texts('waiting', stateOfWalk(walk)));
	expect([...new Set(steps)]).toEqual([
		'async_example | ← gather of 3, none done', 'async_example | ← gather of 3, 1 of 3 done',
		'async_example | ← gather of 3, 2 of 3 done', 'async_example | ← gather of 3, all done',
	]);
});

test('coroutine objects stand under not started until somebody makes a task of them', () => {
	const line = press(gatherWalk(), 'right', 'right', 's');
	expect(texts('not-started', stateOfWalk(line))).toEqual([]);
	const made: Fact = {
		type: 'coroutine-created', coroutine: 9, name: 'fetch', arguments: [{name: 'url', text: '\'a\''}], place: {file: 1, line: 7, column: 4}, by: null, library: false,
	};
	expect(texts('not-started', reduce(stateAfter(), made))).toEqual(['fetch(\'a\') | made in line 7']);
});

const opened: readonly Fact[] = [
	{type: 'loop-opened', loop: 1},
	...['a', 'b', 'c'].map((name, index): Fact => ({
		type: 'task-created', taskId: index + 1, loop: 1, name: `Task-${index + 1}`, coroutine: null, function: 'work', arguments: [{name: 'x', text: `'${name}'`}], by: null, place: null, library: false,
	})),
	{type: 'loop-started', loop: 1, until: 1},
];

const step = (handle: number, taskId: number): Fact => ({
	type: 'handle-scheduled', loop: 1, handle, kind: 'step', taskId, callback: '', library: false, future: null, cause: {type: 'task-created', taskId, by: null},
});

const run = (handle: number, taskId: number, ...facts: readonly Fact[]): readonly Fact[] => [
	{type: 'handle-started', loop: 1, handle, iteration: 1, time: 0, kind: 'step', task: `Task-${taskId}`, callback: '', taskId},
	{type: 'task-run-started', taskId, resumed: 'start', place: null},
	...facts,
	{type: 'handle-finished', loop: 1, handle},
];

const label = (future: number, label: Partial<Label>): Fact => ({
	type: 'future-labelled', future, label: {kind: 'other', subject: null, members: [], holder: null, seconds: null, ...label},
});

const future = (id: number): Fact => ({type: 'future-created', future: id, loop: 1, by: 1});

const suspended = (taskId: number, on: number): Fact => ({type: 'task-suspended', taskId, future: on, place: null, stack: []});

const reduced = (...facts: readonly Fact[]): LoopState => facts.reduce((state, fact) => reduce(state, fact), initialState());

const polled: readonly Fact[] = [{type: 'iteration-started', loop: 1, iteration: 1, timeout: 0}, {type: 'polling-ended', loop: 1, todo: 3}];

test('an answer that is waited for stands in waiting I/O with what it is, and its time where there is no room', () => {
	const state = reduced(
		...opened, step(1, 1), step(2, 2), step(3, 3), ...polled,
		...run(1, 1, future(10), {type: 'io-waiting', loop: 1, io: 1, what: 'GET https://a.example/', until: {s: 1, ns: 500_000_000, late: 0}, future: 10, taskId: 1}, suspended(1, 10)),
	);
	const [entry] = columnOf('io', state).entries;
	expect([textOf(entry!), entry!.aside, entry!.tasks]).toEqual(['work a | GET a.example/, until 1.50 s', '1.50 s', [1]]);
	expect(texts('waiting', state)).toEqual([]);
});

test('several that wait for the same stand together', () => {
	const timer: Fact = {
		type: 'timer-armed', loop: 1, handle: 9, when: {s: 1, ns: 0, late: 0}, callback: '', library: true, future: 10, taskId: 1, purpose: 'sleep',
	};
	const state = reduced(...opened, step(1, 1), step(2, 2), step(3, 3), ...polled, ...run(1, 1, future(10), timer, suspended(1, 10)), ...run(2, 2, suspended(2, 10)));
	const [entry] = columnOf('timers', state).entries;
	expect([textOf(entry!), entry!.tasks]).toEqual(['work a +1 | due 1.00 s, in 1.00 s', [1, 2]]);
});

test('a lock says who holds it', () => {
	const state = reduced(...opened, step(1, 1), step(2, 2), step(3, 3), ...polled, ...run(1, 1, future(10), label(10, {kind: 'lock', holder: 3}), suspended(1, 10)));
	expect(texts('waiting', state)).toEqual(['work a | ← the lock, which work "c" holds']);
});

test('what joins while an iteration runs says that its turn comes in the next', () => {
	const state = reduced(
		...opened, step(1, 1), step(2, 2), {type: 'iteration-started', loop: 1, iteration: 1, timeout: 0}, {type: 'polling-ended', loop: 1, todo: 2},
		...run(1, 1, step(3, 3), {type: 'task-finished', taskId: 1, outcome: {type: 'cancelled'}}),
	);
	expect(texts('ready', state)).toEqual(['1 work b | it is new', '2 work c | in iteration 2: it is new']);
});

test('a job of a worker stands in workers, where the program has any', () => {
	const state = reduced(
		...opened, step(1, 1), step(2, 2), step(3, 3), ...polled,
		{type: 'thread-started', thread: 1, name: 'asyncio_0', pool: 1, process: false},
		...run(1, 1, future(10), {type: 'job-queued', job: 1, pool: 1, future: 10, name: 'read', by: 1}, {type: 'job-taken', job: 1, thread: 1}, suspended(1, 10)),
	);
	expect(texts('workers', state)).toEqual(['work a | read: asyncio_0']);
	expect([expectsWorkers(state), expectsWorkers(reduced(...opened))]).toEqual([true, false]);
});

test('workers of threads and of processes stand apart, and threads of the program\'s own with them', () => {
	const started = (thread: number, name: string, pool: number | null, process: boolean): Fact => ({type: 'thread-started', thread, name, pool, process});
	const job = (id: number, pool: number): Fact => ({type: 'job-queued', job: id, pool, future: null, name: `job_${id}`, by: null});
	const state = reduced(
		...opened, started(1, 'Process-1', 1, true), started(2, 'pool_0', 2, false), started(3, 'Thread-1', null, false), started(4, 'Thread-2', null, false),
		job(1, 1), job(2, 2), {type: 'job-taken', job: 1, thread: 1}, {type: 'thread-ended', thread: 4},
		{type: 'thread-parked', thread: 3, what: 'lock.acquire()', until: null, holder: null},
	);
	expect(columnOf('workers', state).entries.map(entry => [entry.group, textOf(entry)])).toEqual([
		['threads: in turn', 'Thread-1 | lock.acquire()'], ['threads: in turn', 'job_2 | in line'], ['processes: at once', 'job_1 | Process-1'],
	]);
	expect(columnRows(columnOf('workers', state), 30, 8, 'none').map(row => rowText(row).trimEnd())).toEqual([
		' threads: in turn', ' Thread-1', '   lock.acquire()', ' job_2', '   in line', ' processes: at once', ' job_1', '   Process-1',
	]);
	expect(columnRows(columnOf('workers', state), 30, 2, 'none').map(row => rowText(row).trimEnd())).toEqual([' Thread-1', ' +2 more']);
});

test('the timer of a sleep that was cancelled does not put its task there', () => {
	const timer: Fact = {
		type: 'timer-armed', loop: 1, handle: 9, when: {s: 1, ns: 0, late: 0}, callback: '', library: true, future: 10, taskId: 1, purpose: 'sleep',
	};
	const sleeping = reduced(...opened, step(1, 1), step(2, 2), step(3, 3), ...polled, ...run(1, 1, future(10), timer, suspended(1, 10)));
	expect(texts('timers', sleeping)).toEqual(['work a | due 1.00 s, in 1.00 s']);
	const cancelled = reduce(sleeping, {type: 'future-settled', future: 10, outcome: {type: 'cancelled'}, by: 2});
	expect(texts('timers', cancelled)).toEqual(['was for work a | due 1.00 s, in 1.00 s']);
	expect(columnOf('timers', cancelled).entries[0]!.tasks).toEqual([]);
});

test('a timer that could not fire in time says how late it is', () => {
	const timer: Fact = {
		type: 'timer-armed', loop: 1, handle: 9, when: {s: 1, ns: 0, late: 0}, callback: 'tick', library: false, future: null, taskId: null, purpose: 'callback',
	};
	const state = reduced(...opened, timer, {type: 'clock-moved', to: {s: 2, ns: 500_000_000, late: 0}, cause: {type: 'blocked', what: 'time.sleep'}});
	expect(texts('timers', state)).toEqual(['tick | due 1.00 s, 1.50 s late']);
});

test.each([
	['import asyncio', [true, false]],
	['from asyncio import run', [true, false]],
	['import time, asyncio', [true, false]],
	['import threading', [false, true]],
	['from concurrent.futures import ProcessPoolExecutor', [false, true]],
	['import asyncio; work = asyncio.to_thread(print)', [true, true]],
	['print() # import threading and asyncio', [false, false]],
])('%s: the panes that a program is going to need have their places from its beginning', (text, expected) => {
	const state = reduced({type: 'source', file: 1, path: 'a.py', text, hash: '', library: false}, {type: 'source', file: 2, path: 'b.py', text: 'import asyncio, threading', hash: '', library: true});
	expect([expectsTasks(state), expectsWorkers(state)]).toEqual(expected);
});

test('callbacks of the program stand by their names, asyncio\'s own apart', () => {
	const callback = (handle: number, library: boolean): Fact => ({
		type: 'handle-scheduled', loop: 1, handle, kind: 'callback', taskId: null, callback: 'Thing.on_done', library, future: 2, cause: {type: 'call-soon', by: null},
	});
	const state = reduced(...opened, callback(1, false), callback(2, true));
	expect(texts('ready', state)).toEqual(['1 Thing.on_done | it is to run soon', '2 asyncio\'s own | b is done']);
	expect(columnOf('ready', state).entries[1]!.name.own).toBe('Thing.on_done');
});

test('what came with the last step is fresh', () => {
	const facts = [step(1, 1), step(2, 2)];
	const state = reduced(...opened, ...facts, step(3, 3));
	expect(columnOf('ready', state, 9, facts).entries.map(({mark}) => mark)).toEqual(['arrived', 'arrived', null]);
});

const entry = (called: string, detail: string, aside = ''): Entry => ({
	key: called, tasks: [], mark: null, name: {before: '', called, apart: ' 1', own: 'Task-9', tone: 'plain'}, detail, short: detail, aside,
});

const column = (...entries: readonly Entry[]): Column => ({entries, total: entries.length, exact: true});

const shown = (given: Column, width: number, height: number): readonly string[] => columnRows(given, width, height, 'none').map(row => rowText(row));

test.each([
	['nothing', column(), 26, 5, [' none']],
	['details below names', column(entry('a', 'one'), entry('b', 'two')), 12, 5, [' a 1', '   one', ' b 1', '   two']],
	['as many details as there is room', column(entry('a', 'one'), entry('b', 'two'), entry('c', 'three')), 12, 5, [' a 1', '   one', ' b 1', '   two', ' c 1']],
	['what matters most where there is none', column(entry('a', 'due 2.00 s', '2.00 s'), entry('b', 'due 3.00 s', '3.00 s')), 18, 2, [' a 1        2.00 s', ' b 1        3.00 s']],
	['how many more there are', column(...['a', 'b', 'c', 'd', 'e', 'f'].map(name => entry(name, 'x'))), 12, 5, [' a 1', '   x', ' b 1', ' c 1', ' +3 more']],
	['side by side where it is wide', column(entry('a', 'one'), entry('long', 'two')), 50, 5, [' a 1 (Task-9)     one', ' long 1 (Task-9)  two']],
])('a column shows %s', (_name, given, width, height, expected) => {
	expect(shown(given, width, height)).toEqual(expected);
});

test('of a long name the function is cut, not what tells tasks apart', () => {
	const {name} = entry('a_function_with_a_long_name', '');
	expect([40, 30, 20, 10, 6].map(width => rowText(nameRow(name, width)))).toEqual([
		'a_function_with_a_long_name 1 (Task-9)', 'a_function_with_a_long_name 1', 'a_function_with_a… 1', 'a_funct… 1', 'a_fu…',
	]);
});

test('of what tells tasks apart both ends are kept', () => {
	const name = {before: '1 ', called: 'fetch', apart: ' httpbin.org/delay/1', own: 'Task-2', tone: 'plain'} as const;
	expect([40, 30, 25, 20, 10].map(width => rowText(nameRow(name, width)))).toEqual([
		'1 fetch httpbin.org/delay/1 (Task-2)', '1 fetch httpbin.org/delay/1', '1 fetch httpbin.…/delay/1', '1 fetch httpb…elay/1', '1 fetch',
	]);
});

test('a hundred thousand tasks cost no more than a few', () => {
	let state = reduced({type: 'loop-opened', loop: 1});
	for (let id = 1; id <= 20_000; id++) {
		state = reduce(reduce(state, {
			type: 'task-created', taskId: id, loop: 1, name: `Task-${id}`, coroutine: null, function: 'work', arguments: [], by: null, place: null, library: false,
		}), step(id, id));
	}

	const ready = columnOf('ready', state, 6);
	expect([ready.entries.length, ready.total]).toEqual([6, 20_000]);
	expect(columnOf('waiting', state, 6)).toEqual({entries: [], total: 0, exact: false});
	expect(state.clock).toEqual(epoch);
});
