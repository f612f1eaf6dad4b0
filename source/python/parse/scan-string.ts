import {columnOf, failAt, failBefore, push, pushOperator, type Scanner} from './scanner.js';
import {scanToken} from './tokenizer.js';

const maximalDepth = 150;

/** Moves over a line end inside a literal. */
function newLine(s: Scanner): void {
	s.position++;
	s.line++;
	s.lineStart = s.position;
}

type Start = {readonly offset: number; readonly line: number; readonly column: number; readonly lineStart: number};

function startOf(s: Scanner, offset: number): Start {
	return {offset, line: s.line, column: columnOf(s, offset), lineStart: s.lineStart};
}

function failUnterminated(s: Scanner, start: Start, what: string): never {
	return failAt({line: start.line, column: start.column, endLine: start.line, endColumn: start.column}, `unterminated ${what} literal (detected at line ${s.line})`);
}

/**
A string, its prefix included, begins at `offset`; `quoteAt` is where the quote is. Formatted ones become a string-start,
the tokens of their fields with string-middles between, and a string-end.
*/
export function scanString(s: Scanner, offset: number, quoteAt: number): void {
	const prefix = s.text.slice(offset, quoteAt).toLowerCase();
	const quote = s.text[quoteAt]!;
	const triple = s.text.startsWith(quote + quote, quoteAt + 1);
	const start = startOf(s, offset);
	s.position = quoteAt + (triple ? 3 : 1);
	const format = prefix.includes('f') ? 'f' : prefix.includes('t') ? 't' : '';
	if (format === '') {
		scanPlain(s, start, triple ? quote.repeat(3) : quote);
	} else {
		scanFormatted(s, start, {letter: format, quote: triple ? quote.repeat(3) : quote, raw: prefix.includes('r')});
	}
}

function scanPlain(s: Scanner, start: Start, quote: string): void {
	const {text} = s;
	const end = quote.charCodeAt(0);
	for (;;) {
		const code = text.charCodeAt(s.position);
		if (Number.isNaN(code) || (code === 10 && quote.length === 1)) {
			failPlain(s, start, quote);
		}

		if (code === end && (quote.length === 1 || text.startsWith(quote, s.position))) {
			break;
		}

		if (code === 92) {
			s.position++;
		}

		if (text.charCodeAt(s.position) === 10) {
			newLine(s);
		} else {
			s.position++;
		}
	}

	s.position += quote.length;
	push(s, 'string', start.offset, text.slice(start.offset, s.position), start.line, start.column);
}

function failPlain(s: Scanner, start: Start, quote: string): never {
	const field = s.fields.at(-1);
	if (field?.quote === quote) {
		// The quote was meant to end the f-string: the field is not closed.
		failBefore({...s, line: start.line, lineStart: start.lineStart}, start.offset + quote.length, `${field.letter}-string: expecting '}'`);
	}

	// At the end of the file the last line end has been read.
	const line = quote.length === 3 && s.text.endsWith('\n') && s.position >= s.text.length ? s.line - 1 : s.line;
	return failUnterminated({...s, line}, start, quote.length === 3 ? 'triple-quoted string' : 'string');
}

/** A field within a field's format, and once more; no deeper. */
const maximalNesting = 3;

export type Format = {readonly letter: string; readonly quote: string; readonly raw: boolean};

function scanFormatted(s: Scanner, start: Start, format: Format): void {
	push(s, 'string-start', start.offset, '');
	if (s.fields.length >= maximalDepth) {
		failBefore(s, s.position, 'too many nested f-strings or t-strings');
	}

	while (scanMiddle(s, start, format, false)) {
		scanField(s, start, format);
	}

	const quoteStart = s.position;
	s.position += format.quote.length;
	push(s, 'string-end', quoteStart, '');
}

/**
The literal text up to the next field or the end, as a token if there is any. `inSpec`: behind the colon of a field,
where braces are not doubled and a line end ends the literal. Returns whether a field begins.
*/
function scanMiddle(s: Scanner, start: Start, format: Format, inSpec: boolean): boolean {
	const {text} = s;
	const {quote} = format;
	const single = quote.length === 1;
	const {line} = s;
	const offset = s.position;
	const column = columnOf(s, offset);
	let field = false;
	let named = false;
	for (;;) {
		const character = text[s.position];
		if (character === undefined || (character === '\n' && single)) {
			if (inSpec && character === '\n') {
				break;
			}

			const atEnd = character === undefined && text.endsWith('\n');
			failUnterminated(atEnd ? {...s, line: s.line - 1} : s, start, `${single ? '' : 'triple-quoted '}${format.letter}-string`);
		}

		if (character === quote[0] && (single || text.startsWith(quote, s.position))) {
			break;
		}

		if (character === '{') {
			if (inSpec || text[s.position + 1] !== '{') {
				field = true;
				break;
			}

			s.position += 2;
		} else if (character === '}') {
			if (named) {
				// It ends the name of a character.
				named = false;
				s.position++;
				continue;
			}

			if (inSpec) {
				break;
			}

			if (text[s.position + 1] !== '}') {
				failBefore(s, s.position + 1, `${format.letter}-string: single '}' is not allowed`);
			}

			s.position += 2;
		} else if (character === '\\') {
			s.position++;
			const next = text[s.position];
			if (!format.raw && text.startsWith('N{', s.position)) {
				named = true;
				s.position += 2;
			} else if (next === '\n') {
				newLine(s);
			} else if (next !== '{' && next !== '}') {
				s.position++;
			}
		} else if (character === '\n') {
			newLine(s);
		} else {
			s.position++;
		}
	}

	if (s.position > offset) {
		push(s, 'string-middle', offset, '', line, column);
	}

	return field;
}

/** A replacement field, from `{` to `}`. */
function scanField(s: Scanner, start: Start, format: Format): void {
	if (s.fields.filter(field => field.start === start.offset).length >= maximalNesting) {
		failBefore(s, s.position, `${format.letter}-string: expressions nested too deeply`);
	}

	scanToken(s); // the brace
	const depth = s.brackets.length;
	s.fields.push({...format, depth, start: start.offset});
	for (;;) {
		skipBlank(s);
		const character = s.text[s.position];
		if (s.brackets.length > depth || character === undefined) {
			scanToken(s);
			continue;
		}

		if (character === '}') {
			break;
		}

		if (character === ':') {
			pushOperator(s, 1);
			while (scanMiddle(s, start, format, true)) {
				scanField(s, start, format);
			}

			if (s.text[s.position] !== '}') {
				// The string ends in a field: the parser will say what is missing.
				s.fields.pop();
				return;
			}

			break;
		}

		if (character === '!' && s.text[s.position + 1] !== '=') {
			pushOperator(s, 1);
			continue;
		}

		scanToken(s);
	}

	s.fields.pop();
	scanToken(s); // the closing brace
}

/** Blanks inside a field; line ends and comments are left to `scanToken`. */
function skipBlank(s: Scanner): void {
	while (s.text[s.position] === ' ' || s.text[s.position] === '\t') {
		s.position++;
	}
}
