import {tableGet, tableValuesReversed} from '../../library/table.js';
import type {FrameText, Place} from '../../loop/facts.js';
import type {LoopState} from '../../loop/state.js';
import type {Subject} from '../../timeline/source.js';
import {inspect} from '../../timeline/timeline.js';
import {stateOfWalk, type Walk} from '../walk.js';

/* Whose stack and variables are shown: the task that was chosen, else whoever runs, or ran last. */

/** The task that was chosen, if there is one such at this place of the run. */
export const selectedTask = ({screen: {selected}}: Walk, state: LoopState): number | null =>
	selected !== null && tableGet(state.tasks, selected) !== undefined ? selected : null;

const runningTask = (state: LoopState): number | null => {
	const handle = state.loops.flatMap(({running}) => running).at(-1);
	return handle === undefined ? null : tableGet(state.handles, handle)?.taskId ?? null;
};

const isLoopRunning = ({loops}: LoopState): boolean => loops.some(({life}) => life === 'running' || life === 'stopping');

/** The task that matters now: the one that runs, else the one that did last while the loop runs; null outside a loop. */
export const currentTask = (state: LoopState): number | null => {
	if (!isLoopRunning(state)) {
		return null;
	}

	const running = runningTask(state);
	if (running !== null || state.loops.some(loop => loop.running.length > 0)) {
		return running;
	}

	return tableValuesReversed(state.runs).next().value?.taskId ?? null;
};

/** The thread of the program that reached a line last, where it is none of the loop's. */
const currentThread = ({line, threads}: LoopState): number => {
	const thread = line === null || line.thread === 0 ? undefined : tableGet(threads, line.thread);
	return thread?.state === 'running' ? thread.id : 0;
};

export const subjectOf = (walk: Walk): Subject => {
	const state = stateOfWalk(walk);
	const selected = selectedTask(walk, state);
	const thread = selected === null ? currentThread(state) : 0;
	const taskId = selected ?? (thread === 0 ? currentTask(state) : null);
	return taskId === null ? {type: 'thread', thread} : {type: 'task', taskId};
};

export type Stack = {
	/** Outermost first. */
	readonly frames: readonly FrameText[];
	/** Whether only the facts are known of them: a recording. */
	readonly recorded: boolean;
};

/** What a recording says: where tasks gave back control, and the line that was reached last. */
const recordedStack = (state: LoopState, of: Subject): readonly FrameText[] => {
	if (of.type === 'task') {
		const task = tableGet(state.tasks, of.taskId);
		const {line} = state;
		return task?.state === 'running' && line?.taskId === of.taskId ? [{function: line.function, place: line.place}] : task?.stack ?? [];
	}

	const {line} = state;
	return line !== null && line.taskId === null && line.thread === of.thread ? [{function: line.function, place: line.place}] : [];
};

export const stackOf = (walk: Walk, of: Subject): Stack => {
	const answer = inspect(walk.timeline, {type: 'stack', of});
	return answer.type === 'stack'
		? {frames: answer.frames, recorded: false}
		: {frames: answer.type === 'not-recorded' ? recordedStack(stateOfWalk(walk), of) : [], recorded: answer.type === 'not-recorded'};
};

/** The frame whose variables are shown, as an index into the stack: the one that was chosen while it is there, else the innermost. */
export const frameIndex = ({screen: {chosen: {frame}}}: Walk, {frames}: Stack): number =>
	frame !== null && frame < frames.length ? frame : frames.length - 1;

/** The line that made the task, and the one where it is. */
export const placeOfTask = (state: LoopState, taskId: number): Place | null => {
	const task = tableGet(state.tasks, taskId);
	const {line} = state;
	return task === undefined ? null : task.state === 'running' && line?.taskId === taskId ? line.place : task.place;
};
