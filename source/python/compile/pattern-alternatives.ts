import {op} from '../instructions.js';
import type {Located, MatchOr} from '../parse/ast.js';
import {emit, emitJump, newLabel, place} from './assembler.js';
import {refuseCatchAll} from './match.js';
import {emitFailures, failWith, newAttempt, rotate, type Attempt} from './pattern-attempt.js';
import {compilePattern} from './patterns.js';
import {refuse} from './refuse.js';
import type {Unit} from './unit.js';

/** Each alternative is tried on a copy of the subject, and leaves its names' values in the order of the first one. */
export function compileAlternatives(u: Unit, attempt: Attempt, pattern: MatchOr): void {
	const matched = newLabel();
	let names: readonly string[] | null = null;
	for (const [index, one] of pattern.patterns.entries()) {
		if (index < pattern.patterns.length - 1) {
			refuseCatchAll(u, one);
		}

		const part = newAttempt();
		emit(u, op.COPY, 1, one);
		compilePattern(u, part, one);
		if (names === null) {
			names = part.captures;
		} else {
			arrange(u, part.captures, names, pattern);
		}

		emitJump(u, op.JUMP, matched, one);
		emitFailures(u, part, one);
	}

	// [subject]: none has matched.
	emit(u, op.POP_TOP, 0, pattern);
	failWith(u, attempt, op.JUMP, pattern);
	place(u, matched);
	// [values, the first name's topmost; the subject below them]: the values go down to the other captured ones.
	const captured = names ?? [];
	const depth = captured.length + 1 + attempt.above + attempt.captures.length;
	for (const name of captured) {
		if (attempt.captures.includes(name)) {
			refuse(u, pattern, `multiple assignments to name '${name}' in pattern`);
		}

		rotate(u, depth, pattern);
		attempt.captures.push(name);
	}

	emit(u, op.POP_TOP, 0, pattern);
}

/** Brings the values of `names` into the order of `wanted`. */
function arrange(u: Unit, names: readonly string[], wanted: readonly string[], node: Located): void {
	if (names.length !== wanted.length || names.some(name => !wanted.includes(name))) {
		refuse(u, node, 'alternative patterns bind different names');
	}

	const now = [...names];
	for (const [index, name] of wanted.entries()) {
		// The first name's value lies topmost. Whatever is on the top is swapped to its place, until the right one is there.
		const at = now.indexOf(name);
		if (at !== index) {
			swapDepths(u, index + 1, at + 1, node);
			[now[index], now[at]] = [now[at]!, now[index]!];
		}
	}
}

function swapDepths(u: Unit, a: number, b: number, node: Located): void {
	for (const depth of [a, b, a]) {
		if (depth > 1) {
			emit(u, op.SWAP, depth, node);
		}
	}
}
