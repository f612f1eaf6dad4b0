import {PUSHED} from '../../native.js';
import {Stop} from '../../type.js';
import {generatorType} from '../../types/identities.js';
import type {Ref} from '../../values.js';
import {NOTHING} from '../deliver.js';
import {resumedBy, type Frame} from '../frame.js';
import {resumeGenerator} from '../generators.js';
import {exhausted, fastNext} from '../fast-iteration.js';
import {getIterator, next} from '../iteration.js';
import type {Machine} from '../machine.js';
import {truthOf} from '../truth.js';
import {release} from '../finalisation.js';
import {push, type Handler} from './handler.js';

const jumpIf = (wanted: boolean): Handler => (m, frame, target) => {
	const truth = truthOf(m, frame.slots[--frame.sp]!);
	if (truth === wanted) {
		frame.pc = target;
	} else if (truth === PUSHED) {
		// The bool is delivered, and the instruction runs again with it.
		frame.pc = frame.at;
	}
};

const jumpIfOrPop = (wanted: boolean): Handler => (m, frame, target) => {
	const value = frame.slots[--frame.sp]!;
	const outcome = m.chain(() => truthOf(m, value), (inner, truth) => {
		if (truth !== wanted) {
			return NOTHING;
		}

		inner.repush(inner.frame!).pc = target;
		return value;
	});
	if (outcome !== NOTHING) {
		push(frame, outcome);
	}
};

const endLoop = (frame: Frame, target: number): void => {
	frame.sp--;
	frame.pc = target;
};

/** Jumps back; a long loop is left here when the budget is used up. */
export const checkBudget = (m: Machine): void => {
	if (m.executed >= m.deadline) {
		m.attention = true;
	}
};

export const jumpOperations = {
	JUMP(_m, frame, target) {
		frame.pc = target;
	},
	JUMP_BACKWARD(m, frame, target) {
		frame.pc = target;
		checkBudget(m);
	},
	POP_JUMP_IF_FALSE: jumpIf(false),
	POP_JUMP_IF_TRUE: jumpIf(true),
	JUMP_IF_FALSE_OR_POP: jumpIfOrPop(false),
	JUMP_IF_TRUE_OR_POP: jumpIfOrPop(true),
	POP_JUMP_IF_NONE(_m, frame, target) {
		if (frame.slots[--frame.sp] === null) {
			frame.pc = target;
		}
	},
	POP_JUMP_IF_NOT_NONE(_m, frame, target) {
		if (frame.slots[--frame.sp] !== null) {
			frame.pc = target;
		}
	},
	GET_ITER(m, frame) {
		push(frame, getIterator(m, frame.slots[--frame.sp]!));
	},
	FOR_ITER(m, frame, target) {
		const iterator = frame.slots[frame.sp - 1] as Ref;
		const object = m.heap.get(iterator);
		if (object.kind === 'iterator') {
			const item = fastNext(m, iterator, object);
			if (item === exhausted) {
				endLoop(frame, target);
				return;
			}

			if (item !== undefined) {
				frame.slots[frame.sp++] = item;
				return;
			}
		} else if (object.kind === 'generator' && object.cls === generatorType && object.state !== 'finished') {
			resumeGenerator(m, iterator, null, resumedBy.forIter);
			return;
		}

		const item = next(m, iterator);
		if (item instanceof Stop) {
			endLoop(frame, target);
		} else {
			push(frame, item);
		}
	},
	POP_ITER(m, frame) {
		release(m, frame.slots[--frame.sp]);
	},
} satisfies Record<string, Handler>;
