import {op} from '../instructions.js';
import type {Expression, Located, MatchClass, MatchMapping, MatchOr, MatchSequence, Pattern} from '../parse/ast.js';
import {floatText} from '../number/float-text.js';
import {bytesRepr, stringRepr} from '../text/string-repr.js';
import {PyBytes, PyComplex, PyFloat, PyTuple, type Value} from '../values.js';
import {emit, emitConstant, emitJump, newLabel, place} from './assembler.js';
import {constantOf} from './displays.js';
import {binaryIndex, compileExpression, emitComparison} from './expressions.js';
import {refuseCatchAll} from './match.js';
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

/** [subject] → [] */
export function compilePattern(u: Unit, attempt: Attempt, pattern: Pattern): void {
	switch (pattern.nodeType) {
		case 'MatchValue': {
			if (!isLiteral(pattern.value)) {
				refuse(u, pattern, 'patterns may only match literals and attribute lookups');
			}

			compileValue(u, pattern.value);
			emitComparison(u, '==', pattern);
			failWith(u, attempt, op.POP_JUMP_IF_FALSE, pattern);
			return;
		}

		case 'MatchSingleton': {
			emitConstant(u, pattern.value, pattern);
			emitComparison(u, 'is', pattern);
			failWith(u, attempt, op.POP_JUMP_IF_FALSE, pattern);
			return;
		}

		case 'MatchSequence': {
			compileSequence(u, attempt, pattern);
			return;
		}

		case 'MatchMapping': {
			compileMapping(u, attempt, pattern);
			return;
		}

		case 'MatchClass': {
			compileClass(u, attempt, pattern);
			return;
		}

		case 'MatchStar': {
			capture(u, attempt, pattern.name, pattern);
			return;
		}

		case 'MatchAs': {
			if (pattern.pattern) {
				attempt.above++;
				emit(u, op.COPY, 1, pattern);
				compilePattern(u, attempt, pattern.pattern);
				attempt.above--;
			}

			capture(u, attempt, pattern.name, pattern);
			return;
		}

		case 'MatchOr': {
			compileAlternatives(u, attempt, pattern);
		}
	}
}

function isLiteral(value: Expression): boolean {
	return value.nodeType !== 'JoinedStr' && value.nodeType !== 'TemplateStr';
}

/** A number may have its sign or its imaginary part written as an operator. */
function compileValue(u: Unit, value: Expression): void {
	const constant = constantOf(value);
	if (constant === undefined) {
		compileExpression(u, value);
	} else {
		emitConstant(u, constant, value);
	}
}

/** Moves the value on the top below `count - 1` others. */
function rotate(u: Unit, count: number, node: Located): void {
	for (let depth = count; depth > 1; depth--) {
		emit(u, op.SWAP, depth, node);
	}
}

/** [value] → [], and the value lies among the captured ones. */
function capture(u: Unit, attempt: Attempt, name: string | null, node: Located): void {
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

const isWildcard = (pattern: Pattern): boolean => (pattern.nodeType === 'MatchAs' && !pattern.pattern && pattern.name === null);

// Sequences

function compileSequence(u: Unit, attempt: Attempt, pattern: MatchSequence): void {
	const {patterns} = pattern;
	const star = patterns.findIndex(one => one.nodeType === 'MatchStar');
	if (star !== -1 && patterns.some((one, index) => index > star && one.nodeType === 'MatchStar')) {
		refuse(u, pattern, 'multiple starred names in sequence pattern');
	}

	if (star >= 256) {
		refuse(u, pattern, 'too many expressions in star-unpacking sequence pattern');
	}

	attempt.above++;
	emit(u, op.MATCH_SEQUENCE, 0, pattern);
	failWith(u, attempt, op.POP_JUMP_IF_FALSE, pattern);
	if (star === -1 || patterns.length > 1) {
		emit(u, op.GET_LEN, 0, pattern);
		emitConstant(u, star === -1 ? patterns.length : patterns.length - 1, pattern);
		emitComparison(u, star === -1 ? '==' : '>=', pattern);
		failWith(u, attempt, op.POP_JUMP_IF_FALSE, pattern);
	}

	attempt.above--;
	if (patterns.every(one => isWildcard(one) || (one.nodeType === 'MatchStar' && one.name === null))) {
		emit(u, op.POP_TOP, 0, pattern);
	} else if (star !== -1 && (patterns[star] as {readonly name: string | null}).name === null) {
		compileItems(u, attempt, pattern, star);
	} else {
		compileUnpacked(u, attempt, pattern, star);
	}
}

function compileUnpacked(u: Unit, attempt: Attempt, {patterns, ...node}: MatchSequence, star: number): void {
	if (star === -1) {
		emit(u, op.UNPACK_SEQUENCE, patterns.length, node);
	} else {
		emit(u, op.UNPACK_EX, star | (patterns.length - star - 1) << 8, node);
	}

	attempt.above += patterns.length;
	for (const one of patterns) {
		attempt.above--;
		compilePattern(u, attempt, one);
	}
}

/** Where nobody wants the rest, single items are fetched: those behind the star from the end. */
function compileItems(u: Unit, attempt: Attempt, {patterns, ...node}: MatchSequence, star: number): void {
	attempt.above++;
	for (const [index, one] of patterns.entries()) {
		if (index === star || isWildcard(one)) {
			continue;
		}

		emit(u, op.COPY, 1, one);
		if (index < star) {
			emitConstant(u, index, one);
		} else {
			emit(u, op.GET_LEN, 0, one);
			emitConstant(u, patterns.length - index, one);
			emit(u, op.BINARY_OP, binaryIndex('-'), one);
		}

		emit(u, op.BINARY_SUBSCR, 0, one);
		compilePattern(u, attempt, one);
	}

	attempt.above--;
	emit(u, op.POP_TOP, 0, node);
}

// Mappings

function compileMapping(u: Unit, attempt: Attempt, pattern: MatchMapping): void {
	const {keys, patterns, rest} = pattern;
	checkKeys(u, pattern);
	attempt.above++;
	emit(u, op.MATCH_MAPPING, 0, pattern);
	failWith(u, attempt, op.POP_JUMP_IF_FALSE, pattern);
	if (keys.length === 0 && rest === null) {
		attempt.above--;
		emit(u, op.POP_TOP, 0, pattern);
		return;
	}

	if (keys.length > 0) {
		emit(u, op.GET_LEN, 0, pattern);
		emitConstant(u, keys.length, pattern);
		emitComparison(u, '>=', pattern);
		failWith(u, attempt, op.POP_JUMP_IF_FALSE, pattern);
	}

	for (const key of keys) {
		compileValue(u, key);
	}

	emit(u, op.BUILD_TUPLE, keys.length, pattern);
	// [subject, keys] → [subject, keys, values or None]
	emit(u, op.MATCH_KEYS, 0, pattern);
	attempt.above += 2;
	emit(u, op.COPY, 1, pattern);
	emitConstant(u, null, pattern);
	emit(u, op.IS_OP, 1, pattern);
	failWith(u, attempt, op.POP_JUMP_IF_FALSE, pattern);
	emit(u, op.UNPACK_SEQUENCE, keys.length, pattern);
	attempt.above += keys.length - 1;
	for (const one of patterns) {
		attempt.above--;
		compilePattern(u, attempt, one);
	}

	attempt.above -= 2;
	if (rest === null) {
		emit(u, op.POP_TOP, 0, pattern);
		emit(u, op.POP_TOP, 0, pattern);
	} else {
		emit(u, op.MATCH_REST, 0, pattern);
		capture(u, attempt, rest, pattern);
	}
}

function checkKeys(u: Unit, {keys, ...node}: MatchMapping): void {
	const seen = new Set<string>();
	for (const key of keys) {
		if (!isLiteral(key)) {
			refuse(u, node, 'mapping pattern keys may only match literals and attribute lookups');
		}

		const constant = constantOf(key);
		if (constant === undefined) {
			continue;
		}

		// True and 1 are one key, as are 1 and 1.0.
		const same = keyText(typeof constant === 'boolean' ? Number(constant) : (constant instanceof PyFloat && Number.isInteger(constant.value) ? constant.value : constant));
		if (seen.has(same)) {
			refuse(u, node, `mapping pattern checks duplicate key (${keyText(constant)})`);
		}

		seen.add(same);
	}
}

/** A key as messages show it: texts tell keys apart. */
function keyText(value: Value): string {
	if (typeof value === 'string') {
		return stringRepr(value);
	}

	if (value instanceof PyBytes) {
		return bytesRepr(value.bytes);
	}

	if (value instanceof PyFloat) {
		return floatText(value.value, 'r', {precision: 0, alternate: false, dotZero: true});
	}

	if (value instanceof PyComplex) {
		return `(${value.re}, ${value.im})`;
	}

	return value === null ? 'None' : (typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value as number));
}

// Classes

function compileClass(u: Unit, attempt: Attempt, pattern: MatchClass): void {
	const {cls, patterns, kwdAttrs, kwdPatterns} = pattern;
	for (const [index, name] of kwdAttrs.entries()) {
		if (kwdAttrs.indexOf(name) !== index) {
			refuse(u, kwdPatterns[index]!, `attribute name repeated in class pattern: ${name}`);
		}
	}

	compileExpression(u, cls);
	emitConstant(u, new PyTuple(kwdAttrs), pattern);
	// [subject, class, names] → [values or None]
	emit(u, op.MATCH_CLASS, patterns.length, pattern);
	attempt.above++;
	emit(u, op.COPY, 1, pattern);
	emitConstant(u, null, pattern);
	emit(u, op.IS_OP, 1, pattern);
	failWith(u, attempt, op.POP_JUMP_IF_FALSE, pattern);
	const inner = [...patterns, ...kwdPatterns];
	emit(u, op.UNPACK_SEQUENCE, inner.length, pattern);
	attempt.above += inner.length - 1;
	for (const one of inner) {
		attempt.above--;
		compilePattern(u, attempt, one);
	}
}

// Alternatives

/** Each alternative is tried on a copy of the subject, and leaves its names' values in the order of the first one. */
function compileAlternatives(u: Unit, attempt: Attempt, pattern: MatchOr): void {
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
