import type {Range, SyntaxProblem, SyntaxWarning} from './problem.js';
import type {Token, TokenKind} from './token.js';

/** `depth`: how many brackets are open, its own included; `start`: where its string begins. */
export type Field = {readonly letter: string; readonly quote: string; readonly depth: number; readonly start: number};

export type Bracket = {readonly text: string; readonly start: number; readonly line: number; readonly column: number};

/** The tokenizer's state: where it is, what is open, and the tokens so far. */
export type Scanner = {
	readonly text: string;
	/** Whether there are characters that are two of JavaScript's: columns must be counted then. */
	readonly astral: boolean;
	position: number;
	line: number;
	lineStart: number;
	readonly tokens: Token[];
	/** By offset in the text. */
	readonly warnings: Map<number, SyntaxWarning>;
	readonly brackets: Bracket[];
	/** Columns of the open blocks, with tabs to the next multiple of 8, and with tabs as one: both must agree. */
	readonly indents: number[];
	readonly plainIndents: number[];
	/** The replacement fields of f-strings around the position. */
	readonly fields: Field[];
};

/**
The tokenizer's complaint. `prevails`: it replaces what the parser has to say of an earlier place in the file, as an
unterminated string does in CPython.
*/
export class TokenProblem {
	constructor(
		readonly message: string,
		readonly range: Range,
		readonly type: SyntaxProblem['type'],
		readonly prevails: boolean,
		/** A bracket is still open at the end of the program. */
		readonly unclosed: boolean,
	) {}
}

const surrogatePair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** The column, in code points, of an offset in the line that starts at `lineStart`. */
export function columnIn(text: string, astral: boolean, lineStart: number, offset: number): number {
	if (!astral) {
		return offset - lineStart;
	}

	return offset - lineStart - (text.slice(lineStart, offset).match(surrogatePair)?.length ?? 0);
}

export function columnOf(s: Scanner, offset: number): number {
	return columnIn(s.text, s.astral, s.lineStart, offset);
}

/** Appends a token without columns: where a block begins or ends, or the program. */
export function pushMark(s: Scanner, kind: 'indent' | 'dedent' | 'end'): void {
	s.tokens.push({kind, text: '', start: s.position, end: s.position, line: s.line, column: -1, endLine: s.line, endColumn: -1, level: 0});
}

/** Appends a token that ends at the position. It began at `start`, in the same line unless told otherwise. */
export function push(s: Scanner, kind: TokenKind, start: number, text: string, line = s.line, column = columnOf(s, start)): void {
	s.tokens.push({
		kind, text, start, end: s.position, line, column, endLine: s.line, endColumn: columnOf(s, s.position), level: s.brackets.length,
	});
}

/** Takes one operator of `length` characters, and keeps account of brackets. */
export function pushOperator(s: Scanner, length: number): void {
	const start = s.position;
	s.position += length;
	push(s, 'operator', start, s.text.slice(start, s.position));
}

export type FailOptions = {readonly type?: SyntaxProblem['type']; readonly prevails?: boolean; readonly unclosed?: boolean};

export function failAt(range: Range, message: string, options: FailOptions = {}): never {
	throw new TokenProblem(message, range, options.type ?? 'SyntaxError', options.prevails ?? true, options.unclosed ?? false);
}

/** A problem at the character before `offset` of the current line: where CPython's tokenizer has come to. */
export function failBefore(s: Scanner, offset: number, message: string, options: FailOptions = {}): never {
	const column = Math.max(columnOf(s, offset) - 1, -1);
	return failAt({line: s.line, column, endLine: s.line, endColumn: column}, message, options);
}
