import {callPrelude} from '../calls.js';
import {drop, type Handler} from './handler.js';
import {release} from '../finalisation.js';

export const stackOperations = {
	NOP() {
		// Nothing.
	},
	POP_TOP(_m, frame) {
		frame.sp--;
	},
	POP_STATEMENT(m, frame) {
		release(m, frame.slots[--frame.sp]);
	},
	PRINT_EXPR(m, frame) {
		drop(frame, callPrelude(m, 'display', [frame.slots[--frame.sp]!]));
	},
	LOAD_CONST(_m, frame, index) {
		frame.slots[frame.sp++] = frame.code.constants[index];
	},
	PUSH_NULL(_m, frame) {
		frame.slots[frame.sp++] = undefined;
	},
	COPY(_m, frame, depth) {
		frame.slots[frame.sp] = frame.slots[frame.sp - depth];
		frame.sp++;
	},
	SWAP(_m, frame, depth) {
		const {slots, sp} = frame;
		const top = slots[sp - 1];
		slots[sp - 1] = slots[sp - depth];
		slots[sp - depth] = top;
	},
	LINE(m, frame, argument) {
		m.host.onLine(m, frame, argument);
		if (m.stop || m.executed >= m.deadline) {
			m.attention = true;
		}
	},
} satisfies Record<string, Handler>;
