export type TokenKind =
	| 'name' | 'keyword' | 'number' | 'string' | 'operator'
	| 'string-start' | 'string-middle' | 'string-end' // of an f-string or t-string
	| 'newline' | 'indent' | 'dedent' | 'end'
	| 'error'; // the text cannot be read on: the tokenizer's problem stands here

/**
A token. `start` and `end` are offsets into the text (UTF-16), columns count code points from 0.

`text` is the source text of names, keywords, numbers, operators and plain strings, so that no literal text can be
mistaken for a keyword: a string-middle has '' there. `level` is how many brackets are open behind it. Tokens of kind
indent, dedent and end have no columns (-1), as in CPython; `end` is in the last line.
*/
export type Token = {
	readonly kind: TokenKind;
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
	readonly level: number;
};

export const keywords: ReadonlySet<string> = new Set([
	'False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del', 'elif', 'else',
	'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise',
	'return', 'try', 'while', 'with', 'yield',
]);
