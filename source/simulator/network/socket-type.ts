import type {Machine} from '../../python/machine/machine.js';
import {HostObject} from '../../python/machine/objects.js';
import type {Outcome} from '../../python/native.js';
import {PyType} from '../../python/type.js';
import {bytesOf} from '../../python/types/buffers.js';
import {define} from '../../python/types/define.js';
import {objectType} from '../../python/types/identities.js';
import {typeName} from '../../python/machine/type-of.js';
import {PyBytes, PyFloat, PyTuple, type Ref, type Value} from '../../python/values.js';
import {asFloat} from '../numbers.js';
import {runOf} from '../run.js';
import {addressArgument, addressText, addressValue} from './addresses.js';
import {accept, close, connect, listen, openSocket, receiveDatagram, sendDatagram, takeSocketError} from './calls.js';
import {anyAddress, type Kernel} from './kernel.js';
import {otherEnd} from './polling.js';
import {bind} from './ports.js';
import {isReady} from './readiness.js';
import {families, sizes, types, type Family, type Socket} from './state.js';
import {receiveStream, sendStream, shutdown} from './streams.js';
import {inKernel, systemCall, tryCall} from './system.js';
import {errnoOf, osError, SystemError} from './system-error.js';
import {blocking, type Attempt} from './waiting.js';

/*
The type of sockets (`_socket.socket`). The object knows its socket's number in the kernel (`hostId`, 0 once it is closed)
and its own timeout: None blocks, 0 does not.
*/

export const socketType = new PyType('socket', [objectType], '_socket');

const flags = {nonblock: 0x8_00, cloexec: 0x8_00_00} as const;

const families_: ReadonlySet<number> = new Set(Object.values(families));

export const idOf = (m: Machine, self: Value): number => {
	const id = m.as(self, 'host')!.hostId;
	if (id === 0) {
		throw osError(m, 'EBADF');
	}

	return id;
};

export const socketOf = (m: Machine, self: Value): Socket => systemCall(m, kernel => kernel.get(idOf(m, self)));

const timeoutOf = (m: Machine, self: Value): number | null => {
	const timeout = m.as(self, 'host')!.fields.get('timeout');
	return timeout instanceof PyFloat ? timeout.value : null;
};

const setTimeout_ = (m: Machine, self: Value, seconds: number | null): null => {
	m.own(self as Ref, 'host').fields.set('timeout', seconds === null ? null : new PyFloat(seconds));
	return null;
};

/** Does a call now, or as soon as it can be done: at once, within the socket's timeout, or whenever that is. */
const perform = (m: Machine, self: Value, what: (socket: Socket) => string, call: (kernel: Kernel, id: number) => Value): Outcome => {
	const attempt: Attempt = inner => {
		const answer = tryCall(inner, 'EAGAIN', kernel => ({value: call(kernel, idOf(inner, self))}));
		return answer;
	};

	const timeout = timeoutOf(m, self);
	if (timeout !== 0) {
		return blocking(m, what(socketOf(m, self)), timeout, attempt);
	}

	const answer = attempt(m);
	if (answer === null) {
		throw osError(m, 'EAGAIN');
	}

	return answer.value;
};

const bytesArgument = (m: Machine, value: Value): Uint8Array => {
	const bytes = bytesOf(m, value);
	if (bytes === undefined) {
		throw m.error('TypeError', `a bytes-like object is required, not '${typeName(m, value)}'`);
	}

	return bytes;
};

const sizeArgument = (m: Machine, size: Value, method: string): number => {
	if (typeof size !== 'number') {
		throw m.error('TypeError', `'${typeName(m, size)}' object cannot be interpreted as an integer`);
	}

	if (size < 0) {
		throw m.error('ValueError', `negative buffersize in ${method}`);
	}

	return size;
};

const from = (socket: Socket): string => socket.type === types.datagram ? addressText(socket.remote ?? socket.local) : otherEnd(socket);

const receive = (m: Machine, self: Value, size: number, peek: boolean, method: string): Outcome => perform(m, self, socket => `${method} from ${from(socket)}`, (kernel, id) => {
	const bytes = kernel.get(id).type === types.datagram ? receiveDatagram(kernel, id, peek).bytes.subarray(0, size) : receiveStream(kernel, id, size, peek);
	return new PyBytes(bytes.slice());
});

const receiveFrom = (m: Machine, self: Value, size: number, peek: boolean): Outcome => perform(m, self, socket => `socket.recvfrom() on ${addressText(socket.local)}`, (kernel, id) => {
	if (kernel.get(id).type === types.datagram) {
		const datagram = receiveDatagram(kernel, id, peek);
		return new PyTuple([new PyBytes(datagram.bytes.slice(0, size)), addressValue(datagram.from)]);
	}

	return new PyTuple([new PyBytes(receiveStream(kernel, id, size, peek).slice()), null]);
});

/** Copies what was received into the front of a bytearray. */
const fill = (m: Machine, buffer: Value, received: Value): number => {
	const {bytes} = received as PyBytes;
	m.own(buffer as Ref, 'bytearray').bytes.set(bytes);
	return bytes.length;
};

const bufferSize = (m: Machine, buffer: Value, given: Value): number => {
	const target = m.as(buffer, 'bytearray');
	if (target === undefined) {
		throw m.error('TypeError', `recv_into() argument 1 must be read-write bytes-like object, not ${typeName(m, buffer)}`);
	}

	return typeof given === 'number' && given > 0 ? Math.min(given, target.bytes.length) : target.bytes.length;
};

const send = (m: Machine, self: Value, bytes: Uint8Array): Outcome => perform(m, self, socket => `socket.send() to ${from(socket)}`, (kernel, id) =>
	kernel.get(id).type === types.datagram ? sendDatagram(kernel, id, bytes, null) : sendStream(kernel, id, bytes));

const sendAll = (m: Machine, self: Value, bytes: Uint8Array): Outcome => bytes.length === 0
	? null
	: m.chain(() => send(m, self, bytes), (inner, sent) => (sent as number) < bytes.length ? sendAll(inner, self, bytes.subarray(sent as number)) : null);

const connectSocket = (m: Machine, self: Value, value: Value): Outcome => {
	const id = idOf(m, self);
	const address = addressArgument(m, socketOf(m, self).family, value, 'connect');
	const timeout = timeoutOf(m, self);
	const begun = tryCall(m, timeout === 0 ? 'EBADF' : 'EINPROGRESS', kernel => {
		connect(kernel, id, address);
		return true;
	});
	return begun === true ? null : blocking(m, `socket.connect() to ${addressText(address)}`, timeout, inner => systemCall(inner, kernel => {
		const socket = kernel.get(id);
		if (socket.state === 'connecting') {
			return null;
		}

		const error = takeSocketError(kernel, id);
		if (error !== null) {
			throw new SystemError(error);
		}

		return {value: null};
	}));
};

const options: ReadonlyMap<number, ReadonlyMap<number, string>> = new Map([
	[1, new Map([[2, 'reuseaddr'], [3, 'type'], [4, 'error'], [6, 'broadcast'], [7, 'sndbuf'], [8, 'rcvbuf'], [9, 'keepalive'], [13, 'linger'], [15, 'reuseport'], [20, 'rcvtimeo'], [21, 'sndtimeo'], [30, 'acceptconn'], [38, 'protocol'], [39, 'domain']])],
	[6, new Map([[1, 'nodelay'], [4, 'keepidle'], [5, 'keepintvl'], [6, 'keepcnt'], [12, 'quickack'], [18, 'user_timeout'], [23, 'fastopen']])],
	[41, new Map([[26, 'v6only']])],
]);

const optionName = (m: Machine, level: Value, option: Value): string => {
	const name = options.get(asFloat(m, level))?.get(asFloat(m, option));
	if (name === undefined) {
		throw osError(m, 'ENOPROTOOPT');
	}

	return name;
};

const readOption = (m: Machine, self: Value, name: string): number => {
	const socket = socketOf(m, self);
	switch (name) {
		case 'error': {
			const error = systemCall(m, kernel => takeSocketError(kernel, socket.id));
			return error === null ? 0 : errnoOf(error);
		}

		case 'type': {
			return socket.type;
		}

		case 'domain': {
			return socket.family;
		}

		case 'protocol': {
			return socket.proto === 0 && socket.family !== families.unix ? (socket.type === types.stream ? 6 : 17) : socket.proto;
		}

		case 'acceptconn': {
			return Number(socket.state === 'listening');
		}

		case 'sndbuf': {
			return socket.family !== families.unix && socket.type === types.stream && socket.state === 'new' && socket.options['sndbuf'] === undefined ? 16_384 : socket.sendBuffer;
		}

		case 'rcvbuf': {
			return socket.type === types.stream && socket.family !== families.unix ? socket.window * 2 : sizes.unixBuffer;
		}

		default: {
			return socket.options[name] ?? 0;
		}
	}
};

/** Linux doubles the size of a buffer that is asked for, and keeps it above a least one. */
const writeOption = (m: Machine, self: Value, name: string, value: number): void => {
	const socket = socketOf(m, self);
	inKernel(runOf(m), kernel => {
		kernel.change(socket.id, {
			options: {...socket.options, [name]: value},
			...(name === 'sndbuf' && {sendBuffer: Math.max(4608, value * 2)}),
			...(name === 'rcvbuf' && {window: Math.max(1152, value)}),
		});
	});
};

/** Closes the socket behind an object: by `close`, or because nobody holds it any more. */
export const closeSocket = (m: Machine, self: Ref): void => {
	const object = m.own(self, 'host');
	if (object.hostId !== 0) {
		const id = object.hostId;
		object.hostId = 0;
		object.fields.set('watched', false);
		m.watched--;
		systemCall(m, kernel => {
			close(kernel, id);
		});
	}
};

define(socketType, {
	construct(m, cls, args, keywords) {
		const argument = (index: number, name: string): number | null => {
			const value = args[index] ?? keywords?.get(name) ?? null;
			return value === null ? null : asFloat(m, value);
		};

		const fileno = argument(3, 'fileno');
		const make = (): Socket => {
			if (fileno !== null) {
				return systemCall(m, kernel => {
					const found = kernel.socketOf(fileno);
					if (found === undefined) {
						throw new SystemError('EBADF');
					}

					return found;
				});
			}

			const family = argument(0, 'family') ?? -1;
			const given = argument(1, 'type') ?? -1;
			const type = given === -1 ? types.stream : given & ~(flags.nonblock | flags.cloexec);
			const proto = argument(2, 'proto') ?? -1;
			return systemCall(m, kernel => {
				const of = family === -1 ? families.inet : family;
				if (!families_.has(of)) {
					throw new SystemError('EAFNOSUPPORT');
				}

				if (type !== types.stream && type !== types.datagram) {
					throw new SystemError(type === 3 ? 'EPERM' : 'EPROTONOSUPPORT');
				}

				return openSocket(kernel, of as Family, type, proto === -1 ? 0 : proto);
			});
		};

		const socket = make();
		m.watched++;
		const kind = argument(1, 'type') ?? -1;
		const nonblock = fileno === null && kind !== -1 && (kind & flags.nonblock) !== 0;
		return m.heap.allocate(new HostObject(m.epoch, cls as HostObject['cls'], socket.id, new Map<string, Value>([
			['timeout', nonblock ? new PyFloat(0) : null], ['watched', true], ['family', socket.family], ['type', socket.type], ['proto', socket.proto],
		]), new Map()));
	},
	ownsArguments: true,
	methods: {
		__init__: ['family=-1, type=-1, proto=-1, fileno=None', () => null],
		_accept: ['', (m, self) => perform(m, self, socket => `socket.accept() on ${addressText(socket.local)}`, (kernel, id) => {
			const child = accept(kernel, id);
			return new PyTuple([child.fd, addressValue(child.family === families.unix ? {family: families.unix, path: ''} : child.remote)]);
		})],
		bind: ['address, /', (m, self, value) => {
			const address = addressArgument(m, socketOf(m, self).family, value, 'bind');
			systemCall(m, kernel => {
				bind(kernel, idOf(m, self), address);
			});
			return null;
		}],
		listen: ['backlog=128, /', (m, self, backlog) => {
			systemCall(m, kernel => {
				listen(kernel, idOf(m, self), backlog as number);
			});
			return null;
		}],
		connect: ['address, /', connectSocket],
		recv: ['bufsize, flags=0, /', (m, self, size, how) => receive(m, self, sizeArgument(m, size, 'recv'), how === 2, 'socket.recv()')],
		recv_into: ['buffer, nbytes=0, flags=0', (m, self, buffer, size) => m.chain(
			() => receive(m, self, bufferSize(m, buffer, size), false, 'socket.recv_into()'),
			(inner, received) => fill(inner, buffer, received),
		)],
		recvfrom: ['bufsize, flags=0, /', (m, self, size, how) => receiveFrom(m, self, sizeArgument(m, size, 'recvfrom'), how === 2)],
		recvfrom_into: ['buffer, nbytes=0, flags=0', (m, self, buffer, size) => m.chain(
			() => receiveFrom(m, self, bufferSize(m, buffer, size), false),
			(inner, received) => new PyTuple([fill(inner, buffer, (received as PyTuple).items[0]!), (received as PyTuple).items[1]!]),
		)],
		send: ['data, flags=0, /', (m, self, data) => send(m, self, bytesArgument(m, data))],
		sendall: ['data, flags=0, /', (m, self, data) => sendAll(m, self, bytesArgument(m, data))],
		_sendto: ['data, address, /', (m, self, data, value) => {
			const address = addressArgument(m, socketOf(m, self).family, value, 'sendto');
			const bytes = bytesArgument(m, data);
			return perform(m, self, () => `socket.sendto() to ${addressText(address)}`, (kernel, id) =>
				kernel.get(id).type === types.datagram ? sendDatagram(kernel, id, bytes, address) : sendStream(kernel, id, bytes));
		}],
		_close: ['', (m, self) => {
			closeSocket(m, self as Ref);
			return null;
		}],
		_forget: ['', (m, self) => {
			const fd = systemCall(m, kernel => kernel.get(idOf(m, self)).fd);
			const object = m.own(self as Ref, 'host');
			object.hostId = 0;
			object.fields.set('watched', false);
			m.watched--;
			return fd;
		}],
		fileno: ['', (m, self) => {
			const id = m.as(self, 'host')!.hostId;
			return id === 0 ? -1 : socketOf(m, self).fd ?? -1;
		}],
		getsockname: ['', (m, self) => {
			const socket = socketOf(m, self);
			return addressValue(socket.local ?? anyAddress(socket.family));
		}],
		getpeername: ['', (m, self) => {
			const socket = socketOf(m, self);
			if (socket.remote === null && !(socket.family === families.unix && socket.peer !== null)) {
				throw osError(m, 'ENOTCONN');
			}

			return addressValue(socket.remote ?? anyAddress(socket.family));
		}],
		getsockopt: ['level, option, buflen?, /', (m, self, level, option) => readOption(m, self, optionName(m, level, option))],
		setsockopt: ['level, option, value, optlen?, /', (m, self, level, option, value) => {
			const name = optionName(m, level, option);
			const bytes = bytesOf(m, value);
			// struct linger: on or off, and seconds.
			const linger = bytes === undefined || bytes.length < 8 ? null : (bytes[0] === 0 ? -1 : bytes[4]! + (bytes[5]! * 256));
			writeOption(m, self, name, linger ?? Number(value));
			return null;
		}],
		shutdown: ['how, /', (m, self, how) => {
			systemCall(m, kernel => {
				shutdown(kernel, idOf(m, self), asFloat(m, how) !== 1, asFloat(m, how) !== 0);
			});
			return null;
		}],
		settimeout: ['value, /', (m, self, value) => {
			const seconds = value === null ? null : asFloat(m, value);
			if (seconds !== null && seconds < 0) {
				throw m.error('ValueError', 'Timeout value out of range');
			}

			return setTimeout_(m, self, seconds);
		}],
		setblocking: ['flag, /', (m, self, flag) => setTimeout_(m, self, flag === true || (typeof flag === 'number' && flag !== 0) ? null : 0)],
		gettimeout: ['', (m, self) => m.as(self, 'host')!.fields.get('timeout') ?? null],
		getblocking: ['', (m, self) => timeoutOf(m, self) !== 0],
		/** Whether it can be read or written now: for `select`. */
		_ready: ['read, write, /', (m, self, read, write) => inKernel(runOf(m), kernel => isReady(kernel, idOf(m, self), read === true, write === true))],
	},
	properties: {
		_family: (m, self) => m.as(self, 'host')!.fields.get('family')!,
		_type: (m, self) => m.as(self, 'host')!.fields.get('type')!,
		proto: (m, self) => m.as(self, 'host')!.fields.get('proto')!,
		timeout: (m, self) => m.as(self, 'host')!.fields.get('timeout') ?? null,
	},
});

