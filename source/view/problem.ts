import type {Size} from './layout.js';
import {fitRows, row, span, type Row} from './styled.js';
import {clean, cut} from './text.js';

/** Why a program cannot be walked through: what the host says, line by line, carets below their places. */
export type Problem = {readonly title: string; readonly lines: readonly string[]};

/** The problem on the whole screen. Lines are cut, never wrapped: a caret must stay below its place. */
export const problemRows = ({title, lines}: Problem, {columns, rows}: Size): readonly Row[] => {
	const room = rows - 5;
	const shown = lines.length > room ? [...lines.slice(0, room - 1), `… ${lines.length - room + 1} more lines`] : lines;
	const body: readonly Row[] = [
		[span(` ${clean(title)}`, 'error')],
		[],
		...shown.map((line): Row => [span(' '), ...row(cut(clean(line), columns - 2))]),
	];
	return [
		...fitRows(body, columns, rows - 1),
		...fitRows([[span(' '), span('Esc', 'key'), span(' menu  ', 'quiet'), span('q', 'key'), span(' quit', 'quiet')]], columns, 1),
	];
};
