import type {Value} from '../values.js';
import {interpreterModule} from './interpreter.js';
import {jsonModule} from './json.js';
import {mathModule} from './math.js';
import {randomModule} from './random.js';
import {structModule} from './struct.js';
import {sysModule} from './sys.js';
import {tracebackModule} from './traceback.js';
import {weakrefModule} from './weakref.js';

/** Modules written in TypeScript, and the native halves of those written in Python (`_sys` of `sys`): members by name. */
export const nativeModules: ReadonlyMap<string, ReadonlyMap<string, Value>> = new Map<string, ReadonlyMap<string, Value>>([
	['_interpreter', interpreterModule],
	['_json', jsonModule],
	['_random', randomModule],
	['_struct', structModule],
	['_sys', sysModule],
	['_traceback', tracebackModule],
	['_weakref', weakrefModule],
	['math', mathModule],
]);
