import fs from 'node:fs/promises';
import {expect, test} from 'vitest';
import {stdlibModules} from '../source/stdlib/modules.generated.js';

test('python files of the standard library are embedded as they are', async () => {
	const text = await fs.readFile(new URL('../source/stdlib/keyword.py', import.meta.url), 'utf8');
	expect(stdlibModules['keyword']).toBe(text);
});
