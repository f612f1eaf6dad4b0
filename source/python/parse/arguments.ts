import type {Expression, Keyword} from './ast.js';
import {diagnoseArguments, diagnoseKeyword} from './diagnose-arguments.js';
import {diagnoseLoneStar, diagnoseStarred} from './diagnose-expression.js';
import {atFor, parseFor} from './displays.js';
import {parseExpression, parseNamed} from './expressions.js';
import {advance, at, attempt, eat, expect, goTo, peek, range, rangeFrom, unexpected, type Parser} from './parser.js';
import type {Token} from './token.js';

export type CallArguments = {readonly args: readonly Expression[]; readonly keywords: readonly Keyword[]};

/** From `(`, which is the present token, up to `)`, which stays. `generator`: a bare generator expression may be the only one. */
export function parseArguments(p: Parser, generator: boolean): CallArguments {
	const open = expect(p, '(');
	if (at(p, ')')) {
		return {args: [], keywords: []};
	}

	if (!p.diagnosing) {
		return parseWholeArguments(p, generator ? open : null);
	}

	const {index} = p;
	const found = attempt(p, () => parseWholeArguments(p, generator ? open : null));
	if (found) {
		return found;
	}

	goTo(p, index);
	diagnoseArguments(p);
	return unexpected(p);
}

function parseWholeArguments(p: Parser, open: Token | null): CallArguments {
	const {args, keywords} = parseArgumentList(p);
	if (open && args.length === 1 && keywords.length === 0 && atFor(p) && args[0]!.nodeType !== 'Starred') {
		// A generator expression that is the only argument shares the parentheses of the call.
		const generators = parseFor(p);
		if (!at(p, ')')) {
			unexpected(p);
		}

		return {args: [{nodeType: 'GeneratorExp', elt: args[0]!, generators, ...range(open, p.token)}], keywords};
	}

	eat(p, ',');
	if (!at(p, ')')) {
		unexpected(p);
	}

	return {args, keywords};
}

/** Arguments separated by commas, as far as their order is right; a comma behind the last one stays. */
export function parseArgumentList(p: Parser): CallArguments & {readonly lastStart: Token} {
	const args: Expression[] = [];
	const keywords: Keyword[] = [];
	let lastStart = p.token;
	let comma = p.index;
	for (;;) {
		const first = p.token;
		const right = args.length + keywords.length === 0 ? parseArgument(p, args, keywords) : attempt(p, () => parseArgument(p, args, keywords));
		if (!right) {
			goTo(p, comma);
			return {args, keywords, lastStart};
		}

		lastStart = first;
		comma = p.index;
		if (!eat(p, ',') || at(p, ')')) {
			goTo(p, comma);
			return {args, keywords, lastStart};
		}
	}
}

/** Adds an argument; fails where none, or none of this kind, may stand. */
function parseArgument(p: Parser, args: Expression[], keywords: Keyword[]): true {
	const start = p.token;
	if (keywords.length === 0) {
		const positional = p.diagnosing ? attempt(p, parsePositional) : isNamed(p) ? null : parsePositional(p);
		if (positional) {
			args.push(positional);
			return true;
		}
	}

	if (p.diagnosing) {
		diagnoseKeyword(p);
	}

	const unpacked = keywords.some(keyword => keyword.arg === null);
	if (at(p, '*') && !unpacked) {
		args.push(parseStarredArgument(p));
		return true;
	}

	let arg: string | null = null;
	if (!eat(p, '**')) {
		if (start.kind !== 'name' || peek(p).text !== '=') {
			unexpected(p);
		}

		arg = start.text;
		advance(p);
		advance(p);
	}

	const value = parseExpression(p);
	keywords.push({nodeType: 'keyword', arg, value, ...rangeFrom(p, start)});
	return true;
}

function isNamed(p: Parser): boolean {
	return at(p, '**') || (p.token.kind === 'name' && peek(p).text === '=');
}

/** `*a`, `a := b` or an expression, not followed by `=`. */
function parsePositional(p: Parser): Expression {
	const start = p.token;
	let value: Expression;
	if (at(p, '*')) {
		value = parseStarredArgument(p);
	} else if (start.kind === 'name' && peek(p).text === ':=') {
		value = parseNamed(p);
	} else {
		value = parseExpression(p);
		if (at(p, ':=')) {
			unexpected(p);
		}
	}

	return at(p, '=') ? unexpected(p) : value;
}

export function parseStarredArgument(p: Parser): Expression {
	if (p.diagnosing) {
		diagnoseStarred(p);
	}

	const {index} = p;
	const star = expect(p, '*');
	const value = p.diagnosing ? attempt(p, parseExpression) : parseExpression(p);
	if (!value) {
		goTo(p, index);
		return diagnoseLoneStar(p);
	}

	return {nodeType: 'Starred', value, ...rangeFrom(p, star)};
}
