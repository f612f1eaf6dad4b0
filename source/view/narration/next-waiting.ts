import {compareInstants, type Instant} from '../../library/instant.js';
import {sortedKeys} from '../../library/sorted-set.js';
import {tableGet, tableValues, tableValuesReversed} from '../../library/table.js';
import type {JobRecord, LoopRecord, LoopState} from '../../loop/state.js';
import {timeText} from '../times.js';
import {nothing, type Next} from './coming.js';
import {liveTimers} from './loops.js';
import type {SocketWait} from './messages/loop.js';
import {say} from './messages.js';
import {shortFunction} from '../names.js';
import {taskBehind, threadName, timerOwner} from './reasons.js';
import {ioText, socketOf, type Scene} from './waits.js';

/* What comes next where nothing is in Ready. */

/** A job that a worker with nothing to do will take, as soon as the loop waits. */
const idleWorkersJob = (state: LoopState): JobRecord | null => {
	const idle = new Set([...tableValues(state.threads)].filter(thread => thread.state === 'idle').map(({pool}) => pool));
	return idle.size === 0 ? null : [...tableValues(state.jobs)].find(job => job.outcome === null && job.thread === null && idle.has(job.pool)) ?? null;
};

/** Waits for the network that are looked at to find those that go on. */
const WATCHED = 50;

/** What a loop goes on watching for: a connection is made once. */
const watches: ReadonlySet<SocketWait> = new Set(['accept', 'end', 'read', 'receive', 'write']);

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
export const fromWaiting = (loop: LoopRecord, scene: Scene): Next => {
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
	let isThread = false;
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
			isThread = true;
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
		const parameters = {time: timeText(until, scene), sooner: [...new Set(unknown)]};
		return nothing(isThread ? {id: 'next-thread-wakes', parameters: {...parameters, thread: what}} : {id: 'next-sleep', parameters: {...parameters, what}});
	}

	return nothing(open.length === 0 ? {id: 'next-deadlock', parameters: {}} : {id: 'next-wait', parameters: {what: [...new Set(open)]}});
};
