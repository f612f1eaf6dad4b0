import {PyType} from '../type.js';

/*
The built-in types by identity. What they can do is defined in the modules beside this one.
*/

export const objectType = new PyType('object', []);
const plain = (name: string, module?: string): PyType => new PyType(name, [objectType], module);
const final = (name: string, module?: string): PyType => new PyType(name, [objectType], module, false);

export const typeType = plain('type');
export const noneType = final('NoneType');
export const intType = plain('int');
export const boolType = new PyType('bool', [intType], 'builtins', false);
export const floatType = plain('float');
export const complexType = plain('complex');
export const strType = plain('str');
export const bytesType = plain('bytes');
export const bytearrayType = plain('bytearray');
export const tupleType = plain('tuple');
export const listType = plain('list');
export const dictType = plain('dict');
export const setType = plain('set');
export const frozensetType = plain('frozenset');
export const rangeType = final('range');
export const sliceType = final('slice');
export const notImplementedType = final('NotImplementedType');
export const ellipsisType = final('ellipsis');
export const functionType = final('function');
export const nativeType = final('builtin_function_or_method');
export const methodDescriptorType = final('method_descriptor');
export const getsetType = final('getset_descriptor');
export const wrapperDescriptorType = final('wrapper_descriptor');
export const methodWrapperType = final('method-wrapper');
export const memberType = final('member_descriptor');
export const methodType = final('method');
export const codeType = final('code');
export const cellType = final('cell');
export const frameType = final('frame');
export const tracebackType = final('traceback');
export const moduleType = plain('module');
export const propertyType = plain('property');
export const staticmethodType = plain('staticmethod');
export const classmethodType = plain('classmethod');
export const superType = plain('super');
export const generatorType = final('generator');
export const coroutineType = final('coroutine');
export const coroutineWrapperType = final('coroutine_wrapper');
export const asyncGeneratorType = final('async_generator');
export const asendType = final('async_generator_asend');
export const athrowType = final('async_generator_athrow');
export const anextAwaitableType = final('anext_awaitable');

// Iterators
export const listIteratorType = final('list_iterator');
export const listReverseIteratorType = final('list_reverseiterator');
export const tupleIteratorType = final('tuple_iterator');
export const rangeIteratorType = final('range_iterator');
export const strIteratorType = final('str_iterator');
export const bytesIteratorType = final('bytes_iterator');
export const dictKeyIteratorType = final('dict_keyiterator');
export const dictValueIteratorType = final('dict_valueiterator');
export const dictItemIteratorType = final('dict_itemiterator');
export const setIteratorType = final('set_iterator');
export const callableIteratorType = final('callable_iterator');
export const sequenceIteratorType = final('iterator');
export const reversedType = plain('reversed');
export const enumerateType = plain('enumerate');
export const zipType = plain('zip');
export const mapType = plain('map');
export const filterType = plain('filter');

// Views: IteratorObjects whose source is the dict
export const dictKeysType = final('dict_keys');
export const dictValuesType = final('dict_values');
export const dictItemsType = final('dict_items');
export const mappingProxyType = final('mappingproxy');
export const memoryviewType = final('memoryview');

// Exceptions, each with its base
export const baseExceptionType = plain('BaseException');
const exceptionTable = {
	BaseExceptionGroup: 'BaseException', GeneratorExit: 'BaseException', KeyboardInterrupt: 'BaseException', SystemExit: 'BaseException', Exception: 'BaseException',
	ArithmeticError: 'Exception', FloatingPointError: 'ArithmeticError', OverflowError: 'ArithmeticError', ZeroDivisionError: 'ArithmeticError',
	AssertionError: 'Exception', AttributeError: 'Exception', BufferError: 'Exception', EOFError: 'Exception',
	ImportError: 'Exception', ModuleNotFoundError: 'ImportError',
	LookupError: 'Exception', IndexError: 'LookupError', KeyError: 'LookupError',
	MemoryError: 'Exception', NameError: 'Exception', UnboundLocalError: 'NameError',
	OSError: 'Exception', BlockingIOError: 'OSError', ChildProcessError: 'OSError', ConnectionError: 'OSError',
	BrokenPipeError: 'ConnectionError', ConnectionAbortedError: 'ConnectionError', ConnectionRefusedError: 'ConnectionError', ConnectionResetError: 'ConnectionError',
	FileExistsError: 'OSError', FileNotFoundError: 'OSError', InterruptedError: 'OSError', IsADirectoryError: 'OSError', NotADirectoryError: 'OSError',
	PermissionError: 'OSError', ProcessLookupError: 'OSError', TimeoutError: 'OSError',
	ReferenceError: 'Exception', RuntimeError: 'Exception', NotImplementedError: 'RuntimeError', RecursionError: 'RuntimeError', PythonFinalizationError: 'RuntimeError',
	StopAsyncIteration: 'Exception', StopIteration: 'Exception',
	SyntaxError: 'Exception', IndentationError: 'SyntaxError', TabError: 'IndentationError',
	SystemError: 'Exception', TypeError: 'Exception',
	ValueError: 'Exception', UnicodeError: 'ValueError', UnicodeDecodeError: 'UnicodeError', UnicodeEncodeError: 'UnicodeError', UnicodeTranslateError: 'UnicodeError',
	Warning: 'Exception', BytesWarning: 'Warning', DeprecationWarning: 'Warning', EncodingWarning: 'Warning', FutureWarning: 'Warning', ImportWarning: 'Warning',
	PendingDeprecationWarning: 'Warning', ResourceWarning: 'Warning', RuntimeWarning: 'Warning', SyntaxWarning: 'Warning', UnicodeWarning: 'Warning', UserWarning: 'Warning',
} as const;

export type ExceptionName = 'BaseException' | 'ExceptionGroup' | keyof typeof exceptionTable;

/** Built-in exception types by name. */
export const exceptionTypes = {BaseException: baseExceptionType} as {[name in ExceptionName]: PyType};
for (const [name, base] of Object.entries(exceptionTable)) {
	exceptionTypes[name as ExceptionName] = new PyType(name, [exceptionTypes[base]]);
}

exceptionTypes.ExceptionGroup = new PyType('ExceptionGroup', [exceptionTypes.BaseExceptionGroup, exceptionTypes.Exception]);
