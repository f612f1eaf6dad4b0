import {sortedDelete, sortedKeys} from '../../library/sorted-set.js';
import type {FutureOutcome} from '../../loop/facts.js';
import {handledException, setContext} from '../../python/machine/exceptions.js';
import {Raise, type Machine} from '../../python/machine/machine.js';
import {HostObject} from '../../python/machine/objects.js';
import {isInstance} from '../../python/machine/type-of.js';
import {BoundMethod, PyTuple, Ref, Traceback, emptyTuple, type Value} from '../../python/values.js';
import {forgetAwaited} from '../network/polling.js';
import {runOf} from '../run.js';
import {callbackName, isLibraryCallback} from './callbacks.js';
import {isDebugging, placesNow} from './debug.js';
import {cancelledError, invalidState} from './errors.js';
import {futureType, taskType} from './identities.js';
import {errorText, shortRepr} from './short-texts.js';
import {taskWakeup} from './task-steps.js';

/*
asyncio.Future: pending, cancelled or finished. Its callbacks are never run on the spot: each is handed to `call_soon`
when the future completes.
*/

export type FutureState = 'PENDING' | 'CANCELLED' | 'FINISHED';

export const futureOf = (m: Machine, ref: Ref): HostObject => m.get(ref) as HostObject;
export const ownFuture = (m: Machine, ref: Ref): HostObject => m.own(ref, 'host');
export const field = (object: HostObject, name: string): Value => object.fields.get(name) ?? null;
export const isFuture = (m: Machine, value: Value): value is Ref => value instanceof Ref && isInstance(m, value, futureType);
export const stateOf = (m: Machine, ref: Ref): FutureState => futureOf(m, ref).fields.get('state') as FutureState;
export const loopOfFuture = (m: Machine, ref: Ref): Ref => futureOf(m, ref).fields.get('loop') as Ref;

/** The common fields of a future or task. */
export const futureFields = (loop: Ref): Map<string, Value> => new Map<string, Value>([
	['loop', loop], ['state', 'PENDING'], ['result', null], ['exception', null], ['callbacks', emptyTuple],
	['blocking', false], ['watched', false], ['message', null],
]);

export const newFuture = (m: Machine, loop: Ref, cls: HostObject['cls'] = futureType): Ref => {
	const run = runOf(m);
	const id = run.number('future');
	const ref = m.heap.allocate(new HostObject(m.epoch, cls, id, futureFields(loop), new Map()));
	noteMade(m, ref, loop);
	run.emit({type: 'future-created', future: id, loop: run.loopId(m, loop), by: run.taskId});
	return ref;
};

/** In debug mode a future remembers where it was made. */
export const noteMade = (m: Machine, ref: Ref, loop: Ref): void => {
	if (isDebugging(m, loop)) {
		ownFuture(m, ref).fields.set('made', placesNow(m));
	}
};

/** Completes a future: tells it, and hands its callbacks to the loop. */
const settle = (m: Machine, ref: Ref, state: FutureState, outcome: FutureOutcome): void => {
	const run = runOf(m);
	const object = ownFuture(m, ref);
	object.fields.set('state', state);
	const callbacks = (object.fields.get('callbacks') as PyTuple).items;
	object.fields.set('callbacks', emptyTuple);
	if (run.world.network.awaited.length > 0) {
		forgetAwaited(m, ref);
	}

	// A task's own end is told by `task-finished`, which settles it.
	if (!isInstance(m, ref, taskType)) {
		run.emit({type: 'future-settled', future: object.hostId, outcome, by: run.taskId});
	}

	const loop = object.fields.get('loop') as Ref;
	for (const entry of callbacks) {
		const [callback, context] = (entry as PyTuple).items as readonly [Value, Value];
		scheduleCallback(m, loop, ref, callback, context);
	}
};

const scheduleCallback = (m: Machine, loop: Ref, future: Ref, callback: Value, context: Value): void => {
	const run = runOf(m);
	const waking = callback instanceof BoundMethod && callback.callable === taskWakeup ? callback.self as Ref : null;
	checkOpen(m, loop);
	run.schedule(loop, {
		callback, args: [future], context,
		kind: waking === null ? 'callback' : 'wakeup',
		taskId: waking === null ? null : futureOf(m, waking).hostId,
		name: callbackName(m, callback), library: isLibraryCallback(m, callback), future: futureOf(m, future).hostId,
		cause: {type: 'future-settled', future: futureOf(m, future).hostId, by: run.taskId},
	});
};

export const checkOpen = (m: Machine, loop: Ref): void => {
	if (m.as(loop, 'host')!.fields.get('closed') === true) {
		throw m.error('RuntimeError', 'Event loop is closed');
	}
};

/** `future.set_result`, for tasks as well. */
export const settleResult = (m: Machine, ref: Ref, value: Value): void => {
	ownFuture(m, ref).fields.set('result', value);
	settle(m, ref, 'FINISHED', {type: 'result', value: shortRepr(m, value)});
};

/** `future.set_exception` with an instance, for tasks as well. It will be reported when nobody ever asks for it. */
export const settleException = (m: Machine, ref: Ref, exception: Ref): void => {
	const object = ownFuture(m, ref);
	object.fields.set('exception', exception);
	object.fields.set('traceback', m.as(exception, 'exception')!.traceback);
	object.fields.set('watched', true);
	m.watched++;
	settle(m, ref, 'FINISHED', {type: 'exception', error: errorText(m, exception)});
};

/** `Future.cancel`: true when it was pending. */
export const settleCancelled = (m: Machine, ref: Ref, message: Value): boolean => {
	unwatch(m, ref);
	if (stateOf(m, ref) !== 'PENDING') {
		return false;
	}

	ownFuture(m, ref).fields.set('message', message);
	cancelIo(m, ref);
	settle(m, ref, 'CANCELLED', {type: 'cancelled'});
	return true;
};

/** A wait for I/O that was cancelled leaves nothing behind. */
const cancelIo = (m: Machine, future: Ref): void => {
	const run = runOf(m);
	for (const pending of sortedKeys(run.world.io)) {
		if (pending.args[0] === future) {
			run.change({io: sortedDelete(run.world.io, pending)});
			run.emit({type: 'io-done', loop: run.loopId(m, pending.loop), io: pending.io, outcome: 'cancelled'});
			return;
		}
	}
};

/** Somebody has seen the exception: its end need not be watched any more. */
export const unwatch = (m: Machine, ref: Ref): void => {
	if (futureOf(m, ref).fields.get('watched') === true) {
		ownFuture(m, ref).fields.set('watched', false);
		m.watched--;
	}
};

export const addCallback = (m: Machine, ref: Ref, callback: Value, context: Value): void => {
	if (stateOf(m, ref) === 'PENDING') {
		const object = ownFuture(m, ref);
		object.fields.set('callbacks', new PyTuple([...(object.fields.get('callbacks') as PyTuple).items, new PyTuple([callback, context])]));
	} else {
		scheduleCallback(m, loopOfFuture(m, ref), ref, callback, context);
	}
};

/** The CancelledError that `result()` raises; the one that the task was left by, the first time. */
export const takeCancelled = (m: Machine, ref: Ref): Ref => {
	const object = futureOf(m, ref);
	const kept = object.fields.get('cancelled');
	if (kept instanceof Ref) {
		ownFuture(m, ref).fields.delete('cancelled');
		return kept;
	}

	return cancelledError(m, field(object, 'message'));
};

/**
The exception of a future as it is raised: with the traceback that it had when the future got it. CPython forgets that
then, so that whoever asks after that sees only his own way.
*/
export const takeException = (m: Machine, ref: Ref): Ref => {
	const {fields} = ownFuture(m, ref);
	const exception = fields.get('exception') as Ref;
	const traceback = fields.get('traceback') ?? null;
	m.own(exception, 'exception').traceback = traceback instanceof Traceback ? traceback : null;
	fields.delete('traceback');
	return exception;
};

/** An exception that a future has kept is raised anew: what is being handled now becomes its context, whatever that was before. */
export const raisedNow = (m: Machine, exception: Ref): Raise => {
	setContext(m, exception, handledException(m));
	return new Raise(exception, true);
};

/** What `result()` returns or raises. */
export const takeResult = (m: Machine, ref: Ref): Value => {
	const object = futureOf(m, ref);
	switch (object.fields.get('state') as FutureState) {
		case 'CANCELLED': {
			throw raisedNow(m, takeCancelled(m, ref));
		}

		case 'PENDING': {
			throw invalidState(m, 'Result is not set.');
		}

		case 'FINISHED': {
			unwatch(m, ref);
			const exception = field(object, 'exception');
			if (exception !== null) {
				throw raisedNow(m, takeException(m, ref));
			}

			return field(object, 'result');
		}
	}
};
