import {tableValues} from '../../library/table.js';
import type {Run} from '../run.js';
import {changeThreads, hasThreads} from './state.js';
import {makeReady} from './wait-ends.js';

/*
What a loop hears of while its thread stands in the select: what other threads put into its ready queue without telling it
waits there until it wakes for another reason.
*/

/** A loop has something to run: if its thread waits in the select, that wait is over. */
export const wakeLoop = (run: Run, loop: number): void => {
	if (hasThreads(run)) {
		for (const thread of tableValues(run.world.threads.all)) {
			if (thread.wait?.loop === loop) {
				makeReady(run, thread.id, 'woken');
			}
		}
	}
};

/** A handle was put into a loop's ready queue. One of another thread's is heard only where it is put there the safe way. */
export const announceHandle = (run: Run, loop: number, isSafe: boolean): void => {
	const {runningLoop} = run.world;
	const {phase, timeout} = run.loopRecord(loop);
	if (isSafe || phase !== 'polling' || timeout === 0 || (runningLoop !== null && run.loopId(run.machine, runningLoop) === loop)) {
		wakeLoop(run, loop);
		return;
	}

	const {unheard} = run.world.threads;
	changeThreads(run, {unheard: {...unheard, [loop]: (unheard[loop] ?? 0) + 1}});
};

/** Whether a loop in its select has something to run that it knows of. */
export const isAwake = (run: Run, loop: number): boolean => {
	const {ready, life, timeout} = run.loopRecord(loop);
	// It does not sleep where it knew of something before: and who stops it while it sleeps is not heard either.
	return ready.size > (run.world.threads.unheard[loop] ?? 0) || (life === 'stopping' && timeout === 0);
};

/** The loop has looked at its ready queue. */
export const hearAll = (run: Run, loop: number): void => {
	const {unheard} = run.world.threads;
	if (unheard[loop] !== undefined) {
		const {[loop]: _, ...others} = unheard;
		changeThreads(run, {unheard: others});
	}
};
