import type {Options, Simulation} from '../simulator/simulation.js';
import {CANNOT, complain, complainOf} from './complaint.js';
import type {Request} from './command.js';
import {optionsOf} from './flags.js';
import type {Host} from './host.js';
import {load, start} from './load.js';

/** What input() reads: the lines that were given, or standard input; null if nothing was. */
export const inputOf = async (host: Host, given: readonly string[]): Promise<string | null> => given.length === 0
	? null
	: given.length === 1 && given[0] === '-' ? host.readInput() : given.join('\n');

export type Prepared =
	| {readonly type: 'ready'; readonly simulation: Simulation; readonly path: string; readonly options: Options}
	/** It has been said why not. */
	| {readonly type: 'refused'; readonly code: number};

/** The program that a command without a screen is asked to run, before its first line. */
export const prepare = async (host: Host, {input: [name = '', ...argv], flags}: Request): Promise<Prepared> => {
	const loaded = await load(host, name);
	if (loaded.type === 'trace') {
		complain(host, `${name} is a trace, not a program.`, [`Walk through it with: loopscope ${name}`]);
		return {type: 'refused', code: CANNOT};
	}

	if (loaded.type === 'problem') {
		return {type: 'refused', code: complainOf(host, loaded.problem)};
	}

	const options = optionsOf(flags, loaded.program.text, argv, await inputOf(host, flags.input));
	const started = start(loaded, options);
	return started.type === 'problem'
		? {type: 'refused', code: complainOf(host, started.problem)}
		: {type: 'ready', simulation: started.simulation, path: loaded.program.path, options};
};
