import {tableGet} from '../../library/table.js';
import {waitsFor} from '../../loop/questions.js';
import type {LoopState} from '../../loop/state.js';
import {taskInSentence} from '../names.js';
import {say, type Message} from './messages.js';
import {threadName} from './reasons.js';
import {waitOn, whatText, type Scene} from './waits.js';

/* A deadlock, explained: who waits for whom, tasks and threads alike, and where they wait in a circle. */

/** Somebody who waits: a task, or a thread (0 is the main one). */
type Waiter = {readonly key: string; readonly sentence: string; readonly forWhom: readonly string[]};

const taskKey = (taskId: number): string => `task ${taskId}`;
const threadKey = (thread: number): string => `thread ${thread}`;

/** The thread that does the job which a task waits for. */
const workerOf = (future: number | null, state: LoopState): readonly string[] => {
	const job = future === null ? null : tableGet(state.futures, future)?.job ?? null;
	const thread = job === null ? null : tableGet(state.jobs, job)?.thread ?? null;
	return thread === null ? [] : [threadKey(thread)];
};

const waitersOf = (scene: Scene): readonly Waiter[] => {
	const {state, names, language} = scene;
	const tasks = (state.deadlock?.waiting ?? []).map(({taskId, future}): Waiter => ({
		key: taskKey(taskId),
		sentence: say(language, {id: 'waits-for', parameters: {who: taskInSentence(names, state, taskId), what: waitOn(future, scene)}}),
		forWhom: [...waitsFor(state, taskId).map(other => taskKey(other)), ...workerOf(future, state)],
	}));
	const threads = (state.deadlock?.threads ?? []).map(({thread, what, holder}): Waiter => ({
		key: threadKey(thread),
		sentence: say(language, {id: 'thread-waits', parameters: {
			who: thread === 0 ? say(language, {id: 'main-thread', parameters: {}}) : threadName(thread, scene), what: whatText(what), holder: holder === null ? '' : threadName(holder, scene),
		}}),
		forWhom: holder === null ? [] : [threadKey(holder)],
	}));
	return [...tasks, ...threads];
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

/** Waiters that are told of outside the circle. */
const OTHERS = 6;

/** What to say of the deadlock in this state. */
export const deadlockMessage = (scene: Scene): Message => {
	const waiters = waitersOf(scene);
	const circle = circleOf(waiters);
	return {id: 'deadlock', parameters: {
		circle: circle.map(({sentence}) => sentence),
		others: waiters.filter(waiter => !circle.includes(waiter)).slice(0, OTHERS).map(({sentence}) => sentence),
	}};
};
