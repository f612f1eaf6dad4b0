import {describe, expect, test} from 'vitest';
import {judge} from '../judge/judge.js';
import {runOurs} from '../judge/ours.js';
import {sections, type Difference} from './differences.js';

/* docs/differences.md is written from the table of differences, and every difference that a program can show is shown. */

const entry = ({title, reason, shown}: Difference): string => [
	`- **${title}.** ${reason}`,
	...shown === undefined ? [] : [
		'', '  ```python', ...shown.source.split('\n').map(line => `  ${line}`), '  ```', '',
		`  prints ${JSON.stringify(shown.ours.trimEnd())}${shown.cpython === '' ? '' : `, in CPython ${JSON.stringify(shown.cpython.trimEnd())}`}.`,
	],
].join('\n');

const document = [
	'# What differs from CPython, by choice',
	'',
	'Written by `npm run docs` from test/docs/differences.ts, whose programs are run here and in CPython 3.14: do not edit.',
	'What of Python runs stands in [python.md](python.md).',
	'',
	...sections.flatMap(({title, about, differences}) => [`## ${title}`, '', about, '', ...differences.map(difference => entry(difference)), '']),
].join('\n');

test('docs/differences.md is what the table says', async () => {
	await expect(document).toMatchFileSnapshot('../../docs/differences.md');
});

const all = sections.flatMap(section => section.differences).filter(({shown}) => shown !== undefined);

describe('differs as said', () => {
	test.each(all.map(difference => [difference.title, difference.shown!] as const))('%s', async (_title, {source, ours, cpython}) => {
		const program = {name: 'difference.py', source: `${source}\n`};
		const verdict = await judge(program);
		expect(runOurs(program).stdout).toBe(ours);
		expect(verdict.error).toBe(null);
		expect(verdict.stdout).not.toBe(ours);
		// What changes with the hashes of strings is not written down.
		expect(cpython === '' ? '' : verdict.stdout).toBe(cpython);
	});
});
