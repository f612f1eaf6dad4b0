import {expect, test} from 'vitest';
import type {Fact, Label} from '../../source/loop/facts.js';
import {violations} from '../../source/loop/invariants.js';
import {circles, nextToRun, readyHandles, readyHead, runningHandle, waitChain, waitsFor, whereIs, whoWaitsFor} from '../../source/loop/questions.js';
import {initialState, reduce} from '../../source/loop/reduce.js';
import type {LoopState} from '../../source/loop/state.js';

const instant = (s: number) => ({s, ns: 0, late: 0});

const after = (facts: readonly Fact[], state = initialState()): LoopState => {
	let next = state;
	for (const fact of facts) {
		next = reduce(next, fact);
	}

	return next;
};

const future = (id: number, label: Partial<Label> = {}): Fact[] => [
	{type: 'future-created', future: id, loop: 1, by: null},
	{type: 'future-labelled', future: id, label: {kind: 'other', subject: null, members: [], holder: null, seconds: null, ...label}},
];

const callback = (handle: number, cause: Extract<Fact, {type: 'handle-scheduled'}>['cause'], on: number | null): Fact => ({
	type: 'handle-scheduled', loop: 1, handle, kind: 'callback', taskId: null, callback: 'done', library: true, future: on, cause,
});

/** A loop whose tasks, made one after another, each ran once and now wait for a future. */
const suspendedOn = (waits: ReadonlyArray<readonly [taskId: number, future: number]>, futures: readonly Fact[]): Fact[] => [
	{type: 'loop-opened', loop: 1},
	...waits.flatMap(([taskId]): Fact[] => [
		{
			type: 'task-created', taskId, loop: 1, name: `Task-${taskId}`, coroutine: null, function: 'work', arguments: [], by: null, place: null, library: false,
		},
		{
			type: 'handle-scheduled', loop: 1, handle: taskId, kind: 'step', taskId, callback: 'step', library: false, future: null, cause: {type: 'task-created', taskId, by: null},
		},
	]),
	...futures,
	{type: 'loop-started', loop: 1, until: null},
	{type: 'iteration-started', loop: 1, iteration: 1, timeout: 0},
	{type: 'polling-ended', loop: 1, todo: waits.length},
	...waits.flatMap(([taskId, on]): Fact[] => [
		{
			type: 'handle-started', loop: 1, handle: taskId, iteration: 1, time: 0, kind: 'step', task: `Task-${taskId}`, callback: 'step', taskId,
		},
		{type: 'task-run-started', taskId, resumed: 'start', place: null},
		{type: 'task-suspended', taskId, future: on, place: null, stack: []},
		{type: 'handle-finished', loop: 1, handle: taskId},
	]),
];

const timer = (purpose: 'sleep' | 'timeout' | 'callback', on: number | null): Fact => ({
	type: 'timer-armed', loop: 1, handle: 50, when: instant(2), callback: 'set', library: true, future: on, taskId: 1, purpose,
});

const fromOutside: readonly Fact[] = [
	{type: 'iteration-started', loop: 1, iteration: 2, timeout: null},
];

test.each<{readonly name: string; readonly facts: readonly Fact[]; readonly place: ReturnType<typeof whereIs>}>([
	{name: 'a lock', facts: [], place: {type: 'waiting', future: 20}},
	{name: 'a sleep', facts: [timer('sleep', 20)], place: {type: 'timers', handle: 50}},
	{name: 'a sleep that is over', facts: [timer('sleep', 20), ...fromOutside, {type: 'clock-moved', to: instant(2), cause: {type: 'timer', handle: 50}}, {type: 'timer-due', loop: 1, handle: 50}], place: {type: 'ready', handle: 50}},
	{name: 'a sleep whose timer is cancelled', facts: [timer('sleep', 20), {type: 'handle-cancelled', loop: 1, handle: 50}], place: {type: 'waiting', future: 20}},
	{name: 'a wait with a timeout', facts: [timer('timeout', 20)], place: {type: 'waiting', future: 20}},
	{name: 'a future that a callback of the program sets later', facts: [timer('callback', 20)], place: {type: 'waiting', future: 20}},
	{name: 'I/O', facts: [{type: 'io-waiting', loop: 1, io: 7, what: 'GET', until: null, future: 20, taskId: 1}], place: {type: 'io', io: 7}},
	{
		name: 'I/O that is complete', facts: [
			{type: 'io-waiting', loop: 1, io: 7, what: 'GET', until: null, future: 20, taskId: 1}, ...fromOutside, {type: 'io-done', loop: 1, io: 7, outcome: '200'}, callback(51, {type: 'io', io: 7}, 20),
		], place: {type: 'ready', handle: 51},
	},
	{name: 'a job', facts: [{type: 'job-queued', job: 3, pool: 1, future: 20, name: 'read', by: 1}], place: {type: 'workers', job: 3}},
	{
		name: 'a job that has ended', facts: [
			{type: 'job-queued', job: 3, pool: 1, future: 20, name: 'read', by: 1}, {type: 'job-ended', job: 3, outcome: {type: 'cancelled'}}, callback(51, {type: 'call-soon-threadsafe', thread: 1}, 20),
		], place: {type: 'ready', handle: 51},
	},
	{name: 'a loop that was closed', facts: [timer('sleep', 20), {type: 'loop-stopped', loop: 1}, {type: 'loop-closed', loop: 1}], place: {type: 'waiting', future: 20}},
])('a task that waits for $name is in one place', ({facts, place}) => {
	const state = after([...suspendedOn([[1, 20]], future(20)), ...facts]);
	expect(whereIs(state, 1)).toEqual(place);
	expect(violations(state)).toEqual([]);
});

test('where an unknown task is', () => {
	expect(whereIs(initialState(), 1)).toBeNull();
});

test('the ready queue from its head on, and what of it will run', () => {
	const state = after([
		{type: 'loop-opened', loop: 1}, callback(1, {type: 'loop'}, null), callback(2, {type: 'loop'}, null), callback(3, {type: 'loop'}, null), {type: 'handle-cancelled', loop: 1, handle: 1},
	]);
	expect(readyHead(state, 1)?.id).toBe(1);
	expect(nextToRun(state, 1)?.id).toBe(2);
	expect(readyHandles(state, 1).map(({id}) => id)).toEqual([1, 2, 3]);
	expect(readyHandles(state, 1, 2).map(({id}) => id)).toEqual([1, 2]);
	expect(runningHandle(state, 1)).toBeNull();
	expect([readyHead(state, 2), nextToRun(state, 2), runningHandle(state, 2), readyHandles(state, 2)]).toEqual([null, null, null, []]);
});

/** Task 1 awaits task 2, which wants task 3's lock; 3 gathers 1 and 4; 4 waits for an event. */
const entangled = after(suspendedOn([[1, 2], [2, 20], [3, 21], [4, 22]], [
	...future(20, {kind: 'lock', holder: 3}),
	...future(21, {kind: 'gather', members: [1, 4]}),
	...future(22, {kind: 'event'}),
]));

test('who waits for whom, through futures, holders and members', () => {
	expect(violations(entangled)).toEqual([]);
	expect([1, 2, 3, 4].map(taskId => waitsFor(entangled, taskId))).toEqual([[2], [3], [1, 4], []]);
	expect(whoWaitsFor(entangled, 3)).toEqual([{taskId: 2, via: 20}]);
	expect(whoWaitsFor(entangled, 4)).toEqual([{taskId: 3, via: 21}]);
	expect(whoWaitsFor(entangled, 2)).toEqual([{taskId: 1, via: 2}]);
	expect(waitChain(entangled, 4)).toEqual({links: [{taskId: 4, future: 22}], circle: null});
	expect(waitChain(entangled, 2)).toEqual({links: [{taskId: 2, future: 20}, {taskId: 3, future: 21}, {taskId: 1, future: 2}], circle: 0});
	expect(circles(entangled)).toEqual([[1, 2, 3]]);
});

test('a chain can lead into a circle, and several circles are found', () => {
	const state = after(suspendedOn([[1, 20], [2, 21], [3, 22], [4, 23], [5, 24]], [
		...future(20, {holder: 2}), ...future(21, {holder: 3}), ...future(22, {holder: 2}), ...future(23, {holder: 4}), ...future(24, {holder: 1}),
	]));
	expect(waitChain(state, 5).circle).toBe(2);
	expect(waitChain(state, 5).links.map(({taskId}) => taskId)).toEqual([5, 1, 2, 3]);
	expect(circles(state)).toEqual([[2, 3], [4]]);
});

test('a gather in a gather, and one that is done, are looked through', () => {
	const state = after([
		...suspendedOn([[1, 20], [2, 30], [3, 30]], [
			...future(30), ...future(31, {kind: 'gather', members: [3, 32]}), ...future(32), ...future(20, {kind: 'gather', members: [2, 31]}),
		]),
		{type: 'future-settled', future: 32, outcome: {type: 'cancelled'}, by: null},
	]);
	expect(waitsFor(state, 1)).toEqual([2, 3]);
	expect(circles(state)).toEqual([]);
});

test('a chain of very many tasks is followed to its end', () => {
	const count = 20_000;
	const state = after(suspendedOn(
		Array.from({length: count}, (_, index) => [index + 1, index + 2 > count ? 100_000 : index + 2]),
		future(100_000),
	));
	expect(waitChain(state, 1).links.length).toBe(count);
	expect(circles(state)).toEqual([]);
});

test('what is broken is found', () => {
	const state = after(suspendedOn([[1, 20]], future(20)));
	const [loop] = state.loops;
	const broken: ReadonlyArray<readonly [LoopState, RegExp]> = [
		[{...state, loops: [{...loop!, todo: 1}]}, /1 handles to run/],
		[{...state, loops: [{...loop!, running: [1]}]}, /handle 1 is run/],
		[{...state, loops: [{...loop!, cancelledTimers: 1}]}, /counts 1 cancelled timers/],
		[{...state, loops: [{...loop!, ready: {...loop!.ready, size: 2, front: [8, 8]}}]}, /twice in ready/],
		[{...state, unfinished: initialState().unfinished}, /list of unfinished tasks/],
		[{...state, futures: initialState().futures}, /waiting for future 20/],
		[{...state, contradictions: 3}, /3 facts/],
		[after([{type: 'future-settled', future: 20, outcome: {type: 'cancelled'}, by: null}], state), /nothing will wake it/],
	];
	for (const [each, pattern] of broken) {
		expect(violations(each).join('\n')).toMatch(pattern);
	}
});
