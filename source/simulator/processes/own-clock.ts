import {addNanoseconds, compareInstants, laterOf, type Instant} from '../../library/instant.js';
import type {Run} from '../run.js';
import {changeProcess, currentProcess, findProcess} from '../threads/state.js';

/*
Where instructions cost time, processes compute at the same time as the program does. What a process executes does not move
the clock: it goes ahead of it, to its own time. At the end of its turn, and before it tells another process something, it
waits until the clock has come there; meanwhile others compute up to the same time.
*/

/** The time of the process that runs. */
export const ownTime = (run: Run): Instant => {
	const busy = findProcess(run, currentProcess(run))?.busyUntil ?? null;
	return busy === null ? run.now : laterOf(run.now, busy);
};

/** What the process that runs has executed took so long. False: it is the program's own, whose time is the clock's. */
export const goAhead = (run: Run, nanoseconds: number): boolean => {
	const process = currentProcess(run);
	if (process === 0) {
		return false;
	}

	changeProcess(run, process, {busyUntil: addNanoseconds(ownTime(run), nanoseconds)});
	return true;
};

/** The time of the process that runs, where that is ahead of the clock. */
export const aheadOf = (run: Run): Instant | null => {
	const time = ownTime(run);
	return compareInstants(time, run.now) > 0 ? time : null;
};
