import type {Empty, Who} from './program.js';

/** What is said of those who can never go on. */
export type DeadlockMessages = {
	/** `circle` and `others` are sentences. */
	'deadlock': {readonly circle: readonly string[]; readonly others: readonly string[]};
	/** `itself`: nothing but its own going on would end the wait. */
	'waits-for': Who & {readonly what: string; readonly itself: boolean};
	/** It is in Ready, but its loop was not told. */
	'waits-unheard': Who;
	/** What it waits for comes by itself, or it is in Ready, where `what` is '': its loop cannot run while that thread, or that task in it, waits. */
	'waits-for-loop': Who & {readonly what: string; readonly blocker: string};
	/** `thread` is '' where a thread itself is meant, else the one in which the task `who` waits; `what` is '' where the wish says it, which follows. */
	'thread-waits': Who & {readonly thread: string; readonly what: string; readonly line: number; readonly wish: string; readonly blocks: boolean};
	'exit-waits': {readonly thread: string};
	'thread-named': {readonly name: string};
	'wish-thread': {readonly thread: string};
	/** `line` is where it was taken, 0 where that is not known. */
	'wish-lock': {readonly holder: string; readonly line: number};
	'wish-own-lock': {readonly line: number};
	/** Its holder has ended. */
	'wish-lost-lock': {readonly holder: string; readonly line: number};
	'wish-job': {readonly name: string; readonly worker: string};
	'wish-queued-job': {readonly name: string; readonly workers: readonly string[]};
	'wish-task': {readonly task: string};
	'wish-own-loop': Empty;
	'wish-loop': {readonly thread: string};
	'wish-select': Empty;
	/** Nobody is known who could do it. */
	'wish-nobody': {readonly what: string};
};
