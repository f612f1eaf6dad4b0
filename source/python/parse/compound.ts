import type {Arguments, ExceptHandler, Expression, If, Keyword, Statement} from './ast.js';
import {diagnoseElse, diagnoseExcept, diagnoseHead} from './diagnose-compound.js';
import {diagnoseForTarget} from './diagnose-displays.js';
import {parseTargets} from './displays.js';
import {parseExpression, parseNamed, parseStarExpressions} from './expressions.js';
import {atMatch, parseMatch} from './match.js';
import {parseParameters} from './parameters.js';
import {advance, at, attempt, eat, expect, expectForced, expectName, fail, failLast, goTo, peek, previous, range, rangeOfBlock, unexpected, type Parser} from './parser.js';
import {parseArguments} from './arguments.js';
import {parseBlock} from './statements.js';
import type {Token} from './token.js';
import {parseTypeParams} from './type-params.js';
import {parseWith} from './with.js';

const compounds: Readonly<Record<string, (p: Parser) => Statement>> = {
	if: parseIf,
	while: parseWhile,
	for: p => parseForStatement(p, p.token, 'For'),
	try: parseTry,
	with: p => parseWith(p, p.token, 'With'),
	def: p => parseFunction(p, p.token, [], 'FunctionDef'),
	class: p => parseClass(p, []),
	async: parseAsync,
	'@': parseDecorated,
};

/** The compound statement that begins here, or null. */
export function parseCompound(p: Parser): Statement | null {
	const {kind, text} = p.token;
	if (kind === 'keyword' || kind === 'operator') {
		return compounds[text]?.(p) ?? null;
	}

	return kind === 'name' && atMatch(p) ? parseMatch(p) : null;
}

/** Parses what follows a head: the colon and the block. */
export function parseBody(p: Parser, owner: string, head: Token): readonly Statement[] {
	diagnoseHead(p);
	expect(p, ':');
	return parseBlock(p, owner, head);
}

function parseElse(p: Parser): readonly Statement[] {
	if (!at(p, 'else')) {
		return [];
	}

	const head = advance(p);
	expectForced(p, ':');
	const body = parseBlock(p, `'else' statement`, head);
	if (p.diagnosing) {
		diagnoseElse(p);
	}

	return body;
}

function parseIf(p: Parser): Statement {
	const clauses: Array<{head: Token; test: Expression; body: readonly Statement[]}> = [];
	do {
		const head = advance(p);
		const test = parseNamed(p);
		clauses.push({head, test, body: parseBody(p, `'${head.text}' statement`, head)});
	} while (at(p, 'elif'));

	let orelse = parseElse(p);
	for (let index = clauses.length - 1; index >= 0; index--) {
		const {head, test, body} = clauses[index]!;
		orelse = [{nodeType: 'If', test, body, orelse, ...rangeOfBlock(p, head)} satisfies If];
	}

	return orelse[0]!;
}

function parseWhile(p: Parser): Statement {
	const head = advance(p);
	const test = parseNamed(p);
	const body = parseBody(p, `'while' statement`, head);
	const orelse = parseElse(p);
	return {nodeType: 'While', test, body, orelse, ...rangeOfBlock(p, head)};
}

function parseForStatement(p: Parser, start: Token, nodeType: 'For' | 'AsyncFor'): Statement {
	const {index} = p;
	const head = expect(p, 'for');
	const target = attempt(p, parseTargets);
	if (!target || !at(p, 'in')) {
		goTo(p, index);
		if (p.diagnosing) {
			diagnoseForTarget(p);
		}

		unexpected(p);
	}

	expect(p, 'in');
	const iter = parseStarExpressions(p);
	const body = parseBody(p, `'for' statement`, head);
	const orelse = parseElse(p);
	return {nodeType, target, iter, body, orelse, ...rangeOfBlock(p, start)};
}

function parseAsync(p: Parser): Statement {
	const start = advance(p);
	switch (p.token.text) {
		case 'def': {
			return parseFunction(p, start, [], 'AsyncFunctionDef');
		}

		case 'for': {
			return parseForStatement(p, start, 'AsyncFor');
		}

		case 'with': {
			return parseWith(p, start, 'AsyncWith');
		}

		default: {
			unexpected(p);
		}
	}
}

function parseDecorated(p: Parser): Statement {
	const decorators: Expression[] = [];
	while (eat(p, '@')) {
		decorators.push(parseNamed(p));
		if (p.token.kind !== 'newline') {
			unexpected(p);
		}

		advance(p);
	}

	const start = p.token;
	if (at(p, 'class')) {
		return parseClass(p, decorators);
	}

	const isAsync = eat(p, 'async');
	return parseFunction(p, start, decorators, isAsync ? 'AsyncFunctionDef' : 'FunctionDef');
}

function parseFunction(p: Parser, start: Token, decoratorList: readonly Expression[], nodeType: 'FunctionDef' | 'AsyncFunctionDef'): Statement {
	const head = expect(p, 'def');
	const name = expectName(p).text;
	const typeParams = at(p, '[') ? attempt(p, parseTypeParams) ?? [] : [];
	expectForced(p, '(');
	const args: Arguments = parseParameters(p);
	expect(p, ')');
	const returns = at(p, '->') ? attempt(p, parseReturns) : null;
	expectForced(p, ':');
	const body = parseBlock(p, 'function definition', head);
	return {nodeType, name, args, body, decoratorList, returns, typeParams, ...rangeOfBlock(p, start)};
}

function parseReturns(p: Parser): Expression {
	expect(p, '->');
	return parseExpression(p);
}

function parseClass(p: Parser, decoratorList: readonly Expression[]): Statement {
	const head = expect(p, 'class');
	const name = expectName(p).text;
	const typeParams = parseTypeParams(p);
	let bases: readonly Expression[] = [];
	let keywords: readonly Keyword[] = [];
	if (at(p, '(')) {
		({args: bases, keywords} = parseArguments(p, false));
		expect(p, ')');
	}

	const body = parseBody(p, 'class definition', head);
	return {nodeType: 'ClassDef', name, bases, keywords, body, decoratorList, typeParams, ...rangeOfBlock(p, head)};
}

function parseTry(p: Parser): Statement {
	const head = advance(p);
	expectForced(p, ':');
	const body = parseBlock(p, `'try' statement`, head);
	const handlers: ExceptHandler[] = [];
	let star: boolean | null = null;
	while (at(p, 'except')) {
		const isStar = peek(p).text === '*';
		if (star !== null && star !== isStar) {
			if (p.diagnosing && isStar) {
				fail(p, range(p.token, peek(p)), `cannot have both 'except' and 'except*' on the same 'try'`);
			}

			return p.diagnosing ? failLast(p, `cannot have both 'except' and 'except*' on the same 'try'`) : unexpected(p);
		}

		star = isStar;
		handlers.push(parseExcept(p));
	}

	const orelse = handlers.length > 0 ? parseElse(p) : [];
	let finalbody: readonly Statement[] = [];
	if (at(p, 'finally')) {
		const finallyHead = advance(p);
		expectForced(p, ':');
		finalbody = parseBlock(p, `'finally' statement`, finallyHead);
	}

	if (handlers.length === 0 && finalbody.length === 0) {
		return p.diagnosing ? failLast(p, `expected 'except' or 'finally' block`) : unexpected(p);
	}

	return {nodeType: star ? 'TryStar' : 'Try', body, handlers, orelse, finalbody, ...rangeOfBlock(p, head)};
}

function parseExcept(p: Parser): ExceptHandler {
	const head = advance(p);
	const star = eat(p, '*');
	if (p.diagnosing) {
		diagnoseExcept(p, star);
	}

	let type: Expression | null = null;
	let name: string | null = null;
	if (star || !at(p, ':')) {
		const first = p.token;
		type = parseExpression(p);
		if (at(p, ',')) {
			type = parseExceptionTypes(p, type, first);
		} else if (eat(p, 'as')) {
			name = expectName(p).text;
		}
	}

	expect(p, ':');
	const body = parseBlock(p, star ? `'except*' statement` : `'except' statement`, head);
	return {nodeType: 'ExceptHandler', type, name, body, ...rangeOfBlock(p, head)};
}

/** `except A, B:`, new in 3.14. */
function parseExceptionTypes(p: Parser, first: Expression, start: Token): Expression {
	const elts = [first];
	while (eat(p, ',') && !at(p, ':')) {
		elts.push(parseExpression(p));
	}

	return {nodeType: 'Tuple', elts, ...range(start, previous(p))};
}
