import {nanosecondsBetween} from '../../library/instant.js';
import {tableGet} from '../../library/table.js';
import type {Fact, Place} from '../../loop/facts.js';
import type {HandleRecord, LoopRecord, LoopState} from '../../loop/state.js';
import {nothing, type Next} from './coming.js';
import {currentLoop} from './loops.js';
import {say, type Message} from './messages.js';
import {shortFunction, taskInSentence} from '../names.js';
import {fromReady} from './next-ready.js';
import {fromWaiting} from './next-waiting.js';
import {tasksBehind, threadName, threadWait} from './reasons.js';
import {innermostTask} from './step.js';
import {unheardOf} from './unheard.js';
import type {Scene} from './waits.js';

/*
What the next press brings, and why: read off the state, never guessed. Where asyncio's own callbacks come first and
decide who follows, no name is given.
*/

/** The line of the program at a place, as it is shown. */
export type CodeAt = (place: Place) => string;

/** Outside a loop: the line that was reached, unless that was within a task or a callback. */
const outsideLoop = ({line}: LoopState, codeAt: CodeAt): Message => {
	if (line === null) {
		return {id: 'next-start', parameters: {}};
	}

	const {place, taskId, isInHandle} = line;
	return taskId === null && !isInHandle ? {id: 'next-program', parameters: {line: place.line, code: codeAt(place)}} : {id: 'next-after-loop', parameters: {}};
};

const whileRunning = (loop: LoopRecord, handle: HandleRecord, {state, names, language}: Scene, here: Place | null): Next => {
	const taskId = handle.taskId === null ? null : innermostTask(loop.id, state) ?? handle.taskId;
	// A function of the program that asyncio calls, as a protocol's.
	const inner = handle.library && taskId === null && state.line?.taskId === null && state.line.thread === 0 && here?.line === state.line.place.line ? state.line.function : null;
	const called = shortFunction(inner ?? handle.callback);
	const who = taskId === null
		? handle.library && inner === null ? `${say(language, {id: 'own-callback', parameters: {}})} ${called}` : say(language, {id: 'callback-of', parameters: {callback: called}})
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

/** What is known besides the state: where the thread that runs is, which one that is, and the program's lines. */
export type Ahead = {readonly here: Place | null; readonly thread: number; /** Loops that run, and the threads they run in. */ readonly loops: ReadonlyArray<{readonly loop: number; readonly thread: number}>; readonly codeAt: CodeAt};

/** The loop that runs in this thread; where that is not known, the current one. */
const loopIn = ({thread, loops}: Ahead, state: LoopState): LoopRecord | null => {
	const found = loops.findLast(entry => entry.thread === thread);
	return found === undefined
		? thread === 0 && loops.length > 0 && loops.every(entry => entry.thread !== 0) && state.line?.thread === 0 ? null : currentLoop(state)
		: state.loops.find(({id}) => id === found.loop) ?? currentLoop(state);
};

/** The loop sleeps on, with something in Ready that nobody told it of. */
const whileAsleep = (loop: LoopRecord, unheard: readonly number[], scene: Scene): Next => {
	const {state, names} = scene;
	const handle = tableGet(state.handles, unheard[0]!)!;
	const task = tasksBehind(handle, state)[0] ?? null;
	const {message} = fromWaiting(loop, scene);
	const {time, what} = message.id === 'next-sleep' ? message.parameters : {time: '', what: ''};
	return nothing({id: 'next-unheard', parameters: {who: task === null ? shortFunction(handle.callback) : taskInSentence(names, state, task), time, what}});
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

	if (facts.at(-1)?.type === 'exception-unretrieved') {
		return nothing({id: 'next-report', parameters: {}});
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

	const unheard = unheardOf(loop, state);
	if (unheard.length > 0 && ahead.thread === 0) {
		return whileAsleep(loop, unheard, scene);
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
