import {dictType, listType, mappingProxyType, rangeType, tupleType} from '../../types/identities.js';
import {Ref, type PyTuple, type Value} from '../../values.js';
import type {PyType} from '../../type.js';
import type {Outcome} from '../../native.js';
import {solidOf, typeOf} from '../type-of.js';
import {callPrelude} from '../calls.js';
import type {Machine} from '../machine.js';
import {lengthOf} from '../operators.js';
import {push, type Handler} from './handler.js';

const sequences: ReadonlySet<PyType> = new Set([listType, tupleType, rangeType]);
const mappings: ReadonlySet<PyType> = new Set([dictType, mappingProxyType]);

/** Whether the subject is of one of the built-in kinds; classes of the program may say so by deriving or registering. */
const isKind = (m: Machine, subject: Value, kinds: ReadonlySet<PyType>, question: string): Outcome => {
	const cls = typeOf(m, subject);
	if (kinds.has(solidOf(m, cls))) {
		return true;
	}

	return cls instanceof Ref ? callPrelude(m, question, [cls]) : false;
};

export const patternOperations = {
	GET_LEN(m, frame) {
		push(frame, lengthOf(m, frame.slots[frame.sp - 1]!));
	},
	MATCH_SEQUENCE(m, frame) {
		push(frame, isKind(m, frame.slots[frame.sp - 1]!, sequences, 'matches_sequence'));
	},
	MATCH_MAPPING(m, frame) {
		push(frame, isKind(m, frame.slots[frame.sp - 1]!, mappings, 'matches_mapping'));
	},
	MATCH_KEYS(m, frame) {
		push(frame, callPrelude(m, 'match_keys', [frame.slots[frame.sp - 2]!, frame.slots[frame.sp - 1]!]));
	},
	MATCH_REST(m, frame) {
		frame.sp -= 2;
		push(frame, callPrelude(m, 'match_rest', [frame.slots[frame.sp]!, frame.slots[frame.sp + 1]!]));
	},
	MATCH_CLASS(m, frame, count) {
		frame.sp -= 3;
		const {slots, sp} = frame;
		push(frame, callPrelude(m, 'match_class', [slots[sp]!, slots[sp + 1]!, count, slots[sp + 2] as PyTuple]));
	},
} satisfies Record<string, Handler>;
