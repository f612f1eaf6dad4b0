import fs from 'node:fs/promises';
import {describe, expect, test} from 'vitest';
import {runOurs} from '../../judge/ours.js';
import {programs} from '../../judge/programs.js';

/* What a native CPython has done with the programs, see scripts/record-processes.py. Those in `servers` are begun by them. */

type Golden = {readonly stdout: string; readonly stderr: readonly string[]; readonly exitCode: number};

const folder = new URL('../../programs-processes/', import.meta.url);
const goldens = JSON.parse(await fs.readFile(new URL('goldens.json', folder), 'utf8')) as Readonly<Record<string, Golden>>;

const siblings: Record<string, string> = {};
for (const name of await fs.readdir(new URL('servers/', folder))) {
	if (name.endsWith('.py')) {
		siblings[`servers/${name}`] = await fs.readFile(new URL(`servers/${name}`, folder), 'utf8');
	}
}

describe('processes as CPython has them', async () => {
	test.each((await programs(folder)).map(program => [program.name, program] as const))('%s', (name, program) => {
		const {stdout, stderr, exitCode, facts} = runOurs({...program, siblings});
		expect({stdout, stderr: stderr.split('\n').filter(line => line !== '' && !line.startsWith(' ')).map(line => line.replaceAll(/0x[\da-f]+/g, '0x0')), exitCode}).toEqual(goldens[name]);
		expect(facts.length).toBeGreaterThan(0);
	});
});
