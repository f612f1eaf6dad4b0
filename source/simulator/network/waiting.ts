import {compareInstants, withLate, type Instant} from '../../library/instant.js';
import type {NativeCode} from '../../python/machine/frame.js';
import type {Machine} from '../../python/machine/machine.js';
import {PUSHED, type Outcome} from '../../python/native.js';
import type {Value} from '../../python/values.js';
import {runOf, type Run} from '../run.js';
import {after, tellBlocked, waitFor} from '../threads/waiting.js';
import {hasThreads} from '../threads/state.js';
import {nextArrival} from './arrivals.js';

/** What a blocking call does once more after each wait: null is "not yet". */
export type Attempt = (m: Machine) => {readonly value: Value} | null;

export type Blocking = {
	/** Reads as "socket.recv() from 127.0.0.1:8888". */
	readonly what: string;
	readonly until: Instant | null;
	readonly since: Instant;
};

/** How long a thread among others looks away before it asks again: nobody tells it that bytes have come. */
const pause = 0.001;

/**
A call that blocks its thread until it can be done: the clock moves to when bytes arrive. With a time limit it raises
TimeoutError. Where nothing can ever arrive, the thread stands still for ever: a deadlock, unless others can go on.
*/
export const blocking = (m: Machine, what: string, seconds: number | null, attempt: Attempt): Outcome => {
	const now = attempt(m);
	if (now !== null) {
		return now.value;
	}

	const run = runOf(m);
	const since = run.now;
	return again(m, {what, since, until: seconds === null ? null : after(run, seconds)}, attempt);
};

const again = (m: Machine, wait: Blocking, attempt: Attempt): Outcome => {
	const run = runOf(m);
	if (wait.until !== null && compareInstants(wait.until, run.now) <= 0) {
		tellBlocked(m, wait);
		throw m.error('TimeoutError', 'timed out');
	}

	const next = nextMoment(run, wait);
	if (next === null) {
		run.deadlock();
		m.frame = null;
		return PUSHED;
	}

	return m.chain(() => passTime(m, wait, next), inner => {
		const done = attempt(inner);
		if (done === null) {
			return again(inner, wait, attempt);
		}

		tellBlocked(inner, wait);
		return done.value;
	});
};

/** When it is worth to ask again; null: nothing will ever come. */
const nextMoment = (run: Run, {until}: Blocking): Instant | null => {
	const arrival = nextArrival(run)?.until ?? null;
	const first = arrival === null || (until !== null && compareInstants(until, arrival) < 0) ? until : arrival;
	return hasThreads(run) ? after(run, pause) : first;
};

const passTime = (m: Machine, {what}: Blocking, until: Instant): Outcome => {
	const run = runOf(m);
	if (hasThreads(run)) {
		return waitFor(m, {what, timeout: null, until}, waitedCode, []);
	}

	run.moveClock(withLate(until, Math.max(until.late, run.now.late) + 1), {type: 'blocked', what});
	return null;
};

const waitedCode: NativeCode = {name: 'socket wait', resume: () => null};
