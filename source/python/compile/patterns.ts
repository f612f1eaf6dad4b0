import {op} from '../instructions.js';
import type {Expression, MatchClass, Pattern} from '../parse/ast.js';
import {PyTuple} from '../values.js';
import {emit, emitConstant} from './assembler.js';
import {constantOf} from './displays.js';
import {compileExpression, emitComparison} from './expressions.js';
import {compileAlternatives} from './pattern-alternatives.js';
import {capture, failWith, type Attempt} from './pattern-attempt.js';
import {compileMapping} from './pattern-mappings.js';
import {compileSequence} from './pattern-sequences.js';
import {refuse} from './refuse.js';
import type {Unit} from './unit.js';

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

export function isLiteral(value: Expression): boolean {
	return value.nodeType !== 'JoinedStr' && value.nodeType !== 'TemplateStr';
}

/** A number may have its sign or its imaginary part written as an operator. */
export function compileValue(u: Unit, value: Expression): void {
	const constant = constantOf(value);
	if (constant === undefined) {
		compileExpression(u, value);
	} else {
		emitConstant(u, constant, value);
	}
}

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
