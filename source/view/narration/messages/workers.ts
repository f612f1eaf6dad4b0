import type {Empty, Who} from './program.js';

/** What is said of threads, processes and the jobs they do. */
export type WorkerMessages = {
	'job-queued': Who & {readonly name: string};
	'job-taken': Who & {readonly name: string};
	'job-ended': Who & {readonly name: string; readonly error: string};
	'job-cancelled': {readonly name: string};
	'thread-started': Who & {readonly thread: string; readonly process: boolean; readonly pool: boolean};
	/** A process that runs a program of its own. */
	'program-started': Who & {readonly name: string};
	'program-begins': Who;
	'thread-parked': Who & {readonly what: string; readonly time: string; readonly process: boolean; /** Who holds what it waits for, empty where that is not known or said. */ readonly holder: string};
	'thread-started-another': Who;
	'thread-gave-turn': Who;
	'thread-selects': Who;
	/** `what` it had waited in; `timeout`: the time it was ready to wait is over. */
	'thread-resumed': Who & {readonly what: string; readonly timeout: boolean};
	'thread-ended': Who & {readonly process: boolean};
	'main-thread': Empty;
	'main-thread-within': Empty;
};
