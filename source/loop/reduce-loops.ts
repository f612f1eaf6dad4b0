import {compareInstants} from '../library/instant.js';
import {emptyQueue, queueItems} from '../library/queue.js';
import {ascending, emptySortedSet, sortedKeys} from '../library/sorted-set.js';
import {tableDelete, tableGet, tableSet} from '../library/table.js';
import type {LoopFact} from './facts.js';
import type {LoopRecord, LoopState, TimerKey} from './state.js';
import {contradict, contradictIf, findLoop, turn, withLoop, type ReducersFor} from './update.js';

/** The order in which timers fire: deadline with its lateness, then the order in which they were armed. */
export const compareTimers = (a: TimerKey, b: TimerKey): number => compareInstants(a.when, b.when) || a.order - b.order || a.handle - b.handle;

const newLoop = (id: number): LoopRecord => ({
	id,
	life: 'open',
	phase: 'idle',
	iteration: 0,
	timeout: null,
	until: null,
	ready: emptyQueue,
	todo: 0,
	scheduled: emptySortedSet(compareTimers),
	cancelledTimers: 0,
	cancelledReady: 0,
	running: [],
	io: emptySortedSet(ascending),
});

/** The state with another loop record, or a contradiction where there is no such loop. */
const changeLoop = (state: LoopState, id: number, change: (loop: LoopRecord) => LoopRecord): LoopState => {
	const loop = findLoop(state, id);
	return loop === undefined ? contradict(state) : {...state, loops: withLoop(state.loops, change(loop))};
};

/** No handle lasts longer than its iteration: one that is still said to run ended without a word. */
const withoutRunning = (state: LoopState, id: number): LoopState => {
	const running = findLoop(state, id)?.running ?? [];
	return running.length === 0
		? state
		: contradict({...state, handles: running.reduce((handles, handle) => tableDelete(handles, handle), state.handles)});
};

/** Without what waits in it: closing a loop throws its handles and timers away. Tasks that they would have stepped wait for ever. */
const emptied = (state: LoopState, loop: LoopRecord): LoopState => {
	let {handles, tasks} = state;
	for (const id of queueItems(loop.ready)) {
		const taskId = tableGet(handles, id)?.taskId ?? null;
		const task = taskId === null ? undefined : tableGet(tasks, taskId);
		if (task?.handle === id) {
			tasks = tableSet(tasks, task.id, turn(task, 'waiting', state.clock, null, null));
		}

		handles = tableDelete(handles, id);
	}

	for (const timer of sortedKeys(loop.scheduled)) {
		handles = tableDelete(handles, timer.handle);
	}

	const closed: LoopRecord = {...newLoop(loop.id), life: 'closed', iteration: loop.iteration};
	return {
		...state, handles, tasks, loops: withLoop(state.loops, closed),
	};
};

export const loopReducers: ReducersFor<LoopFact> = {
	'loop-opened': (state, fact) => findLoop(state, fact.loop) === undefined
		? {...state, loops: [...state.loops, newLoop(fact.loop)]}
		: contradict(state),

	// A loop that was told to stop before it ran runs one iteration, and stops.
	'loop-started': (state, fact) => changeLoop(state, fact.loop, loop => ({
		...loop, life: loop.life === 'stopping' ? 'stopping' : 'running', phase: 'idle', until: fact.until,
	})),

	'loop-stopping': (state, fact) => changeLoop(state, fact.loop, loop => ({...loop, life: loop.life === 'closed' ? 'closed' : 'stopping'})),

	// An exception that ends the run (KeyboardInterrupt) leaves the rest of the iteration's handles in `ready`.
	'loop-stopped': (state, fact) => changeLoop(withoutRunning({...state, blocked: null}, fact.loop), fact.loop, loop => ({
		...loop, life: 'stopped', phase: 'idle', until: null, timeout: null, todo: 0, running: [],
	})),

	'loop-closed'(state, fact) {
		const loop = findLoop(state, fact.loop);
		return loop === undefined || loop.life === 'closed'
			? contradict(state)
			: contradictIf(emptied({...state, blocked: null}, loop), loop.running.length > 0);
	},

	'iteration-started': (state, fact) => changeLoop(withoutRunning(state, fact.loop), fact.loop, loop => ({
		...loop, phase: 'polling', iteration: fact.iteration, timeout: fact.timeout, todo: 0, running: [],
	})),

	'polling-ended'(state, fact) {
		const loop = findLoop(state, fact.loop);
		if (loop === undefined) {
			return contradict(state);
		}

		const loops = withLoop(state.loops, {...loop, phase: 'running', todo: Math.min(fact.todo, loop.ready.size)});
		return contradictIf({...state, loops}, fact.todo !== loop.ready.size || loop.phase !== 'polling');
	},

	'clock-moved': (state, fact) => compareInstants(fact.to, state.clock) < 0
		? contradict(state)
		: {...state, clock: fact.to},

	'loop-blocked'(state, fact) {
		const {type, ...blocked} = fact;
		return contradictIf({...state, blocked}, findLoop(state, fact.loop) === undefined);
	},
};
