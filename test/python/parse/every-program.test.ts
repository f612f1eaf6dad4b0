import fs from 'node:fs/promises';
import {beforeAll, describe, expect, test} from 'vitest';
import process from 'node:process';
import {loadPyodide} from 'pyodide';
import {compile} from '../../../source/python/compile/compile.js';
import {parse} from '../../../source/python/parse/parse.js';
import {SyntaxProblem} from '../../../source/python/parse/problem.js';
import {programs} from '../../judge/programs.js';
import {breakages} from './breakages.js';
import {treeOf} from './show-tree.js';

/*
CPython's `ast` and `compile` beside ours: on every program that there is here, on all of the library's own Python, and on
broken copies of the programs. `SEEDS` says how many copies of each.
*/

const root = new URL('../../../', import.meta.url);
const seeds = Number(process.env.SEEDS ?? 1);

async function pythonFiles(folder: string): Promise<ReadonlyArray<{readonly name: string; readonly source: string}>> {
	const entries = await fs.readdir(new URL(folder, root), {recursive: true});
	return Promise.all(entries.filter(name => name.endsWith('.py')).toSorted((a, b) => (a < b ? -1 : 1)).map(async name => ({
		name: `${folder}${name}`, source: await fs.readFile(new URL(`${folder}${name}`, root), 'utf8'),
	})));
}

const rules = await programs();
const all = [
	...rules.map(({name, source}) => ({name: `test/programs/${name}`, source})),
	...await pythonFiles('scenarios/'),
	...await pythonFiles('source/stdlib/'),
];

let record: (request: string) => string;

/** What record.py makes of sources: `trees` or `errors`. */
function recorded(kind: string, sources: readonly string[]): readonly string[] {
	return JSON.parse(record(JSON.stringify([kind, sources]))) as readonly string[];
}

beforeAll(async () => {
	const python = await loadPyodide();
	python.runPython(await fs.readFile(new URL('record.py', import.meta.url), 'utf8'));
	record = (python.globals as unknown as {readonly get: (name: string) => typeof record}).get('record');
}, 60_000);

/** A number of its own for each program, whatever others there are. */
function seedOf(name: string): number {
	return [...name].reduce((sum, character) => ((sum * 31) + character.codePointAt(0)!) % 1_000_003, 7);
}

/** What we say to a program, as record.py says what CPython does. */
function complaint(source: string): string {
	try {
		compile(source, {filename: 'program.py'});
	} catch (error) {
		if (!(error instanceof SyntaxProblem)) {
			throw error;
		}

		const {type, message, line, column, endLine, endColumn} = error;
		return `${type} ${line}:${column}-${endLine}:${endColumn}\n${message}`;
	}

	return 'no error';
}

/** Numbers and texts are written alike: JavaScript and Python do not agree on exponents and on half characters. */
function alike(tree: string): string {
	return tree
		.replaceAll(/: (float|imaginary) (.+)$/gm, (_, kind: string, text: string) => `: ${kind} ${text === 'inf' ? Infinity : Number(text)}`)
		.replaceAll(/: (".*")$/gm, (_, text: string) => `: ${JSON.stringify(JSON.parse(text))}`);
}

describe('CPython and we agree', () => {
	test('on the trees of all programs', () => {
		const valid = all.filter(({source}) => complaint(source) === 'no error');
		const trees = recorded('trees', valid.map(({source}) => source));
		const different = valid.filter(({source}, index) => alike(treeOf(parse(source, 'program.py'))) !== alike(trees[index]!)).map(({name}) => name);
		expect(valid.length).toBeGreaterThan(250);
		expect(different).toEqual([]);
	}, 240_000);

	test('on whether and why they cannot be compiled', () => {
		const complaints = recorded('errors', all.map(({source}) => source));
		const different = all.filter(({source}, index) => complaint(source) !== complaints[index]).map(({name}) => name);
		expect(different).toEqual([]);
	}, 240_000);

	test('on broken copies of the programs', () => {
		const broken = rules.flatMap(({name, source}) => Array.from({length: seeds}, (_, seed) => ({name, ...breakages(source, seedOf(name) + seed)})));
		const complaints = recorded('errors', broken.map(({text}) => text));
		const different = broken.flatMap(({name, text, how}, index) => {
			const ours = complaint(text);
			return ours === complaints[index] ? [] : [`${name}, ${how}\n  CPython: ${complaints[index]!.replace('\n', ' ')}\n  ours:    ${ours.replace('\n', ' ')}`];
		});
		expect(broken.length).toBeGreaterThan(150);
		// Most of them are broken indeed.
		expect(complaints.filter(text => text !== 'no error').length).toBeGreaterThan(broken.length / 2);
		// Nothing is taken for Python that is not, or refused that is; of what is wrong inside an f-string's field CPython may say something else.
		expect(different.filter(text => text.includes('no error'))).toEqual([]);
		expect(different.length, different.join('\n')).toBeLessThanOrEqual(broken.length / 100);
	}, 240_000);
});
