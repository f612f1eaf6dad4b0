import type {SocketWait} from './loop.js';
import type {Empty} from './program.js';

type Named = {readonly name: string};

/** What is waited for: these follow "waits for". */
export type WaitMessages = {
	'wait-sleep': {readonly duration: string};
	'wait-gather': {readonly count: number};
	/** What asyncio does before it can go on. */
	'wait-own': {readonly task: string};
	'wait-tasks': {readonly count: number};
	'wait-shield': {readonly what: string};
	'wait-as-completed': Empty;
	'wait-io': {readonly what: string};
	'wait-socket': {readonly for: SocketWait; readonly address: string};
	'wait-executor': Named;
	'wait-lock': Named & {readonly holder: string};
	'wait-event': Named;
	'wait-condition': Named;
	'wait-semaphore': Named;
	'wait-barrier': Named;
	'wait-queue-get': Named;
	'wait-queue-put': Named;
	'wait-queue-join': Named;
	'wait-task-group': {readonly count: number};
	'wait-timeout': Empty;
	'wait-close': Named;
	'wait-other': Named;
	'wait-task': {readonly task: string};
	'wait-future': Empty;
	'progress': {readonly done: number; readonly all: number};
};

/** Why something is in Ready: these follow a colon, or stand alone below a name. */
export type ReasonMessages = {
	'reason-new': Empty;
	'reason-gave-way': Empty;
	'reason-sleep-over': {readonly duration: string};
	'reason-timeout': Empty;
	'reason-task-done': {readonly other: string};
	'reason-answer': {readonly what: string};
	'reason-socket': {readonly for: SocketWait; readonly address: string};
	'reason-gather-done': {readonly count: number};
	'reason-wait-done': Empty;
	'reason-shield-done': Empty;
	'reason-as-completed': Empty;
	'reason-executor': Named;
	'reason-told-of': Empty;
	'reason-job-failed': Named;
	'reason-own': Empty;
	'reason-worker': Named & {readonly worker: string; readonly failed: boolean};
	'reason-other': Named;
	'reason-lock': Named;
	'reason-event': Named;
	'reason-condition': Named;
	'reason-semaphore': Named;
	'reason-barrier': Named;
	'reason-queue-get': Named;
	'reason-queue-put': Named;
	'reason-queue-join': Named;
	'reason-task-group': Empty;
	'reason-close': Named;
	'reason-done': Empty;
	'reason-failed': {readonly other: string};
	'reason-task-cancelled': {readonly other: string};
	'reason-cancelled': Empty;
	'reason-bad-await': Empty;
	'reason-call-soon': Empty;
	'reason-thread': {readonly thread: string};
	'reason-timer': Empty;
	'reason-loop': Empty;
	'reason-signal': {readonly signal: string};
	'reason-told': {readonly what: string};
};
