import fs from 'node:fs/promises';
import {expect, test} from 'vitest';
import {libraryModules} from '../../source/simulator/find-module.js';
import {programs} from '../judge/programs.js';
import {runOurs} from '../judge/ours.js';
import {reasonFor} from '../names/missing.js';
import {askMissing, type Names} from '../names/questions.js';
import {pythonDocument} from './python-document.js';

/* docs/python.md is written from the programs that CPython judges and from the tables of names. `npm run docs` writes it anew. */

test('docs/python.md is what the tests say', async () => {
	const names = JSON.parse(await fs.readFile(new URL('../names/cpython.json', import.meta.url), 'utf8')) as Names;
	const absent = JSON.parse(runOurs(askMissing(names)).stdout) as readonly string[];
	const text = pythonDocument({
		programs: await programs(), names, modules: [...libraryModules().keys()],
		missing: new Map(absent.map(name => [name, reasonFor(name) ?? ''])),
	});
	await expect(text).toMatchFileSnapshot('../../docs/python.md');
});
