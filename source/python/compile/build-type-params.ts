import type {Expression, TypeAlias, TypeParam} from '../parse/ast.js';
import {visitExpression} from './build-expressions.js';
import {addName, refuse, within, type Builder} from './builder.js';
import {mangle} from './mangle.js';
import {newScope, symbol, type Scope} from './scopes.js';

/** Visits the type parameters of a definition, and in their scope what they belong to. */
export function withTypeParams(b: Builder, params: readonly TypeParam[], className: string | null, visit: () => void): void {
	if (params.length === 0) {
		visit();
		return;
	}

	within(b, params, evaluatedScope(b, 'type parameters', 'the definition of a generic', className), () => {
		for (const param of params) {
			visitTypeParam(b, param);
		}

		visit();
	});
}

/** A scope of its own, which sees the names of the class around. */
function evaluatedScope(b: Builder, kind: 'type parameters' | 'type variable' | 'type alias', place: string, className = b.scope.className): Scope {
	const scope = newScope(kind, b.scope, className);
	scope.place = place;
	if (scope.seesClass) {
		scope.symbols.set('__classdict__', symbol.used);
	}

	return scope;
}

function visitTypeParam(b: Builder, param: TypeParam): void {
	if (param.name === '__debug__') {
		refuse(b, param, 'cannot assign to __debug__');
	}

	if (b.scope.symbols.has(mangle(b.scope.className, param.name)) && (b.scope.symbols.get(mangle(b.scope.className, param.name))! & symbol.assigned) !== 0) {
		refuse(b, param, `duplicate type parameter '${param.name}'`);
	}

	addName(b, param.name, symbol.assigned | symbol.typeParameter);
	if (param.bound) {
		visitLazily(b, param.bound, param.bound, 'type variable', `a TypeVar ${param.bound.nodeType === 'Tuple' ? 'constraint' : 'bound'}`);
	}

	if (param.defaultValue) {
		visitLazily(b, param.defaultValue, param.defaultValue, 'type variable', `a ${param.nodeType} default`);
	}
}

/** What is evaluated when somebody asks: a function of one parameter. */
function visitLazily(b: Builder, key: object, expression: Expression, kind: 'type variable' | 'type alias', place: string): void {
	const scope = evaluatedScope(b, kind, place);
	scope.symbols.set('.format', symbol.parameter);
	scope.parameters.add('.format');
	within(b, key, scope, () => {
		visitExpression(b, expression.nodeType === 'Starred' ? expression.value : expression);
	});
}

export function visitTypeAlias(b: Builder, node: TypeAlias): void {
	addName(b, node.name.id, symbol.assigned);
	withTypeParams(b, node.typeParams, b.scope.className, () => {
		visitLazily(b, node, node.value, 'type alias', 'a type alias');
	});
}
