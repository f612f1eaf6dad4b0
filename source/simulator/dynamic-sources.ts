import {fingerprint} from '../library/fingerprint.js';
import type {Run} from './run.js';

/** Text that the program compiles gets a file of its own: from here on lines of that name are lines of it. */
export const dynamicSource = (run: Run, path: string, text: string): void => {
	if (run.textOf(path) !== undefined) {
		return;
	}

	const {files} = run.world;
	const hash = fingerprint(text);
	const key = `${path} ${hash}`;
	const known = files[key];
	if (known === undefined) {
		const file = Object.keys(files).length + 1;
		run.change({files: {...files, [key]: file, [path]: file}});
		run.emit({type: 'source', file, path, text, hash, library: false});
	} else if (files[path] !== known) {
		run.change({files: {...files, [path]: known}});
	}
};
