import type {Module} from './ast.js';
import {parserOf, ParseFailure, tokenizerProblem, type Parser} from './parser.js';
import {problemAt, SyntaxProblem, type Source} from './problem.js';
import {parseModuleBody} from './statements.js';
import {tokenize} from './tokenizer.js';

/**
The program as a tree: CPython 3.14's `ast`.

Throws a `SyntaxProblem` with CPython's message and place if the text is not Python. What CPython finds only when it
compiles (`return` outside a function, names declared twice) is `compile`'s to find.
*/
export function parse(text: string, filename: string): Module {
	const source: Source = {text: normalised(text), filename};
	const nul = source.text.indexOf('\0');
	if (nul !== -1) {
		throw new SyntaxProblem('SyntaxError', 'source code string cannot contain null bytes', filename, 1, 1, 1, 1, '');
	}

	const {tokens, problem} = tokenize(source.text);
	const first = attempt(parserOf.bind(null, source, tokens, problem, false));
	if (!(first instanceof ParseFailure)) {
		return first;
	}

	// The second reading looks for the mistake.
	const token = tokens[first.index]!;
	let found: SyntaxProblem;
	try {
		attempt(parserOf.bind(null, source, tokens, problem, true));
		found = problemAt(source, token, 'invalid syntax');
	} catch (error) {
		if (!(error instanceof SyntaxProblem)) {
			throw error;
		}

		found = error;
	}

	throw problem?.prevails ? tokenizerProblem(source, problem) : found;
}

function attempt(start: () => Parser): Module | ParseFailure {
	try {
		return {nodeType: 'Module', body: parseModuleBody(start())};
	} catch (error) {
		if (error instanceof ParseFailure) {
			return error;
		}

		throw error;
	}
}

/** Line ends are single newlines; a byte order mark is no part of the program. */
function normalised(text: string): string {
	const withoutMark = text.startsWith('\uFEFF') ? text.slice(1) : text;
	return withoutMark.includes('\r') ? withoutMark.replaceAll(/\r\n?/g, '\n') : withoutMark;
}
