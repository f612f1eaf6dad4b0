import {emptyQueue, queuePush} from '../library/queue.js';
import {sortedAdd, sortedDelete} from '../library/sorted-set.js';
import {tableDelete, tableGet, tableSet} from '../library/table.js';
import type {CoroutineFact, FactOf, FutureOutcome, TaskFact, TaskOutcome} from './facts.js';
import {newFuture} from './reduce-futures.js';
import type {LoopState, TaskRecord} from './state.js';
import {contradict, contradictIf, findLoop, leaveWait, stopWaiting, turn, withTask, type ReducersFor} from './update.js';

const futureOutcome = (outcome: TaskOutcome): FutureOutcome => {
	switch (outcome.type) {
		case 'returned': {
			return {type: 'result', value: outcome.value};
		}

		case 'raised': {
			return {type: 'exception', error: outcome.error};
		}

		case 'cancelled':
		case 'lost': {
			return {type: 'cancelled'};
		}
	}
};

const changeTask = (state: LoopState, id: number, change: (task: TaskRecord) => TaskRecord): LoopState => {
	const task = tableGet(state.tasks, id);
	return task === undefined ? contradict(state) : withTask(state, change(task));
};

const create = (state: LoopState, fact: FactOf<'task-created'>): LoopState => {
	const {taskId, loop, name, coroutine, by, place, library} = fact;
	if (tableGet(state.tasks, taskId) !== undefined || tableGet(state.futures, taskId) !== undefined) {
		return contradict(state);
	}

	const task: TaskRecord = {
		id: taskId, loop, name, coroutine, function: fact.function, arguments: fact.arguments, createdBy: by, createdAt: place, library,
		state: 'ready', handle: null, waitingOn: null, place: null, stack: [], started: false, cancelRequests: 0, outcome: null,
		born: state.clock, since: state.clock, ran: 0, waited: 0, runs: 0,
	};
	const created: LoopState = {
		...state,
		tasks: tableSet(state.tasks, taskId, task),
		futures: tableSet(state.futures, taskId, newFuture(taskId, loop, true, by)),
		unfinished: sortedAdd(state.unfinished, taskId),
		notStarted: coroutine === null ? state.notStarted : sortedDelete(state.notStarted, coroutine),
	};
	return contradictIf(created, findLoop(state, loop) === undefined);
};

const suspend = (state: LoopState, fact: FactOf<'task-suspended'>): LoopState => {
	const task = tableGet(state.tasks, fact.taskId);
	if (task === undefined || task.state === 'finished') {
		return contradict(state);
	}

	// Its next step may have been scheduled before it gave back control, or be so by the next fact.
	const again = fact.future === null || (task.state === 'ready' && task.handle !== null);
	const tasks = tableSet(state.tasks, task.id, {
		...turn(task, again ? 'ready' : 'waiting', state.clock, again ? task.handle : null, again ? null : fact.future),
		place: fact.place,
		stack: fact.stack,
	});
	const unexpected = task.state === 'waiting' || (task.state === 'ready' && task.handle === null);
	if (again || fact.future === null) {
		return contradictIf({...state, tasks}, unexpected);
	}

	const future = tableGet(state.futures, fact.future);
	return contradictIf({
		...state,
		tasks,
		// One that is settled wakes the task by the next fact.
		futures: future?.outcome === null
			? tableSet(state.futures, future.id, {...future, waiters: queuePush(future.waiters, task.id)})
			: state.futures,
	}, unexpected || future === undefined);
};

const finish = (state: LoopState, fact: FactOf<'task-finished'>): LoopState => {
	const task = tableGet(state.tasks, fact.taskId);
	const future = tableGet(state.futures, fact.taskId);
	if (task === undefined || future === undefined || task.state === 'finished') {
		return contradict(state);
	}

	const isLost = fact.outcome.type === 'lost';
	const before = isLost ? leaveWait(state, task) : stopWaiting(state, task);
	return contradictIf({
		...before,
		tasks: tableSet(before.tasks, task.id, {
			...turn(task, 'finished', state.clock, null, null), outcome: fact.outcome, stack: [],
		}),
		futures: tableSet(before.futures, future.id, {...future, outcome: futureOutcome(fact.outcome), waiters: emptyQueue}),
		unfinished: sortedDelete(state.unfinished, task.id),
	}, task.state !== 'running' && !isLost);
};

export const taskReducers: ReducersFor<TaskFact> = {
	'task-created': create,

	'task-renamed': (state, fact) => changeTask(state, fact.taskId, task => ({...task, name: fact.name})),

	'task-run-started'(state, fact) {
		const task = tableGet(state.tasks, fact.taskId);
		if (task === undefined || task.state === 'finished') {
			return contradict(state);
		}

		return withTask(contradictIf(stopWaiting(state, task), task.state !== 'ready'), {
			...turn(task, 'running', state.clock, null, null),
			place: fact.place ?? task.place,
			started: true,
			runs: task.runs + 1,
		});
	},

	'task-suspended': suspend,

	'task-cancel-requested': (state, fact) => changeTask(state, fact.taskId, task => ({...task, cancelRequests: task.cancelRequests + 1})),

	'task-finished': finish,

	'await-passed': (state, fact) => contradictIf(state, tableGet(state.tasks, fact.taskId) === undefined),
};

export const coroutineReducers: ReducersFor<CoroutineFact> = {
	'coroutine-created'(state, fact) {
		const {coroutine, name, place, by, library} = fact;
		if (tableGet(state.coroutines, coroutine) !== undefined) {
			return contradict(state);
		}

		return {
			...state,
			coroutines: tableSet(state.coroutines, coroutine, {
				id: coroutine, name, arguments: fact.arguments, place, by, library, state: 'created',
			}),
			notStarted: sortedAdd(state.notStarted, coroutine),
		};
	},

	'coroutine-started'(state, fact) {
		const coroutine = tableGet(state.coroutines, fact.coroutine);
		if (coroutine?.state !== 'created') {
			return contradict(state);
		}

		return {
			...state,
			coroutines: tableSet(state.coroutines, coroutine.id, {...coroutine, state: 'started'}),
			notStarted: sortedDelete(state.notStarted, coroutine.id),
		};
	},

	// One that ran is forgotten; one that never did stays to be told of.
	'coroutine-finalised'(state, fact) {
		const coroutine = tableGet(state.coroutines, fact.coroutine);
		if (coroutine === undefined || coroutine.state === 'never-awaited') {
			return contradict(state);
		}

		return {
			...state,
			coroutines: fact.awaited
				? tableDelete(state.coroutines, coroutine.id)
				: tableSet(state.coroutines, coroutine.id, {...coroutine, state: 'never-awaited'}),
			notStarted: sortedDelete(state.notStarted, coroutine.id),
		};
	},
};
