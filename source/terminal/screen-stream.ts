import {Buffer} from 'node:buffer';
import {Writable} from 'node:stream';
import {repaint, unknownScreen, type Shown, type Size} from './repaint.js';

/*
Between Ink and the terminal: Ink writes whole frames, the terminal gets what differs. Ink must be in its debug mode, in
which each frame is one write, and must leave the alternate screen and the cursor to this.
*/

/** Ink's own modes, such as bracketed paste, pass. */
const modes = /^(?:\x1B\[\?[\d;]+[hl])+$/;

const mode = /\x1B\[\?([\d;]+)([hl])/g;

/** Terminals that know it show what stands between these two at once; others take no notice. */
const together = {begin: '\x1B[?2026h', end: '\x1B[?2026l'} as const;

const alternate = {enter: '\x1B[?1049h', leave: '\x1B[?1049l'} as const;

const cursor = {hide: '\x1B[?25l', show: '\x1B[?25h'} as const;

/** What a terminal has if it does not say. */
const usual: Size = {columns: 80, rows: 24};

const sizeOf = ({columns, rows}: NodeJS.WriteStream): Size => ({columns: columns || usual.columns, rows: rows || usual.rows});

export type ScreenOptions = {
	/** The screen is drawn where the shell is, and stays there. */
	readonly inline: boolean;
};

/** The stream that Ink draws on, with the size that Ink is to know of. */
class ScreenStream extends Writable {
	readonly isTTY = true;
	columns: number;
	rows: number;
	readonly #take: (text: string) => void;

	constructor(size: Size, take: (text: string) => void) {
		super({decodeStrings: false});
		this.columns = size.columns;
		this.rows = size.rows;
		this.#take = take;
	}

	override _write(chunk: string | Uint8Array, _encoding: string, done: () => void): void {
		this.#take(String(chunk));
		done();
	}

	resize({columns, rows}: Size): void {
		this.columns = columns;
		this.rows = rows;
		this.emit('resize');
	}
}

export type ScreenOutput = {
	/** What Ink gets as its stdout. */
	readonly stream: NodeJS.WriteStream;
	/** Paints all of it again: something else may have written on the terminal. */
	readonly redraw: () => void;
	/** Gives the terminal back for a while: what is drawn meanwhile is seen after `resume`. */
	readonly suspend: () => void;
	readonly resume: () => void;
	/** Gives the terminal back as it was, but for the frame if it is to stay. Does nothing the second time. */
	readonly close: () => void;
	/** Frames painted, and their bytes. */
	readonly painted: () => {readonly frames: number; readonly bytes: number};
};

/** Takes the terminal over: from now on until `close` it shows frames. */
export const openScreen = (terminal: NodeJS.WriteStream, {inline}: ScreenOptions): ScreenOutput => {
	let shown: Shown = unknownScreen(sizeOf(terminal));
	let frame: string | null = null;
	let isOpen = true;
	let isSuspended = false;
	/** Modes that Ink has set. */
	const set = new Set<string>();
	let isResizing = false;
	let resizing: ReturnType<typeof setImmediate> | null = null;
	const painted = {frames: 0, bytes: 0};
	const send = (text: string): void => {
		// It may be gone: then there is nobody to tell.
		if (text !== '' && terminal.writable) {
			terminal.write(text);
		}
	};

	const paint = (): void => {
		if (frame === null || !isOpen || isSuspended) {
			return;
		}

		const next = repaint(shown, frame);
		shown = next.shown;
		if (next.bytes !== '') {
			painted.frames++;
			const bytes = `${together.begin}${next.bytes}${together.end}`;
			painted.bytes += Buffer.byteLength(bytes);
			send(bytes);
		}
	};

	const stream = new ScreenStream(shown.size, text => {
		if (modes.test(text)) {
			for (const [, number, state] of text.matchAll(mode)) {
				if (state === 'h') {
					set.add(number!);
				} else {
					set.delete(number!);
				}
			}

			send(text);
		} else if (text !== '') {
			frame = text;
			if (!isResizing) {
				paint();
			}
		}
	});

	/** Ink draws at once, for what it knew; the app's answer to the new size comes right behind. */
	const resized = (): void => {
		resizing = null;
		shown = unknownScreen(sizeOf(terminal));
		isResizing = true;
		stream.resize(shown.size);
		setImmediate(() => {
			isResizing = false;
			paint();
		});
	};

	/** Sizes come in storms while a window is dragged. */
	const onResize = (): void => {
		resizing ??= setImmediate(resized);
	};

	// What stands on the screen of the shell is pushed up, so that the frame begins in the first row.
	const enter = (): void => {
		send(inline ? `${cursor.hide}${'\r\n'.repeat(shown.size.rows - 1)}` : `${alternate.enter}${cursor.hide}`);
	};

	const leave = (): void => {
		const last = shown.rows.findLastIndex(row => row !== null && row.cells.end > 0);
		send(`\x1B[m${inline ? `\x1B[${Math.max(0, last) + 1};1H` : alternate.leave}${cursor.show}`);
	};

	/** Sets what Ink has set, or takes it back. */
	const sendModes = (state: 'h' | 'l'): void => {
		send([...set].map(number => `\x1B[?${number}${state}`).join(''));
	};

	terminal.on('resize', onResize);
	enter();
	return {
		stream: stream as unknown as NodeJS.WriteStream,
		redraw() {
			shown = unknownScreen(sizeOf(terminal));
			paint();
		},
		suspend() {
			if (isOpen && !isSuspended) {
				isSuspended = true;
				sendModes('l');
				leave();
			}
		},
		resume() {
			if (isOpen && isSuspended) {
				isSuspended = false;
				enter();
				sendModes('h');
				// The window may have another size now.
				resized();
			}
		},
		close() {
			if (!isOpen) {
				return;
			}

			isOpen = false;
			terminal.off('resize', onResize);
			if (resizing !== null) {
				clearImmediate(resizing);
			}

			if (!isSuspended) {
				leave();
			}
		},
		painted: () => painted,
	};
};
