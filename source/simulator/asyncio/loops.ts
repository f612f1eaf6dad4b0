import {epoch, fromSeconds, never, toSeconds, type Instant} from '../../library/instant.js';
import {queueToArray} from '../../library/queue.js';
import {sortedAdd} from '../../library/sorted-set.js';
import {tableSet, tableValues} from '../../library/table.js';
import {copyContext} from '../contexts.js';
import {asFloat} from '../numbers.js';
import type {Machine} from '../../python/machine/machine.js';
import {ownAttribute} from '../../python/machine/own-attributes.js';
import {ADD} from '../../python/machine/arithmetic.js';
import {binary} from '../../python/machine/operators.js';
import {handledException} from '../../python/machine/exceptions.js';
import {suspectGarbage} from '../../python/machine/finalisation.js';
import {mark} from '../../python/machine/marking.js';
import {findOnType, isClass, typeOf} from '../../python/machine/type-of.js';
import {HostObject} from '../../python/machine/objects.js';
import {codeFlags} from '../../python/code.js';
import {reprOf, strOf} from '../../python/machine/text.js';
import {type Keywords, type Outcome, Native} from '../../python/native.js';
import {define} from '../../python/types/define.js';
import {BoundMethod, PyFloat, type Ref, type Value} from '../../python/values.js';
import {closeLoopDescriptors, openLoopDescriptors} from '../network/loop-descriptors.js';
import {runOf} from '../run.js';
import {currentProcess} from '../threads/state.js';
import {callbackName, isLibraryCallback} from './callbacks.js';
import {runForever} from './event-loop.js';
import {checkOpen, futureOf, isFuture, newFuture, settleResult, stateOf} from './futures.js';
import {checkThread, isDebugging, placesNow} from './debug.js';
import {newHandle, rememberCall} from './handles.js';
import {loopType, taskType} from './identities.js';
import {taskStep, taskWakeup} from './task-steps.js';
import {isCoroutine, newTask} from './tasks.js';

/* The event loop's object: what a program calls on it. What it does while it runs is in `event-loop.ts`. */

const asRef = (value: Value): Ref => value as Ref;

/** `future._set_result` of a timer or of I/O, unless somebody has cancelled the wait. */
export const setResultUnlessCancelled = new Native('_set_result_unless_cancelled', '_set_result_unless_cancelled', (m, args) => {
	const [future, value] = args as readonly [Ref, Value];
	if (stateOf(m, future) === 'PENDING') {
		settleResult(m, future, value ?? null);
	}

	return null;
}, 'function', '_asyncio');

/** In debug mode a loop looks at what it is given, and who gives it. */
const checkCallback = (m: Machine, loop: Ref, callback: Value, method: string, then: () => Outcome): Outcome => {
	if (!isDebugging(m, loop)) {
		return then();
	}

	if (method !== 'call_soon_threadsafe') {
		checkThread(m, loop);
	}

	const fn = m.as(callback instanceof BoundMethod ? callback.callable : callback, 'function');
	if (isCoroutine(m, callback) || (fn !== undefined && (fn.code.flags & codeFlags.coroutine) !== 0)) {
		throw m.error('TypeError', `coroutines cannot be used with ${method}()`);
	}

	const isCallable = fn !== undefined || callback instanceof Native || callback instanceof BoundMethod || isClass(m, callback) || findOnType(m, typeOf(m, callback), '__call__') !== undefined;
	return isCallable ? then() : m.chain(() => reprOf(m, callback), (inner, text) => {
		throw inner.error('TypeError', `a callable object was expected by ${method}(), got ${text as string}`);
	});
};

/** What a method of the loop is called with: its own arguments, which may be given by name, and those of the callback. */
const placed = (m: Machine, method: string, names: readonly string[], args: readonly Value[], keywords: Keywords): readonly Value[] => {
	const values: Value[] = [...args];
	for (const [name, value] of keywords ?? []) {
		const index = names.indexOf(name);
		if (index === -1 && name !== 'context') {
			throw m.error('TypeError', `BaseEventLoop.${method}() got an unexpected keyword argument '${name}'`);
		}

		if (index !== -1 && index < args.length) {
			throw m.error('TypeError', `BaseEventLoop.${method}() got multiple values for argument '${name}'`);
		}

		if (index !== -1) {
			values[index] = value;
		}
	}

	const missing = names.filter((_, index) => values[index] === undefined);
	if (missing.length > 0) {
		throw m.error('TypeError', `BaseEventLoop.${method}() missing ${missing.length} required positional argument${missing.length === 1 ? '' : 's'}: ${missing.map(name => `'${name}'`).join(' and ')}`);
	}

	return values;
};

const callSoon = (m: Machine, self: Value, args: readonly Value[], keywords: Keywords, method: 'call_soon' | 'call_soon_threadsafe'): Outcome => {
	const [callback, ...rest] = placed(m, method, ['callback'], args, keywords) as readonly [Value, ...Value[]];
	const loop = asRef(self);
	checkOpen(m, loop);
	return checkCallback(m, loop, callback, method, () => {
		const run = runOf(m);
		const bound = callback instanceof BoundMethod && (callback.callable === taskStep || callback.callable === taskWakeup) ? asRef(callback.self) : null;
		const context = keywords?.get('context') ?? copyContext(m);
		const id = run.schedule(loop, {
			callback, args: rest, context,
			kind: bound === null ? 'callback' : (callback instanceof BoundMethod && callback.callable === taskStep ? 'step' : 'wakeup'),
			taskId: bound === null ? null : futureOf(m, bound).hostId,
			name: callbackName(m, callback), library: isLibraryCallback(m, callback), future: isFuture(m, rest[0] ?? null) ? futureOf(m, asRef(rest[0]!)).hostId : null,
			cause: method === 'call_soon' ? {type: 'call-soon', by: run.taskId} : {type: 'call-soon-threadsafe', thread: m.thread},
		});
		return rememberCall(m, newHandle(m, id, loop, method === 'call_soon' ? 'soon' : 'threadsafe'), {callback, args: rest, made: run.callOf(id)?.made, context});
	});
};

/** The task that a timeout will cancel: whoever moves its deadline may be another one. */
const ownerOf = (m: Machine, callback: Value): number | null => {
	const timeout = callback instanceof BoundMethod ? m.as(callback.self, 'instance') : undefined;
	const task = timeout === undefined ? undefined : ownAttribute(m, timeout, '_task');
	return isFuture(m, task ?? null) ? futureOf(m, asRef(task!)).hostId : null;
};

const arm = (m: Machine, loop: Ref, given: Value, when: number, late: number, callback: Value, args: readonly Value[], context: Value, purpose: 'timeout' | 'callback'): Ref => {
	const run = runOf(m);
	const handle = run.number('handle');
	const sleeps = callback === setResultUnlessCancelled && isFuture(m, args[0] ?? null);
	const instant: Instant = Number.isFinite(when) ? fromSeconds(when, late) : (when < 0 ? {...epoch, s: -never.s} : never);
	const made = isDebugging(m, loop) ? placesNow(m) : undefined;
	run.change({handles: tableSet(run.world.handles, handle, {callback, args, context, loop, when: given, ...(made !== undefined && {made})})});
	const owner = purpose === 'timeout' ? ownerOf(m, callback) : null;
	run.emit({
		type: 'timer-armed', loop: run.loopId(m, loop), handle, when: instant, callback: callbackName(m, callback), library: isLibraryCallback(m, callback),
		future: sleeps ? futureOf(m, asRef(args[0]!)).hostId : null, taskId: owner ?? run.taskId, purpose: sleeps ? 'sleep' : purpose,
	});
	const object = newHandle(m, handle, loop, 'timer');
	m.own(object, 'host').fields.set('when', given);
	return rememberCall(m, object, {callback, args, made, context});
};

const timer = (method: 'call_later' | 'call_at' | '_call_at_relative') => (m: Machine, args: readonly Value[], keywords: Keywords): Outcome => {
	const [self, ...given] = args as readonly [Value, ...Value[]];
	const [first, callback, ...rest] = placed(m, method, [method === 'call_later' ? 'delay' : 'when', 'callback'], given, keywords) as readonly [Value, Value, ...Value[]];
	if (first === null) {
		throw m.error('TypeError', method === 'call_later' ? 'delay must not be None' : 'when cannot be None');
	}

	const loop = asRef(self);
	checkOpen(m, loop);
	return checkCallback(m, loop, callback, 'call_at', () => {
		const run = runOf(m);
		run.charge(m);
		const armAt = (inner: Machine, when: Value): Outcome => arm(inner, loop, when, asFloat(inner, when), method === 'call_at' ? 0 : run.now.late, callback, rest, keywords?.get('context') ?? copyContext(inner), method === '_call_at_relative' ? 'timeout' : 'callback');
		return method === 'call_later' ? m.chain(() => binary(m, ADD, new PyFloat(toSeconds(run.now)), first), armAt) : armAt(m, first);
	});
};

/** Simulated I/O: a future that is done `seconds` from now, by a handle of the select phase. */
const startIo = (m: Machine, loop: Ref, what: string, seconds: number, value: Value): Ref => {
	const run = runOf(m);
	run.charge(m);
	const future = newFuture(m, loop);
	const io = run.number('io');
	const order = run.number('order');
	const until = fromSeconds(toSeconds(run.now) + seconds, run.now.late);
	const pending = {io, until, order, loop, callback: setResultUnlessCancelled, args: [future, value], outcome: 'complete'};
	run.change({io: sortedAdd(run.world.io, pending)});
	run.emit({type: 'io-waiting', loop: run.loopId(m, loop), io, what, until, future: futureOf(m, future).hostId, taskId: run.taskId});
	return future;
};

/** The async generators that a loop has seen begin, and that are still there: CPython remembers them weakly, finished or not. */
const livingGenerators = (m: Machine, loop: number): Ref[] => {
	const seen = runOf(m).world.asyncGenerators.filter(entry => entry.loop === loop && m.heap.has(entry.generator)).map(entry => entry.generator);
	const finished = seen.filter(generator => m.as(generator, 'generator')!.state === 'finished');
	if (finished.length === 0) {
		return seen;
	}

	const marked = mark(m, new Set(finished.map(({id}) => id)));
	return seen.filter(generator => marked.has(generator.id) || !finished.includes(generator));
};

const setTracking = new Native('_set_coroutine_origin_tracking', 'BaseEventLoop._set_coroutine_origin_tracking', (m, args) => {
	m.own(args[0] as Ref, 'host').fields.set('tracking', args[1]!);
	return null;
}, 'method', 'BaseEventLoop');

define(loopType, {
	construct(m, cls) {
		const run = runOf(m);
		const id = run.number('loop');
		const loop = m.heap.allocate(new HostObject(m.epoch, cls as HostObject['cls'], id, new Map<string, Value>([
			['closed', false], ['running', false], ['stopping', false], ['debug', false], ['process', currentProcess(run)],
		]), new Map()));
		run.change({loops: [...run.world.loops, loop]});
		openLoopDescriptors(run, id);
		run.emit({type: 'loop-opened', loop: id});
		return loop;
	},
	ownsArguments: true,
	raw: {
		__init__: () => null,
		call_soon: (m, [self, ...args], keywords) => callSoon(m, self!, args, keywords, 'call_soon'),
		call_soon_threadsafe: (m, [self, ...args], keywords) => callSoon(m, self!, args, keywords, 'call_soon_threadsafe'),
		call_later: timer('call_later'),
		call_at: timer('call_at'),
		_call_at_relative: timer('_call_at_relative'),
	},
	methods: {
		time: ['', m => new PyFloat(runOf(m).readClock(m, runOf(m).calledByProgram(m)))],
		create_future: ['', (m, self) => newFuture(m, asRef(self))],
		create_task: ['coro, *, name=None, context=None, eager_start=None', (m, self, coroutine, name, context, eager) => {
			checkOpen(m, asRef(self));
			if (!isCoroutine(m, coroutine)) {
				return m.chain(() => reprOf(m, coroutine), (inner, text) => {
					throw inner.error('TypeError', `a coroutine was expected, got ${text as string}`);
				});
			}

			const make = (inner: Machine, text: Value): Outcome => newTask(inner, asRef(self), coroutine, {name: text, context: context ?? copyContext(inner), cls: taskType, eager: eager === true});
			return name === null || typeof name === 'string' ? make(m, name) : m.chain(() => strOf(m, name), make);
		}],
		run_forever: ['until=None', (m, self, until) => runForever(m, asRef(self), until)],
		stop: ['', (m, self) => {
			const loop = m.own(asRef(self), 'host');
			loop.fields.set('stopping', true);
			runOf(m).emit({type: 'loop-stopping', loop: loop.hostId});

			return null;
		}],
		is_running: ['', (m, self) => m.as(self, 'host')!.fields.get('running')!],
		is_closed: ['', (m, self) => m.as(self, 'host')!.fields.get('closed')!],
		close: ['', (m, self) => {
			const loop = m.own(asRef(self), 'host');
			if (loop.fields.get('running') === true) {
				throw m.error('RuntimeError', 'Cannot close a running event loop');
			}

			if (loop.fields.get('closed') !== true) {
				const run = runOf(m);
				loop.fields.set('closed', true);
				closeLoopDescriptors(run, loop.hostId);
				const left = [...run.timers(loop.hostId), ...queueToArray(run.loopRecord(loop.hostId).ready)];
				run.emit({type: 'loop-closed', loop: loop.hostId});
				for (const handle of left) {
					run.forget(handle);
				}

				for (const task of tableValues(run.world.tasks)) {
					if (m.as(task, 'host')!.fields.get('loop') === self) {
						m.own(task, 'host').fields.set('watched', true);
						m.watched++;
					}
				}

				// An exception on its way keeps alive, by its traceback, what it has passed.
				if (m.watched > 0 && handledException(m) === null) {
					// What only the coroutines of this loop held is gone with them.
					suspectGarbage(m);
				}
			}

			return null;
		}],
		get_debug: ['', (m, self) => m.as(self, 'host')!.fields.get('debug')!],
		set_debug: ['enabled', (m, self, enabled) => {
			const loop = m.own(asRef(self), 'host');
			loop.fields.set('debug', enabled);
			if (loop.fields.get('running') === true) {
				// CPython has the loop change what it tracks, as from another thread.
				runOf(m).schedule(asRef(self), {
					callback: new BoundMethod(setTracking, self), args: [isDebugging(m, asRef(self))], kind: 'callback', taskId: null, name: setTracking.qualname,
					library: true, future: null, cause: {type: 'loop'},
				});
			}

			return null;
		}],
		_io: ['what, seconds, result=None, /', (m, self, what, seconds, value) => startIo(m, asRef(self), what as string, asFloat(m, seconds), value)],
		_asyncgens_list: ['', (m, self) => m.newList(livingGenerators(m, m.as(self, 'host')!.hostId))],
	},
});
