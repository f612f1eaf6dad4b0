import {op} from '../instructions.js';
import type {MatchMapping} from '../parse/ast.js';
import {floatText} from '../number/float-text.js';
import {bytesRepr, stringRepr} from '../text/string-repr.js';
import {PyBytes, PyComplex, PyFloat, type Value} from '../values.js';
import {emit, emitConstant} from './assembler.js';
import {constantOf} from './displays.js';
import {emitComparison} from './expressions.js';
import {capture, failWith, type Attempt} from './pattern-attempt.js';
import {compilePattern, compileValue, isLiteral} from './patterns.js';
import {refuse} from './refuse.js';
import type {Unit} from './unit.js';

export function compileMapping(u: Unit, attempt: Attempt, pattern: MatchMapping): void {
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
