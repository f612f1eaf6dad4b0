import {compareInstants, isNever, type Instant} from '../library/instant.js';
import {sortedFirst} from '../library/sorted-set.js';
import type {ClockCause} from '../loop/facts.js';
import {nextArrival, nextPacket} from './network/arrivals.js';
import {nextInput} from './inputs/due.js';
import type {Run} from './run.js';
import {nextAlarm} from './signals/deliver.js';
import {findThread} from './threads/state.js';

/** What happens by itself at a time, and what moves the clock there. */
export type Happening = {readonly until: Instant; readonly cause: ClockCause};

/** The earlier of two; the first where they are equal. */
const earlier = (a: Happening | null, b: Happening | null): Happening | null =>
	a === null || (b !== null && compareInstants(b.until, a.until) < 0) ? b : a;

const firstTimer = (run: Run, loop: number): Happening | null => {
	const timer = sortedFirst(run.loopRecord(loop).scheduled);
	return timer === undefined || isNever(timer.when) ? null : {until: timer.when, cause: {type: 'timer', handle: timer.handle}};
};

const firstIo = (run: Run): Happening | null => {
	const io = sortedFirst(run.world.io);
	return io === undefined ? null : {until: io.until, cause: {type: 'io', io: io.io}};
};

/** What moves the clock to a thread's deadline: a process that computes does so by its instructions. */
export const causeOf = (run: Run, thread: number): ClockCause => {
	const wait = findThread(run, thread)?.wait ?? null;
	return thread === 0 ? {type: 'blocked', what: wait!.what} : wait?.idle === true ? {type: 'instructions'} : {type: 'thread', thread};
};

/** The first of the threads' deadlines: sleeps, limits of waits, selects of loops in other threads. */
export const firstThread = (run: Run): Happening | null => {
	const first = sortedFirst(run.world.threads.deadlines);
	return first === undefined ? null : {until: first.until, cause: causeOf(run, first.thread)};
};

/** The next input from outside, or alarm: it interrupts the main thread. */
export const firstInterrupt = (run: Run): Happening | null => earlier(nextInput(run), nextAlarm(run));

/** The next thing that happens by itself and that a loop's select waits for; null: there is none. */
export const nextForLoop = (run: Run, loop: number): Happening | null =>
	[firstTimer(run, loop), firstIo(run), nextArrival(run), firstThread(run), firstInterrupt(run)].reduce(earlier, null);

/** The next thing that happens by itself anywhere after now, timers of all loops included; null: there is none. */
export const nextAnywhere = (run: Run): Happening | null => {
	const all = [...run.loop.loops.map(({id}) => firstTimer(run, id)), firstIo(run), nextPacket(run), firstThread(run), firstInterrupt(run)];
	let first: Happening | null = null;
	for (const one of all) {
		if (one !== null && compareInstants(one.until, run.now) > 0) {
			first = earlier(first, one);
		}
	}

	return first;
};
