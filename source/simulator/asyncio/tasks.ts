import type {FrameText} from '../../loop/facts.js';
import {tableDelete, tableSet} from '../../library/table.js';
import {isInstance} from '../../python/machine/type-of.js';
import {callMethod} from '../../python/machine/calls.js';
import {resumedBy, type Delivery, type Frame, type NativeCode} from '../../python/machine/frame.js';
import {formatExceptionThen} from '../../python/builtins/traceback.js';
import {addressText} from '../../python/types/object.js';
import {mark} from '../../python/machine/marking.js';
import {ownAttribute} from '../../python/machine/own-attributes.js';
import {closeGenerator, delegate, resumeGenerator, throwInto} from '../../python/machine/generators.js';
import {stopValue} from '../../python/machine/iteration.js';
import {Raise, type Machine} from '../../python/machine/machine.js';
import {HostObject, type GeneratorObject} from '../../python/machine/objects.js';
import {reprOf} from '../../python/machine/text.js';
import {Native, type Outcome} from '../../python/native.js';
import {coroutineType, exceptionTypes, generatorType} from '../../python/types/identities.js';
import {BoundMethod, Ref, type Value} from '../../python/values.js';
import {runOf} from '../run.js';
import {warnNeverAwaited} from '../warnings.js';
import {cancelledError, cancelledErrorType} from './errors.js';
import {
	addCallback, checkOpen, field, futureFields, futureOf, isFuture, loopOfFuture, noteMade, ownFuture, raisedNow, settleCancelled, settleException,
	settleResult, stateOf, takeException, unwatch,
} from './futures.js';
import {errorText, shortRepr} from './short-texts.js';

/*
asyncio.Task: drives a coroutine. A step runs it until it yields: a future to wait for, or nothing (`sleep(0)`), which
is the next step at once. The completion of that future wakes the task up by a handle of its own.
*/

/** The coroutine or generator object that a task may drive. */
export const isCoroutine = (m: Machine, value: Value): value is Ref => m.as(value, 'generator')?.cls === coroutineType;

const firstStep = (m: Machine, task: Ref, cause: 'task-created' | 'bare-yield' | 'bad-await', args: readonly Value[] = []): void => {
	const run = runOf(m);
	const id = futureOf(m, task).hostId;
	checkOpen(m, loopOfFuture(m, task));
	run.schedule(loopOfFuture(m, task), {
		callback: new BoundMethod(taskStep, task), args, kind: 'step', taskId: id, name: 'Task.task_step', library: false, future: null,
		context: field(futureOf(m, task), 'context'),
		cause: cause === 'task-created' ? {type: cause, taskId: id, by: run.taskId} : {type: cause, taskId: id},
	});
};

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

	firstStep(m, task, 'task-created');
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

// A step

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

/** The frames that a suspended coroutine is in, outermost first, the library's left out. */
export const stackOf = (m: Machine, coroutine: Ref): FrameText[] => {
	const run = runOf(m);
	const stack: FrameText[] = [];
	for (let object: GeneratorObject | undefined = m.get(coroutine) as GeneratorObject; object !== undefined;) {
		const {frame} = object;
		if (frame === null) {
			break;
		}

		if (!frame.code.internal) {
			stack.push({function: frame.code.qualname, place: run.placeOf(frame)});
		}

		const inner = delegate(object);
		object = m.as(inner, 'generator');
		if (object === undefined) {
			// asend() and aclose() stand between a coroutine and its async generator.
			const step = m.as(inner, 'iterator');
			object = step === undefined ? undefined : m.as(step.source, 'generator');
		}
	}

	return stack;
};

/** Runs the coroutine up to its next yield; `thrown` is raised in it. */
const step = (m: Machine, task: Ref, thrown: Ref | null): Outcome => {
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
		firstStep(m, task, 'bare-yield');
		leave(m, task);
		return null;
	}

	const refuse = (message: string): Outcome => {
		suspended(null);
		firstStep(m, task, 'bad-await', [m.error('RuntimeError', message).exception]);
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

/** A task goes while it is pending: the loop's exception handler says so. */
export const destroyTask = (m: Machine, task: Ref): Outcome => {
	const run = runOf(m);
	const object = futureOf(m, task);
	unwatch(m, task);
	run.change({tasks: tableDelete(run.world.tasks, object.hostId)});
	const coroutine = object.fields.get('coroutine') as Ref;
	const told = (inner: Machine): Outcome => {
		const own = inner.own(coroutine, 'generator');
		own.state = 'finished';
		own.frame = null;
		return tellDestroyed(inner, task);
	};

	if (closesGenerator(m, coroutine) && (m.get(coroutine) as GeneratorObject).state === 'created') {
		const {qualname} = m.get((m.get(coroutine) as GeneratorObject).frame!.slots[0] as Ref) as GeneratorObject;
		return m.chain(() => warnNeverAwaited(run, m, `coroutine method 'aclose' of '${qualname}'`), inner => told(inner));
	}

	// Its coroutine is closed, which runs what it has to tidy up; what goes wrong there cannot be caught.
	return m.chain(() => closeGenerator(m, coroutine), inner => told(inner), (inner, exception) => formatExceptionThen(inner, exception, (last, lines) => {
		const {qualname} = last.get(coroutine) as GeneratorObject;
		last.host.onPrint(last, 'stderr', `Exception ignored while closing generator <coroutine object ${qualname} at ${addressText(last, coroutine)}>:\n${lines.join('')}`);
		return told(last);
	}));
};

const tellDestroyed = (m: Machine, task: Ref): Outcome => {
	const object = futureOf(m, task);
	if (ownAttribute(m, object, '_log_destroy_pending') === false) {
		// asyncio: whoever ran it until complete has been told already that it is not done.
		return null;
	}

	const made = object.fields.get('made');
	const context = m.newDict([['task', task], ['message', 'Task was destroyed but it is pending!'], ...(made === undefined ? [] : [['source_traceback', made] as const])]);
	return callMethod(m, loopOfFuture(m, task), 'call_exception_handler', [context]);
};
