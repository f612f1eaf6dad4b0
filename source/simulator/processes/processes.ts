import {call} from '../../python/machine/calls.js';
import type {NativeCode} from '../../python/machine/frame.js';
import {loadChain, newModule, runModule} from '../../python/machine/imports.js';
import {Raise, type Fixed, type Machine} from '../../python/machine/machine.js';
import {ModuleObject, type DictObject} from '../../python/machine/objects.js';
import {PUSHED, type Outcome} from '../../python/native.js';
import {rawNative} from '../../python/types/define.js';
import type {Ref, Value} from '../../python/values.js';
import {runOf, type Run} from '../run.js';
import {beginThread} from '../threads/begin.js';
import {mainPid} from '../threads/identity.js';
import {aheadOf} from './own-clock.js';
import {changeProcess, changeThread, changeThreads, currentProcess, currentThread, findProcess, newProcess, type ProcessRecord} from '../threads/state.js';
import {computing} from '../threads/turns.js';
import {waitFor} from '../threads/waiting.js';

/*
Processes of the program. One has modules and builtins of its own, in the one heap: since only descriptions made of plain
values go from one to another (`_pickling.py`), none can reach what is another's. Its main module is the program's, run
anew under the name `__mp_main__`.
*/

/** The pid of a process. */
export const pidOf = (process: number): number => mainPid + (process * 10);

const newFixed = (m: Machine): Fixed => {
	const {builtins, modules, prelude} = m.fixed;
	const names: Array<readonly [Value, Value]> = [];
	(m.get(builtins) as DictObject).table.forEach((key, value) => {
		names.push([key, value as Value]);
	});
	const own = m.newDict(names);
	const table = m.newDict();
	const module = m.as(m.lookup(modules, 'builtins'), 'module')!;
	m.assign(table, 'builtins', m.heap.allocate(new ModuleObject(m.epoch, module.cls, 'builtins', own)));
	return {builtins: own, modules: table, prelude, restricted: false, recursionLimit: m.fixed.recursionLimit};
};

/** Another process runs: what the machine and the world have of the one that did is kept with it. */
export const useProcess = (run: Run, m: Machine, from: number | null, to: number): void => {
	if (from === to) {
		return;
	}

	if (from !== null && findProcess(run, from) !== undefined) {
		changeProcess(run, from, {nextTaskName: run.world.nextTaskName, signals: run.world.signals});
	}

	const record = findProcess(run, to);
	if (record !== undefined) {
		const {fixed, nextTaskName, signals} = record;
		m.fixed = {...fixed, restricted: m.fixed.restricted, recursionLimit: m.fixed.recursionLimit};
		run.change({nextTaskName, signals});
	}
};

/** The number of a process that begins now. `leader` is the thread that it will begin with. */
export const addProcess = (m: Machine, leader: number, main: ProcessRecord['main']): number => {
	const run = runOf(m);
	const parent = currentProcess(run);
	const {processes} = run.world.threads;
	const known = processes.length === 0 ? [newProcess(m.fixed, 0, 0)] : processes;
	changeThreads(run, {processes: [...known, {...newProcess(newFixed(m), parent, leader), main}]});
	return known.length;
};

/** The main module of the process that runs. */
const ownMain = (run: Run): NonNullable<ProcessRecord['main']> => {
	const {main, program} = run.setting;
	return findProcess(run, currentProcess(run))?.main ?? {code: main, path: program.path, text: program.text};
};

/** Begins a process that imports the program anew and then calls `work(channel)` of the library's module `_child`. */
export const beginProcess = (m: Machine, name: string, pool: number | null, channel: Value): Outcome => {
	const run = runOf(m);
	const process = addProcess(m, run.world.next.thread, ownMain(run));
	return beginThread(m, {name, daemon: true, process, isProcess: true, pool}, rawNative('process', inner => bootstrap(inner, channel)), () => process);
};

const bootstrap = (m: Machine, channel: Value): Outcome => {
	m.pushNative(bootCode, [channel]);
	changeThread(runOf(m), m.thread, {booting: true});
	const {code, path} = ownMain(runOf(m));
	const module = newModule(m, '__mp_main__');
	const namespace = (m.get(module) as ModuleObject).attributes;
	m.assign(m.fixed.modules, '__main__', module);
	m.assign(namespace, '__file__', path);
	return runModule(m, module, code);
};

const bootCode: NativeCode = {
	name: 'process',
	resume: (m, frame) => work(m, frame.slots[0]!, null),
	raise: (m, frame, exception) => work(m, frame.slots[0]!, exception),
};

const work = (m: Machine, channel: Value, failure: Ref | null): Outcome => {
	changeThread(runOf(m), m.thread, {booting: false});
	m.pushNative(importedCode, [channel, failure]);
	const outcome = loadChain(m, 'multiprocessing._child');
	return outcome === PUSHED ? PUSHED : start(m, channel, failure, outcome);
};

const importedCode: NativeCode = {name: 'child', resume: (m, frame, module) => start(m, frame.slots[0]!, frame.slots[1] as Ref | null, module)};

const start = (m: Machine, channel: Value, failure: Ref | null, module: Value): Outcome => {
	const main = m.lookup(m.as(module, 'module')!.attributes, 'work')!;
	return call(m, main, [channel, failure]);
};

/** Calls a function of another process in this thread, as its communication with that process: what it imports and prints is that one's. */
export const callIn = (m: Machine, process: number, callable: Value, args: readonly Value[]): Outcome => {
	const run = runOf(m);
	run.charge(m);
	const ahead = aheadOf(run);
	if (ahead !== null) {
		return m.chain(() => waitFor(m, {what: computing, timeout: null, until: ahead, idle: true}, computedCode, []), inner => callNow(inner, process, callable, args));
	}

	return callNow(m, process, callable, args);
};

const callNow = (m: Machine, process: number, callable: Value, args: readonly Value[]): Outcome => {
	const run = runOf(m);
	const here = currentThread(run).process;
	m.pushNative(calledCode, [here]);
	const {frame} = m;
	changeThread(run, m.thread, {process});
	useProcess(run, m, here, process);
	const outcome = call(m, callable, args);
	if (outcome === PUSHED) {
		return PUSHED;
	}

	m.frame = frame!.back;
	return calledCode.resume(m, frame!, outcome, 'return');
};

const computedCode: NativeCode = {name: 'compute', resume: () => null};

const back = (m: Machine, process: Value): void => {
	const run = runOf(m);
	run.charge(m);
	const {process: there} = currentThread(run);
	changeThread(run, m.thread, {process: process as number});
	useProcess(run, m, there, process as number);
};

const calledCode: NativeCode = {
	name: 'call in another process',
	resume(m, frame, value) {
		back(m, frame.slots[0]!);
		return value;
	},
	raise(m, frame, exception) {
		back(m, frame.slots[0]!);
		throw new Raise(exception);
	},
};
