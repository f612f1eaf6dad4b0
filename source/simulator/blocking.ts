import {compareInstants, withLate} from '../library/instant.js';
import type {NativeCode} from '../python/machine/frame.js';
import type {Machine} from '../python/machine/machine.js';
import type {Outcome} from '../python/native.js';
import {firstInterrupt} from './calendar.js';
import {runOf} from './run.js';
import {hasThreads} from './threads/state.js';
import {after, sleepAmongOthers, tellBlocked, waitFor} from './threads/waiting.js';

/**
The thread does nothing else for a while: `time.sleep`, a blocking client. A worker is left meanwhile; for the main thread
the clock moves, other threads go on, timers fall due and wait. A loop that runs in it is told to have been blocked.
`what` reads as "time.sleep(2)".
*/
export const block = (m: Machine, seconds: number, what: string): Outcome => {
	const run = runOf(m);
	run.charge(m);
	if (seconds < 0) {
		throw m.error('ValueError', 'sleep length must be non-negative');
	}

	if (!Number.isFinite(seconds)) {
		throw Number.isNaN(seconds) ? m.error('ValueError', 'Invalid value NaN (not a number)') : m.error('OverflowError', 'timestamp out of range for platform time_t');
	}

	if (m.thread !== 0) {
		return waitFor(m, {what, timeout: seconds}, sleptCode, []);
	}

	const since = run.now;
	const end = after(run, seconds);
	const interrupt = firstInterrupt(run);
	if (hasThreads(run) || (interrupt !== null && compareInstants(interrupt.until, end) < 0)) {
		return sleepAmongOthers(m, end, what);
	}

	run.moveClock(withLate(end, since.late + 1), {type: 'blocked', what});
	tellBlocked(m, {what, since});
	return null;
};

const sleptCode: NativeCode = {name: 'slept', resume: () => null};
