import {op} from '../instructions.js';
import type {Dict, Expression, FormattedValue, Interpolation, JoinedStr, List, SetDisplay, TemplateStr, Tuple} from '../parse/ast.js';
import {PyFloat, PyTuple, type Value} from '../values.js';
import {emit, emitConstant} from './assembler.js';
import {compileExpression} from './expressions.js';
import type {Unit} from './unit.js';

/** More items than this are added one by one, so that a long display needs no deep stack. */
const maximalItems = 30;

/**
The value of an expression that is a constant: literals, negative numbers, tuples of these; undefined for all others.
Nothing else is computed beforehand, because nobody could tell.
*/
export function constantOf(node: Expression): Value | undefined {
	switch (node.nodeType) {
		case 'Constant': {
			return node.value;
		}

		case 'UnaryOp': {
			return node.op === '-' && node.operand.nodeType === 'Constant' ? negated(node.operand.value) : undefined;
		}

		case 'Tuple': {
			const items: Value[] = [];
			for (const item of node.elts) {
				const value = constantOf(item);
				if (value === undefined) {
					return undefined;
				}

				items.push(value);
			}

			return new PyTuple(items);
		}

		default: {
			return undefined;
		}
	}
}

function negated(value: Value): Value | undefined {
	if (typeof value === 'number') {
		return value === 0 ? 0 : -value;
	}

	if (typeof value === 'bigint') {
		return -value;
	}

	return value instanceof PyFloat ? new PyFloat(-value.value) : undefined;
}

const build = {Tuple: op.BUILD_TUPLE, List: op.BUILD_LIST, Set: op.BUILD_SET};

export function compileSequence(u: Unit, node: Tuple | List | SetDisplay): void {
	if (node.nodeType === 'Tuple') {
		const constant = constantOf(node);
		if (constant !== undefined) {
			emitConstant(u, constant, node);
			return;
		}
	}

	compileItems(u, node.elts, node, build[node.nodeType]);
}

/** Leaves a tuple, list or set of the items on the stack; `operation` is the one that builds it. */
export function compileItems(u: Unit, items: readonly Expression[], node: Expression, operation: number, below = 0): void {
	const starred = items.findIndex(item => item.nodeType === 'Starred');
	if (starred === -1 && items.length <= maximalItems) {
		for (const item of items) {
			compileExpression(u, item);
		}

		emit(u, operation, items.length + below, node);
		return;
	}

	// Up to the first star the items lie on the stack; then they are added to what is built.
	const first = starred === -1 ? 0 : Math.min(starred, maximalItems);
	const isSet = operation === op.BUILD_SET;
	for (const item of items.slice(0, first)) {
		compileExpression(u, item);
	}

	emit(u, isSet ? op.BUILD_SET : op.BUILD_LIST, first + below, node);
	for (const item of items.slice(first)) {
		if (item.nodeType === 'Starred') {
			compileExpression(u, item.value);
			emit(u, isSet ? op.SET_UPDATE : op.LIST_EXTEND, 1, node);
		} else {
			compileExpression(u, item);
			emit(u, isSet ? op.SET_ADD : op.LIST_APPEND, 1, node);
		}
	}

	if (operation === op.BUILD_TUPLE) {
		emit(u, op.LIST_TO_TUPLE, 0, node);
	}
}

export function compileDict(u: Unit, {keys, values, ...node}: Dict): void {
	const plain = keys.every(key => key !== null) && keys.length <= maximalItems / 2;
	if (!plain) {
		emit(u, op.BUILD_MAP, 0, node);
	}

	for (let index = 0; index < keys.length; index++) {
		const key = keys[index]!;
		if (key) {
			compileExpression(u, key);
		}

		compileExpression(u, values[index]!);
		if (!plain) {
			emit(u, key ? op.MAP_ADD : op.DICT_UPDATE, 1, node);
		}
	}

	if (plain) {
		emit(u, op.BUILD_MAP, keys.length, node);
	}
}

// Formatted strings

const conversions: Readonly<Record<number, number>> = {[-1]: 0, 115: 1, 114: 2, 97: 3};

export function compileFormatted(u: Unit, node: FormattedValue): void {
	compileExpression(u, node.value);
	if (node.formatSpec) {
		compileJoined(u, node.formatSpec);
	}

	emit(u, op.FORMAT_VALUE, conversions[node.conversion]! | (node.formatSpec ? 4 : 0), node);
}

export function compileInterpolation(u: Unit, node: Interpolation): void {
	compileExpression(u, node.value);
	emitConstant(u, node.str, node);
	if (node.formatSpec) {
		compileJoined(u, node.formatSpec);
	}

	emit(u, op.BUILD_INTERPOLATION, conversions[node.conversion]! | (node.formatSpec ? 4 : 0), node);
}

/** A text before, between and behind the interpolations, be it an empty one. */
export function compileTemplate(u: Unit, node: TemplateStr): void {
	const strings = [''];
	const interpolations: Interpolation[] = [];
	for (const part of node.values) {
		if (part.nodeType === 'Interpolation') {
			interpolations.push(part);
			strings.push('');
		} else {
			strings[strings.length - 1] += part.value as string;
		}
	}

	emitConstant(u, new PyTuple(strings), node);
	compileItems(u, interpolations, node, op.BUILD_TUPLE);
	emit(u, op.BUILD_TEMPLATE, 0, node);
}

export function compileJoined(u: Unit, node: JoinedStr): void {
	if (node.values.length === 0) {
		emitConstant(u, '', node);
		return;
	}

	for (const value of node.values) {
		compileExpression(u, value);
	}

	if (node.values.length > 1) {
		emit(u, op.BUILD_STRING, node.values.length, node);
	}
}
