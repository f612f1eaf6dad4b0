import fs from 'node:fs';
import path from 'node:path';

/** Editors write a file in several goes: so long nothing must happen, in ms. */
const QUIET = 80;

/** Where the system tells of changes, it may still miss some, as on a network's disk: looked for so often, in ms. */
const SELDOM = 2000;

/** Where it does not tell. */
const OFTEN = 400;

/** What tells one content of a file from another, without reading it. */
const signatureOf = (file: string): string => {
	const stat = fs.statSync(file, {throwIfNoEntry: false, bigint: true});
	return stat === undefined ? 'none' : `${stat.ino} ${stat.size} ${stat.mtimeNs}`;
};

const signaturesOf = (files: readonly string[]): string => files.map(file => {
	try {
		return signatureOf(file);
	} catch {
		return 'unreadable';
	}
}).join('\n');

/** Tells of changes in a folder, where the system can: a file that is replaced is no longer the one that was watched. */
const watchFolder = (folder: string, onChange: () => void): fs.FSWatcher | null => {
	try {
		// eslint-disable-next-line n/prefer-promises/fs -- Its errors come as events, and it can be closed at any moment.
		const watcher = fs.watch(folder, {persistent: false}, onChange);
		watcher.on('error', () => {
			watcher.close();
		});
		return watcher;
	} catch {
		return null;
	}
};

/** Calls back after one of the files has changed, appeared or vanished, once it is left alone; the result takes that back. */
export const watchFiles = (files: readonly string[], onChange: () => void): (() => void) => {
	let known = signaturesOf(files);
	let settling: ReturnType<typeof setTimeout> | null = null;
	const look = (): void => {
		settling = null;
		const now = signaturesOf(files);
		if (now !== known) {
			known = now;
			onChange();
		}
	};

	const soon = (): void => {
		if (settling !== null) {
			clearTimeout(settling);
		}

		settling = setTimeout(look, QUIET);
		settling.unref();
	};

	const watchers = [...new Set(files.map(file => path.dirname(file)))].map(folder => watchFolder(folder, soon));
	const polling = setInterval(() => {
		if (settling === null && signaturesOf(files) !== known) {
			soon();
		}
	}, watchers.includes(null) ? OFTEN : SELDOM);
	polling.unref();
	return () => {
		clearInterval(polling);
		if (settling !== null) {
			clearTimeout(settling);
		}

		for (const watcher of watchers) {
			watcher?.close();
		}
	};
};
