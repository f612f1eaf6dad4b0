import {tableGet, tableValues} from '../../library/table.js';
import type {Label} from '../../loop/facts.js';
import {collectGarbage} from '../../python/machine/finalisation.js';
import type {Machine} from '../../python/machine/machine.js';
import {IteratorObject} from '../../python/machine/objects.js';
import type {Native} from '../../python/native.js';
import {STOP} from '../../python/type.js';
import {define, native} from '../../python/types/define.js';
import {PyFloat, PyTuple, type Ref, type Value} from '../../python/values.js';
import {block} from '../blocking.js';
import {asFloat} from '../numbers.js';
import {runOf} from '../run.js';
import {originDepth} from './debug.js';
import {cancelledErrorType, invalidStateErrorType} from './errors.js';
import {futureOf, isFuture, loopOfFuture, stateOf} from './futures.js';
import {bareYieldType, futureType, handleType, loopType, taskType, timerHandleType} from './identities.js';
import {setResultUnlessCancelled} from './loops.js';
import {runningFrames} from './stacks.js';
// eslint-disable-next-line import-x/no-unassigned-import -- The members of a type are defined when its module is loaded.
import './task-type.js';
import {requireRunningLoop, runningLoop, runningLoopOr} from './running.js';

/* The native module `_asyncio`: what asyncio's Python half is built on. */

define(bareYieldType, {
	next(m, iterator) {
		const object = m.own(iterator, 'iterator');
		object.at++;
		return object.at === 1 ? null : STOP;
	},
	methods: {
		__await__: ['', (_m, self) => self],
		__iter__: ['', (_m, self) => self],
	},
});

const ids = (m: Machine, members: Value): number[] => {
	const items = members instanceof PyTuple ? members.items : m.as(members, 'list')?.items.toArray() ?? [];
	return items.flatMap(item => typeof item === 'number' ? item : isFuture(m, item) ? futureOf(m, item).hostId : []);
};

const functions: readonly Native[] = [
	native('get_running_loop', '', m => requireRunningLoop(m)),
	native('_get_running_loop', '', m => runningLoop(m)),
	native('get_event_loop', '', m => runningLoopOr(m)),
	native('set_event_loop', 'loop, /', (m, loop) => {
		runOf(m).change({currentLoop: loop as Ref | null, loopSet: true});
		return null;
	}),
	/** What `set_event_loop` set in this thread. */
	native('_current_loop', '', m => runOf(m).world.currentLoop),
	native('current_task', 'loop=None', (m, loop) => {
		const of = loop === null ? requireRunningLoop(m) : loop as Ref;
		const run = runOf(m);
		return run.world.currentTasks[run.loopId(m, of)] ?? null;
	}),
	native('all_tasks', 'loop=None', (m, loop) => {
		const of = loop === null ? requireRunningLoop(m) : loop as Ref;
		return m.newSet([...tableValues(runOf(m).world.tasks)].filter(task => loopOfFuture(m, task) === of));
	}),
	/** The frames of the program that run now in the running task, the innermost first. */
	native('_running_frames', '', m => runningFrames(m)),
	/** The unfinished tasks that wait for a future, or for something that waits for it. */
	native('_waiting_for', 'future, /', (m, future) => {
		const run = runOf(m);
		const id = futureOf(m, future as Ref).hostId;
		const isDone = stateOf(m, future as Ref) !== 'PENDING';
		// What is done is awaited by nobody any more, but for whom it has not woken yet.
		const waits = (on: number | null): boolean => on === id || (on !== null && !isDone && tableGet(run.loop.futures, on)?.label?.members.includes(id) === true);
		return m.newList([...tableValues(run.world.tasks)].filter(task => waits(tableGet(run.loop.tasks, futureOf(m, task).hostId)?.waitingOn ?? null)));
	}),
	/** `sys.get_coroutine_origin_tracking_depth()` and its counterpart. */
	native('_origin_depth', '', m => originDepth(m)),
	native('_set_origin_depth', 'depth, /', (m, depth) => {
		runOf(m).change({originDepth: Number(depth)});
		return null;
	}),
	/** `gc.collect()`. */
	native('_collect', '', m => {
		const garbage = collectGarbage(m);
		m.suspects.push(...garbage);
		m.attention = true;
		return garbage.length;
	}),
	native('bare_yield', '', m => m.heap.allocate(new IteratorObject(m.epoch, bareYieldType, null, 0, null))),
	native('label', 'future, kind, subject=None, members=None, holder=None, seconds=None', (m, future, kind, subject, members, holder, seconds) => {
		if (isFuture(m, future)) {
			const label: Label = {
				kind: kind as Label['kind'], subject: subject as string | null, members: ids(m, members),
				holder: isFuture(m, holder) ? futureOf(m, holder).hostId : null, seconds: seconds === null ? null : asFloat(m, seconds),
			};
			runOf(m).emit({type: 'future-labelled', future: futureOf(m, future).hostId, label});
		}

		return null;
	}),
	native('block', 'seconds, what, /', (m, seconds, what) => block(m, asFloat(m, seconds), what as string)),
	native('default_latency', '', m => new PyFloat(runOf(m).setting.options.latency)),
	setResultUnlessCancelled,
];

export const asyncioModule: ReadonlyMap<string, Value> = new Map<string, Value>([
	['Future', futureType], ['Task', taskType], ['Loop', loopType], ['Handle', handleType], ['TimerHandle', timerHandleType],
	['CancelledError', cancelledErrorType], ['InvalidStateError', invalidStateErrorType],
	...functions.map(fn => [fn.name, fn] as const),
]);

