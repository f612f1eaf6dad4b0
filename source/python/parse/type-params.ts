import type {Expression, Statement, TypeParam} from './ast.js';
import {parseExpression, parseStarExpression} from './expressions.js';
import {advance, at, attempt, eat, expect, expectName, failFrom, lookFurther, peek, range, rangeFrom, unexpected, type Parser} from './parser.js';

/** `type` is a keyword only where a name and then `=` or `[` follow. */
export function atTypeAlias(p: Parser): boolean {
	if (p.token.kind !== 'name' || !at(p, 'type') || peek(p).kind !== 'name') {
		return false;
	}

	lookFurther(p, 2);
	const {text} = peek(p, 2);
	return text === '=' || text === '[';
}

export function parseTypeAlias(p: Parser): Statement {
	const start = advance(p);
	const name = expectName(p);
	if (at(p, '[') && peek(p).text === ']') {
		lookFurther(p, 2);
	}

	const typeParams = parseTypeParams(p);
	expect(p, '=');
	const value = parseExpression(p);
	return {nodeType: 'TypeAlias', name: {nodeType: 'Name', id: name.text, ...range(name, name)}, typeParams, value, ...rangeFrom(p, start)};
}

/** `[T: bound = default, *Ts, **P]`, if there is any. */
export function parseTypeParams(p: Parser): TypeParam[] {
	const params: TypeParam[] = [];
	if (!eat(p, '[')) {
		return params;
	}

	if (at(p, ']')) {
		return p.diagnosing ? failFrom(p, p.token, 'Type parameter list cannot be empty') : unexpected(p);
	}

	do {
		const start = p.token;
		const nodeType = eat(p, '*') ? 'TypeVarTuple' : eat(p, '**') ? 'ParamSpec' : 'TypeVar';
		const name = expectName(p).text;
		if (p.diagnosing && nodeType !== 'TypeVar' && at(p, ':')) {
			refuseBound(p, nodeType);
		}

		const bound = nodeType === 'TypeVar' && eat(p, ':') ? parseExpression(p) : null;
		let defaultValue: Expression | null = null;
		if (eat(p, '=')) {
			defaultValue = nodeType === 'TypeVarTuple' ? parseStarExpression(p) : parseExpression(p);
		}

		params.push({nodeType, name, bound, defaultValue, ...rangeFrom(p, start)});
	} while (eat(p, ',') && !at(p, ']'));

	expect(p, ']');
	return params;
}

function refuseBound(p: Parser, nodeType: 'ParamSpec' | 'TypeVarTuple'): void {
	const colon = advance(p);
	const bound = attempt(p, parseExpression);
	if (bound) {
		failFrom(p, colon, `cannot use ${bound.nodeType === 'Tuple' ? 'constraints' : 'bound'} with ${nodeType}`);
	}
}
