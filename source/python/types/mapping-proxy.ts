import {findOnType, typeName, typeOf, type Class} from '../machine/type-of.js';
import {callMethod} from '../machine/calls.js';
import {getIterator} from '../machine/iteration.js';
import type {Machine} from '../machine/machine.js';
import {IteratorObject} from '../machine/objects.js';
import {EQ} from '../machine/comparing.js';
import {compare, contains, getItem, lengthOf} from '../machine/operators.js';
import {reprOf, strOf} from '../machine/text.js';
import type {Value} from '../values.js';
import {define, type MemberTable} from './define.js';
import {mappingProxyType} from './identities.js';

/** The mapping that a proxy shows. */
const target = (m: Machine, self: Value): Value => m.as(self, 'iterator')!.source;

/** What another operand stands for: a proxy for its mapping. */
const unwrapped = (m: Machine, value: Value): Value => typeOf(m, value) === mappingProxyType ? target(m, value) : value;

/** Methods that the mapping answers itself. */
const delegated: Readonly<Record<string, string>> = {
	keys: '', values: '', items: '', copy: '', __reversed__: '', get: 'key, default=None, /',
};

define(mappingProxyType, {
	construct(m, cls, args) {
		const [mapping] = args;
		if (mapping === undefined || findOnType(m, typeOf(m, mapping), '__getitem__') === undefined || m.as(mapping, 'list') !== undefined) {
			throw m.error('TypeError', mapping === undefined
				? 'mappingproxy() missing required argument \'mapping\' (pos 1)'
				: `mappingproxy() argument must be a mapping, not ${typeName(m, mapping)}`);
		}

		return m.heap.allocate(new IteratorObject(m.epoch, cls as Class, mapping, 0, null));
	},
	methods: {
		...Object.fromEntries(Object.entries(delegated).map(([name, signature]) =>
			[name, [signature, (m: Machine, self: Value, ...args: Value[]) => callMethod(m, target(m, self), name, args)]] as const)) as MemberTable,
		__getitem__: ['key, /', (m, self, key) => getItem(m, target(m, self), key)],
		__contains__: ['key, /', (m, self, key) => contains(m, key, target(m, self))],
		__iter__: ['', (m, self) => getIterator(m, target(m, self))],
		__len__: ['', (m, self) => lengthOf(m, target(m, self))],
		__eq__: ['object, /', (m, self, other) => compare(m, EQ, target(m, self), unwrapped(m, other))],
		__or__: ['value, /', (m, self, other) => callMethod(m, target(m, self), '__or__', [unwrapped(m, other)])],
		__ror__: ['value, /', (m, self, other) => callMethod(m, unwrapped(m, other), '__or__', [target(m, self)])],
		__str__: ['', (m, self) => strOf(m, target(m, self))],
		__repr__: ['', (m, self) => m.chain(() => reprOf(m, target(m, self)), (_, text) => `mappingproxy(${text as string})`)],
	},
	values: {__hash__: null},
});
