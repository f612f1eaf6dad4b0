import {clean, cut, widthOf} from './text.js';

/*
Styled text as data. A row is a list of spans; a tone says what a span is, and a palette (paint.ts) what that looks like.
*/

/** What a span is. The six task tones follow one task over all panes; nothing is said by a tone alone. */
export type Tone =
	| 'plain' | 'quiet' | 'title' | 'rule' | 'running' | 'error' | 'note' | 'key' | 'fresh' | 'focus'
	| 'syntax-keyword' | 'syntax-string' | 'syntax-number' | 'syntax-comment' | 'syntax-definition' | 'syntax-builtin'
	| 'task-0' | 'task-1' | 'task-2' | 'task-3' | 'task-4' | 'task-5';

export type Span = {readonly text: string; readonly tone: Tone; readonly strong: boolean};

export type Row = readonly Span[];

export const span = (text: string, tone: Tone = 'plain', strong = false): Span => ({text, tone, strong});

/** A span of text that came from a program. */
export const foreign = (text: string, tone: Tone = 'plain', strong = false): Span => span(clean(text), tone, strong);

/** A row of one span. */
export const row = (text: string, tone: Tone = 'plain', strong = false): Row => text === '' ? [] : [span(text, tone, strong)];

const taskTones: readonly Tone[] = ['task-0', 'task-1', 'task-2', 'task-3', 'task-4', 'task-5'];

/** The tone of a task, the same wherever it stands. */
export const toneOfTask = (taskId: number): Tone => taskTones[(taskId - 1) % taskTones.length] ?? 'plain';

export const rowWidth = (spans: Row): number => {
	let width = 0;
	for (const {text} of spans) {
		width += widthOf(text);
	}

	return width;
};

export const rowText = (spans: Row): string => {
	let text = '';
	for (const part of spans) {
		text += part.text;
	}

	return text;
};

/** At most `width` columns, with an ellipsis where something is missing. */
export const cutRow = (spans: Row, width: number): Row => {
	if (rowWidth(spans) <= width) {
		return spans;
	}

	const result: Span[] = [];
	let rest = width;
	for (const [index, part] of spans.entries()) {
		const partWidth = widthOf(part.text);
		// What follows needs a column for the ellipsis, unless it is empty.
		const more = index < spans.length - 1 && rowWidth(spans.slice(index + 1)) > 0;
		if (partWidth < rest || (partWidth === rest && !more)) {
			result.push(part);
			rest -= partWidth;
			continue;
		}

		if (rest > 0) {
			result.push({...part, text: cut(partWidth <= rest ? `${part.text}…` : part.text, rest)});
		}

		break;
	}

	return result;
};

/** Exactly `width` columns: cut or filled with spaces. */
export const fitRow = (spans: Row, width: number): Row => {
	const fitting = cutRow(spans, width);
	const missing = width - rowWidth(fitting);
	return missing > 0 ? [...fitting, span(' '.repeat(missing))] : fitting;
};

/** `left` and `right` at the two ends of exactly `width` columns; where they do not fit, `left` is cut. */
export const spread = (left: Row, right: Row, width: number): Row => {
	const end = cutRow(right, width);
	const endWidth = rowWidth(end);
	const gap = endWidth > 0 ? 1 : 0;
	return [...fitRow(left, Math.max(0, width - endWidth - gap)), ...row(' '.repeat(Math.min(gap, width - endWidth))), ...end];
};

/** Exactly `height` rows of exactly `width` columns. */
export const fitRows = (rows: readonly Row[], width: number, height: number): readonly Row[] =>
	Array.from({length: Math.max(0, height)}, (_, index) => fitRow(rows[index] ?? [], width));
