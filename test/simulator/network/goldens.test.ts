import fs from 'node:fs/promises';
import {describe, expect, test} from 'vitest';
import type {FactOf} from '../../../source/loop/facts.js';
import {advance} from '../../../source/simulator/advance.js';
import {startSimulation} from '../../../source/simulator/start.js';
import {folder} from '../../judge/judge.js';
import {programs} from '../../judge/programs.js';

/*
Programs with sockets against what CPython 3.14's asyncio did with real ones: the output, the exit code, and every handle
by iteration. scripts/record-network.py has recorded that.
*/

type Golden = {
	readonly stdout: string;
	readonly exitCode: number;
	/** Null where they race with threads on a real machine. */
	readonly handles: readonly Handle[] | null;
};

type Handle = {readonly iteration: number; readonly kind: string; readonly task: string | null};

const goldens = new URL('../../fixtures/network/', import.meta.url);
const recorded = new Set(await fs.readdir(goldens));
const judged = (await programs(new URL('../../programs-network/', import.meta.url)))
	.filter(({name}) => recorded.has(name.replace('.py', '.json')));

test('there are goldens', () => {
	expect(judged.length).toBe(recorded.size);
	expect(judged.length).toBeGreaterThan(10);
});

describe.each(judged.map(program => [program.name, program] as const))('%s', (name, program) => {
	test('prints what CPython prints, and runs the same handles in the same iterations', async () => {
		const golden = JSON.parse(await fs.readFile(new URL(name.replace('.py', '.json'), goldens), 'utf8')) as Golden;
		const {facts} = advance(startSimulation({path: `${folder}/${name}`, text: program.source, siblings: {}}), {until: () => false, budget: 20_000_000, detail: 'handles'});
		const ended = facts.find(fact => fact.type === 'ended');
		const output = facts.filter((fact): fact is FactOf<'printed'> => fact.type === 'printed' && fact.stream === 'stdout').map(({text}) => text).join('');
		const handles = facts.filter((fact): fact is FactOf<'handle-started'> => fact.type === 'handle-started');
		expect(output).toBe(golden.stdout);
		expect(ended?.exitCode).toBe(golden.exitCode);
		const lines = (all: readonly Handle[]): string[] => all.map(({iteration, kind, task}) => `${iteration}: ${kind}${task === null ? '' : ` ${task}`}`);
		if (golden.handles !== null) {
			expect(lines(handles)).toEqual(lines(golden.handles));
		}
	});
});
