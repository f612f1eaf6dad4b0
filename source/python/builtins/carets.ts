import {parse} from '../parse/parse.js';
import {codePointLength} from '../text/code-points.js';
import type {Expression, Statement} from '../parse/ast.js';

/*
The source lines of a traceback's entry with the marks under them: `^` under the part that failed; for an operator, a
subscript or a call `~` under the whole of it and `^` under the operator, the brackets or the parentheses.
*/

/** A range in the program: lines from 1, columns from 0 in code points. */
export type Span = {readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number};

/** Where the `^` stand within the `~`: lines and columns count from 0 within the marked text. */
type Anchors = {readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number};

/** Text by code points: columns count these. */
type Line = readonly string[];

const lengthOfIndent = (line: string): number => line.length - line.trimStart().length;

/** Removes the white space that all lines begin with. */
const dedent = (lines: readonly string[]): string[] => {
	const indents = lines.filter(line => line.trim() !== '').map(line => /^[ \t]*/.exec(line)![0]);
	let common = indents[0] ?? '';
	for (const indent of indents) {
		while (!indent.startsWith(common)) {
			common = common.slice(0, -1);
		}
	}

	return lines.map(line => line.trim() === '' ? '' : line.slice(common.length));
};

const tryParse = (text: string): readonly Statement[] | undefined => {
	try {
		return parse(text, '<traceback>').body;
	} catch {
		return undefined;
	}
};

/** The first character at or behind a place that is wanted; comments and line continuations are passed over. */
const seek = (lines: readonly Line[], line: number, column: number, wanted: (character: string) => boolean): readonly [number, number] | undefined => {
	let row = line;
	let at = column;
	for (; row < lines.length; row++, at = 0) {
		for (; at < lines[row]!.length; at++) {
			const character = lines[row]![at]!;
			if (character === '#' || character === '\\') {
				break;
			}

			if (wanted(character)) {
				return [row, at];
			}
		}
	}

	return undefined;
};

/** Where the marks of an expression are split; the expression was parsed one line further down than it stands in `lines`. */
const anchorsOf = (expression: Expression, lines: readonly Line[]): Anchors | undefined => {
	const rowOf = (line: number): number => line - 2;
	switch (expression.nodeType) {
		case 'BinOp': {
			const {left, right} = expression;
			const start = seek(lines, rowOf(left.endLine), left.endColumn, character => character.trim() !== '' && character !== ')');
			if (start === undefined) {
				return undefined;
			}

			const [row, column] = start;
			const second = lines[row]![column + 1];
			const before = rowOf(right.line) > row || column + 1 < right.column;
			const double = second !== undefined && before && second.trim() !== '' && second !== '\\' && second !== '#';
			return {line: row, column, endLine: row, endColumn: column + (double ? 2 : 1)};
		}

		case 'Subscript':
		case 'Call': {
			const inner = expression.nodeType === 'Call' ? expression.func : expression.value;
			const start = seek(lines, rowOf(inner.endLine), inner.endColumn, character => character === (expression.nodeType === 'Call' ? '(' : '['));
			return start === undefined ? undefined : {line: start[0], column: start[1], endLine: rowOf(expression.endLine), endColumn: expression.endColumn};
		}

		default: {
			return undefined;
		}
	}
};

const findAnchors = (segment: string): Anchors | undefined => {
	const body = tryParse(`(\n${segment}\n)`);
	const statement = body?.length === 1 ? body[0]! : undefined;
	return statement?.nodeType === 'Expr' ? anchorsOf(statement.value, segment.split('\n').map(line => [...line])) : undefined;
};

/** A call that is all that its statement does needs no marks: the line says it. */
const isWholeStatement = (lines: readonly Line[], start: number, end: number): boolean => {
	const statement = tryParse(lines.map(line => line.join('')).join('\n'))?.[0];
	if (statement === undefined) {
		return false;
	}

	const value = statement.nodeType === 'Return' && statement.value?.nodeType === 'Call' && statement.value.func.nodeType === 'Name'
		? statement.value
		: (statement.nodeType === 'Assign' && statement.value.nodeType === 'Call' ? statement.value : undefined);
	return value?.line === 1 && value.endLine === lines.length && value.column === start && value.endColumn === end;
};

const isMarked = (lines: readonly Line[], start: number, end: number, anchors: Anchors | undefined): boolean => {
	const parsed = tryParse(lines.map(line => line.join('')).join('\n'));
	if (parsed?.length === 0 || isWholeStatement(lines, start, end)) {
		return false;
	}

	return anchors !== undefined || lines[0]!.slice(0, start).join('').trim() !== '' || lines.at(-1)!.slice(end).join('').trimEnd() !== '';
};

/** Characters that a terminal shows two columns wide. */
const isWide = (character: string): boolean => {
	const code = character.codePointAt(0)!;
	return code >= 0x11_00 && (code <= 0x11_5F || (code >= 0x2E_80 && code <= 0xA4_CF) || (code >= 0xAC_00 && code <= 0xD7_A3) || (code >= 0xF9_00 && code <= 0xFA_FF)
		|| (code >= 0xFE_30 && code <= 0xFE_6F) || (code >= 0xFF_00 && code <= 0xFF_60) || (code >= 0xFF_E0 && code <= 0xFF_E6)
		|| (code >= 0x1_F3_00 && code <= 0x1_F6_4F) || (code >= 0x1_F9_00 && code <= 0x1_F9_FF) || (code >= 0x2_00_00 && code <= 0x3_FF_FD));
};

const displayWidth = (line: Line, end = line.length): number => {
	let width = 0;
	for (const character of line.slice(0, end)) {
		width += isWide(character) ? 2 : 1;
	}

	return width;
};

/** One line with its marks. */
const marksUnder = (lines: readonly Line[], row: number, start: number, end: number, anchors: Anchors | undefined): string => {
	const line = lines[row]!;
	const indent = lengthOfIndent(line.join(''));
	const width = row === lines.length - 1 ? displayWidth(line, end) : displayWidth(line);
	const from = displayWidth(lines[0]!, start);
	// Anchors of the first line count from where the marks begin.
	const columnOf = (anchorRow: number, column: number): number => displayWidth(lines[anchorRow]!, anchorRow === 0 ? column + start : column);
	let marks = '';
	for (let column = 0; column < width; column++) {
		if (column < indent || (row === 0 && column < from)) {
			marks += ' ';
			continue;
		}

		const within = anchors !== undefined
			&& (row > anchors.line || (row === anchors.line && column >= columnOf(anchors.line, anchors.column)))
			&& (row < anchors.endLine || (row === anchors.endLine && column < columnOf(anchors.endLine, anchors.endColumn)));
		marks += anchors === undefined || within ? '^' : '~';
	}

	return marks;
};

/** Rows that are shown: the first, the last, and those around the ends of the anchors; gaps of more than one are left out. */
const significantRows = (count: number, anchors: Anchors | undefined): readonly number[] => {
	const rows = new Set([0, count - 1]);
	for (const row of anchors === undefined ? [] : [anchors.line, anchors.endLine]) {
		for (const near of [row - 1, row, row + 1]) {
			if (near >= 0 && near < count) {
				rows.add(near);
			}
		}
	}

	return [...rows].sort((a, b) => a - b);
};

/** The lines of an entry, indented by four, each with its end. Empty when the source is not known. */
export const sourceLines = (span: Span, lineAt: (line: number) => string | null): readonly string[] => {
	const originals: string[] = [];
	for (let line = span.line; line <= Math.max(span.line, span.endLine); line++) {
		originals.push((lineAt(line) ?? '').trimEnd());
	}

	const texts = dedent(originals);
	if (texts.join('').trim() === '') {
		return [];
	}

	if (span.column < 0 || span.endColumn < 0) {
		return [`    ${texts[0]!.trim()}\n`];
	}

	const removed = codePointLength(originals[0]!) - codePointLength(texts[0]!);
	const lines = texts.map(text => [...text]);
	const start = Math.max(0, span.column - removed);
	const end = Math.max(0, span.endColumn - removed);
	const last = lines.at(-1)!;
	const whole = texts.join('\n');
	const segment = [...whole].slice(start, codePointLength(whole) - (last.length - end)).join('');
	const anchors = findAnchors(segment);
	const marked = isMarked(lines, start, end, anchors);
	const result: string[] = [];
	const show = (row: number): void => {
		result.push(texts[row]!);
		if (marked) {
			result.push(marksUnder(lines, row, start, end, anchors));
		}
	};

	let previous = -1;
	for (const row of significantRows(lines.length, anchors)) {
		if (previous !== -1 && row - previous === 2) {
			show(row - 1);
		} else if (previous !== -1 && row - previous > 2) {
			result.push(`...<${row - previous - 1} lines>...`);
		}

		show(row);
		previous = row;
	}

	return dedent(result).map(line => `    ${line}\n`);
};
