import {tableSet, tableValues} from '../../library/table.js';

import type {Frame, NativeCode} from '../../python/machine/frame.js';
import {newModule, runModule} from '../../python/machine/imports.js';
import {silence} from '../../python/machine/silence.js';
import type {Machine} from '../../python/machine/machine.js';
import type {ModuleObject} from '../../python/machine/objects.js';
import {SyntaxProblem} from '../../python/parse/problem.js';
import {syntaxError} from '../../python/types/exception-fields.js';
import type {Outcome} from '../../python/native.js';
import {rawNative} from '../../python/types/define.js';
import type {Value} from '../../python/values.js';
import {dynamicSource} from '../dynamic-sources.js';
import {callLibrary} from '../library.js';
import {makeProcess, endProcess} from '../network/pipes.js';
import {closeDescriptor} from '../network/calls.js';
import {descriptorKey} from '../network/state.js';
import {inKernel} from '../network/system.js';
import {runOf, type Run} from '../run.js';
import {signals, type SignalName} from '../signals/numbers.js';
import {initialSignals} from '../signals/state.js';
import {threadCode} from '../threads/begin.js';
import {closeLoopsOf} from './end-loops.js';
import {pidOf, addProcess} from './processes.js';
import {changeProcess, changeThreads, currentProcess, findProcess, newThread} from '../threads/state.js';
import {endThreads} from '../threads/turns.js';

/*
Processes that run a program of their own: children of `subprocess`. A child has modules, file descriptors and signals of
its own, and begins when whoever made it next waits. What it does first is in the library's module `_program`.
*/

/** What is to be each of the child's first file descriptors: one of the parent's, the parent's own of that number, or nothing. */
export type Given = number | 'inherit' | 'null';

/** /dev/null among what file descriptors are. */
export const nothing = -1;

const giveDescriptors = (run: Run, process: number, given: readonly Given[]): void => {
	inKernel(run, kernel => {
		const descriptors = {...kernel.state.descriptors};
		for (const [fd, from] of given.entries()) {
			const object = from === 'null' ? nothing : kernel.objectOf(from === 'inherit' ? fd : from);
			if (object !== undefined) {
				descriptors[descriptorKey(process, fd)] = object;
			}
		}

		kernel.state = {...kernel.state, descriptors};
	});
};

/** A chain of frames that calls the program's beginning in a thread of its own. */
const firstFrame = (m: Machine, order: Value): Frame => {
	const {frame} = m;
	m.frame = null;
	m.pushNative(threadCode, [rawNative('program', inner => begin(inner, order))]);
	const first = m.frame!;
	m.frame = frame;
	return first;
};

const begin = (m: Machine, order: Value): Outcome => {
	m.pushNative(endCode);
	return callLibrary(m, '_program', 'run', [order]);
};

/** The process ends with its first thread. */
const endCode: NativeCode = {
	name: 'end of the program',
	resume(m, _frame, code) {
		finish(runOf(m), m, currentProcess(runOf(m)), code as number);
		return null;
	},
	raise(m) {
		finish(runOf(m), m, currentProcess(runOf(m)), 1);
		return null;
	},
};

/** Makes a process that will call `run(order)` of the library's module `_program`. Its number is the result. */
export const beginProgram = (m: Machine, name: string, order: Value, given: readonly Given[]): number => {
	const run = runOf(m);
	run.charge(m);
	const thread = run.number('thread');
	const process = addProcess(m, thread, null);
	changeProcess(run, process, {object: inKernel(run, kernel => makeProcess(kernel, `${name} (pid ${pidOf(process)})`))});
	giveDescriptors(run, process, given);
	run.emit({type: 'thread-started', thread, name, pool: null, process: true});
	const {all, starting} = run.world.threads;
	changeThreads(run, {all: tableSet(all, thread, {...newThread(thread, name, true, process), frame: firstFrame(m, order)}), starting: [...starting, thread]});
	return process;
};

/** Runs text as the main module of the process that runs. `path` is '' where it has no file. */
export const runMain = (m: Machine, filename: string, text: string, path: string, packageName: string | null): Outcome => {
	const run = runOf(m);
	const code = compiled(m, filename, text);
	changeProcess(run, currentProcess(run), {main: {code, path: filename, text}});
	dynamicSource(run, filename, text);
	const module = newModule(m, '__main__');
	const namespace = (m.get(module) as ModuleObject).attributes;
	if (path !== '') {
		m.assign(namespace, '__file__', path);
	}

	m.assign(namespace, '__package__', packageName);
	return runModule(m, module, code);
};

const compiled = (m: Machine, filename: string, text: string) => {
	try {
		return runOf(m).setting.codeOf(filename, text, false);
	} catch (error: unknown) {
		throw error instanceof SyntaxProblem ? syntaxError(m, error) : error;
	}
};

/** What is left of a process goes: threads, loops, file descriptors. Those who wait for its end are told. */
const finish = (run: Run, m: Machine, process: number, exitCode: number): void => {
	const {object, fixed} = findProcess(run, process)!;
	const frames = [...tableValues(run.world.threads.all)].filter(thread => thread.process === process).map(({frame}) => frame);
	endThreads(run, [...tableValues(run.world.threads.all)].filter(thread => thread.process === process && thread.id !== m.thread).map(({id}) => id));
	closeLoopsOf(run, m, process);
	closeDescriptors(run, process);
	silence(m, [...frames, m.frame], [fixed.modules]);
	changeProcess(run, process, {exitCode, fixed: findProcess(run, 0)!.fixed, signals: initialSignals});
	if (object !== null) {
		inKernel(run, kernel => {
			endProcess(kernel, object);
		});
	}
};

const closeDescriptors = (run: Run, process: number): void => {
	inKernel(run, kernel => {
		kernel.process = process;
		// Linux: a process that ends closes them from the last to the first.
		for (const key of Object.keys(kernel.state.descriptors).reverse()) {
			const fd = Number(key) - descriptorKey(process, 0);
			if (fd >= 0 && fd < descriptorKey(1, 0)) {
				if (kernel.socketOf(fd) === undefined) {
					kernel.freeDescriptor(fd);
				} else {
					closeDescriptor(kernel, fd);
				}
			}
		}
	});
};

/** A process is ended by a signal: no finally clause runs, no output is flushed. It may be the one that runs. */
export const killProcess = (run: Run, m: Machine, process: number, name: SignalName): void => {
	exitProcess(run, m, process, -signals[name].number);
};

/** A process ends at once, wherever it is. */
export const exitProcess = (run: Run, m: Machine, process: number, exitCode: number): void => {
	const record = findProcess(run, process);
	if (record?.exitCode !== null) {
		return;
	}

	const isOwn = currentProcess(run) === process;
	finish(run, m, process, exitCode);
	if (isOwn) {
		// The thread that runs goes on with what ends it.
		m.frame = null;
		m.pushNative(threadCode, [null]);
	}
};

/** The process with this pid, ended ones included; undefined: there is none. */
export const processOf = (run: Run, pid: number): number | undefined => {
	const count = Math.max(1, run.world.threads.processes.length);
	for (let process = 0; process < count; process++) {
		if (pidOf(process) === pid) {
			return process;
		}
	}

	return undefined;
};

/** The child with this pid that runs a program; undefined: there is none. */
export const childOf = (run: Run, pid: number): number | undefined => {
	const process = processOf(run, pid);
	const record = process === undefined ? undefined : findProcess(run, process);
	return typeof record?.object === 'number' && record.parent === currentProcess(run) ? process : undefined;
};
