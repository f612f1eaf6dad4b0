import type {Instant} from '../../library/instant.js';
import type {Value} from '../../python/values.js';

/* What the process knows of signals: a value, like the rest of the world. */

export type Signals = {
	/** What `signal.signal` set, by number; what is missing is as the system has it. */
	readonly handlers: ReadonlyMap<number, Value>;
	/** Those that have come, and whose handlers the main thread has still to call. */
	readonly pending: readonly number[];
	/** The loop that is woken by signals, by id: where `add_signal_handler` was called. */
	readonly wakes: number | null;
	/** Those that it was woken by and has not seen. */
	readonly unseen: readonly number[];
	/** When SIGALRM will come, and so many nanoseconds after that again (0: never). */
	readonly alarm: {readonly until: Instant; readonly interval: number} | null;
};

export const initialSignals: Signals = {handlers: new Map(), pending: [], wakes: null, unseen: [], alarm: null};
