import {fitRow, row, span, type Row} from '../styled.js';
import {cut, widthOf} from '../text.js';

/** A word and what there is to say of it. */
export type Pair = readonly [label: string, value: Row];

/** Columns that a pair needs to be read: where there is room for two, they stand side by side. */
const PAIR = 38;

const pairRow = ([label, value]: Pair, labelWidth: number): Row => [span(' '), ...row(cut(label, labelWidth).padEnd(labelWidth), 'quiet'), span(' '), ...value];

/** The pairs below each other, in as many columns as there is room for; read down, then across. */
export const pairRows = (pairs: readonly Pair[], width: number): readonly Row[] => {
	const labelWidth = Math.max(0, ...pairs.map(([label]) => widthOf(label)));
	const columns = Math.max(1, Math.floor(width / PAIR));
	const height = Math.ceil(pairs.length / columns);
	const columnWidth = Math.floor(width / columns);
	return Array.from({length: height}, (_, index) => Array.from({length: columns}, (_unused, column) => column)
		.flatMap(column => {
			const pair = pairs[column * height + index];
			return pair === undefined ? [] : fitRow(pairRow(pair, labelWidth), columnWidth);
		}));
};
