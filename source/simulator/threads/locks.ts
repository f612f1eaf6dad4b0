import {NANOSECONDS, nanosecondsBetween} from '../../library/instant.js';
import type {Frame, NativeCode} from '../../python/machine/frame.js';
import {Raise, type Machine} from '../../python/machine/machine.js';
import {HostObject} from '../../python/machine/objects.js';
import type {Outcome} from '../../python/native.js';
import {PyType} from '../../python/type.js';
import {define} from '../../python/types/define.js';
import {objectType} from '../../python/types/identities.js';
import {addressText} from '../../python/types/object.js';
import {PyTuple, Ref, emptyTuple, type Value} from '../../python/values.js';
import {asSeconds} from '../numbers.js';
import {runOf, type Run} from '../run.js';
import {identOf} from './identity.js';
import {changeThread, findThread, type Wait} from './state.js';
import {awaitedOf} from './stuck.js';
import {makeReady} from './wait-ends.js';
import {waitFor} from './waiting.js';

/*
What threads wait for. A lock is free or held; who waits for it stands in line. As in CPython 3.14, a released lock is
free for whoever takes it next, unless the first in line has waited for a millisecond or more: then it is handed over.
A line is what conditions, events and queues are made of: threads that wait to be woken.
*/

export const lockType = new PyType('lock', [objectType], '_thread');
export const recursiveLockType = new PyType('RLock', [objectType], '_thread');
export const lineType = new PyType('Line', [objectType], '_threads');

const patience = NANOSECONDS / 1000;

const waitersOf = (object: HostObject): readonly number[] => (object.fields.get('waiters') as PyTuple).items as readonly number[];

const setWaiters = (object: HostObject, waiters: readonly number[]): void => {
	object.fields.set('waiters', waiters.length === 0 ? emptyTuple : new PyTuple(waiters));
};

const standInLine = (m: Machine, self: Ref): void => {
	const own = m.own(self, 'host');
	setWaiters(own, [...waitersOf(own), m.thread]);
};

const leaveLine = (m: Machine, self: Ref, thread: number): void => {
	const own = m.own(self, 'host');
	setWaiters(own, waitersOf(own).filter(id => id !== thread));
};

const ownerOf = (object: HostObject): number | null => object.fields.get('owner') as number | null;

/** `acquire(blocking, timeout)`: the limit in seconds, null for none. */
const limitOf = (m: Machine, blocking: boolean, timeout: Value): number | null => {
	const seconds = asSeconds(m, timeout);
	if (!blocking) {
		if (seconds !== -1) {
			throw m.error('ValueError', 'can\'t specify a timeout for a non-blocking call');
		}

		return 0;
	}

	if (seconds < 0 && seconds !== -1) {
		throw m.error('ValueError', 'timeout value must be a non-negative number');
	}

	return seconds === -1 ? null : seconds;
};

/** `threading.TIMEOUT_MAX`, in seconds. */
export const timeoutMax = 9_223_372_036;

/** Gives the lock to a thread: the running one, or the one that has waited for it. */
const take = (m: Machine, self: Ref, thread: number, wait: Pick<Wait, 'place' | 'taskId'> | null = null): void => {
	const own = m.own(self, 'host');
	own.fields.set('owner', thread);
	if (own.fields.get('count') === 0) {
		const {place, taskId} = wait ?? {place: runOf(m).place(m), taskId: runOf(m).taskId};
		own.fields.set('place', place === null ? null : new PyTuple([place.file, place.line, place.column]));
		own.fields.set('task', taskId);
	}

	own.fields.set('count', (own.fields.get('count') as number) + 1);
};

const acquire = (m: Machine, self: Ref, blocking: Value, timeout: Value): Outcome => {
	const limit = limitOf(m, blocking !== false && blocking !== 0 && blocking !== null, timeout);
	const object = m.as(self, 'host')!;
	const owner = ownerOf(object);
	if (owner === null || (object.cls === recursiveLockType && owner === m.thread)) {
		take(m, self, m.thread);
		return true;
	}

	if (limit === 0) {
		// Asking again and again is a way to wait.
		runOf(m).spin();
		return false;
	}

	standInLine(m, self);
	return waitFor(m, {what: 'lock.acquire()', timeout: limit, holder: owner, awaited: {type: 'held', object: self.id}}, acquireCode, [self]);
};

const acquireCode: NativeCode = {
	name: 'lock.acquire',
	resume(m, frame, answer) {
		const self = frame.slots[0] as Ref;
		if (answer === 'granted') {
			return true;
		}

		if (answer === 'timeout') {
			leaveLine(m, self, m.thread);
			return false;
		}

		const owner = ownerOf(m.as(self, 'host')!);
		if (owner === null) {
			take(m, self, m.thread);
			return true;
		}

		// Somebody was faster.
		standInLine(m, self);
		return waitFor(m, {what: 'lock.acquire()', timeout: null, holder: owner, awaited: {type: 'held', object: self.id}}, acquireCode, [self]);
	},
	raise: interrupted,
};

/** A signal's handler has raised an exception: the thread leaves the line. */
function interrupted(m: Machine, frame: Frame, exception: Ref): Outcome {
	leaveLine(m, frame.slots[0] as Ref, m.thread);
	throw new Raise(exception);
}

/** The lock is free again, or its first waiter's. */
const free = (m: Machine, self: Ref): void => {
	const run = runOf(m);
	const own = m.own(self, 'host');
	own.fields.set('owner', null);
	own.fields.set('count', 0);
	// Those of a process that was ended do not wait any more.
	const [first, ...rest] = waitersOf(own).filter(id => findThread(run, id) !== undefined);
	if (first === undefined) {
		return;
	}

	setWaiters(own, rest);
	const {wait} = findThread(run, first)!;
	const fair = nanosecondsBetween(wait!.since, run.now) >= patience;
	if (fair) {
		take(m, self, first, wait);
		for (const id of rest) {
			nowWaitsFor(run, id, first);
		}
	}

	makeReady(run, first, fair ? 'granted' : 'woken');
};

const nowWaitsFor = (run: Run, id: number, holder: number): void => {
	changeThread(run, id, {wait: {...findThread(run, id)!.wait!, holder}});
};

const newLock = (m: Machine, cls: PyType): Ref => m.heap.allocate(new HostObject(m.epoch, cls, 0, new Map<string, Value>([['owner', null], ['count', 0], ['waiters', emptyTuple], ['place', null], ['task', null]])));

const describe = (m: Machine, self: Value, more: string): string => {
	const object = m.as(self, 'host')!;
	return `<${ownerOf(object) === null ? 'unlocked' : 'locked'} ${(object.cls as PyType).module}.${(object.cls as PyType).name} object${more} at ${addressText(m, self)}>`;
};

const isOwned = (m: Machine, self: Value): boolean => ownerOf(m.as(self, 'host')!) === m.thread;

const releaseLock = (m: Machine, self: Value): Value => {
	if (ownerOf(m.as(self, 'host')!) === null) {
		throw m.error('RuntimeError', 'release unlocked lock');
	}

	free(m, self as Ref);
	return null;
};

const releaseRecursive = (m: Machine, self: Value): Value => {
	if (!isOwned(m, self)) {
		throw m.error('RuntimeError', 'cannot release un-acquired lock');
	}

	const count = m.as(self, 'host')!.fields.get('count') as number;
	if (count > 1) {
		m.own(self as Ref, 'host').fields.set('count', count - 1);
	} else {
		free(m, self as Ref);
	}

	return null;
};

const common = (release: (m: Machine, self: Value) => Value) => ({
	acquire: ['blocking=True, timeout=-1', (m: Machine, self: Value, blocking: Value, timeout: Value) => acquire(m, self as Ref, blocking, timeout)],
	release: ['', release],
	locked: ['', (m: Machine, self: Value) => ownerOf(m.as(self, 'host')!) !== null],
	__enter__: ['', (m: Machine, self: Value) => acquire(m, self as Ref, true, -1)],
	__exit__: ['*args', (m: Machine, self: Value) => release(m, self)],
}) as const;

define(lockType, {
	construct: m => newLock(m, lockType),
	methods: {...common(releaseLock), __repr__: ['', (m, self) => describe(m, self, '')]},
});

define(recursiveLockType, {
	construct: m => newLock(m, recursiveLockType),
	methods: {
		...common(releaseRecursive),
		_is_owned: ['', isOwned],
		_recursion_count: ['', (m, self) => isOwned(m, self) ? m.as(self, 'host')!.fields.get('count')! : 0],
		/** Frees it however often it was acquired; the result takes it back. */
		_release_save: ['', (m, self) => {
			if (!isOwned(m, self)) {
				throw m.error('RuntimeError', 'cannot release un-acquired lock');
			}

			const count = m.as(self, 'host')!.fields.get('count')!;
			free(m, self as Ref);
			return count;
		}],
		_acquire_restore: ['count, /', (m, self, count) => m.chain(() => acquire(m, self as Ref, true, -1), inner => {
			inner.own(self as Ref, 'host').fields.set('count', count);
			return null;
		})],
		__repr__: ['', (m, self) => {
			const object = m.as(self, 'host')!;
			const owner = ownerOf(object);
			return describe(m, self, ` owner=${owner === null ? 0 : identOf(owner)} count=${object.fields.get('count') as number}`);
		}],
	},
});

const lineCode: NativeCode = {
	name: 'wait in line',
	resume(m, frame, answer) {
		if (answer !== 'timeout') {
			return true;
		}

		leaveLine(m, frame.slots[0] as Ref, m.thread);
		return false;
	},
	raise: interrupted,
};

define(lineType, {
	construct: m => m.heap.allocate(new HostObject(m.epoch, lineType, 0, new Map<string, Value>([['waiters', emptyTuple]]))),
	methods: {
		/**
		Waits to be woken; False: the time was over first. `holder` is the thread that has to do something for it, `awaited` what
		else is known of it: the name and what belongs to it.
		*/
		wait: ['what, timeout=None, holder=None, idle=False, awaited=None, /', (m, self, what, timeout, holder, idle, awaited) => {
			const seconds = timeout === null ? null : asSeconds(m, timeout);
			if (seconds !== null && Math.round(seconds * NANOSECONDS) <= 0) {
				runOf(m).spin();
				return false;
			}

			standInLine(m, self as Ref);
			return waitFor(m, {what: what as string, timeout: seconds, holder: holder as number | null, idle: idle === true, awaited: awaited instanceof Ref ? {type: 'noted', object: awaited.id} : awaitedOf(m, awaited)}, lineCode, [self]);
		}],
		/** Wakes so many of those who wait, the first first; None: all. */
		wake: ['count=1, /', (m, self, count) => {
			const run = runOf(m);
			const waiters = waitersOf(m.as(self, 'host')!).filter(id => findThread(run, id) !== undefined);
			const woken = count === null ? waiters : waiters.slice(0, Number(count));
			if (woken.length > 0) {
				setWaiters(m.own(self as Ref, 'host'), waiters.slice(woken.length));
				for (const id of woken) {
					makeReady(run, id, 'woken');
				}
			}

			return woken.length;
		}],
		__len__: ['', (m, self) => waitersOf(m.as(self, 'host')!).length],
	},
});
