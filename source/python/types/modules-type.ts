import {ModuleObject} from '../machine/objects.js';
import type {Machine} from '../machine/machine.js';
import {bindArguments, parseSignature} from '../signature.js';
import type {Class} from '../machine/type-of.js';
import {call} from '../machine/calls.js';
import type {Value} from '../values.js';
import {define} from './define.js';
import {moduleType} from './identities.js';

const signature = parseSignature('name, doc=None');

const fileOf = (m: Machine, module: ModuleObject): string | undefined => {
	const file = m.lookup(module.attributes, '__file__');
	return typeof file === 'string' ? file : undefined;
};

define(moduleType, {
	construct(m, cls, args, keywords) {
		const [name, documentation] = bindArguments(signature, 'module', args, keywords, false) as [Value, Value];
		if (typeof name !== 'string') {
			throw m.error('TypeError', 'module() argument \'name\' must be str');
		}

		const namespace = m.newDict([['__name__', name], ['__doc__', documentation], ['__package__', null], ['__loader__', null], ['__spec__', null]]);
		return m.heap.allocate(new ModuleObject(m.epoch, cls as Class, name, namespace));
	},
	settable: {
		/** Made by the function that the compiler put there, on first request. */
		__annotations__: {
			get(m, self) {
				const {attributes} = m.as(self, 'module')!;
				const made = m.lookup(attributes, '__annotations__');
				if (made !== undefined) {
					return made;
				}

				const keep = (inner: Machine, value: Value): Value => {
					inner.assign(attributes, '__annotations__', value);
					return value;
				};

				const annotate = m.lookup(attributes, '__annotate__') ?? null;
				return annotate === null ? keep(m, m.newDict()) : m.chain(() => call(m, annotate, [1]), keep);
			},
			set(m, self, value) {
				const {attributes} = m.as(self, 'module')!;
				if (value === undefined) {
					throw m.error('AttributeError', '__annotations__');
				}

				m.assign(attributes, '__annotations__', value);
			},
		},
	},
	methods: {
		__repr__: ['', (m, self) => {
			const module = m.as(self, 'module')!;
			const name = m.lookup(module.attributes, '__name__');
			const file = fileOf(m, module);
			return `<module '${typeof name === 'string' ? name : module.name}'${file === undefined ? (m.lookup(m.fixed.modules, module.name) === self ? ' (built-in)' : '') : ` from '${file}'`}>`;
		}],
		__dir__: ['', (m, self) => {
			const names: Value[] = [];
			m.as(m.as(self, 'module')!.attributes, 'dict')!.table.forEach(key => {
				names.push(key);
			});
			return m.newList(names);
		}],
	},
});
