/** Where a command's text goes, with regard for how fast it is taken. */
export type Writer = {
	/** Resolves when there is room for more: true, or false once nobody takes it any more (`head` has seen enough). */
	readonly write: (text: string) => Promise<boolean>;
	/** Resolves when all that was written has left, as far as it was taken. */
	readonly flush: () => Promise<void>;
	/** Why nothing more can be written: null while it can, `EPIPE` when the reader left, else a code like `ENOSPC`. */
	readonly failure: () => string | null;
};

/** Codes that say that nobody is there to read: no error of anybody's. */
const closedCodes: ReadonlySet<string> = new Set(['EPIPE', 'EOF', 'EIO', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

export const isClosed = (failure: string): boolean => closedCodes.has(failure);

/** The exit code of a program that SIGPIPE ends, which is how tools end when their reader leaves. */
export const BROKEN_PIPE = 141;

export const createWriter = (stream: NodeJS.WritableStream): Writer => {
	let failure: string | null = null;
	const waiting = new Set<() => void>();
	const settle = (): void => {
		for (const resolve of waiting) {
			resolve();
		}
	};

	stream.on('error', (error: NodeJS.ErrnoException) => {
		failure ??= error.code ?? error.message;
		settle();
	});
	stream.on('drain', settle);

	const settled = async (begin: (done: () => void) => void): Promise<void> => new Promise(resolve => {
		const done = (): void => {
			waiting.delete(done);
			resolve();
		};

		waiting.add(done);
		begin(done);
	});

	return {
		async write(text) {
			// It may have failed before anybody listened.
			failure ??= stream.writable ? null : 'EPIPE';
			if (failure === null && text !== '' && !stream.write(text)) {
				await settled(() => {});
			}

			return failure === null;
		},
		async flush() {
			if (failure === null) {
				await settled(done => {
					stream.write('', done);
				});
			}
		},
		failure: () => failure,
	};
};
