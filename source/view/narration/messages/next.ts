import type {Empty, Who} from './program.js';

/** What the next press brings: these follow "Next:". `line` is 0 and `code` empty where they are not known. */
export type NextMessages = {
	'next-line': Who & {readonly line: number};
	'next-program': {readonly line: number; readonly code: string};
	/** `blocking` is the task that keeps the loop waiting meanwhile, empty where there is none. */
	'next-thread': {readonly thread: string; readonly line: number; readonly code: string; readonly blocking: string};
	'next-thread-due': {readonly thread: string; readonly what: string};
	/** The loop of this thread has nothing to run: who goes on is not known. */
	'next-other-thread': {readonly thread: string};
	'next-after-loop': Empty;
	'next-start': Empty;
	'next-task': {readonly task: string; readonly reason: string};
	'next-task-after-own': {readonly task: string; readonly reason: string; readonly own: number};
	'next-gather': {readonly task: string};
	'next-timeout': {readonly task: string; readonly interrupts: boolean};
	'next-callback': {readonly callback: string; readonly reason: string};
	'next-own': {readonly own: number; readonly told: readonly string[]; readonly then: string};
	'next-due': {readonly owners: readonly string[]};
	/** A job waits for a worker that has nothing to do. */
	'next-job': {readonly name: string};
	/** `sooner` may come before that: nobody knows when. */
	'next-sleep': {readonly time: string; readonly what: string; readonly sooner: readonly string[]};
	/** The loop was not told of `who`; `time` is empty where it sleeps without end. */
	'next-unheard': Who & {readonly time: string; readonly what: string};
	/** A thread goes on while the loop sleeps. */
	'next-thread-wakes': {readonly time: string; readonly thread: string; readonly sooner: readonly string[]};
	/** An error that nobody looked at is told of. */
	'next-report': Empty;
	'next-wait': {readonly what: readonly string[]};
	'next-deadlock': Empty;
	'next-loop-ends': Empty;
	'next-nothing': Empty;
};
