import {expect, test} from 'vitest';
import {dump, type StateDump} from '../../source/loop/dump.js';
import type {Fact, FactType, StuckThread} from '../../source/loop/facts.js';
import {milestones} from '../../source/loop/milestones.js';
import {factTypes, initialState, reduce} from '../../source/loop/reduce.js';

/*
One table: for each type of fact what was before, the fact, and what it does; then what contradicts it.
*/

const instant = (s: number) => ({s, ns: 0, late: 0});
const place = {file: 1, line: 3, column: 4};

const opened: Fact = {type: 'loop-opened', loop: 1};
const started: Fact = {type: 'loop-started', loop: 1, until: 1};
const iteration: Fact = {type: 'iteration-started', loop: 1, iteration: 1, timeout: 0};
const polled = (todo: number): Fact => ({type: 'polling-ended', loop: 1, todo});
const moved = (s: number): Fact => ({type: 'clock-moved', to: instant(s), cause: {type: 'instructions'}});
const task = (taskId: number): Fact => ({
	type: 'task-created', taskId, loop: 1, name: `Task-${taskId}`, coroutine: null, function: 'work', arguments: [], by: null, place, library: false,
});
const step = (handle: number, taskId: number): Fact => ({
	type: 'handle-scheduled', loop: 1, handle, kind: 'step', taskId, callback: 'TaskStepMethWrapper', library: false, future: null, cause: {type: 'task-created', taskId, by: null},
});
const callSoon = (handle: number): Fact => ({
	type: 'handle-scheduled', loop: 1, handle, kind: 'callback', taskId: null, callback: 'hello', library: false, future: null, cause: {type: 'call-soon', by: null},
});
const runs = (handle: number): Fact => ({
	type: 'handle-started', loop: 1, handle, iteration: 1, time: 0, kind: 'callback', task: null, callback: 'hello', taskId: null,
});
const finishes = (handle: number): Fact => ({type: 'handle-finished', loop: 1, handle});
const cancels = (handle: number): Fact => ({type: 'handle-cancelled', loop: 1, handle});
const timer = (handle: number, s: number, future: number | null = null): Fact => ({
	type: 'timer-armed', loop: 1, handle, when: instant(s), callback: 'set', library: true, future, taskId: 1, purpose: 'sleep',
});
const due = (handle: number): Fact => ({type: 'timer-due', loop: 1, handle});
const future = (id: number): Fact => ({type: 'future-created', future: id, loop: 1, by: null});
const settled = (id: number): Fact => ({type: 'future-settled', future: id, outcome: {type: 'result', value: '1'}, by: null});
const taskRuns = (taskId: number): Fact => ({type: 'task-run-started', taskId, resumed: 'start', place});
const suspends = (taskId: number, on: number | null): Fact => ({type: 'task-suspended', taskId, future: on, place, stack: [{function: 'work', place}]});
const taskEnds = (taskId: number): Fact => ({type: 'task-finished', taskId, outcome: {type: 'returned', value: '7'}});
const coroutine = (id: number): Fact => ({type: 'coroutine-created', coroutine: id, name: 'work', arguments: [], place, by: null, library: false});
const waitsForIo = (future: number | null): Fact => ({type: 'io-waiting', loop: 1, io: 1, what: 'GET https://a', until: instant(2), future, taskId: 1});
const thread: Fact = {type: 'thread-started', thread: 1, name: 'asyncio_0', pool: 1, process: false};
const job = (future: number | null): Fact => ({type: 'job-queued', job: 1, pool: 1, future, name: 'read', by: 1});
const taken: Fact = {type: 'job-taken', job: 1, thread: 1};
const stuck: StuckThread = {thread: 1, what: 'lock.acquire()', holder: 0, place: null, taskId: null, loop: null, awaited: {type: 'lock', place: null, taskId: 1}};

const running: Fact[] = [opened, task(1), started, iteration];
/** Task 1 runs in handle 1. */
const inTask: Fact[] = [opened, task(1), step(1, 1), started, iteration, polled(1), runs(1), taskRuns(1)];

/** `then` is part of the dump after the fact; `{}` at a key of a table is part of that entry, null says that there is none. */
type Effect = {readonly name: string; readonly before: readonly Fact[]; readonly fact: Fact; readonly then: (dumped: StateDump) => readonly unknown[]; readonly is: readonly unknown[]};

const entry = <T>({entries}: {readonly entries: ReadonlyArray<readonly [number, T]>}, key: number): T | undefined => entries.find(([id]) => id === key)?.[1];

const loopOf = (dumped: StateDump) => dumped.loops[0]!;

const effects: {readonly [T in FactType]: readonly Effect[]} = {
	source: [{
		name: 'is kept', before: [], fact: {type: 'source', file: 1, path: 'a.py', text: 'pass', hash: 'f', library: false},
		then: ({sources}) => sources, is: [{file: 1, path: 'a.py', text: 'pass', hash: 'f', library: false}],
	}],
	'loop-opened': [{
		name: 'makes an empty loop', before: [], fact: opened,
		then: ({loops}) => loops, is: [{
			id: 1, life: 'open', phase: 'idle', iteration: 0, timeout: null, until: null, ready: [], todo: 0, scheduled: [], cancelledTimers: 0, cancelledReady: 0, running: [], io: [],
		}],
	}],
	'loop-started': [{
		name: 'sets the loop going', before: [opened], fact: started,
		then: dumped => [loopOf(dumped).life, loopOf(dumped).phase, loopOf(dumped).until], is: ['running', 'idle', 1],
	}],
	'loop-stopping': [{
		name: 'before the loop runs is remembered', before: [opened, {type: 'loop-stopping', loop: 1}], fact: started,
		then: dumped => [loopOf(dumped).life], is: ['stopping'],
	}, {
		name: 'leaves a closed loop closed', before: [opened, {type: 'loop-closed', loop: 1}], fact: {type: 'loop-stopping', loop: 1},
		then: dumped => [loopOf(dumped).life], is: ['closed'],
	}, {
		name: 'lets the iteration end', before: running, fact: {type: 'loop-stopping', loop: 1},
		then: dumped => [loopOf(dumped).life, loopOf(dumped).phase], is: ['stopping', 'polling'],
	}],
	'loop-stopped': [{
		name: 'leaves what is ready', before: [...running, callSoon(1), polled(1)], fact: {type: 'loop-stopped', loop: 1},
		then: dumped => [loopOf(dumped).life, loopOf(dumped).phase, loopOf(dumped).until, loopOf(dumped).ready, loopOf(dumped).todo], is: ['stopped', 'idle', null, [1], 0],
	}],
	'loop-closed': [{
		name: 'throws away what is ready and scheduled; a task that it would have stepped waits for ever', before: [opened, task(1), step(1, 1), timer(2, 5)], fact: {type: 'loop-closed', loop: 1},
		then: dumped => [loopOf(dumped).life, loopOf(dumped).ready, loopOf(dumped).scheduled, dumped.handles.entries, entry(dumped.tasks, 1)?.state, entry(dumped.tasks, 1)?.handle], is: ['closed', [], [], [], 'waiting', null],
	}],
	'iteration-started': [{
		name: 'begins with the poll', before: [opened, started], fact: {type: 'iteration-started', loop: 1, iteration: 4, timeout: 0.5},
		then: dumped => [loopOf(dumped).iteration, loopOf(dumped).timeout, loopOf(dumped).phase], is: [4, 0.5, 'polling'],
	}],
	'polling-ended': [{
		name: 'fixes what this iteration runs', before: [...running, callSoon(1), callSoon(2)], fact: polled(2),
		then: dumped => [loopOf(dumped).todo, loopOf(dumped).phase], is: [2, 'running'],
	}],
	'clock-moved': [{
		name: 'moves the clock', before: [], fact: {type: 'clock-moved', to: {s: 2, ns: 5, late: 1}, cause: {type: 'spin'}},
		then: ({clock}) => [clock], is: [{s: 2, ns: 5, late: 1}],
	}],
	'loop-blocked': [
		{
			name: 'is shown', before: [...running], fact: {type: 'loop-blocked', loop: 1, what: 'time.sleep', place, from: instant(0), to: instant(1), taskId: 1},
			then: ({blocked}) => [blocked], is: [{loop: 1, what: 'time.sleep', place, from: instant(0), to: instant(1), taskId: 1}],
		},
		{
			name: 'until the next handle starts', before: [...running, callSoon(1), polled(1), {type: 'loop-blocked', loop: 1, what: 'time.sleep', place, from: instant(0), to: instant(1), taskId: 1}], fact: runs(1),
			then: ({blocked}) => [blocked], is: [null],
		},
	],
	'handle-scheduled': [
		{
			name: 'appends to ready', before: [...running, callSoon(1), polled(1)], fact: callSoon(2),
			then: dumped => [loopOf(dumped).ready, loopOf(dumped).todo, entry(dumped.handles, 2)?.cause, entry(dumped.handles, 2)?.state], is: [[1, 2], 1, {type: 'call-soon', by: null}, 'ready'],
		},
		{
			name: 'makes the task that it steps ready', before: [opened, task(1)], fact: step(1, 1),
			then: dumped => [entry(dumped.tasks, 1)?.state, entry(dumped.tasks, 1)?.handle], is: ['ready', 1],
		},
		{
			name: 'wakes the task that waits', before: [...inTask, future(2), suspends(1, 2), moved(3), settled(2)],
			fact: {type: 'handle-scheduled', loop: 1, handle: 2, kind: 'wakeup', taskId: 1, callback: 'wake', library: false, future: 2, cause: {type: 'future-settled', future: 2, by: null}},
			then: dumped => [entry(dumped.tasks, 1)?.state, entry(dumped.tasks, 1)?.waitingOn, entry(dumped.tasks, 1)?.waited, entry(dumped.tasks, 1)?.since], is: ['ready', null, 3_000_000_000, instant(3)],
		},
		{
			name: 'from outside the loop completes its future', before: [opened, future(2)],
			fact: {type: 'handle-scheduled', loop: 1, handle: 1, kind: 'callback', taskId: null, callback: 'set', library: true, future: 2, cause: {type: 'call-soon-threadsafe', thread: 1}},
			then: dumped => [entry(dumped.futures, 2)?.handle], is: [1],
		},
		{
			name: 'being told of a future does not', before: [opened, future(2)],
			fact: {type: 'handle-scheduled', loop: 1, handle: 1, kind: 'callback', taskId: null, callback: 'told', library: true, future: 2, cause: {type: 'future-settled', future: 2, by: null}},
			then: dumped => [entry(dumped.futures, 2)?.handle], is: [null],
		},
	],
	'handle-started': [
		{
			name: 'takes the head of ready and appears in the flow', before: [...running, callSoon(1), callSoon(2), polled(2), moved(1)], fact: runs(1),
			then: dumped => [loopOf(dumped).ready, loopOf(dumped).todo, loopOf(dumped).running, entry(dumped.handles, 1)?.state, dumped.runs.entries], is: [[2], 1, [1], 'running', [[0, {handle: 1, loop: 1, taskId: null, callback: 'hello', from: instant(1), to: null, iteration: 1}]]],
		},
		{
			name: 'of the library is no part of the flow', before: [...running, timer(1, 0), due(1), polled(1)], fact: runs(1),
			then: dumped => [loopOf(dumped).running, dumped.runs.entries, entry(dumped.handles, 1)?.run], is: [[1], [], null],
		},
	],
	'handle-finished': [{
		name: 'is forgotten, and counted', before: [...running, callSoon(1), polled(1), runs(1), moved(2)], fact: finishes(1),
		then: dumped => [dumped.handles.entries, loopOf(dumped).running, loopOf(dumped).phase, dumped.runs.entries[0]?.[1].to, dumped.position], is: [[], [], 'running', instant(2), {handle: 1, line: 0, event: 0}],
	}],
	'handle-cancelled': [
		{
			name: 'stays in ready', before: [opened, callSoon(1)], fact: cancels(1),
			then: dumped => [loopOf(dumped).ready, loopOf(dumped).cancelledReady, entry(dumped.handles, 1)?.cancelled], is: [[1], 1, true],
		},
		{
			name: 'stays in scheduled', before: [opened, timer(1, 5)], fact: cancels(1),
			then: dumped => [loopOf(dumped).scheduled.length, loopOf(dumped).cancelledTimers, entry(dumped.handles, 1)?.cancelled], is: [1, 1, true],
		},
		{
			name: 'goes on running', before: [...running, callSoon(1), polled(1), runs(1)], fact: cancels(1),
			then: dumped => [loopOf(dumped).cancelledReady, loopOf(dumped).running, entry(dumped.handles, 1)?.cancelled], is: [0, [1], true],
		},
		{
			name: 'has run already: nothing', before: [...running, callSoon(1), polled(1), runs(1), finishes(1)], fact: cancels(1),
			then: dumped => [dumped.handles.entries, loopOf(dumped).cancelledReady, dumped.contradictions], is: [[], 0, 0],
		},
	],
	'handle-dropped': [{
		name: 'leaves without having run', before: [...running, callSoon(1), callSoon(2), cancels(1), polled(2)], fact: {type: 'handle-dropped', loop: 1, handle: 1},
		then: dumped => [loopOf(dumped).ready, loopOf(dumped).todo, loopOf(dumped).cancelledReady, entry(dumped.handles, 1), dumped.position.handle], is: [[2], 1, 0, undefined, 0],
	}],
	'timer-armed': [{
		name: 'is scheduled by deadline, then in order of arming', before: [opened, future(9), timer(1, 3), timer(2, 2), timer(3, 3)], fact: timer(4, 2, 9),
		then: dumped => [loopOf(dumped).scheduled.map(({handle}) => handle), dumped.nextOrder, entry(dumped.futures, 9)?.handle, entry(dumped.handles, 4)?.cause], is: [[2, 4, 1, 3], 4, 4, null],
	}],
	'timer-due': [
		{
			name: 'moves to ready', before: [opened, callSoon(1), timer(2, 1)], fact: due(2),
			then: dumped => [loopOf(dumped).scheduled, loopOf(dumped).ready, entry(dumped.handles, 2)?.state, entry(dumped.handles, 2)?.cause], is: [[], [1, 2], 'ready', {type: 'timer'}],
		},
		{
			name: 'moves there cancelled, too', before: [opened, timer(2, 1), cancels(2)], fact: due(2),
			then: dumped => [loopOf(dumped).cancelledTimers, loopOf(dumped).cancelledReady, loopOf(dumped).ready], is: [0, 1, [2]],
		},
	],
	'timer-dropped': [{
		name: 'leaves scheduled', before: [opened, timer(1, 1), timer(2, 2), cancels(1)], fact: {type: 'timer-dropped', loop: 1, handle: 1},
		then: dumped => [loopOf(dumped).scheduled.map(({handle}) => handle), loopOf(dumped).cancelledTimers, entry(dumped.handles, 1)], is: [[2], 0, undefined],
	}],
	'io-waiting': [{
		name: 'stands in the loop, and its future knows it', before: [opened, future(2), moved(1)], fact: waitsForIo(2),
		then: dumped => [loopOf(dumped).io, entry(dumped.futures, 2)?.io, entry(dumped.io, 1)], is: [[1], 1, {id: 1, loop: 1, what: 'GET https://a', until: instant(2), future: 2, taskId: 1, outcome: null, since: instant(1)}],
	}],
	'io-done': [{
		name: 'leaves the loop', before: [opened, waitsForIo(null)], fact: {type: 'io-done', loop: 1, io: 1, outcome: '200'},
		then: dumped => [loopOf(dumped).io, entry(dumped.io, 1)?.outcome], is: [[], '200'],
	}],
	'future-created': [{
		name: 'is pending', before: [opened], fact: future(1),
		then: dumped => [entry(dumped.futures, 1)], is: [{id: 1, loop: 1, task: false, outcome: null, label: null, waiters: [], createdBy: null, unretrieved: false, handle: null, io: null, job: null}],
	}],
	'future-settled': [{
		name: 'has an outcome and no more waiters; these still wait to be woken', before: [...inTask, future(2), suspends(1, 2)], fact: settled(2),
		then: dumped => [entry(dumped.futures, 2)?.outcome, entry(dumped.futures, 2)?.waiters, entry(dumped.tasks, 1)?.state], is: [{type: 'result', value: '1'}, [], 'waiting'],
	}],
	'future-labelled': [{
		name: 'is named', before: [opened, future(1)], fact: {type: 'future-labelled', future: 1, label: {kind: 'lock', subject: 'lock', members: [], holder: 3, seconds: null}},
		then: dumped => [entry(dumped.futures, 1)?.label?.holder], is: [3],
	}],
	'exception-unretrieved': [{
		name: 'is marked', before: [opened, future(1)], fact: {type: 'exception-unretrieved', future: 1, error: 'ValueError'},
		then: dumped => [entry(dumped.futures, 1)?.unretrieved], is: [true],
	}],
	'coroutine-created': [{
		name: 'is not started', before: [], fact: coroutine(1),
		then: dumped => [dumped.notStarted, entry(dumped.coroutines, 1)?.state], is: [[1], 'created'],
	}],
	'coroutine-started': [{
		name: 'is started', before: [coroutine(1), coroutine(2)], fact: {type: 'coroutine-started', coroutine: 1, taskId: 1},
		then: dumped => [dumped.notStarted, entry(dumped.coroutines, 1)?.state], is: [[2], 'started'],
	}],
	'coroutine-finalised': [
		{
			name: 'is forgotten when it ran', before: [coroutine(1), {type: 'coroutine-started', coroutine: 1, taskId: 1}], fact: {type: 'coroutine-finalised', coroutine: 1, awaited: true, place: null},
			then: dumped => [entry(dumped.coroutines, 1)], is: [undefined],
		},
		{
			name: 'is remembered when it never did', before: [coroutine(1)], fact: {type: 'coroutine-finalised', coroutine: 1, awaited: false, place},
			then: dumped => [dumped.notStarted, entry(dumped.coroutines, 1)?.state], is: [[], 'never-awaited'],
		},
	],
	'task-created': [{
		name: 'is unfinished, a future, and holds its coroutine', before: [opened, coroutine(3), moved(2)],
		fact: {type: 'task-created', taskId: 1, loop: 1, name: 'Task-1', coroutine: 3, function: 'work', arguments: [], by: null, place, library: false},
		then: dumped => [dumped.unfinished, dumped.notStarted, entry(dumped.futures, 1)?.task, entry(dumped.tasks, 1)?.born, entry(dumped.tasks, 1)?.state], is: [[1], [], true, instant(2), 'ready'],
	}],
	'task-renamed': [{
		name: 'has another name', before: [opened, task(1)], fact: {type: 'task-renamed', taskId: 1, name: 'main'},
		then: dumped => [entry(dumped.tasks, 1)?.name], is: ['main'],
	}],
	'task-run-started': [{
		name: 'runs', before: [opened, task(1), step(1, 1), started, iteration, polled(1), runs(1), moved(2)], fact: taskRuns(1),
		then(dumped) {
			const {state, handle, started, runs, since, waited} = entry(dumped.tasks, 1)!;
			return [state, handle, started, runs, since, waited];
		}, is: ['running', null, true, 1, instant(2), 0],
	}],
	'task-suspended': [
		{
			name: 'waits for a future', before: [...inTask, future(2), moved(1)], fact: suspends(1, 2),
			then(dumped) {
				const {state, waitingOn, place, ran, stack} = entry(dumped.tasks, 1)!;
				return [state, waitingOn, place, ran, stack.length, entry(dumped.futures, 2)?.waiters];
			}, is: ['waiting', 2, place, 1_000_000_000, 1, [1]],
		},
		{
			name: 'for one turn, before its next step is scheduled', before: inTask, fact: suspends(1, null),
			then: dumped => [entry(dumped.tasks, 1)?.state, entry(dumped.tasks, 1)?.handle], is: ['ready', null],
		},
		{
			name: 'for one turn, after that', before: [...inTask, step(2, 1)], fact: suspends(1, null),
			then: dumped => [entry(dumped.tasks, 1)?.state, entry(dumped.tasks, 1)?.handle, entry(dumped.tasks, 1)?.stack.length], is: ['ready', 2, 1],
		},
		{
			name: 'on what is settled: its wakeup comes next', before: [...inTask, future(2), settled(2)], fact: suspends(1, 2),
			then: dumped => [entry(dumped.tasks, 1)?.state, entry(dumped.futures, 2)?.waiters], is: ['waiting', []],
		},
	],
	'task-cancel-requested': [{
		name: 'is counted', before: [opened, task(1)], fact: {type: 'task-cancel-requested', taskId: 1, by: null, message: null},
		then: dumped => [entry(dumped.tasks, 1)?.cancelRequests], is: [1],
	}],
	'task-finished': [
		{
			name: 'has an outcome, as its future', before: [...inTask, moved(4)], fact: taskEnds(1),
			then: dumped => [entry(dumped.tasks, 1)?.state, entry(dumped.tasks, 1)?.outcome, entry(dumped.tasks, 1)?.ran, entry(dumped.futures, 1)?.outcome, dumped.unfinished], is: ['finished', {type: 'returned', value: '7'}, 4_000_000_000, {type: 'result', value: '7'}, []],
		},
		{
			name: 'has raised', before: inTask, fact: {type: 'task-finished', taskId: 1, outcome: {type: 'raised', error: 'KeyError'}},
			then: dumped => [entry(dumped.futures, 1)?.outcome], is: [{type: 'exception', error: 'KeyError'}],
		},
		{
			name: 'was cancelled', before: inTask, fact: {type: 'task-finished', taskId: 1, outcome: {type: 'cancelled'}},
			then: dumped => [entry(dumped.futures, 1)?.outcome], is: [{type: 'cancelled'}],
		},
	],
	'await-passed': [{
		name: 'changes nothing but the position', before: inTask, fact: {type: 'await-passed', taskId: 1, on: 'future', future: 2, name: null, place},
		then: dumped => [entry(dumped.tasks, 1)?.state, dumped.position.event], is: ['running', 3],
	}],
	'job-queued': [{
		name: 'is known to its future', before: [opened, future(2)], fact: job(2),
		then: dumped => [entry(dumped.jobs, 1), entry(dumped.futures, 2)?.job], is: [{id: 1, pool: 1, future: 2, name: 'read', by: 1, thread: null, outcome: null}, 1],
	}],
	'job-taken': [{
		name: 'runs in its thread', before: [thread, job(null), moved(1)], fact: taken,
		then: dumped => [entry(dumped.jobs, 1)?.thread, entry(dumped.threads, 1)], is: [1, {id: 1, name: 'asyncio_0', pool: 1, process: false, state: 'running', what: null, until: null, holder: null, job: 1, since: instant(1)}],
	}],
	'job-ended': [{
		name: 'leaves its thread idle', before: [thread, job(null), taken], fact: {type: 'job-ended', job: 1, outcome: {type: 'cancelled'}},
		then: dumped => [entry(dumped.jobs, 1)?.outcome, entry(dumped.threads, 1)?.state, entry(dumped.threads, 1)?.job], is: [{type: 'cancelled'}, 'idle', null],
	}],
	'thread-started': [{
		name: 'runs', before: [], fact: thread,
		then: dumped => [entry(dumped.threads, 1)?.state], is: ['running'],
	}],
	'thread-parked': [{
		name: 'waits', before: [thread], fact: {type: 'thread-parked', thread: 1, what: 'time.sleep', until: instant(2), holder: 2},
		then: dumped => [entry(dumped.threads, 1)?.state, entry(dumped.threads, 1)?.what, entry(dumped.threads, 1)?.until, entry(dumped.threads, 1)?.holder], is: ['parked', 'time.sleep', instant(2), 2],
	}],
	'thread-resumed': [{
		name: 'goes on, with its job', before: [thread, job(null), taken, {type: 'thread-parked', thread: 1, what: 'time.sleep', until: null, holder: null}], fact: {type: 'thread-resumed', thread: 1},
		then: dumped => [entry(dumped.threads, 1)?.state, entry(dumped.threads, 1)?.what, entry(dumped.threads, 1)?.job], is: ['running', null, 1],
	}],
	'thread-ended': [{
		name: 'has ended', before: [thread], fact: {type: 'thread-ended', thread: 1},
		then: dumped => [entry(dumped.threads, 1)?.state], is: ['ended'],
	}],
	'line-reached': [{
		name: 'is the current line, and counted', before: [moved(1)], fact: {type: 'line-reached', count: 3, place, function: 'work', depth: 1, calls: true, taskId: 1, thread: 0},
		then: ({line, position}) => [line, position], is: [{place, function: 'work', depth: 1, calls: true, taskId: 1, thread: 0, isInHandle: false}, {handle: 0, line: 3, event: 0}],
	}],
	printed: [{
		name: 'is output', before: [moved(1)], fact: {type: 'printed', stream: 'stderr', text: 'oh\n', taskId: null, place},
		then: ({output}) => [output.entries], is: [[[0, {stream: 'stderr', text: 'oh\n', taskId: null, place, at: instant(1)}]]],
	}],
	raised: [{
		name: 'changes nothing but the position', before: [], fact: {type: 'raised', error: 'KeyError', place, taskId: null},
		then: dumped => [{...dumped, position: null}], is: [{...dump(initialState()), position: null}],
	}],
	edited: [{
		name: 'is remembered, and changes nothing else but the position', before: [], fact: {type: 'edited', what: 'x = 1', change: null},
		then: dumped => [{...dumped, position: null}], is: [{...dump(initialState()), edits: ['x = 1'], position: null}],
	}],
	limit: [{
		name: 'is kept', before: [], fact: {type: 'limit', what: 'steps', message: 'too many'},
		then: ({limit}) => [limit], is: [{what: 'steps', message: 'too many'}],
	}],
	deadlock: [{
		name: 'is kept', before: [opened], fact: {type: 'deadlock', loop: 1, waiting: [{taskId: 1, future: 2}], threads: [stuck]},
		then: ({deadlock}) => [deadlock], is: [{loop: 1, waiting: [{taskId: 1, future: 2}], threads: [stuck]}],
	}],
	ended: [{
		name: 'is kept', before: [], fact: {type: 'ended', exitCode: 1, error: 'KeyError'},
		then: ({ended}) => [ended], is: [{exitCode: 1, error: 'KeyError'}],
	}],
};

const after = (facts: readonly Fact[]) => {
	let state = initialState();
	for (const fact of facts) {
		state = reduce(state, fact);
	}

	return state;
};

const cases = factTypes.flatMap(type => effects[type].map(effect => ({type, ...effect})));

test.each(cases)('$type: $name', ({before, fact, then, is}) => {
	const old = after(before);
	expect(old.contradictions).toBe(0);
	const state = reduce(old, fact);
	expect(then(dump(state))).toEqual(is);
	expect(state.contradictions).toBe(0);
	// Milestones are stops of their own; of the others only lines and ends of handles move the position.
	const {handle, line, event} = old.position;
	if (milestones.has(fact.type)) {
		expect(state.position).toEqual({handle, line, event: event + 1});
	} else if (fact.type !== 'line-reached' && fact.type !== 'handle-finished') {
		expect(state.position).toEqual(old.position);
	}
});

/** Each adds one contradiction. `is` says what came of it all the same. */
const contradictions: ReadonlyArray<readonly [name: string, before: readonly Fact[], fact: Fact, then?: (dumped: StateDump) => unknown, is?: unknown]> = [
	['a file read twice', [{type: 'source', file: 1, path: 'a', text: '', hash: '', library: false}], {type: 'source', file: 1, path: 'b', text: '', hash: '', library: false}, ({sources}) => sources.map(({path}) => path), ['a']],
	['a loop opened twice', [opened], opened, ({loops}) => loops.length, 1],
	['a loop that is not there', [], started],
	['an iteration of a loop that is not there', [], iteration],
	['closed twice', [opened, {type: 'loop-closed', loop: 1}], {type: 'loop-closed', loop: 1}],
	['more to run than there is', [...running, callSoon(1)], polled(2), dumped => loopOf(dumped).todo, 1],
	['the clock going back', [moved(2)], moved(1), ({clock}) => clock, instant(2)],
	['a handle that is in ready already', [opened, callSoon(1)], callSoon(1), dumped => loopOf(dumped).ready, [1]],
	['a handle for a closed loop', [opened, {type: 'loop-closed', loop: 1}], callSoon(1), ({handles}) => handles.entries, []],
	['a step for an unknown task', [opened], step(1, 1), dumped => loopOf(dumped).ready, [1]],
	['a second step for a ready task', [opened, task(1), step(1, 1)], step(2, 1), dumped => entry(dumped.tasks, 1)?.handle, 2],
	['a step for a finished task', [...inTask, taskEnds(1)], step(2, 1), dumped => entry(dumped.tasks, 1)?.state, 'finished'],
	['a wakeup while the future is pending', [...inTask, future(2), suspends(1, 2)], {...step(2, 1), kind: 'wakeup'} as Fact, dumped => [entry(dumped.tasks, 1)?.state, entry(dumped.futures, 2)?.waiters], ['ready', []]],
	['an unknown handle starting', [opened], runs(1)],
	['a handle out of its turn', [...running, callSoon(1), callSoon(2), callSoon(3), polled(3)], runs(2), dumped => [loopOf(dumped).ready, loopOf(dumped).running], [[1, 3], [2]]],
	['a handle too many in this iteration', [...running, callSoon(1)], runs(1), dumped => loopOf(dumped).running, [1]],
	['a cancelled handle that runs', [...running, callSoon(1), cancels(1), polled(1)], runs(1), dumped => [loopOf(dumped).running, loopOf(dumped).cancelledReady], [[1], 0]],
	['a timer that runs before it is due', [...running, timer(1, 1), polled(0)], runs(1), dumped => loopOf(dumped).scheduled.length, 1],
	['an unknown handle that ends', [opened], finishes(1), ({position}) => position.handle, 1],
	['a handle that ends without having begun', [opened, callSoon(1)], finishes(1), dumped => loopOf(dumped).ready, [1]],
	['an iteration that begins within a handle', [...running, callSoon(1), polled(1), runs(1)], iteration, dumped => [loopOf(dumped).running, dumped.handles.entries], [[], []]],
	['a handle that never was, cancelled', [opened], cancels(1)],
	['cancelled twice', [opened, callSoon(1), cancels(1)], cancels(1), dumped => loopOf(dumped).cancelledReady, 1],
	['dropped without having been cancelled', [...running, callSoon(1), polled(1)], {type: 'handle-dropped', loop: 1, handle: 1}, dumped => loopOf(dumped).ready, []],
	['a timer armed twice', [opened, timer(1, 1)], timer(1, 2), dumped => loopOf(dumped).scheduled.length, 1],
	['a timer for an unknown future', [opened], timer(1, 1, 7), dumped => loopOf(dumped).scheduled.length, 1],
	['due twice', [opened, timer(1, 1), due(1)], due(1), dumped => loopOf(dumped).ready, [1]],
	['dropped while it is still wanted', [opened, timer(1, 1)], {type: 'timer-dropped', loop: 1, handle: 1}, dumped => loopOf(dumped).scheduled, []],
	['I/O that is done twice', [opened, waitsForIo(null), {type: 'io-done', loop: 1, io: 1, outcome: 'a'}], {type: 'io-done', loop: 1, io: 1, outcome: 'b'}, dumped => entry(dumped.io, 1)?.outcome, 'a'],
	['I/O that was never begun', [opened], {type: 'io-done', loop: 1, io: 1, outcome: 'a'}],
	['I/O begun twice', [opened, waitsForIo(null)], waitsForIo(null)],
	['I/O for an unknown future', [opened], waitsForIo(4), dumped => loopOf(dumped).io, [1]],
	['a future made twice', [opened, future(1)], future(1)],
	['a future of an unknown loop', [], future(1), dumped => entry(dumped.futures, 1)?.outcome, null],
	['an unknown future settled', [opened], settled(1)],
	['settled twice', [opened, future(1), settled(1)], {type: 'future-settled', future: 1, outcome: {type: 'cancelled'}, by: null}, dumped => entry(dumped.futures, 1)?.outcome?.type, 'result'],
	['a task settled as a future', [opened, task(1)], settled(1), dumped => entry(dumped.futures, 1)?.outcome, null],
	['an unknown future labelled', [], {type: 'future-labelled', future: 1, label: {kind: 'other', subject: null, members: [], holder: null, seconds: null}}],
	['a coroutine made twice', [coroutine(1)], coroutine(1)],
	['a coroutine started twice', [coroutine(1), {type: 'coroutine-started', coroutine: 1, taskId: null}], {type: 'coroutine-started', coroutine: 1, taskId: null}],
	['a coroutine that is gone', [], {type: 'coroutine-finalised', coroutine: 1, awaited: true, place: null}],
	['a task made twice', [opened, task(1)], task(1)],
	['a task of an unknown loop', [], task(1), dumped => dumped.unfinished, [1]],
	['an unknown task renamed', [], {type: 'task-renamed', taskId: 1, name: 'a'}],
	['a waiting task that runs', [...inTask, future(2), suspends(1, 2), settled(2)], taskRuns(1), dumped => entry(dumped.tasks, 1)?.state, 'running'],
	['a task that runs while it runs', inTask, taskRuns(1), dumped => entry(dumped.tasks, 1)?.runs, 2],
	['a task that suspends without having run', [opened, task(1), future(2)], suspends(1, 2), dumped => entry(dumped.futures, 2)?.waiters, [1]],
	['a task that waits for an unknown future', inTask, suspends(1, 7), dumped => entry(dumped.tasks, 1)?.waitingOn, 7],
	['a task that finishes twice', [...inTask, taskEnds(1)], {type: 'task-finished', taskId: 1, outcome: {type: 'cancelled'}}, dumped => entry(dumped.tasks, 1)?.outcome?.type, 'returned'],
	['a task that finishes without having run', [opened, task(1)], taskEnds(1), dumped => dumped.unfinished, []],
	['an await in an unknown task', [], {type: 'await-passed', taskId: 1, on: 'other', future: null, name: null, place}],
	['a job queued twice', [job(null)], job(null)],
	['a job that nobody queued', [thread], taken, dumped => entry(dumped.threads, 1)?.job, null],
	['a job taken by an unknown thread', [job(null)], taken, dumped => entry(dumped.jobs, 1)?.thread, 1],
	['a job that ends twice', [thread, job(null), taken, {type: 'job-ended', job: 1, outcome: {type: 'cancelled'}}], {type: 'job-ended', job: 1, outcome: {type: 'cancelled'}}],
	['a thread that starts twice', [thread], thread],
	['a thread that goes on after its end', [thread, {type: 'thread-ended', thread: 1}], {type: 'thread-resumed', thread: 1}, dumped => entry(dumped.threads, 1)?.state, 'ended'],
	['a fact of an unknown type', [], {type: 'constructor'} as unknown as Fact],
];

test.each(contradictions.map(([name, before, fact, then = () => null, is = null]) => ({name, before, fact, then, is})))('$name is counted', ({before, fact, then, is}) => {
	const old = after(before);
	expect(old.contradictions).toBe(0);
	const state = reduce(old, fact);
	expect(state.contradictions).toBe(1);
	expect(then(dump(state))).toEqual(is);
});
