import type {Empty, Who} from './program.js';

/** What stands in columns below or beside names. */
export type ColumnMessages = {
	/** The loop sleeps, and was not told of it. */
	'unheard': Empty;
	'in-iteration': {readonly iteration: number};
	/** `rest` is how long that takes, empty where it is now. */
	'due': {readonly time: string; readonly rest: string};
	'due-never': Empty;
	'due-at': {readonly time: string};
	/** It should have fired a while ago: the loop is blocked. */
	'overdue': {readonly time: string; readonly by: string};
	'late': {readonly by: string};
	'until': {readonly time: string};
	'made-in-line': {readonly line: number};
	'at-line': {readonly line: number};
	'own-callback': Empty;
	// What asyncio's own callbacks do; `who` is the task that they are told of, or that waits for them, or empty.
	'own-hands-on': Who;
	'own-looks-for-cancel': Who;
	'own-begins-coroutine': Who;
	'own-stops-loop': Who;
	'own-notes-end': Who;
	'own-reads': Who;
	'own-sends': Who;
	'own-begins-to-read': Who;
	'own-tells-connected': Who;
	'own-looks-at-connection': Who;
	'own-accepts': Who;
	'own-closes': Who;
	'own-ends-wait': Who;
	'timeout-before': Empty;
	/** Before the name of a task that does not wait for its timer any more, and of one that a timer of asyncio's own is for. */
	'slept-before': Empty;
	'for-before': Empty;
	'workers-threads': Empty;
	'workers-processes': Empty;
	'worker-runs': Empty;
	'worker-waits': Empty;
	'worker-starts': Empty;
	'job-waits': {readonly name: string};
	'job-runs': {readonly name: string; readonly thread: string; readonly what: string};
	/** Whose a timer is, where it is no sleep. */
	'timeout-of': {readonly who: string};
	/** Who does something, where no task runs. */
	'callback-of': {readonly callback: string};
	'asyncio-itself': Empty;
};
