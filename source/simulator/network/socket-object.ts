import type {Machine} from '../../python/machine/machine.js';
import {callMethod} from '../../python/machine/calls.js';
import {findOnType, typeName, typeOf} from '../../python/machine/type-of.js';
import type {Outcome} from '../../python/native.js';
import {PyType} from '../../python/type.js';
import {bytesOf} from '../../python/types/buffers.js';
import {objectType} from '../../python/types/identities.js';
import {PyFloat, type Ref, type Value} from '../../python/values.js';
import {closeDescriptor} from './calls.js';
import type {Socket} from './state.js';
import {systemCall} from './system.js';
import {osError} from './system-error.js';

/*
Sockets as objects of Python. One knows its socket's number in the kernel (`hostId`, 0 once it is closed), its file
descriptor, and its own timeout: None blocks, 0 does not.
*/

export const socketType = new PyType('socket', [objectType], '_socket');

export const idOf = (m: Machine, self: Value): number => {
	const id = m.as(self, 'host')!.hostId;
	if (id === 0) {
		throw osError(m, 'EBADF');
	}

	return id;
};

export const fdOf = (m: Machine, self: Value): number => {
	const object = m.as(self, 'host')!;
	return object.hostId === 0 ? -1 : object.fields.get('fd') as number;
};

export const socketOf = (m: Machine, self: Value): Socket => systemCall(m, kernel => kernel.get(idOf(m, self)));

/** Seconds; null: it waits for ever. */
export const timeoutOf = (m: Machine, self: Value): number | null => {
	const timeout = m.as(self, 'host')!.fields.get('timeout');
	return timeout instanceof PyFloat ? timeout.value : null;
};

export const setTimeoutOf = (m: Machine, self: Value, seconds: number | null): null => {
	m.own(self as Ref, 'host').fields.set('timeout', seconds === null ? null : new PyFloat(seconds));
	return null;
};

/** The object lets go of its socket without closing it; its end need not be watched any more. */
export const letGo = (m: Machine, self: Value): void => {
	const object = m.own(self as Ref, 'host');
	object.hostId = 0;
	object.fields.set('watched', false);
	m.watched--;
};

/** Closes the socket behind an object: by `close`, or because nobody holds it any more. */
export const closeSocket = (m: Machine, self: Ref): void => {
	const fd = fdOf(m, self);
	if (fd !== -1) {
		letGo(m, self);
		systemCall(m, kernel => {
			closeDescriptor(kernel, fd);
		});
	}
};

/** Nobody holds a socket any more that was not closed. */
export const finaliseSocket = (m: Machine, self: Ref): Outcome => {
	if (fdOf(m, self) !== -1 && findOnType(m, typeOf(m, self), '_finalise') !== undefined) {
		return callMethod(m, self, '_finalise', []);
	}

	closeSocket(m, self);
	return null;
};

// Arguments

export const bytesArgument = (m: Machine, value: Value): Uint8Array => {
	const bytes = bytesOf(m, value);
	if (bytes === undefined) {
		throw m.error('TypeError', `a bytes-like object is required, not '${typeName(m, value)}'`);
	}

	return bytes;
};

export const sizeArgument = (m: Machine, size: Value, method: string): number => {
	if (typeof size !== 'number') {
		throw m.error('TypeError', `'${typeName(m, size)}' object cannot be interpreted as an integer`);
	}

	if (size < 0) {
		throw m.error('ValueError', `negative buffersize in ${method}`);
	}

	return size;
};
