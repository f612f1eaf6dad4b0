import {compareInstants, nanosecondsBetween, type Instant} from '../../library/instant.js';
import {queueHead, queueItems} from '../../library/queue.js';
import {sortedKeys} from '../../library/sorted-set.js';
import {tableGet, tableValues, tableValuesReversed} from '../../library/table.js';
import type {Fact, Place} from '../../loop/facts.js';
import {readyHandles} from '../../loop/questions.js';
import type {FutureRecord, HandleRecord, JobRecord, LoopRecord, LoopState} from '../../loop/state.js';
import {timeText} from '../times.js';
import type {SocketWait} from './messages/loop.js';
import {say, type Message} from './messages.js';
import {shortFunction, taskInSentence} from '../names.js';
import {interrupts, reasonText, taskBehind, threadName, threadWait, timeoutOf, timerOwner} from './reasons.js';
import {innermostTask} from './step.js';
import {ioText, socketOf, type Scene} from './waits.js';

/*
What the next press brings, and why: read off the state, never guessed. Where asyncio's own callbacks come first and
decide who follows, no name is given.
*/

/** What comes next: whose turn it is, where that is certain, and how to say it. */
export type Next = {readonly taskId: number | null; readonly message: Message};

/** The line of the program at a place, as it is shown. */
export type CodeAt = (place: Place) => string;

/** How far into the ready queue one looks for the next turn. */
const FAR = 1000;

/** The loop that runs, or else the one that was opened last. */
export const currentLoop = (state: LoopState): LoopRecord | null =>
	state.loops.findLast(({life}) => life === 'running' || life === 'stopping') ?? state.loops.at(-1) ?? null;

/** Timers that were not cancelled, in the order in which they will fire. */
export function * liveTimers(loop: LoopRecord, state: LoopState): Generator<HandleRecord, void> {
	for (const {handle} of sortedKeys(loop.scheduled)) {
		const record = tableGet(state.handles, handle);
		if (record !== undefined && !record.cancelled) {
			yield record;
		}
	}
}

/** Outside a loop: the line that was reached, unless that was within a task. */
const outsideLoop = ({line}: LoopState, codeAt: CodeAt): Message => {
	if (line === null) {
		return {id: 'next-start', parameters: {}};
	}

	const {place, taskId} = line;
	return taskId === null ? {id: 'next-program', parameters: {line: place.line, code: codeAt(place)}} : {id: 'next-after-loop', parameters: {}};
};

const nothing = (message: Message): Next => ({taskId: null, message});

const whileRunning = (loop: LoopRecord, handle: HandleRecord, {state, names, language}: Scene, here: Place | null): Next => {
	const taskId = handle.taskId === null ? null : innermostTask(loop.id, state) ?? handle.taskId;
	const called = shortFunction(handle.callback);
	const who = taskId === null
		? handle.library ? `${say(language, {id: 'own-callback', parameters: {}})} ${called}` : say(language, {id: 'callback-of', parameters: {callback: called}})
		: taskInSentence(names, state, taskId);
	return {taskId, message: {id: 'next-line', parameters: {who, line: here?.line ?? 0}}};
};

/** Whether time has passed since what the loop runs began: its thread is in the middle of something that blocks. */
const isHeldUp = (loop: LoopRecord, state: LoopState): boolean => {
	const key = loop.running.length === 0 ? null : tableGet(state.handles, loop.running[0]!)?.run ?? null;
	const run = key === null ? undefined : tableGet(state.runs, key);
	return run !== undefined && nanosecondsBetween(run.from, state.clock) > 0;
};

/** A worker, or any thread but the main one, goes on, whatever the loop would do. */
const inThread = (thread: number, scene: Scene, {here, codeAt}: Ahead): Next => {
	const {state, names} = scene;
	const running = state.loops.flatMap(loop => isHeldUp(loop, state) ? innermostTask(loop.id, state) ?? [] : [])[0] ?? null;
	return nothing({id: 'next-thread', parameters: {
		thread: threadName(thread, scene), line: here?.line ?? 0, code: here === null ? '' : codeAt(here),
		blocking: running === null ? '' : taskInSentence(names, state, running),
	}});
};

/** How many of those in Ready will still have their turn, as far as that is decided. */
const turnsLeft = ({life, phase, todo, ready}: LoopRecord): number => life === 'stopping' && phase === 'running' ? todo : ready.size;

const fromReady = (loop: LoopRecord, scene: Scene): Next | null => {
	const {state, names} = scene;
	let own = 0;
	let looked = 0;
	let sleeper: Next | null = null;
	for (const id of queueItems(loop.ready)) {
		// A loop that was told to stop still runs what belongs to this iteration, and nothing behind it.
		if (looked++ >= Math.min(FAR, turnsLeft(loop))) {
			break;
		}

		const handle = tableGet(state.handles, id);
		if (handle === undefined || handle.cancelled) {
			continue;
		}

		if (handle.taskId === null && handle.library) {
			// A timer's callback only puts its sleeper behind all that are in Ready.
			const taskId = own === 0 ? taskBehind(handle, state) : null;
			sleeper = taskId === null ? sleeper : {taskId, message: {id: 'next-task', parameters: {task: taskInSentence(names, state, taskId), reason: reasonText(handle.cause, scene, handle.future)}}};
			own++;
		} else if (own > 0) {
			// What asyncio's own callbacks do may still change who is next only behind this one.
			return {taskId: handle.taskId, message: {id: 'next-task-after-own', parameters: {...named(handle, scene), own}}};
		} else {
			return handle.taskId === null
				? nothing({id: 'next-callback', parameters: {callback: shortFunction(handle.callback), reason: reasonText(handle.cause, scene, handle.future)}})
				: {taskId: handle.taskId, message: {id: 'next-task', parameters: named(handle, scene)}};
		}
	}

	if (own === 0) {
		return null;
	}

	const first = readyHandles(state, loop.id, FAR).find(({cancelled}) => !cancelled);
	const interrupted = first === undefined ? null : timeoutOf(first);
	if (interrupted !== null) {
		return nothing({id: 'next-timeout', parameters: {task: taskInSentence(names, state, interrupted), interrupts: interrupts(first!)}});
	}

	const until = loop.until === null ? undefined : tableGet(state.futures, loop.until);
	return until !== undefined && until.outcome !== null ? nothing({id: 'next-loop-ends', parameters: {}}) : sleeper ?? afterOwn(loop, own, scene);
};

/** Only asyncio's own callbacks are in Ready: what they are told of, and what follows where that can be known. */
const afterOwn = (loop: LoopRecord, own: number, scene: Scene): Next => {
	const {state, names, language} = scene;
	const told = [...queueItems(loop.ready)].slice(0, FAR).flatMap(id => tableGet(state.handles, id)?.future ?? []).filter(future => tableGet(state.futures, future)?.task === true);
	const gathers = told.map(future => gatherOf(future, state));
	// A callback that is told of anything else may make somebody ready in ways that are not known here.
	const known = told.length === own && gathers.every(gather => gather !== null);
	const complete = known ? gathers.find(gather => gather!.label!.members.every(member => isDone(member, state))) ?? null : null;
	const waiter = complete === null ? null : queueHead(complete.waiters) ?? null;
	const then = waiter === null
		? loop.life === 'stopping' ? {id: 'next-loop-ends', parameters: {}} as const : known && complete === null ? fromWaiting(loop, scene).message : null
		: {id: 'next-gather', parameters: {task: taskInSentence(names, state, waiter)}} as const;
	return {
		taskId: waiter,
		message: {id: 'next-own', parameters: {own, told: told.map(future => taskInSentence(names, state, future)), then: then === null ? '' : say(language, then)}},
	};
};

const isDone = (future: number, state: LoopState): boolean => (tableGet(state.futures, future)?.outcome ?? null) !== null;

/** The gather that this task is a member of, if a task waits for it. */
const gatherOf = (future: number, state: LoopState): FutureRecord | null => {
	let looked = 0;
	for (const taskId of sortedKeys(state.unfinished)) {
		const waitingOn = tableGet(state.tasks, taskId)?.waitingOn ?? null;
		const on = waitingOn === null ? undefined : tableGet(state.futures, waitingOn);
		if (on?.label?.kind === 'gather' && on.outcome === null && on.label.members.includes(future)) {
			return on;
		}

		if (++looked >= FAR) {
			break;
		}
	}

	return null;
};

const named = (handle: HandleRecord, scene: Scene): {readonly task: string; readonly reason: string} => ({
	task: handle.taskId === null ? shortFunction(handle.callback) : taskInSentence(scene.names, scene.state, handle.taskId),
	reason: reasonText(handle.cause, scene, handle.future),
});

/** A job that a worker with nothing to do will take, as soon as the loop waits. */
const idleWorkersJob = (state: LoopState): JobRecord | null => {
	const idle = new Set([...tableValues(state.threads)].filter(thread => thread.state === 'idle').map(({pool}) => pool));
	return idle.size === 0 ? null : [...tableValues(state.jobs)].find(job => job.outcome === null && job.thread === null && idle.has(job.pool)) ?? null;
};

/** Waits for the network that are looked at to find those that go on. */
const WATCHED = 50;

/** What a loop goes on watching for: a connection is made once. */
const watches: ReadonlySet<SocketWait> = new Set(['accept', 'read', 'receive', 'write']);

/** A callback's watch (`add_reader`) is told again at the next poll only: what was answered just now goes on being watched. */
const watchedAgain = (scene: Scene): readonly string[] => {
	const seen = new Set<string>();
	const open: string[] = [];
	let looked = 0;
	for (const io of tableValuesReversed(scene.state.io)) {
		if ((io.outcome === 'ready' || io.outcome === 'complete') && io.future === null && io.taskId === null && !seen.has(io.what) && watches.has(socketOf(io.what)?.for ?? 'connect')) {
			open.push(ioText(io.what, scene));
		}

		seen.add(io.what);
		if (++looked >= WATCHED) {
			break;
		}
	}

	return open;
};

/** With nothing in Ready: due timers, then whatever comes first. */
const fromWaiting = (loop: LoopRecord, scene: Scene): Next => {
	const {state} = scene;
	const timers = liveTimers(loop, state);
	const first = timers.next().value ?? null;
	if (first !== null && compareInstants(first.when!, state.clock) <= 0) {
		const owners = [timerOwner(first, scene)];
		for (const timer of timers) {
			if (compareInstants(timer.when!, state.clock) > 0 || owners.length > 100) {
				break;
			}

			owners.push(timerOwner(timer, scene));
		}

		return {taskId: taskBehind(first, state), message: {id: 'next-due', parameters: {owners}}};
	}

	let until: Instant | null = first === null ? null : first.when;
	let what = first === null ? '' : timerOwner(first, scene);
	const open: string[] = [];
	// Between sockets of the program itself anything may come at once.
	const unknown: string[] = [];
	for (const id of sortedKeys(loop.io)) {
		const io = tableGet(state.io, id);
		if (io?.until && (until === null || compareInstants(io.until, until) <= 0)) {
			until = io.until;
			what = ioText(io.what, scene);
		}

		const text = ioText(io?.what ?? '', scene);
		open.push(text);
		if (io?.until === null) {
			unknown.push(text);
		}
	}

	const watched = watchedAgain(scene);
	open.push(...watched);
	unknown.push(...watched);
	for (const job of tableValues(state.jobs)) {
		if (job.outcome === null) {
			open.push(say(scene.language, {id: 'wait-executor', parameters: {name: shortFunction(job.name)}}));
		}
	}

	for (const thread of tableValues(state.threads)) {
		if (thread.state === 'parked' && thread.until !== null && (until === null || compareInstants(thread.until, until) <= 0)) {
			until = thread.until;
			what = threadName(thread.id, scene);
		}

		if (thread.state === 'running' || thread.state === 'parked') {
			open.push(threadName(thread.id, scene));
		}
	}

	const waiting = idleWorkersJob(state);
	if (waiting !== null) {
		return nothing({id: 'next-job', parameters: {name: shortFunction(waiting.name)}});
	}

	if (until !== null) {
		return nothing({id: 'next-sleep', parameters: {time: timeText(until, scene), what, sooner: [...new Set(unknown)]}});
	}

	return nothing(open.length === 0 ? {id: 'next-deadlock', parameters: {}} : {id: 'next-wait', parameters: {what: [...new Set(open)]}});
};

/** What is known besides the state: where the thread that runs is, which one that is, and the program's lines. */
export type Ahead = {readonly here: Place | null; readonly thread: number; /** Loops that run, and the threads they run in. */ readonly loops: ReadonlyArray<{readonly loop: number; readonly thread: number}>; readonly codeAt: CodeAt};

/** The loop that runs in this thread; where that is not known, the current one. */
const loopIn = ({thread, loops}: Ahead, state: LoopState): LoopRecord | null => {
	const found = loops.findLast(entry => entry.thread === thread);
	return found === undefined
		? thread === 0 && loops.length > 0 && loops.every(entry => entry.thread !== 0) && state.line?.thread === 0 ? null : currentLoop(state)
		: state.loops.find(({id}) => id === found.loop) ?? currentLoop(state);
};

/** The thread whose time the clock has come to, and which has not gone on yet. */
const dueThread = ({facts}: {readonly facts: readonly Fact[]}): number | null => {
	const last = facts.at(-1);
	return last?.type === 'clock-moved' && last.cause.type === 'thread' ? last.cause.thread : null;
};

/** What the next step brings, after these facts. */
export const nextOf = (scene: Scene, ahead: Ahead, facts: readonly Fact[] = []): Next => {
	const {state} = scene;
	if (state.ended !== null) {
		return nothing({id: 'next-nothing', parameters: {}});
	}

	const due = dueThread({facts});
	if (due !== null) {
		return nothing({id: 'next-thread-due', parameters: {thread: threadName(due, scene), what: threadWait(tableGet(state.threads, due)?.what ?? null)}});
	}

	const loop = loopIn(ahead, state);
	const isLive = loop !== null && (loop.life === 'running' || loop.life === 'stopping');
	const inLoop = ahead.loops.some(entry => entry.thread === ahead.thread);
	if (ahead.thread !== 0 && !inLoop) {
		return inThread(ahead.thread, scene, ahead);
	}

	if (!isLive) {
		return nothing(outsideLoop(state, ahead.codeAt));
	}

	const running = loop.running.length === 0 ? undefined : tableGet(state.handles, loop.running.at(-1)!);
	if (running !== undefined) {
		return whileRunning(loop, running, scene, ahead.here);
	}

	const ready = fromReady(loop, scene);
	if (ready !== null) {
		return ready;
	}

	if (loop.life === 'stopping') {
		return nothing({id: 'next-loop-ends', parameters: {}});
	}

	return ahead.thread === 0 ? fromWaiting(loop, scene) : nothing({id: 'next-other-thread', parameters: {thread: threadName(ahead.thread, scene)}});
};
