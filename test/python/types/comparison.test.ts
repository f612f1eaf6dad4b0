import {describe, expect, test} from 'vitest';
import {judge} from '../../judge/judge.js';
import {runOurs} from '../../judge/ours.js';
import {programs} from '../../judge/programs.js';

/* CPython is the judge of the data types: of what each operation answers, and of the message that it refuses with. */

const all = await programs(new URL('programs/', import.meta.url));

describe('data types as in CPython', () => {
	test.each(all.map(program => [program.name, program] as const))('%s', async (_name, program) => {
		const verdict = await judge(program);
		const ours = runOurs(program);
		expect(ours.stdout.split('\n')).toEqual(verdict.stdout.split('\n'));
		expect({error: ours.error, exitCode: ours.exitCode}).toEqual({error: verdict.error, exitCode: verdict.exitCode});
	});
});
