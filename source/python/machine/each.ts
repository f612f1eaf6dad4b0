import {PUSHED, type Outcome} from '../native.js';
import type {Value} from '../values.js';
import type {Frame, NativeCode} from './frame.js';
import type {Machine} from './machine.js';

/*
Loops whose steps may run Python code. A step that does suspends the loop in a frame, whose slots hold all that it
needs to go on: the functions given here must keep nothing themselves.
*/

/**
Takes `count` steps (fewer when `step` finds that there is nothing left: undefined) and goes on with their results.
`name` and `keep` mark the frame for those who look for it on the stack.
*/
export const mapEach = (
	m: Machine, count: number,
	step: (m: Machine, index: number) => Outcome | undefined,
	then: (m: Machine, results: Value[]) => Outcome,
	name = 'each', keep: Value = null,
): Outcome => {
	const code: NativeCode = {
		name,
		resume(inner, frame, value) {
			const own = inner.repush(frame);
			own.slots[own.sp++] = value;
			return run(inner, own);
		},
	};
	const run = (inner: Machine, frame: Frame): Outcome => {
		while (frame.sp < count) {
			const outcome = step(inner, frame.sp);
			if (outcome === PUSHED) {
				return PUSHED;
			}

			if (outcome === undefined) {
				break;
			}

			frame.slots[frame.sp++] = outcome;
		}

		inner.frame = frame.back;
		return then(inner, frame.slots.slice(0, frame.sp) as Value[]);
	};

	return run(m, m.pushNative(code, [], keep));
};

/**
Takes steps until one decides: `step` gives a result for an index (undefined: there is no such index any more),
`decide` what the result means: an outcome, or undefined to go on. `otherwise` follows when nothing was decided.
*/
export const searchEach = (
	m: Machine,
	step: (m: Machine, index: number) => Outcome | undefined,
	decide: (m: Machine, result: Value, index: number) => Outcome | undefined,
	otherwise: (m: Machine) => Outcome,
): Outcome => {
	const code: NativeCode = {
		name: 'search',
		resume(inner, frame, value) {
			const index = frame.slots[0] as number;
			const decision = decide(inner, value, index);
			if (decision !== undefined) {
				return decision;
			}

			const own = inner.repush(frame);
			own.slots[0] = index + 1;
			return run(inner, own);
		},
	};
	const run = (inner: Machine, frame: Frame): Outcome => {
		const {back} = frame;
		for (let index = frame.slots[0] as number; ; index++) {
			frame.slots[0] = index;
			const outcome = step(inner, index);
			if (outcome === PUSHED) {
				return PUSHED;
			}

			if (outcome === undefined) {
				inner.frame = back;
				return otherwise(inner);
			}

			inner.frame = back;
			const decision = decide(inner, outcome, index);
			if (decision !== undefined) {
				return decision;
			}

			inner.frame = frame;
		}
	};

	return run(m, m.pushNative(code, [0]));
};
