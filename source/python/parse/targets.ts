import type {Expression} from './ast.js';
import {fail, type Parser} from './parser.js';

/** How CPython calls an expression in "cannot assign to …". */
export function expressionName(node: Expression): string {
	switch (node.nodeType) {
		case 'Attribute': {
			return 'attribute';
		}

		case 'Subscript': {
			return 'subscript';
		}

		case 'Starred': {
			return 'starred';
		}

		case 'Name': {
			return 'name';
		}

		case 'List': {
			return 'list';
		}

		case 'Tuple': {
			return 'tuple';
		}

		case 'Lambda': {
			return 'lambda';
		}

		case 'Call': {
			return 'function call';
		}

		case 'BoolOp':
		case 'BinOp':
		case 'UnaryOp': {
			return 'expression';
		}

		case 'GeneratorExp': {
			return 'generator expression';
		}

		case 'Yield':
		case 'YieldFrom': {
			return 'yield expression';
		}

		case 'Await': {
			return 'await expression';
		}

		case 'ListComp': {
			return 'list comprehension';
		}

		case 'SetComp': {
			return 'set comprehension';
		}

		case 'DictComp': {
			return 'dict comprehension';
		}

		case 'Dict': {
			return 'dict literal';
		}

		case 'Set': {
			return 'set display';
		}

		case 'JoinedStr':
		case 'FormattedValue': {
			return 'f-string expression';
		}

		case 'TemplateStr':
		case 'Interpolation': {
			return 't-string expression';
		}

		case 'Constant': {
			return constantName(node.value);
		}

		case 'Compare': {
			return 'comparison';
		}

		case 'IfExp': {
			return 'conditional expression';
		}

		case 'NamedExpr': {
			return 'named expression';
		}

		case 'Slice': {
			return 'slice';
		}
	}
}

function constantName(value: unknown): string {
	if (value === null) {
		return 'None';
	}

	if (typeof value === 'boolean') {
		return value ? 'True' : 'False';
	}

	return typeof value === 'object' && 'name' in value ? 'ellipsis' : 'literal';
}

/** What of an expression cannot be assigned to (or deleted: no stars then); null if all can. */
export function invalidTarget(node: Expression, kind: 'star' | 'del' | 'for' = 'star'): Expression | null {
	switch (node.nodeType) {
		case 'Name':
		case 'Attribute':
		case 'Subscript': {
			return null;
		}

		case 'Tuple':
		case 'List': {
			for (const item of node.elts) {
				const invalid = invalidTarget(item, kind);
				if (invalid) {
					return invalid;
				}
			}

			return null;
		}

		case 'Starred': {
			return kind === 'del' ? node : invalidTarget(node.value, kind);
		}

		case 'Compare': {
			// `for x() in y`: only what stands before `in` was meant as the target.
			if (kind !== 'for') {
				return node;
			}

			return node.ops[0] === 'in' ? invalidTarget(node.left, kind) : null;
		}

		case 'BoolOp':
		case 'NamedExpr':
		case 'BinOp':
		case 'UnaryOp':
		case 'Lambda':
		case 'IfExp':
		case 'Dict':
		case 'Set':
		case 'ListComp':
		case 'SetComp':
		case 'GeneratorExp':
		case 'DictComp':
		case 'Await':
		case 'Yield':
		case 'YieldFrom':
		case 'Call':
		case 'FormattedValue':
		case 'JoinedStr':
		case 'Interpolation':
		case 'TemplateStr':
		case 'Constant':
		case 'Slice': {
			return node;
		}
	}
}

export function checkTarget(p: Parser, node: Expression, kind: 'star' | 'del' | 'for' = 'star'): void {
	const invalid = invalidTarget(node, kind);
	if (invalid) {
		fail(p, invalid, `cannot ${kind === 'del' ? 'delete' : 'assign to'} ${expressionName(invalid)}`);
	}
}
