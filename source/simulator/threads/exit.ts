import {call} from '../../python/machine/calls.js';
import type {Machine} from '../../python/machine/machine.js';
import type {Outcome} from '../../python/native.js';
import type {ModuleObject} from '../../python/machine/objects.js';
import {Ref} from '../../python/values.js';

/** Calls a function of a module, if the program has imported that, and then `then`. */
const callIfLoaded = (m: Machine, name: string, functionName: string, then: (m: Machine) => Outcome): Outcome => {
	const module = m.lookup(m.fixed.modules, name);
	const callable = module instanceof Ref ? m.lookup((m.get(module) as ModuleObject).attributes, functionName) : undefined;
	return callable === undefined ? then(m) : m.chain(() => call(m, callable, []), then, then);
};

/**
The end of the program: threads that are no daemons are waited for, as `threading` knows them; then come the functions
that were registered with `atexit`, then `then`. Daemons stay where they are.
*/
export const joinThreads = (m: Machine, then: (m: Machine) => Outcome): Outcome =>
	callIfLoaded(m, 'threading', '_shutdown', next => callIfLoaded(next, 'atexit', '_run_exitfuncs', then));
