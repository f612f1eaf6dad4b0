import {queueHead, queueItems} from '../../library/queue.js';
import {sortedKeys} from '../../library/sorted-set.js';
import {tableGet} from '../../library/table.js';
import {readyHandles} from '../../loop/questions.js';
import type {FutureRecord, HandleRecord, LoopRecord, LoopState} from '../../loop/state.js';
import {nothing, type Next} from './coming.js';
import {say} from './messages.js';
import {shortFunction, taskInSentence} from '../names.js';
import {fromWaiting} from './next-waiting.js';
import {interrupts, reasonOfHandle, taskBehind, timeoutOf} from './reasons.js';
import type {Scene} from './waits.js';

/* What comes next where something is in Ready. */

/** How far into the ready queue one looks for the next turn. */
const FAR = 1000;

/** How many of those in Ready will still have their turn, as far as that is decided. */
const turnsLeft = ({life, phase, todo, ready}: LoopRecord): number => life === 'stopping' && phase === 'running' ? todo : ready.size;

/** Whose turn it is, as far as Ready says it; null where it says nothing. */
export const fromReady = (loop: LoopRecord, scene: Scene): Next | null => {
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
			sleeper = taskId === null ? sleeper : {taskId, message: {id: 'next-task', parameters: {task: taskInSentence(names, state, taskId), reason: reasonOfHandle(handle, scene)}}};
			own++;
		} else if (own > 0) {
			// What asyncio's own callbacks do may still change who is next only behind this one.
			return {taskId: handle.taskId, message: {id: 'next-task-after-own', parameters: {...named(handle, scene), own}}};
		} else {
			return handle.taskId === null
				? nothing({id: 'next-callback', parameters: {callback: shortFunction(handle.callback), reason: reasonOfHandle(handle, scene)}})
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
	// A callback that is told of anything else may make somebody ready in ways that are not known here; so may a second one
	// of the same task, and a gather that hands on what went wrong.
	const known = told.length === own && new Set(told).size === own && gathers.every(gather => gather !== null)
		&& told.every(future => tableGet(state.futures, future)?.outcome?.type === 'result');
	const complete = known ? gathers.find(gather => gather!.label!.members.every(member => isDone(member, state))) ?? null : null;
	const waiter = complete === null ? null : queueHead(complete.waiters) ?? null;
	const then = waiter === null
		? loop.life === 'stopping' ? {id: 'next-loop-ends', parameters: {}} as const : known && complete === null ? fromWaiting(loop, scene).message : null
		: {id: 'next-gather', parameters: {task: taskInSentence(names, state, waiter)}} as const;
	return {
		taskId: waiter,
		message: {id: 'next-own', parameters: {own, told: [...new Set(told)].map(future => taskInSentence(names, state, future)), then: then === null ? '' : say(language, then)}},
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
	reason: reasonOfHandle(handle, scene),
});
