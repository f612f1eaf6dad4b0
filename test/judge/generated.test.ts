import fs from 'node:fs/promises';
import {describe, expect, test} from 'vitest';
import {comparable, comparableStderr, untilMainEnds} from './comparable.js';
import {judge} from './judge.js';
import {runOurs} from './ours.js';

/* Random programs run as in CPython, handle for handle. More of them: SEEDS=500 npx vitest run test/judge/generated.test.ts */

const template = await fs.readFile(new URL('../generated/tree.py', import.meta.url), 'utf8');
// eslint-disable-next-line n/prefer-global/process -- A test may be told how long to go on.
const seeds = Number(process.env['SEEDS'] ?? 25);

/** The program whose random choices follow from `seed`. */
const programOf = (seed: number) => ({name: 'tree.py', source: template.replace(/^SEED = 0$/m, `SEED = ${seed}`)});

test('every seed makes a program of its own', async () => {
	const [one, two] = [await judge(programOf(1)), await judge(programOf(2))];
	expect(one.handles.length).toBeGreaterThan(20);
	expect(one.stdout).not.toBe(two.stdout);
});

describe('trees of tasks', () => {
	test.each(Array.from({length: seeds}, (_, seed) => seed))('%i', async seed => {
		const program = programOf(seed);
		const verdict = await judge(program);
		const ours = runOurs(program);
		const until = untilMainEnds(verdict.handles);
		expect({
			stdout: ours.stdout, stderr: comparableStderr(ours.stderr), error: ours.error, handles: comparable(ours.handles, until),
		}).toEqual({
			stdout: verdict.stdout, stderr: comparableStderr(verdict.stderr), error: verdict.error, handles: comparable(verdict.handles, until),
		});
	});
});
