import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {build, type Plugin} from 'esbuild';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {withStandIns, withoutDevtools} from '../../scripts/build.mjs';
import {cellsOf} from '../../source/terminal/cells.js';

let folder = '';

beforeAll(() => {
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'loopscope-'));
});

afterAll(() => {
	fs.rmSync(folder, {recursive: true});
});

const framesOf = async (name: string, plugins: readonly Plugin[]): Promise<readonly string[]> => {
	const outfile = path.join(folder, `${name}.mjs`);
	await build({
		entryPoints: [path.join(import.meta.dirname, 'frames-entry.tsx')], outfile, bundle: true, platform: 'node', format: 'esm', jsx: 'automatic',
		define: {'process.env.NODE_ENV': '"production"'}, plugins: [...plugins], logLevel: 'warning',
		banner: {js: 'import {createRequire as __createRequire} from \'node:module\'; const require = __createRequire(import.meta.url);'},
	});
	return JSON.parse(execFileSync(process.execPath, [outfile], {encoding: 'utf8', maxBuffer: 1e8})) as readonly string[];
};

test('what stands in for parts of Ink in the bundle draws what Ink draws', async () => {
	const [ours, inks] = await Promise.all([framesOf('stand-ins', [withoutDevtools, withStandIns]), framesOf('ink', [withoutDevtools])]);
	expect(ours.length).toBeGreaterThan(100);
	expect(ours).toHaveLength(inks.length);
	for (const [index, frame] of ours.entries()) {
		const lines = frame.split('\n');
		const expected = inks[index]!.split('\n');
		expect(lines).toHaveLength(expected.length);
		for (const [row, line] of lines.entries()) {
			if (line !== expected[row]) {
				// Ink writes the same styles in more words.
				expect(cellsOf(line, 160)).toEqual(cellsOf(expected[row]!, 160));
			}
		}
	}
}, 60_000);
