import {addNanoseconds, withLate} from '../library/instant.js';
import type {Machine} from '../python/machine/machine.js';
import type {Value} from '../python/values.js';
import {runOf} from './run.js';

const nanoseconds = 1e9;

/**
The thread does nothing else for a while: `time.sleep`, a blocking client. The clock moves, timers fall due and wait, and
a running loop is told to have been blocked. `what` reads as "time.sleep(2)".
*/
export const block = (m: Machine, seconds: number, what: string): Value => {
	const run = runOf(m);
	run.charge(m);
	if (seconds < 0) {
		throw m.error('ValueError', 'sleep length must be non-negative');
	}

	if (!Number.isFinite(seconds)) {
		throw Number.isNaN(seconds) ? m.error('ValueError', 'Invalid value NaN (not a number)') : m.error('OverflowError', 'timestamp out of range for platform time_t');
	}

	const from = run.now;
	const whole = Math.floor(seconds);
	const moved = addNanoseconds(addNanoseconds(from, whole * nanoseconds), Math.round((seconds - whole) * nanoseconds));
	run.moveClock(withLate(moved, from.late + 1), {type: 'blocked', what});
	const {runningLoop} = run.world;
	if (runningLoop !== null) {
		run.emit({type: 'loop-blocked', loop: run.loopId(m, runningLoop), what, place: run.place(m), from, to: run.now, taskId: run.taskId});
	}

	return null;
};
