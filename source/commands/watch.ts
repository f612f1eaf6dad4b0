import type {FileRead, Host} from './host.js';

/* Noticing that a program has changed on disk: the program itself, and everything beside it that it asked for. */

/** A host that remembers what it has read: the files, and what was in them. */
export type Recorder = {
	readonly host: Host;
	readonly files: () => ReadonlyMap<string, FileRead>;
};

export const recordReads = (host: Host): Recorder => {
	const files = new Map<string, FileRead>();
	return {
		host: {
			...host,
			async readFile(path, most) {
				const read = await host.readFile(path, most);
				files.set(path, read);
				return read;
			},
		},
		files: () => files,
	};
};

const isSameRead = (a: FileRead, b: FileRead): boolean => a.type === 'bytes' && b.type === 'bytes'
	? a.bytes.length === b.bytes.length && a.bytes.every((byte, index) => byte === b.bytes[index])
	: a.type === b.type;

const isSame = (a: ReadonlyMap<string, FileRead>, b: ReadonlyMap<string, FileRead>): boolean =>
	a.size === b.size && [...a].every(([path, read]) => b.has(path) && isSameRead(read, b.get(path)!));

/**
Loads again whenever one of the files changes, and tells what came of it. Editors replace a file by another: while there
is none, nothing is told.
*/
export const watchProgram = <T>(host: Host, first: ReadonlyMap<string, FileRead>, name: string, {load, onChange}: {
	readonly load: (host: Host) => Promise<T>;
	readonly onChange: (loaded: T) => void;
}): (() => void) => {
	let files = first;
	let isStopped = false;
	let isBusy = false;
	let isAgain = false;
	let stop = host.watchFiles([...files.keys()], () => {
		void look();
	});
	const look = async (): Promise<void> => {
		isAgain = isBusy;
		if (isBusy) {
			return;
		}

		isBusy = true;
		const recorder = recordReads(host);
		const loaded = await load(recorder.host);
		isBusy = false;
		const found = recorder.files();
		if (isStopped || found.get(name)?.type === 'missing') {
			return;
		}

		if (!isSame(files, found)) {
			files = found;
			stop();
			stop = host.watchFiles([...files.keys()], () => {
				void look();
			});
			onChange(loaded);
		}

		if (isAgain) {
			await look();
		}
	};

	return () => {
		isStopped = true;
		stop();
	};
};
