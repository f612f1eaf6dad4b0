import {op} from '../instructions.js';
import type {MatchSequence, Pattern} from '../parse/ast.js';
import {emit, emitConstant} from './assembler.js';
import {binaryIndex, emitComparison} from './expressions.js';
import {failWith, type Attempt} from './pattern-attempt.js';
import {compilePattern} from './patterns.js';
import {refuse} from './refuse.js';
import type {Unit} from './unit.js';

const isWildcard = (pattern: Pattern): boolean => (pattern.nodeType === 'MatchAs' && !pattern.pattern && pattern.name === null);

export function compileSequence(u: Unit, attempt: Attempt, pattern: MatchSequence): void {
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
