import type {Instant} from '../../source/library/instant.js';
import type {Fact, Label, Place} from '../../source/loop/facts.js';

/*
What happens in a program that gathers three sleepers, written down by hand in CPython's order, for tests of the
view that need no simulator.
*/

export const gatherSource = `import asyncio


async def slow_operation(name, duration):
    print("Starting", name)
    await asyncio.sleep(duration)
    print("Finished", name)
    return "Result of " + name


async def async_example():
    results = await asyncio.gather(
        slow_operation("Task 1", 2),
        slow_operation("Task 2", 2),
        slow_operation("Task 3", 1),
    )
    print(results)


asyncio.run(async_example())
`;

const place = (line: number, column = 4): Place => ({file: 1, line, column});

const noLabel: Label = {kind: 'other', subject: null, members: [], holder: null, seconds: null};

const loop = 1;

/** Appends the facts of one run, keeping count of handles, futures and timers. */
class Recorder {
	readonly facts: Fact[] = [];
	private handles = 0;
	private futures = 0;
	private coroutines = 0;
	private iteration = 0;
	private clock = 0;

	add(...facts: Fact[]): void {
		this.facts.push(...facts);
	}

	instant(seconds: number): Instant {
		return {s: seconds, ns: 0, late: 0};
	}

	future(): number {
		return ++this.futures;
	}

	line(line: number, called: string, taskId: number | null, calls = true): void {
		this.add({type: 'line-reached', count: 1, place: place(line), function: called, depth: 0, calls, taskId, thread: 0});
	}

	coroutine(name: string, texts: ReadonlyArray<readonly [string, string]>, line: number, by: number | null): number {
		const coroutine = ++this.coroutines;
		this.add({type: 'coroutine-created', coroutine, name, arguments: texts.map(([name, text]) => ({name, text})), place: place(line), by, library: false});
		return coroutine;
	}

	schedule(kind: 'step' | 'wakeup' | 'callback', taskId: number | null, cause: Extract<Fact, {type: 'handle-scheduled'}>['cause'], callback = kind === 'step' ? 'Task.__step' : 'Task.__wakeup', future: number | null = null): number {
		const handle = ++this.handles;
		this.add({type: 'handle-scheduled', loop, handle, kind, taskId, callback, library: kind === 'callback', future, cause});
		return handle;
	}

	task(coroutine: number, called: string, texts: ReadonlyArray<readonly [string, string]>, by: number | null): {readonly taskId: number; readonly handle: number} {
		const taskId = this.future();
		this.add({type: 'task-created', taskId, loop, name: `Task-${taskId}`, coroutine, function: called, arguments: texts.map(([name, text]) => ({name, text})), by, place: place(11), library: false});
		const handle = this.schedule('step', taskId, {type: 'task-created', taskId, by});
		return {taskId, handle};
	}

	timer(seconds: number, future: number, taskId: number): number {
		const handle = ++this.handles;
		this.add({type: 'timer-armed', loop, handle, when: this.instant(this.clock + seconds), callback: '_set_result_unless_cancelled', library: true, future, taskId, purpose: 'sleep'});
		return handle;
	}

	iterate(todo: number, timeout: number, to = this.clock, due: readonly number[] = []): void {
		this.add({type: 'iteration-started', loop, iteration: ++this.iteration, timeout});
		if (to !== this.clock) {
			this.clock = to;
			this.add({type: 'clock-moved', to: {...this.instant(to), late: 1}, cause: {type: 'timer', handle: due[0]!}});
		}

		this.add(...due.map((handle): Fact => ({type: 'timer-due', loop, handle})), {type: 'polling-ended', loop, todo});
	}

	run(handle: number, kind: 'step' | 'wakeup' | 'callback', taskId: number | null, body: () => void, callback = 'callback'): void {
		this.add({type: 'handle-started', loop, handle, iteration: this.iteration, time: this.clock, kind, task: taskId === null ? null : `Task-${taskId}`, callback, taskId});
		body();
		this.add({type: 'handle-finished', loop, handle});
	}

	label(future: number, label: Partial<Label>): void {
		this.add({type: 'future-labelled', future, label: {...noLabel, ...label}});
	}
}

/** The facts of the run. */
export const gatherFacts = (): readonly Fact[] => {
	const r = new Recorder();
	r.add({type: 'source', file: 1, path: 'gather.py', text: gatherSource, hash: 'h', library: false});
	for (const line of [1, 4, 11, 20]) {
		r.line(line, '<module>', null, line === 1 || line === 20);
	}

	const main = r.coroutine('async_example', [], 20, null);
	r.add({type: 'loop-opened', loop});
	const {taskId: mainTask, handle: first} = r.task(main, 'async_example', [], null);
	r.add({type: 'loop-started', loop, until: mainTask});
	r.iterate(1, 0);
	const sleepers: Array<{readonly taskId: number; readonly handle: number; readonly name: string; readonly seconds: number}> = [];
	let gather = 0;
	r.run(first, 'step', mainTask, () => {
		r.add({type: 'task-run-started', taskId: mainTask, resumed: 'start', place: place(11, 0)}, {type: 'coroutine-started', coroutine: main, taskId: mainTask});
		r.line(12, 'async_example', mainTask);
		const made = [['Task 1', 2], ['Task 2', 2], ['Task 3', 1]].map(([name, seconds], index) => {
			const texts = [['name', `'${name}'`], ['duration', String(seconds)]] as const;
			return {coroutine: r.coroutine('slow_operation', texts, 13 + index, mainTask), texts, name: String(name), seconds: Number(seconds)};
		});
		for (const {coroutine, texts, name, seconds} of made) {
			sleepers.push({...r.task(coroutine, 'slow_operation', texts, mainTask), name, seconds});
		}

		gather = r.future();
		r.add({type: 'future-created', future: gather, loop, by: mainTask});
		r.label(gather, {kind: 'gather', members: sleepers.map(({taskId}) => taskId)});
		r.add({type: 'task-suspended', taskId: mainTask, future: gather, place: place(12), stack: [{function: 'async_example', place: place(12)}]});
	});
	r.iterate(3, 0);
	const sleeps: Array<{readonly future: number; readonly timer: number}> = [];
	for (const {taskId, handle, name, seconds} of sleepers) {
		r.run(handle, 'step', taskId, () => {
			r.add({type: 'task-run-started', taskId, resumed: 'start', place: place(4, 0)}, {type: 'coroutine-started', coroutine: taskId, taskId});
			r.line(5, 'slow_operation', taskId);
			r.add({type: 'printed', stream: 'stdout', text: `Starting ${name}\n`, taskId, place: place(5)});
			r.line(6, 'slow_operation', taskId);
			const future = r.future();
			r.add({type: 'future-created', future, loop, by: taskId});
			r.label(future, {kind: 'sleep', seconds});
			const timer = r.timer(seconds, future, taskId);
			r.add({type: 'task-suspended', taskId, future, place: place(6), stack: [{function: 'slow_operation', place: place(6)}]});
			sleeps.push({future, timer});
		});
	}

	/** The sleepers' timers fall due: they go on, finish, and tell gather. */
	const wake = (indexes: readonly number[], at: number, last: boolean): void => {
		r.iterate(indexes.length, at, at, indexes.map(index => sleeps[index]!.timer));
		const woken = indexes.map(index => {
			let handle = 0;
			const {future, timer} = sleeps[index]!;
			r.run(timer, 'callback', null, () => {
				r.add({type: 'future-settled', future, outcome: {type: 'result', value: 'None'}, by: null});
				handle = r.schedule('wakeup', sleepers[index]!.taskId, {type: 'future-settled', future, by: null});
			}, '_set_result_unless_cancelled');
			return {...sleepers[index]!, handle};
		});
		r.iterate(woken.length, 0);
		const told = woken.map(({handle, taskId, name}) => {
			let callback = 0;
			r.run(handle, 'wakeup', taskId, () => {
				r.add({type: 'task-run-started', taskId, resumed: 'result', place: place(6)});
				r.line(7, 'slow_operation', taskId);
				r.add({type: 'printed', stream: 'stdout', text: `Finished ${name}\n`, taskId, place: place(7)});
				r.line(8, 'slow_operation', taskId, false);
				r.add({type: 'task-finished', taskId, outcome: {type: 'returned', value: `'Result of ${name}'`}});
				callback = r.schedule('callback', null, {type: 'future-settled', future: taskId, by: taskId}, 'gather.<locals>._done_callback', taskId);
			});
			return callback;
		});
		r.iterate(told.length, 0);
		let wakeup = 0;
		for (const [index, callback] of told.entries()) {
			r.run(callback, 'callback', null, () => {
				if (last && index === told.length - 1) {
					r.add({type: 'future-settled', future: gather, outcome: {type: 'result', value: '[…]'}, by: null});
					wakeup = r.schedule('wakeup', mainTask, {type: 'future-settled', future: gather, by: null});
				}
			}, 'gather.<locals>._done_callback');
		}

		if (last) {
			r.iterate(1, 0);
			let done = 0;
			r.run(wakeup, 'wakeup', mainTask, () => {
				r.add({type: 'task-run-started', taskId: mainTask, resumed: 'result', place: place(12)});
				r.line(17, 'async_example', mainTask);
				r.add(
					{type: 'printed', stream: 'stdout', text: '[\'Result of Task 1\', \'Result of Task 2\', \'Result of Task 3\']\n', taskId: mainTask, place: place(17)},
					{type: 'task-finished', taskId: mainTask, outcome: {type: 'returned', value: 'None'}},
				);
				done = r.schedule('callback', null, {type: 'future-settled', future: mainTask, by: mainTask}, '_run_until_complete_cb', mainTask);
			});
			r.iterate(1, 0);
			r.run(done, 'callback', null, () => {
				r.add({type: 'loop-stopping', loop});
			}, '_run_until_complete_cb');
		}
	};

	wake([2], 1, false);
	wake([0, 1], 2, true);
	r.add({type: 'loop-stopped', loop}, {type: 'loop-closed', loop}, {type: 'ended', exitCode: 0, error: null});
	return r.facts;
};
