import {expect, test} from 'vitest';
import {counts} from './counts.js';
import {documentation, nameTable, reasonOf} from './names.js';

/* The page docs/asyncio.md is made of CPython's own names, and of what there is to judge them: npm run docs writes it. */

const table = await nameTable();

test('the names are many, and come from CPython', () => {
	expect(table.flatMap(({names}) => names).length).toBeGreaterThan(500);
	expect(table[0]!.names.map(({name}) => name)).toContain('TaskGroup');
});

test('no name is missing without its reason', () => {
	expect(table.flatMap(({subject, names}) => names.filter(({name, exists}) => !exists && reasonOf(subject, name) === undefined).map(({name}) => `${subject}.${name}`))).toEqual([]);
});

test('no reason is given for what is there', () => {
	expect(table.flatMap(({subject, names}) => names.filter(({name, exists}) => exists && reasonOf(subject, name) !== undefined).map(({name}) => `${subject}.${name}`))).toEqual([]);
});

test('docs/asyncio.md says so', async () => {
	await expect(documentation(table, await counts())).toMatchFileSnapshot('../../docs/asyncio.md');
});
