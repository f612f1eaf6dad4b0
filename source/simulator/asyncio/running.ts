import type {Machine} from '../../python/machine/machine.js';
import {isInstance, typeName} from '../../python/machine/type-of.js';
import type {Ref, Value} from '../../python/values.js';
import {runOf} from '../run.js';
import {currentThread} from '../threads/state.js';
import {loopType} from './identities.js';

/** The running loop, or null. */
export const runningLoop = (m: Machine): Ref | null => runOf(m).world.runningLoop;

/** `get_running_loop()`. */
export const requireRunningLoop = (m: Machine): Ref => {
	const loop = runningLoop(m);
	if (loop === null) {
		throw m.error('RuntimeError', 'no running event loop');
	}

	return loop;
};

/** A loop that the program has named: the first thing that CPython asks it is whether it debugs. */
export const asLoop = (m: Machine, value: Value): Ref => {
	if (!isInstance(m, value, loopType)) {
		throw m.error('AttributeError', `'${typeName(m, value)}' object has no attribute 'get_debug'`);
	}

	return value as Ref;
};

/** `get_event_loop()` as in 3.14: the running loop, else the one that was set, else an error. */
export const runningLoopOr = (m: Machine): Ref => {
	const {runningLoop: running, currentLoop} = runOf(m).world;
	const loop = running ?? currentLoop;
	if (loop === null) {
		throw m.error('RuntimeError', `There is no current event loop in thread '${currentThread(runOf(m)).name}'.`);
	}

	return loop;
};
