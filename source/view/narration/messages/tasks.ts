import type {Empty, Who} from './program.js';

/** How a task's turn was put into Ready. */
export type Turn = {readonly kind: 'step' | 'wakeup'};

/** What is said of tasks and futures. */
export type TaskMessages = {
	'first-turn': Who & {/** It began within its creator's turn. */ readonly eager: boolean};
	'turn': Who & Turn & {readonly reason: string};
	'turn-with-error': Who & Turn & {readonly reason: string};
	'turn-cancelled': Who & Turn;

	'slept': Who & {readonly duration: string; readonly time: string};
	'gave-way': Who & {readonly iteration: number; readonly behind: string};
	'waits': Who & {readonly what: string};
	'finished': Who & {readonly value: string};
	/** `waiter` waits for it, empty where nobody does. */
	'failed': Who & {readonly error: string; readonly waiter: string};
	'was-cancelled': Who;
	'was-lost': Who;
	'await-passed-future': Who & {readonly line: number};
	'await-passed-coroutine': Who & {readonly name: string};
	'await-passed-protocol': Who & {readonly what: 'enter' | 'leave' | 'next'; readonly line: number};
	'iteration-over': {readonly line: number};
	'await-passed-other': Who & {readonly line: number};

	'task-created': Who & {readonly tasks: readonly string[]; readonly iteration: number; readonly behind: string};
	'task-created-eager': Who & {readonly tasks: readonly string[]};
	'task-renamed': {readonly name: string};
	'cancel-requested': Who & {readonly other: string; readonly itself: boolean};
	/** Nobody of the program asked: what is left over at the end is cancelled. */
	'cancelled-left-over': {readonly others: readonly string[]};
	'timeout-cancels': Who;
	'joined-ready': Who & {readonly reason: string; readonly iteration: number; readonly behind: string};

	'future-created': Empty;
	'future-labelled': {readonly what: string};
	/** By another thread, while the loop sleeps. */
	'future-settled-unheard': Who & {readonly waiter: string};
	/** `what` is empty where nothing is known of it. */
	'future-settled': {readonly what: string; readonly outcome: 'result' | 'exception' | 'cancelled'};
	'gather-done': {readonly count: number; readonly reordered: boolean};
	'gather-failed': {readonly error: string};
	/** `who` is the task, empty where it is another future; `line` where it was made, 0 where that is not known. */
	'exception-unretrieved': {readonly who: string; readonly error: string; readonly line: number};
};
