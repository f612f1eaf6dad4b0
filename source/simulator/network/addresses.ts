import type {Machine, Raise} from '../../python/machine/machine.js';
import {typeName} from '../../python/machine/type-of.js';
import {errorWith} from '../../python/types/exception-fields.js';
import {exceptionTypes} from '../../python/types/identities.js';
import {PyType} from '../../python/type.js';
import {PyBytes, PyTuple, type Value} from '../../python/values.js';
import {families, type Address, type Family} from './state.js';

/* Addresses: their spellings, and the names that the simulated machine knows. */

export const gaierrorType = new PyType('gaierror', [exceptionTypes.OSError], 'socket');
export const herrorType = new PyType('herror', [exceptionTypes.OSError], 'socket');

/** An IPv4 address in four parts, or null. */
export const parseIpv4 = (text: string): string | null => {
	const parts = text.split('.');
	return parts.length === 4 && parts.every(part => /^\d{1,3}$/.test(part) && Number(part) < 256) ? parts.map(Number).join('.') : null;
};

const groupsOf = (text: string): number[] | null => {
	if (text === '') {
		return [];
	}

	const groups: number[] = [];
	const parts = text.split(':');
	for (const [index, part] of parts.entries()) {
		const dotted = index === parts.length - 1 && part.includes('.') ? parseIpv4(part) : null;
		if (dotted !== null) {
			const [a, b, c, d] = dotted.split('.').map(Number) as [number, number, number, number];
			groups.push((a * 256) + b, (c * 256) + d);
		} else if (/^[\da-f]{1,4}$/i.test(part)) {
			groups.push(Number.parseInt(part, 16));
		} else {
			return null;
		}
	}

	return groups;
};

/** An IPv6 address in its shortest spelling, or null. A zone (`%eth0`) is left out. */
export const parseIpv6 = (given: string): string | null => {
	const text = given.split('%')[0]!;
	const halves = text.split('::');
	if (halves.length > 2 || !text.includes(':')) {
		return null;
	}

	const [front, back] = halves.map(half => groupsOf(half));
	if (front === null || back === null || front === undefined) {
		return null;
	}

	const missing = 8 - front.length - (back?.length ?? 0);
	if (back === undefined ? missing !== 0 : missing < 1) {
		return null;
	}

	return spellIpv6([...front, ...Array.from({length: missing}, () => 0), ...back ?? []]);
};

/** The longest run of zeros, the first of equal ones, is left out. */
const spellIpv6 = (groups: readonly number[]): string => {
	let best = {from: 0, length: 0};
	for (let from = 0; from < 8; from++) {
		let length = 0;
		while (from + length < 8 && groups[from + length] === 0) {
			length++;
		}

		if (length > best.length) {
			best = {from, length};
		}
	}

	const text = (part: readonly number[]): string => part.map(group => group.toString(16)).join(':');
	return best.length < 2 ? text(groups) : `${text(groups.slice(0, best.from))}::${text(groups.slice(best.from + best.length))}`;
};

export const hostName = 'localhost';

/** The hosts that the machine knows by name, as its file of hosts says. */
const hosts: ReadonlyArray<readonly [name: string, family: Family, address: string]> = [
	['localhost', families.inet, '127.0.0.1'],
	['localhost', families.inet6, '::1'],
	['ip6-localhost', families.inet6, '::1'],
	['ip6-loopback', families.inet6, '::1'],
];

export type Resolved = {readonly family: typeof families.inet | typeof families.inet6; readonly host: string};

/**
The addresses of a host, IPv4 before IPv6; `family` 0 takes both, but of a name that has both the first only, as a
machine whose file of hosts says so. Empty: there is none.
*/
export const lookUp = (name: string, family: number): readonly Resolved[] => {
	const v4 = parseIpv4(name);
	const v6 = v4 === null ? parseIpv6(name) : null;
	const found: Resolved[] = v4 === null && v6 === null
		? hosts.filter(([host]) => host === name.toLowerCase()).map(([, of, host]) => ({family: of as Resolved['family'], host}))
		: [v4 === null ? {family: families.inet6, host: v6!} : {family: families.inet, host: v4}];
	return family === 0 ? found.slice(0, 1) : found.filter(one => one.family === family);
};

/** What a name that nobody knows is answered with: as by a machine without a network, and a note that says why. */
export const unknownName = (m: Machine, host: string): Raise => {
	const raise = gaiError(m, -2, 'Name or service not known');
	m.own(raise.exception, 'exception').attributes = new Map([['__notes__', m.newList([`Loopscope simulates a network within the program, with the name localhost: "${host}" is not in it.`])]]);
	return raise;
};

export const gaiError = (m: Machine, errno: number, strerror: string): Raise => errorWith(m, gaierrorType, [errno, strerror], {errno, strerror});

/** A tuple as Python has it: (host, port), for IPv6 with flow and scope; a path. */
export const addressValue = (address: Address | null): Value => {
	if (address === null) {
		return null;
	}

	switch (address.family) {
		case families.unix: {
			// A name that is none of the file system.
			return address.path.startsWith('\0') ? new PyBytes(new TextEncoder().encode(address.path)) : address.path;
		}

		case families.inet: {
			return new PyTuple([address.host, address.port]);
		}

		case families.inet6: {
			return new PyTuple([address.host, address.port, 0, 0]);
		}
	}
};

/** An address as the screen names it. */
export const addressText = (address: Address | null): string => {
	if (address === null) {
		return 'nowhere';
	}

	switch (address.family) {
		case families.unix: {
			return address.path === '' ? 'the other end' : address.path.replace('\0', '@');
		}

		case families.inet: {
			return `${address.host}:${address.port}`;
		}

		case families.inet6: {
			return `[${address.host}]:${address.port}`;
		}
	}
};

const longestPath = 107;

/** The address that an argument of a socket's method means. `method` is for messages, such as `connect`. */
export const addressArgument = (m: Machine, family: Family, value: Value, method: string): Address => {
	if (family === families.unix) {
		const path = typeof value === 'string' ? value : (value instanceof PyBytes ? new TextDecoder().decode(value.bytes) : null);
		if (path === null) {
			throw m.error('TypeError', `a bytes-like object is required, not '${typeName(m, value)}'`);
		}

		if (path.length > longestPath) {
			throw m.error('OSError', 'AF_UNIX path too long');
		}

		return {family, path};
	}

	const name = family === families.inet ? 'AF_INET' : 'AF_INET6';
	if (!(value instanceof PyTuple)) {
		throw m.error('TypeError', `${method}(): ${name} address must be tuple, not ${typeName(m, value)}`);
	}

	const [host, port] = value.items;
	if (value.items.length < 2 || value.items.length > (family === families.inet ? 2 : 4)) {
		throw m.error('TypeError', family === families.inet ? `${name} address must be a pair (host, port)` : `${name} address must be a tuple (host, port[, flowinfo[, scopeid]])`);
	}

	if (typeof host !== 'string' && !(host instanceof PyBytes)) {
		throw m.error('TypeError', `str, bytes or bytearray expected, not ${typeName(m, host!)}`);
	}

	if (typeof port !== 'number') {
		throw m.error('TypeError', `'${typeName(m, port!)}' object cannot be interpreted as an integer`);
	}

	if (port < 0 || port > 65_535) {
		throw m.error('OverflowError', `${method}(): port must be 0-65535.`);
	}

	return {family, host: hostArgument(m, family, typeof host === 'string' ? host : new TextDecoder().decode(host.bytes)), port};
};

const hostArgument = (m: Machine, family: Family, host: string): string => {
	if (host === '') {
		return family === families.inet ? '0.0.0.0' : '::';
	}

	if (host === '<broadcast>' && family === families.inet) {
		return '255.255.255.255';
	}

	const [found] = lookUp(host, family);
	if (found === undefined) {
		throw parseIpv4(host) === null && parseIpv6(host) === null ? unknownName(m, host) : gaiError(m, -9, 'Address family for hostname not supported');
	}

	return found.host;
};
