import type {Frame} from './frame.js';
import {fitRow, row, span, type Row} from './styled.js';
import {clean} from './text.js';

/* What the app says over whatever is on the screen: in the footer's place, and above it as far as that takes. */

export type Notice = {
	readonly title: string;
	/** More of it, line by line, carets below their places. */
	readonly lines: readonly string[];
	readonly tone: 'note' | 'error';
};

/** More rows would hide what the notice is about. */
const MOST = 6;

export const noticeRows = ({title, lines, tone}: Notice, columns: number): readonly Row[] => [
	fitRow([span(' '), ...row(clean(title), tone)], columns),
	...lines.slice(-(MOST - 1)).map(line => fitRow([span(' '), ...row(clean(line))], columns)),
];

/** The frame with the notice over its last rows. */
export const withNotice = (frame: Frame, notice: Notice | null): Frame => {
	if (notice === null) {
		return frame;
	}

	const {columns, rows} = frame.size;
	const shown = noticeRows(notice, columns).slice(0, Math.max(0, rows - 1));
	const above = (whole: readonly Row[], count: number): readonly Row[] => whole.slice(0, Math.max(0, whole.length - count));
	return frame.type === 'lines'
		? {...frame, rows: [...above(frame.rows, shown.length), ...shown]}
		: {...frame, body: [...above(frame.body, shown.length - 1), ...shown.slice(0, -1)], footer: shown.at(-1)!};
};
