import type {Expression, Statement, TypeParam} from './ast.js';
import {parseExpression, parseStarExpression} from './expressions.js';
import {advance, at, eat, expect, expectName, peek, range, rangeFrom, type Parser} from './parser.js';

/** `type` is a keyword only where a name and then `=` or `[` follow. */
export function atTypeAlias(p: Parser): boolean {
	if (p.token.kind !== 'name' || !at(p, 'type') || peek(p).kind !== 'name') {
		return false;
	}

	const {text} = peek(p, 2);
	return text === '=' || text === '[';
}

export function parseTypeAlias(p: Parser): Statement {
	const start = advance(p);
	const name = expectName(p);
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

	do {
		const start = p.token;
		const nodeType = eat(p, '*') ? 'TypeVarTuple' : eat(p, '**') ? 'ParamSpec' : 'TypeVar';
		const name = expectName(p).text;
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
