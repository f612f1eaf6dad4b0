import type {Located} from './ast.js';
import type {Token} from './token.js';
import {problemAt, type Range, type Source, type SyntaxProblem} from './problem.js';
import type {TokenProblem} from './scanner.js';

/**
The parser's state. A program is read without a thought for mistakes first; if that fails, it is read again with
`diagnosing`, where the usual mistakes are looked for at the places where CPython looks for them.
*/
export type Parser = Source & {
	readonly tokens: readonly Token[];
	readonly tokenProblem: TokenProblem | null;
	readonly diagnosing: boolean;
	index: number;
	token: Token;
};

/** The program is wrong at the parser's present token. Only `parse` sees it. */
export class ParseFailure {
	constructor(readonly index: number) {}
}

export function parserOf(source: Source, tokens: readonly Token[], tokenProblem: TokenProblem | null, diagnosing: boolean): Parser {
	const p: Parser = {...source, tokens, tokenProblem, diagnosing, index: -1, token: tokens[0]!};
	advance(p);
	return p;
}

/** What the tokenizer complains of, as the program's problem. */
export function tokenizerProblem(source: Source, {range, message, type}: TokenProblem): SyntaxProblem {
	return problemAt(source, range, message, type);
}

/** Goes to the next token; returns the one that is left behind. */
export function advance(p: Parser): Token {
	const {token} = p;
	p.index++;
	p.token = p.tokens[p.index]!;
	if (p.token.kind === 'error') {
		throw tokenizerProblem(p, p.tokenProblem!);
	}

	return token;
}

export function at(p: Parser, text: string): boolean {
	return p.token.text === text;
}

/** The token `distance` behind the present one. */
export function peek(p: Parser, distance = 1): Token {
	return p.tokens[Math.min(p.index + distance, p.tokens.length - 1)]!;
}

export function previous(p: Parser): Token {
	return p.tokens[p.index - 1]!;
}

export function goTo(p: Parser, index: number): void {
	p.index = index;
	p.token = p.tokens[index]!;
}

export function unexpected(p: Parser): never {
	throw new ParseFailure(p.index);
}

/** Takes the token if it reads `text`. */
export function eat(p: Parser, text: string): boolean {
	if (p.token.text !== text) {
		return false;
	}

	advance(p);
	return true;
}

export function expect(p: Parser, text: string): Token {
	if (p.token.text !== text) {
		unexpected(p);
	}

	return advance(p);
}

/** As `expect`, where CPython says by itself what is missing. */
export function expectForced(p: Parser, text: string): Token {
	if (p.token.text !== text) {
		fail(p, p.token, `expected '${text}'`);
	}

	return advance(p);
}

export function expectName(p: Parser): Token {
	if (p.token.kind !== 'name') {
		unexpected(p);
	}

	return advance(p);
}

/** From the beginning of `first` to the end of `last`. */
export function range(first: Range, last: Range): Located {
	return {line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn};
}

/** From the beginning of `first` to the end of the token before the present one. */
export function rangeFrom(p: Parser, first: Range): Located {
	return range(first, p.tokens[p.index - 1]!);
}

/** Throws the program's problem. */
export function fail(p: Parser, where: Range, message: string, type: SyntaxProblem['type'] = 'SyntaxError'): never {
	throw problemAt(p, where, message, type);
}
