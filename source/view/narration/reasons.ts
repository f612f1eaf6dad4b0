import {queueToArray} from '../../library/queue.js';
import {tableGet} from '../../library/table.js';
import type {Label} from '../../loop/facts.js';
import type {HandleRecord, LoopState} from '../../loop/state.js';
import {sayingSeconds} from '../format.js';
import {say, type Message} from './messages.js';
import {shortFunction, taskInSentence} from '../names.js';
import {clean} from '../text.js';
import {givenLabel, isInnerGather, shortWhat, socketOf, whatText, type Scene} from './waits.js';

/* Why something stands in Ready. */

type Cause = NonNullable<HandleRecord['cause']>;

/** That a wait is over, for each kind of label. */
const overs: {readonly [Kind in Label['kind']]: (label: Label) => Message} = {
	sleep: ({seconds}) => ({id: 'reason-sleep-over', parameters: {duration: seconds === null ? '' : sayingSeconds(seconds)}}),
	gather: ({members}) => ({id: 'reason-gather-done', parameters: {count: members.length}}),
	wait: () => ({id: 'reason-wait-done', parameters: {}}),
	shield: () => ({id: 'reason-shield-done', parameters: {}}),
	'as-completed': () => ({id: 'reason-as-completed', parameters: {}}),
	io: ({subject}) => answered(subject ?? ''),
	executor: label => ({id: 'reason-executor', parameters: {name: givenLabel(label)}}),
	lock: label => ({id: 'reason-lock', parameters: {name: givenLabel(label)}}),
	event: label => ({id: 'reason-event', parameters: {name: givenLabel(label)}}),
	condition: label => ({id: 'reason-condition', parameters: {name: givenLabel(label)}}),
	semaphore: label => ({id: 'reason-semaphore', parameters: {name: givenLabel(label)}}),
	barrier: label => ({id: 'reason-barrier', parameters: {name: givenLabel(label)}}),
	'queue-get': label => ({id: 'reason-queue-get', parameters: {name: givenLabel(label)}}),
	'queue-put': label => ({id: 'reason-queue-put', parameters: {name: givenLabel(label)}}),
	'queue-join': label => ({id: 'reason-queue-join', parameters: {name: givenLabel(label)}}),
	'task-group': () => ({id: 'reason-task-group', parameters: {}}),
	timeout: () => ({id: 'reason-timeout', parameters: {}}),
	close: label => ({id: 'reason-close', parameters: {name: givenLabel(label)}}),
	other: label => ({id: 'reason-other', parameters: {name: givenLabel(label)}}),
};

/** That an answer or a socket is there. */
export const answered = (what: string): Message => {
	const socket = socketOf(what);
	return socket === null ? {id: 'reason-answer', parameters: {what: shortWhat(what)}} : {id: 'reason-socket', parameters: socket};
};

/** How a task that was waited for ended. */
const ends = {result: 'reason-task-done', exception: 'reason-failed', cancelled: 'reason-task-cancelled'} as const;

const settledReason = (future: number, scene: Scene): Message => {
	const record = tableGet(scene.state.futures, future);
	if (record === undefined) {
		return {id: 'reason-done', parameters: {}};
	}

	if (record.task) {
		const other = taskInSentence(scene.names, scene.state, future);
		return {id: ends[record.outcome?.type ?? 'result'], parameters: {other}};
	}

	if (record.outcome?.type === 'cancelled') {
		return {id: 'reason-cancelled', parameters: {}};
	}

	const worker = workerDone(future, scene);
	if (worker !== null) {
		return worker;
	}

	if (record.label?.kind === 'gather' && isInnerGather(record.label, scene)) {
		return {id: 'reason-own', parameters: {}};
	}

	if (record.label?.kind === 'executor' && record.outcome?.type === 'exception') {
		return {id: 'reason-job-failed', parameters: {name: givenLabel(record.label)}};
	}

	if (record.label !== null) {
		return overs[record.label.kind](record.label);
	}

	const io = record.io === null ? undefined : tableGet(scene.state.io, record.io);
	return io === undefined ? {id: 'reason-done', parameters: {}} : answered(io.what);
};

/** A job that is over, and who did it; null where the future stands for none. */
const workerDone = (future: number | null, {state}: Scene): Message | null => {
	const job = tableGet(state.jobs, (future === null ? undefined : tableGet(state.futures, future))?.job ?? 0);
	const thread = job?.thread === null || job === undefined ? undefined : tableGet(state.threads, job.thread);
	return job === undefined || job.outcome === null || thread === undefined
		? null
		: {id: 'reason-worker', parameters: {name: shortFunction(job.name), worker: clean(thread.name), failed: job.outcome.type === 'exception'}};
};

const reasons: {readonly [T in Cause['type']]: (cause: Extract<Cause, {readonly type: T}>, scene: Scene) => Message} = {
	'task-created': () => ({id: 'reason-new', parameters: {}}),
	'bare-yield': () => ({id: 'reason-gave-way', parameters: {}}),
	'future-settled': ({future}, scene) => settledReason(future, scene),
	'call-soon': () => ({id: 'reason-call-soon', parameters: {}}),
	'call-soon-threadsafe': ({thread}, scene) => ({id: 'reason-thread', parameters: {thread: threadName(thread, scene)}}),
	'bad-await': () => ({id: 'reason-bad-await', parameters: {}}),
	'io': ({io}, scene) => answered(tableGet(scene.state.io, io)?.what ?? ''),
	'signal': ({signal}) => ({id: 'reason-signal', parameters: {signal}}),
	'loop': () => ({id: 'reason-loop', parameters: {}}),
	'timer': () => ({id: 'reason-timer', parameters: {}}),
};

const reasonOf = (cause: Cause, scene: Scene, future: number | null): Message => (cause.type === 'call-soon-threadsafe' ? workerDone(future, scene) : null) ?? (reasons[cause.type] as (cause: Cause, scene: Scene) => Message)(cause, scene);

/** Why a handle is in Ready, as a phrase: "its 2 s sleep is over". `future` is what its callback completes. */
export const reasonText = (cause: HandleRecord['cause'], scene: Scene, future: number | null = null): string => cause === null ? '' : say(scene.language, reasonOf(cause, scene, future));

/** A callback that is told of a future has not waited for it. */
const ofCallback = ({taskId, library}: HandleRecord, message: Message): Message => taskId === null && !library && message.id === 'reason-done' ? {id: 'reason-told-of', parameters: {}} : message;

/** Why this handle is in Ready, as a phrase. */
export const reasonOfHandle = (handle: HandleRecord, scene: Scene): string => handle.cause === null ? '' : say(scene.language, ofCallback(handle, reasonOf(handle.cause, scene, handle.future)));

/** The same for where there is little room. */
export const shortReason = (handle: HandleRecord, scene: Scene): string => {
	const {cause, future} = handle;
	const message = cause === null ? null : ofCallback(handle, reasonOf(cause, scene, future));
	return message === null ? '' : say(scene.language, message.id === 'reason-answer' ? {id: message.id, parameters: {what: ''}} : message);
};

/** What a thread waits in, where it is not only that others have their turn. */
export const threadWait = (what: string | null): string => what === null || turnsOfOthers.has(what) ? '' : whatText(what);

const turnsOfOthers: ReadonlySet<string> = new Set(['Thread.start()', 'line for its turn', 'the select of its loop']);

/** What a thread is called within a sentence. */
export const threadName = (thread: number, {state, language}: Scene): string => thread === 0
	? say(language, {id: 'main-thread', parameters: {}}).replace(/^T/, 't')
	: clean(tableGet(state.threads, thread)?.name ?? `thread ${thread}`);

/** The tasks that go on when this handle has run: the one it steps, or those that wait for the future it completes. */
export const tasksBehind = (handle: HandleRecord, state: LoopState): readonly number[] => {
	if (handle.taskId !== null) {
		return [handle.taskId];
	}

	const future = handle.future === null ? undefined : tableGet(state.futures, handle.future);
	// A timeout completes futures as well, but who waits for those does not wait for the timeout.
	return future?.handle === handle.id && (handle.purpose === null || handle.purpose === 'sleep') ? queueToArray(future.waiters) : [];
};

/** The first of these. */
export const taskBehind = (handle: HandleRecord, state: LoopState): number | null => tasksBehind(handle, state)[0] ?? null;

/** The task that a timeout will interrupt, or null where the handle is no timeout. */
export const timeoutOf = ({purpose, armedBy}: HandleRecord): number | null => purpose === 'timeout' ? armedBy : null;

/** Whether a timeout cancels its task (`asyncio.timeout`, `wait_for`); others only end a wait (`wait`, `as_completed`). */
export const interrupts = ({callback}: Pick<HandleRecord, 'callback'>): boolean => callback.endsWith('_on_timeout');

/** Whom a timer belongs to, in a sentence: the task that sleeps, the timeout of one, or the callback. */
export const timerOwner = (handle: HandleRecord, scene: Scene): string => {
	const {names, state, language} = scene;
	const interrupted = timeoutOf(handle);
	if (interrupted !== null) {
		return say(language, {id: 'timeout-of', parameters: {who: taskInSentence(names, state, interrupted)}});
	}

	const task = taskBehind(handle, state) ?? (handle.library ? handle.armedBy : null);
	return task === null ? shortFunction(handle.callback) : taskInSentence(names, state, task);
};
