import {toldEntries} from './keys/table.js';
import {row, span, type Row} from './styled.js';
import {wrap} from './text.js';

/** What the panes show, for people who see them for the first time. */
const panes: ReadonlyArray<readonly [string, string]> = [
	['Ready', 'whose turn comes, in this order. A turn lasts until an await has to wait.'],
	['Waiting I/O', 'who waits for an answer from outside.'],
	['Timers', 'who sleeps, and until when. Who is due moves to Ready.'],
	['Waiting for tasks', 'who waits for other tasks, a lock or a queue.'],
	['Not started', 'calling an async function only makes a coroutine object.'],
	['Marks', '▶ runs next   ■ suspended here   • new with this step'],
];

type Line = {readonly group: string; readonly pair: string | null; readonly label: string; readonly help: string};

/** The keys line by line; pairs share one. */
const keyLines: readonly Line[] = toldEntries.reduce<readonly Line[]>((lines, {group, pair, label, help}) => {
	const last = lines.at(-1);
	return pair !== null && last?.pair === pair
		? [...lines.slice(0, -1), {...last, label: `${last.label} ${label}`, help: `${last.help}; ${help}`}]
		: [...lines, {group, pair, label, help}];
}, []);

/** All lines of the help, at any width of 60 or more. */
export const helpLines = (columns: number): readonly Row[] => {
	const keys = keyLines.map(({group, label, help}, index): Row => [
		span(` ${(keyLines[index - 1]?.group === group ? '' : group).padEnd(8)}`, 'title'), span(label.padEnd(14), 'key'), span(help),
	]);
	const about = panes.flatMap(([name, text]) => wrap(text, columns - 21).map((line, index): Row =>
		[span(` ${(index === 0 ? name : '').padEnd(19)}`, 'title'), span(line)]));
	return [...keys, [], ...about];
};

/** The help on `rows` rows, from line `from` on; the first and the last row say where one is. */
export const helpRows = (size: {readonly columns: number; readonly rows: number}, from: number): readonly Row[] => {
	const lines = helpLines(size.columns);
	const room = size.rows - 2;
	const start = Math.max(0, Math.min(from, lines.length - room));
	const below = lines.length - start - room;
	const more = [start > 0 ? `${start} above` : '', below > 0 ? `${below} below` : ''].filter(text => text !== '').join(', ');
	return [
		[span(' Keys', 'title'), ...(more === '' ? [] : row(`   ↓ ↑ for more: ${more}`, 'quiet'))],
		...lines.slice(start, start + room),
		[span(' Any other key goes back.', 'quiet')],
	];
};
