import {exceptionTypes} from '../../types/identities.js';
import type {Ref} from '../../values.js';
import {call} from '../calls.js';
import {contextManager} from '../displays.js';
import {handledException, matches, raiseValue} from '../exceptions.js';
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
	POP_EXCEPT(_m, frame) {
		frame.handled = frame.slots[--frame.sp] as Ref | null;
	},
	CHECK_EXC_MATCH(m, frame) {
		const {slots, sp} = frame;
		slots[sp - 1] = matches(m, slots[sp - 2] as Ref, slots[sp - 1]!);
	},
	RERAISE(_m, frame) {
		throw new Raise(frame.slots[frame.sp - 1] as Ref);
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
