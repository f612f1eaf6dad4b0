import type {Instant} from '../../library/instant.js';
import type {NativeCode} from '../../python/machine/frame.js';
import {Raise, type Machine} from '../../python/machine/machine.js';
import type {Outcome} from '../../python/native.js';
import type {Value} from '../../python/values.js';
import {runOf, type Run} from '../run.js';
import {after, waitFor} from '../threads/waiting.js';
import {addSleeper, removeSleeper} from './sleepers.js';
import type {Sleeper} from './state.js';

/** What a blocking call does once more after each wait: null is "not yet". */
export type Attempt = (m: Machine) => {readonly value: Value} | null;

export type Blocking = {
	/** Reads as "socket.recv() from 127.0.0.1:8888". */
	readonly what: string;
	/** What has to happen before another attempt is worth it. */
	readonly on: Sleeper['on'];
	/** When it gives up; null: never. */
	readonly until: Instant | null;
	/** What it does then. */
	readonly overdue: (m: Machine) => Value;
};

/** A program that asks again and again whether something has come would never see the clock move. A loop's turns are counted anyway. */
export const asksAgain = (run: Run): void => {
	if (run.world.runningLoop === null) {
		run.spin();
	}
};

/** A limit in seconds as the moment when it is over. */
export const limitOf = (m: Machine, seconds: number | null): Instant | null => seconds === null ? null : after(runOf(m), seconds);

/** What calls on sockets do when their time is over. */
export const timedOut = (m: Machine): never => {
	throw m.error('TimeoutError', 'timed out');
};

/**
A call that puts its thread to sleep until it can be done. The thread is woken at the very moment when bytes, a connection
or room for more arrive. Where nothing can ever arrive it sleeps for ever: a deadlock, unless others can go on.
*/
export const blocking = (m: Machine, wait: Blocking, attempt: Attempt): Outcome => {
	const done = attempt(m);
	return done === null ? sleep(m, wait, attempt) : done.value;
};

const sleep = (m: Machine, wait: Blocking, attempt: Attempt): Outcome => m.chain(
	() => {
		addSleeper(runOf(m), {thread: m.thread, on: wait.on});
		return waitFor(m, {what: wait.what, timeout: null, until: wait.until}, wokenCode, []);
	},
	(inner, answer) => {
		removeSleeper(runOf(inner), inner.thread);
		return answer === 'timeout' ? wait.overdue(inner) : blocking(inner, wait, attempt);
	},
	(inner, exception) => {
		removeSleeper(runOf(inner), inner.thread);
		throw new Raise(exception);
	},
);

const wokenCode: NativeCode = {name: 'socket wait', resume: (_m, _frame, answer) => answer};
