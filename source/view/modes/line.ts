/* A line of text that is being typed, and what keys do to it. Counted in code points, so that none is ever cut in two. */

export type Line = {readonly text: string; /** In code points, 0 … the text's length. */ readonly cursor: number};

export type LineEdit = 'left' | 'right' | 'start' | 'end' | 'delete-before' | 'delete-after' | 'delete-to-start' | 'delete-to-end' | 'delete-word';

export const lineOf = (text: string): Line => ({text, cursor: Array.from(text).length});

export const noLine: Line = lineOf('');

/** The text before and after the cursor. */
export const partsOf = ({text, cursor}: Line): {readonly before: string; readonly after: string} => {
	const points = Array.from(text);
	return {before: points.slice(0, cursor).join(''), after: points.slice(cursor).join('')};
};

const joined = (before: readonly string[], after: readonly string[]): Line => ({text: [...before, ...after].join(''), cursor: before.length});

type Edit = (before: readonly string[], after: readonly string[]) => Line;

const edits: {readonly [E in LineEdit]: Edit} = {
	left: (before, after) => joined(before.slice(0, -1), [...before.slice(-1), ...after]),
	right: (before, after) => joined([...before, ...after.slice(0, 1)], after.slice(1)),
	start: (before, after) => joined([], [...before, ...after]),
	end: (before, after) => joined([...before, ...after], []),
	'delete-before': (before, after) => joined(before.slice(0, -1), after),
	'delete-after': (before, after) => joined(before, after.slice(1)),
	'delete-to-start': (_before, after) => joined([], after),
	'delete-to-end': before => joined(before, []),
	'delete-word': (before, after) => joined(Array.from(before.join('').replace(/\S*\s*$/u, '')), after),
};

export const editLine = ({text, cursor}: Line, edit: LineEdit): Line => {
	const points = Array.from(text);
	return edits[edit](points.slice(0, cursor), points.slice(cursor));
};

/** Longer than anything that makes sense here: what is pasted by mistake. */
const LONGEST = 500;

/** Characters that a terminal would take for commands, and ends of lines, are spaces or nothing. */
const printable = (text: string): readonly string[] => Array.from(text.replaceAll(/[\t\r\n]+/g, ' ').replaceAll(/\p{Control}/gu, ''));

/** Types a text where the cursor is. */
export const typeInto = ({text, cursor}: Line, typed: string): Line => {
	const points = Array.from(text);
	const room = Math.max(0, LONGEST - points.length);
	return joined([...points.slice(0, cursor), ...printable(typed).slice(0, room)], points.slice(cursor));
};
