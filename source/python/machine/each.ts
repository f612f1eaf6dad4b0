import {PUSHED, type Outcome} from '../native.js';
import {STOP, Stop} from '../type.js';
import {exceptionTypes} from '../types/identities.js';
import type {Value} from '../values.js';
import {isInstance} from './type-of.js';
import type {Frame, NativeCode} from './frame.js';
import {next, pauses} from './iteration.js';
import {Raise, type Machine} from './machine.js';

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

			if (pauses(inner, index, outcome)) {
				return PUSHED;
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

const waitsForItem = 0;
const waitsForAnswer = 1;

/**
Takes an iterator's items one by one, as long as `decide` gives no outcome for what `visit` made of the last one; no
more items are fetched than that. `done` follows at the end.
*/
export const overItems = (
	m: Machine, iterator: Value,
	visit: (m: Machine, item: Value, index: number) => Outcome,
	decide: (m: Machine, result: Value) => Outcome | undefined,
	done: (m: Machine) => Outcome,
): Outcome => {
	// Slots: the iterator, how many items came before, what is waited for.
	const code: NativeCode = {
		name: 'over',
		resume(inner, frame, value) {
			const own = inner.repush(frame);
			const waited = frame.slots[2];
			if (waited === waitsForAnswer) {
				return answer(inner, own, value) ?? run(inner, own);
			}

			return take(inner, own, value) ?? run(inner, own);
		},
		raise(inner, frame, exception) {
			if (frame.slots[2] === waitsForItem && isInstance(inner, exception, exceptionTypes.StopIteration)) {
				return done(inner);
			}

			throw new Raise(exception);
		},
	};

	const answer = (inner: Machine, frame: Frame, result: Value): Outcome | undefined => {
		inner.frame = frame.back;
		const decision = decide(inner, result);
		if (decision === undefined) {
			inner.frame = frame;
		}

		return decision;
	};

	const take = (inner: Machine, frame: Frame, item: Value): Outcome | undefined => {
		const {slots} = frame;
		const index = slots[1] as number;
		slots[1] = index + 1;
		slots[2] = waitsForAnswer;
		const result = visit(inner, item, index);
		return result === PUSHED ? PUSHED : answer(inner, frame, result);
	};

	const run = (inner: Machine, frame: Frame): Outcome => {
		const {back, slots} = frame;
		for (;;) {
			slots[2] = waitsForItem;
			const item = nextOrStop(inner, slots[0]!);
			if (item === PUSHED) {
				return PUSHED;
			}

			if (item instanceof Stop) {
				inner.frame = back;
				return done(inner);
			}

			if (pauses(inner, slots[1] as number, item)) {
				return PUSHED;
			}

			const outcome = take(inner, frame, item);
			if (outcome !== undefined) {
				return outcome;
			}
		}
	};

	return run(m, m.pushNative(code, [iterator, 0, waitsForItem]));
};

/** The next item; a StopIteration raised by a native is an end as well. */
const nextOrStop = (m: Machine, iterator: Value): Outcome | Stop => {
	try {
		return next(m, iterator);
	} catch (error: unknown) {
		if (error instanceof Raise && isInstance(m, error.exception, exceptionTypes.StopIteration)) {
			return STOP;
		}

		throw error;
	}
};
