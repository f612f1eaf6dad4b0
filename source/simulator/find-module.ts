import type {FoundModule} from '../python/machine/machine.js';
import {nativeModules as pythonModules} from '../python/modules/index.js';
import type {Value} from '../python/values.js';
import {stdlibModules} from '../stdlib/modules.generated.js';
import {asyncioModule} from './asyncio/module.js';
import {contextModule} from './contexts.js';
import {filesModule} from './files-module.js';
import {processesModule} from './processes/module.js';
import {selectModule} from './network/select-module.js';
import {socketModule} from './network/socket-module.js';
import {signalModule} from './signals/module.js';
import type {Setting} from './simulation.js';
import {threadsModule} from './threads/module.js';
import {timeModule} from './time-module.js';

/** Modules in TypeScript, by name. */
const natives: ReadonlyMap<string, ReadonlyMap<string, Value>> = new Map([
	...pythonModules, ['_asyncio', asyncioModule], ['_time', timeModule], ['_contextvars', contextModule], ['_socket', socketModule], ['_select', selectModule], ['_threads', threadsModule],
	['_signal', signalModule], ['_program_files', filesModule], ['_processes', processesModule],
]);

const isPackage = (name: string): boolean => Object.keys(stdlibModules).some(other => other.startsWith(`${name}.`));

/** The name under which a library module's code is compiled; it never shows in a traceback. */
export const libraryPath = (name: string): string => `<loopscope ${name}>`;

/** Modules that are part of CPython itself and have no file. */
const builtIn: ReadonlySet<string> = new Set(['atexit', 'builtins', 'errno', 'gc', 'itertools', 'marshal', 'math', 'sys', 'time']);

/** Where CPython has the module; nothing for one that has no file. */
const filePath = (name: string): string => builtIn.has(name) || name.startsWith('_') ? '' : `/usr/lib/python3.14/${name.replaceAll('.', '/')}${isPackage(name) ? '/__init__' : ''}.py`;

/**
What `import name` finds: beside the program, as with CPython's `sys.path[0]`, then the library's natives and its
Python half; null: nothing.
*/
export const findModule = (setting: Setting, name: string): FoundModule | null => {
	const sibling = Object.hasOwn(setting.program.siblings, name) ? setting.program.siblings[name] : undefined;
	if (sibling !== undefined) {
		return {type: 'source', code: setting.codeOf(sibling.path, sibling.text, false), path: sibling.path, package: sibling.package};
	}

	const native = natives.get(name);
	if (native !== undefined) {
		return {type: 'native', members: native};
	}

	const text = Object.hasOwn(stdlibModules, name) && !name.startsWith('_prelude') ? stdlibModules[name] : undefined;
	return text === undefined ? null : {type: 'source', code: setting.codeOf(libraryPath(name), text, true), path: filePath(name), package: isPackage(name)};
};

/** Every name that `import` finds in the library. */
export const libraryModules = (): ReadonlySet<string> => new Set([...natives.keys(), ...Object.keys(stdlibModules)]);

