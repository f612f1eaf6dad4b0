import {exceptionTypes} from '../../types/identities.js';
import type {Ref} from '../../values.js';
import {call, callPrelude} from '../calls.js';
import {contextManager} from '../displays.js';
import {handledException, matchGroup, matches, raiseValue} from '../exceptions.js';
import {release} from '../finalisation.js';
import {Raise} from '../machine.js';
import {push, type Handler} from './handler.js';

export const raisingOperations = {
	BEFORE_WITH(m, frame) {
		push(frame, contextManager(m, frame.slots[--frame.sp]!, false));
	},
	BEFORE_ASYNC_WITH(m, frame) {
		push(frame, contextManager(m, frame.slots[--frame.sp]!, true));
	},
	WITH_EXCEPT_START(m, frame) {
		const exception = frame.slots[frame.sp - 1] as Ref;
		const object = m.as(exception, 'exception')!;
		push(frame, call(m, frame.slots[frame.sp - 3]!, [object.cls, exception, object.traceback]));
	},
	PUSH_EXC_INFO(_m, frame) {
		const exception = frame.slots[frame.sp - 1] as Ref;
		frame.slots[frame.sp - 1] = frame.handled;
		frame.slots[frame.sp++] = exception;
		frame.handled = exception;
	},
	POP_EXCEPT(m, frame) {
		const {handled} = frame;
		frame.handled = frame.slots[--frame.sp] as Ref | null;
		release(m, handled);
	},
	CHECK_EXC_MATCH(m, frame) {
		const {slots, sp} = frame;
		slots[sp - 1] = matches(m, slots[sp - 2] as Ref, slots[sp - 1]!);
	},
	CHECK_EG_MATCH(m, frame) {
		const {slots} = frame;
		const exception = slots[frame.sp - 2] as Ref | null;
		const type = slots[frame.sp - 1]!;
		frame.sp -= 2;
		push(frame, matchGroup(m, frame, exception, type));
	},
	PREP_RERAISE_STAR(m, frame) {
		frame.sp -= 2;
		push(frame, callPrelude(m, 'prepare_reraise', [frame.slots[frame.sp]!, frame.slots[frame.sp + 1]!]));
	},
	RERAISE(_m, frame) {
		throw new Raise(frame.slots[frame.sp - 1] as Ref, true);
	},
	RAISE_VARARGS(m, frame, count) {
		frame.sp -= count;
		if (count > 0) {
			raiseValue(m, frame.slots[frame.sp]!, count === 2 ? frame.slots[frame.sp + 1] : undefined);
			return;
		}

		const handled = handledException(m);
		if (handled === null) {
			throw m.error('RuntimeError', 'No active exception to reraise');
		}

		throw new Raise(handled);
	},
	LOAD_ASSERTION_ERROR(_m, frame) {
		frame.slots[frame.sp++] = exceptionTypes.AssertionError;
	},
} satisfies Record<string, Handler>;
