import {codeFlags} from '../../code.js';
import {Stop} from '../../type.js';
import {coroutineType, exceptionTypes, generatorType} from '../../types/identities.js';
import type {Ref} from '../../values.js';
import {anextAwaitable, asyncIterator, awaitableIterator, sendToIterator} from '../awaiting.js';
import {matches} from '../exceptions.js';
import {getIterator} from '../iteration.js';
import {suspendGenerator} from '../leaving.js';
import {Raise} from '../machine.js';
import {push, type Handler} from './handler.js';

const send: Handler = (m, frame, target) => {
	const value = frame.slots[--frame.sp]!;
	const sent = sendToIterator(m, frame.slots[frame.sp - 1]!, value);
	if (sent instanceof Stop) {
		frame.slots[frame.sp - 1] = sent.value;
		frame.pc = target;
	} else {
		push(frame, sent);
	}
};

export const awaitOperations = {
	YIELD_VALUE(m, frame, kind) {
		suspendGenerator(m, frame, frame.slots[--frame.sp]!, kind);
	},
	GET_YIELD_FROM_ITER(m, frame) {
		const value = frame.slots[frame.sp - 1]!;
		const generator = m.as(value, 'generator');
		if (generator?.cls === coroutineType && (frame.code.flags & (codeFlags.coroutine | codeFlags.iterableCoroutine)) === 0) {
			throw m.error('TypeError', 'cannot \'yield from\' a coroutine object in a non-coroutine generator');
		}

		if (generator?.cls !== coroutineType && generator?.cls !== generatorType) {
			frame.sp--;
			push(frame, getIterator(m, value));
		}
	},
	GET_AWAITABLE(m, frame, form) {
		const value = frame.slots[--frame.sp]!;
		frame.awaited = form === 0 ? value : undefined;
		push(frame, awaitableIterator(m, value, form));
	},
	SEND_FIRST: send,
	SEND: send,
	AWAIT_PASSED(m, frame) {
		// Only an `await` that is written is worth a word.
		if (frame.awaited === undefined) {
			return;
		}

		m.host.onAwaitPassed(m, frame, frame.awaited);
		if (m.stop) {
			m.attention = true;
		}
	},
	GET_AITER(m, frame) {
		push(frame, asyncIterator(m, frame.slots[--frame.sp]!));
	},
	GET_ANEXT(m, frame) {
		frame.awaited = undefined;
		push(frame, anextAwaitable(m, frame.slots[frame.sp - 1]!));
	},
	END_ASYNC_FOR(m, frame) {
		const exception = frame.slots[frame.sp - 1] as Ref;
		if (!matches(m, exception, exceptionTypes.StopAsyncIteration)) {
			throw new Raise(exception);
		}

		frame.sp -= 2;
	},
} satisfies Record<string, Handler>;
