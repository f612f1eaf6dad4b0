import fs from 'node:fs/promises';
import {expect, test} from 'vitest';
import {judge} from '../judge/judge.js';
import {runOurs} from '../judge/ours.js';
import {missing, reasonFor} from './missing.js';
import {askAll, askMissing, type Names} from './questions.js';

/* Every public name of the modules that the language leans on, of builtins and of the built-in types: there, or missing for a reason that is written down. */

const names = JSON.parse(await fs.readFile(new URL('cpython.json', import.meta.url), 'utf8')) as Names;

test('cpython.json says what CPython has', async () => {
	const {stdout, error} = await judge(askAll);
	expect(error).toBe(null);
	expect(JSON.parse(stdout)).toEqual(names);
});

test('what is missing is missing for a reason, and what has a reason is missing', () => {
	const {stdout, stderr} = runOurs(askMissing(names));
	expect(stderr).toBe('');
	const absent = JSON.parse(stdout) as readonly string[];
	expect(absent.filter(name => reasonFor(name) === undefined)).toEqual([]);
	const used = new Set(absent.flatMap(name => [name, `*.${name.slice(name.lastIndexOf('.') + 1)}`]));
	expect(Object.keys(missing).filter(name => !used.has(name))).toEqual([]);
	// A table of reasons is no way out: nearly all is there.
	expect(absent.filter(name => !name.includes('.__')).length).toBeLessThan(40);
});
