import {call} from '../../python/machine/calls.js';
import type {NativeCode} from '../../python/machine/frame.js';
import type {Machine} from '../../python/machine/machine.js';
import {PUSHED, type Outcome} from '../../python/native.js';
import type {Value} from '../../python/values.js';
import {tableSet} from '../../library/table.js';
import {runOf} from '../run.js';
import {changeThreads, newThread} from './state.js';
import {leaveThread, letBegin} from './turns.js';

/* The beginning and the end of a thread. */

export type ThreadRequest = {
	readonly name: string;
	readonly daemon: boolean;
	readonly process: number;
	/** Whether it is a process of its own, to be drawn apart. */
	readonly isProcess: boolean;
	readonly pool: number | null;
};

/**
Makes a thread that calls `body` with its id, and lets it run up to where it first waits. The result, once the running
thread goes on, is `result(id)`. `body` must handle what it raises.
*/
export const beginThread = (m: Machine, request: ThreadRequest, body: Value, result: (id: number) => Value): Outcome => {
	const run = runOf(m);
	run.charge(m);
	const id = run.number('thread');
	const {name, daemon, process, isProcess, pool} = request;
	run.emit({type: 'thread-started', thread: id, name, pool, process: isProcess});
	changeThreads(run, {all: tableSet(run.world.threads.all, id, newThread(id, name, daemon, process))});
	m.pushNative(begunCode, [result(id)]);
	letBegin(m, id);
	m.pushNative(threadCode, [body]);
	return PUSHED;
};

const begunCode: NativeCode = {name: 'begun', resume: (_m, frame) => frame.slots[0]!};

export const threadCode: NativeCode = {
	name: 'thread',
	resume(m, frame) {
		const own = m.repush(frame);
		const [body] = own.slots;
		if (body === null) {
			leaveThread(m);
			return PUSHED;
		}

		own.slots[0] = null;
		const outcome = call(m, body!, [m.thread]);
		if (outcome !== PUSHED) {
			leaveThread(m);
		}

		return PUSHED;
	},
	raise(m) {
		// What its body lets out is lost with it.
		leaveThread(m);
		return PUSHED;
	},
};
