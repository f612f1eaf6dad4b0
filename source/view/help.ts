import {keyTable} from './keys.js';
import {row, span, type Row} from './styled.js';
import {wrap} from './text.js';

/** What the panes show, for people who see them for the first time. */
const panes: ReadonlyArray<readonly [string, string]> = [
	['Ready', 'whose turn comes, in this order; nobody is interrupted: a turn lasts until an await that has to wait.'],
	['Waiting I/O', 'who waits for an answer from outside.'],
	['Timers', 'who sleeps, and until when; a timer that is due moves to Ready.'],
	['Waiting for tasks', 'who waits for other tasks, a lock, a queue, and for whom.'],
	['Not started', 'coroutine objects that nothing awaits yet: calling an async function does not run it.'],
	['Marks', '▶ the line that runs next   ■ a task is suspended here   • came with this step'],
];

/** All lines of the help, at any width of 60 or more. */
export const helpLines = (columns: number): readonly Row[] => {
	let group = '';
	const keys = keyTable.map((entry): Row => {
		const heading = entry.group === group ? '' : entry.group;
		group = entry.group;
		return [span(` ${heading.padEnd(8)}`, 'title'), span(entry.label.padEnd(9), 'key'), span(entry.help)];
	});
	const about = panes.flatMap(([name, text]) => wrap(text, columns - 20).map((line, index): Row =>
		[span(` ${(index === 0 ? name : '').padEnd(18)}`, 'title'), span(line)]));
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
