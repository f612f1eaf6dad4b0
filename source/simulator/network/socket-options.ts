import type {Machine} from '../../python/machine/machine.js';
import type {Value} from '../../python/values.js';
import {asFloat} from '../numbers.js';
import {runOf} from '../run.js';
import {socketOf} from './socket-object.js';
import {families, sizes, types, type Socket} from './state.js';
import {inKernel, systemCall} from './system.js';
import {takeSocketError} from './calls.js';
import {errnoOf, osError} from './system-error.js';

/* `getsockopt` and `setsockopt`: the options of a socket, by level and number as Linux has them. */

const options: ReadonlyMap<number, ReadonlyMap<number, string>> = new Map([
	[1, new Map([[2, 'reuseaddr'], [3, 'type'], [4, 'error'], [6, 'broadcast'], [7, 'sndbuf'], [8, 'rcvbuf'], [9, 'keepalive'], [13, 'linger'], [15, 'reuseport'], [20, 'rcvtimeo'], [21, 'sndtimeo'], [30, 'acceptconn'], [38, 'protocol'], [39, 'domain']])],
	[6, new Map([[1, 'nodelay'], [4, 'keepidle'], [5, 'keepintvl'], [6, 'keepcnt'], [12, 'quickack'], [18, 'user_timeout'], [23, 'fastopen']])],
	[41, new Map([[26, 'v6only']])],
]);

export const optionName = (m: Machine, level: Value, option: Value): string => {
	const name = options.get(asFloat(m, level))?.get(asFloat(m, option));
	if (name === undefined) {
		throw osError(m, 'ENOPROTOOPT');
	}

	return name;
};

const isTcp = ({family, type}: Socket): boolean => family !== families.unix && type === types.stream;

/** Options that are more than a number that was set. */
const readings: Readonly<Record<string, (m: Machine, socket: Socket) => number>> = {
	error(m, {id}) {
		const error = systemCall(m, kernel => takeSocketError(kernel, id));
		return error === null ? 0 : errnoOf(error);
	},
	type: (_m, {type}) => type,
	domain: (_m, {family}) => family,
	protocol: (_m, {family, type, proto}) => proto === 0 && family !== families.unix ? (type === types.stream ? 6 : 17) : proto,
	acceptconn: (_m, {state}) => Number(state === 'listening'),
	sndbuf: (_m, socket) => isTcp(socket) && socket.state === 'new' && socket.options['sndbuf'] === undefined ? 16_384 : socket.sendBuffer,
	rcvbuf: (_m, socket) => isTcp(socket) ? socket.window * 2 : sizes.unixBuffer,
};

export const readOption = (m: Machine, self: Value, name: string): number => {
	const socket = socketOf(m, self);
	return readings[name]?.(m, socket) ?? socket.options[name] ?? 0;
};

/** Linux doubles the size of a buffer that is asked for, and keeps it above a least one. */
export const writeOption = (m: Machine, self: Value, name: string, value: number): void => {
	const socket = socketOf(m, self);
	inKernel(runOf(m), kernel => {
		kernel.change(socket.id, {
			options: {...socket.options, [name]: value},
			...(name === 'sndbuf' && {sendBuffer: Math.max(4608, value * 2)}),
			...(name === 'rcvbuf' && {window: Math.max(1152, value)}),
		});
	});
};
