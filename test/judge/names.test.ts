import {expect, test} from 'vitest';
import {documentation, nameTable, reasonOf} from './names.js';

/* The table in docs/asyncio.md is made of CPython's own names: npx vitest run test/judge/names.test.ts -u writes it. */

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
	await expect(documentation(table)).toMatchFileSnapshot('../../docs/asyncio.md');
});
