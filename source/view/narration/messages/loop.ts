import type {Empty, Who} from './program.js';

/** How often one waits for a socket: what it is that one waits for. */
export type SocketWait = 'accept' | 'connect' | 'end' | 'exit' | 'read' | 'receive' | 'write';

/** What is said of the loop: its life, the clock, timers, callbacks and I/O. */
export type LoopMessages = {
	'loop-opened': Empty;
	'loop-started': {readonly until: string};
	'loop-tidied': Empty;
	/** For so many tasks that were asked to cancel. */
	'loop-once-more': {readonly count: number};
	'loop-stopping': Empty;
	/** `left` are tasks that are not finished, each with where it was made. */
	'loop-stopped': {readonly until: string; readonly left: readonly string[]};
	'loop-closed': Empty;
	'iteration-started': {readonly iteration: number; /** The selector's, in words; empty where it does not wait. */ readonly timeout: string; readonly ready: number};
	/** How long the loop waits, in words that follow "waits". */
	'without-end': Empty;
	'at-most': {readonly duration: string};
	'polling-ended': {readonly ready: number};

	// The clock.
	/** Something was in Ready that the loop was not told of. */
	'slept-unheard': Who & {readonly time: string};
	'slept-until-timer': {readonly time: string};
	'slept-until-io': {readonly time: string; readonly what: string};
	'slept-until-thread': {readonly time: string; readonly thread: string; readonly what: string};
	/** The loop's thread is in the middle of something that blocks. */
	'thread-due-meanwhile': {readonly time: string; readonly thread: string; readonly what: string};
	/** No loop runs: the main thread waits. */
	'waited-for-thread': Who & {readonly time: string; readonly thread: string; readonly what: string};
	/** No other thread is there. */
	'held': {readonly what: string; readonly time: string; readonly duration: string};
	'waited-in': Who & {readonly what: string; readonly time: string};
	'computed': {readonly time: string};
	'time-given': {readonly time: string};
	'input-due': {readonly time: string};
	/** `waited` are those who had to wait. */
	'loop-blocked': {readonly who: string; readonly what: string; readonly line: number; readonly duration: string; readonly waited: readonly string[]};
	/** Of one whose timer fell due, and of one that was ready. */
	'waited-due': {readonly who: string; readonly time: string};

	// Callbacks and timers. `behind` is who was last in Ready, empty where nobody was; `lines` where the program is.
	'callback-ran': Who;
	'own-callback-ran': {readonly callback: string};
	'turn-over': Empty;
	/** By another thread. */
	'callback-sent': Who & {readonly callback: string; readonly iteration: number; readonly behind: string};
	'callback-scheduled': Who & {readonly iteration: number; readonly behind: string};
	'handle-cancelled': {readonly callback: string};
	'handle-dropped': {readonly callback: string};
	'timer-armed': {readonly callback: string; readonly time: string};
	/** `interrupts`: the task will be cancelled; otherwise only a wait of it ends. */
	'timeout-armed': Who & {readonly time: string; readonly interrupts: boolean; /** Whose timeout that is, where it is another's. */ readonly other: string};
	/** `late` is by how much, empty where it is on time; `duration` of a single sleep, empty where that is not known. */
	'sleeps-due': {readonly owners: readonly string[]; readonly duration: string; readonly behind: string; readonly late: string};
	'timeout-due': {readonly owner: string; readonly late: string; readonly interrupts: boolean};
	'callbacks-due': {readonly owners: readonly string[]; readonly behind: string; readonly late: string};
	'timer-dropped': Empty;

	// I/O.
	'request-sent': Who & {readonly what: string; readonly time: string};
	'request-answered': {readonly what: string; readonly outcome: string};
	'socket-waits': Who & {readonly for: SocketWait; readonly address: string};
	'socket-watched': {readonly for: SocketWait; readonly address: string};
	'socket-ready': {readonly for: SocketWait; readonly address: string; /** Of how many sockets it is told. */ readonly count: number};
	'socket-left': {readonly for: SocketWait; readonly address: string};
};
