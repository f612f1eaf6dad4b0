import {addNanoseconds, compareInstants, laterOf, type Instant} from '../../library/instant.js';
import {sortedAdd, sortedDelete, sortedFirst} from '../../library/sorted-set.js';
import {tableDelete, tableGet, tableSet} from '../../library/table.js';
import {isReady, masks} from './readiness.js';
import {descriptorKey, families, newSocket, type Address, type Epoll, type Family, type Interest, type Network, type Packet, type Selector, type Socket, type Watching} from './state.js';
import {SystemError} from './system-error.js';

/** How long bytes are under way between two sockets: nanoseconds, and bytes a second (0: as many as one likes). */
export type Link = {readonly latency: number; readonly bandwidth: number};

const direct: Link = {latency: 0, bandwidth: 0};

/** What to do with each kind of packet that arrives; see `deliver.ts`. */
export type Deliver = (kernel: Kernel, packet: Packet) => void;

/**
The kernel while it works: system calls change its `state` by making new records. It knows sockets, no Python; errors
are thrown as SystemError. `process` is the one whose file descriptors are meant.
*/
export class Kernel {
	/** The sockets that something has happened to since it began to work. */
	readonly notified = new Set<number>();

	constructor(public state: Network, public now: Instant, readonly link: Link, private readonly deliver: Deliver, public process = 0) {}

	// Sockets

	find(id: number | null): Socket | undefined {
		return id === null ? undefined : tableGet(this.state.sockets, id);
	}

	/** The socket of a number that must be open. */
	get(id: number): Socket {
		const socket = this.find(id);
		if (socket === undefined || socket.released) {
			throw new SystemError('EBADF');
		}

		return socket;
	}

	change(id: number, part: Partial<Socket>): Socket {
		const changed = {...this.find(id)!, ...part};
		this.state = {...this.state, sockets: tableSet(this.state.sockets, id, changed)};
		return changed;
	}

	/** A socket without a file descriptor. */
	make(family: Family, type: number, proto: number): Socket {
		const id = Math.max(1, this.state.sockets.next);
		const socket = newSocket(id, family, type, proto);
		this.state = {...this.state, sockets: tableSet(this.state.sockets, id, socket)};
		return socket;
	}

	/** Gives a socket the lowest free file descriptor. */
	open(id: number): Socket {
		return this.change(id, {fd: this.descriptor(id)});
	}

	descriptor(id: number): number {
		let fd = 3;
		while (this.objectOf(fd) !== undefined) {
			fd++;
		}

		this.setDescriptor(fd, id);
		return fd;
	}

	/** Makes a number a file descriptor of something. */
	setDescriptor(fd: number, id: number): void {
		this.state = {...this.state, descriptors: {...this.state.descriptors, [descriptorKey(this.process, fd)]: id}};
	}

	freeDescriptor(fd: number | null): void {
		if (fd !== null) {
			const {[descriptorKey(this.process, fd)]: _, ...descriptors} = this.state.descriptors;
			this.state = {...this.state, descriptors};
		}
	}

	/** What a file descriptor is; undefined: it is none. */
	objectOf(fd: number): number | undefined {
		return this.state.descriptors[descriptorKey(this.process, fd)];
	}

	isOpen(fd: number): boolean {
		return this.objectOf(fd) !== undefined;
	}

	/** The open socket of a file descriptor. */
	socketOf(fd: number): Socket | undefined {
		return this.find(this.objectOf(fd) ?? null);
	}

	/** Forgets a socket that the program has closed and nobody can reach any more. */
	forget(id: number): void {
		this.state = {...this.state, sockets: tableDelete(this.state.sockets, id)};
	}

	* sockets(): Generator<Socket, void> {
		for (let id = 1; id < this.state.sockets.next; id++) {
			const socket = this.find(id);
			if (socket !== undefined) {
				yield socket;
			}
		}
	}

	// What is under way

	/** The link that a socket's bytes go through: none within the machine's own file system. */
	linkOf(socket: Socket): Link {
		return socket.family === families.unix ? direct : this.link;
	}

	/** Sends a packet; without latency it arrives at once. `bytes` of it pass through the sender's bandwidth. */
	transmit(sender: Socket, packet: Packet, bytes = 0): void {
		const {latency, bandwidth} = this.linkOf(sender);
		let left = this.now;
		if (bandwidth > 0 && (bytes > 0 || sender.busyUntil !== null)) {
			left = addNanoseconds(laterOf(this.now, sender.busyUntil ?? this.now), Math.round((bytes / bandwidth) * 1e9));
			if (this.find(sender.id) !== undefined) {
				this.change(sender.id, {busyUntil: left});
			}
		}

		this.after(addNanoseconds(left, latency), packet);
	}

	/** Lets a packet arrive at a time. */
	after(at: Instant, packet: Packet): void {
		if (compareInstants(at, this.now) <= 0) {
			this.deliver(this, packet);
			return;
		}

		const order = this.state.nextOrder;
		this.state = {...this.state, nextOrder: order + 1, arrivals: sortedAdd(this.state.arrivals, {at, order, packet})};
	}

	/** Everything arrives that is due, each at its own time: what it makes others send leaves then. */
	deliverDue(): void {
		const {now} = this;
		for (let first = sortedFirst(this.state.arrivals); first !== undefined && compareInstants(first.at, now) <= 0; first = sortedFirst(this.state.arrivals)) {
			this.deliverNext();
		}

		this.now = now;
	}

	/** The next packet arrives, and it is the time of that. Returns that time; undefined: nothing is under way. */
	deliverNext(): Instant | undefined {
		const first = sortedFirst(this.state.arrivals);
		if (first !== undefined) {
			this.state = {...this.state, arrivals: sortedDelete(this.state.arrivals, first)};
			this.now = first.at;
			this.deliver(this, first.packet);
		}

		return first?.at;
	}

	// Selectors

	/**
	Something happened to a socket: selectors that wait for one of these events have it among the ready ones from now on.
	Linux: `ep_poll_callback`. `events` 0 is a wake-up that says nothing of its reason.
	*/
	notify(id: number, events: number): void {
		this.notified.add(id);
		const isNews = ({interests, ready}: Watching<unknown>): boolean => {
			const interest = interests[id];
			return interest !== undefined && !ready.includes(id) && (events === 0 || (events & wantedBy(interest)) !== 0);
		};

		for (const [key, selector] of Object.entries(this.state.selectors)) {
			if (isNews(selector)) {
				this.setSelector(Number(key), {ready: [...selector.ready, id]});
			}
		}

		for (const [key, epoll] of Object.entries(this.state.epolls)) {
			if (isNews(epoll)) {
				this.setEpoll(Number(key), {ready: [...epoll.ready, id]});
			}
		}
	}

	setSelector(key: number, part: Partial<Selector>): void {
		const selector = this.state.selectors[key] ?? {interests: {}, ready: [], descriptors: []};
		this.state = {...this.state, selectors: {...this.state.selectors, [key]: {...selector, ...part}}};
	}

	setEpoll(key: number, part: Partial<Epoll>): void {
		const epoll = this.state.epolls[key] ?? {interests: {}, ready: []};
		this.state = {...this.state, epolls: {...this.state.epolls, [key]: {...epoll, ...part}}};
	}

	/** A selector's interest in a socket was added or changed: Linux looks at once whether it is ready. */
	interested(key: number, id: number): void {
		const selector = this.state.selectors[key]!;
		if (this.isNewlyReady(selector, id)) {
			this.setSelector(key, {ready: [...selector.ready, id]});
			this.notified.add(id);
		}
	}

	/** The same for an epoll of the program. */
	interestedEpoll(key: number, id: number): void {
		const epoll = this.state.epolls[key]!;
		if (this.isNewlyReady(epoll, id)) {
			this.setEpoll(key, {ready: [...epoll.ready, id]});
			this.notified.add(id);
		}
	}

	private isNewlyReady({interests, ready}: Watching<unknown>, id: number): boolean {
		const interest = interests[id]!;
		return !ready.includes(id) && isReady(this, id, interest.read !== null, interest.write !== null) !== 0;
	}

	/** No selector knows the socket any more. */
	uninterest(id: number): void {
		for (const [key, selector] of Object.entries(this.state.selectors)) {
			if (selector.interests[id] !== undefined) {
				this.setSelector(Number(key), without(selector, id));
			}
		}

		for (const [key, epoll] of Object.entries(this.state.epolls)) {
			if (epoll.interests[id] !== undefined) {
				this.setEpoll(Number(key), without(epoll, id));
			}
		}
	}

	// Ports

	/** The next port that nobody has. */
	freePort(): number {
		const used = new Set<number>();
		for (const {local} of this.sockets()) {
			if (local !== null && local.family !== families.unix) {
				used.add(local.port);
			}
		}

		let port = this.state.nextPort;
		while (used.has(port)) {
			port = port === 65_535 ? 50_000 : port + 1;
		}

		this.state = {...this.state, nextPort: port === 65_535 ? 50_000 : port + 1};
		return port;
	}
}

/** The address of a socket that has none yet. */
export const anyAddress = (family: Family): Address =>
	family === families.unix ? {family, path: ''} : {family, host: family === families.inet ? '0.0.0.0' : '::', port: 0};

/** epoll's bits of what an interest is in; errors and hang-ups are always told. */
const wantedBy = ({read, write}: Interest<unknown>): number => (read === null ? 0 : masks.in) | (write === null ? 0 : masks.out) | masks.err | masks.hup;

/** A selector that does not know a socket. */
export const without = <W>({interests, ready}: Watching<W>, id: number): Watching<W> => {
	const {[id]: _, ...others} = interests;
	return {interests: others, ready: ready.filter(other => other !== id)};
};
