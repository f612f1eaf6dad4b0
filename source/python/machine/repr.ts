import {Code} from '../code.js';
import {complexRepr} from '../number/complex.js';
import {floatRepr} from '../number/float.js';
import {intToString} from '../number/int-text.js';
import {Native, NativeProperty, type Outcome} from '../native.js';
import {bytesRepr, stringRepr} from '../text/string-repr.js';
import {PyType} from '../type.js';
import {addressText, fullName, plainRepr} from '../types/object.js';
import {
	asyncGeneratorType, coroutineType, dictItemsType, dictKeysType, dictValuesType, functionType, mappingProxyType, setType, typeType,
} from '../types/identities.js';
import {
	BoundMethod, ClassMethod, PyBytes, PyComplex, PyFloat, PyRange, PySlice, PyTuple, Ref, Singleton, StaticMethod, type Value,
} from '../values.js';
import {SlotMember} from './slots.js';
import {className, findOnType, typeName, typeOf, type Class} from './type-of.js';
import {mapEach} from './each.js';
import type {Machine} from './machine.js';
import type {DictObject, HeapObject, SetObject} from './objects.js';
import {elementsOf} from './sets.js';

/*
`repr` of what needs no Python code. Containers are taken apart into the values they hold and the text around these, so
that one description serves both ways: all at once here, or one value after the other where one has a `__repr__` in the
program.
*/

/** What a container's repr is made of; `join` is given the reprs of `items`. */
type Parts = {readonly items: readonly Value[]; readonly join: (texts: readonly string[]) => string; readonly again: string};

/** `repr(value)`; undefined when it needs Python code. `around` are the containers that this is within. */
export const fastRepr = (m: Machine, value: Value, around: readonly Value[] = []): string | undefined => {
	switch (typeof value) {
		case 'string': {
			return stringRepr(value);
		}

		case 'number': {
			return String(value);
		}

		case 'bigint': {
			return intToString(value);
		}

		case 'boolean': {
			return value ? 'True' : 'False';
		}

		default: {
			break;
		}
	}

	if (value === null) {
		return 'None';
	}

	if (value instanceof PyFloat) {
		return floatRepr(value.value);
	}

	const parts = partsOf(m, value);
	if (parts === undefined) {
		return value instanceof Ref ? fastReprOfRef(m, value, around) : reprOfObject(m, value, around);
	}

	if (around.includes(value)) {
		return parts.again;
	}

	const inside = [...around, value];
	const texts: string[] = [];
	let length = 0;
	for (const item of parts.items) {
		const text = fastRepr(m, item, inside);
		if (text === undefined) {
			return undefined;
		}

		length += text.length;
		if (length > longestText) {
			throw m.error('MemoryError', null);
		}

		texts.push(text);
	}

	return parts.join(texts);
};

/** A list of itself many times over is soon longer than any text may be. */
const longestText = 2 ** 25;

const marker = 'repr';

/**
The repr of a container whose values need Python code; undefined when it is no container of ours. `own`: as the built-in
type's `__repr__` shows it, whatever a class that derives from it says.
*/
export const slowParts = (m: Machine, value: Value, reprOf: (m: Machine, value: Value) => Outcome, own = false): Outcome | undefined => {
	const parts = partsOf(m, value, own);
	if (parts === undefined) {
		return undefined;
	}

	for (let frame = m.frame; frame !== null; frame = frame.back) {
		if (frame.native?.name === marker && frame.keep === value) {
			return parts.again;
		}
	}

	return mapEach(m, parts.items.length, (inner, index) => reprOf(inner, parts.items[index]!), (_, texts) => parts.join(texts as string[]), marker, value);
};

const listed = (open: string, items: readonly Value[], close: string): Parts =>
	({items, join: texts => open + texts.join(', ') + close, again: `${open}...${close}`});

const paired = (dict: DictObject, open: string, close: string): Parts => {
	const items: Value[] = [];
	dict.table.forEach((key, item) => {
		items.push(key, item);
	});
	return {
		items,
		join(texts) {
			const pairs: string[] = [];
			for (let index = 0; index < texts.length; index += 2) {
				pairs.push(`${texts[index]!}: ${texts[index + 1]!}`);
			}

			return open + pairs.join(', ') + close;
		},
		again: '{...}',
	};
};

const partsOf = (m: Machine, value: Value, own = false): Parts | undefined => {
	if (value instanceof PyTuple) {
		return {items: value.items, join: texts => texts.length === 1 ? `(${texts[0]!},)` : `(${texts.join(', ')})`, again: '(...)'};
	}

	if (value instanceof PySlice) {
		return listed('slice(', [value.start, value.stop, value.step], ')');
	}

	if (!(value instanceof Ref)) {
		return undefined;
	}

	const object = m.heap.get(value);
	const {cls} = object;
	switch (object.kind) {
		case 'list': {
			return (own || inherits(m, cls, 'list')) ? listed('[', object.items.toArray(), ']') : undefined;
		}

		case 'dict': {
			return (own || inherits(m, cls, 'dict')) ? paired(object, '{', '}') : undefined;
		}

		case 'set': {
			return own || inherits(m, cls, 'set') || inherits(m, cls, 'frozenset') ? setParts(m, object) : undefined;
		}

		case 'iterator': {
			return viewParts(m, object.source, cls);
		}

		case 'instance': {
			return object.payload instanceof PyTuple && (own || inherits(m, cls, 'tuple')) ? partsOf(m, object.payload) : undefined;
		}

		case 'exception': {
			if (!inherits(m, cls, 'BaseException')) {
				return undefined;
			}

			const name = className(m, cls);
			return {items: object.args.items, join: texts => `${name}(${texts.join(', ')})`, again: `${name}(...)`};
		}

		default: {
			return undefined;
		}
	}
};

/** Whether a class's `__repr__` is that of a built-in type. */
const inherits = (m: Machine, cls: Class, owner: string): boolean => {
	if (cls instanceof PyType && cls.name === owner) {
		return true;
	}

	const member = findOnType(m, cls, '__repr__');
	return member instanceof Native && member.owner === owner;
};

const setParts = (m: Machine, set: SetObject): Parts => {
	const name = className(m, set.cls);
	const items = elementsOf(set);
	if (items.length === 0) {
		return {items, join: () => `${name}()`, again: ''};
	}

	const plain = set.cls === setType;
	return {...listed(plain ? '{' : `${name}({`, items, plain ? '}' : '})'), again: `${name}(...)`};
};

const viewParts = (m: Machine, source: Value, cls: Class): Parts | undefined => {
	const dict = cls === dictKeysType || cls === dictValuesType || cls === dictItemsType || cls === mappingProxyType ? m.as(source, 'dict') : undefined;
	if (dict === undefined) {
		return undefined;
	}

	if (cls === mappingProxyType) {
		return paired(dict, 'mappingproxy({', '})');
	}

	const items: Value[] = [];
	dict.table.forEach((key, item) => {
		items.push(cls === dictKeysType ? key : (cls === dictValuesType ? item : new PyTuple([key, item])));
	});
	return {...listed(`${(cls as PyType).name}([`, items, '])'), again: '...'};
};

/** A bytearray's content, which escapes single quotes whatever it is quoted with. */
export const bytearrayRepr = (bytes: Uint8Array): string => {
	const text = bytesRepr(bytes);
	return text.startsWith('b"') ? text.replaceAll('\'', '\\\'') : text;
};

const isSpecial = (name: string): boolean => name.startsWith('__') && name.endsWith('__');

const reprOfNative = (m: Machine, native: Native): string =>
	native.binding === 'function'
		? `<built-in function ${native.name}>`
		: (native.binding === 'static' ? `<built-in method ${native.name} of type object at ${addressText(m, native)}>` : `<${isSpecial(native.name) ? 'slot wrapper' : 'method'} '${native.name}' of '${native.owner}' objects>`);

const wrapped = (m: Machine, open: string, value: Value, close: string, around: readonly Value[]): string | undefined => {
	const text = fastRepr(m, value, around);
	return text === undefined ? undefined : open + text + close;
};

const reprOfObject = (m: Machine, value: Exclude<Value, null | boolean | number | bigint | string | Ref | PyFloat>, around: readonly Value[]): string | undefined => {
	if (value instanceof PyBytes) {
		return bytesRepr(value.bytes);
	}

	if (value instanceof PyComplex) {
		return complexRepr(value.re, value.im);
	}

	if (value instanceof PyRange) {
		const start = intToString(value.start);
		const stop = intToString(value.stop);
		return value.step === 1 ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${intToString(value.step)})`;
	}

	if (value instanceof Singleton) {
		return value.name;
	}

	if (value instanceof PyType) {
		return `<class '${fullName(m, value)}'>`;
	}

	if (value instanceof Native) {
		return reprOfNative(m, value);
	}

	if (value instanceof BoundMethod) {
		return reprOfMethod(m, value, around);
	}

	if (value instanceof NativeProperty) {
		return `<${value instanceof SlotMember ? 'member' : 'attribute'} '${value.name}' of '${value.owner}' objects>`;
	}

	if (value instanceof Code) {
		return `<code object ${value.name} at ${addressText(m, value)}, file "${value.filename}", line ${value.firstLine}>`;
	}

	if (value instanceof StaticMethod || value instanceof ClassMethod) {
		return wrapped(m, value instanceof StaticMethod ? '<staticmethod(' : '<classmethod(', value.callable, ')>', around);
	}

	const cls = typeOf(m, value);
	return inherits(m, cls, 'object') || findOnType(m, cls, '__repr__') === undefined ? plainRepr(m, value) : undefined;
};

const reprOfMethod = (m: Machine, {callable, self}: BoundMethod, around: readonly Value[]): string | undefined => {
	if (callable instanceof Native) {
		return `<${isSpecial(callable.name) ? 'method-wrapper' : 'built-in method'} ${isSpecial(callable.name) ? `'${callable.name}'` : callable.name} of ${typeName(m, self)} object at ${addressText(m, self)}>`;
	}

	return wrapped(m, `<bound method ${m.as(callable, 'function')?.qualname ?? typeName(m, callable)} of `, self, '>', around);
};

const fastReprOfRef = (m: Machine, ref: Ref, around: readonly Value[]): string | undefined => {
	const object = m.heap.get(ref);
	const {cls} = object;
	const member = findOnType(m, cls, '__repr__');
	if (cls instanceof Ref && member !== undefined && !(member instanceof Native)) {
		return undefined;
	}

	switch (object.kind) {
		case 'bytearray': {
			return inherits(m, cls, 'bytearray') ? `${className(m, cls)}(${bytearrayRepr(object.bytes)})` : undefined;
		}

		case 'instance': {
			if (object.payload !== undefined && !inherits(m, cls, 'object')) {
				return fastRepr(m, object.payload, around);
			}

			break;
		}

		case 'class': {
			return cls === typeType || member === undefined || inherits(m, cls, 'type') ? `<class '${fullName(m, ref)}'>` : undefined;
		}

		case 'function':
		case 'generator':
		case 'module':
		case 'cell': {
			return reprOfMachinery(m, ref, object);
		}

		case 'list':
		case 'dict':
		case 'set':
		case 'iterator':
		case 'exception':
		case 'host': {
			break;
		}
	}

	return member === undefined || inherits(m, cls, 'object') ? plainRepr(m, ref) : undefined;
};

/** Functions, generators, modules and cells. */
const reprOfMachinery = (m: Machine, ref: Ref, object: Extract<HeapObject, {kind: 'function' | 'generator' | 'module' | 'cell'}>): string => {
	const address = addressText(m, ref);
	switch (object.kind) {
		case 'function': {
			return object.cls === functionType ? `<function ${object.qualname} at ${address}>` : `<built-in function ${object.name}>`;
		}

		case 'generator': {
			const noun = object.cls === coroutineType ? 'coroutine' : (object.cls === asyncGeneratorType ? 'async_generator' : 'generator');
			return `<${noun} object ${object.qualname} at ${address}>`;
		}

		case 'module': {
			const file = m.lookup(object.attributes, '__file__');
			const where = typeof file === 'string' ? ` from '${file}'` : (m.lookup(m.fixed.modules, object.name) === ref ? ' (built-in)' : '');
			return `<module '${object.name}'${where}>`;
		}

		case 'cell': {
			return object.value === undefined ? `<cell at ${address}: empty>` : `<cell at ${address}: ${typeName(m, object.value)} object at ${addressText(m, object.value)}>`;
		}
	}
};

