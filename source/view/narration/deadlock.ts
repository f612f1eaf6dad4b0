import {tableGet, tableValues} from '../../library/table.js';
import type {StuckThread} from '../../loop/facts.js';
import {findLoop, waitsFor, whereIs} from '../../loop/questions.js';
import type {LoopState} from '../../loop/state.js';
import {shortFunction, taskInSentence} from '../names.js';
import {say, type Message} from './messages.js';
import {threadName} from './reasons.js';
import {unheardOf} from './unheard.js';
import {waitOn, whatText, type Scene} from './waits.js';

/* A deadlock, explained: who waits for whom, tasks and threads alike, and where they wait in a circle. */

/** Somebody who waits: a task, or a thread (0 is the main one). */
type Waiter = {readonly key: string; readonly sentence: string; readonly forWhom: readonly string[]};

const taskKey = (taskId: number): string => `task ${taskId}`;
const threadKey = (thread: number): string => `thread ${thread}`;

const stuckOf = (state: LoopState): readonly StuckThread[] => state.deadlock?.threads ?? [];

/** The thread that holds up a loop by waiting for something else. */
const blockerOf = (loop: number, state: LoopState): StuckThread | undefined => stuckOf(state).find(stuck => stuck.loop === loop);

/** The thread that does the job which a task waits for. */
const workerOf = (future: number | null, state: LoopState): readonly string[] => {
	const job = future === null ? null : tableGet(state.futures, future)?.job ?? null;
	const thread = job === null ? null : tableGet(state.jobs, job)?.thread ?? null;
	return thread === null ? [] : [threadKey(thread)];
};

/** A thread's name within a sentence; what the program named reads as a word otherwise. */
const inThread = (thread: number, scene: Scene): string => {
	const name = threadName(thread, scene);
	return thread === 0 || /^(?:thread|asyncio|process)[^ ]*\d/i.test(name) ? name : say(scene.language, {id: 'thread-named', parameters: {name}});
};

const taskWaiter = (taskId: number, future: number | null, scene: Scene): Waiter => {
	const {state, names, language} = scene;
	const who = taskInSentence(names, state, taskId);
	const place = whereIs(state, taskId);
	const loop = tableGet(state.tasks, taskId)?.loop ?? 0;
	const record = findLoop(state, loop);
	const blocker = blockerOf(loop, state);
	const what = waitOn(future, scene);
	const forWhom = [...waitsFor(state, taskId).map(other => taskKey(other)), ...workerOf(future, state)];
	if (place?.type === 'ready' && record !== undefined && unheardOf(record, state).length > 0) {
		return {key: taskKey(taskId), sentence: say(language, {id: 'waits-unheard', parameters: {who}}), forWhom};
	}

	// What it waits for comes by itself, but then it is the loop's turn.
	if (blocker !== undefined && place !== null && place.type !== 'waiting' && place.type !== 'workers') {
		const holdup = blocker.taskId === null ? inThread(blocker.thread, scene) : taskInSentence(names, state, blocker.taskId);
		return {key: taskKey(taskId), sentence: say(language, {id: 'waits-for-loop', parameters: {who, what: place.type === 'ready' ? '' : what, blocker: holdup}}), forWhom: [threadKey(blocker.thread)]};
	}

	return {key: taskKey(taskId), sentence: say(language, {id: 'waits-for', parameters: {who, what, itself: forWhom.includes(taskKey(taskId))}}), forWhom};
};

type Wish = {readonly message: Message; readonly forWhom: readonly string[]};

const lockWish = ({thread, holder, taskId, awaited}: StuckThread, scene: Scene): Wish => {
	const {state, names} = scene;
	const {place, taskId: owner} = awaited?.type === 'lock' ? awaited : {place: null, taskId: null};
	const line = place?.line ?? 0;
	const task = owner === null ? undefined : tableGet(state.tasks, owner);
	if (holder === null || (holder === thread && owner === taskId)) {
		return {message: {id: 'wish-own-lock', parameters: {line}}, forWhom: [threadKey(thread)]};
	}

	if (task !== undefined) {
		const parameters = {holder: taskInSentence(names, state, task.id), line};
		return task.state === 'finished' ? {message: {id: 'wish-lost-lock', parameters}, forWhom: []} : {message: {id: 'wish-lock', parameters}, forWhom: [taskKey(task.id)]};
	}

	const parameters = {holder: inThread(holder, scene), line};
	return tableGet(state.threads, holder)?.state === 'ended' ? {message: {id: 'wish-lost-lock', parameters}, forWhom: []} : {message: {id: 'wish-lock', parameters}, forWhom: [threadKey(holder)]};
};

const jobWish = (id: number, scene: Scene): Wish => {
	const job = tableGet(scene.state.jobs, id);
	const name = shortFunction(job?.name ?? '');
	if (job !== undefined && job.thread !== null) {
		return {message: {id: 'wish-job', parameters: {name, worker: inThread(job.thread, scene)}}, forWhom: [threadKey(job.thread)]};
	}

	const workers = [...tableValues(scene.state.threads)].filter(({pool, state}) => pool === job?.pool && state !== 'ended');
	return {message: {id: 'wish-queued-job', parameters: {name, workers: workers.map(worker => inThread(worker.id, scene))}}, forWhom: workers.map(worker => threadKey(worker.id))};
};

const loopWish = (loop: number, {thread}: StuckThread, scene: Scene): Wish => {
	const blocker = blockerOf(loop, scene.state);
	return blocker?.thread === thread
		? {message: {id: 'wish-own-loop', parameters: {}}, forWhom: [threadKey(thread)]}
		: {message: {id: 'wish-loop', parameters: {thread: inThread(blocker?.thread ?? 0, scene)}}, forWhom: blocker === undefined ? [] : [threadKey(blocker.thread)]};
};

const wishOf = (stuck: StuckThread, scene: Scene): Wish => {
	const {awaited, holder, what} = stuck;
	switch (awaited?.type) {
		case 'lock': {
			return lockWish(stuck, scene);
		}

		case 'job': {
			return jobWish(awaited.job, scene);
		}

		case 'loop': {
			return loopWish(awaited.loop, stuck, scene);
		}

		case 'task': {
			return {message: {id: 'wish-task', parameters: {task: taskInSentence(scene.names, scene.state, awaited.taskId)}}, forWhom: [taskKey(awaited.taskId)]};
		}

		case 'select': {
			return {message: {id: 'wish-select', parameters: {}}, forWhom: []};
		}

		case 'exit':
		case undefined: {
			return holder === null
				? {message: {id: 'wish-nobody', parameters: {what}}, forWhom: []}
				// "join() of …" names it already.
				: {message: {id: 'wish-thread', parameters: {thread: what.startsWith('join() of') ? '' : inThread(holder, scene)}}, forWhom: [threadKey(holder)]};
		}
	}
};

const threadWaiter = (stuck: StuckThread, scene: Scene): Waiter => {
	const {state, names, language} = scene;
	const {message, forWhom} = wishOf(stuck, scene);
	const key = threadKey(stuck.thread);
	if (stuck.awaited?.type === 'exit' && stuck.holder !== null) {
		return {key, sentence: say(language, {id: 'exit-waits', parameters: {thread: inThread(stuck.holder, scene)}}), forWhom};
	}

	const thread = inThread(stuck.thread, scene);
	return {key, forWhom, sentence: say(language, {id: 'thread-waits', parameters: {
		who: stuck.taskId === null ? thread : taskInSentence(names, state, stuck.taskId), thread: stuck.taskId === null ? '' : thread,
		what: stuck.awaited?.type === 'lock' ? '' : whatText(stuck.what), line: stuck.place?.line ?? 0, wish: say(language, message), blocks: stuck.loop !== null,
	}})};
};

/** The first circle there is, in the order in which they wait for each other; nobody where there is none. */
const circleOf = (waiters: readonly Waiter[]): readonly Waiter[] => {
	const byKey = new Map(waiters.map(waiter => [waiter.key, waiter]));
	const done = new Set<string>();
	for (const start of waiters) {
		// Depth first without recursion: the way from here, and what is still to be tried from each on it.
		const way: Waiter[] = [];
		const untried: Waiter[][] = [[start]];
		while (untried.length > 0) {
			const waiter = untried.at(-1)!.pop();
			if (waiter === undefined) {
				untried.pop();
				const left = way.pop();
				if (left !== undefined) {
					done.add(left.key);
				}
			} else if (way.includes(waiter)) {
				return way.slice(way.indexOf(waiter));
			} else if (!done.has(waiter.key)) {
				way.push(waiter);
				untried.push(waiter.forWhom.flatMap(key => byKey.get(key) ?? []).reverse());
			}
		}
	}

	return [];
};

/** What there is to be said of who waits for whom, a sentence each: those who wait in a circle, and all others. */
export const deadlockStory = (scene: Scene): {readonly circle: readonly string[]; readonly others: readonly string[]} => {
	const waiters = [
		...(scene.state.deadlock?.waiting ?? []).map(({taskId, future}) => taskWaiter(taskId, future, scene)),
		...stuckOf(scene.state).map(stuck => threadWaiter(stuck, scene)),
	];
	const circle = circleOf(waiters);
	return {circle: circle.map(({sentence}) => sentence), others: waiters.filter(waiter => !circle.includes(waiter)).map(({sentence}) => sentence)};
};

/** Waiters that are told of outside the circle. */
const OTHERS = 6;

/** What to say of the deadlock in this state. */
export const deadlockMessage = (scene: Scene): Message => {
	const {circle, others} = deadlockStory(scene);
	return {id: 'deadlock', parameters: {circle, others: others.slice(0, OTHERS)}};
};
