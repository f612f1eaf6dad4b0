import type {Ref, Value} from '../../values.js';
import {callPrelude} from '../calls.js';
import {push, type Handler} from './handler.js';

const kinds = ['TypeVar', 'ParamSpec', 'TypeVarTuple'] as const;

export const typeParamOperations = {
	MAKE_TYPE_PARAM(m, frame, flags) {
		const take = (wanted: number): Value => (flags & wanted) === 0 ? null : frame.slots[--frame.sp]!;
		const fallback = take(16);
		const constraints = take(8);
		const bound = take(4);
		const name = frame.slots[--frame.sp]!;
		push(frame, callPrelude(m, 'new_type_parameter', [kinds[(flags & 3) as 0 | 1 | 2], name, bound, constraints, fallback]));
	},
	MAKE_TYPE_ALIAS(m, frame) {
		frame.sp -= 3;
		const {slots, sp} = frame;
		push(frame, callPrelude(m, 'new_type_alias', [slots[sp]!, slots[sp + 1]!, slots[sp + 2]!, m.lookup(frame.globals, '__name__') ?? null]));
	},
	SET_TYPE_PARAMS(m, frame) {
		const {slots} = frame;
		const fn = slots[--frame.sp] as Ref;
		const own = m.own(fn, 'function');
		own.fields = new Map([...own.fields ?? [], ['__type_params__', slots[frame.sp - 1]!]]);
		slots[frame.sp - 1] = fn;
	},
	SUBSCRIPT_GENERIC(m, frame) {
		push(frame, callPrelude(m, 'generic_base', [frame.slots[--frame.sp]!]));
	},
} satisfies Record<string, Handler>;
