import {fingerprint} from '../library/fingerprint.js';
import {initialState} from '../loop/reduce.js';
import {builtins} from '../python/builtins/index.js';
import type {Code} from '../python/code.js';
import {compile} from '../python/compile/compile.js';
import {loadMain, setUp} from '../python/machine/setup.js';
import {Machine} from '../python/machine/machine.js';
import {stdlibModules} from '../stdlib/modules.generated.js';
import {hostOf} from './host.js';
import {libraryPath} from './find-module.js';
import {Run} from './run.js';
import {defaultOptions, type AdvanceRequest, type Options, type Program, type Setting, type Simulation} from './simulation.js';
import {warnOfSyntax} from './warnings.js';
import {initialWorld} from './world.js';

const quiet: AdvanceRequest = {until: () => false, budget: 0, detail: 'handles'};

const keptIn = (codes: Map<string, Code>): Setting['codeOf'] => (path, text, internal) => {
	const key = `${path}\n${text}`;
	const code = codes.get(key) ?? compile(text, {filename: path, mode: 'module', internal});
	codes.set(key, code);
	return code;
};

/** The library is the same in every run, and the larger part of what a start costs. */
const libraryCodeOf = keptIn(new Map());

/** Compiles each text once. What is kept can be made again at any time, so it is no state; runs may share it. */
export const makeCodeOf = (): Setting['codeOf'] => {
	const programCodeOf = keptIn(new Map());
	return (path, text, internal) => (internal ? libraryCodeOf : programCodeOf)(path, text, internal);
};

/**
A simulation of the program, before its first line. Where several are started, they start faster with one `codeOf`.

@throws SyntaxProblem when the program cannot be compiled.
*/
export const startSimulation = (program: Program, given: Partial<Options> = {}, codeOf = makeCodeOf()): Simulation => {
	const options = {...defaultOptions, ...given};
	const setting: Setting = {program, options, codeOf, main: codeOf(program.path, program.text, false), hash: fingerprint(program.text)};
	const blank = {setting, loop: initialState(), world: initialWorld(options.input), unread: []};
	const run = new Run(blank as unknown as Simulation, quiet);
	const host = hostOf(run);
	const prelude = Object.keys(stdlibModules).filter(name => name.startsWith('_prelude')).sort().map(name => codeOf(libraryPath(name), stdlibModules[name]!, true));
	const base = setUp(host, builtins, prelude);
	const m = new Machine(base, host);
	run.machine = m;
	run.file(program.path);
	loadMain(m, setting.main, program.path);
	warnOfSyntax(run, setting.main);
	return {setting, machine: m.close(), loop: run.loop, world: run.world, unread: run.facts};
};
