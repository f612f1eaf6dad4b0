import {describe, expect, test} from 'vitest';
import {dump, load} from '../../source/loop/dump.js';
import {violations} from '../../source/loop/invariants.js';
import {initialState, reduce} from '../../source/loop/reduce.js';
import type {Fact} from '../../source/loop/facts.js';
import type {LoopState} from '../../source/loop/state.js';
import {advance} from '../../source/simulator/advance.js';
import {startSimulation} from '../../source/simulator/start.js';
import {loopState, type Simulation} from '../../source/simulator/simulation.js';
import {simulatedSource} from '../../source/timeline/simulated-source.js';
import {createTimeline, factsOf, isAtEnd, isAtStart, positionOf, stateOf, stepNumber, type Timeline} from '../../source/timeline/timeline.js';
import {go, work} from '../../source/timeline/travel.js';
import {TRACE_VERSION} from '../../source/trace/header.js';
import {readTrace} from '../../source/trace/read.js';
import {writeFact, writeHeader} from '../../source/trace/write.js';
import {coarsen} from '../../source/trace/coarsen.js';
import {folder} from '../judge/judge.js';
import {moduleName} from '../judge/ours.js';
import {programs, type RuleProgram} from '../judge/programs.js';

/* What must hold at every step of every program. */

/*
Programs that show the language alone have no loop, and no state beyond the output: each sixth of them is walked here, and the long
ones. All of them are compared with CPython in test/judge.
*/
const ofLanguage = /^(?:class|data|builtin|exception|generator|module)-(?!async)/;
const sampled = (all: readonly RuleProgram[]): readonly RuleProgram[] => {
	const language = all.filter(program => ofLanguage.test(program.name));
	return [...all.filter(program => !ofLanguage.test(program.name)), ...language.filter((_, index) => index % 6 === 0)];
};

const everything = [
	...await programs(new URL('../programs-network/', import.meta.url)),
	...sampled(await programs()), ...await programs(new URL('../../scenarios/', import.meta.url)), ...await programs(new URL('../programs-threads/', import.meta.url)),
]
	// A program that is no Python has no steps.
	.filter(program => !program.name.includes('syntax-error'));

const begin = (program: RuleProgram): Simulation => {
	const path = `${folder}/${program.name}`;
	const beside = path.slice(0, path.lastIndexOf('/'));
	const siblings = Object.fromEntries(Object.entries(program.siblings ?? {}).map(([file, text]) => [
		moduleName(file), {path: `${beside}/${file}`, text, package: file.endsWith('__init__.py')},
	]));
	return startSimulation({path, text: program.source, siblings}, {input: program.stdin ?? null});
};

const text = (state: LoopState): string => JSON.stringify(dump(state));

const whole = {until: () => false, budget: 20_000_000, detail: 'lines'} as const;

const arrived = <S>(timeline: Timeline<S>): Timeline<S> => {
	let at = timeline;
	while (at.goal !== null) {
		at = work(at, 1_000_000);
	}

	return at;
};

describe.each(everything.map(program => [program.name, program] as const))('%s', (_name, program) => {
	test('states are consistent after every fact, and the facts alone make them', () => {
		const start = begin(program);
		const {facts, simulation} = advance(start, whole);
		let state = initialState();
		let checked = 0;
		for (const fact of facts) {
			state = reduce(state, fact);
			const wrong = violations(state);
			if (wrong.length > 0) {
				expect.fail(`after ${JSON.stringify(fact)}: ${wrong.join('; ')}`);
			}

			checked++;
			if (checked % 20 === 0) {
				expect(text(load(JSON.parse(text(state)) as never))).toBe(text(state));
			}
		}

		expect(state.contradictions).toBe(0);
		expect(text(state)).toBe(text(loopState(simulation)));
	});

	test('an old simulation stays valid, and advancing it twice gives the same', () => {
		const start = begin(program);
		const kept: Array<{readonly simulation: Simulation; readonly text: string; readonly next: string}> = [];
		let simulation = start;
		for (let turn = 0; turn < 400; turn++) {
			const before = simulation;
			const result = advance(before, {until: fact => fact.type === 'handle-finished' || fact.type === 'printed', budget: 2_000_000, detail: 'lines'});
			simulation = result.simulation;
			kept.push({simulation: before, text: text(before.loop), next: JSON.stringify(result.facts)});
			if (result.stopped === 'ended') {
				break;
			}
		}

		for (const [index, one] of kept.entries()) {
			if (index % Math.ceil(kept.length / 12) === 0) {
				expect(text(one.simulation.loop)).toBe(one.text);
				const again = advance(one.simulation, {until: fact => fact.type === 'handle-finished' || fact.type === 'printed', budget: 2_000_000, detail: 'lines'});
				expect(JSON.stringify(again.facts)).toBe(one.next);
			}
		}
	});

	test('back and forth gives the same states, positions and step facts', () => {
		let timeline = createTimeline(simulatedSource(begin(program)));
		const there: string[] = [];
		const picture = (at: typeof timeline): string => JSON.stringify([stepNumber(at), positionOf(at), factsOf(at), dump(stateOf(at))]);
		for (let steps = 0; steps < 150 && !isAtEnd(timeline); steps++) {
			there.push(picture(timeline));
			timeline = arrived(go(timeline, {type: 'forward', size: 'step', count: 1}));
		}

		for (let index = there.length - 1; index >= 0; index--) {
			timeline = arrived(go(timeline, {type: 'back', size: 'step', count: 1}));
			expect(picture(timeline)).toBe(there[index]);
		}

		expect(isAtStart(timeline)).toBe(true);
	});

	test('a trace of it says the same, coarse or fine', () => {
		const {facts, simulation} = advance(begin(program), whole);
		const lines = [writeHeader({type: 'run', loopscope: TRACE_VERSION, python: '3.14', file: program.name, options: {}}), ...facts.map(fact => writeFact(fact))].join('');
		const read = readTrace(lines);
		expect(read.problems).toEqual([]);
		const replayed = read.facts.reduce((state, fact) => reduce(state, fact), initialState());
		expect(text(replayed)).toBe(text(loopState(simulation)));
		const coarse = [...coarsen(facts)];
		const gathered = advance(begin(program), {...whole, detail: 'handles'});
		expect(withoutEnd(gathered.facts)).toEqual(withoutEnd(coarse));
	});
});

/** Lines that no other fact follows are not told in a coarse run. */
const withoutEnd = (facts: readonly Fact[]): readonly Fact[] => facts.at(-1)?.type === 'line-reached' ? facts.slice(0, -1) : facts;
