import type {Module} from '../../../source/python/parse/ast.js';
import {PyBytes, PyComplex, PyFloat} from '../../../source/python/values.js';

const operators: Readonly<Record<string, string>> = {
	'+': 'Add', '-': 'Sub', '*': 'Mult', '/': 'Div', '//': 'FloorDiv', '%': 'Mod', '**': 'Pow', '@': 'MatMult', '<<': 'LShift', '>>': 'RShift',
	'&': 'BitAnd', '|': 'BitOr', '^': 'BitXor', '<': 'Lt', '<=': 'LtE', '==': 'Eq', '!=': 'NotEq', '>': 'Gt', '>=': 'GtE', is: 'Is', 'is not': 'IsNot',
	in: 'In', 'not in': 'NotIn', and: 'And', or: 'Or', not: 'Not', '~': 'Invert',
};
const signs: Readonly<Record<string, string>> = {'+': 'UAdd', '-': 'USub'};
const places = new Set(['nodeType', 'line', 'column', 'endLine', 'endColumn', 'warnings']);

function valueText(value: unknown): string {
	if (value instanceof PyFloat) {
		return `float ${value.value}`;
	}

	if (value instanceof PyComplex) {
		return `imaginary ${value.im}`;
	}

	if (value instanceof PyBytes) {
		return `bytes ${[...value.bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')}`;
	}

	switch (typeof value) {
		case 'string': {
			return JSON.stringify(value);
		}

		case 'boolean': {
			return value ? 'True' : 'False';
		}

		case 'object': {
			return value === null ? 'None' : '...';
		}

		default: {
			return String(value);
		}
	}
}

/** The nodes that have no `nodeType` are told by what they have. */
function typeOf(node: object): string {
	if ('nodeType' in node) {
		return String(node.nodeType);
	}

	return 'posonlyargs' in node ? 'arguments' : 'contextExpr' in node ? 'withitem' : 'isAsync' in node ? 'comprehension' : 'match_case';
}

/** The tree as record.py shows CPython's. */
function show(node: object, depth: number, label: string): string[] {
	const type = typeOf(node);
	const {line, column, endLine, endColumn} = node as Record<string, unknown>;
	const lines = [`${'  '.repeat(depth)}${label}${type}${line === undefined ? '' : ` ${String(line)}:${String(column)}-${String(endLine)}:${String(endColumn)}`}`];
	const indent = '  '.repeat(depth + 1);
	for (const [key, value] of Object.entries(node) as Array<[string, unknown]>) {
		const name = key.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
		const isValue = key === 'value' && (type === 'Constant' || type === 'MatchSingleton');
		if (places.has(key) || (value === null && !isValue)) {
			continue;
		}

		if (isValue) {
			lines.push(`${indent}${name}: ${valueText(value)}`);
		} else if (Array.isArray(value)) {
			for (const item of value as unknown[]) {
				if (item === null) {
					lines.push(`${indent}${name}: none`);
				} else if (typeof item === 'object') {
					lines.push(...show(item as object, depth + 1, `${name}: `));
				} else {
					lines.push(`${indent}${name}: ${key === 'ops' ? operators[String(item)]! : valueText(item)}`);
				}
			}
		} else if (typeof value === 'object') {
			lines.push(...show(value as object, depth + 1, `${name}: `));
		} else if (key === 'op') {
			lines.push(`${indent}${name}: ${(type === 'UnaryOp' && signs[String(value)]) || operators[String(value)]!}`);
		} else {
			lines.push(`${indent}${name}: ${key === 'simple' || key === 'isAsync' ? Number(value) : valueText(value)}`);
		}
	}

	return lines;
}

/** A program's tree, line by line. */
export function treeOf(module: Module): string {
	return show(module, 0, '').join('\n');
}
