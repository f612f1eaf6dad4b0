import {syntaxReport} from '../../source/commands/syntax-report.js';
import {advance} from '../../source/simulator/advance.js';
import {startSimulation} from '../../source/simulator/start.js';
import type {Fact} from '../../source/loop/facts.js';
import {SyntaxProblem} from '../../source/python/parse/problem.js';
import {comparableStderr} from './comparable.js';
import {folder, type Program, type Verdict} from './judge.js';

type OurHandle = Omit<Verdict['handles'][number], 'closing'>;

export type OurVerdict = Omit<Verdict, 'handles'> & {readonly handles: readonly OurHandle[]; readonly facts: readonly Fact[]};

/** Far more than any program of ours needs. */
const limit = 50_000_000;

/** `shapes/square.py` as a module's name. */
export const moduleName = (file: string): string => file.replace(/\.py$/, '').replaceAll('/', '.').replace(/\.__init__$/, '');

/** What the simulator does with a program, in the judge's form. */
export const runOurs = (program: Program): OurVerdict => {
	const path = `${folder}/${program.name}`;
	const beside = path.slice(0, path.lastIndexOf('/'));
	const siblings = Object.fromEntries(Object.entries(program.siblings ?? {}).map(([file, text]) => [
		moduleName(file), {path: `${beside}/${file}`, text, package: file.endsWith('__init__.py')},
	]));
	let simulation;
	try {
		simulation = startSimulation({path, text: program.source, siblings}, {
			input: program.stdin ?? null, seed: program.seed ?? 0, latency: program.latency ?? 1, limit,
		});
	} catch (error: unknown) {
		if (error instanceof SyntaxProblem) {
			const where = `${program.name.split('/').at(-1)!}, line ${error.line}`;
			return {stdout: '', stderr: syntaxReport(error).map(line => `${line}\n`).join(''), error: `${error.type}: ${error.message} (${where})`, exitCode: 1, handles: [], facts: []};
		}

		throw error;
	}

	const {facts} = advance(simulation, {until: () => false, budget: limit * 2, detail: 'lines'});
	const printed = (stream: 'stdout' | 'stderr'): string => facts.map(fact => fact.type === 'printed' && fact.stream === stream ? fact.text : '').join('');
	const ended = facts.findLast(fact => fact.type === 'ended');
	return {
		stdout: printed('stdout'), stderr: comparableStderr(printed('stderr')), error: ended?.error ?? null, exitCode: ended?.exitCode ?? -1,
		handles: facts.filter(fact => fact.type === 'handle-started').map(({loop, iteration, time, kind, task, callback}) => ({loop, iteration, time, kind, task, callback})),
		facts,
	};
};
