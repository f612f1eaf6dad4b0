import {op} from '../instructions.js';
import type {Located} from '../parse/ast.js';
import {emit, emitJump, newLabel, place} from './assembler.js';
import {refuse} from './refuse.js';
import type {Label, Unit} from './unit.js';

/*
A pattern takes its subject from the stack. What its names will be bound to lies below what is still to be looked at,
the first name's value the topmost, so that a pattern that fails binds nothing. A failure jumps to the label that stands
for as many values as then lie on the stack; `emitFailures` drops them.
*/

export type Attempt = {
	/** The names captured so far. Their values lie on the stack, below `above` others: the first name's lies topmost. */
	captures: string[];
	/** Values on the stack that belong to patterns around this one. */
	above: number;
	/** By the number of values to drop. */
	failures: Label[];
};

export function newAttempt(): Attempt {
	return {captures: [], above: 0, failures: []};
}

/** Jumps where the pattern has failed, all that it has left on the stack being dropped on the way. */
export function failWith(u: Unit, attempt: Attempt, operation: number, node: Located): void {
	const count = attempt.above + attempt.captures.length;
	while (attempt.failures.length <= count) {
		attempt.failures.push(newLabel());
	}

	emitJump(u, operation, attempt.failures[count]!, node);
}

/** Where failures arrive: afterwards the stack is as before the pattern. What has matched must not run into this. */
export function emitFailures(u: Unit, attempt: Attempt, node: Located): void {
	for (let count = attempt.failures.length - 1; count >= 0; count--) {
		place(u, attempt.failures[count]!);
		if (count > 0) {
			emit(u, op.POP_TOP, 0, node);
		}
	}

	attempt.failures = [];
}

/** Moves the value on the top below `count - 1` others. */
export function rotate(u: Unit, count: number, node: Located): void {
	for (let depth = count; depth > 1; depth--) {
		emit(u, op.SWAP, depth, node);
	}
}

/** [value] → [], and the value lies among the captured ones. */
export function capture(u: Unit, attempt: Attempt, name: string | null, node: Located): void {
	if (name === null) {
		emit(u, op.POP_TOP, 0, node);
		return;
	}

	if (name === '__debug__') {
		refuse(u, node, 'cannot assign to __debug__');
	}

	if (attempt.captures.includes(name)) {
		refuse(u, node, `multiple assignments to name '${name}' in pattern`);
	}

	rotate(u, attempt.above + attempt.captures.length + 1, node);
	attempt.captures.push(name);
}
