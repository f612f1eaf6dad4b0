import {Buffer} from 'node:buffer';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {spawn, type IPty} from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {bundle} from './build.mjs';

/* The real program in a real pseudo-terminal, seen through a terminal emulator. */

export type Size = {readonly columns: number; readonly rows: number};

export type Exit = {readonly code: number; readonly signal: number};

export type TestTerminal = {
	readonly emulator: xterm.Terminal;
	/** Types as a person does, or as a slow line delivers it: everything in one go. */
	readonly type: (keys: string) => void;
	/** The rows of the screen, without spaces at their ends. */
	readonly screen: () => readonly string[];
	/** Resolves as soon as a whole frame shows this. Rejects with the screen when it takes too long. */
	readonly shows: (wanted: string | RegExp | ((screen: string) => boolean), timeout?: number) => Promise<string>;
	readonly resize: (size: Size) => void;
	readonly kill: (signal: string) => void;
	/** Closes the terminal, as a window that is closed or a line that breaks. */
	readonly close: () => void;
	readonly exited: Promise<Exit>;
	readonly pid: number;
	readonly isAlternate: () => boolean;
	readonly isCursorVisible: () => boolean;
	/** Bytes that the program has sent so far. */
	readonly sent: () => number;
	/** The last that it has sent, sequences and all; at most some thousands of characters. */
	readonly recent: () => string;
};

export const keys = {
	right: '\u{1B}[C', left: '\u{1B}[D', up: '\u{1B}[A', down: '\u{1B}[B', enter: '\r', escape: '\u{1B}', interrupt: '\u{3}', suspend: '\u{1A}',
} as const;

export const small: Size = {columns: 80, rows: 24};

export const large: Size = {columns: 160, rows: 50};

let built: Promise<string> | undefined;

/** The bundle as it is published, made once. */
export const program = async (): Promise<string> => {
	built ??= bundle();
	return built;
};

/** As many characters are kept of what a program sends. */
const RECENT = 50_000;

const open = new Set<IPty>();

/** Ends what a failed test left running. */
export const closeTerminals = (): void => {
	for (const pty of open) {
		pty.kill('SIGKILL');
	}

	open.clear();
	fs.rmSync(state, {recursive: true, force: true});
};

type Options = {
	readonly size?: Size;
	/** Where the program is started. */
	readonly folder?: string;
	readonly env?: Readonly<Record<string, string>>;
	/** Runs this command of the shell instead; `$LOOPSCOPE` is the program. */
	readonly shell?: string;
};

/** What programs keep for the next time: not in the person's own folder, and nothing for each other. */
const state = path.join(os.tmpdir(), `loopscope-state-${process.pid}`);

let opened = 0;

const variables = (): Record<string, string> => {
	const {PATH = '', HOME = '/'} = process.env;
	opened++;
	return {PATH, HOME, XDG_STATE_HOME: path.join(state, String(opened)), TERM: 'xterm-256color', COLORTERM: 'truecolor', LANG: 'C.UTF-8'};
};

const rowsOf = ({buffer, rows, cols}: xterm.Terminal): readonly string[] => Array.from({length: rows}, (_, index) =>
	buffer.active.getLine(buffer.active.baseY + index)?.translateToString(true, 0, cols).trimEnd() ?? '');

/** Starts the program in a terminal of its own. */
export const openTerminal = async (argv: readonly string[], {size = small, folder, env = {}, shell}: Options = {}): Promise<TestTerminal> => {
	const file = await program();
	const {columns, rows} = size;
	const emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 5000});
	// On a busy machine node-pty may lose what is written right before the end: the shell waits a little.
	const pty = shell === undefined
		? spawn(process.execPath, [file, ...argv], {cols: columns, rows, cwd: folder, env: {...variables(), ...env}})
		: spawn('/bin/sh', ['-c', `${shell}; code=$?; sleep 0.5; exit $code`], {cols: columns, rows, cwd: folder, env: {...variables(), ...env, LOOPSCOPE: `${process.execPath} ${file}`}});
	open.add(pty);
	let sent = 0;
	let recent = '';
	let isCursorVisible = true;
	let isOver = false;
	const watchers = new Set<() => void>();
	const look = (): void => {
		for (const watcher of watchers) {
			watcher();
		}
	};

	for (const [final, visible] of [['h', true], ['l', false]] as const) {
		emulator.parser.registerCsiHandler({prefix: '?', final}, parameters => {
			isCursorVisible = parameters.includes(25) ? visible : isCursorVisible;
			return false;
		});
	}

	pty.onData(data => {
		sent += Buffer.byteLength(data);
		recent = `${recent}${data}`.slice(-RECENT);
		emulator.write(data, look);
	});
	emulator.onData(data => {
		pty.write(data);
	});
	const exited = new Promise<Exit>(resolve => {
		pty.onExit(({exitCode, signal}) => {
			isOver = true;
			open.delete(pty);
			// What was sent before is on the screen then.
			emulator.write('', () => {
				look();
				resolve({code: exitCode, signal: signal ?? 0});
			});
		});
	});

	const shows: TestTerminal['shows'] = async (wanted, timeout = 20_000) => new Promise((resolve, reject) => {
		const isThere = (screen: string): boolean => typeof wanted === 'function' ? wanted(screen) : typeof wanted === 'string' ? screen.includes(wanted) : wanted.test(screen);
		const finish = (settle: () => void): void => {
			watchers.delete(watcher);
			clearTimeout(timer);
			settle();
		};

		const watcher = (): void => {
			const screen = rowsOf(emulator).join('\n');
			// Within a synchronised update the frame is not whole.
			if (!emulator.modes.synchronizedOutputMode && isThere(screen)) {
				finish(() => {
					resolve(screen);
				});
			} else if (isOver) {
				finish(() => {
					reject(new Error(`the program ended, and never showed ${String(wanted)}:\n${screen}`));
				});
			}
		};

		const timer = setTimeout(() => {
			finish(() => {
				reject(new Error(`${timeout} ms passed without ${String(wanted)}:\n${rowsOf(emulator).join('\n')}`));
			});
		}, timeout);
		watchers.add(watcher);
		watcher();
	});

	return {
		emulator, shows, exited, pid: pty.pid,
		type(text) {
			pty.write(text);
		},
		screen: () => rowsOf(emulator),
		resize(to) {
			emulator.resize(to.columns, to.rows);
			pty.resize(to.columns, to.rows);
		},
		kill(signal) {
			pty.kill(signal);
		},
		close() {
			open.delete(pty);
			(pty as unknown as {destroy: () => void}).destroy();
		},
		isAlternate: () => emulator.buffer.active.type === 'alternate',
		isCursorVisible: () => isCursorVisible,
		sent: () => sent,
		recent: () => recent,
	};
};

/** Whether a process is there. */
export const isRunning = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		// One that nobody has waited for is over as well.
		return !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
	} catch {
		return false;
	}
};
