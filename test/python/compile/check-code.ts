import {Code} from '../../../source/python/code.js';
import {op} from '../../../source/python/instructions.js';
import {jumpEffect, stackEffect} from '../../../source/python/compile/stack-effects.js';

const jumps: ReadonlySet<number> = new Set([
	op.JUMP, op.JUMP_BACKWARD, op.POP_JUMP_IF_FALSE, op.POP_JUMP_IF_TRUE, op.JUMP_IF_FALSE_OR_POP, op.JUMP_IF_TRUE_OR_POP,
	op.POP_JUMP_IF_NONE, op.POP_JUMP_IF_NOT_NONE, op.FOR_ITER, op.SEND_FIRST, op.SEND,
]);
const ends: ReadonlySet<number> = new Set([op.RETURN_VALUE, op.RAISE_VARARGS, op.RERAISE]);

/**
Follows every path through the code and through the code inside it, and gives what is wrong: a stack whose depth depends on the
way that led there, one that is deeper than said or empty, jumps and handlers that go astray, a path that runs out of the end.
*/
export function faults(code: Code): string[] {
	const found: string[] = [];
	const depths = new Map<number, number>();
	const open: Array<readonly [number, number]> = [[0, 0]];
	const reach = (from: number, to: number, depth: number) => {
		const known = depths.get(to);
		if (to % 2 !== 0 || to < 0 || to >= code.ops.length) {
			found.push(`${code.qualname} ${from / 2}: goes to ${to / 2}`);
		} else if (known === undefined) {
			depths.set(to, depth);
			open.push([to, depth]);
		} else if (known !== depth) {
			found.push(`${code.qualname} ${from / 2}: ${depth} deep, but ${known} deep from elsewhere at ${to / 2}`);
		}
	};

	for (let next = open.pop(); next; next = open.pop()) {
		const [at, depth] = next;
		const operation = code.ops[at]!;
		const argument = code.ops[at + 1]!;
		const after = depth + stackEffect(operation, argument);
		if (after < 0 || after > code.stackSize || depth > code.stackSize) {
			found.push(`${code.qualname} ${at / 2}: ${depth} to ${after} deep of ${code.stackSize}`);
		}

		for (const {start, end, target, depth: cut} of code.exceptions) {
			if (start <= at && at < end) {
				if (cut > depth) {
					found.push(`${code.qualname} ${at / 2}: the handler expects ${cut}, there are ${depth}`);
				}

				reach(at, target, cut + 1);
			}
		}

		if (jumps.has(operation)) {
			reach(at, argument, after + jumpEffect(operation));
		}

		if (operation !== op.JUMP && operation !== op.JUMP_BACKWARD && !ends.has(operation)) {
			reach(at, at + 2, after);
		}

		if (operation === op.YIELD_VALUE && argument === 1 && code.ops[at + 2] !== op.SEND) {
			found.push(`${code.qualname} ${at / 2}: a delegation is not followed by SEND`);
		}
	}

	if (code.spans.length !== code.ops.length * 2) {
		found.push(`${code.qualname}: ${code.spans.length / 4} spans for ${code.ops.length / 2} instructions`);
	}

	return [...found, ...code.constants.filter(constant => constant instanceof Code).flatMap(faults)];
}
