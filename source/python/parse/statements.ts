import type {BinaryOperator} from '../instructions.js';
import type {Alias, Expression, Statement} from './ast.js';
import {parseCompound} from './compound.js';
import {diagnoseAlias, diagnoseAssignment, diagnoseBlock, diagnoseDelete, diagnoseImport, diagnoseImportFrom} from './diagnose-statements.js';
import {diagnoseExpression} from './diagnose-expression.js';
import {parseExpression, parseOptional, parseStarExpressions, parseYieldOrExpressions, startsExpression} from './expressions.js';
import {advance, at, attempt, eat, expect, expectName, goTo, peek, range, rangeFrom, unexpected, type Parser} from './parser.js';
import {invalidTarget} from './targets.js';
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
		const value = parseOptional(p, parseStarExpressions);
		return {nodeType: 'Return', value, ...rangeFrom(p, start)};
	},
	import(p, start) {
		if (p.diagnosing) {
			diagnoseImport(p, start);
		}

		const names: Alias[] = [];
		do {
			names.push(parseDottedAlias(p));
		} while (eat(p, ','));

		return {nodeType: 'Import', names, ...rangeFrom(p, start)};
	},
	from: parseImportFrom,
	raise(p, start) {
		const exc = parseOptional(p, parseExpression);
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
		const {index} = p;
		const targets = attempt(p, parseDeleted);
		if (!targets) {
			goTo(p, index);
			if (p.diagnosing) {
				diagnoseDelete(p);
			}

			return unexpected(p);
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

function parseDeleted(p: Parser): Expression[] {
	const targets = [parseExpression(p)];
	while (eat(p, ',') && startsExpression(p.token)) {
		targets.push(parseExpression(p));
	}

	const ends = at(p, ';') || p.token.kind === 'newline';
	return ends && targets.every(target => !invalidTarget(target, 'del')) ? targets : unexpected(p);
}

function parseNames(p: Parser): string[] {
	const names: string[] = [];
	do {
		names.push(expectName(p).text);
	} while (eat(p, ','));

	return names;
}

export function parseSimple(p: Parser): Statement {
	const {token} = p;
	const parse = token.kind === 'keyword' ? simple[token.text] : undefined;
	if (parse) {
		if (p.diagnosing && peek(p).text === 'if') {
			diagnoseExpression(p);
		}

		advance(p);
		return parse(p, token);
	}

	if (atTypeAlias(p)) {
		return parseTypeAlias(p);
	}

	if (p.diagnosing) {
		return parseWatchfully(p);
	}

	return parseAssignment(p);
}

export const augmentedOperators: ReadonlySet<string> = new Set(['+=', '-=', '*=', '/=', '//=', '%=', '@=', '&=', '|=', '^=', '<<=', '>>=', '**=']);

/** CPython tries assignments first, then looks for mistakes in these, then takes an expression. */
function parseWatchfully(p: Parser): Statement {
	const {index} = p;
	const assignment = attempt(p, parseAssignment);
	if (assignment && assignment.nodeType !== 'Expr') {
		return assignment;
	}

	goTo(p, index);
	diagnoseAssignment(p);
	const start = p.token;
	const value = parseYieldOrExpressions(p);
	return {nodeType: 'Expr', value, ...rangeFrom(p, start)};
}

/** An assignment of any kind, or an expression as a statement. */
function parseAssignment(p: Parser): Statement {
	const start = p.token;
	let value = parseYieldOrExpressions(p);
	if (at(p, ':') && isSingleTarget(value)) {
		advance(p);
		const annotation = parseExpression(p);
		const simple = value.nodeType === 'Name' && start.kind === 'name';
		const assigned = eat(p, '=') ? parseYieldOrExpressions(p) : null;
		return {nodeType: 'AnnAssign', target: value, annotation, value: assigned, simple, ...rangeFrom(p, start)};
	}

	if (augmentedOperators.has(p.token.text) && isSingleTarget(value)) {
		const op = advance(p).text.slice(0, -1) as BinaryOperator;
		const operand = parseYieldOrExpressions(p);
		return {nodeType: 'AugAssign', target: value, op, value: operand, ...rangeFrom(p, start)};
	}

	const targets: Expression[] = [];
	while (at(p, '=')) {
		if (invalidTarget(value)) {
			unexpected(p);
		}

		targets.push(value);
		advance(p);
		value = parseYieldOrExpressions(p);
	}

	return targets.length > 0
		? {nodeType: 'Assign', targets, value, ...rangeFrom(p, start)}
		: {nodeType: 'Expr', value, ...rangeFrom(p, start)};
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
	const asname = parseAsName(p, ',');
	return {nodeType: 'alias', name, asname, ...rangeFrom(p, start)};
}

/** `as name`, if there is any; `close` is what may end the list besides a comma and the line's end. */
function parseAsName(p: Parser, close: string): string | null {
	if (!eat(p, 'as')) {
		return null;
	}

	if (p.diagnosing) {
		diagnoseAlias(p, close);
	}

	return expectName(p).text;
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
			const asname = parseAsName(p, inBrackets ? ')' : ',');
			names.push({nodeType: 'alias', name: name.text, asname, ...rangeFrom(p, name)});
			if (!at(p, ',')) {
				break;
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
