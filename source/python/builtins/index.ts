import {ellipsis, notImplemented, type Value} from '../values.js';
import {
	boolType, bytearrayType, bytesType, classmethodType, complexType, dictType, enumerateType, exceptionTypes, filterType, floatType, frozensetType,
	intType, listType, mapType, memoryviewType, objectType, propertyType, rangeType, reversedType, setType, sliceType, staticmethodType, strType, superType, tupleType,
	typeType, zipType,
} from '../types/identities.js';
import {attributeFunctions} from './attributes.js';
import {classFunctions} from './classes.js';
import {evaluationFunctions} from './evaluate.js';
import {iterationFunctions} from './iteration.js';
import {numberFunctions} from './numbers.js';
import {textFunctions} from './texts.js';
/* eslint-disable import-x/no-unassigned-import -- The members of a type are defined when its module is loaded. */
import '../types/bytes.js';
import '../types/code.js';
import '../types/complex.js';
import '../types/descriptors.js';
import '../types/dict.js';
import '../types/exception-kinds.js';
import '../types/exceptions.js';
import '../types/float.js';
import '../types/functions.js';
import '../types/generators.js';
import '../types/generic.js';
import '../types/int.js';
import '../types/iterator-adapters.js';
import '../types/iterators.js';
import '../types/list.js';
import '../types/mapping-proxy.js';
import '../types/memoryview.js';
import '../types/modules-type.js';
import '../types/object.js';
import '../types/range.js';
import '../types/set.js';
import '../types/slice.js';
import '../types/str.js';
import '../types/tuple.js';
import '../types/type-object.js';
import '../types/views.js';
/* eslint-enable import-x/no-unassigned-import */

const types = [
	boolType, bytearrayType, bytesType, classmethodType, complexType, dictType, enumerateType, filterType, floatType, frozensetType, intType, listType,
	mapType, memoryviewType, objectType, propertyType, rangeType, reversedType, setType, sliceType, staticmethodType, strType, superType, tupleType, typeType, zipType,
];

const functions = [...attributeFunctions, ...classFunctions, ...evaluationFunctions, ...iterationFunctions, ...numberFunctions, ...textFunctions];

/** The names that every module sees. */
export const builtins: ReadonlyMap<string, Value> = new Map<string, Value>([
	...types.map(type => [type.name, type] as const),
	...Object.entries(exceptionTypes),
	['EnvironmentError', exceptionTypes.OSError],
	['IOError', exceptionTypes.OSError],
	...functions.map(fn => [fn.name, fn] as const),
	['None', null],
	['True', true],
	['False', false],
	['NotImplemented', notImplemented],
	['Ellipsis', ellipsis],
	['__debug__', true],
]);
