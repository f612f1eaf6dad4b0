import {PUSHED, type Outcome} from '../../native.js';
import type {Frame} from '../frame.js';
import type {Machine} from '../machine.js';

/**
What an instruction does. `frame` is the running frame, its `pc` already behind the instruction; the machine's `frame`
is another one afterwards when the instruction has called, returned or yielded. Throws what Python code raises.
*/
export type Handler = (m: Machine, frame: Frame, argument: number) => void;

/** Pushes an outcome; a pushed frame will deliver it later. */
export const push = (frame: Frame, outcome: Outcome): void => {
	if (outcome !== PUSHED) {
		frame.slots[frame.sp++] = outcome;
	}
};

/** An assignment's hook may run as Python code: its result is not wanted. */
export const drop = (frame: Frame, outcome: Outcome): void => {
	if (outcome === PUSHED) {
		frame.discard = true;
	}
};
