import type {SourceRecord} from '../../loop/state.js';
import {clean} from '../text.js';
import {createHighlighter, type Token} from './syntax.js';

/* A file as it is shown: lines that are safe to measure, and what is special in them. */

export type SourceText = {
	/** The lines as they stand in the file: what a lesson's columns count. */
	readonly raw: readonly string[];
	/** The same, with spaces for tabs and pictures for what cannot be shown. */
	readonly lines: readonly string[];
	/** By line, from 0. */
	readonly tokens: ReadonlyArray<readonly Token[]>;
};

const TAB = 4;

/** A line as it is shown. */
export const shownLine = (line: string): string => clean(line, TAB);

/*
A file's text never changes, and its record is the same object in every state of a run: what was made of it once is kept
as long as that object is. Nothing can be told from whether it is here.
*/
const made = new WeakMap<SourceRecord, SourceText>();

let highlight: ReturnType<typeof createHighlighter> | null = null;

export const textOf = (source: SourceRecord): SourceText => {
	const known = made.get(source);
	if (known !== undefined) {
		return known;
	}

	highlight ??= createHighlighter();
	const raw = source.text.replace(/\r?\n$/, '').split(/\r?\n/);
	const lines = raw.map(line => shownLine(line));
	const text: SourceText = {raw, lines, tokens: highlight(lines.join('\n'))};
	made.set(source, text);
	return text;
};
