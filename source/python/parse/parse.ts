import type {Module} from './ast.js';
import {parseCommas, parseExpression} from './expressions.js';
import {advance, attempt, lastPlace, parserOf, tokenizerProblem, unexpected, type Parser} from './parser.js';
import {after, problemAt, SyntaxProblem, tooDeep, type Source, type SyntaxWarning} from './problem.js';
import {parseModuleBody} from './statements.js';
import type {TokenProblem} from './scanner.js';
import type {Token} from './token.js';
import {tokenize} from './tokenizer.js';

/**
The program as a tree: CPython 3.14's `ast`.

Throws a `SyntaxProblem` with CPython's message and place if the text is not Python. What CPython finds only when it
compiles (`return` outside a function, names declared twice) is `compile`'s to find.
*/
export function parse(text: string, filename: string): Module {
	return read(text, filename, parseModule);
}

/** One expression, as `eval` takes it: the module's only statement. Line ends may follow it. */
export function parseEval(text: string, filename: string): Module {
	return read(text, filename, parseExpressionInput);
}

function read(text: string, filename: string, parseInput: (p: Parser) => Module): Module {
	const source: Source = {text: normalised(text), filename};
	const nul = source.text.indexOf('\0');
	if (nul !== -1) {
		throw new SyntaxProblem('SyntaxError', 'source code string cannot contain null bytes', filename, 1, 1, 1, 1, '');
	}

	const tokens = tokenize(source.text);
	const first = parserOf(source, tokens, null);
	let p = first;
	try {
		const module = attempt(p, parseInput);
		if (module) {
			return module;
		}

		// The second reading looks for the mistake.
		const generic = genericProblem(p);
		p = parserOf(source, tokens, p.furthest);
		attempt(p, parseInput);
		throw generic;
	} catch (error) {
		if (error instanceof RangeError) {
			throw tooDeep(filename);
		}

		if (!(error instanceof SyntaxProblem)) {
			throw error;
		}

		const {problem} = tokens;
		const last = tokens.tokens[p.furthest]!;
		const found = error.message !== unexpectedIndent && problem && prevails(problem, last) ? tokenizerProblem(source, problem) : error;
		throw after(warningsUpTo(first, last.end), found);
	}
}

/** In the order of the text. */
function warningsUpTo({warnings}: Parser, end: number): readonly SyntaxWarning[] {
	return [...warnings.entries()].filter(([offset]) => offset <= end).sort(([a], [b]) => a - b).map(([, warning]) => warning);
}

const unexpectedIndent = 'unexpected indent';

function parseModule(p: Parser): Module {
	const body = parseModuleBody(p);
	return {nodeType: 'Module', body, warnings: warningsUpTo(p, p.text.length)};
}

function parseExpressionInput(p: Parser): Module {
	const value = parseCommas(p, parseExpression);
	while (p.token.kind === 'newline') {
		advance(p);
	}

	if (p.token.kind !== 'end') {
		unexpected(p);
	}

	const {line, column, endLine, endColumn} = value;
	return {nodeType: 'Module', body: [{nodeType: 'Expr', value, line, column, endLine, endColumn}], warnings: warningsUpTo(p, p.text.length)};
}

/** What is said when nothing better is known. */
function genericProblem(p: Parser): SyntaxProblem {
	const token = p.tokens[p.furthest]!;
	if (token.kind === 'indent' || token.kind === 'dedent') {
		return problemAt(p, lastPlace(p), token.kind === 'indent' ? unexpectedIndent : 'unexpected unindent', 'IndentationError');
	}

	return problemAt(p, token, 'invalid syntax');
}

/** As in CPython, text behind the mistake that cannot be read at all is reported instead, and so is a bracket left open in a line before. */
function prevails(problem: TokenProblem, last: Token): boolean {
	return problem.prevails || (problem.unclosed && last.line > problem.range.line);
}

/** Line ends are single newlines, also that of the last line; a byte order mark is no part of the program. */
function normalised(text: string): string {
	const withoutMark = text.startsWith('\uFEFF') ? text.slice(1) : text;
	const lines = withoutMark.includes('\r') ? withoutMark.replaceAll(/\r\n?/g, '\n') : withoutMark;
	return lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
}
