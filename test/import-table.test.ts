import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {Xo} from 'xo';
import {beforeAll, expect, test} from 'vitest';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
let lint: (code: string, file: string) => Promise<string[]>;

beforeAll(() => {
	// With the project's own configuration: this is what `npm test` enforces. Without types, because the files are made up.
	const xo = new Xo({cwd: root, configPath: 'xo.config.js', ts: false});
	lint = async (code, file) => {
		const {results} = await xo.lintText(code, {filePath: path.join(root, file)});
		return results.flatMap(result => result.messages).map(message => `${message.ruleId}: ${message.message}`);
	};
});

const forbidden = [
	['python knows no loop', 'source/python/sample.js', '../loop/state.js', /`python` may not import `loop`.*only the simulator knows both/],
	['loop knows no python', 'source/loop/sample.js', '../python/machine.js', /`loop` may not import `python`/],
	['library knows nobody', 'source/library/sample.js', '../loop/state.js', /`library` may not import `loop`/],
	['the simulator knows no screen', 'source/simulator/asyncio/sample.js', '../../view/rows.js', /`simulator` may not import `view`/],
	['components ask no simulation', 'source/components/sample.js', '../simulator/advance.js', /`components` may not import `simulator`/],
	['nobody imports the command line', 'source/commands/sample.js', '../cli.js', /`commands` may not import `cli`/],
	['the core knows no react', 'source/view/sample.js', 'react', /`view` may not import the package `react`.*pure/],
	['the core knows no ink', 'source/timeline/sample.js', 'ink', /`timeline` may not import the package `ink`/],
	['the core knows no node', 'source/trace/sample.js', 'node:fs', /`trace` may not import the package `node:fs`/],
	['only the command line knows the process', 'source/commands/sample.js', 'node:process', /`commands` may not import the package `node:process`/],
	['a new folder needs a row', 'source/elsewhere/sample.js', '../library/sample.js', /`elsewhere` has no row/],
] as const;

test.for(forbidden)('%s', async ([, file, specifier, message]) => {
	const messages = await lint(`export {thing} from '${specifier}';\n`, file);
	expect(messages).toContainEqual(expect.stringMatching(message));
	expect(messages.every(text => text.startsWith('loopscope/import-table'))).toBe(true);
});

const allowed = [
	['python uses the library', 'source/python/sample.js', '../library/sample.js'],
	['the simulator joins python and loop', 'source/simulator/sample.js', '../python/sample.js'],
	['the simulator loads the standard library', 'source/simulator/sample.js', '../stdlib/modules.generated.js'],
	['a folder uses itself', 'source/loop/sample.js', './state.js'],
	['components render', 'source/components/sample.js', 'ink'],
	['commands read files', 'source/commands/sample.js', 'node:fs/promises'],
	['the app shows the scenarios', 'source/app.jsx', './scenarios.generated.js'],
] as const;

test.for(allowed)('%s', async ([, file, specifier]) => {
	expect(await lint(`export {thing} from '${specifier}';\n`, file)).toEqual([]);
});

test.for([
	['the process', 'process.cwd()', /Only|pure/],
	['a timer', 'setTimeout(() => {}, 1)', /pure/],
	['chance', 'Math.random()', /pure/],
	['the time', 'Date.now()', /pure/],
] as const)('the core does not use %s', async ([, code, message]) => {
	const messages = await lint(`export const thing = ${code};\n`, 'source/python/sample.js');
	expect(messages).toContainEqual(expect.stringMatching(message));
});
