import {PassThrough} from 'node:stream';
import meow from 'meow';
import type {FileRead, Host, Signal} from '../../source/commands/host.js';
import {joinValues, main, parserFlags} from '../../source/commands/main.js';

/** Files in memory by path: text, bytes, or what reading them comes to. */
export type Files = Readonly<Record<string, string | Uint8Array | FileRead>>;

export type Outcome = {readonly code: number; readonly stdout: string; readonly stderr: string};

export type MemoryHost = {
	readonly host: Host;
	readonly printed: () => Omit<Outcome, 'code'>;
	readonly signal: (signal: Signal) => void;
};

const collect = (): {readonly stream: NodeJS.WriteStream; readonly text: () => string} => {
	const stream = new PassThrough();
	let text = '';
	stream.on('data', chunk => {
		text += String(chunk);
	});
	return {stream: stream as unknown as NodeJS.WriteStream, text: () => text};
};

const read = (files: Files, path: string, most: number): FileRead => {
	const file = files[path];
	if (file === undefined) {
		return Object.keys(files).some(other => other.startsWith(`${path}/`)) ? {type: 'folder', message: 'it is a folder'} : {type: 'missing', message: 'no such file'};
	}

	if (typeof file !== 'string' && 'type' in file) {
		return file;
	}

	const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
	return bytes.length > most ? {type: 'too-large', message: 'it is too large'} : {type: 'bytes', bytes};
};

/** A host without a process: no terminal, files in memory, and what is written is kept. */
export const memoryHost = (files: Files = {}, {stdin = '', stdout}: {readonly stdin?: string; readonly stdout?: NodeJS.WriteStream} = {}): MemoryHost => {
	const output = collect();
	const errors = collect();
	const listeners = new Set<(signal: Signal) => void>();
	const host: Host = {
		stdin: new PassThrough() as unknown as NodeJS.ReadStream,
		stdout: stdout ?? output.stream,
		stderr: errors.stream,
		env: {},
		readFile: async (path, most) => read(files, path, most),
		pythonFiles: async folder => Object.keys(files).filter(path => path.startsWith(`${folder}/`) && path.endsWith('.py')).toSorted((a, b) => (a < b ? -1 : 1)),
		readInput: async () => stdin,
		onSignal(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
		async remember() {},
		recall: async () => null,
		watchFiles: () => () => {},
		suspend() {},
		onResume: () => () => {},
		onCrash: () => () => {},
	};
	return {
		host,
		printed: () => ({stdout: output.text(), stderr: errors.text()}),
		signal(signal) {
			for (const listener of listeners) {
				listener(signal);
			}
		},
	};
};

/** Does what a command line says, as cli.tsx does. */
export const runLine = async (host: Host, argv: readonly string[]): Promise<number> => {
	const {input, flags} = meow({
		importMeta: import.meta, argv: joinValues(argv), description: false, autoHelp: false, autoVersion: false, flags: parserFlags,
	});
	return main(host, {input, flags, version: '1.2.3'});
};

/** The same with files in memory, up to its end. */
export const loopscope = async (argv: readonly string[], files: Files = {}, stdin = ''): Promise<Outcome> => {
	const {host, printed} = memoryHost(files, {stdin});
	const code = await runLine(host, argv);
	return {code, ...printed()};
};
