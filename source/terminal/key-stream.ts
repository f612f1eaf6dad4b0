import {EventEmitter} from 'node:events';

/*
Between the terminal and Ink: what arrives together is handed over key by key, so that a key means the same alone and in
a burst. Ink itself takes a run of characters for one input.
*/

const paste = {start: '\x1B[200~', end: '\x1B[201~'} as const;

/** Ctrl-Z. With the keys read raw, it is no business of the terminal's own. */
const suspendKey = '\u001A';

/** A control sequence, as of an arrow; one that began and is not whole yet; Escape with a character, as of Alt; or one character. */
const keys = /\x1B\[\[?[0-?]*[ -/]*[@-~]|\x1BO[\d;]*[@-~]|\x1B(?:\[\[?[0-?]*[ -/]*|O[\d;]*)$|\x1B?./gsu;

/** The keys in what was read; what is pasted, in brackets, stays in one piece. `isPasting`: it goes on from before. */
export const splitKeys = (text: string, isPasting = false): {readonly keys: readonly string[]; readonly isPasting: boolean} => {
	const found: string[] = [];
	let rest = text;
	let isInside = isPasting;
	while (rest !== '') {
		const mark = isInside ? paste.end : paste.start;
		const at = rest.indexOf(mark);
		if (isInside) {
			const end = at === -1 ? rest.length : at + mark.length;
			found.push(rest.slice(0, end));
			rest = rest.slice(end);
			isInside = at === -1;
		} else {
			const before = at === -1 ? rest : rest.slice(0, at);
			found.push(...before.match(keys) ?? []);
			rest = rest.slice(before.length);
			if (rest !== '') {
				const end = rest.indexOf(paste.end);
				found.push(end === -1 ? rest : rest.slice(0, end + paste.end.length));
				rest = end === -1 ? '' : rest.slice(end + paste.end.length);
				isInside = end === -1;
			}
		}
	}

	return {keys: found, isPasting: isInside};
};

/** A terminal's input of which each `read` gives one key. It is read only while somebody listens. */
// eslint-disable-next-line unicorn/prefer-event-target -- It stands in for a stream of Node's.
class KeyStream extends EventEmitter {
	readonly isTTY: boolean;
	readonly #terminal: NodeJS.ReadStream;
	readonly #keys: string[] = [];
	#isPasting = false;
	readonly #onSuspend: () => void;
	readonly #onReadable = (): void => {
		this.emit('readable');
	};

	constructor(terminal: NodeJS.ReadStream, onSuspend: () => void) {
		super();
		this.#terminal = terminal;
		this.#onSuspend = onSuspend;
		this.isTTY = terminal.isTTY;
		this.on('newListener', (event: string) => {
			if (event === 'readable' && this.listenerCount('readable') === 0) {
				terminal.on('readable', this.#onReadable);
			}
		});
		this.on('removeListener', (event: string) => {
			if (event === 'readable' && this.listenerCount('readable') === 0) {
				terminal.off('readable', this.#onReadable);
			}
		});
	}

	read(): string | null {
		for (;;) {
			const key = this.#keys.shift();
			if (key === suspendKey) {
				this.#onSuspend();
				continue;
			}

			if (key !== undefined) {
				return key;
			}

			const chunk = this.#terminal.read() as string | null;
			if (chunk === null) {
				return null;
			}

			const {keys: found, isPasting} = splitKeys(chunk, this.#isPasting);
			this.#keys.push(...found);
			this.#isPasting = isPasting;
		}
	}

	setEncoding(encoding: BufferEncoding): this {
		this.#terminal.setEncoding(encoding);
		return this;
	}

	setRawMode(isRaw: boolean): this {
		this.#terminal.setRawMode(isRaw);
		return this;
	}

	ref(): this {
		this.#terminal.ref();
		return this;
	}

	unref(): this {
		this.#terminal.unref();
		return this;
	}
}

/** What Ink gets as its stdin. Ctrl-Z is for `onSuspend`. */
export const keyStream = (terminal: NodeJS.ReadStream, onSuspend: () => void): NodeJS.ReadStream => new KeyStream(terminal, onSuspend) as unknown as NodeJS.ReadStream;
