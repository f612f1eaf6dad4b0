import {addNanoseconds, epoch, withLate, type Instant} from '../../source/library/instant.js';
import type {Cause, Fact, HandleKind, Label, LineFact, Place, TaskOutcome} from '../../source/loop/facts.js';

/*
What happens when CPython runs this program, written down by hand; the handles, their order and their iterations are those
that CPython 3.11 to 3.14 runs on a simulated clock.

	import asyncio

	async def work(name, seconds):
		print(name, 'starts')
		await asyncio.sleep(seconds)
		print(name, 'ends')
		return name

	async def main():
		print(await asyncio.gather(work('a', 2), work('b', 1)))

	asyncio.run(main())
*/

const at = (line: number, column = 4): Place => ({file: 1, line, column});

const seconds = (count: number, late: number): Instant => withLate(addNanoseconds(epoch, count * 1_000_000_000), late);

const line = (number: number, taskId: number | null, calls = true): LineFact => ({
	type: 'line-reached', count: 1, place: at(number), function: taskId === null ? '<module>' : (taskId === 1 ? 'main' : 'work'), depth: 0, calls, taskId, thread: 0,
});

const printed = (text: string, number: number, taskId: number): Fact[] => [
	line(number, taskId),
	{type: 'printed', stream: 'stdout', text, taskId, place: at(number)},
];

const scheduled = (handle: number, kind: HandleKind, taskId: number | null, cause: Cause, callback: string, future: number | null = null): Fact => ({
	type: 'handle-scheduled', loop: 1, handle, kind, taskId, callback, library: kind === 'callback' || taskId! > 3, future, cause,
});

const step = (handle: number, taskId: number, by: number | null): Fact => scheduled(handle, 'step', taskId, {type: 'task-created', taskId, by}, 'TaskStepMethWrapper');

const wakeup = (handle: number, taskId: number, future: number, by: number | null): Fact => scheduled(handle, 'wakeup', taskId, {type: 'future-settled', future, by}, 'Task.task_wakeup', future);

const told = (handle: number, future: number, callback: string): Fact => scheduled(handle, 'callback', null, {type: 'future-settled', future, by: future}, callback, future);

type Run = {readonly handle: number; readonly kind: HandleKind; readonly taskId?: number; readonly callback: string; readonly facts: readonly Fact[]};

/** One iteration: its poll, what became due, and the handles that it runs. */
const iteration = (number: number, time: number, timeout: number | null, poll: readonly Fact[], runs: readonly Run[]): Fact[] => [
	{type: 'iteration-started', loop: 1, iteration: number, timeout},
	...poll,
	{type: 'polling-ended', loop: 1, todo: runs.length},
	...runs.flatMap(({handle, kind, taskId, callback, facts}): Fact[] => [
		{
			type: 'handle-started', loop: 1, handle, iteration: number, time, kind, task: taskId === undefined ? null : `Task-${taskId}`, callback, taskId: taskId ?? null,
		},
		...facts,
		{type: 'handle-finished', loop: 1, handle},
	]),
];

const created = (coroutine: number, name: string, place: Place, by: number | null): Fact => ({
	type: 'coroutine-created', coroutine, name, arguments: [], place, by, library: false,
});

const task = (taskId: number, coroutine: number, name: string, by: number | null): Fact => ({
	type: 'task-created', taskId, loop: 1, name: `Task-${taskId}`, coroutine, function: name, arguments: [], by, place: at(10), library: false,
});

const label = (kind: Label['kind'], members: readonly number[], length: number | null): Label => ({
	kind, subject: null, members, holder: null, seconds: length,
});

const ran = (handle: number, taskId: number, resumed: 'start' | 'result', facts: readonly Fact[]): Run => ({
	handle, kind: resumed === 'start' ? 'step' : 'wakeup', taskId, callback: resumed === 'start' ? 'TaskStepMethWrapper' : 'Task.task_wakeup', facts: [
		{type: 'task-run-started', taskId, resumed, place: null},
		...(resumed === 'start' ? [{type: 'coroutine-started', coroutine: taskId, taskId} as const] : []),
		...facts,
	],
});

const suspended = (taskId: number, future: number, number: number): Fact => ({
	type: 'task-suspended', taskId, future, place: at(number), stack: [{function: taskId === 1 ? 'main' : 'work', place: at(number)}],
});

const finished = (taskId: number, value: string): Fact[] => {
	const outcome: TaskOutcome = {type: 'returned', value};
	return [
		{type: 'task-finished', taskId, outcome},
		{type: 'coroutine-finalised', coroutine: taskId, awaited: true, place: null},
	];
};

const sleeps = (taskId: number, name: string, future: number, handle: number, length: number): Fact[] => [
	...printed(`${name} starts\n`, 4, taskId),
	line(5, taskId),
	{type: 'future-created', future, loop: 1, by: taskId},
	{
		type: 'timer-armed', loop: 1, handle, when: seconds(length, 0), callback: '_set_result_unless_cancelled', library: true, future, taskId, purpose: 'sleep',
	},
	{type: 'future-labelled', future, label: label('sleep', [], length)},
	suspended(taskId, future, 5),
];

const slept = (taskId: number, name: string, handle: number, next: Fact): Fact[] => [
	// The sleep's `finally` cancels its timer, which has run already.
	{type: 'handle-cancelled', loop: 1, handle},
	...printed(`${name} ends\n`, 6, taskId),
	line(7, taskId, false),
	...finished(taskId, `'${name}'`),
	next,
];

const due = (handle: number, to: Instant): Fact[] => [
	{type: 'clock-moved', to, cause: {type: 'timer', handle}},
	{type: 'timer-due', loop: 1, handle},
];

const setsResult = (handle: number, future: number, then: Fact): Run => ({
	handle, kind: 'callback', callback: '_set_result_unless_cancelled', facts: [
		{type: 'future-settled', future, outcome: {type: 'result', value: 'None'}, by: null},
		then,
	],
});

const gathered = (handle: number, facts: readonly Fact[]): Run => ({
	handle, kind: 'callback', callback: 'gather.<locals>._done_callback', facts,
});

/** `run_until_complete` for a task: its run, the callback that ends it, the loop stopping. */
const complete = (handle: number): Run => ({
	handle, kind: 'callback', callback: '_run_until_complete_cb', facts: [{type: 'loop-stopping', loop: 1}],
});

/** A coroutine of the library's that `asyncio.run` runs in a task of its own before it closes the loop. */
const cleanUp = (taskId: number, name: string, handle: number, number: number): Fact[] => [
	{
		type: 'coroutine-created', coroutine: taskId, name, arguments: [], place: null, by: null, library: true,
	},
	{
		type: 'task-created', taskId, loop: 1, name: `Task-${taskId}`, coroutine: taskId, function: name, arguments: [], by: null, place: null, library: true,
	},
	step(handle, taskId, null),
	{type: 'loop-started', loop: 1, until: taskId},
	...iteration(number, 2, 0, [], [ran(handle, taskId, 'start', [...finished(taskId, 'None'), told(handle + 1, taskId, '_run_until_complete_cb')])]),
	...iteration(number + 1, 2, 0, [], [complete(handle + 1)]),
	{type: 'loop-stopped', loop: 1},
];

export const factsOfGather: readonly Fact[] = [
	{
		type: 'source', file: 1, path: 'gather.py', text: 'import asyncio\n', hash: '5d41', library: false,
	},
	line(1, null),
	line(3, null, false),
	line(9, null, false),
	line(12, null),
	created(1, 'main', at(12), null),
	{type: 'loop-opened', loop: 1},
	task(1, 1, 'main', null),
	step(1, 1, null),
	{type: 'loop-started', loop: 1, until: 1},
	...iteration(1, 0, 0, [], [ran(1, 1, 'start', [
		line(10, 1),
		created(2, 'work', at(10, 30), 1),
		created(3, 'work', at(10, 44), 1),
		task(2, 2, 'work', 1),
		step(2, 2, 1),
		task(3, 3, 'work', 1),
		step(3, 3, 1),
		{type: 'future-created', future: 4, loop: 1, by: 1},
		{type: 'future-labelled', future: 4, label: label('gather', [2, 3], null)},
		suspended(1, 4, 10),
	])]),
	...iteration(2, 0, 0, [], [
		ran(2, 2, 'start', sleeps(2, 'a', 5, 4, 2)),
		ran(3, 3, 'start', sleeps(3, 'b', 6, 5, 1)),
	]),
	...iteration(3, 1, 1, due(5, seconds(1, 1)), [setsResult(5, 6, wakeup(6, 3, 6, null))]),
	...iteration(4, 1, 0, [], [ran(6, 3, 'result', slept(3, 'b', 5, told(7, 3, 'gather.<locals>._done_callback')))]),
	...iteration(5, 1, 0, [], [gathered(7, [])]),
	...iteration(6, 2, 1, due(4, seconds(2, 1)), [setsResult(4, 5, wakeup(8, 2, 5, null))]),
	...iteration(7, 2, 0, [], [ran(8, 2, 'result', slept(2, 'a', 4, told(9, 2, 'gather.<locals>._done_callback')))]),
	...iteration(8, 2, 0, [], [gathered(9, [
		{type: 'future-settled', future: 4, outcome: {type: 'result', value: '[\'a\', \'b\']'}, by: null},
		wakeup(10, 1, 4, null),
	])]),
	...iteration(9, 2, 0, [], [ran(10, 1, 'result', [
		{type: 'printed', stream: 'stdout', text: '[\'a\', \'b\']\n', taskId: 1, place: at(10)},
		...finished(1, 'None'),
		told(11, 1, '_run_until_complete_cb'),
	])]),
	...iteration(10, 2, 0, [], [complete(11)]),
	{type: 'loop-stopped', loop: 1},
	...cleanUp(7, 'BaseEventLoop.shutdown_asyncgens', 12, 11),
	...cleanUp(8, 'BaseEventLoop.shutdown_default_executor', 14, 13),
	{type: 'loop-closed', loop: 1},
	{type: 'ended', exitCode: 0, error: null},
];
