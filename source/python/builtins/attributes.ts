import {getAttribute} from '../machine/attributes.js';
import {deleteAttribute, setAttribute} from '../machine/set-attribute.js';
import {findOnType, isClass, isInstance, typeOf} from '../machine/type-of.js';
import {call, callMember} from '../machine/calls.js';
import {collect} from '../machine/iteration.js';
import {Raise, type Machine} from '../machine/machine.js';
import {Native, type Outcome} from '../native.js';
import {PyType} from '../type.js';
import {native, rawNative} from '../types/define.js';
import {exceptionTypes, listType} from '../types/identities.js';
import {idOf} from '../types/identity.js';
import {attributeName} from '../types/object.js';
import {BoundMethod, type Ref, type Value} from '../values.js';

/** An attribute, or `missing` where there is none. */
const getOr = (m: Machine, value: Value, name: string, found: (m: Machine, item: Value) => Value, missing: (m: Machine) => Value): Outcome =>
	m.chain(() => getAttribute(m, value, name), found, (inner, exception) => {
		if (isInstance(inner, exception, exceptionTypes.AttributeError)) {
			return missing(inner);
		}

		throw new Raise(exception);
	});

/** `locals()` of the running function, class body or module. */
export const localsOf = (m: Machine): Ref => {
	let frame = m.frame!;
	while (frame.native !== null && frame.back !== null) {
		frame = frame.back;
	}

	if (frame.namespace !== null) {
		return frame.namespace;
	}

	const entries: Array<readonly [Value, Value]> = [];
	for (const [index, name] of frame.code.slotNames.entries()) {
		const held = frame.slots[index];
		const cell = m.as(held, 'cell');
		const value = cell === undefined ? held : cell.value;
		if (value !== undefined && !name.startsWith('.')) {
			entries.push([name, value]);
		}
	}

	return m.newDict(entries);
};

const keysOf = (m: Machine, dict: Ref): Value[] => {
	const keys: Value[] = [];
	m.as(dict, 'dict')!.table.forEach(key => {
		keys.push(key);
	});
	return keys;
};

/** Sorts a list in place by its own method, and hands it back. */
const sorted = (m: Machine, list: Ref): Outcome => m.chain(() => call(m, listType.find('sort')!, [list]), () => list);

const isCallable = (m: Machine, value: Value): boolean =>
	value instanceof Native || value instanceof PyType || value instanceof BoundMethod || isClass(m, value)
	|| m.as(value, 'function') !== undefined || findOnType(m, typeOf(m, value), '__call__') !== undefined;

export const attributeFunctions: readonly Native[] = [
	rawNative('getattr', (m, args, keywords) => {
		if (keywords !== null && keywords.size > 0) {
			throw m.error('TypeError', 'getattr() takes no keyword arguments');
		}

		if (args.length < 2 || args.length > 3) {
			throw m.error('TypeError', `getattr expected at ${args.length < 2 ? 'least 2' : 'most 3'} arguments, got ${args.length}`);
		}

		const [value, name, fallback] = args as [Value, Value, Value | undefined];
		const text = attributeName(m, name);
		return fallback === undefined ? getAttribute(m, value, text) : getOr(m, value, text, (_, item) => item, () => fallback);
	}),
	native('hasattr', 'obj, name, /', (m, value, name) => getOr(m, value, attributeName(m, name), () => true, () => false)),
	native('setattr', 'obj, name, value, /', (m, value, name, item) => m.chain(() => setAttribute(m, value, attributeName(m, name), item), () => null)),
	native('delattr', 'obj, name, /', (m, value, name) => m.chain(() => deleteAttribute(m, value, attributeName(m, name)), () => null)),
	native('callable', 'obj, /', isCallable),
	native('id', 'obj, /', idOf),
	rawNative('vars', (m, args) => {
		if (args.length === 0) {
			return localsOf(m);
		}

		if (args.length > 1) {
			throw m.error('TypeError', `vars expected at most 1 argument, got ${args.length}`);
		}

		return m.chain(() => getAttribute(m, args[0]!, '__dict__'), (_, dict) => dict, inner => {
			throw inner.error('TypeError', 'vars() argument must have __dict__ attribute');
		});
	}),
	rawNative('dir', (m, args) => {
		if (args.length === 0) {
			return sorted(m, m.newList(keysOf(m, localsOf(m))));
		}

		if (args.length > 1) {
			throw m.error('TypeError', `dir expected at most 1 argument, got ${args.length}`);
		}

		const cls = typeOf(m, args[0]!);
		return m.chain(() => callMember(m, findOnType(m, cls, '__dir__')!, args[0]!, cls, []), (inner, names) =>
			collect(inner, names, (last, items) => sorted(last, last.newList(items))));
	}),
	native('globals', '', m => {
		let frame = m.frame!;
		while (frame.native !== null && frame.back !== null) {
			frame = frame.back;
		}

		return frame.globals;
	}),
	native('locals', '', localsOf),
];

