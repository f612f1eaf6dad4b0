import {op} from '../../instructions.js';
import {PUSHED, type Outcome} from '../../native.js';
import {frozensetType} from '../../types/identities.js';
import {PyTuple, type Ref, type Value} from '../../values.js';
import {findOnType, typeName, typeOf} from '../type-of.js';
import {call, callPrelude} from '../calls.js';
import {buildSlowMap, mergeKeywords, unpack, unpackWithRest, updateDict} from '../displays.js';
import {NOTHING} from '../deliver.js';
import type {Frame} from '../frame.js';
import {collect, isIterable} from '../iteration.js';
import {keyOf} from '../keys.js';
import type {Machine} from '../machine.js';
import type {ListObject} from '../objects.js';
import {setItem} from '../operators.js';
import {asciiOf, formatOf, reprOf, strOf} from '../text.js';
import {drop, push, type Handler} from './handler.js';

/** Pops `count` values, the deepest first. */
const pops = (frame: Frame, count: number): Value[] => {
	frame.sp -= count;
	return frame.slots.slice(frame.sp, frame.sp + count) as Value[];
};

/** Whether the values on the stack are those of the instructions just before the running one. */
const areConstants = ({code: {ops}, at}: Frame, count: number): boolean => {
	for (let back = 1; back <= count; back++) {
		if (ops[at - (2 * back)] !== op.LOAD_CONST) {
			return false;
		}
	}

	return true;
};

const buildMap = (m: Machine, entries: readonly Value[]): Outcome => {
	const dict = m.newDict();
	const {table} = m.own(dict, 'dict');
	for (let index = 0; index < entries.length; index += 2) {
		const key = keyOf(m, entries[index]!);
		if (key === undefined) {
			return buildSlowMap(m, dict, entries, index);
		}

		table.set(key, entries[index]!, entries[index + 1]!, m.epoch);
	}

	return dict;
};

const setMethod = (m: Machine, set: Ref, name: 'add' | 'update'): Value => findOnType(m, typeOf(m, set), name)!;

/** Unpacking arranges the frame by itself unless Python code has to run first. */
const unpacked = (frame: Frame, outcome: Outcome): void => {
	if (outcome !== PUSHED && outcome !== NOTHING) {
		push(frame, outcome);
	}
};

const converted = (m: Machine, value: Value, conversion: number): Outcome =>
	conversion === 1 ? strOf(m, value) : (conversion === 2 ? reprOf(m, value) : asciiOf(m, value));

export const builderOperations = {
	BUILD_TUPLE(_m, frame, count) {
		push(frame, new PyTuple(pops(frame, count)));
	},
	BUILD_LIST(m, frame, count) {
		push(frame, m.newList(pops(frame, count)));
	},
	BUILD_SET(m, frame, count) {
		const items = new PyTuple(pops(frame, count));
		const set = m.newSet([]);
		const update = (inner: Machine, source: Value): Outcome => call(inner, setMethod(inner, set, 'update'), [set, source]);
		// Three or more constants are a frozenset in CPython's code, which a display merges into an empty set: that may
		// leave them in another order than adding one by one does.
		const start = (): Outcome => count > 2 && areConstants(frame, count) ? m.chain(() => call(m, frozensetType, [items]), update) : update(m, items);
		push(frame, m.chain(start, () => set));
	},
	BUILD_MAP(m, frame, count) {
		push(frame, buildMap(m, pops(frame, count * 2)));
	},
	BUILD_STRING(_m, frame, count) {
		push(frame, pops(frame, count).join(''));
	},
	LIST_APPEND(m, frame, depth) {
		const value = frame.slots[--frame.sp]!;
		m.own(frame.slots[frame.sp - depth] as Ref, 'list').items.push(value, m.epoch);
	},
	SET_ADD(m, frame, depth) {
		const value = frame.slots[--frame.sp]!;
		const set = frame.slots[frame.sp - depth] as Ref;
		drop(frame, call(m, setMethod(m, set, 'add'), [set, value]));
	},
	MAP_ADD(m, frame, depth) {
		frame.sp -= 2;
		drop(frame, setItem(m, frame.slots[frame.sp - depth]!, frame.slots[frame.sp]!, frame.slots[frame.sp + 1]!));
	},
	LIST_EXTEND(m, frame, depth) {
		const iterable = frame.slots[--frame.sp]!;
		const list = frame.slots[frame.sp - depth] as Ref;
		if (!isIterable(m, iterable)) {
			throw m.error('TypeError', `Value after * must be an iterable, not ${typeName(m, iterable)}`);
		}

		drop(frame, collect(m, iterable, (inner, items) => {
			const own = inner.own(list, 'list');
			for (const item of items) {
				own.items.push(item, inner.epoch);
			}

			return null;
		}));
	},
	SET_UPDATE(m, frame, depth) {
		const iterable = frame.slots[--frame.sp]!;
		const set = frame.slots[frame.sp - depth] as Ref;
		drop(frame, call(m, setMethod(m, set, 'update'), [set, iterable]));
	},
	DICT_UPDATE(m, frame, depth) {
		const mapping = frame.slots[--frame.sp]!;
		drop(frame, updateDict(m, frame.slots[frame.sp - depth] as Ref, mapping));
	},
	DICT_MERGE(m, frame, depth) {
		const mapping = frame.slots[--frame.sp]!;
		drop(frame, mergeKeywords(m, frame.slots[frame.sp - depth] as Ref, mapping, frame.slots[frame.sp - depth - 3] ?? null));
	},
	LIST_TO_TUPLE(m, frame) {
		const {slots, sp} = frame;
		slots[sp - 1] = new PyTuple((m.get(slots[sp - 1] as Ref) as ListObject).items.toArray());
	},
	BUILD_INTERPOLATION(m, frame, argument) {
		const spec = (argument & 4) === 0 ? '' : frame.slots[--frame.sp]!;
		frame.sp -= 2;
		const {slots, sp} = frame;
		push(frame, callPrelude(m, 'new_interpolation', [slots[sp]!, slots[sp + 1]!, [null, 's', 'r', 'a'][argument & 3]!, spec]));
	},
	BUILD_TEMPLATE(m, frame) {
		frame.sp -= 2;
		push(frame, callPrelude(m, 'new_template', [frame.slots[frame.sp]!, frame.slots[frame.sp + 1]!]));
	},
	FORMAT_VALUE(m, frame, argument) {
		const spec = (argument & 4) === 0 ? '' : frame.slots[--frame.sp] as string;
		const value = frame.slots[--frame.sp]!;
		const conversion = argument & 3;
		if (conversion === 0) {
			push(frame, typeof value === 'string' && spec === '' ? value : formatOf(m, value, spec));
		} else {
			push(frame, m.chain(() => converted(m, value, conversion), (inner, text) => spec === '' ? text : formatOf(inner, text, spec)));
		}
	},
	UNPACK_SEQUENCE(m, frame, count) {
		const value = frame.slots[--frame.sp]!;
		if (value instanceof PyTuple && value.items.length === count) {
			for (let index = count - 1; index >= 0; index--) {
				frame.slots[frame.sp++] = value.items[index];
			}
		} else {
			unpacked(frame, unpack(m, value, count));
		}
	},
	UNPACK_EX(m, frame, argument) {
		const value = frame.slots[--frame.sp]!;
		unpacked(frame, unpackWithRest(m, value, argument & 0xFF, argument >> 8));
	},
} satisfies Record<string, Handler>;
