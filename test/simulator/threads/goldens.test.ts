import fs from 'node:fs/promises';
import {describe, expect, test} from 'vitest';
import {runOurs} from '../../judge/ours.js';
import {programs} from '../../judge/programs.js';

/* What a native CPython has done with the programs, see scripts/record-threads.py. */

type Golden = {readonly stdout: string; readonly stderr: readonly string[]; readonly exitCode: number};

const folder = new URL('../../programs-threads/', import.meta.url);
const goldens = JSON.parse(await fs.readFile(new URL('goldens.json', folder), 'utf8')) as Readonly<Record<string, Golden>>;

describe('threads as CPython has them', async () => {
	test.each((await programs(folder)).map(program => [program.name, program] as const))('%s', (name, program) => {
		const {stdout, stderr, exitCode} = runOurs(program);
		expect({stdout, stderr: stderr.split('\n').filter(line => line !== '' && !line.startsWith(' ')).map(line => line.replaceAll(/0x[\da-f]+/g, '0x0')), exitCode}).toEqual(goldens[name]);
	});
});
