import type {Frame} from '../../python/machine/frame.js';
import type {Machine} from '../../python/machine/machine.js';
import {Ref, type Value} from '../../python/values.js';
import {framesOf, type Subject} from '../inspect.js';
import type {Run} from '../run.js';

/* Setting a variable of a frame that is not being executed, or stands between two instructions. */

/** The frame as one that may be written, where it is: on the stack that runs, or in the coroutine that it belongs to. */
const ownFrame = (m: Machine, frame: Frame): Frame | null => {
	let inner: Frame | null = null;
	let found: Frame | null = null;
	const onStack = ((): boolean => {
		for (let each = m.frame; each !== null; each = each.back) {
			if (each === frame) {
				return true;
			}
		}

		return false;
	})();
	if (!onStack) {
		const object = m.as(frame.generator ?? undefined, 'generator');
		if (frame.generator === null || object?.frame !== frame) {
			return null;
		}

		found = frame.copy(m.epoch);
		m.own(frame.generator, 'generator').frame = found;
		return found;
	}

	// What is above it on the stack points to it: all of these are copied.
	for (let each = m.frame; each !== null && found === null; each = each.back) {
		const own: Frame = each.epoch === m.epoch ? each : each.copy(m.epoch);
		if (inner === null) {
			m.frame = own;
		} else {
			inner.back = own;
		}

		inner = own;
		found = each === frame ? own : null;
	}

	return found;
};

/** Sets a variable that the frame has already, and gives the name of its function; null where there is no such frame or variable. */
export const setVariable = (run: Run, m: Machine, {of, frame: index, name}: {readonly of: Subject; readonly frame: number; readonly name: string}, value: Value): string | null => {
	const frame = framesOf(run, m, of)?.[index];
	if (frame === undefined) {
		return null;
	}

	const {qualname} = frame.code;

	if (frame.namespace !== null) {
		if (m.lookup(frame.namespace, name) === undefined) {
			return null;
		}

		m.assign(frame.namespace, name, value);
		return qualname;
	}

	const slot = frame.code.slotNames.indexOf(name);
	const held = frame.slots[slot];
	if (slot === -1 || held === undefined) {
		return null;
	}

	if (held instanceof Ref && m.as(held, 'cell') !== undefined) {
		m.own(held, 'cell').value = value;
		return qualname;
	}

	const own = ownFrame(m, frame);
	if (own === null) {
		return null;
	}

	own.slots[slot] = value;
	return qualname;
};
