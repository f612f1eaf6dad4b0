import type {Located} from './ast.js';
import type {Token} from './token.js';
import {lineAt, problemAt, type Range, type Source, type SyntaxProblem, type SyntaxWarning} from './problem.js';
import type {TokenProblem} from './scanner.js';
import type {Tokens} from './tokenizer.js';

/**
The parser's state. A program is read without a thought for mistakes first; if that fails, it is read again with
`diagnosing`, where the usual mistakes are looked for at the places and in the order in which CPython looks for them.
Where an error is reported depends on `furthest`, the last token that was looked at, in both readings.
*/
export type Parser = Source & {
	readonly tokens: readonly Token[];
	readonly tokenProblem: TokenProblem | null;
	/** By offset in the text. */
	readonly warnings: Map<number, SyntaxWarning>;
	diagnosing: boolean;
	/** An operator without a right operand ends the expression before it, where otherwise the parser gives up. */
	lenient: boolean;
	index: number;
	/** The present token. To read it is to look at it: the tokenizer's problem is thrown when it is reached. */
	readonly token: Token;
	furthest: number;
	/** What rules gave at a token while diagnosing, by rule and token: they are tried again and again. */
	readonly memory: Map<string, Remembered>;
};

type Remembered = {readonly node: unknown; readonly end: number} | ParseFailure;

/** The program is wrong somewhere. Only `parse` and those who try alternatives see it. */
export class ParseFailure {}

const failure = new ParseFailure();

export function parserOf(source: Source, {tokens, problem, warnings}: Tokens, furthest: number | null): Parser {
	const diagnosing = furthest !== null;
	const p: Parser = {
		...source, tokens, tokenProblem: problem, warnings: new Map(warnings), diagnosing, lenient: diagnosing, index: 0, furthest: furthest ?? -1, memory: new Map(),
		get token() {
			if (p.index > p.furthest) {
				lookFurther(p, 0);
			}

			return tokens[p.index]!;
		},
	};
	return p;
}

/** What the tokenizer complains of, as the program's problem. */
export function tokenizerProblem(source: Source, {range, message, type}: TokenProblem): SyntaxProblem {
	return problemAt(source, range, message, type);
}

/** Goes to the next token; returns the one that is left behind. */
export function advance(p: Parser): Token {
	return p.tokens[p.index++]!;
}

export function at(p: Parser, text: string): boolean {
	return p.token.text === text;
}

/** The token `distance` behind the present one. */
export function peek(p: Parser, distance = 1): Token {
	return p.tokens[Math.min(p.index + distance, p.tokens.length - 1)]!;
}

/** CPython has looked at the token behind the present one, too: an error may be reported there. */
export function lookFurther(p: Parser, distance = 1): void {
	const last = Math.min(p.index + distance, p.tokens.length - 1);
	while (p.furthest < last) {
		p.furthest++;
		if (p.tokens[p.furthest]!.kind === 'error') {
			throw tokenizerProblem(p, p.tokenProblem!);
		}
	}
}

export function previous(p: Parser): Token {
	return p.tokens[p.index - 1]!;
}

export function goTo(p: Parser, index: number): void {
	p.index = index;
}

/** The parser can make nothing of the present token. */
export function unexpected(_p: Parser): never {
	throw failure;
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
		return p.diagnosing ? fail(p, p.token, `expected '${text}'`) : unexpected(p);
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

/** From the head's first token to the last one inside that is no line end. */
export function rangeOfBlock(p: Parser, start: Token): Located {
	let {index} = p;
	let last: Token;
	do {
		last = p.tokens[--index]!;
	} while (last.kind === 'newline' || last.kind === 'dedent');

	return range(start, last);
}

/** What `parse` makes of the tokens from here on; null, with everything as before, if it can make nothing of them. */
export function attempt<T>(p: Parser, parse: (p: Parser) => T): T | null {
	const {index, diagnosing} = p;
	try {
		return parse(p);
	} catch (error) {
		if (!(error instanceof ParseFailure)) {
			throw error;
		}

		goTo(p, index);
		p.diagnosing = diagnosing;
		return null;
	}
}

/** What follows an operator or a dot at `index`; null, with the parser back there, where that is no error yet. */
export function operand<T>(p: Parser, index: number, parse: (p: Parser) => T): T | null {
	if (!p.lenient) {
		return parse(p);
	}

	const result = attempt(p, parse);
	if (result === null) {
		goTo(p, index);
	}

	return result;
}

/** Whether `parse` can make something of the tokens from here on; the parser stays where it is. */
export function lookahead(p: Parser, parse: (p: Parser) => unknown): boolean {
	const {index} = p;
	const found = attempt(p, parse);
	goTo(p, index);
	return found !== null;
}

/**
In the second reading the same rule is asked at the same token many times: it answers from memory. As in CPython, what was
read without looking for mistakes is not read again to look for them.
*/
export function remembered<T>(p: Parser, rule: string, parse: (p: Parser) => T): T {
	return p.lenient ? recalled(p, rule, parse) : parse(p);
}

/** As `remembered`, in both readings: for a rule that tries one way after the other, which nested would take for ever. */
export function recalled<T>(p: Parser, rule: string, parse: (p: Parser) => T): T {
	const key = `${rule} ${p.index}`;
	const known = p.memory.get(key);
	if (known instanceof ParseFailure) {
		throw known;
	}

	if (known) {
		goTo(p, known.end);
		return known.node as T;
	}

	try {
		const node = parse(p);
		p.memory.set(key, {node, end: p.index});
		return node;
	} catch (error) {
		if (error instanceof ParseFailure) {
			p.memory.set(key, error);
		}

		throw error;
	}
}

/** As `parse` in the first reading. */
export function undiagnosed<T>(p: Parser, parse: (p: Parser) => T): T {
	const {diagnosing} = p;
	p.diagnosing = false;
	const result = parse(p);
	p.diagnosing = diagnosing;
	return result;
}

/** The place of the last token that was looked at; where that has no columns, how far CPython's tokenizer has come. */
export function lastPlace(p: Parser): Range {
	const token = p.tokens[p.furthest]!;
	if (token.column !== -1) {
		return token;
	}

	// At the end that is behind the last line's end.
	const before = token.start === p.text.length ? token.start - 2 : token.start - 1;
	const column = token.start - (p.text.lastIndexOf('\n', before) + 1) - 1;
	return {line: token.line, column, endLine: token.line, endColumn: -2};
}

/** The problem is where the parser has come to. */
export function failLast(p: Parser, message: string, type: SyntaxProblem['type'] = 'SyntaxError'): never {
	return fail(p, lastPlace(p), message, type);
}

/** The problem begins with `first` and goes on to where the parser has come. */
export function failFrom(p: Parser, first: Range, message: string): never {
	const last = p.tokens[p.furthest]!;
	return fail(p, {line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn - 1}, message);
}

/** Throws the program's problem. */
export function fail(p: Parser, where: Range, message: string, type: SyntaxProblem['type'] = 'SyntaxError'): never {
	// CPython measures the end by the line where the problem begins.
	const endColumn = where.endLine === where.line ? where.endColumn : Math.min(where.endColumn, [...lineAt(p.text, where.line)].length);
	throw problemAt(p, {...where, endColumn}, message, type);
}
