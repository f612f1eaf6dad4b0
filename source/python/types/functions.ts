import {bindMember} from '../machine/attributes.js';
import {dictOf} from '../machine/own-attributes.js';
import {findOnType, isClass, typeName, typeOf, type Class} from '../machine/type-of.js';
import {call} from '../machine/calls.js';
import {Code} from '../code.js';
import {bindArguments, parseSignature} from '../signature.js';
import type {Machine} from '../machine/machine.js';
import type {CellObject, FunctionObject} from '../machine/objects.js';
import {reprOf} from '../machine/text.js';
import {Native, type Outcome} from '../native.js';
import {BoundMethod, PyTuple, notImplemented, type Ref, type Value} from '../values.js';
import {define, type TypeTable} from './define.js';
import {
	cellType, codeType, functionType, methodDescriptorType, methodType, methodWrapperType, nativeType, wrapperDescriptorType,
} from './identities.js';
import {addressText} from './object.js';

const ofFunction = (m: Machine, self: Value): FunctionObject => m.as(self, 'function')!;

/** What the program has set outside of `__dict__`. */
const fieldOf = (m: Machine, self: Value, name: string): Value | undefined => ofFunction(m, self).fields?.get(name);

const setField = (m: Machine, self: Value, name: string, value: Value): void => {
	const object = m.own(self as Ref, 'function');
	object.fields = new Map([...object.fields ?? [], [name, value]]);
};

const textOf = (m: Machine, value: Value | undefined, name: string): string => {
	if (typeof value !== 'string') {
		throw m.error('TypeError', `${name} must be set to a string object`);
	}

	return value;
};

/** `fn.__annotations__`: made by the function that the compiler put there, on first request. */
const annotationsOf = (m: Machine, self: Value): Outcome => {
	const made = fieldOf(m, self, '__annotations__');
	if (made !== undefined) {
		return made;
	}

	const {annotate} = ofFunction(m, self);
	const keep = (inner: Machine, value: Value): Value => {
		setField(inner, self, '__annotations__', value);
		return value;
	};

	return annotate === null ? keep(m, m.newDict()) : m.chain(() => call(m, annotate, [1]), keep);
};

const constructorSignature = parseSignature('code, globals, name=None, argdefs=None, closure=None, kwdefaults=None');

const callSelf: NonNullable<TypeTable['raw']>[string] = (m, [self, ...args], keywords) => call(m, self!, args, keywords);

define(functionType, {
	construct(m, _cls, args, keywords) {
		const [code, globals, name, defaults, closure] = bindArguments(constructorSignature, 'function', args, keywords, false) as [Value, Value, Value, Value, Value];
		if (!(code instanceof Code)) {
			throw m.error('TypeError', `function() argument 'code' must be code, not ${typeName(m, code)}`);
		}

		if (m.as(globals, 'dict') === undefined) {
			throw m.error('TypeError', `function() argument 'globals' must be dict, not ${typeName(m, globals)}`);
		}

		const cells = closure instanceof PyTuple ? closure.items as readonly Ref[] : [];
		if (cells.length !== code.freeNames.length) {
			throw m.error('ValueError', `${code.name} requires closure of length ${code.freeNames.length}, not ${cells.length}`);
		}

		const made = m.newFunction(code, globals as Ref, typeof name === 'string' ? name : code.name);
		made.defaults = defaults instanceof PyTuple ? defaults : null;
		made.closure = cells;
		return m.heap.allocate(made);
	},
	raw: {__call__: callSelf},
	methods: {
		__get__: ['instance, owner=None, /', (_, self, instance) => instance === null ? self : new BoundMethod(self, instance)],
		__repr__: ['', (m, self) => `<function ${ofFunction(m, self).qualname} at ${addressText(m, self)}>`],
	},
	settable: {
		__dict__: {
			get: (m, self) => dictOf(m, self as Ref),
			set(m, self, value) {
				if (value === undefined || m.as(value, 'dict') === undefined) {
					throw m.error('TypeError', value === undefined ? 'cannot delete __dict__' : `__dict__ must be set to a dictionary, not a '${typeName(m, value)}'`);
				}

				m.own(self as Ref, 'function').attributes = value as Ref;
			},
		},
		__name__: {
			get: (m, self) => ofFunction(m, self).name,
			set(m, self, value) {
				m.own(self as Ref, 'function').name = textOf(m, value, '__name__');
			},
		},
		__qualname__: {
			get: (m, self) => ofFunction(m, self).qualname,
			set(m, self, value) {
				m.own(self as Ref, 'function').qualname = textOf(m, value, '__qualname__');
			},
		},
		__doc__: {
			get(m, self) {
				const set = fieldOf(m, self, '__doc__');
				return set === undefined ? ofFunction(m, self).code.documentation : set;
			},
			set(m, self, value) {
				setField(m, self, '__doc__', value ?? null);
			},
		},
		__module__: {
			get(m, self) {
				const set = fieldOf(m, self, '__module__');
				return set === undefined ? m.lookup(ofFunction(m, self).globals, '__name__') ?? null : set;
			},
			set(m, self, value) {
				setField(m, self, '__module__', value ?? null);
			},
		},
		__defaults__: {
			get: (m, self) => ofFunction(m, self).defaults,
			set(m, self, value) {
				if (value !== undefined && value !== null && !(value instanceof PyTuple)) {
					throw m.error('TypeError', '__defaults__ must be set to a tuple object');
				}

				m.own(self as Ref, 'function').defaults = value ?? null;
			},
		},
		__kwdefaults__: {
			get(m, self) {
				const {keywordDefaults} = ofFunction(m, self);
				return keywordDefaults === null ? null : m.newDict(keywordDefaults);
			},
			set(m, self, value) {
				const dict = value === undefined || value === null ? null : m.as(value, 'dict');
				if (dict === undefined) {
					throw m.error('TypeError', '__kwdefaults__ must be set to a dict object');
				}

				const defaults = new Map<string, Value>();
				dict?.table.forEach((key, item) => {
					defaults.set(key as string, item);
				});
				m.own(self as Ref, 'function').keywordDefaults = dict === null ? null : defaults;
			},
		},
		__annotations__: {
			get: annotationsOf,
			set(m, self, value) {
				if (value !== undefined && value !== null && m.as(value, 'dict') === undefined) {
					throw m.error('TypeError', '__annotations__ must be set to a dict object');
				}

				setField(m, self, '__annotations__', value ?? m.newDict());
				m.own(self as Ref, 'function').annotate = null;
			},
		},
		__annotate__: {
			get: (m, self) => ofFunction(m, self).annotate,
			set(m, self, value) {
				if (value === undefined) {
					throw m.error('TypeError', '__annotate__ cannot be deleted');
				}

				if (value !== null && m.as(value, 'function') === undefined && !isClass(m, value) && findOnType(m, typeOf(m, value), '__call__') === undefined) {
					throw m.error('TypeError', '__annotate__ must be callable or None');
				}

				const own = m.own(self as Ref, 'function');
				own.annotate = value;
				if (value !== null) {
					const fields = new Map(own.fields);
					fields.delete('__annotations__');
					own.fields = fields;
				}
			},
		},
		__code__: {
			get: (m, self) => ofFunction(m, self).code,
			set(m, _self, value) {
				if (typeOf(m, value ?? null) !== codeType) {
					throw m.error('TypeError', '__code__ must be set to a code object');
				}

				throw m.error('NotImplementedError', 'replacing the code of a function is not supported here');
			},
		},
	},
	properties: {
		__globals__: (m, self) => ofFunction(m, self).globals,
		__closure__(m, self) {
			const {closure} = ofFunction(m, self);
			return closure.length === 0 ? null : new PyTuple(closure);
		},
		__builtins__: m => m.fixed.builtins,
		__type_params__(m, self) {
			return fieldOf(m, self, '__type_params__') ?? new PyTuple([]);
		},
	},
});

/** What a built-in function is called; one of the library's own, in Python, is called as any function is. */
const nativeOf = (m: Machine, self: Value): Pick<Native, 'name' | 'qualname' | 'owner'> => {
	if (self instanceof BoundMethod) {
		return self.callable as Native;
	}

	if (self instanceof Native) {
		return self;
	}

	const {name, qualname, globals, fields} = ofFunction(m, self);
	return {name, qualname, owner: (fields?.get('__module__') ?? m.lookup(globals, '__name__')) as string};
};

const ofNative: TypeTable = {
	raw: {__call__: callSelf},
	methods: {
		__repr__: ['', (m, self) => self instanceof BoundMethod
			? `<built-in method ${nativeOf(m, self).name} of ${typeName(m, self.self)} object at ${addressText(m, self.self)}>`
			: `<built-in function ${nativeOf(m, self).name}>`],
	},
	properties: {
		__name__: (m, self) => nativeOf(m, self).name,
		__qualname__: (m, self) => self instanceof BoundMethod ? `${typeName(m, self.self)}.${nativeOf(m, self).name}` : nativeOf(m, self).qualname,
		__doc__: () => null,
		__module__: (m, self) => self instanceof BoundMethod ? null : nativeOf(m, self).owner,
		__self__: (m, self) => self instanceof BoundMethod ? self.self : m.lookup(m.fixed.modules, nativeOf(m, self).owner) ?? null,
		__text_signature__: () => null,
	},
};

define(nativeType, ofNative);
define(methodWrapperType, {
	...ofNative,
	methods: {
		__repr__: ['', (m, self) => `<method-wrapper '${nativeOf(m, self).name}' of ${typeName(m, (self as BoundMethod).self)} object at ${addressText(m, (self as BoundMethod).self)}>`],
	},
});

const ofDescriptor: TypeTable = {
	raw: {__call__: callSelf},
	methods: {
		__get__: ['instance, owner=None, /', (m, self, instance) => instance === null ? self : bindMember(m, self, instance, typeOf(m, instance))],
		__repr__: ['', (m, self) => {
			const {name, owner} = nativeOf(m, self);
			return name.startsWith('__') ? `<slot wrapper '${name}' of '${owner}' objects>` : `<method '${name}' of '${owner}' objects>`;
		}],
	},
	properties: {
		__name__: (m, self) => nativeOf(m, self).name,
		__qualname__: (m, self) => nativeOf(m, self).qualname,
		__doc__: () => null,
	},
};

define(methodDescriptorType, ofDescriptor);
define(wrapperDescriptorType, ofDescriptor);

const ofMethod = (self: Value): BoundMethod => self as BoundMethod;

/** The name by which a bound callable shows itself: of a function, a native, or `?`. */
const qualnameOf = (m: Machine, callable: Value): string => m.as(callable, 'function')?.qualname ?? (callable instanceof Native ? callable.qualname : '?');

define(methodType, {
	construct(m, _cls, args) {
		if (args.length !== 2) {
			throw m.error('TypeError', `method expected 2 arguments, got ${args.length}`);
		}

		if (args[1] === null) {
			throw m.error('TypeError', 'instance must not be None');
		}

		return new BoundMethod(args[0]!, args[1]!);
	},
	raw: {__call__: callSelf},
	methods: {
		__get__: ['instance, owner=None, /', (_, self) => self],
		__repr__: ['', (m, self) => m.chain(() => reprOf(m, ofMethod(self).self), (inner, text) => `<bound method ${qualnameOf(inner, ofMethod(self).callable)} of ${text as string}>`)],
		__eq__: ['object, /', (_, self, other) => other instanceof BoundMethod
			? ofMethod(self).callable === other.callable && ofMethod(self).self === other.self
			: notImplemented],
		__setattr__: ['name, value, /', (m, self, name) => {
			throw m.error('AttributeError', findOnType(m, typeOf(m, self) as Class, name as string) === undefined
				? `'method' object has no attribute '${name as string}' and no __dict__ for setting new attributes`
				: `attribute '${name as string}' of 'method' objects is not writable`);
		}],
	},
	properties: {
		__self__: (_, self) => ofMethod(self).self,
		__func__: (_, self) => ofMethod(self).callable,
		__doc__: (m, self) => m.as(ofMethod(self).callable, 'function') === undefined ? null : functionType.members.get('__doc__') instanceof Object
			? (functionType.members.get('__doc__') as {get: (m: Machine, self: Value) => Outcome}).get(m, ofMethod(self).callable)
			: null,
	},
});

define(cellType, {
	construct: (m, _cls, args) => m.newCell(args[0]),
	methods: {
		__repr__: ['', (m, self) => {
			const {value} = m.as(self, 'cell') as CellObject;
			return `<cell at ${addressText(m, self)}: ${value === undefined ? 'empty' : `${typeName(m, value)} object at ${addressText(m, value)}`}>`;
		}],
	},
	settable: {
		cell_contents: {
			get(m, self) {
				const {value} = m.as(self, 'cell')!;
				if (value === undefined) {
					throw m.error('ValueError', 'cell is empty');
				}

				return value;
			},
			set(m, self, value) {
				m.own(self as Ref, 'cell').value = value;
			},
		},
	},
});
