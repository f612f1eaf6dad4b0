import {sortedKeys} from '../../library/sorted-set.js';
import {tableGet} from '../../library/table.js';
import type {FactOf, HandleFact, LoopFact} from '../../loop/facts.js';
import {findLoop} from '../../loop/questions.js';
import {sayingSeconds} from '../format.js';
import {shortFunction, taskInSentence} from '../names.js';
import {blockedMessage, clockMessage} from './tell-clock.js';
import {aside, behindOf, by, callbackActor, handleOf, isLibraryTask, nameOf, stateAt, threadActor, together, turnOf, type Step, type TellersFor} from './step.js';
import {reasonText} from './reasons.js';
import {say} from './messages.js';
import type {TimerFact} from './tell-timers.js';
import {waitOn} from './waits.js';

/* What is told of the loop: its life, its iterations, the clock, and handles. */

/** Tasks of the program that are not finished, each with where it was made: those that the loop leaves behind. */
const leftBehind = (loop: number, step: Step): readonly string[] => {
	const left: string[] = [];
	for (const taskId of sortedKeys(step.state.unfinished)) {
		const task = tableGet(step.state.tasks, taskId);
		if (task?.loop === loop && !task.library) {
			const name = taskInSentence(step.names, step.state, taskId);
			left.push(task.createdAt === null ? name : `${name} (${say(step.language, {id: 'made-in-line', parameters: {line: task.createdAt.line}})})`);
		}
	}

	return left;
};

export const loopTellers: TellersFor<LoopFact | Exclude<HandleFact, TimerFact>> = {
	'loop-opened': () => aside(3, {id: 'loop-opened', parameters: {}}),
	'loop-started'(fact, step) {
		const {until} = fact;
		// The loop runs again for what asyncio does at the end of a run: told once.
		if (isLibraryTask(until, step)) {
			return together(fact, step, other => isLibraryTask(other.until, step)) === null ? null : aside(3, {id: 'loop-tidied', parameters: {}});
		}

		// asyncio.run runs it once more for what is left.
		const members = until === null ? [] : tableGet(step.state.futures, until)?.label?.members ?? [];
		if (step.facts.some(other => other.type === 'task-cancel-requested' && other.by === null && members.includes(other.taskId))) {
			return aside(3, {id: 'loop-once-more', parameters: {count: members.length}});
		}

		return aside(3, {id: 'loop-started', parameters: {until: until === null ? '' : tableGet(step.state.tasks, until) === undefined ? waitOn(until, step) : nameOf(until, step)}});
	},
	// Where the stop follows in the same step, that says it.
	'loop-stopping': (_, {facts}) => facts.some(({type}) => type === 'loop-stopped') ? null : aside(2, {id: 'loop-stopping', parameters: {}}),
	'loop-stopped'(fact, step) {
		const until = findLoop(stateAt(fact, step), fact.loop)?.until ?? null;
		if (together(fact, step, ({loop}) => loop === fact.loop) === null) {
			return null;
		}

		const finished = until !== null && tableGet(step.state.tasks, until)?.state === 'finished';
		return aside(3, {id: 'loop-stopped', parameters: {until: finished ? nameOf(until, step) : '', left: leftBehind(fact.loop, {...step, state: stateAt(fact, step)})}});
	},
	'loop-closed': () => aside(3, {id: 'loop-closed', parameters: {}}),
	'iteration-started': (fact, step) => aside(0, {id: 'iteration-started', parameters: {
		iteration: fact.iteration,
		timeout: fact.timeout === 0 ? '' : fact.timeout === null ? say(step.language, {id: 'without-end', parameters: {}}) : say(step.language, {id: 'at-most', parameters: {duration: sayingSeconds(fact.timeout)}}),
		ready: findLoop(stateAt(fact, step), fact.loop)?.ready.size ?? 0,
	}}),
	'polling-ended': ({todo}) => aside(0, {id: 'polling-ended', parameters: {ready: todo}}),

	'clock-moved'(fact, step) {
		const message = clockMessage(fact, step);
		return message === null ? null : aside(3, message);
	},
	'loop-blocked': (fact, step) => aside(3, blockedMessage(fact, step)),

	'handle-scheduled'(fact, step) {
		const {cause, kind, taskId, library, callback, loop, handle} = fact;
		if (taskId === null) {
			if (cause.type === 'call-soon-threadsafe' && !library) {
				return by(threadActor(cause.thread, step), 2, who => ({id: 'callback-sent', parameters: {who, callback: shortFunction(callback), iteration: turnOf(fact, loop, step), behind: behindOf(fact, loop, step)}}));
			}

			return library ? null : by(callbackActor(handle, callback, step), 2, who => ({id: 'callback-scheduled', parameters: {who, iteration: turnOf(fact, loop, step), behind: behindOf(fact, loop, step)}}));
		}

		// A turn that a running task set off matters; those that timers and answers set off are told with them.
		return kind === 'wakeup' && cause.type === 'future-settled' && cause.by !== taskId
			? by({key: `task ${taskId}`, name: nameOf(taskId, step)}, cause.by === null ? 0 : 2, who => ({
				id: 'joined-ready', parameters: {who, reason: reasonText(cause, step), iteration: turnOf(fact, loop, step), behind: behindOf(fact, loop, step)},
			}))
			: null;
	},
	'handle-started'({handle, taskId, callback}, step) {
		if (taskId !== null) {
			return null;
		}

		const library = step.scheduled.get(handle)?.library ?? handleOf(handle, step)?.library ?? false;
		return library
			? aside(0, {id: 'own-callback-ran', parameters: {callback: shortFunction(callback)}})
			: by(callbackActor(handle, callback, step), 3, who => ({id: 'callback-ran', parameters: {who}}));
	},
	'handle-finished': () => aside(0, {id: 'turn-over', parameters: {}}),
	'handle-cancelled': (fact, step) => cancelled('handle-cancelled', fact, step),
	'handle-dropped': (fact, step) => cancelled('handle-dropped', fact, step),
};

const cancelled = (id: 'handle-cancelled' | 'handle-dropped', {handle}: FactOf<'handle-cancelled' | 'handle-dropped'>, step: Step) => {
	const record = handleOf(handle, step);
	return aside(record?.library === false ? 2 : 0, {id, parameters: {callback: shortFunction(record?.callback ?? '')}});
};
