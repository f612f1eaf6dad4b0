import {PUSHED} from '../native.js';
import type {Value} from '../values.js';
import type {Delivery} from './frame.js';
import type {Machine} from './machine.js';

/** The outcome of a native that has arranged the frame below it by itself: nothing is pushed there. */
export const NOTHING = Object.freeze({nothing: true}) as unknown as Value;

/** Hands a value to the frame on top: pushes it, or lets native code go on with it, down to the next Python frame. */
export const deliver = (m: Machine, value: Value, delivery: Delivery): void => {
	let what = value;
	let how = delivery;
	for (;;) {
		const {frame} = m;
		if (frame === null) {
			m.result = what;
			return;
		}

		if (frame.native === null) {
			const own = frame.epoch === m.epoch ? frame : frame.copy(m.epoch);
			m.frame = own;
			if (own.discard) {
				own.discard = false;
			} else if (what !== NOTHING) {
				own.slots[own.sp++] = what;
			}

			return;
		}

		m.frame = frame.back;
		const outcome = frame.native.resume(m, frame, what, how);
		if (outcome === PUSHED) {
			return;
		}

		what = outcome;
		how = 'return';
	}
};
