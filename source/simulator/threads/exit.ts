import {call} from '../../python/machine/calls.js';
import type {Machine} from '../../python/machine/machine.js';
import {PUSHED, type Outcome} from '../../python/native.js';
import type {ModuleObject} from '../../python/machine/objects.js';
import {Ref} from '../../python/values.js';

/**
The end of the program: threads that are no daemons are waited for, as `threading` knows them; then `then`. Daemons stay
where they are.
*/
export const joinThreads = (m: Machine, then: (m: Machine) => Outcome): Outcome => {
	const module = m.lookup(m.fixed.modules, 'threading');
	const shutdown = module instanceof Ref ? m.lookup((m.get(module) as ModuleObject).attributes, '_shutdown') : undefined;
	if (shutdown === undefined) {
		return then(m);
	}

	m.pushNative({name: 'join threads', resume: then, raise: then});
	const outcome = call(m, shutdown, []);
	return outcome === PUSHED ? PUSHED : then(m);
};
