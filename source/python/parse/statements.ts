import type {BinaryOperator} from '../instructions.js';
import type {Alias, Expression, Statement} from './ast.js';
import {parseCompound} from './compound.js';
import {diagnoseAssignment, diagnoseBlock, diagnoseDelete, diagnoseImportFrom, diagnoseImportNames, diagnoseStatement} from './diagnose-statements.js';
import {parseExpression, parseStarExpressions, parseYieldOrExpressions, startsExpression} from './expressions.js';
import {advance, at, eat, expect, expectName, peek, range, rangeFrom, unexpected, type Parser} from './parser.js';
import {checkTarget} from './targets.js';
import type {Token, TokenKind} from './token.js';
import {atTypeAlias, parseTypeAlias} from './type-params.js';

/** Statements up to the end of the program. */
export function parseModuleBody(p: Parser): Statement[] {
	const body: Statement[] = [];
	while (p.token.kind !== 'end') {
		parseStatement(p, body);
	}

	return body;
}

function parseStatement(p: Parser, body: Statement[]): void {
	const compound = parseCompound(p);
	if (compound) {
		body.push(compound);
		return;
	}

	parseSimpleStatements(p, body);
}

function parseSimpleStatements(p: Parser, body: Statement[]): void {
	do {
		body.push(parseSimple(p));
	} while (eat(p, ';') && p.token.kind !== 'newline');

	if (p.token.kind !== 'newline') {
		unexpected(p);
	}

	advance(p);
}

/** What stands behind a colon: an indented block, or statements in the same line. */
export function parseBlock(p: Parser, owner: string, head: Token): Statement[] {
	const body: Statement[] = [];
	if (p.token.kind !== 'newline') {
		parseSimpleStatements(p, body);
		return body;
	}

	advance(p);
	if (!isAt(p, 'indent')) {
		diagnoseBlock(p, owner, head);
	}

	advance(p);
	do {
		parseStatement(p, body);
	} while (!isAt(p, 'dedent') && !isAt(p, 'end'));

	// At the end of the program all blocks end at once.
	if (!isAt(p, 'end')) {
		advance(p);
	}

	return body;
}

/** The type checker does not know that `advance` changes the token. */
function isAt(p: Parser, kind: TokenKind): boolean {
	return p.token.kind === kind;
}

const simple: Readonly<Record<string, (p: Parser, start: Token) => Statement>> = {
	return(p, start) {
		const value = startsExpression(p.token) || at(p, '*') ? parseStarExpressions(p) : null;
		return {nodeType: 'Return', value, ...rangeFrom(p, start)};
	},
	import(p, start) {
		if (p.diagnosing) {
			diagnoseImportNames(p, start);
		}

		const names: Alias[] = [];
		do {
			names.push(parseDottedAlias(p));
		} while (eat(p, ','));

		return {nodeType: 'Import', names, ...rangeFrom(p, start)};
	},
	from: parseImportFrom,
	raise(p, start) {
		const exc = startsExpression(p.token) ? parseExpression(p) : null;
		const cause = exc && eat(p, 'from') ? parseExpression(p) : null;
		return {nodeType: 'Raise', exc, cause, ...rangeFrom(p, start)};
	},
	pass(p, start) {
		return {nodeType: 'Pass', ...rangeFrom(p, start)};
	},
	break(p, start) {
		return {nodeType: 'Break', ...rangeFrom(p, start)};
	},
	continue(p, start) {
		return {nodeType: 'Continue', ...rangeFrom(p, start)};
	},
	del(p, start) {
		if (p.diagnosing) {
			diagnoseDelete(p);
		}

		const targets = [parseExpression(p)];
		while (eat(p, ',') && startsExpression(p.token)) {
			targets.push(parseExpression(p));
		}

		for (const target of targets) {
			checkTarget(p, target, 'del');
		}

		return {nodeType: 'Delete', targets, ...rangeFrom(p, start)};
	},
	assert(p, start) {
		const test = parseExpression(p);
		const msg = eat(p, ',') ? parseExpression(p) : null;
		return {nodeType: 'Assert', test, msg, ...rangeFrom(p, start)};
	},
	global(p, start) {
		const names = parseNames(p);
		return {nodeType: 'Global', names, ...rangeFrom(p, start)};
	},
	nonlocal(p, start) {
		const names = parseNames(p);
		return {nodeType: 'Nonlocal', names, ...rangeFrom(p, start)};
	},
};

function parseNames(p: Parser): string[] {
	const names: string[] = [];
	do {
		names.push(expectName(p).text);
	} while (eat(p, ','));

	return names;
}

function parseSimple(p: Parser): Statement {
	const {token} = p;
	const parse = token.kind === 'keyword' ? simple[token.text] : undefined;
	if (parse) {
		advance(p);
		return parse(p, token);
	}

	if (atTypeAlias(p)) {
		return parseTypeAlias(p);
	}

	if (p.diagnosing) {
		diagnoseStatement(p);
	}

	return parseAssignment(p);
}

const augmented: ReadonlySet<string> = new Set(['+=', '-=', '*=', '/=', '//=', '%=', '@=', '&=', '|=', '^=', '<<=', '>>=', '**=']);

/** An assignment of any kind, or an expression as a statement. */
function parseAssignment(p: Parser): Statement {
	const start = p.token;
	const {index} = p;
	const first = parseYieldOrExpressions(p);
	if (p.token.kind !== 'operator' || at(p, ';')) {
		return {nodeType: 'Expr', value: first, ...rangeFrom(p, start)};
	}

	if (at(p, ':') && isSingleTarget(first)) {
		advance(p);
		const annotation = parseExpression(p);
		const value = eat(p, '=') ? parseYieldOrExpressions(p) : null;
		return {nodeType: 'AnnAssign', target: first, annotation, value, simple: first.nodeType === 'Name' && start.kind === 'name', ...rangeFrom(p, start)};
	}

	if (augmented.has(p.token.text) && isSingleTarget(first)) {
		const op = advance(p).text.slice(0, -1) as BinaryOperator;
		const value = parseYieldOrExpressions(p);
		return {nodeType: 'AugAssign', target: first, op, value, ...rangeFrom(p, start)};
	}

	if (!at(p, '=')) {
		if (p.diagnosing && (at(p, ':') || augmented.has(p.token.text))) {
			diagnoseAssignment(p, index);
		}

		unexpected(p);
	}

	const targets: Expression[] = [];
	let value = first;
	while (at(p, '=')) {
		if (p.diagnosing) {
			diagnoseAssignment(p, index);
		}

		checkTarget(p, value);
		targets.push(value);
		advance(p);
		value = parseYieldOrExpressions(p);
	}

	return {nodeType: 'Assign', targets, value, ...rangeFrom(p, start)};
}

function isSingleTarget({nodeType}: Expression): boolean {
	return nodeType === 'Name' || nodeType === 'Attribute' || nodeType === 'Subscript';
}

function parseDottedName(p: Parser): string {
	let name = expectName(p).text;
	while (eat(p, '.')) {
		name += `.${expectName(p).text}`;
	}

	return name;
}

function parseDottedAlias(p: Parser): Alias {
	const start = p.token;
	const name = parseDottedName(p);
	const asname = eat(p, 'as') ? expectName(p).text : null;
	return {nodeType: 'alias', name, asname, ...rangeFrom(p, start)};
}

function parseImportFrom(p: Parser, start: Token): Statement {
	let level = 0;
	while (at(p, '.') || at(p, '...')) {
		level += advance(p).text.length;
	}

	const module = level > 0 && at(p, 'import') ? null : parseDottedName(p);
	expect(p, 'import');
	if (p.diagnosing) {
		diagnoseImportFrom(p);
	}

	const names: Alias[] = [];
	if (at(p, '*')) {
		const star = advance(p);
		names.push({nodeType: 'alias', name: '*', asname: null, ...range(star, star)});
	} else {
		const inBrackets = eat(p, '(');
		for (;;) {
			const name = expectName(p);
			const asname = eat(p, 'as') ? expectName(p).text : null;
			names.push({nodeType: 'alias', name: name.text, asname, ...rangeFrom(p, name)});
			if (!at(p, ',')) {
				break;
			}

			if (!inBrackets && peek(p).kind === 'newline') {
				advance(p);
				unexpected(p);
			}

			advance(p);
			if (inBrackets && at(p, ')')) {
				break;
			}
		}

		if (inBrackets) {
			expect(p, ')');
		}
	}

	return {nodeType: 'ImportFrom', module, names, level, ...rangeFrom(p, start)};
}
