import type {Machine} from '../machine/machine.js';
import {PyBytes, Ref, type Value} from '../values.js';
import {memoryviewType} from './identities.js';
import {viewedBytes} from './memoryview.js';
import {intArgument} from './receivers.js';

/* What bytes, bytearray and everything that reads such have in common. */

/** The bytes of a bytes-like object; undefined for anything else. They must not be written. */
export const bytesOf = (m: Machine, value: Value): Uint8Array | undefined => {
	if (value instanceof PyBytes) {
		return value.bytes;
	}

	if (!(value instanceof Ref)) {
		return undefined;
	}

	const object = m.heap.get(value);
	if (object.kind === 'bytearray') {
		return object.bytes;
	}

	if (object.cls === memoryviewType) {
		return viewedBytes(m, value);
	}

	return object.kind === 'instance' && object.payload instanceof PyBytes ? object.payload.bytes : undefined;
};

/** An int that fits a byte. @throws ValueError, TypeError */
export const byteArgument = (m: Machine, value: Value, problem = 'byte must be in range(0, 256)'): number => {
	const int = intArgument(m, value);
	if (int < 0 || int > 255) {
		throw m.error('ValueError', problem);
	}

	return Number(int);
};

