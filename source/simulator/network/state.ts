import {compareInstants, type Instant} from '../../library/instant.js';
import {emptySortedSet, type SortedSet} from '../../library/sorted-set.js';
import {emptyTable, type Table} from '../../library/table.js';
import type {Ref, Value} from '../../python/values.js';
import {emptyBytes, type ByteQueue} from './byte-queue.js';
import type {SystemErrorName} from './system-error.js';

/*
The kernel of the simulated machine, as far as programs see it through sockets: what is open, bound, connected and under
way. A value: whatever changes makes new records.
*/

/** Numbers as Linux has them. */
export const families = {unix: 1, inet: 2, inet6: 10} as const;
export const types = {stream: 1, datagram: 2} as const;

export type Family = (typeof families)[keyof typeof families];

/** An IP address with a port, in its canonical spelling; or the path of a Unix socket, '' for one without a name. */
export type Address =
	| {readonly family: typeof families.inet | typeof families.inet6; readonly host: string; readonly port: number}
	| {readonly family: typeof families.unix; readonly path: string};

export type Datagram = {readonly bytes: Uint8Array; readonly from: Address | null};

export type Socket = {
	readonly id: number;
	/** Pipes and processes are objects of the kernel as well, and can be waited for in the same ways: see `pipes.ts`. */
	readonly kind: 'socket' | 'pipe' | 'process';
	/** What a pipe or a process is called where somebody waits for it; sockets have addresses. */
	readonly name: string;
	/** Its file descriptor: null before it is accepted and after it was closed. */
	readonly fd: number | null;
	readonly family: Family;
	readonly type: number;
	readonly proto: number;
	/** `closed`: reset, refused or timed out. A connection that ended in peace stays `connected`. */
	readonly state: 'new' | 'listening' | 'connecting' | 'connected' | 'closed';
	/** Closed by the program: what was sent is still delivered. */
	readonly released: boolean;
	readonly local: Address | null;
	readonly remote: Address | null;
	/** It was told that it is being connected, and not yet that it is: Linux says so to whoever asks to connect once more. */
	readonly unconfirmed: boolean;
	/** The other end of a connection, by id. It may be gone. */
	readonly peer: number | null;
	/** What has arrived and was not read. */
	readonly received: ByteQueue;
	readonly datagrams: readonly Datagram[];
	/** The other end has finished, behind everything that it sent. */
	readonly ended: boolean;
	readonly readShut: boolean;
	readonly writeShut: boolean;
	/** Whether its own end of sending has gone out. */
	readonly finished: boolean;
	/** What the next call that asks will be told: SO_ERROR. */
	readonly error: SystemErrorName | null;
	/** Accepted by `send`, and waiting for room at the other end. */
	readonly queue: ByteQueue;
	/** Bytes that have left and not arrived. */
	readonly underWay: number;
	/** When the last of them will have left, where bandwidth is limited. */
	readonly busyUntil: Instant | null;
	readonly backlog: number;
	/** Connections that are complete and not accepted, by id. */
	readonly accepting: readonly number[];
	readonly options: Readonly<Record<string, number>>;
	readonly sendBuffer: number;
	readonly window: number;
};

/** What is under way between two sockets. */
export type Packet =
	/** A client asks to be connected. `attempt` counts what was lost before. */
	| {readonly type: 'syn'; readonly from: number; readonly attempt: number}
	/** The server's answer: the client is connected to `child`. */
	| {readonly type: 'syn-ack'; readonly to: number; readonly child: number}
	/** The client's answer: the connection waits to be accepted. */
	| {readonly type: 'ack'; readonly listener: number; readonly child: number}
	| {readonly type: 'data'; readonly from: number; readonly to: number; readonly bytes: Uint8Array}
	| {readonly type: 'fin'; readonly from: number; readonly to: number}
	| {readonly type: 'rst'; readonly to: number}
	| {readonly type: 'datagram'; readonly from: number; readonly source: Address | null; readonly to: Address; readonly bytes: Uint8Array}
	/** Nobody listens at the port that a datagram was sent to. */
	| {readonly type: 'unreachable'; readonly to: number}
	/** A client gives up. */
	| {readonly type: 'timed-out'; readonly to: number};

export type Arrival = {readonly at: Instant; readonly order: number; readonly packet: Packet};

/** What a selector calls when a socket can be read, or written. */
export type Watch = {
	/** asyncio's Handle: the same one is appended each time. */
	readonly handle: Ref;
	readonly callback: Value;
	readonly args: readonly Value[];
	readonly context: Value;
	/** The number under which it stands in the ready queue, or did last. */
	readonly scheduled: number | null;
	/** The I/O wait that the facts tell of it, while there is one. */
	readonly io: number | null;
	/** What was told last that it waits for, and on behalf of which future. */
	readonly told: number | null;
};

export type Direction = 'read' | 'write';

/** What an epoll watches of a socket; `read` and `write` are null where it does not. */
export type Interest<W = Watch> = {readonly socket: number; readonly read: W | null; readonly write: W | null};

/**
One epoll. `ready` holds ids of sockets in the order in which they became ready, as Linux keeps them: what was reported
goes to the end, and leaves when it is found not to be ready any more.
*/
export type Watching<W> = {
	readonly interests: Readonly<Record<number, Interest<W>>>;
	readonly ready: readonly number[];
};

/** An event loop's, with the loop's own file descriptors. */
export type Selector = Watching<Watch> & {readonly descriptors: readonly number[]};

/** A program's own, `select.epoll`: by socket the bits that were asked for. */
export type Epoll = Watching<number>;

/** A thread that sleeps in a system call, and what it sleeps for. */
export type Sleeper = {
	readonly thread: number;
	readonly on:
		| {readonly type: 'sockets'; readonly wanted: ReadonlyArray<{readonly socket: number; readonly read: boolean; readonly write: boolean}>}
		| {readonly type: 'epoll'; readonly epoll: number};
};

export type Network = {
	readonly sockets: Table<Socket>;
	/**
	What each file descriptor is: a socket by id, or something that is none (0): an event loop's own, an epoll; -1 is /dev/null, what is
	below a standard stream of the run. By process and number, see `descriptorKey`.
	*/
	readonly descriptors: Readonly<Record<number, number>>;
	readonly nextPort: number;
	readonly nextOrder: number;
	readonly arrivals: SortedSet<Arrival>;
	/** Unix sockets by path: an id, also when that socket is gone and only its file is left. */
	readonly paths: Readonly<Record<string, number>>;
	/** By loop id. */
	readonly selectors: Readonly<Record<number, Selector>>;
	/** By numbers of their own. */
	readonly epolls: Readonly<Record<number, Epoll>>;
	/** In the order in which they fell asleep. */
	readonly sleepers: readonly Sleeper[];
	/** Futures that stand for a wait on a socket, in the order of their making. */
	readonly awaited: ReadonlyArray<{readonly future: Ref; readonly loop: number; readonly socket: number; readonly direction: Direction; readonly taskId: number | null}>;
};

/** Each process has file descriptors of its own. */
export const descriptorKey = (process: number, fd: number): number => (process * 1_048_576) + fd;

/** The first port that is given to who asks for none in particular. */
export const firstEphemeralPort = 50_000;

export const emptyNetwork: Network = {
	sockets: emptyTable,
	// The standard streams, see `standard-streams.ts`.
	descriptors: {0: -2, 1: -3, 2: -4},
	nextPort: firstEphemeralPort,
	nextOrder: 0,
	arrivals: emptySortedSet((a, b) => compareInstants(a.at, b.at) || a.order - b.order),
	paths: {},
	selectors: {},
	epolls: {},
	sleepers: [],
	awaited: [],
};

/** Sizes as Linux has them on loopback: a send buffer that has grown, the window of a receiver, a Unix socket's buffer. */
export const sizes = {sendBuffer: 2_626_560, window: 65_536, unixBuffer: 212_992, datagram: 65_507} as const;

export const newSocket = (id: number, family: Family, type: number, proto: number): Socket => ({
	id, kind: 'socket', name: '', fd: null, family, type, proto, state: 'new', released: false, local: null, remote: null, unconfirmed: false, peer: null,
	received: emptyBytes, datagrams: [], ended: false, readShut: false, writeShut: false, finished: false, error: null,
	queue: emptyBytes, underWay: 0, busyUntil: null, backlog: 0, accepting: [], options: {},
	sendBuffer: family === families.unix ? sizes.unixBuffer : sizes.sendBuffer, window: sizes.window,
});
