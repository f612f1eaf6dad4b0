import type {Fact} from '../../../source/loop/facts.js';
import {advance} from '../../../source/simulator/advance.js';
import type {Options} from '../../../source/simulator/simulation.js';
import {startSimulation} from '../../../source/simulator/start.js';

/** The facts of a program, given as its lines. */
export const factsOf = (lines: readonly string[], options: Partial<Options> = {}): readonly Fact[] =>
	advance(startSimulation({path: 'program.py', text: `${lines.join('\n')}\n`, siblings: {}}, options), {until: () => false, budget: 60_000_000, detail: 'handles'}).facts;

/** What it prints, on stdout and stderr. */
export const printedBy = (lines: readonly string[], options: Partial<Options> = {}): string =>
	factsOf(lines, options).map(fact => fact.type === 'printed' ? fact.text : '').join('');
