import type {Instant} from '../../source/library/instant.js';
import type {Cause, Fact, FactOf, FutureOutcome, Place, TaskOutcome} from '../../source/loop/facts.js';

/* Facts as a run of a small program gives them, with what does not matter to the timeline left plain. */

export const at = (s: number, late = 0): Instant => ({s, ns: 0, late});

export const place = (line: number, column = 0): Place => ({file: 1, line, column});

export const source = (text: string): Fact => ({
	type: 'source', file: 1, path: 'program.py', text, hash: 'abc', library: false,
});

export const line = (number: number, more: Partial<FactOf<'line-reached'>> = {}): FactOf<'line-reached'> => ({
	type: 'line-reached', count: 1, place: place(number), function: '<module>', depth: 0, calls: false, taskId: null, thread: 0, ...more,
});

/** A line outside a loop that calls something. */
export const call = (number: number): Fact => line(number, {calls: true});

export const printed = (text: string, taskId: number | null, lineNumber: number): Fact => ({
	type: 'printed', stream: 'stdout', text, taskId, place: place(lineNumber, 4),
});

export const task = (taskId: number, name: string, {by = null, library = false}: {readonly by?: number | null; readonly library?: boolean} = {}): Fact => ({
	type: 'task-created', taskId, loop: 1, name: `Task-${taskId}`, coroutine: null, function: name, arguments: [], by, place: null, library,
});

export const scheduled = (handle: number, kind: 'step' | 'wakeup', taskId: number, cause: Cause): Fact => ({
	type: 'handle-scheduled', loop: 1, handle, kind, taskId, callback: kind === 'step' ? 'Task.step' : 'Task.wakeup', library: false, future: null, cause,
});

export const callback = (handle: number, name: string, {cause, library = true}: {readonly cause: Cause; readonly library?: boolean}): Fact => ({
	type: 'handle-scheduled', loop: 1, handle, kind: 'callback', taskId: null, callback: name, library, future: null, cause,
});

export const started = (handle: number, iteration: number, taskId: number | null, time = 0): Fact => ({
	type: 'handle-started', loop: 1, handle, iteration, time, kind: taskId === null ? 'callback' : 'step', task: taskId === null ? null : `Task-${taskId}`,
	callback: 'callback', taskId,
});

export const finished = (handle: number): Fact => ({type: 'handle-finished', loop: 1, handle});

export const runs = (taskId: number): Fact => ({
	type: 'task-run-started', taskId, resumed: 'result', place: null,
});

export const suspended = (taskId: number, future: number | null, lineNumber: number): Fact => ({
	type: 'task-suspended', taskId, future, place: place(lineNumber), stack: [],
});

export const ends = (taskId: number, outcome: TaskOutcome = {type: 'returned', value: 'None'}): Fact => ({type: 'task-finished', taskId, outcome});

export const future = (id: number): Fact => ({
	type: 'future-created', future: id, loop: 1, by: null,
});

export const settled = (id: number, outcome: FutureOutcome = {type: 'result', value: 'None'}): Fact => ({
	type: 'future-settled', future: id, outcome, by: null,
});

export const timer = (handle: number, when: Instant, futureId: number | null, taskId: number): Fact => ({
	type: 'timer-armed', loop: 1, handle, when, callback: 'set_result', library: true, future: futureId, taskId, purpose: 'sleep',
});

export const due = (handle: number): Fact => ({type: 'timer-due', loop: 1, handle});

export const clock = (to: Instant, handle: number): Fact => ({type: 'clock-moved', to, cause: {type: 'timer', handle}});

export const iteration = (number: number, timeout: number | null): Fact => ({
	type: 'iteration-started', loop: 1, iteration: number, timeout,
});

export const polled = (todo: number): Fact => ({type: 'polling-ended', loop: 1, todo});

export const life = (type: 'loop-opened' | 'loop-stopping' | 'loop-stopped' | 'loop-closed'): Fact => ({type, loop: 1});

export const loopStarted = (until: number | null): Fact => ({type: 'loop-started', loop: 1, until});

export const ended = (exitCode = 0): Fact => ({type: 'ended', exitCode, error: null});
