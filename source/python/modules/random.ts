import {typeName} from '../machine/type-of.js';
import {hashOf} from '../machine/hashing.js';
import {asInt, plain, withIndex} from '../machine/indexing.js';
import {nativeItems} from '../machine/iteration.js';
import type {Machine} from '../machine/machine.js';
import {HostObject} from '../machine/objects.js';
import {
	nextBits, nextFloat, seedFromBytes, seedFromInt, seedFromText, twisterFromState, twisterState, type Twister,
} from '../number/mersenne-twister.js';
import type {Outcome} from '../native.js';
import {PyType} from '../type.js';
import {define} from '../types/define.js';
import {objectType} from '../types/identities.js';
import {PyBytes, PyFloat, PyTuple, type Int, type Ref, type Value} from '../values.js';
import {moduleMembers} from './module-table.js';

/** The generator behind `random.Random`: its words are bytes, so that its state is a value of the heap like any other. */
const twisterType = new PyType('Twister', [objectType], '_random', false);

const bytesOf = (words: Uint32Array): Uint8Array => new Uint8Array(words.buffer, words.byteOffset, words.byteLength);

const load = (m: Machine, self: Value): Twister => {
	const {fields} = m.as(self, 'host')!;
	const {bytes} = fields.get('words') as PyBytes;
	return {words: new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4), position: fields.get('position') as number};
};

const store = (m: Machine, self: Value, {words, position}: Twister): void => {
	const {fields} = m.own(self as Ref, 'host');
	if ((fields.get('words') as PyBytes).bytes.buffer !== words.buffer) {
		fields.set('words', new PyBytes(bytesOf(words)));
	}

	fields.set('position', position);
};

/** The generator that a seed begins. */
const seeded = (m: Machine, seed: Value, then: (m: Machine, twister: Twister) => Value): Outcome => {
	if (seed === null) {
		return then(m, seedFromInt(m.host.onEntropy(m)));
	}

	const value = plain(m, seed);
	if (typeof value === 'string') {
		return then(m, seedFromText(value));
	}

	const bytes = value instanceof PyBytes ? value.bytes : m.as(seed, 'bytearray')?.bytes;
	if (bytes !== undefined) {
		return then(m, seedFromBytes(bytes));
	}

	const int = asInt(m, seed);
	if (int !== undefined) {
		return then(m, seedFromInt(int));
	}

	if (!(value instanceof PyFloat)) {
		throw m.error('TypeError', 'The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.');
	}

	return m.chain(() => hashOf(m, value), (inner, hash) => then(inner, seedFromInt(BigInt.asUintN(64, BigInt(hash as Int)))));
};

define(twisterType, {
	methods: {
		seed: ['seed, /', (m, self, seed) => seeded(m, seed, (inner, twister) => {
			store(inner, self, twister);
			return null;
		})],
		random: ['', (m, self) => {
			const [value, after] = nextFloat(load(m, self));
			store(m, self, after);
			return new PyFloat(value);
		}],
		getrandbits: ['k, /', (m, self, count) => withIndex(m, count, (inner, bits) => {
			if (bits < 0) {
				throw inner.error('ValueError', 'Cannot convert negative int');
			}

			const [value, after] = nextBits(load(inner, self), bits);
			store(inner, self, after);
			return value;
		})],
		getstate: ['', (m, self) => new PyTuple(twisterState(load(m, self)))],
		setstate: ['state, /', (m, self, state) => {
			const items = state instanceof PyTuple ? nativeItems(m, state) : null;
			if (items === null) {
				throw m.error('TypeError', `state vector must be a tuple, not ${typeName(m, state)}`);
			}

			store(m, self, twisterFromState(items as Int[]));
			return null;
		}],
	},
});

/** Begins the module's own generator anew with a seed, if the module has been imported. */
export const reseed = (m: Machine, seed: number): void => {
	const module = m.as(m.lookup(m.fixed.modules, 'random'), 'module');
	const instance = module === undefined ? undefined : m.as(m.lookup(module.attributes, '_inst'), 'instance');
	const twister = instance?.attributes instanceof Map ? instance.attributes.get('_twister') : undefined;
	if (twister !== undefined) {
		store(m, twister, seedFromInt(seed));
	}
};

export const randomModule = moduleMembers('_random', {
	functions: {
		new_twister: ['', m => {
			const {words, position} = seedFromInt(0);
			return m.heap.allocate(new HostObject(m.epoch, twisterType, 0, new Map<string, Value>([['words', new PyBytes(bytesOf(words))], ['position', position]])));
		}],
	},
});
