import {binaryOperators, comparisons} from '../../instructions.js';
import {binary, compare, contains, inplace, invert, negative, positive, same} from '../operators.js';
import {truthOf} from '../truth.js';
import {push, type Handler} from './handler.js';

const plus = binaryOperators.indexOf('+');
const minus = binaryOperators.indexOf('-');
const times = binaryOperators.indexOf('*');
const floorDivide = binaryOperators.indexOf('//');
const modulo = binaryOperators.indexOf('%');

/** The operations on small ints that loops are made of; undefined: the general way. */
const small = (operator: number, a: number, b: number): number | undefined => {
	let result: number;
	if (operator === plus) {
		result = a + b;
	} else if (operator === minus) {
		result = a - b;
	} else if (operator === times) {
		// A zero with a sign is no int.
		result = (a * b) + 0;
	} else if (operator === modulo && b > 0) {
		result = a % b;
		return result < 0 ? result + b : result + 0;
	} else if (operator === floorDivide && b > 0 && a >= 0 && a < 2 ** 31) {
		return Math.floor(a / b);
	} else {
		return undefined;
	}

	return Number.isSafeInteger(result) ? result : undefined;
};

const [less, lessEqual, equal, notEqual, greater] = comparisons.map((_, index) => index) as [number, number, number, number, number, number];

const compareNumbers = (comparison: number, a: number, b: number): boolean => {
	if (comparison === less) {
		return a < b;
	}

	if (comparison === equal) {
		return a === b;
	}

	if (comparison === greater) {
		return a > b;
	}

	if (comparison === lessEqual) {
		return a <= b;
	}

	return comparison === notEqual ? a !== b : a >= b;
};

const arithmetic = (general: typeof binary): Handler => (m, frame, operator) => {
	const {slots} = frame;
	const sp = frame.sp - 2;
	const a = slots[sp]!;
	const b = slots[sp + 1]!;
	frame.sp = sp;
	if (typeof a === 'number' && typeof b === 'number') {
		const result = small(operator, a, b);
		if (result !== undefined) {
			slots[sp] = result;
			frame.sp = sp + 1;
			return;
		}
	}

	push(frame, general(m, operator, a, b));
};

export const operatorOperations = {
	BINARY_OP: arithmetic(binary),
	INPLACE_OP: arithmetic(inplace),
	UNARY_NEGATIVE(m, frame) {
		push(frame, negative(m, frame.slots[--frame.sp]!));
	},
	UNARY_POSITIVE(m, frame) {
		push(frame, positive(m, frame.slots[--frame.sp]!));
	},
	UNARY_INVERT(m, frame) {
		push(frame, invert(m, frame.slots[--frame.sp]!));
	},
	UNARY_NOT(m, frame) {
		const value = frame.slots[--frame.sp]!;
		push(frame, typeof value === 'boolean' ? !value : m.chain(() => truthOf(m, value), (_inner, truth) => truth === false));
	},
	COMPARE_OP(m, frame, comparison) {
		const {slots} = frame;
		const sp = frame.sp - 2;
		const a = slots[sp]!;
		const b = slots[sp + 1]!;
		frame.sp = sp;
		if (typeof a === 'number' && typeof b === 'number') {
			slots[sp] = compareNumbers(comparison, a, b);
			frame.sp = sp + 1;
			return;
		}

		push(frame, compare(m, comparison, a, b));
	},
	IS_OP(_m, frame, inverted) {
		const {slots} = frame;
		frame.sp--;
		slots[frame.sp - 1] = same(slots[frame.sp - 1]!, slots[frame.sp]!) === (inverted === 0);
	},
	CONTAINS_OP(m, frame, inverted) {
		frame.sp -= 2;
		const item = frame.slots[frame.sp]!;
		const container = frame.slots[frame.sp + 1]!;
		push(frame, inverted === 0 ? contains(m, item, container) : m.chain(() => contains(m, item, container), (_inner, found) => found === false));
	},
} satisfies Record<string, Handler>;
