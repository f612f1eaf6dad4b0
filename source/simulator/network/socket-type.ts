import {HostObject} from '../../python/machine/objects.js';
import {bytesOf} from '../../python/types/buffers.js';
import {define} from '../../python/types/define.js';
import {PyFloat, PyTuple, type Ref, type Value} from '../../python/values.js';
import {asFloat} from '../numbers.js';
import {addressArgument, addressValue} from './addresses.js';
import {duplicate, listen, openSocket} from './calls.js';
import {anyAddress} from './kernel.js';
import {bind} from './ports.js';
import {acceptConnection, bufferSize, connectSocket, fill, receive, receiveFrom, send, sendAll, sendTo} from './socket-calls.js';
import {bytesArgument, closeSocket, fdOf, idOf, letGo, setTimeoutOf, sizeArgument, socketOf, socketType, timeoutOf} from './socket-object.js';
import {optionName, readOption, writeOption} from './socket-options.js';
import {families, types, type Family, type Socket} from './state.js';
import {shutdown} from './streams.js';
import {systemCall} from './system.js';
import {osError, SystemError} from './system-error.js';

/* The methods of sockets (`_socket.socket`). */

const flags = {nonblock: 0x8_00, cloexec: 0x8_00_00} as const;

const families_: ReadonlySet<number> = new Set(Object.values(families));

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
			['fd', fileno ?? socket.fd], ['timeout', nonblock ? new PyFloat(0) : null], ['watched', true], ['family', socket.family], ['type', socket.type], ['proto', socket.proto],
		]), new Map()));
	},
	ownsArguments: true,
	methods: {
		__init__: ['family=-1, type=-1, proto=-1, fileno=None', () => null],
		_accept: ['', acceptConnection],
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
		recv: ['bufsize, flags=0, /', (m, self, size, how) => receive(m, self, sizeArgument(m, size, 'recv'), asFloat(m, how), 'socket.recv()')],
		recv_into: ['buffer, nbytes=0, flags=0', (m, self, buffer, size, how) => m.chain(
			() => receive(m, self, bufferSize(m, buffer, size), asFloat(m, how), 'socket.recv_into()'),
			(inner, received) => fill(inner, buffer, received),
		)],
		recvfrom: ['bufsize, flags=0, /', (m, self, size, how) => receiveFrom(m, self, sizeArgument(m, size, 'recvfrom'), asFloat(m, how))],
		recvfrom_into: ['buffer, nbytes=0, flags=0', (m, self, buffer, size, how) => m.chain(
			() => receiveFrom(m, self, bufferSize(m, buffer, size), asFloat(m, how)),
			(inner, received) => new PyTuple([fill(inner, buffer, (received as PyTuple).items[0]!), (received as PyTuple).items[1]!]),
		)],
		send: ['data, flags=0, /', (m, self, data) => send(m, self, bytesArgument(m, data))],
		sendall: ['data, flags=0, /', (m, self, data) => sendAll(m, self, bytesArgument(m, data))],
		_sendto: ['data, address, /', (m, self, data, value) => sendTo(m, self, bytesArgument(m, data), value)],
		_close: ['', (m, self) => {
			closeSocket(m, self as Ref);
			return null;
		}],
		_forget: ['', (m, self) => {
			const fd = fdOf(m, self);
			if (fd !== -1) {
				letGo(m, self);
			}

			return fd;
		}],
		/** A second file descriptor of the same socket. */
		_dup: ['', (m, self) => systemCall(m, kernel => duplicate(kernel, idOf(m, self)))],
		fileno: ['', fdOf],
		getsockname: ['', (m, self) => {
			const socket = socketOf(m, self);
			return addressValue(socket.local ?? anyAddress(socket.family));
		}],
		getpeername: ['', (m, self) => {
			const socket = socketOf(m, self);
			const isConnected = socket.type === types.stream ? socket.state === 'connected' : socket.remote !== null || socket.peer !== null;
			if (!isConnected) {
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

			return setTimeoutOf(m, self, seconds);
		}],
		setblocking: ['flag, /', (m, self, flag) => setTimeoutOf(m, self, flag === true || (typeof flag === 'number' && flag !== 0) ? null : 0)],
		gettimeout: ['', (m, self) => m.as(self, 'host')!.fields.get('timeout') ?? null],
		getblocking: ['', (m, self) => timeoutOf(m, self) !== 0],
	},
	properties: {
		_family: (m, self) => m.as(self, 'host')!.fields.get('family')!,
		_type: (m, self) => m.as(self, 'host')!.fields.get('type')!,
		proto: (m, self) => m.as(self, 'host')!.fields.get('proto')!,
		timeout: (m, self) => m.as(self, 'host')!.fields.get('timeout') ?? null,
	},
});

export {socketType} from './socket-object.js';
