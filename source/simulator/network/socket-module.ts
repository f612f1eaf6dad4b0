import type {Machine} from '../../python/machine/machine.js';
import type {Native} from '../../python/native.js';
import {define, native} from '../../python/types/define.js';
import {PyTuple, type Ref, type Value} from '../../python/values.js';
import {loopType} from '../asyncio/identities.js';
import {runOf} from '../run.js';
import {gaierrorType, gaiError, herrorType, hostName, lookUp, unknownName, type Resolved} from './addresses.js';
import {openPair} from './calls.js';
import {addWatch, awaitSocket, removeWatch} from './polling.js';
import {unlink} from './ports.js';
import {socketType} from './socket-type.js';
import {families, types, type Direction} from './state.js';
import {inKernel, systemCall} from './system.js';
import {SystemError} from './system-error.js';

/* The native module `_socket`, and what an event loop does with sockets. */

/** Ports that have a name. */
const services: ReadonlyMap<string, number> = new Map([['ftp', 21], ['ssh', 22], ['smtp', 25], ['domain', 53], ['http', 80], ['https', 443]]);

const protocols = [[types.stream, 6], [types.datagram, 17]] as const;

const portOf = (m: Machine, port: Value): number => {
	if (port === null) {
		return 0;
	}

	const known = typeof port === 'number' ? port : (services.get(port as string) ?? (/^\d+$/.test(String(port)) ? Number(port) : undefined));
	if (known === undefined) {
		throw gaiError(m, -8, 'Servname not supported for ai_socktype');
	}

	return known;
};

const passive = 1;
const numericHost = 4;

/** What `getaddrinfo` finds: (family, type, protocol, canonical name, address) of each. */
const addressInfo = (m: Machine, host: Value, port: Value, family: number, type: number, proto: number, how: number): Value => {
	const number = portOf(m, port);
	const any: Resolved[] = (how & passive) === 0
		? [{family: families.inet6, host: '::1'}, {family: families.inet, host: '127.0.0.1'}]
		: [{family: families.inet, host: '0.0.0.0'}, {family: families.inet6, host: '::'}];
	const found = host === null || host === '' ? any.filter(one => family === 0 || one.family === family) : lookUp(host as string, family);
	if (found.length === 0) {
		throw typeof host === 'string' && (how & numericHost) === 0 ? unknownName(m, host) : gaiError(m, -2, 'Name or service not known');
	}

	const kinds = protocols.filter(([kind, protocol]) => (type === 0 || kind === type) && (proto === 0 || protocol === proto));
	return m.newList(found.flatMap(one => kinds.map(([kind, protocol]) => new PyTuple([
		one.family, kind, protocol, '', new PyTuple(one.family === families.inet ? [one.host, number] : [one.host, number, 0, 0]),
	]))));
};

const functions: readonly Native[] = [
	native('_getaddrinfo', 'host, port, family, type, proto, flags, /', (m, host, port, family, type, proto, how) =>
		addressInfo(m, host, port, family as number, type as number, proto as number, how as number)),
	native('_socketpair', 'type, /', (m, type) => {
		const pair = systemCall(m, kernel => openPair(kernel, type as number));
		return new PyTuple(pair.map(({fd}) => fd));
	}),
	native('gethostname', '', () => hostName),
	native('_unlink', 'path, /', (m, path) => inKernel(runOf(m), kernel => unlink(kernel, path as string))),
];

export const socketModule: ReadonlyMap<string, Value> = new Map<string, Value>([
	['socket', socketType], ['gaierror', gaierrorType], ['herror', herrorType],
	...functions.map(fn => [fn.name, fn] as const),
]);

const socketIdOf = (m: Machine, fd: Value): number => systemCall(m, kernel => {
	const socket = kernel.socketOf(fd as number);
	if (socket === undefined) {
		// Linux: an epoll takes no files.
		throw new SystemError(kernel.isOpen(fd as number) ? 'EPERM' : 'EBADF');
	}

	return socket.id;
});

const findIdOf = (m: Machine, fd: Value): number | null => inKernel(runOf(m), kernel => kernel.socketOf(fd as number)?.id ?? null);

const loopIdOf = (m: Machine, self: Value): number => runOf(m).loopId(m, self as Ref);

const adds = (direction: Direction) => (m: Machine, args: readonly Value[]): Value => {
	const [self, fd, callback, ...rest] = args as readonly [Value, Value, Value, ...Value[]];
	if (m.as(self, 'host')!.fields.get('closed') === true) {
		throw m.error('RuntimeError', 'Event loop is closed');
	}

	return addWatch(m, self as Ref, socketIdOf(m, fd), direction, callback, rest);
};

const removes = (direction: Direction) => (m: Machine, args: readonly Value[]): Value => {
	const [self, fd] = args as readonly [Value, Value];
	const id = findIdOf(m, fd);
	return m.as(self, 'host')!.fields.get('closed') !== true && id !== null && removeWatch(m, loopIdOf(m, self), id, direction);
};

define(loopType, {
	raw: {
		_add_reader: adds('read'),
		_add_writer: adds('write'),
		_remove_reader: removes('read'),
		_remove_writer: removes('write'),
	},
	methods: {
		/** Which ways a socket is watched. */
		_watches: ['fd, /', (m, self, fd) => {
			const id = findIdOf(m, fd);
			const interest = id === null ? undefined : runOf(m).world.network.selectors[loopIdOf(m, self)]?.interests[id];
			return new PyTuple([...(interest?.read ? ['read'] : []), ...(interest?.write ? ['write'] : [])]);
		}],
		/** A future stands for the wait until a socket can be read, or written. */
		_await_socket: ['fd, direction, future, /', (m, self, fd, direction, future) => {
			const id = findIdOf(m, fd);
			if (id !== null) {
				awaitSocket(m, loopIdOf(m, self), id, direction as Direction, future as Ref);
			}

			return null;
		}],
	},
});
