import type {Expression, Statement, WithItem} from './ast.js';
import {parseBody} from './compound.js';
import {diagnoseWithItem} from './diagnose-compound.js';
import {parseExpression} from './expressions.js';
import {advance, at, attempt, eat, expect, goTo, rangeOfBlock, unexpected, type Parser} from './parser.js';
import {parsePrimary} from './primary.js';
import {invalidTarget} from './targets.js';
import type {Token} from './token.js';

export function parseWith(p: Parser, start: Token, nodeType: 'With' | 'AsyncWith'): Statement {
	const head = expect(p, 'with');
	const items = parseBracketedItems(p) ?? parseItems(p);
	const body = parseBody(p, `'with' statement`, head);
	return {nodeType, items, body, ...rangeOfBlock(p, start)};
}

function parseItems(p: Parser): WithItem[] {
	const items: WithItem[] = [];
	do {
		items.push(parseItem(p));
	} while (eat(p, ','));

	return items;
}

function parseItem(p: Parser): WithItem {
	const {index} = p;
	const contextExpr = parseExpression(p);
	if (!eat(p, 'as')) {
		return {contextExpr, optionalVars: null};
	}

	const optionalVars = attempt(p, parseItemTarget);
	if (!optionalVars) {
		goTo(p, index);
		if (p.diagnosing) {
			diagnoseWithItem(p);
		}

		unexpected(p);
	}

	return {contextExpr, optionalVars};
}

function parseItemTarget(p: Parser): Expression {
	const target = parsePrimary(p);
	const ends = at(p, ',') || at(p, ')') || at(p, ':') || p.token.kind === 'newline';
	return ends && !invalidTarget(target) ? target : unexpected(p);
}

/** `with (a as b, c as d):`; null where the parentheses belong to an expression. */
function parseBracketedItems(p: Parser): WithItem[] | null {
	if (!at(p, '(')) {
		return null;
	}

	return attempt(p, () => {
		advance(p);
		const items: WithItem[] = [];
		do {
			items.push(parseItem(p));
		} while (eat(p, ',') && !at(p, ')'));

		expect(p, ')');
		const right = at(p, ':') || (p.diagnosing && p.token.kind === 'newline');
		return right ? items : unexpected(p);
	});
}
