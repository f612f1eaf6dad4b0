import type {Program} from '../judge/judge.js';

/* Which public names CPython's modules, builtins and built-in types have: asked of CPython once (cpython.json), and of the simulator. */

/** The modules that the language leans on. */
export const modules = [
	'builtins', 'functools', 'contextlib', 'collections', 'collections.abc', 'itertools', 'operator', 'dataclasses', 'enum', 'typing', 'abc', 'types', 'copy',
	'string', 'random', 'math', 'json', 'heapq', 'bisect',
] as const;

/** Built-in types by name, with the expression that gives them. */
export const types = {
	object: 'object', type: 'type', int: 'int', bool: 'bool', float: 'float', complex: 'complex', str: 'str', bytes: 'bytes', bytearray: 'bytearray', list: 'list',
	tuple: 'tuple', dict: 'dict', set: 'set', frozenset: 'frozenset', range: 'range', slice: 'slice', memoryview: 'memoryview', property: 'property',
	classmethod: 'classmethod', staticmethod: 'staticmethod', super: 'super', enumerate: 'enumerate', zip: 'zip', map: 'map', filter: 'filter', reversed: 'reversed',
	BaseException: 'BaseException', OSError: 'OSError', BaseExceptionGroup: 'BaseExceptionGroup', dict_keys: 'type({}.keys())', dict_items: 'type({}.items())',
	dict_values: 'type({}.values())', function: 'types.FunctionType', method: 'types.MethodType', builtin_function_or_method: 'types.BuiltinFunctionType',
	generator: 'types.GeneratorType', coroutine: 'types.CoroutineType', async_generator: 'types.AsyncGeneratorType', code: 'types.CodeType', frame: 'types.FrameType',
	traceback: 'types.TracebackType', module: 'types.ModuleType', mappingproxy: 'types.MappingProxyType', NoneType: 'types.NoneType', cell: 'types.CellType',
} as const;

/** Public names by what has them. */
export type Names = {readonly modules: Readonly<Record<string, readonly string[]>>; readonly types: Readonly<Record<string, readonly string[]>>};

const imports = `import json, types, ${modules.join(', ')}`;

/** A program that prints all names as JSON, where it runs: those in `__all__`, else those without an underscore; all of a type. */
export const askAll: Program = {
	name: 'names.py',
	source: [
		imports,
		'def public(m): return sorted(getattr(m, "__all__", None) or [n for n in dir(m) if not n.startswith("_")])',
		'print(json.dumps({',
		`    "modules": {m.__name__: public(m) for m in (${modules.join(', ')})},`,
		`    "types": {${Object.entries(types).map(([name, expression]) => `"${name}": sorted(dir(${expression}))`).join(', ')}},`,
		'}))',
		'',
	].join('\n'),
};

/** A program that prints as JSON which of the names are missing where it runs. */
export const askMissing = (names: Names): Program => ({
	name: 'missing.py',
	source: [
		imports,
		`wanted = json.loads(${JSON.stringify(JSON.stringify(names))})`,
		`modules = {m.__name__: m for m in (${modules.join(', ')})}`,
		`kinds = {${Object.entries(types).map(([name, expression]) => `"${name}": ${expression}`).join(', ')}}`,
		'print(json.dumps([f"{kind}.{name}" for kind, names in wanted["modules"].items() for name in names if not hasattr(modules[kind], name)]',
		'    + [f"{kind}.{name}" for kind, names in wanted["types"].items() for name in names if name not in dir(kinds[kind])]))',
		'',
	].join('\n'),
});
