import type {Run} from '../run.js';
import {changeThread, changeThreads, currentThread, dropDeadline, findThread, type Answer, type Wait} from './state.js';

/* How the waits of threads end. How they begin, and who runs meanwhile: `waiting.ts` and `turns.ts`. */

/** What a thread waits for has come. Its wait is over when its frame takes the answer. */
export const makeReady = (run: Run, id: number, answer: Answer): void => {
	const thread = findThread(run, id);
	if (thread?.state !== 'waiting') {
		return;
	}

	dropDeadline(run, thread);
	changeThread(run, id, {state: id === run.machine.thread ? 'running' : 'ready', answer});
	if (id !== 0 && id !== run.machine.thread) {
		changeThreads(run, {turns: [...run.world.threads.turns, id]});
	}
};

/** Somebody has a signal for a thread that waits: it sees to that, and waits on. */
export const interruptWait = (run: Run, id: number): void => {
	if (id !== 0 && id !== run.machine.thread && findThread(run, id)?.state === 'waiting') {
		changeThread(run, id, {state: 'ready'});
		changeThreads(run, {turns: [...run.world.threads.turns, id]});
	}
};

/** The answer to the running thread's wait, null while there is none. */
export const answerOf = (run: Run): Answer | null => currentThread(run).answer;

/** The running thread's wait is over; returns what it was. */
export const endWait = (run: Run): Wait => {
	const {id, wait} = currentThread(run);
	changeThread(run, id, {state: 'running', wait: null, answer: null});
	return wait!;
};

/** The running thread waits no longer: an exception takes it out of its wait. */
export const breakWait = (run: Run): void => {
	const thread = currentThread(run);
	if (thread.wait !== null) {
		if (thread.answer === null) {
			dropDeadline(run, thread);
		}

		changeThread(run, thread.id, {state: 'running', wait: null, answer: null});
	}
};
