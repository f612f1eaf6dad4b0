import {tableGet} from '../library/table.js';
import type {FrameText} from '../loop/facts.js';
import type {Frame} from '../python/machine/frame.js';
import {delegate} from '../python/machine/generators.js';
import {Machine} from '../python/machine/machine.js';
import type {DictObject, GeneratorObject} from '../python/machine/objects.js';
import {PyType} from '../python/type.js';
import {BoundMethod, Ref, type Value} from '../python/values.js';
import {isFuture} from './asyncio/futures.js';
import {describe, memberOf, membersOf, sizeOf, type VariableText} from './describe.js';
import {stdlibModules} from '../stdlib/modules.generated.js';
import {libraryPath} from './find-module.js';
import {hostOf} from './host.js';
import {Run} from './run.js';
import type {Simulation} from './simulation.js';

/** Whose frames are asked about: a task's, by id, or a thread's (0 is the main thread). */
export type Subject = {readonly type: 'task'; readonly taskId: number} | {readonly type: 'thread'; readonly thread: number};

/** The frames of the program, outermost first; null when there is no such task or thread now. */
export const stackAt = (simulation: Simulation, of: Subject): readonly FrameText[] | null => {
	const {run, m} = open(simulation);
	return framesOf(run, m, of)?.map(frame => ({function: frame.code.qualname, place: run.placeOf(frame)})) ?? null;
};

/** Variables, or the members of one: `total` is how many there are. */
export type Variables = {readonly variables: readonly VariableText[]; readonly total: number};

/** Which of them are asked for. */
export type Range = {readonly from: number; readonly count: number};

const everything: Range = {from: 0, count: Number.MAX_SAFE_INTEGER};

/**
The variables of one of these frames, or what is inside of one: `path` begins with the variable's name and goes on with
the names of members. Null when there is no such frame, or no such path.
*/
export const variablesAt = (simulation: Simulation, of: Subject, index: number, path: readonly string[] = [], {from, count}: Range = everything): Variables | null => {
	const {run, m} = open(simulation);
	const frame = framesOf(run, m, of)?.[index];
	if (frame === undefined) {
		return null;
	}

	const variables = variablesOf(m, frame);
	if (path.length === 0) {
		return {variables: variables.slice(from, from + count).map(([name, value]) => describe(m, name, value)), total: variables.length};
	}

	const [first, ...rest] = path;
	let value = variables.find(([name]) => name === first)?.[1];
	for (const name of rest) {
		value = value === undefined ? undefined : memberOf(m, value, name);
	}

	return value === undefined ? null : {variables: membersOf(m, value, from, count).map(([name, member]) => describe(m, name, member)), total: sizeOf(m, value)};
};

/**
What tells these handles' callbacks apart: their arguments, but for those that all have in common, else the object that
they are a method of, else the line where they begin.
*/
export const callbacksAt = (simulation: Simulation, handles: readonly number[]): readonly string[] => {
	const {run, m} = open(simulation);
	const calls = handles.map(handle => tableGet(run.world.handles, handle));
	const passed = calls.map(call => call === undefined ? [] : argumentTexts(m, call.args));
	const differs = (text: string, index: number): boolean => passed.some(texts => texts.length !== passed[0]!.length || texts[index] !== text);
	return calls.map((call, index) => {
		const texts = passed[index]!.filter((text, position) => differs(text, position));
		return call === undefined ? '' : (texts.length > 0 ? `(${texts.join(', ')})` : originText(m, call.callback));
	});
};

const textOf = (m: Machine, value: Value): string => describe(m, '', value).text;

/** What a future calls is called with that future: that says nothing. */
const argumentTexts = (m: Machine, args: readonly Value[]): readonly string[] => args.length === 1 && isFuture(m, args[0]!) ? [] : args.map(value => textOf(m, value));

const originText = (m: Machine, callback: Value): string => {
	if (callback instanceof BoundMethod) {
		return `of ${textOf(m, callback.self)}`;
	}

	const fn = m.as(callback, 'function');
	return fn === undefined ? '' : `line ${fn.code.firstLine}`;
};

/** A machine to read from. It is thrown away, so nothing that it does can be seen. */
const open = (simulation: Simulation): {readonly run: Run; readonly m: Machine} => {
	const run = new Run(simulation, {until: () => false, budget: 0, detail: 'handles'});
	const m = new Machine(simulation.machine, hostOf(run));
	run.machine = m;
	return {run, m};
};

type Which = (frame: Frame) => boolean;

const isOfProgram: Which = frame => frame.native === null && !frame.code.internal;

const isPython: Which = frame => frame.native === null;

/** Where in our own library somebody is: `path` as "asyncio/queues.py", with the whole text of that file. */
export type LibraryPlace = {readonly path: string; readonly text: string; readonly line: number; readonly function: string};

/** The innermost place in Python, where that is in the library; null where the program itself is innermost, or where there is nobody. */
export const libraryPlaceAt = (simulation: Simulation, of: Subject): LibraryPlace | null => {
	const {run, m} = open(simulation);
	const frame = framesOf(run, m, of, isPython)?.at(-1);
	const name = frame?.code.internal === true ? moduleOf(frame.code.filename) : null;
	return frame === undefined || name === null
		? null
		: {path: `${name.replaceAll('.', '/')}.py`, text: stdlibModules[name]!, line: run.placeOf(frame).line, function: frame.code.qualname};
};

/** The library's module whose code has this name. */
const moduleOf = (filename: string): string | null => Object.keys(stdlibModules).find(name => libraryPath(name) === filename) ?? null;

/** The frames themselves, outermost first; null when there is no such task or thread now. */
export const framesOf = (run: Run, m: Machine, of: Subject, which: Which = isOfProgram): readonly Frame[] | null => {
	if (of.type === 'thread') {
		return of.thread === m.thread ? onStack(m.frame, null, which) : framesOfThread(run, of.thread, which);
	}

	const task = tableGet(run.world.tasks, of.taskId);
	if (task === undefined) {
		return null;
	}

	const coroutine = m.as(task, 'host')!.fields.get('coroutine') as Ref;
	return (m.get(coroutine) as GeneratorObject).state === 'running' ? onStacks(m, task, which) : suspended(m, coroutine, which);
};

const framesOfThread = (run: Run, id: number, which: Which): Frame[] | null => {
	const thread = tableGet(run.world.threads.all, id);
	return thread === undefined ? null : onStack(thread.frame, null, which);
};

/** The frames of a task that is under way: in the thread that runs, or in one that waits in the middle of it. */
const onStacks = (m: Machine, task: Ref, which: Which): Frame[] => {
	for (const top of [m.frame, ...m.host.chains()]) {
		for (let frame = top; frame !== null; frame = frame.back) {
			if (isStepOf(frame, task)) {
				return onStack(top, task, which);
			}
		}
	}

	return [];
};

const isStepOf = (frame: Frame, task: Ref): boolean => frame.native?.name === 'task step' && frame.slots[0] === task;

/** These frames from `top` on, down to the step of `task`; all of them where that is null. */
const onStack = (top: Frame | null, task: Ref | null, which: Which): Frame[] => {
	const frames: Frame[] = [];
	for (let frame = top; frame !== null; frame = frame.back) {
		if (task !== null && isStepOf(frame, task)) {
			break;
		}

		if (which(frame)) {
			frames.unshift(frame);
		}
	}

	return frames;
};

const suspended = (m: Machine, coroutine: Ref, which: Which): Frame[] => {
	const frames: Frame[] = [];
	for (let object: GeneratorObject | undefined = m.get(coroutine) as GeneratorObject; object?.frame;) {
		if (which(object.frame)) {
			frames.push(object.frame);
		}

		const inner: Value | undefined = delegate(object);
		object = m.as(inner, 'generator') ?? m.as(m.as(inner, 'iterator')?.source, 'generator');
	}

	return frames;
};

const variablesOf = (m: Machine, frame: Frame): ReadonlyArray<readonly [string, Value]> => {
	if (frame.namespace !== null) {
		const entries: Array<readonly [string, Value]> = [];
		(m.get(frame.namespace) as DictObject).table.forEach((name, value) => {
			if (typeof name === 'string' && !name.startsWith('__') && isData(m, value)) {
				entries.push([name, value]);
			}
		});
		return entries;
	}

	return frame.code.slotNames.flatMap((name, slot) => {
		const held = frame.slots[slot];
		const value = m.as(held, 'cell') === undefined ? held : m.as(held, 'cell')!.value;
		// Names that cannot be written in a program are the compiler's own.
		return value === undefined || !/^\p{ID_Continue}+$/u.test(name) ? [] : [[name, value] as const];
	});
};

/** Modules, functions and classes are not what one looks for among a module's variables. */
const isData = (m: Machine, value: Value): boolean =>
	!(value instanceof PyType) && !(value instanceof Ref && ['module', 'function', 'class'].includes(m.get(value).kind));
