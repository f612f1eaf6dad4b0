import type {Expression, Located} from '../parse/ast.js';
import {visitComprehension, visitNamed} from './build-comprehensions.js';
import {visitLambda} from './build-definitions.js';
import {addName, isComprehension, refuse, type Builder} from './builder.js';
import {symbol} from './scopes.js';

export function visitAll(b: Builder, expressions: ReadonlyArray<Expression | null>): void {
	for (const expression of expressions) {
		if (expression) {
			visitExpression(b, expression);
		}
	}
}

/** A long chain of operators is as deep as it is long on its left side: it is walked, not descended. */
function visitLeftSpine(b: Builder, node: Expression & {nodeType: 'BinOp'}): void {
	const rights: Expression[] = [];
	let current: Expression = node;
	while (current.nodeType === 'BinOp') {
		rights.push(current.right);
		current = current.left;
	}

	visitExpression(b, current);
	for (let index = rights.length - 1; index >= 0; index--) {
		visitExpression(b, rights[index]!);
	}
}

export function visitExpression(b: Builder, node: Expression): void {
	switch (node.nodeType) {
		case 'Name': {
			addName(b, node.id, symbol.used);
			// Without arguments `super` needs to know the class it stands in.
			if (node.id === 'super' && b.scope.unit.type === 'function') {
				addName(b, '__class__', symbol.used);
			}

			return;
		}

		case 'Constant': {
			return;
		}

		case 'BinOp': {
			visitLeftSpine(b, node);
			return;
		}

		case 'BoolOp': {
			visitAll(b, node.values);
			return;
		}

		case 'NamedExpr': {
			visitNamed(b, node);
			return;
		}

		case 'UnaryOp': {
			visitExpression(b, node.operand);
			return;
		}

		case 'Lambda': {
			visitLambda(b, node);
			return;
		}

		case 'IfExp': {
			visitAll(b, [node.test, node.body, node.orelse]);
			return;
		}

		case 'Dict': {
			for (let index = 0; index < node.keys.length; index++) {
				visitAll(b, [node.keys[index]!, node.values[index]!]);
			}

			return;
		}

		case 'Set':
		case 'List':
		case 'Tuple': {
			visitAll(b, node.elts);
			return;
		}

		case 'ListComp':
		case 'SetComp':
		case 'DictComp':
		case 'GeneratorExp': {
			visitComprehension(b, node);
			return;
		}

		case 'Await': {
			refuseAwait(b, node);
			b.scope.isAsync = true;
			visitExpression(b, node.value);
			return;
		}

		case 'Yield':
		case 'YieldFrom': {
			visitYield(b, node);
			return;
		}

		case 'Compare': {
			visitExpression(b, node.left);
			visitAll(b, node.comparators);
			return;
		}

		case 'Call': {
			visitExpression(b, node.func);
			visitAll(b, node.args);
			for (const keyword of node.keywords) {
				visitExpression(b, keyword.value);
			}

			return;
		}

		case 'FormattedValue':
		case 'Interpolation': {
			visitAll(b, [node.value, node.formatSpec]);
			return;
		}

		case 'JoinedStr':
		case 'TemplateStr': {
			visitAll(b, node.values);
			return;
		}

		case 'Attribute':
		case 'Starred': {
			visitExpression(b, node.value);
			return;
		}

		case 'Subscript': {
			visitExpression(b, node.value);
			visitExpression(b, node.slice);
			return;
		}

		case 'Slice': {
			visitAll(b, [node.lower, node.upper, node.step]);
		}
	}
}

function refuseAwait(b: Builder, node: Located): void {
	refuseInAnnotation(b, node, 'await expression');
	const {scope} = b;
	if (scope.type === 'module' || scope.type === 'class') {
		refuse(b, node, `'await' outside function`);
	}

	if (scope.kind !== 'async-function' && !isComprehension(scope)) {
		refuse(b, node, `'await' outside async function`);
	}
}

function refuseInAnnotation(b: Builder, node: Located, what: string): void {
	if (b.scope.place !== null) {
		refuse(b, node, `${what} cannot be used within ${b.scope.place}`);
	}
}

function visitYield(b: Builder, node: Expression & {nodeType: 'Yield' | 'YieldFrom'}): void {
	refuseInAnnotation(b, node, 'yield expression');
	visitAll(b, [node.value]);
	b.scope.isGenerator = true;
	if (b.scope.type === 'comprehension' || b.scope.kind === 'generator expression') {
		refuse(b, node, `'yield' inside ${b.scope.kind}`);
	}
}

/** What is assigned to or deleted. */
export function visitTarget(b: Builder, target: Expression, flag: number = symbol.assigned): void {
	switch (target.nodeType) {
		case 'Name': {
			if (target.id === '__debug__') {
				refuse(b, target, 'cannot assign to __debug__');
			}

			addName(b, target.id, flag);
			return;
		}

		case 'Tuple':
		case 'List': {
			for (const item of target.elts) {
				visitTarget(b, item, flag);
			}

			return;
		}

		case 'Starred': {
			visitTarget(b, target.value, flag);
			return;
		}

		default: {
			visitExpression(b, target);
		}
	}
}
