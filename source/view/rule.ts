import {span, type Row} from './styled.js';
import {clean, cut, widthOf} from './text.js';

/** A pane's title in its rule: a name, and a number or another short word behind it. */
export type Title = {readonly text: string; readonly aside: string};

/** The part of a rule above one pane. */
export type RulePart = {readonly title: Title; readonly width: number};

/** Where a rule meets borders: below it, above it, both. */
const joints = {none: '─', below: '┬', above: '┴', both: '┼'} as const;

const bordersOf = (widths: readonly number[]): ReadonlySet<number> => {
	const borders = new Set<number>();
	let column = 0;
	for (const width of widths.slice(0, -1)) {
		column += width;
		borders.add(column);
		column++;
	}

	return borders;
};

/** A line from `from` to `to` (exclusive), with its joints. */
const lineFrom = (from: number, to: number, above: ReadonlySet<number>, below: ReadonlySet<number>): string =>
	Array.from({length: Math.max(0, to - from)}, (_, index) => {
		const column = from + index;
		return joints[above.has(column) ? below.has(column) ? 'both' : 'above' : below.has(column) ? 'below' : 'none'];
	}).join('');

/** The rule above a band: the titles of its panes, joined to the borders of the band above (its panes' widths). */
export const ruleRow = (parts: readonly RulePart[], above: readonly number[]): Row => {
	const upper = bordersOf(above);
	const lower = bordersOf(parts.map(({width}) => width));
	let result: Row = [];
	let column = 0;
	for (const [index, {title, width}] of parts.entries()) {
		const end = column + width + (index === parts.length - 1 ? 0 : 1);
		const aside = title.aside === '' ? '' : ` ${clean(title.aside)}`;
		const text = cut(clean(title.text) + aside, Math.max(0, width - 3));
		const behind = column + 1 + widthOf(text);
		result = [
			...result,
			span(lineFrom(column, column + 1, upper, lower), 'rule'),
			span(text, 'title'),
			span(lineFrom(behind, end, upper, lower), 'rule'),
		];
		column = end;
	}

	return result;
};
