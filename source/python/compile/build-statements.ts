import type {Located, Statement} from '../parse/ast.js';
import {visitAnnotated, visitClass, visitFunction} from './build-definitions.js';
import {visitAll, visitExpression, visitTarget} from './build-expressions.js';
import {visitTypeAlias} from './build-type-params.js';
import {visitPattern} from './build-patterns.js';
import {addName, refuse, type Builder} from './builder.js';
import {mangle} from './mangle.js';
import {bound, symbol} from './scopes.js';

export function visitBody(b: Builder, body: readonly Statement[]): void {
	for (const statement of body) {
		visitStatement(b, statement);
	}
}

function visitStatement(b: Builder, statement: Statement): void {
	switch (statement.nodeType) {
		case 'FunctionDef':
		case 'AsyncFunctionDef': {
			visitFunction(b, statement);
			return;
		}

		case 'ClassDef': {
			visitClass(b, statement);
			return;
		}

		case 'Return': {
			visitAll(b, [statement.value]);
			return;
		}

		case 'Delete': {
			for (const target of statement.targets) {
				visitTarget(b, target);
			}

			return;
		}

		case 'Assign': {
			for (const target of statement.targets) {
				visitTarget(b, target);
			}

			visitExpression(b, statement.value);
			return;
		}

		case 'AugAssign': {
			visitExpression(b, statement.target);
			visitTarget(b, statement.target);
			visitExpression(b, statement.value);
			return;
		}

		case 'AnnAssign': {
			visitAnnotated(b, statement);
			return;
		}

		case 'For':
		case 'AsyncFor': {
			visitTarget(b, statement.target);
			visitExpression(b, statement.iter);
			visitBody(b, statement.body);
			visitBody(b, statement.orelse);
			return;
		}

		case 'While': {
			visitExpression(b, statement.test);
			visitBody(b, statement.body);
			visitBody(b, statement.orelse);
			return;
		}

		case 'If': {
			visitIf(b, statement);
			return;
		}

		case 'With':
		case 'AsyncWith': {
			for (const item of statement.items) {
				visitExpression(b, item.contextExpr);
				if (item.optionalVars) {
					visitTarget(b, item.optionalVars);
				}
			}

			visitBody(b, statement.body);
			return;
		}

		case 'Match': {
			visitExpression(b, statement.subject);
			for (const {pattern, guard, body} of statement.cases) {
				visitPattern(b, pattern);
				visitAll(b, [guard]);
				visitBody(b, body);
			}

			return;
		}

		case 'Raise': {
			visitAll(b, [statement.exc, statement.cause]);
			return;
		}

		case 'Try':
		case 'TryStar': {
			visitBody(b, statement.body);
			for (const handler of statement.handlers) {
				visitAll(b, [handler.type]);
				if (handler.name !== null) {
					addName(b, handler.name, symbol.assigned);
				}

				visitBody(b, handler.body);
			}

			visitBody(b, statement.orelse);
			visitBody(b, statement.finalbody);
			return;
		}

		case 'Assert': {
			visitAll(b, [statement.test, statement.msg]);
			return;
		}

		case 'Import':
		case 'ImportFrom': {
			for (const alias of statement.names) {
				if (alias.name === '*') {
					if (b.scope.type !== 'module') {
						refuse(b, alias, 'import * only allowed at module level');
					}
				} else {
					addName(b, alias.asname ?? alias.name.split('.')[0]!, symbol.imported);
				}
			}

			return;
		}

		case 'Global': {
			for (const name of statement.names) {
				declare(b, statement, name, 'global');
			}

			return;
		}

		case 'Nonlocal': {
			for (const name of statement.names) {
				declare(b, statement, name, 'nonlocal');
			}

			return;
		}

		case 'Expr': {
			visitExpression(b, statement.value);
			return;
		}

		case 'Pass':
		case 'Break':
		case 'Continue': {
			return;
		}

		case 'TypeAlias': {
			visitTypeAlias(b, statement);
		}
	}
}

/** A chain of `elif` is as deep as it is long: it is walked, not descended. */
function visitIf(b: Builder, first: Statement & {nodeType: 'If'}): void {
	let current = first;
	for (;;) {
		visitExpression(b, current.test);
		visitBody(b, current.body);
		const [next] = current.orelse;
		if (current.orelse.length !== 1 || next?.nodeType !== 'If') {
			visitBody(b, current.orelse);
			return;
		}

		current = next;
	}
}

function declare(b: Builder, node: Located, id: string, kind: 'global' | 'nonlocal'): void {
	const {scope} = b;
	if (kind === 'nonlocal' && scope.type === 'module') {
		refuse(b, node, 'nonlocal declaration not allowed at module level');
	}

	const name = mangle(scope.className, id);
	const flags = scope.symbols.get(name) ?? 0;
	if (flags & symbol.parameter) {
		refuse(b, node, `name '${id}' is parameter and ${kind}`);
	}

	if (flags & symbol.annotated) {
		refuse(b, node, `annotated name '${id}' can't be ${kind}`);
	}

	if (flags & symbol.used) {
		refuse(b, node, `name '${id}' is used prior to ${kind} declaration`);
	}

	if (flags & bound && !(flags & (symbol.global | symbol.nonlocal))) {
		refuse(b, node, `name '${id}' is assigned to before ${kind} declaration`);
	}

	addName(b, id, symbol[kind]);
	scope.directives.push({name, node});
}
