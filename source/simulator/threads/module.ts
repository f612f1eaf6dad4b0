import {tableValues} from '../../library/table.js';
import {keyOf} from '../../python/machine/keys.js';
import type {Machine} from '../../python/machine/machine.js';
import {native} from '../../python/types/define.js';
import {PyFloat, type PyTuple, type Ref, type Value} from '../../python/values.js';
import {futureOf, isFuture} from '../asyncio/futures.js';
import {errorText, shortRepr} from '../asyncio/short-texts.js';
import {callbackName} from '../asyncio/callbacks.js';
import type {FutureOutcome} from '../../loop/facts.js';
import {runOf} from '../run.js';
import {beginThread} from './begin.js';
import {identOf, nativeIdOf, processors} from './identity.js';
import {lineType, lockType, recursiveLockType, timeoutMax} from './locks.js';
import {beginProcess, callIn, pidOf} from '../processes/processes.js';
import {changeThreads, currentThread} from './state.js';
import {endThreads} from './turns.js';

/* The native module `_threads`: what `_thread`, `threading`, `queue` and `concurrent.futures` are built on. */

/** An instance of `threading.local` keeps a dict of attributes for each thread, by the thread's id. */
const useLocal = (m: Machine, instance: Ref): boolean => {
	const own = m.own(instance, 'instance');
	const all = own.payload === undefined ? m.newDict() : own.payload as Ref;
	own.payload = all;
	const {table} = m.own(all, 'dict');
	const key = keyOf(m, m.thread)!;
	const known = table.get(key);
	const attributes = known === undefined ? m.newDict() : known as Ref;
	own.attributes = attributes;
	if (known === undefined) {
		table.set(key, m.thread, attributes, m.epoch);
	}

	return known === undefined;
};

const functions = [
	/** Begins a thread that calls `body(id)`; returns its id when it first waits. */
	native('start', 'body, name, daemon, pool=None, /', (m, body, name, daemon, pool) => beginThread(m, {
		name: name as string, daemon: daemon === true, process: currentThread(runOf(m)).process, isProcess: false, pool: pool as number | null,
	}, body, id => id)),
	/** The id of the running thread; 0 is the main thread. */
	native('current', '', m => m.thread),
	native('ident', 'thread, /', (_m, thread) => identOf(thread as number)),
	native('get_ident', '', m => identOf(m.thread), 'function', '_thread'),
	native('native_id', 'thread, /', (_m, thread) => nativeIdOf(thread as number)),
	native('cpu_count', '', () => processors),
	/** Begins a process that takes its orders from `channel`; returns its number when it first waits. */
	native('start_process', 'name, pool, channel, /', (m, name, pool, channel) => beginProcess(m, name as string, pool as number | null, channel)),
	/** The number of the process in which this runs; 0 is the program's own. */
	native('process', '', m => currentThread(runOf(m)).process),
	native('booting', '', m => currentThread(runOf(m)).booting),
	/** Calls a function as another process. */
	native('call_in', 'process, function, *args', (m, process, callable, args) => callIn(m, process as number, callable, (args as PyTuple).items)),
	native('pid_of', 'process, /', (_m, process) => pidOf(process as number)),
	/** Ends another process, wherever it is. */
	native('end_process', 'process, /', (m, process) => {
		const run = runOf(m);
		endThreads(run, [...tableValues(run.world.threads.all)].filter(thread => thread.process === process && thread.id !== m.thread).map(({id}) => id));
		return null;
	}),
	/** Keeps something for all processes; returns its number. */
	native('keep', 'thing, /', (m, thing) => {
		const {shared} = runOf(m).world.threads;
		changeThreads(runOf(m), {shared: [...shared, thing]});
		return shared.length;
	}),
	native('kept', 'number, /', (m, number) => runOf(m).world.threads.shared[number as number] ?? null),
	native('getpid', '', m => pidOf(currentThread(runOf(m)).process)),
	/** A program that asks again and again whether something has happened is waiting. */
	native('look', '', m => {
		runOf(m).spin();
		return null;
	}),
	/** CPython keeps whole microseconds. */
	native('switch_interval', '', m => new PyFloat(runOf(m).world.threads.switchInterval * 1e-6)),
	native('set_switch_interval', 'seconds, /', (m, seconds) => {
		changeThreads(runOf(m), {switchInterval: Math.trunc((seconds as PyFloat).value * 1e6)});
		return null;
	}),
	native('new_pool', '', m => runOf(m).number('pool')),
	/** A job of a pool, and the asyncio future that will have its result, if there is one. */
	native('job_queued', 'pool, callable, future=None, /', (m, pool, callable, future) => {
		const run = runOf(m);
		const job = run.number('job');
		run.emit({
			type: 'job-queued', job, pool: pool as number, future: isFuture(m, future) ? futureOf(m, future).hostId : null,
			name: callbackName(m, callable), by: run.taskId,
		});
		return job;
	}),
	native('job_taken', 'job, /', (m, job) => {
		runOf(m).emit({type: 'job-taken', job: job as number, thread: m.thread});
		return null;
	}),
	native('job_ended', 'job, cancelled, error, result, /', (m, job, cancelled, error, result) => {
		const outcome: FutureOutcome = cancelled === true
			? {type: 'cancelled'}
			: (error === null ? {type: 'result', value: shortRepr(m, result)} : {type: 'exception', error: errorText(m, error as Ref)});
		runOf(m).emit({type: 'job-ended', job: job as number, outcome});
		return null;
	}),
	/** Makes an instance's attributes those of the running thread; True: it has none there yet. */
	native('use_local', 'instance, /', (m, instance) => useLocal(m, instance as Ref)),
];

export const threadsModule: ReadonlyMap<string, Value> = new Map<string, Value>([
	['Lock', lockType], ['RLock', recursiveLockType], ['Line', lineType], ['TIMEOUT_MAX', timeoutMax],
	...functions.map(fn => [fn.name, fn] as const),
]);
