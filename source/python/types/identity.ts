import {addressOfRef, hashText} from '../machine/hashing.js';
import type {Machine} from '../machine/machine.js';
import {Native, NativeProperty} from '../native.js';
import {PyType} from '../type.js';
import {PyBytes, PyComplex, PyFloat, PyTuple, Ref, Singleton, type Int, type Value} from '../values.js';

const low = 0x55_00_00_00_00_00;

/** An address below the heap's, told by what the value is: the same in every run. */
const addressOfText = (text: string): number => low + ((Number(hashText(text)) % 0x1_00_00_00_00) * 16);

/**
`id(value)`: made up and stable. Heap objects have theirs by number; values that the machine keeps without an identity
have one by content, so that `a is b` and `id(a) == id(b)` never contradict each other for names of one object.
*/
export const idOf = (m: Machine, value: Value): Int => {
	if (value instanceof Ref) {
		return addressOfRef(value);
	}

	switch (typeof value) {
		case 'number':
		case 'bigint':
		case 'boolean':
		case 'string': {
			return addressOfText(`${typeof value}:${value}`);
		}

		default: {
			return addressOfText(describe(m, value));
		}
	}
};

const describe = (m: Machine, value: Exclude<Value, Ref | number | bigint | boolean | string>): string => {
	if (value === null) {
		return 'None';
	}

	if (value instanceof PyFloat) {
		return `float:${value.value}`;
	}

	if (value instanceof PyComplex) {
		return `complex:${value.re},${value.im}`;
	}

	if (value instanceof PyTuple) {
		return `tuple:${value.items.map(item => idOf(m, item)).join(',')}`;
	}

	if (value instanceof PyBytes) {
		return `bytes:${value.bytes.join(',')}`;
	}

	if (value instanceof PyType) {
		return `type:${value.module}.${value.name}`;
	}

	if (value instanceof Native) {
		return `native:${value.owner}.${value.name}`;
	}

	return value instanceof NativeProperty || value instanceof Singleton ? `named:${value.name}` : value.constructor.name;
};
