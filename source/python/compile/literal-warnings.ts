import type {Assert, Call, Compare, ConstantValue, Expression, Located, Subscript} from '../parse/ast.js';
import {PyBytes, PyComplex, PyFloat} from '../values.js';
import type {Unit} from './unit.js';

/*
What CPython warns of while it generates code: things done with literals that make no sense.
*/

function warn(u: Unit, node: Located, message: string): void {
	if (u.program.silent === 0) {
		u.program.warnings.push({line: node.line, message});
	}
}

function constantType(value: ConstantValue): string {
	if (value instanceof PyFloat) {
		return 'float';
	}

	if (value instanceof PyComplex) {
		return 'complex';
	}

	if (value instanceof PyBytes) {
		return 'bytes';
	}

	switch (typeof value) {
		case 'string': {
			return 'str';
		}

		case 'boolean': {
			return 'bool';
		}

		case 'object': {
			return value === null ? 'NoneType' : 'ellipsis';
		}

		default: {
			return 'int';
		}
	}
}

/** The type of what a literal or display makes; null for other expressions. */
function typeOf(node: Expression): string | null {
	switch (node.nodeType) {
		case 'Constant': {
			return constantType(node.value);
		}

		case 'Tuple': {
			return 'tuple';
		}

		case 'List':
		case 'ListComp': {
			return 'list';
		}

		case 'Dict':
		case 'DictComp': {
			return 'dict';
		}

		case 'Set':
		case 'SetComp': {
			return 'set';
		}

		case 'GeneratorExp': {
			return 'generator';
		}

		case 'Lambda': {
			return 'function';
		}

		case 'JoinedStr':
		case 'FormattedValue': {
			return 'str';
		}

		case 'TemplateStr':
		case 'Interpolation': {
			return 'string.templatelib.Template';
		}

		default: {
			return null;
		}
	}
}

/** Of a literal that `is` should not be asked about: its type. None, True, False and `...` may be asked about. */
function oddOperand(node: Expression): string | null {
	if (node.nodeType === 'Constant') {
		const {value} = node;
		const single = value === null || typeof value === 'boolean' || constantType(value) === 'ellipsis';
		return single ? null : constantType(value);
	}

	return node.nodeType === 'Tuple' && node.elts.every(({nodeType}) => nodeType === 'Constant') ? 'tuple' : null;
}

/** `x is 1` */
export function checkIdentity(u: Unit, node: Compare): void {
	let left = node.left;
	for (const [index, operator] of node.ops.entries()) {
		const right = node.comparators[index]!;
		const type = operator === 'is' || operator === 'is not' ? oddOperand(left) ?? oddOperand(right) : null;
		if (type !== null) {
			warn(u, node, `"${operator}" with '${type}' literal. Did you mean "${operator === 'is' ? '==' : '!='}"?`);
			return;
		}

		left = right;
	}
}

/** `assert (x, 'message')` */
export function checkAssertion(u: Unit, {test, ...node}: Assert): void {
	if (test.nodeType === 'Tuple' && test.elts.length > 0) {
		warn(u, node, 'assertion is always true, perhaps remove parentheses?');
	}
}

/** `('a', 1) ('b', 2)` */
export function checkCalled(u: Unit, {func, ...node}: Call): void {
	const type = func.nodeType === 'Lambda' ? null : typeOf(func);
	if (type !== null) {
		warn(u, node, `'${type}' object is not callable; perhaps you missed a comma?`);
	}
}

const subscriptable = new Set(['str', 'bytes', 'tuple', 'list', 'dict']);
const indices = new Set(['int', 'bool']);

/** `1[2]`, `[1]['a']` */
export function checkSubscript(u: Unit, {value, slice, ...node}: Subscript): void {
	const type = typeOf(value);
	if (type === null) {
		return;
	}

	if (!subscriptable.has(type)) {
		warn(u, node, `'${type}' object is not subscriptable; perhaps you missed a comma?`);
		return;
	}

	const index = typeOf(slice);
	if (type !== 'dict' && index !== null && !indices.has(index)) {
		warn(u, node, `${type} indices must be integers or slices, not ${index}; perhaps you missed a comma?`);
	}
}
