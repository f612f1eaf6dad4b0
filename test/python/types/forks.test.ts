import {expect, test} from 'vitest';
import {advance} from '../../../source/simulator/advance.js';
import {startSimulation} from '../../../source/simulator/start.js';
import {folder} from '../../judge/judge.js';
import {programs} from '../../judge/programs.js';

/*
Natives that wait for Python code go on from frames that are values: a run that is cut into slices, each of which is
made twice from the same simulation, prints what the run in one piece prints, and both makings of a slice agree.
*/

const wanted = new Set(['comparing-classes.py', 'derived-types.py', 'operators-of-classes.py']);

const all = (await programs(new URL('programs/', import.meta.url))).filter(program => wanted.has(program.name));

test.each(all.map(program => [program.name, program] as const))('%s', (_name, program) => {
	const start = () => startSimulation({path: `${folder}/${program.name}`, text: program.source, siblings: {}}, {input: null, seed: 0, latency: 1, limit: 10_000_000});
	const whole = advance(start(), {until: () => false, budget: 20_000_000, detail: 'lines'}).facts;
	const sliced = [];
	let simulation = start();
	for (let ended = false; !ended;) {
		const options = {until: () => false, budget: 40, detail: 'lines'} as const;
		const first = advance(simulation, options);
		const second = advance(simulation, options);
		expect(second.facts).toEqual(first.facts);
		sliced.push(...first.facts);
		// The other one goes on: what the first has done must not be seen in it.
		({simulation} = second);
		ended = first.stopped === 'ended';
	}

	const printed = (facts: typeof whole) => facts.filter(fact => fact.type === 'printed').map(fact => fact.text).join('');
	expect(printed(sliced)).toBe(printed(whole));
	expect(printed(whole)).not.toBe('');
});
