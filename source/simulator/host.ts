import {sortedKeys} from '../library/sorted-set.js';
import {tableDelete, tableGet, tableSet, tableValues} from '../library/table.js';
import type {FrameText} from '../loop/facts.js';
import {formatFrames} from '../python/builtins/traceback.js';
import {call, callMethod} from '../python/machine/calls.js';
import {className, findOnType, typeOf} from '../python/machine/type-of.js';
import type {Frame} from '../python/machine/frame.js';
import {closeGenerator} from '../python/machine/generators.js';
import type {FoundModule, Host, Machine} from '../python/machine/machine.js';
import type {GeneratorObject, HostObject, InstanceObject} from '../python/machine/objects.js';
import type {Outcome} from '../python/native.js';
import {asyncGeneratorType, coroutineType} from '../python/types/identities.js';
import {BoundMethod, Ref} from '../python/values.js';
import {callbackName} from './asyncio/callbacks.js';
import {destroyTask} from './asyncio/task-destroyed.js';
import {originDepth, placesNow, placesText} from './asyncio/debug.js';
import {isFuture, unwatch} from './asyncio/futures.js';
import {errorText, shortRepr} from './asyncio/short-texts.js';
import {copyContext} from './contexts.js';
import {moveStep, stepMethod} from '../python/machine/awaiting.js';
import {dynamicSource} from './dynamic-sources.js';
import {findModule} from './find-module.js';
import {networkRoots} from './network/polling.js';
import {finaliseSocket} from './network/socket-object.js';
import {isReference} from '../python/types/weak-reference.js';
import type {Run} from './run.js';
import {printInto, targetOf} from './processes/standard-streams.js';
import {mainText} from './threads/state.js';
import {warnNeverAwaited} from './warnings.js';

/* What the machine tells its host, turned into facts, and what it asks of it. */

export type SimulatorHost = Host & {readonly run: Run};

export const hostOf = (run: Run): SimulatorHost => ({
	run,
	onLine(m, frame, argument) {
		run.reachLine(m, frame, argument);
	},
	onAwaitPassed(m, frame, awaited) {
		const {taskId} = run;
		if (taskId === null) {
			return;
		}

		const future = isFuture(m, awaited) ? m.as(awaited, 'host')! : null;
		const coroutine = m.as(awaited, 'generator');
		run.emit({
			type: 'await-passed', taskId, on: future === null ? (coroutine === undefined ? 'other' : 'coroutine') : 'future',
			future: future?.hostId ?? null, name: coroutine?.name ?? null, place: run.placeOf(frame),
		});
	},
	onRaise(m, frame, exception) {
		run.emit({type: 'raised', error: errorText(m, exception), place: run.placeOf(frame), taskId: run.taskId});
	},
	onCoroutine(m, coroutine, args) {
		const {code, name} = m.get(coroutine) as GeneratorObject;
		const id = run.number('coroutine');
		run.emit({
			type: 'coroutine-created', coroutine: id, name,
			arguments: args.slice(0, 8).map((value, index) => ({name: code.slotNames[index] ?? '', text: shortRepr(m, value)})),
			place: run.place(m), by: run.taskId, library: code.internal,
		});
		const depth = originDepth(m);
		if (depth > 0) {
			run.change({origins: tableSet(run.world.origins, id, placesNow(m, depth))});
		}

		return id;
	},
	onCoroutineStarted(m, coroutine) {
		const {hostId} = m.get(coroutine) as GeneratorObject;
		if (hostId !== 0) {
			if (run.world.origins.size > 0) {
				run.change({origins: tableDelete(run.world.origins, hostId)});
			}

			run.emit({type: 'coroutine-started', coroutine: hostId, taskId: run.taskId});
		}
	},
	onFinalise: (m, object) => finalise(run, m, object),
	onUnraisable(m, exception, object) {
		run.emit({type: 'printed', stream: 'stderr', text: `${ignoredIn(m, object)}:\n${tracebackText(m, exception)}${errorText(m, exception)}\n`, taskId: run.taskId, place: null});
	},
	onAsyncGenerator(m, generator) {
		const loop = run.world.runningLoop;
		if (loop !== null) {
			run.change({asyncGenerators: [...run.world.asyncGenerators, {loop: run.loopId(m, loop), generator}]});
		}

		return loop;
	},
	roots(visit) {
		const {world} = run;
		for (const entry of tableValues(world.handles)) {
			visit(entry.callback);
			visit(entry.context);
			visit(entry.loop);
			for (const argument of entry.args) {
				visit(argument);
			}
		}

		for (const pending of sortedKeys(world.io)) {
			visit(pending.callback);
			for (const argument of pending.args) {
				visit(argument);
			}
		}

		networkRoots(world.network, visit);
		for (const task of tableValues(world.tasks)) {
			// asyncio holds its tasks weakly: what keeps them is that something will wake them, which a closed loop never does.
			if (run.machine.as(run.machine.as(task, 'host')!.fields.get('loop'), 'host')?.fields.get('closed') !== true) {
				visit(task);
			}
		}

		for (const task of Object.values(world.currentTasks)) {
			visit(task);
		}

		for (const loop of world.loops) {
			visit(loop);
		}

		visit(world.currentLoop ?? undefined);
		visit(world.context);
		visit(world.fileSystem);
		for (const handler of world.signals.handlers.values()) {
			visit(handler);
		}

		for (const {fixed, signals} of world.threads.processes) {
			visit(fixed.builtins);
			visit(fixed.modules);
			for (const handler of signals.handlers.values()) {
				visit(handler);
			}
		}

		for (const thing of world.threads.shared) {
			visit(thing);
		}

		for (const {own} of tableValues(world.threads.all)) {
			visit(own.currentLoop ?? undefined);
			visit(own.context);
		}
	},
	* chains() {
		for (const {frame, id} of tableValues(run.world.threads.all)) {
			if (frame !== null && id !== run.machine.thread) {
				yield frame;
			}
		}
	},
	findModule: (_m, name): FoundModule | null => findModule(run.setting, name),
	onPrint(m, stream, text) {
		const target = targetOf(run, stream);
		if (typeof target === 'number') {
			printInto(run, target, text);
		} else if (target !== null) {
			run.emit({type: 'printed', stream: target, text, taskId: run.taskId, place: run.place(m)});
		}
	},
	onInput(m) {
		const {lines, at} = run.world.input;
		const line = lines[at];
		if (line === undefined) {
			throw m.error('EOFError', 'EOF when reading a line');
		}

		run.change({input: {lines, at: at + 1}});
		return line;
	},
	onEntropy: () => run.world.seed ?? run.setting.options.seed,
	programArguments: () => run.setting.options.argv,
	onSource(_m, filename, text) {
		dynamicSource(run, filename, text);
	},
	sourceLine: (filename, line) => (run.textOf(filename) ?? mainText(run, filename))?.split('\n')[line - 1] ?? null,
});

/** An object is gone whose end can be noticed. */
const finalise = (run: Run, m: Machine, ref: Ref): Outcome => {
	const object = m.get(ref);
	switch (object.kind) {
		case 'generator': {
			return finaliseGenerator(run, m, ref, object);
		}

		case 'host': {
			if (isFuture(m, ref)) {
				return finaliseFuture(run, m, ref, object);
			}

			// CPython closes a socket that nobody holds any more, and warns of it where the program wants to know.
			return finaliseSocket(m, ref);
		}

		case 'instance': {
			return finaliseInstance(m, ref, object);
		}

		case 'iterator': {
			moveStep(m, ref, 2);
			return warnNeverAwaited(run, m, `coroutine method '${stepMethod(object)}' of '${(m.get(object.source as Ref) as GeneratorObject).qualname}'`);
		}

		default: {
			return null;
		}
	}
};

const finaliseGenerator = (run: Run, m: Machine, ref: Ref, object: GeneratorObject): Outcome => {
	if (object.cls === coroutineType) {
		const own = m.own(ref, 'generator');
		own.state = 'finished';
		own.frame = null;
		m.watched--;
		run.emit({type: 'coroutine-finalised', coroutine: object.hostId, awaited: false, place: run.place(m)});
		const origin = tableGet(run.world.origins, object.hostId);
		const made = origin === undefined ? '' : `\nCoroutine created at (most recent call last)\n${placesText(origin)}`.replace(/\n$/, '');
		return warnNeverAwaited(run, m, `coroutine '${object.qualname}'`, made);
	}

	if (object.cls !== asyncGeneratorType) {
		return closeGenerator(m, ref);
	}

	run.change({asyncGenerators: run.world.asyncGenerators.filter(entry => entry.generator !== ref)});
	if (object.closed) {
		// It yielded when it was closed: CPython asks the loop no more.
		return closeGenerator(m, ref);
	}

	const loop = object.finalizer;
	if (!(loop instanceof Ref) || m.as(loop, 'host')!.fields.get('closed') === true) {
		return null;
	}

	// CPython's hook: the loop is asked, as from another thread, to make a task that closes it.
	m.own(ref, 'generator').owned = true;
	const create = findOnType(m, typeOf(m, loop), '_close_asyncgen')!;
	const callback = new BoundMethod(create, loop);
	run.schedule(loop, {
		callback, args: [ref], kind: 'callback', taskId: null, name: callbackName(m, callback), library: true, future: null, context: copyContext(m),
		cause: {type: 'call-soon-threadsafe', thread: m.thread},
	});
	return null;
};

/** What CPython says of an exception that nobody can catch, by what ended. */
const ignoredIn = (m: Machine, object: Ref): string => {
	if (isReference(m, object)) {
		return `Exception ignored while calling weakref callback ${shortRepr(m, m.as(object, 'host')!.fields.get('callback')!)}`;
	}

	const method = m.as(object, 'instance') === undefined ? undefined : findOnType(m, typeOf(m, object), '__del__');
	return method === undefined
		? `Exception ignored while closing ${m.as(object, 'generator') === undefined ? 'object' : 'generator'} ${shortRepr(m, object)}`
		: `Exception ignored while calling deallocator ${shortRepr(m, method)}`;
};

const tracebackText = (m: Machine, exception: Ref): string => {
	const frames = formatFrames(m, m.as(exception, 'exception')!.traceback);
	return frames.length === 0 ? '' : `Traceback (most recent call last):\n${frames.join('')}`;
};

const finaliseFuture = (run: Run, m: Machine, ref: Ref, object: HostObject): Outcome => {
	if (object.fields.get('state') === 'PENDING') {
		return destroyTask(m, ref);
	}

	unwatch(m, ref);
	const loop = object.fields.get('loop') as Ref;
	run.emit({type: 'exception-unretrieved', future: object.hostId, error: errorText(m, object.fields.get('exception') as Ref)});
	const context = m.newDict([
		['message', `${className(m, object.cls)} exception was never retrieved`],
		['exception', object.fields.get('exception')!], ['future', ref],
		...(object.fields.has('made') ? [['source_traceback', object.fields.get('made')!] as const] : []),
	]);
	return callMethod(m, loop, 'call_exception_handler', [context]);
};

const finaliseInstance = (m: Machine, ref: Ref, object: InstanceObject): Outcome => {
	const method = findOnType(m, object.cls, '__del__');
	if (method === undefined || object.finalised) {
		return null;
	}

	m.own(ref, 'instance').finalised = true;
	m.watched--;
	return call(m, method, [ref]);
};

/** The frames of the program on the stack, outermost first. */
export const stackOfMachine = (run: Run, m: Machine): FrameText[] => {
	const stack: FrameText[] = [];
	for (let frame: Frame | null = m.frame; frame !== null; frame = frame.back) {
		if (frame.native === null && !frame.code.internal) {
			stack.unshift({function: frame.code.qualname, place: run.placeOf(frame)});
		}
	}

	return stack;
};

