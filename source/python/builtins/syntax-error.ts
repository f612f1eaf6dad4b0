import type {ExceptionObject} from '../machine/objects.js';
import {codePointLength} from '../text/code-points.js';
import {fieldOf} from '../types/exception-fields.js';

/** How a traceback shows a SyntaxError: place, line, carets, message. Pieces of one line, each with its end. */
export const syntaxErrorLines = (error: ExceptionObject, type: string): readonly string[] => {
	const field = (name: string): unknown => fieldOf(error, name);
	const filename = field('filename');
	const line = field('lineno');
	const result: string[] = [];
	let suffix = '';
	if (typeof line === 'number') {
		result.push(`  File "${typeof filename === 'string' && filename !== '' ? filename : '<string>'}", line ${line}\n`);
	} else if (typeof filename === 'string') {
		suffix = ` (${filename})`;
	}

	const text = field('text');
	if (typeof text === 'string') {
		result.push(...markedLine(text, line, field('offset'), field('end_lineno'), field('end_offset')));
	}

	const message = field('msg');
	result.push(`${type}: ${typeof message === 'string' && message !== '' ? message : '<no detail available>'}${suffix}\n`);
	return result;
};

/** A line of source and the carets below it, each with its end. The arguments are `SyntaxError`'s fields. */
export const markedLine = (text: string, line: unknown, offset: unknown, endLine: unknown, endOffset: unknown): readonly string[] => {
	const right = text.replace(/\n+$/, '');
	const left = right.replace(/^[ \n\f]+/, '');
	if (typeof offset !== 'number' || typeof line !== 'number') {
		return [`    ${left}\n`];
	}

	const spaces = codePointLength(right) - codePointLength(left);
	const start = offset > codePointLength(text) ? codePointLength(right) + 1 : offset;
	let end = line === endLine ? (typeof endOffset === 'number' && endOffset !== 0 ? endOffset : start) : codePointLength(right) + 1;
	if (start === end || end === -1) {
		end = start + 1;
	}

	const column = start - 1 - spaces;
	if (column < 0) {
		return [`    ${left}\n`];
	}

	const before = [...left].slice(0, column).map(character => character.trim() === '' ? character : ' ').join('');
	return [`    ${left}\n`, `    ${before}${'^'.repeat(Math.max(0, end - 1 - spaces - column))}\n`];
};
