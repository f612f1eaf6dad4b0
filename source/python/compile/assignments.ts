import {op} from '../instructions.js';
import type {AnnAssign, Assign, AugAssign, Delete, Expression, List, Tuple} from '../parse/ast.js';
import {emit} from './assembler.js';
import {binaryIndex, compileExpression, emitAttribute} from './expressions.js';
import {mangle} from './mangle.js';
import {emitName} from './names.js';
import {refuse} from './refuse.js';
import type {Unit} from './unit.js';

/** Assigns what lies on the stack. */
export function compileTarget(u: Unit, target: Expression): void {
	switch (target.nodeType) {
		case 'Name': {
			emitName(u, target.id, 'store', target);
			return;
		}

		case 'Attribute': {
			compileExpression(u, target.value);
			noteStaticAttribute(u, target);
			emitAttribute(u, op.STORE_ATTR, target);
			return;
		}

		case 'Subscript': {
			compileExpression(u, target.value);
			compileExpression(u, target.slice);
			emit(u, op.STORE_SUBSCR, 0, target);
			return;
		}

		case 'Tuple':
		case 'List': {
			compileUnpacking(u, target);
			return;
		}

		case 'Starred': {
			refuse(u, target, 'starred assignment target must be in a list or tuple');
			return;
		}

		default: {
			throw new Error(`${target.nodeType} is no target`);
		}
	}
}

/** `self.name = …` in a method: the class lists such names in `__static_attributes__`. */
function noteStaticAttribute(u: Unit, {value, attr}: Expression & {nodeType: 'Attribute'}): void {
	if (value.nodeType === 'Name' && value.id === 'self') {
		let unit = u.parent;
		while (unit && !unit.staticAttributes) {
			unit = unit.parent;
		}

		unit?.staticAttributes?.add(mangle(u.scope.className, attr));
	}
}

function compileUnpacking(u: Unit, target: Tuple | List): void {
	const {elts} = target;
	const starred = elts.findIndex(item => item.nodeType === 'Starred');
	if (starred === -1) {
		emit(u, op.UNPACK_SEQUENCE, elts.length, target);
	} else {
		if (elts.some((item, index) => index > starred && item.nodeType === 'Starred')) {
			refuse(u, target, 'multiple starred expressions in assignment');
		}

		if (starred >= 256) {
			refuse(u, target, 'too many expressions in star-unpacking assignment');
		}

		emit(u, op.UNPACK_EX, starred | (elts.length - starred - 1) << 8, target);
	}

	for (const item of elts) {
		compileTarget(u, item.nodeType === 'Starred' ? item.value : item);
	}
}

export function compileAssign(u: Unit, {targets, value, ...node}: Assign): void {
	compileExpression(u, value);
	for (const [index, target] of targets.entries()) {
		if (index < targets.length - 1) {
			emit(u, op.COPY, 1, node);
		}

		compileTarget(u, target);
	}
}

export function compileAugmented(u: Unit, {target, op: operator, value, ...node}: AugAssign): void {
	switch (target.nodeType) {
		case 'Name': {
			emitName(u, target.id, 'load', target);
			compileExpression(u, value);
			emit(u, op.INPLACE_OP, binaryIndex(operator), node);
			emitName(u, target.id, 'store', target);
			return;
		}

		case 'Attribute': {
			compileExpression(u, target.value);
			noteStaticAttribute(u, target);
			emit(u, op.COPY, 1, target);
			emitAttribute(u, op.LOAD_ATTR, target);
			compileExpression(u, value);
			emit(u, op.INPLACE_OP, binaryIndex(operator), node);
			emit(u, op.SWAP, 2, target);
			emitAttribute(u, op.STORE_ATTR, target);
			return;
		}

		case 'Subscript': {
			compileExpression(u, target.value);
			compileExpression(u, target.slice);
			emit(u, op.COPY, 2, target);
			emit(u, op.COPY, 2, target);
			emit(u, op.BINARY_SUBSCR, 0, target);
			compileExpression(u, value);
			emit(u, op.INPLACE_OP, binaryIndex(operator), node);
			emit(u, op.SWAP, 3, target);
			emit(u, op.SWAP, 2, target);
			emit(u, op.STORE_SUBSCR, 0, target);
			return;
		}

		default: {
			throw new Error(`${target.nodeType} is no target`);
		}
	}
}

/** `x: int = 1`. A function does not look at the annotation; a module's and a class's are stored at its beginning. */
export function compileAnnotated(u: Unit, {target, value}: AnnAssign): void {
	if (value) {
		compileExpression(u, value);
		compileTarget(u, target);
		return;
	}

	// The parts of a target without a value are evaluated all the same.
	if (target.nodeType === 'Attribute') {
		compileExpression(u, target.value);
		emit(u, op.POP_TOP, 0, target);
	} else if (target.nodeType === 'Subscript') {
		compileExpression(u, target.value);
		emit(u, op.POP_TOP, 0, target);
		compileExpression(u, target.slice);
		emit(u, op.POP_TOP, 0, target);
	}
}

export function compileDelete(u: Unit, node: Delete): void {
	for (const target of node.targets) {
		deleteTarget(u, target);
	}
}

function deleteTarget(u: Unit, target: Expression): void {
	switch (target.nodeType) {
		case 'Name': {
			emitName(u, target.id, 'delete', target);
			return;
		}

		case 'Attribute': {
			compileExpression(u, target.value);
			emitAttribute(u, op.DELETE_ATTR, target);
			return;
		}

		case 'Subscript': {
			compileExpression(u, target.value);
			compileExpression(u, target.slice);
			emit(u, op.DELETE_SUBSCR, 0, target);
			return;
		}

		case 'Tuple':
		case 'List': {
			for (const item of target.elts) {
				deleteTarget(u, item);
			}

			return;
		}

		default: {
			throw new Error(`${target.nodeType} is no target`);
		}
	}
}
