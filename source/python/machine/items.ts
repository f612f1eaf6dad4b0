import type {Outcome} from '../native.js';
import {PyType} from '../type.js';
import {
	boolType, complexType, dictType, ellipsisType, floatType, functionType, intType, listType, methodType, nativeType, noneType, setType,
} from '../types/identities.js';
import {codePointAt} from '../text/code-points.js';
import {PyTuple, Ref, type Value} from '../values.js';
import {bindMember} from './attributes.js';
import {findOnType, isClass, typeName, typeOf} from './type-of.js';
import {call, callMember} from './calls.js';
import {equalItem} from './comparing.js';
import {overItems} from './each.js';
import {asInt, withIndex} from './indexing.js';
import {getIterator, isIterable} from './iteration.js';
import {keyOf} from './keys.js';
import {getEntry, setEntry} from './lookup.js';
import type {Machine} from './machine.js';
import type {ListObject} from './objects.js';
import {identicalOrEqual, truth} from './operators.js';

/** `object[key]`. */
export const getItem = (m: Machine, object: Value, key: Value): Outcome => {
	if (object instanceof Ref) {
		const {kind, cls} = m.heap.get(object);
		if (kind === 'list' && cls === listType) {
			if (typeof key === 'number') {
				const {items} = m.heap.get(object) as ListObject;
				const position = key < 0 ? key + items.length : key;
				if (position >= 0 && position < items.length) {
					return items.get(position);
				}
			}
		} else if (kind === 'dict' && cls === dictType) {
			return getEntry(m, object, key, inner => {
				throw inner.error('KeyError', null, key);
			});
		}
	} else if (object instanceof PyTuple && typeof key === 'number') {
		const position = key < 0 ? key + object.items.length : key;
		if (position >= 0 && position < object.items.length) {
			return object.items[position]!;
		}
	} else if (typeof object === 'string' && typeof key === 'number') {
		return codePointAt(object, key);
	}

	const cls = typeOf(m, object);
	const member = findOnType(m, cls, '__getitem__');
	if (member !== undefined && member !== null) {
		return callMember(m, member, object, cls, [key]);
	}

	if (!isClass(m, object)) {
		throw m.error('TypeError', `'${typeName(m, object)}' object is not subscriptable`);
	}

	const generic = findOnType(m, object, '__class_getitem__');
	if (generic === undefined || generic === null) {
		throw m.error('TypeError', `type '${object instanceof PyType ? object.name : m.as(object, 'class')!.name}' is not subscriptable`);
	}

	return m.chain(() => bindMember(m, generic, undefined, object), (inner, method) => call(inner, method, [key]));
};

/** `object[key] = value`; the result is to be ignored. */
export const setItem = (m: Machine, object: Value, key: Value, value: Value): Outcome => {
	if (object instanceof Ref) {
		const {kind, cls} = m.heap.get(object);
		if (kind === 'list' && cls === listType) {
			if (typeof key === 'number') {
				const {items} = m.heap.own(object) as ListObject;
				const position = key < 0 ? key + items.length : key;
				if (position >= 0 && position < items.length) {
					items.set(position, value, m.epoch);
					return null;
				}
			}
		} else if (kind === 'dict' && cls === dictType) {
			return setEntry(m, object, key, value);
		}
	}

	const cls = typeOf(m, object);
	const member = findOnType(m, cls, '__setitem__');
	if (member === undefined || member === null) {
		throw m.error('TypeError', `'${typeName(m, object)}' object does not support item assignment`);
	}

	return callMember(m, member, object, cls, [key, value]);
};

/** Types that CPython refuses to delete items of in other words. */
const withoutItems: ReadonlySet<unknown> = new Set([intType, boolType, floatType, complexType, noneType, ellipsisType, functionType, nativeType, methodType]);

/** `del object[key]`; the result is to be ignored. */
export const deleteItem = (m: Machine, object: Value, key: Value): Outcome => {
	const cls = typeOf(m, object);
	const member = findOnType(m, cls, '__delitem__');
	if (member === undefined || member === null) {
		throw m.error('TypeError', `'${typeName(m, object)}' object ${withoutItems.has(cls) || asInt(m, key) === undefined ? 'does not' : 'doesn\'t'} support item deletion`);
	}

	return callMember(m, member, object, cls, [key]);
};

/** `len(value)`. */
export const lengthOf = (m: Machine, value: Value): Outcome => {
	if (value instanceof Ref) {
		const object = m.heap.get(value);
		if (object.cls instanceof PyType) {
			switch (object.kind) {
				case 'list': {
					return object.items.length;
				}

				case 'dict':
				case 'set': {
					return object.table.size;
				}

				default: {
					break;
				}
			}
		}
	} else if (value instanceof PyTuple) {
		return value.items.length;
	}

	const cls = typeOf(m, value);
	const member = findOnType(m, cls, '__len__');
	if (member === undefined || member === null) {
		throw m.error('TypeError', `object of type '${typeName(m, value)}' has no len()`);
	}

	return m.chain(() => callMember(m, member, value, cls, []), (inner, result) => {
		if (typeof result === 'number' && result >= 0) {
			return result;
		}

		return withIndex(inner, result, (last, length) => {
			if (length < 0) {
				throw last.error('ValueError', '__len__() should return >= 0');
			}

			if (typeof length === 'bigint') {
				throw last.error('OverflowError', 'cannot fit \'int\' into an index-sized integer');
			}

			return length;
		});
	});
};

/** Whether an item is there; undefined when Python code has to compare. */
const searchItems = (m: Machine, item: Value, length: number, at: (index: number) => Value): boolean | undefined => {
	for (let index = 0; index < length; index++) {
		const equal = equalItem(m, at(index), item);
		if (equal !== false) {
			return equal;
		}
	}

	return false;
};

/** `item in container`, as a bool. */
export const contains = (m: Machine, item: Value, container: Value): Outcome => {
	if (typeof container === 'string' && typeof item === 'string') {
		return container.includes(item);
	}

	if (container instanceof Ref) {
		const object = m.heap.get(container);
		if ((object.kind === 'dict' && object.cls === dictType) || (object.kind === 'set' && object.cls === setType)) {
			const key = object.table.slow === 0 ? keyOf(m, item) : undefined;
			if (key !== undefined) {
				return object.table.find(key) !== -1;
			}
		} else if (object.kind === 'list' && object.cls === listType) {
			const found = searchItems(m, item, object.items.length, index => object.items.get(index));
			if (found !== undefined) {
				return found;
			}
		}
	} else if (container instanceof PyTuple) {
		const found = searchItems(m, item, container.items.length, index => container.items[index]!);
		if (found !== undefined) {
			return found;
		}
	}

	const cls = typeOf(m, container);
	const member = findOnType(m, cls, '__contains__');
	if (member === null || (member === undefined && !isIterable(m, container))) {
		throw m.error('TypeError', member === null ? `'${typeName(m, container)}' object is not a container` : `argument of type '${typeName(m, container)}' is not a container or iterable`);
	}

	if (member === undefined) {
		return m.chain(() => getIterator(m, container), (inner, iterator) => overItems(
			inner, iterator, (each, found) => identicalOrEqual(each, found, item), (_, equal) => equal === true ? true : undefined, () => false,
		));
	}

	return m.chain(() => callMember(m, member, container, cls, [item]), (inner, result) => truth(inner, result));
};
