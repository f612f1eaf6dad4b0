import {callPrelude} from '../machine/calls.js';
import {
	classmethodType, dictType, enumerateType, filterType, frozensetType, listType, mapType, reversedType, setType, staticmethodType, tupleType, typeType, zipType,
} from './identities.js';
import {define} from './define.js';

// `list[int]` and its like: an alias that calls the type and tells its arguments.
for (const type of [classmethodType, dictType, enumerateType, filterType, frozensetType, listType, mapType, reversedType, setType, staticmethodType, tupleType, typeType, zipType]) {
	define(type, {
		classMethods: {
			__class_getitem__: ['item, /', (m, cls, item) => callPrelude(m, 'generic_alias', [cls, item])],
		},
	});
}
