import {compareInstants, isNever, nanosecondsBetween, NANOSECONDS} from '../../library/instant.js';
import {sortedDelete, sortedFirst, sortedKeys} from '../../library/sorted-set.js';
import {tableGet} from '../../library/table.js';
import {queueHead} from '../../library/queue.js';
import {call, callMethod} from '../../python/machine/calls.js';
import {isInstance} from '../../python/machine/type-of.js';
import {collectGarbage, suspect} from '../../python/machine/finalisation.js';
import type {Frame, NativeCode} from '../../python/machine/frame.js';
import {Raise, type Machine} from '../../python/machine/machine.js';
import {PUSHED, type Outcome} from '../../python/native.js';
import {exceptionTypes} from '../../python/types/identities.js';
import {PyFloat, PyTuple, Traceback, type Ref, type Value} from '../../python/values.js';
import {nextForLoop} from '../calendar.js';
import {collectEvents, hasEvents} from '../network/polling.js';
import {runOf, type Run} from '../run.js';
import {collectSignals} from '../signals/deliver.js';
import {hearAll, isAwake} from '../threads/hearing.js';
import {othersTurn} from '../threads/turns.js';
import {waitFor} from '../threads/waiting.js';
import {callbackName, describeCallback} from './callbacks.js';
import {isDebugging, secondsNow} from './debug.js';
import {newHandle, rememberCall} from './handles.js';
import {isFuture, futureOf} from './futures.js';

/*
`run_forever` as a frame of native code. What it does next is written in the loop's state; its own state is the phase it
is in. It returns to the machine between any two things that happen, so that a walk can stop there.
*/

const phases = {iterate: 0, poll: 1, next: 2, running: 3} as const;

/** Enters the loop. `until` is what `run_until_complete` waits for. */
export const runForever = (m: Machine, loop: Ref, until: Value): Outcome => {
	const run = runOf(m);
	const own = m.own(loop, 'host');
	if (own.fields.get('closed') === true) {
		throw m.error('RuntimeError', 'Event loop is closed');
	}

	if (own.fields.get('running') === true) {
		throw m.error('RuntimeError', 'This event loop is already running');
	}

	if (run.world.runningLoop !== null) {
		throw m.error('RuntimeError', 'Cannot run the event loop while another loop is running');
	}

	own.fields.set('running', true);
	own.fields.set('tracking', isDebugging(m, loop));
	own.fields.set('thread', m.thread);
	run.change({runningLoop: loop});
	run.emit({type: 'loop-started', loop: own.hostId, until: isFuture(m, until) ? futureOf(m, until).hostId : null});
	m.pushNative(loopCode, [loop]);
	m.frame!.pc = phases.iterate;
	return PUSHED;
};

const leave = (m: Machine, loop: Ref): void => {
	const run = runOf(m);
	const own = m.own(loop, 'host');
	own.fields.set('running', false);
	own.fields.set('stopping', false);
	run.change({runningLoop: null});
	run.emit({type: 'loop-stopped', loop: own.hostId});
};

const loopCode: NativeCode = {
	name: 'event loop',
	resume(m, frame) {
		const own = m.repush(frame);
		const loop = own.slots[0] as Ref;
		switch (own.pc) {
			case phases.iterate: {
				return iterate(m, own, loop);
			}

			case phases.poll: {
				return poll(m, own, loop);
			}

			case phases.next: {
				return runNext(m, own, loop);
			}

			default: {
				return finishHandle(m, own, loop);
			}
		}
	},
	raise(m, frame, exception) {
		const own = m.repush(frame);
		const loop = own.slots[0] as Ref;
		if (own.pc !== phases.running || isInstance(m, exception, exceptionTypes.SystemExit) || isInstance(m, exception, exceptionTypes.KeyboardInterrupt)) {
			if (own.pc === phases.running) {
				runOf(m).change({context: own.slots[4]!});
				runOf(m).emit({type: 'handle-finished', loop: idOf(m, loop), handle: own.slots[1] as number});
			}

			m.frame = own.back;
			leave(m, loop);
			throw new Raise(exception);
		}

		if (own.slots[2] !== null) {
			// The exception handler itself failed: nothing is left that could report it.
			return finishHandle(m, own, loop);
		}

		own.slots[2] = exception;
		return report(m, own, loop, exception);
	},
};

const idOf = (m: Machine, loop: Ref): number => m.as(loop, 'host')!.hostId;

const isStopping = (m: Machine, loop: Ref): boolean => m.as(loop, 'host')!.fields.get('stopping') === true;

/** An iteration begins: cancelled timers leave the head of `scheduled`, and the selector's timeout is found. */
const iterate = (m: Machine, frame: Frame, loop: Ref): Outcome => {
	const run = runOf(m);
	const id = idOf(m, loop);
	run.charge(m);
	run.spin();
	dropCancelledTimers(run, id);
	const record = run.loopRecord(id);
	run.emit({type: 'iteration-started', loop: id, iteration: record.iteration + 1, timeout: timeout(run, id, isStopping(m, loop))});
	frame.pc = phases.poll;
	return PUSHED;
};

// CPython: with more than 100 timers of which more than half are cancelled all cancelled ones go, else those at the head.
const dropCancelledTimers = (run: Run, id: number): void => {
	let record = run.loopRecord(id);
	if (record.scheduled.size > 100 && record.cancelledTimers / record.scheduled.size > 0.5) {
		for (const timer of run.timers(id)) {
			if (tableGet(run.loop.handles, timer)?.cancelled) {
				run.emit({type: 'timer-dropped', loop: id, handle: timer});
				run.forget(timer);
			}
		}

		return;
	}

	for (;;) {
		record = run.loopRecord(id);
		const first = sortedFirst(record.scheduled);
		if (first === undefined || !tableGet(run.loop.handles, first.handle)?.cancelled) {
			return;
		}

		run.emit({type: 'timer-dropped', loop: id, handle: first.handle});
		run.forget(first.handle);
	}
};

/** Seconds that the selector may wait; 0 not at all, null without end. */
const timeout = (run: Run, id: number, stopping: boolean): number | null => {
	const record = run.loopRecord(id);
	if (stopping || record.ready.size > 0) {
		return 0;
	}

	const first = sortedFirst(record.scheduled);
	return first === undefined || isNever(first.when) ? null : Math.max(0, nanosecondsBetween(run.now, first.when) / NANOSECONDS);
};

/** The selector: time passes until something is complete or due; it enters `ready`, and what is there now will run. */
const poll = (m: Machine, frame: Frame, loop: Ref): Outcome => {
	const run = runOf(m);
	const id = idOf(m, loop);
	const isEnough = (): boolean => isAwake(run, id) || timerIsDue(run, id);
	if (othersTurn(m, () => isEnough() || hasEvents(m, id), id)) {
		return PUSHED;
	}

	completeIo(m, loop);
	collectSignals(run, m, loop);
	collectEvents(m, loop);
	if (!isEnough()) {
		return waitForFirst(m, loop);
	}

	for (let first = sortedFirst(run.loopRecord(id).scheduled); first !== undefined && compareInstants(first.when, run.now) <= 0; first = sortedFirst(run.loopRecord(id).scheduled)) {
		run.emit({type: 'timer-due', loop: id, handle: first.handle});
	}

	hearAll(run, id);
	run.emit({type: 'polling-ended', loop: id, todo: run.loopRecord(id).ready.size});
	frame.pc = phases.next;
	return PUSHED;
};

const timerIsDue = (run: Run, id: number): boolean => {
	const first = sortedFirst(run.loopRecord(id).scheduled);
	return first !== undefined && compareInstants(first.when, run.now) <= 0;
};

/** The clock goes to the first deadline, and the selector is asked again. A loop in another thread waits there. */
const waitForFirst = (m: Machine, loop: Ref): Outcome => {
	const run = runOf(m);
	const id = idOf(m, loop);
	const first = nextForLoop(run, id);
	if (m.thread !== 0) {
		return waitFor(m, {what: 'the select of its loop', timeout: null, until: first?.until ?? null, loop: id}, selectedCode, []);
	}

	if (first === null) {
		run.deadlock();
		m.frame = null;
	} else {
		run.waitUntil(first.until, first.cause);
	}

	return PUSHED;
};

const selectedCode: NativeCode = {name: 'select', resume: () => null};

/** The loop's I/O that is complete by now appends its handles to `ready`. */
const completeIo = (m: Machine, loop: Ref): void => {
	const run = runOf(m);
	for (const first of sortedKeys(run.world.io)) {
		if (compareInstants(first.until, run.now) > 0) {
			return;
		}

		if (first.loop !== loop) {
			continue;
		}

		run.change({io: sortedDelete(run.world.io, first)});
		run.emit({type: 'io-done', loop: run.loopId(m, first.loop), io: first.io, outcome: first.outcome});
		run.schedule(first.loop, {
			callback: first.callback, args: first.args, kind: 'callback', taskId: null, name: callbackName(m, first.callback),
			library: true, future: tableGet(run.loop.io, first.io)?.future ?? null, cause: {type: 'io', io: first.io},
		});
	}
};

/** Runs the next of the handles that were ready when the iteration began, or ends it. */
const runNext = (m: Machine, frame: Frame, loop: Ref): Outcome => {
	const run = runOf(m);
	const id = idOf(m, loop);
	const record = run.loopRecord(id);
	const handle = record.todo > 0 ? queueHead(record.ready) : undefined;
	if (handle === undefined) {
		if (isStopping(m, loop)) {
			m.frame = frame.back;
			leave(m, loop);
			return null;
		}

		frame.pc = phases.iterate;
		return PUSHED;
	}

	const known = tableGet(run.loop.handles, handle)!;
	if (known.cancelled) {
		run.emit({type: 'handle-dropped', loop: id, handle});
		run.forget(handle);
		return PUSHED;
	}

	const entry = run.callOf(handle)!;
	run.forget(handle);
	frame.pc = phases.running;
	frame.slots = [loop, handle, null, entry.callback, run.world.context, new PyTuple(entry.args), entry.made ?? null, isDebugging(m, loop) ? new PyFloat(secondsNow(m)) : null, entry.when, entry.threadSafe === true, entry.context];
	frame.sp = 11;
	run.change({context: entry.context});
	run.emit({
		type: 'handle-started', loop: id, handle, iteration: record.iteration, time: run.readClock(m, false), kind: known.kind,
		task: known.taskId === null ? null : run.taskName(known.taskId), callback: known.callback, taskId: known.taskId,
	});
	const outcome = call(m, entry.callback, entry.args);
	return outcome === PUSHED ? PUSHED : finishHandle(m, frame, loop);
};

const finishHandle = (m: Machine, frame: Frame, loop: Ref): Outcome => {
	const run = runOf(m);
	const own = m.repush(frame);
	own.handled = null;
	run.change({context: own.slots[4]!});
	const began = own.slots[7];
	if (began instanceof PyFloat) {
		own.slots[7] = null;
		run.charge(m);
		const took = secondsNow(m) - began.value;
		if (took > 0) {
			return m.chain(() => callMethod(m, loop, '_took', [handleOf(m, own, loop), own.slots[3]!, new PyFloat(took)]), inner => finishHandle(inner, inner.frame!, loop));
		}
	}

	run.emit({type: 'handle-finished', loop: idOf(m, loop), handle: own.slots[1] as number});
	if (m.watched > 0) {
		// It may have been the handle that kept what it called: a task that failed and that nobody holds says so now.
		suspect(m, own.slots[3]);
		for (const argument of (own.slots[5] as PyTuple).items) {
			suspect(m, argument);
		}
	}

	own.pc = phases.next;
	own.slots = [loop];
	own.sp = 1;
	if (m.heap.live > m.collectAt) {
		const garbage = collectGarbage(m);
		m.suspects.push(...garbage);
		run.change({asyncGenerators: run.world.asyncGenerators.filter(({generator}) => m.heap.has(generator))});
		m.collectAt = Math.max(m.heap.live * 2, 20_000);
	}

	return PUSHED;
};

/** The running handle as an object. */
const handleOf = (m: Machine, {slots}: Frame, loop: Ref): Ref => {
	const when = slots[8];
	const handle = rememberCall(m, newHandle(m, slots[1] as number, loop, when === undefined ? (slots[9] === true ? 'threadsafe' : 'soon') : 'timer'), {
		callback: slots[3]!, args: (slots[5] as PyTuple).items, made: slots[6] instanceof PyTuple ? slots[6] : undefined, context: slots[10]!,
	});
	if (when !== undefined) {
		m.own(handle, 'host').fields.set('when', when);
	}

	return handle;
};

/** An exception left a callback: the loop goes on, and says so by its exception handler. */
const report = (m: Machine, frame: Frame, loop: Ref, exception: Ref): Outcome => {
	// The handler runs outside of the callback's context, and may enter it.
	runOf(m).change({context: frame.slots[4]!});
	const callback = frame.slots[3]!;
	const made = frame.slots[6] ?? null;
	const shown = isDebugging(m, loop) ? {args: (frame.slots[5] as PyTuple).items} : null;
	const context = m.newDict([
		['message', `Exception in callback ${describeCallback(m, callback, shown)}`], ['exception', exception], ['handle', handleOf(m, frame, loop)],
		...(made === null ? [] : [['source_traceback', made] as const]),
	]);
	const own = m.own(exception, 'exception');
	// It has passed at least the loop's own frame.
	own.traceback ??= new Traceback(frame.code, 0, null);
	// What the handler raises is raised while this exception is being handled.
	frame.handled = exception;
	const outcome = callMethod(m, loop, 'call_exception_handler', [context]);
	return outcome === PUSHED ? PUSHED : finishHandle(m, frame, loop);
};

