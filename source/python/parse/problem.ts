/** A place or range in the source: lines from 1, columns from 0, in code points. */
export type Range = {readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number};

/** What CPython prints about a line of a program that it compiles all the same: a `SyntaxWarning`. */
export type SyntaxWarning = {readonly line: number; readonly message: string};

/**
What `parse` and `compile` throw for a program that is not Python: the parts of CPython's `SyntaxError`.

Columns count from 1 in code points, as `SyntaxError.offset` and `end_offset`. As there, an `endColumn` of 0 or -1 says that
only one character is meant, and a `column` of 0 that none is. `lineText` is the line without its end.

It is no `Error`: it is an answer about the program, and the host's stack says nothing about that.
*/
export class SyntaxProblem {
	constructor(
		readonly type: 'SyntaxError' | 'IndentationError' | 'TabError',
		readonly message: string,
		readonly filename: string,
		readonly line: number,
		readonly column: number,
		readonly endLine: number,
		readonly endColumn: number,
		readonly lineText: string,
		/** What CPython has warned of before it gave up. */
		readonly warnings: readonly SyntaxWarning[] = [],
	) {}
}

/** What has the text of the program at hand: the tokenizer, the parser and the compiler. */
export type Source = {readonly text: string; readonly filename: string};

/** Line `line` (from 1) of the text, without its end. */
export function lineAt(text: string, line: number): string {
	let start = 0;
	for (let current = 1; current < line; current++) {
		const end = text.indexOf('\n', start);
		if (end === -1) {
			return '';
		}

		start = end + 1;
	}

	const end = text.indexOf('\n', start);
	return end === -1 ? text.slice(start) : text.slice(start, end);
}

/** The problem of `range`, whose columns count from 0. */
export function problemAt(source: Source, range: Range, message: string, type: SyntaxProblem['type'] = 'SyntaxError'): SyntaxProblem {
	return new SyntaxProblem(type, message, source.filename, range.line, range.column + 1, range.endLine, range.endColumn + 1, lineAt(source.text, range.line));
}

/** What is said of a program that nests deeper than the host's stack can follow. */
export function tooDeep(filename: string): SyntaxProblem {
	return new SyntaxProblem('SyntaxError', 'too many nested expressions or statements', filename, 1, 1, 1, 1, '');
}

/** The problem, after warnings. */
export function after(warnings: readonly SyntaxWarning[], problem: SyntaxProblem): SyntaxProblem {
	const {type, message, filename, line, column, endLine, endColumn, lineText} = problem;
	return new SyntaxProblem(type, message, filename, line, column, endLine, endColumn, lineText, [...warnings, ...problem.warnings]);
}
