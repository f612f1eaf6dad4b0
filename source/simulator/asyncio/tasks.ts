import {tableSet} from '../../library/table.js';
import {mark} from '../../python/machine/marking.js';
import {Raise, type Machine} from '../../python/machine/machine.js';
import {HostObject} from '../../python/machine/objects.js';
import type {Outcome} from '../../python/native.js';
import {coroutineType} from '../../python/types/identities.js';
import type {Ref, Value} from '../../python/values.js';
import {runOf} from '../run.js';
import {checkOpen, futureFields, noteMade, ownFuture, stateOf} from './futures.js';
import {scheduleStep, step} from './task-steps.js';

/*
How tasks of asyncio are made, and begin.
*/

/** The coroutine or generator object that a task may drive. */
export const isCoroutine = (m: Machine, value: Value): value is Ref => m.as(value, 'generator')?.cls === coroutineType;

export type TaskOptions = {
	readonly name: Value; readonly context: Value;
	/** It begins at once, inside the handle that makes it, where the loop is running. */
	readonly eager: boolean;
};

/** Makes a task and schedules its first step, or takes it at once. The result is the task. */
export const newTask = (m: Machine, loop: Ref, coroutine: Ref, options: TaskOptions & {readonly cls: HostObject['cls']}): Outcome => {
	checkOpen(m, loop);
	return beginTask(m, blankTask(m, options.cls), loop, coroutine, options);
};

/** A task that has no coroutine yet: what `__new__` of a class of the program makes, for its `__init__` to begin. */
export const blankTask = (m: Machine, cls: HostObject['cls']): Ref => m.heap.allocate(new HostObject(m.epoch, cls, 0, new Map([['coroutine', null]]), new Map()));

/** Gives a blank task its number, name and coroutine, and schedules its first step, or takes it at once. The result is the task. */
export const beginTask = (m: Machine, task: Ref, loop: Ref, coroutine: Ref, options: TaskOptions): Outcome => {
	const run = runOf(m);
	checkOpen(m, loop);
	const id = run.number('future');
	let {name} = options;
	if (name === null) {
		name = `Task-${run.world.nextTaskName}`;
		run.change({nextTaskName: run.world.nextTaskName + 1});
	}

	const object = ownFuture(m, task);
	object.hostId = id;
	object.fields = futureFields(loop);
	for (const [key, value] of Object.entries({coroutine, name, waiter: null, mustCancel: false, cancels: 0, context: options.context})) {
		object.fields.set(key, value);
	}

	noteMade(m, task, loop);
	const generator = m.own(coroutine, 'generator');
	generator.owned = true;
	run.change({tasks: tableSet(run.world.tasks, id, task)});
	run.emit({
		type: 'task-created', taskId: id, loop: run.loopId(m, loop), name: name as string,
		coroutine: generator.hostId === 0 ? null : generator.hostId, function: generator.name, arguments: run.argumentsOf(generator.hostId),
		by: run.taskId, place: run.place(m), library: generator.code.internal,
	});
	if (options.eager && m.as(loop, 'host')!.fields.get('running') === true) {
		return beginAtOnce(m, task, options.context);
	}

	scheduleStep(m, task, 'task-created');
	return task;
};

const beginAtOnce = (m: Machine, task: Ref, context: Value): Outcome => {
	const before = runOf(m).world.context;
	runOf(m).change({context});
	const end = (inner: Machine): void => {
		runOf(inner).change({context: before});
		if (stateOf(inner, task) !== 'PENDING') {
			// CPython lets go of the coroutine of a task that never had to be scheduled.
			ownFuture(inner, task).fields.set('coroutine', null);
		}
	};

	return m.chain(() => step(m, task, null), inner => {
		end(inner);
		return task;
	}, (inner, exception) => {
		end(inner);
		// Nobody has got to know this task: its end comes before the exception goes on.
		const isKnown = mark(inner, new Set([task.id]), exception).has(task.id);
		return inner.chain(() => isKnown ? null : inner.host.onFinalise(inner, task), () => {
			throw new Raise(exception, true);
		});
	});
};
