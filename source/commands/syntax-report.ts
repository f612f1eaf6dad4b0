import {markedLine} from '../python/builtins/syntax-error.js';
import type {SyntaxProblem} from '../python/parse/problem.js';

/** A program that is not Python, as Python says so: place, line, carets, message. */
export const syntaxReport = ({type, message, filename, line, column, endLine, endColumn, lineText}: SyntaxProblem): readonly string[] => [
	`  File "${filename}", line ${line}`,
	...markedLine(lineText, line, column, endLine, endColumn).map(text => text.replace(/\n$/, '')),
	`${type}: ${message}`,
];
