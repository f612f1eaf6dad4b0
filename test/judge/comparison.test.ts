import {describe, expect, test} from 'vitest';
import {comparable, comparableStderr, untilMainEnds} from './comparable.js';
import {judge} from './judge.js';
import {runOurs} from './ours.js';
import {programs} from './programs.js';

/* CPython is the judge: what a program prints, how it ends and every handle until its main task is done. */

const scenarios = new URL('../../scenarios/', import.meta.url);

const all = [...await programs(), ...await programs(scenarios)];

describe('as CPython', () => {
	test.each(all.map(program => [program.name, program] as const))('%s', async (_name, program) => {
		const verdict = await judge(program);
		const ours = runOurs(program);
		const until = untilMainEnds(verdict.handles);
		expect({
			stdout: ours.stdout, stderr: comparableStderr(ours.stderr), error: ours.error, exitCode: ours.exitCode, handles: comparable(ours.handles, until),
		}).toEqual({
			stdout: verdict.stdout, stderr: comparableStderr(verdict.stderr), error: verdict.error, exitCode: verdict.exitCode, handles: comparable(verdict.handles, until),
		});
	});
});
