import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Host} from '../../source/commands/host.js';
import {watchFiles} from '../../source/commands/watch-files.js';
import {recordReads, watchProgram} from '../../source/commands/watch.js';
import {memoryHost, type Files} from './memory-host.js';

let folder = '';

beforeEach(() => {
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'loopscope-'));
});

afterEach(() => {
	fs.rmSync(folder, {recursive: true});
});

test('a file that is written, replaced, removed or made is noticed, each once', async () => {
	const file = path.join(folder, 'program.py');
	const other = path.join(folder, 'helper.py');
	fs.writeFileSync(file, 'a = 1\n');
	let changes = 0;
	const stop = watchFiles([file, other], () => {
		changes++;
	});
	const settles = async (at: number): Promise<void> => {
		await expect.poll(() => changes, {timeout: 5000}).toBe(at);
	};

	fs.writeFileSync(file, 'a = 2\n');
	await settles(1);
	fs.writeFileSync(`${file}~`, 'a = 30\n');
	fs.renameSync(`${file}~`, file);
	await settles(2);
	// The file that took its place is watched like the first.
	fs.appendFileSync(file, 'b = 1\n');
	await settles(3);
	fs.writeFileSync(other, 'c = 1\n');
	await settles(4);
	fs.writeFileSync(path.join(folder, 'stranger.py'), 'd = 1\n');
	fs.rmSync(file);
	await settles(5);
	stop();
	fs.writeFileSync(file, 'a = 4\n');
	fs.writeFileSync(path.join(folder, 'later'), '');
	await new Promise(resolve => {
		setTimeout(resolve, 300);
	});
	expect(changes).toBe(5);
});

test('it is loaded again when one of its files is another, and only then', async () => {
	const files: Record<string, string> = {'main.py': 'import helper\n', 'helper.py': 'a = 1\n'};
	let tell = (): void => {};
	const watched: Array<readonly string[]> = [];
	const host: Host = {...memoryHost(files as Files).host, watchFiles(paths, onChange) {
		watched.push(paths);
		tell = onChange;
		return () => {};
	}};
	const load = async (reading: Host): Promise<string> => {
		const texts: string[] = [];
		for (const name of ['main.py', 'helper.py']) {
			const read = await reading.readFile(name, 1000);
			texts.push(read.type === 'bytes' ? new TextDecoder().decode(read.bytes) : read.type);
		}

		return texts.join('');
	};

	const recorder = recordReads(host);
	await load(recorder.host);
	const loaded: string[] = [];
	const stop = watchProgram(host, recorder.files(), 'main.py', {load, onChange(text) {
		loaded.push(text);
	}});
	expect(watched).toEqual([['main.py', 'helper.py']]);
	const changed = async (change: () => void): Promise<readonly string[]> => {
		change();
		tell();
		await new Promise(resolve => {
			setTimeout(resolve, 10);
		});
		return loaded.splice(0);
	};

	expect(await changed(() => {})).toEqual([]);
	expect(await changed(() => {
		files['helper.py'] = 'a = 2\n';
	})).toEqual(['import helper\na = 2\n']);
	// Between two contents there may be none for a moment.
	expect(await changed(() => {
		delete files['main.py'];
	})).toEqual([]);
	expect(await changed(() => {
		files['main.py'] = 'import helper, os\n';
	})).toEqual(['import helper, os\na = 2\n']);
	expect(await changed(() => {
		delete files['helper.py'];
	})).toEqual(['import helper, os\nmissing']);
	stop();
	expect(await changed(() => {
		files['main.py'] = '';
	})).toEqual([]);
});
