import type {Code} from '../../code.js';
import {PyTuple, Ref, type Value} from '../../values.js';
import {call, newFrame} from '../calls.js';
import type {Frame} from '../frame.js';
import {spreadItems} from '../displays.js';
import type {Machine} from '../machine.js';
import type {DictObject, FunctionObject} from '../objects.js';
import {leave} from '../leaving.js';
import {checkBudget} from './jumps.js';
import {push, type Handler} from './handler.js';
import type {Outcome} from '../../native.js';

const keywordMap = (m: Machine, dict: Ref): Map<string, Value> => {
	const keywords = new Map<string, Value>();
	(m.get(dict) as DictObject).table.forEach((key, value) => {
		if (typeof key !== 'string') {
			throw m.error('TypeError', 'keywords must be strings');
		}

		keywords.set(key, value);
	});
	return keywords;
};

/** The arguments of a call, `self` first where there is one; the callable's place is `base`. */
const take = (frame: Frame, base: number, end: number): Value[] =>
	frame.slots.slice(frame.slots[base + 1] === undefined ? base + 2 : base + 1, end) as Value[];

const finish = (m: Machine, frame: Frame, outcome: Outcome): void => {
	push(frame, outcome);
	if (m.stop) {
		m.attention = true;
	}

	checkBudget(m);
};

/** The function behind a call with just its positional parameters, which need no binding; most calls are like that. */
const simpleFunction = (m: Machine, callable: Value, count: number): FunctionObject | undefined => {
	if (!(callable instanceof Ref)) {
		return undefined;
	}

	const object = m.heap.get(callable);
	return object.kind === 'function' && object.code.simple && object.code.argumentCount === count && object.closure.length === 0 ? object : undefined;
};

export const callOperations = {
	CALL(m, frame, count) {
		const base = frame.sp - count - 2;
		const given = frame.slots[base + 1] === undefined ? count : count + 1;
		const simple = simpleFunction(m, frame.slots[base]!, given);
		if (simple !== undefined) {
			m.frame = newFrame(m, simple.code, simple.globals, frame.slots, frame.sp - given, given);
			frame.sp = base;
			checkBudget(m);
			return;
		}

		const args = take(frame, base, frame.sp);
		frame.sp = base;
		finish(m, frame, call(m, frame.slots[base]!, args));
	},
	CALL_KW(m, frame, count) {
		const names = (frame.slots[--frame.sp] as PyTuple).items as readonly string[];
		const end = frame.sp;
		const base = end - count - 2;
		const args = take(frame, base, end - names.length);
		const keywords = new Map(names.map((name, index) => [name, frame.slots[end - names.length + index]!]));
		frame.sp = base;
		finish(m, frame, call(m, frame.slots[base]!, args, keywords));
	},
	CALL_EX(m, frame, hasKeywords) {
		const dict = hasKeywords === 1 ? frame.slots[--frame.sp] as Ref : null;
		const iterable = frame.slots[--frame.sp]!;
		frame.sp -= 2;
		const callable = frame.slots[frame.sp]!;
		const keywords = dict === null ? null : keywordMap(m, dict);
		finish(m, frame, iterable instanceof PyTuple
			? call(m, callable, iterable.items, keywords)
			: spreadItems(m, callable, iterable, (inner, items) => call(inner, callable, items, keywords)));
	},
	MAKE_FUNCTION(m, frame, parts) {
		const {slots} = frame;
		const made = m.newFunction(slots[--frame.sp] as Code, frame.globals);
		if ((parts & 8) !== 0) {
			made.closure = (slots[--frame.sp] as PyTuple).items as Ref[];
		}

		if ((parts & 4) !== 0) {
			made.annotate = slots[--frame.sp]!;
		}

		if ((parts & 2) !== 0) {
			made.keywordDefaults = keywordMap(m, slots[--frame.sp] as Ref);
		}

		if ((parts & 1) !== 0) {
			made.defaults = slots[--frame.sp] as PyTuple;
		}

		slots[frame.sp++] = m.heap.allocate(made);
	},
	LOAD_BUILD_CLASS(m, frame) {
		push(frame, m.lookup(m.fixed.builtins, '__build_class__')!);
	},
	RETURN_VALUE(m, frame) {
		leave(m, frame, frame.slots[frame.sp - 1]!);
	},
} satisfies Record<string, Handler>;
