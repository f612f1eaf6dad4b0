import type {SyntaxWarning} from './problem.js';
import {scanIndentation} from './scan-indentation.js';
import {scanNumber} from './scan-number.js';
import {scanString} from './scan-string.js';
import {columnOf, failAt, failBefore, push, pushMark, pushOperator, TokenProblem, type Scanner} from './scanner.js';
import {keywords, type Token} from './token.js';

const maximalBrackets = 200;

const asciiWord = /[A-Za-z_]\w*/y;
const word = /[\p{XID_Start}_]\p{XID_Continue}*/uy;
const prefixLetters = /^[rbuft]+$/i;
const incompatiblePrefixes = ['ub', 'ur', 'uf', 'ut', 'bf', 'bt', 'ft'] as const;
const nonAscii = /[^\0-\u007F]/;
const printable = /[^\p{C}\p{Z}]/u;
const operators3 = new Set(['**=', '//=', '>>=', '<<=', '...']);
const operators2 = new Set(['**', '//', '>>', '<<', '<=', '>=', '==', '!=', '->', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '@=', ':=', '<>']);
const closing: Readonly<Record<string, string>> = {')': '(', ']': '[', '}': '{'};

/** `warnings` are found by the offset of what they are about. */
export type Tokens = {readonly tokens: readonly Token[]; readonly warnings: ReadonlyMap<number, SyntaxWarning>; readonly problem: TokenProblem | null};

/**
The tokens of a program; the last one is of kind `end`, or of kind `error` where the text cannot be read on: `problem`
says why. Line ends must be single newlines.
*/
export function tokenize(text: string): Tokens {
	const s: Scanner = {
		text, astral: /[\uD800-\uDBFF]/.test(text), position: 0, line: 1, lineStart: 0,
		tokens: [], warnings: new Map(), brackets: [], indents: [0], plainIndents: [0], fields: [],
	};
	try {
		scanAll(s);
	} catch (error) {
		if (!(error instanceof TokenProblem)) {
			throw error;
		}

		push(s, 'error', s.position, '');
		return {tokens: s.tokens, warnings: s.warnings, problem: error};
	}

	return {tokens: s.tokens, warnings: s.warnings, problem: null};
}

function scanAll(s: Scanner): void {
	const {text, tokens} = s;
	let lineBegins = true;
	while (s.position < text.length) {
		if (lineBegins) {
			lineBegins = false;
			if (scanIndentation(s)) {
				lineBegins = true;
				continue;
			}
		}

		const before = tokens.length;
		scanToken(s);
		lineBegins = tokens.length > before && tokens.at(-1)!.kind === 'newline';
	}

	if (s.brackets.length > 0) {
		failOpenBracket(s);
	}

	// The end is in the last line, not behind it.
	if (s.position > 0) {
		s.line--;
	}

	while (s.indents.length > 1) {
		s.indents.pop();
		pushMark(s, 'dedent');
	}

	pushMark(s, 'end');
}

/** Reads one token, or blanks up to the end of the line. A line end inside brackets makes none. */
export function scanToken(s: Scanner): void {
	const {text} = s;
	let code = text.charCodeAt(s.position);
	while (code === 32 || code === 9 || code === 12) {
		code = text.charCodeAt(++s.position);
	}

	// A line end begins with the comment before it, if there is one.
	const start = s.position;
	if (code === 35) {
		const end = text.indexOf('\n', s.position);
		s.position = end === -1 ? text.length : end;
		code = text.charCodeAt(s.position);
	}

	if (Number.isNaN(code)) {
		if (s.fields.length > 0) {
			failOpenBracket(s);
		}

		return;
	}

	if (code === 10) {
		scanLineEnd(s, start);
	} else if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127) {
		scanWord(s, code > 127);
	} else if ((code >= 48 && code <= 57) || (code === 46 && isDigit(text.charCodeAt(start + 1)))) {
		scanNumber(s);
	} else if (code === 34 || code === 39) {
		scanString(s, start, start);
	} else if (code === 92) {
		scanContinuation(s);
	} else {
		scanOperator(s, code);
	}
}

function failOpenBracket(s: Scanner): never {
	const open = s.brackets.at(-1)!;
	const {line, column} = open;
	return failAt({line, column, endLine: line, endColumn: -1}, `'${open.text}' was never closed`, {prevails: false, unclosed: true});
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

function scanLineEnd(s: Scanner, start: number): void {
	const last = s.tokens.at(-1);
	if (s.brackets.length === 0 && last && last.kind !== 'newline') {
		s.position++;
		s.tokens.push({
			kind: 'newline', text: '', start, end: s.position, line: s.line, column: columnOf(s, start),
			endLine: s.line, endColumn: columnOf(s, s.position - 1) + 1, level: 0,
		});
	} else {
		s.position++;
	}

	s.line++;
	s.lineStart = s.position;
}

function scanWord(s: Scanner, foreign: boolean): void {
	const {text} = s;
	const start = s.position;
	let end = start;
	if (!foreign) {
		asciiWord.lastIndex = start;
		end = start + (asciiWord.exec(text)?.[0].length ?? 0);
	}

	if (foreign || text.charCodeAt(end) > 127) {
		word.lastIndex = start;
		end = start + (word.exec(text)?.[0].length ?? 0);
		const code = text.codePointAt(end) ?? 0;
		if (code > 127) {
			failCharacter(s, end);
		}
	}

	const next = text[end];
	if ((next === '"' || next === '\'') && end - start <= 5 && isPrefix(text.slice(start, end))) {
		checkPrefix(s, start, end);
		scanString(s, start, end);
		return;
	}

	s.position = end;
	let name = text.slice(start, end);
	if (nonAscii.test(name)) {
		name = name.normalize('NFKC');
	}

	push(s, keywords.has(name) ? 'keyword' : 'name', start, name);
}

/** No letter may be there twice. */
function isPrefix(word: string): boolean {
	return prefixLetters.test(word) && (word.length === 1 || new Set(word.toLowerCase()).size === word.length);
}

/** Two letters before a quote may exclude each other. */
function checkPrefix(s: Scanner, start: number, end: number): void {
	if (end - start === 1) {
		return;
	}

	const prefix = s.text.slice(start, end).toLowerCase();
	const pair = incompatiblePrefixes.find(([first, second]) => prefix.includes(first!) && prefix.includes(second!));
	if (pair) {
		const range = {line: s.line, column: columnOf(s, start), endLine: s.line, endColumn: columnOf(s, end)};
		failAt(range, `'${pair[0]}' and '${pair[1]}' prefixes are incompatible`);
	}
}

function failCharacter(s: Scanner, offset: number): never {
	const code = s.text.codePointAt(offset)!;
	const character = String.fromCodePoint(code);
	const hex = code.toString(16).toUpperCase().padStart(4, '0');
	const column = columnOf(s, offset);
	const range = {line: s.line, column, endLine: s.line, endColumn: column};
	return failAt(range, printable.test(character) ? `invalid character '${character}' (U+${hex})` : `invalid non-printable character U+${hex}`);
}

function scanContinuation(s: Scanner): void {
	const {text} = s;
	const column = columnOf(s, s.position);
	if (text[s.position + 1] !== '\n') {
		failAt({line: s.line, column: column + 1, endLine: s.line, endColumn: -1}, 'unexpected character after line continuation character', {prevails: false});
	}

	if (s.position + 2 >= text.length) {
		failAt({line: s.line, column: column + 1, endLine: s.line, endColumn: -2}, 'unexpected EOF while parsing', {prevails: false});
	}

	s.position += 2;
	s.line++;
	s.lineStart = s.position;
}

function scanOperator(s: Scanner, code: number): void {
	const {text} = s;
	const start = s.position;
	const character = text[start]!;
	if (code < 32 || code === 127) {
		failCharacter(s, start);
	}

	if (character === '(' || character === '[' || character === '{') {
		if (s.brackets.length >= maximalBrackets) {
			failBefore(s, start + 1, 'too many nested parentheses');
		}

		s.brackets.push({text: character, start, line: s.line, column: columnOf(s, start)});
		pushOperator(s, 1);
		return;
	}

	const opening = closing[character];
	if (opening !== undefined) {
		scanClosing(s, character, opening);
		return;
	}

	const three = text.slice(start, start + 3);
	pushOperator(s, operators3.has(three) ? 3 : operators2.has(three.slice(0, 2)) ? 2 : 1);
}

function scanClosing(s: Scanner, character: string, opening: string): void {
	const field = s.fields.at(-1);
	if (s.brackets.length === field?.depth) {
		const what = character === '}' ? `single '}' is not allowed` : `unmatched '${character}'`;
		failBefore(s, s.position + 1, `${field.letter}-string: ${what}`);
	}

	const open = s.brackets.pop();
	if (!open) {
		failBefore(s, s.position + 1, `unmatched '${character}'`);
	}

	if (open.text !== opening) {
		const where = open.line === s.line ? '' : ` on line ${open.line}`;
		failBefore(s, s.position + 1, `closing parenthesis '${character}' does not match opening parenthesis '${open.text}'${where}`);
	}

	pushOperator(s, 1);
}
