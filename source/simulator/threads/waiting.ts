import {addNanoseconds, compareInstants, laterOf, nanosecondsBetween, withLate, type Instant} from '../../library/instant.js';
import {sortedFirst} from '../../library/sorted-set.js';
import type {Frame, NativeCode} from '../../python/machine/frame.js';
import {Raise, type Machine} from '../../python/machine/machine.js';
import {PUSHED, type Outcome} from '../../python/native.js';
import type {Ref, Value} from '../../python/values.js';
import {causeOf, firstInterrupt, firstThread, type Happening} from '../calendar.js';
import {nextArrival} from '../network/arrivals.js';
import {runOf, type Run} from '../run.js';
import {ownTime} from '../processes/own-clock.js';
import {currentThread, type Wait} from './state.js';
import {goLast, othersTurn, park, waitOn} from './turns.js';
import {answerOf, breakWait, endWait, makeReady} from './wait-ends.js';

/* Waiting. A thread that waits is left by the machine; the main thread stays, lets others go on, and moves the clock. */

const nanoseconds = 1e9;

/** A moment so many seconds from now, or from what time it is in the process that runs, and as late. */
export const after = (run: Run, seconds: number): Instant => {
	const whole = Math.floor(seconds);
	return addNanoseconds(addNanoseconds(ownTime(run), whole * nanoseconds), Math.round((seconds - whole) * nanoseconds));
};

export type WaitRequest = {
	readonly what: string;
	/** Seconds after which it ends by itself; null: never. */
	readonly timeout: number | null;
	/** It ends when nobody else has anything to do. Not for the main thread. */
	readonly last?: boolean;
	readonly holder?: number | null;
	readonly loop?: number | null;
	readonly idle?: boolean;
	/** Instead of a timeout. */
	readonly until?: Instant | null;
	readonly awaited?: Wait['awaited'];
};

/** Where the running thread is, for what may have to be said of its wait. */
const whereabouts = (m: Machine): Pick<Wait, 'place' | 'taskId' | 'blocks'> => {
	const run = runOf(m);
	const {runningLoop} = run.world;
	return {place: run.place(m), taskId: run.taskId, blocks: runningLoop === null ? null : run.loopId(m, runningLoop)};
};

/**
The running thread waits. `code` is put on the stack with its slots, and gets the answer ('granted', 'woken' or 'timeout')
once there is one.
*/
export const waitFor = (m: Machine, request: WaitRequest, code: NativeCode, slots: Value[]): Outcome => {
	const run = runOf(m);
	run.charge(m);
	const wait: Wait = {
		what: request.what, holder: request.holder ?? null, until: request.until ?? (request.timeout === null ? null : after(run, request.timeout)),
		order: run.number('order'), since: run.now, loop: request.loop ?? null, idle: request.idle ?? false, bare: false, awaited: request.awaited ?? null, ...whereabouts(m),
	};
	m.pushNative(code, slots);
	m.pushNative(waitingCode);
	if (request.last === true) {
		goLast(m);
	}

	park(m, wait);
	return PUSHED;
};

/** A signal's handler has raised an exception: the wait is over. */
function interrupted(m: Machine, _frame: Frame, exception: Ref): Outcome {
	breakWait(runOf(m));
	throw new Raise(exception);
}

const waitingCode: NativeCode = {
	name: 'wait',
	resume(m, frame) {
		const run = runOf(m);
		m.repush(frame);
		if (m.thread === 0 && othersTurn(m, () => answerOf(run) !== null)) {
			return PUSHED;
		}

		const answer = answerOf(run);
		if (answer === null) {
			return m.thread === 0 ? passTime(m) : goOnWaiting(m);
		}

		m.frame = frame.back;
		const wait = endWait(run);
		// A loop that waits in its select is not blocked.
		if (wait.loop === null) {
			tellBlocked(m, wait);
		}

		return answer;
	},
	raise: interrupted,
};

const goOnWaiting = (m: Machine): Outcome => {
	waitOn(m);
	return PUSHED;
};

const firstOf = (a: Happening | null, b: Happening | null): Happening | null => a === null || (b !== null && compareInstants(b.until, a.until) < 0) ? b : a;

/** Nobody can go on before the clock does. */
const passTime = (m: Machine): Outcome => {
	const run = runOf(m);
	const first = firstOf(firstOf(nextArrival(run), firstThread(run)), firstInterrupt(run));
	if (first === null) {
		run.deadlock();
		m.frame = null;
	} else {
		run.waitUntil(first.until, first.cause);
	}

	return PUSHED;
};

/** A loop that runs in this thread could not go on meanwhile. */
export const tellBlocked = (m: Machine, {what, since}: Pick<Wait, 'what' | 'since'>): void => {
	const run = runOf(m);
	const {runningLoop} = run.world;
	if (runningLoop !== null && nanosecondsBetween(since, run.now) > 0) {
		run.emit({type: 'loop-blocked', loop: run.loopId(m, runningLoop), what, place: run.place(m), from: since, to: run.now, taskId: run.taskId});
	}
};

/** `time.sleep` of the main thread while there are others: those whose time comes before its end go on. */
export const sleepAmongOthers = (m: Machine, end: Instant, what: string): Outcome => {
	const run = runOf(m);
	m.pushNative(sleepCode);
	// Whoever wakes at the same moment goes first.
	park(m, {
		what, holder: null, until: end, order: Number.MAX_SAFE_INTEGER, since: run.now, loop: null, idle: false, bare: false, awaited: null, ...whereabouts(m),
	});
	return PUSHED;
};

const sleepCode: NativeCode = {
	name: 'sleep',
	resume(m, frame) {
		const run = runOf(m);
		m.repush(frame);
		const isOver = (): boolean => answerOf(run) !== null;
		if (othersTurn(m, isOver)) {
			return PUSHED;
		}

		const first = sortedFirst(run.world.threads.deadlines);
		const interrupt = firstOf(nextArrival(run), firstInterrupt(run));
		if (!isOver() && interrupt !== null && first !== undefined && compareInstants(interrupt.until, first.until) < 0) {
			run.moveClock(laterOf(run.now, withLate(interrupt.until, run.now.late)), interrupt.cause);
			return PUSHED;
		}

		if (isOver() || first === undefined || first.thread === 0) {
			return finishSleep(m, frame);
		}

		run.moveClock(laterOf(run.now, withLate(first.until, run.now.late)), causeOf(run, first.thread));
		makeReady(run, first.thread, 'timeout');
		return PUSHED;
	},
	raise: interrupted,
};

const finishSleep = (m: Machine, frame: Frame): Outcome => {
	const run = runOf(m);
	m.frame = frame.back;
	makeReady(run, 0, 'timeout');
	const {what, until} = currentThread(run).wait!;
	run.moveClock(withLate(laterOf(run.now, until!), run.now.late + 1), {type: 'blocked', what});
	tellBlocked(m, endWait(run));
	return null;
};
