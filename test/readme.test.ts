import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {bundle} from '../scripts/build.mjs';
import {withSections} from '../scripts/readme-sections.js';

const root = path.dirname(import.meta.dirname);

const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8');

test('its tables say what the program\'s own tables say (npm run readme)', () => {
	expect(readme).toBe(withSections(readme));
});

test('everything it points to is there', () => {
	const targets = [...readme.matchAll(/\]\((?!https?:)(?<target>[^)#]+)\)/g)].map(match => match.groups!['target']!);
	expect(targets).toContain('media/all-at-once.svg');
	expect(targets.filter(target => !fs.existsSync(path.join(root, target)))).toEqual([]);
});

test('its example is ten lines, runs, and prints what it says', async () => {
	const [, code, output] = /```js\n([^`]*)```\n\nprints\n\n```text\n([^`]*)```/.exec(readme)!;
	expect(code!.trim().split('\n').filter(line => line !== '').length).toBeLessThanOrEqual(10);
	const file = path.join(path.dirname(await bundle()), `readme-example-${process.pid}.mjs`);
	fs.writeFileSync(file, code!);
	try {
		expect(execFileSync(process.execPath, [file], {cwd: root, encoding: 'utf8'})).toBe(output);
	} finally {
		fs.rmSync(file);
	}
});
