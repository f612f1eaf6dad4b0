import {tableDelete} from '../../library/table.js';
import {callMethod} from '../../python/machine/calls.js';
import {resumedBy, type Delivery, type Frame, type NativeCode} from '../../python/machine/frame.js';
import {resumeGenerator, throwInto} from '../../python/machine/generators.js';
import {stopValue} from '../../python/machine/iteration.js';
import {Raise, type Machine} from '../../python/machine/machine.js';
import type {GeneratorObject} from '../../python/machine/objects.js';
import {reprOf} from '../../python/machine/text.js';
import {isInstance} from '../../python/machine/type-of.js';
import {Native, type Outcome} from '../../python/native.js';
import {exceptionTypes, generatorType} from '../../python/types/identities.js';
import {BoundMethod, Ref, type Value} from '../../python/values.js';
import {runOf} from '../run.js';
import {cancelledError, cancelledErrorType} from './errors.js';
import {
	addCallback, checkOpen, field, futureOf, isFuture, loopOfFuture, ownFuture, raisedNow, settleCancelled, settleException, settleResult, takeException, unwatch,
} from './futures.js';
import {errorText, shortRepr} from './short-texts.js';
import {stackOf} from './stacks.js';

/*
asyncio.Task: drives a coroutine. A step runs it until it yields: a future to wait for, or nothing (`sleep(0)`), which
is the next step at once. The completion of that future wakes the task up by a handle of its own.
*/

/** Schedules the next step of a task. */
export const scheduleStep = (m: Machine, task: Ref, cause: 'task-created' | 'bare-yield' | 'bad-await', args: readonly Value[] = []): void => {
	const run = runOf(m);
	const id = futureOf(m, task).hostId;
	checkOpen(m, loopOfFuture(m, task));
	run.schedule(loopOfFuture(m, task), {
		callback: new BoundMethod(taskStep, task), args, kind: 'step', taskId: id, name: 'Task.task_step', library: false, future: null,
		context: field(futureOf(m, task), 'context'),
		cause: cause === 'task-created' ? {type: cause, taskId: id, by: run.taskId} : {type: cause, taskId: id},
	});
};

const enter = (m: Machine, task: Ref): void => {
	const run = runOf(m);
	const interrupted = run.currentTask();
	if (interrupted !== null) {
		// An eager task: who made it goes on when it gives back control.
		const {fields} = ownFuture(m, task);
		fields.set('interrupted', interrupted);
		fields.set('interruptedDepth', run.world.taskDepth);
	}

	run.change({currentTasks: {...run.world.currentTasks, [run.loopId(m, loopOfFuture(m, task))]: task}, taskDepth: m.frame?.depth ?? 0});
};

const leave = (m: Machine, task: Ref): void => {
	const run = runOf(m);
	const loop = run.loopId(m, loopOfFuture(m, task));
	const {[loop]: _, ...rest} = run.world.currentTasks;
	const interrupted = field(futureOf(m, task), 'interrupted');
	if (interrupted instanceof Ref) {
		const {fields} = ownFuture(m, task);
		run.change({currentTasks: {...rest, [loop]: interrupted}, taskDepth: fields.get('interruptedDepth') as number});
		fields.delete('interrupted');
		fields.delete('interruptedDepth');
	} else {
		run.change({currentTasks: rest, taskDepth: 0});
	}
};

/** Runs the coroutine up to its next yield; `thrown` is raised in it. */
export const step = (m: Machine, task: Ref, thrown: Ref | null): Outcome => {
	const run = runOf(m);
	const object = ownFuture(m, task);
	if (object.fields.get('state') !== 'PENDING') {
		throw new Raise(m.newException(exceptionTypes.RuntimeError, ['_step(): already done']));
	}

	let exception = thrown;
	if (object.fields.get('mustCancel') === true) {
		if (exception === null || !isInstance(m, exception, cancelledErrorType)) {
			exception = cancelledError(m, field(object, 'message'));
		}

		object.fields.set('mustCancel', false);
	}

	object.fields.set('waiter', null);
	if (run.world.context === null) {
		// It may have been made after this step was scheduled.
		run.change({context: field(object, 'context')});
	}

	const coroutine = object.fields.get('coroutine') as Ref;
	const generator = m.get(coroutine) as GeneratorObject;
	enter(m, task);
	const stack = generator.state === 'suspended' ? stackOf(m, coroutine) : [];
	run.emit({
		type: 'task-run-started', taskId: object.hostId,
		resumed: exception === null ? (generator.state === 'created' ? 'start' : 'result') : (isInstance(m, exception, cancelledErrorType) ? 'cancelled' : 'exception'),
		place: stack.at(-1)?.place ?? (generator.code.internal ? null : {file: run.file(generator.code.filename), line: generator.code.firstLine, column: 0}),
	});
	m.pushNative(stepCode, [task]);
	return exception === null || passesOn(m, coroutine, exception)
		? resumeGenerator(m, coroutine, null, resumedBy.native)
		: throwInto(m, coroutine, exception, resumedBy.native);
};

/** Whether a coroutine is the library's that closes an async generator. */
export const closesGenerator = (m: Machine, coroutine: Ref): boolean => {
	const {code, name} = m.get(coroutine) as GeneratorObject;
	return code.internal && name === '_close';
};

/**
CPython's task that closes an async generator drives `aclose()` itself: what is thrown before it begins gets to the
generator. Ours is a coroutine of the library around it, which then begins with that as its second argument.
*/
const passesOn = (m: Machine, coroutine: Ref, exception: Ref): boolean => {
	if ((m.get(coroutine) as GeneratorObject).state !== 'created' || !closesGenerator(m, coroutine)) {
		return false;
	}

	const own = m.own(coroutine, 'generator');
	own.frame = own.frame!.copy(m.epoch);
	own.frame.slots[1] = exception;
	return true;
};

const stepCode: NativeCode = {
	name: 'task step',
	resume: (m: Machine, frame: Frame, value: Value, delivery: Delivery) => delivery === 'yield'
		? afterYield(m, frame.slots[0] as Ref, value)
		: finishReturned(m, frame.slots[0] as Ref, value),
	raise: (m: Machine, frame: Frame, exception: Ref) => finishRaised(m, frame.slots[0] as Ref, exception),
};

const forgetTask = (m: Machine, task: Ref): void => {
	const run = runOf(m);
	run.change({tasks: tableDelete(run.world.tasks, futureOf(m, task).hostId)});
	leave(m, task);
};

const finishReturned = (m: Machine, task: Ref, value: Value): Outcome => {
	const run = runOf(m);
	const object = ownFuture(m, task);
	if (object.fields.get('mustCancel') === true) {
		// It was cancelled while it ran its last steps, and there is no later one to raise it in.
		object.fields.set('mustCancel', false);
		run.emit({type: 'task-finished', taskId: object.hostId, outcome: {type: 'cancelled'}});
		settleCancelled(m, task, field(object, 'message'));
	} else {
		run.emit({type: 'task-finished', taskId: object.hostId, outcome: {type: 'returned', value: shortRepr(m, value)}});
		settleResult(m, task, value);
	}

	forgetTask(m, task);
	return null;
};

const finishRaised = (m: Machine, task: Ref, exception: Ref): Outcome => {
	const run = runOf(m);
	const object = ownFuture(m, task);
	// A coroutine that is no `async def` says its end with StopIteration.
	if (isInstance(m, exception, exceptionTypes.StopIteration)) {
		return finishReturned(m, task, stopValue(m, exception));
	}

	if (isInstance(m, exception, cancelledErrorType)) {
		object.fields.set('cancelled', exception);
		run.emit({type: 'task-finished', taskId: object.hostId, outcome: {type: 'cancelled'}});
		// The message is that exception's: only the first who asks for the result gets it.
		settleCancelled(m, task, null);
		forgetTask(m, task);
		return null;
	}

	run.emit({type: 'task-finished', taskId: object.hostId, outcome: {type: 'raised', error: errorText(m, exception)}});
	settleException(m, task, exception);
	forgetTask(m, task);
	if (isInstance(m, exception, exceptionTypes.KeyboardInterrupt) || isInstance(m, exception, exceptionTypes.SystemExit)) {
		throw new Raise(exception);
	}

	return null;
};

/** The coroutine has yielded: what it wants to wait for. */
const afterYield = (m: Machine, task: Ref, value: Value): Outcome => {
	const run = runOf(m);
	const object = ownFuture(m, task);
	const coroutine = object.fields.get('coroutine') as Ref;
	const suspended = (future: number | null): void => {
		const stack = stackOf(m, coroutine);
		run.emit({type: 'task-suspended', taskId: object.hostId, future, place: stack.at(-1)?.place ?? null, stack});
	};

	if (value === null) {
		suspended(null);
		scheduleStep(m, task, 'bare-yield');
		leave(m, task);
		return null;
	}

	const refuse = (message: string): Outcome => {
		suspended(null);
		scheduleStep(m, task, 'bad-await', [m.error('RuntimeError', message).exception]);
		leave(m, task);
		return null;
	};

	if (isFuture(m, value)) {
		const future = futureOf(m, value);
		if (future.fields.get('loop') !== object.fields.get('loop')) {
			return m.chain(() => reprOf(m, task), (inner, own) => inner.chain(() => reprOf(inner, value), (_last, other) => refuse(`Task ${own as string} got Future ${other as string} attached to a different loop`)));
		}

		if (future.fields.get('blocking') === true) {
			if (value === task) {
				return m.chain(() => reprOf(m, task), (_inner, own) => refuse(`Task cannot await on itself: ${own as string}`));
			}

			ownFuture(m, value).fields.set('blocking', false);
			suspended(future.hostId);
			addCallback(m, value, new BoundMethod(taskWakeup, task), field(object, 'context'));
			object.fields.set('waiter', value);
			if (object.fields.get('mustCancel') === true) {
				return m.chain(() => callMethod(m, value, 'cancel', [field(object, 'message')]), (inner, cancelled) => {
					if (cancelled === true) {
						ownFuture(inner, task).fields.set('mustCancel', false);
					}

					leave(inner, task);
					return null;
				});
			}

			leave(m, task);
			return null;
		}

		return m.chain(() => reprOf(m, task), (inner, own) => inner.chain(() => reprOf(inner, value), (_last, other) => refuse(`yield was used instead of yield from in task ${own as string} with ${other as string}`)));
	}

	if (m.as(value, 'generator')?.cls === generatorType) {
		return m.chain(() => reprOf(m, task), (inner, own) => inner.chain(() => reprOf(inner, value), (_last, other) => refuse(`yield was used instead of yield from for generator in task ${own as string} with ${other as string}`)));
	}

	return m.chain(() => reprOf(m, value), (_inner, other) => refuse(`Task got bad yield: ${other as string}`));
};

export const taskStep = new Native('task_step', 'Task.task_step', (m, args) => step(m, args[0] as Ref, (args[1] ?? null) as Ref | null), 'method', 'Task');

/** The future that the task waited for is done: its result or exception goes into the coroutine. */
export const taskWakeup = new Native('task_wakeup', 'Task.task_wakeup', (m, args) => {
	const [task, future] = args as readonly [Ref, Ref];
	return m.chain(() => isPlain(m, future) ? peek(m, future) : callMethod(m, future, 'result', []), inner => step(inner, task, null), (inner, exception) => step(inner, task, exception));
}, 'method', 'Task');

const isPlain = (m: Machine, future: Ref): boolean => !(futureOf(m, future).cls instanceof Ref);

/** `future.result()` for its exception only: the value is fetched by the await itself. */
const peek = (m: Machine, future: Ref): Value => {
	const object = futureOf(m, future);
	if (object.fields.get('state') === 'FINISHED' && field(object, 'exception') === null) {
		return null;
	}

	if (object.fields.get('state') === 'CANCELLED') {
		const kept = object.fields.get('cancelled');
		if (kept instanceof Ref) {
			ownFuture(m, future).fields.delete('cancelled');
			throw raisedNow(m, kept);
		}

		throw raisedNow(m, cancelledError(m, field(object, 'message')));
	}

	unwatch(m, future);
	throw new Raise(takeException(m, future));
};
