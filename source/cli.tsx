#!/usr/bin/env node
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {text} from 'node:stream/consumers';
import meow from 'meow';
import {complain} from './commands/complaint.js';
import {signalCodes, type FileRead, type Host, type Signal} from './commands/host.js';
import {memoryIn} from './commands/memory.js';
import {joinValues, main, parserFlags, type CommandLine} from './commands/main.js';
import {watchFiles} from './commands/watch-files.js';
import {createWriter} from './commands/writer.js';

/** The exit code of an error of ours, as sysexits.h has it. */
const INTERNAL_ERROR = 70;

const reasons: Readonly<Record<string, FileRead>> = {
	ENOENT: {type: 'missing', message: 'no such file'},
	ENOTDIR: {type: 'missing', message: 'no such file'},
	EISDIR: {type: 'folder', message: 'it is a folder'},
	EACCES: {type: 'unreadable', message: 'permission denied'},
	EPERM: {type: 'unreadable', message: 'permission denied'},
	ELOOP: {type: 'unreadable', message: 'its symbolic links lead in a circle'},
	ENAMETOOLONG: {type: 'missing', message: 'no such file'},
};

const readFile: Host['readFile'] = async (path, most) => {
	try {
		const file = await fs.open(path);
		try {
			const stat = await file.stat();
			if (stat.isDirectory()) {
				return {type: 'folder', message: 'it is a folder'};
			}

			return stat.size > most
				? {type: 'too-large', message: `it is too large (${(stat.size / 1e6).toFixed(1)} MB)`}
				: {type: 'bytes', bytes: await file.readFile()};
		} finally {
			await file.close();
		}
	} catch (error) {
		const {code, message} = error as NodeJS.ErrnoException;
		return reasons[code ?? ''] ?? {type: 'unreadable', message};
	}
};

const pythonFiles: Host['pythonFiles'] = async folder => {
	const entries = await fs.readdir(folder, {recursive: true});
	return entries
		.filter(name => name.endsWith('.py') && name.split(path.sep).every(part => !part.startsWith('.') && part !== '__pycache__' && part !== 'node_modules'))
		.map(name => path.join(folder, name))
		.toSorted((a, b) => (a < b ? -1 : 1));
};

const onSignal: Host['onSignal'] = listener => {
	const listeners = (Object.keys(signalCodes) as Signal[]).map(signal => ({
		signal,
		hear() {
			listener(signal);
		},
	}));
	for (const {signal, hear} of listeners) {
		process.on(signal, hear);
	}

	return () => {
		for (const {signal, hear} of listeners) {
			process.off(signal, hear);
		}
	};
};

/** The whole group, so that `npm start` stops as well; a group that no shell cares for does not stop at all. */
const suspend: Host['suspend'] = () => {
	if (process.platform !== 'win32') {
		process.kill(0, 'SIGTSTP');
	}
};

const onResume: Host['onResume'] = listener => {
	process.on('SIGCONT', listener);
	return () => {
		process.off('SIGCONT', listener);
	};
};

const crashListeners = new Set<() => void>();

const onCrash: Host['onCrash'] = listener => {
	crashListeners.add(listener);
	return () => {
		crashListeners.delete(listener);
	};
};

const host: Host = {
	stdin: process.stdin,
	stdout: process.stdout,
	stderr: process.stderr,
	env: process.env,
	readFile,
	pythonFiles,
	readInput: async () => text(process.stdin),
	...memoryIn(path.join(process.env['XDG_STATE_HOME'] || path.join(os.homedir(), '.local/state'), 'loopscope', 'left')),
	watchFiles,
	onSignal,
	suspend,
	onResume,
	onCrash,
};

/** An error of ours: a line, how to report it, and its stack only for those who ask. */
const report = (error: unknown): number => {
	const message = error instanceof Error ? error.message : String(error);
	process.stderr.write([
		`loopscope: an error of Loopscope's own: ${message.split('\n')[0]}`,
		'Please report it, with the program. LOOPSCOPE_DEBUG=1 shows where it happened.',
		...(process.env['LOOPSCOPE_DEBUG'] === '1' && error instanceof Error ? [error.stack ?? ''] : []),
		'',
	].join('\n'));
	return INTERNAL_ERROR;
};

const parse = (): CommandLine => {
	const {input, flags, pkg} = meow({
		importMeta: import.meta, argv: joinValues(process.argv.slice(2)), description: false, autoHelp: false, autoVersion: false, flags: parserFlags,
	});
	return {input, flags, version: pkg.version ?? ''};
};

const run = async (): Promise<number> => {
	let line: CommandLine;
	try {
		line = parse();
	} catch (error) {
		// A flag that was given twice.
		return complain(host, (error as Error).message);
	}

	return main(host, line);
};

const leave = async (code: number): Promise<never> => {
	await Promise.all([createWriter(process.stdout).flush(), createWriter(process.stderr).flush()]);
	process.exit(code);
};

// A reader that left is noticed by whoever writes; that its stream also says so is no reason to fall.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
process.stdin.on('error', () => {});
process.on('uncaughtException', error => {
	for (const listener of crashListeners) {
		listener();
	}

	process.exit(report(error));
});

try {
	await leave(await run());
} catch (error) {
	process.exit(report(error));
}
