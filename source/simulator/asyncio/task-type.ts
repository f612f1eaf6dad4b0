import {typeName} from '../../python/machine/type-of.js';
import {callMethod} from '../../python/machine/calls.js';
import type {Machine} from '../../python/machine/machine.js';
import type {GeneratorObject, HostObject} from '../../python/machine/objects.js';
import {reprOf, strOf} from '../../python/machine/text.js';
import type {Outcome} from '../../python/native.js';
import {stringRepr} from '../../python/text/string-repr.js';
import {define} from '../../python/types/define.js';
import {Ref, type Value} from '../../python/values.js';
import {copyContext, materialisedContext} from '../contexts.js';
import {callLibrary} from '../library.js';
import {runOf} from '../run.js';
import {callbackInfo, isShown, outcomeInfo, within} from './future-type.js';
import {field, futureOf, ownFuture, stateOf, unwatch} from './futures.js';
import {fileOf} from './callbacks.js';
import {createdAt} from './debug.js';
import {taskType} from './identities.js';
import {shortRepr} from './short-texts.js';
import {awaitedFrames, coroutineStack} from './stacks.js';
import {runningLoopOr} from './running.js';
import {closesGenerator} from './task-steps.js';
import {beginTask, blankTask, isCoroutine, newTask, type TaskOptions} from './tasks.js';

/* asyncio.Task as a program sees it: its methods, and how it reads. */

const asRef = (value: Value): Ref => value as Ref;

/** `task.cancel(msg)`. */
const cancelTask = (m: Machine, task: Ref, message: Value): Outcome => {
	const run = runOf(m);
	unwatch(m, task);
	if (stateOf(m, task) !== 'PENDING') {
		return false;
	}

	const object = ownFuture(m, task);
	object.fields.set('cancels', (object.fields.get('cancels') as number) + 1);
	run.emit({type: 'task-cancel-requested', taskId: object.hostId, by: run.taskId, message: message === null ? null : shortRepr(m, message)});
	const waiter = object.fields.get('waiter') as Ref | null;
	const mark = (inner: Machine): Value => {
		const own = ownFuture(inner, task);
		own.fields.set('mustCancel', true);
		own.fields.set('message', message);
		return true;
	};

	if (waiter === null) {
		return mark(m);
	}

	return m.chain(() => callMethod(m, waiter, 'cancel', [message]), (inner, cancelled) => cancelled === true ? true : mark(inner));
};

type TaskArguments = {readonly coroutine: Value; readonly loop: Value; readonly name: Value; readonly context: Value; readonly eager: boolean};

/** Begins a task, or finds that what it was given is no coroutine. */
const begin = (m: Machine, given: TaskArguments, make: (m: Machine, loop: Ref, coroutine: Ref, options: TaskOptions) => Outcome): Outcome => {
	const {coroutine, loop, name, context, eager} = given;
	if (!isCoroutine(m, coroutine)) {
		return m.chain(() => reprOf(m, coroutine), (inner, text) => {
			throw inner.error('TypeError', `a coroutine was expected, got ${text as string}`);
		});
	}

	if (eager && loop === null) {
		// CPython asks the loop that it was given, and nothing else, whether it runs.
		throw m.error('AttributeError', '\'NoneType\' object has no attribute \'is_running\'');
	}

	const named = (inner: Machine, text: Value): Outcome =>
		make(inner, loop === null ? runningLoopOr(inner) : asRef(loop), coroutine, {name: text, context: context ?? copyContext(inner), eager});
	return name === null || typeof name === 'string' ? named(m, name) : m.chain(() => strOf(m, name), named);
};

define(taskType, {
	construct(m, cls, args, keywords) {
		if (cls instanceof Ref) {
			// What `__init__` of a class of the program hands on decides, see there.
			return blankTask(m, cls);
		}

		const coroutine = args[0] ?? keywords?.get('coro');
		if (coroutine === undefined) {
			throw m.error('TypeError', 'Task() missing required argument \'coro\' (pos 1)');
		}

		if (args.length > 1) {
			throw m.error('TypeError', `Task() takes at most 1 positional argument (${args.length} given)`);
		}

		const given = (name: string): Value => keywords?.get(name) ?? null;
		return begin(m, {
			coroutine, loop: given('loop'), name: given('name'), context: given('context'), eager: given('eager_start') === true,
		}, (inner, loop, own, options) => newTask(inner, loop, own, {...options, cls: cls as HostObject['cls']}));
	},
	ownsArguments: true,
	methods: {
		__init__: ['coro, *, loop=None, name=None, context=None, eager_start=False', (m, self, coroutine, loop, name, context, eager) => {
			const task = asRef(self);
			return field(futureOf(m, task), 'coroutine') !== null || !(futureOf(m, task).cls instanceof Ref)
				? null
				: m.chain(() => begin(m, {coroutine: coroutine!, loop: loop!, name: name!, context: context!, eager: eager === true}, (inner, on, own, options) => beginTask(inner, task, on, own, options)), () => null);
		}],
		cancel: ['msg=None', (m, self, message) => cancelTask(m, asRef(self), message)],
		uncancel: ['', (m, self) => {
			const object = ownFuture(m, asRef(self));
			const cancels = object.fields.get('cancels') as number;
			if (cancels > 0) {
				object.fields.set('cancels', cancels - 1);
				if (cancels === 1) {
					object.fields.set('mustCancel', false);
				}
			}

			return object.fields.get('cancels')!;
		}],
		cancelling: ['', (m, self) => field(futureOf(m, asRef(self)), 'cancels')],
		get_coro: ['', (m, self) => field(futureOf(m, asRef(self)), 'coroutine')],
		get_name: ['', (m, self) => field(futureOf(m, asRef(self)), 'name')],
		get_context: ['', (m, self) => {
			const context = materialisedContext(m, asRef(self));
			if (runOf(m).currentTask() === self && runOf(m).world.context === null) {
				runOf(m).change({context});
			}

			return context;
		}],
		set_name: ['value, /', (m, self, value) => m.chain(() => strOf(m, value), (inner, name) => {
			const object = ownFuture(inner, asRef(self));
			object.fields.set('name', name);
			runOf(inner).emit({type: 'task-renamed', taskId: object.hostId, name: name as string});
			return null;
		})],
		set_result: ['result, /', m => {
			throw m.error('RuntimeError', 'Task does not support set_result operation');
		}],
		set_exception: ['exception, /', m => {
			throw m.error('RuntimeError', 'Task does not support set_exception operation');
		}],
		get_stack: ['*, limit=None', (m, self, limit) => callLibrary(m, 'asyncio._stacks', 'get_stack', [self, limit])],
		print_stack: ['*, limit=None, file=None', (m, self, limit, file) => callLibrary(m, 'asyncio._stacks', 'print_stack', [self, limit, file])],
		/** The frames that `get_stack` begins with, the outermost first; None: it is over. */
		_frames: ['', (m, self) => stateOf(m, asRef(self)) === 'PENDING' ? coroutineStack(m, field(futureOf(m, asRef(self)), 'coroutine') as Ref) : null],
		/** The frames of what it is suspended in, the innermost first. */
		_awaited_frames: ['', (m, self) => awaitedFrames(m, field(futureOf(m, asRef(self)), 'coroutine') as Ref)],
		__repr__: ['', (m, self) => {
			const task = asRef(self);
			if (isShown(m, task)) {
				return '...';
			}

			return outcomeInfo(m, task, (inner, parts) => {
				const object = futureOf(inner, task);
				const state = object.fields.get('state') as string;
				const cancelling = state === 'PENDING' && (object.fields.get('cancels') as number) > 0;
				const word = state === 'PENDING' ? (cancelling ? 'cancelling' : 'pending') : (state === 'CANCELLED' ? 'cancelled' : 'finished');
				const callbacks = callbackInfo(inner, task);
				const waiter = object.fields.get('waiter') as Ref | null;
				const about = (waiting: string | null): readonly string[] => [
					word, `name=${stringRepr(object.fields.get('name') as string)}`, ...(object.fields.get('coroutine') === null ? [] : [`coro=${describeCoroutine(inner, object.fields.get('coroutine') as Ref)}`]),
					...(waiting === null ? [] : [`wait_for=${waiting}`]),
					...parts, ...(callbacks === '' ? [] : [callbacks]),
				];
				const text = (waiting: string | null): string => `<${typeName(inner, self)} ${about(waiting).join(' ')}${createdAt(object.fields.get('made'))}>`;
				// A task that waits for what waits for it is shown once.
				return waiter === null ? text(null) : within(inner, task, last => reprOf(last, waiter), (_last, waiting) => text(waiting));
			});
		}],
	},
	properties: {
		_coro: (m, self) => field(futureOf(m, asRef(self)), 'coroutine'),
		_must_cancel: (m, self) => field(futureOf(m, asRef(self)), 'mustCancel'),
		_fut_waiter: (m, self) => field(futureOf(m, asRef(self)), 'waiter'),
		_num_cancels_requested: (m, self) => field(futureOf(m, asRef(self)), 'cancels'),
	},
});

/** A coroutine as a task's repr shows it. */
const describeCoroutine = (m: Machine, coroutine: Ref): string => {
	if (closesGenerator(m, coroutine)) {
		// CPython's task drives `aclose()` itself, which has no name.
		return '<<async_generator_athrow without __name__>()>';
	}

	const object = m.get(coroutine) as GeneratorObject;
	const run = runOf(m);
	const {code, frame} = object;
	if (code.internal && code.name === '_close') {
		// What closes an async generator is no coroutine in CPython, and has no name.
		return '<<async_generator_athrow without __name__>()>';
	}

	const name = `${object.qualname}()`;
	if (code.internal && object.name === '_await' && object.qualname !== '_await') {
		// It drives something that is no coroutine of the language, and has no code that could be told.
		return `<${name}>`;
	}
	switch (object.state) {
		case 'finished': {
			return `<${name} done, defined at ${fileOf(code)}:${code.firstLine}>`;
		}

		case 'running':
		case 'created':
		case 'suspended': {
			const line = frame === null || object.state === 'created' ? (run.lineOfRunning(m, coroutine) ?? code.firstLine) : code.spans[(frame.at / 2) * 4] ?? code.firstLine;
			return `<${name} running at ${fileOf(code)}:${line}>`;
		}
	}
};

