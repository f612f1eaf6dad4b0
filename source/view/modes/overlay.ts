import type {Size} from '../layout.js';
import {cutRow, fitRow, foreign, row, rowWidth, span, type Row} from '../styled.js';
import {clean, widthOf} from '../text.js';
import type {Walk} from '../walk.js';
import {partsOf} from './line.js';
import {listContent, type ListItem} from './lists.js';
import type {ListMode, PromptMode} from './modes.js';
import {promptOf} from './prompts.js';

/* What lies over the lower part of the walk's screen: a prompt, a list, or a message in the footer's place. */

/** A rule with a title at its beginning. */
const ruleWith = (title: string, columns: number): Row => {
	const text = cutRow([foreign(title, 'title')], Math.max(0, columns - 3));
	return [span('─', 'rule'), ...text, span('─'.repeat(Math.max(0, columns - 1 - rowWidth(text))), 'rule')];
};

const hintOf = (key: string, word: string): Row => [span(key, 'key'), span(` ${word}`, 'quiet')];

/** Keys with what they do, as many as fit. */
const hintRow = (hints: ReadonlyArray<readonly [key: string, word: string]>, width: number): Row => {
	let result: Row = [span(' ')];
	for (const [key, word] of hints) {
		const longer: Row = [...result, ...(rowWidth(result) > 1 ? [span(' '.repeat(3))] : []), ...hintOf(key, word)];
		if (rowWidth(longer) > width) {
			break;
		}

		result = longer;
	}

	return result;
};

/** The end of a text with at most `width` columns: where the cursor is must be seen. */
const endWithin = (text: string, width: number): string => {
	const points = Array.from(text);
	while (points.length > 0 && widthOf(points.join('')) > width) {
		points.shift();
	}

	return points.join('');
};

const promptRows = (walk: Walk, {purpose, line, problem}: PromptMode, columns: number): readonly Row[] => {
	const {title, sign, hint} = promptOf(purpose);
	const {before, after} = partsOf(line);
	return [
		ruleWith(title(walk, purpose), columns),
		[span(` ${sign} `, 'key'), span(endWithin(clean(before), columns - 6)), span('│', 'running'), span(clean(after))],
		[span(' '), ...(problem === null ? [span(hint(walk, purpose), 'quiet')] : [foreign(problem, 'error')])],
		hintRow([['Enter', 'go'], ['Esc', 'back'], ['↑ ↓', 'earlier ones'], ['Ctrl-U', 'clear']], columns),
	];
};

/** How many entries a list shows: it leaves the upper part of the screen as it is, where there is room for both. */
const roomFor = (items: number, {rows}: Size): number => Math.max(1, Math.min(items, Math.max(5, Math.floor(rows * 0.55)) - 2, rows - 4));

const itemRow = (item: ListItem, selected: boolean, columns: number): Row =>
	fitRow([span(selected ? ' ❯ ' : ' '.repeat(3), 'key'), ...(selected ? item.row.map(part => ({...part, strong: true})) : item.row)], columns);

/** Some of the keys that entries have for themselves. */
const ownKeys = (items: readonly ListItem[]): string => {
	const keys = items.flatMap(({key}) => key === undefined ? [] : [key]);
	return keys.slice(0, 3).join(' ') + (keys.length > 3 ? ' …' : '');
};

const listRows = (walk: Walk, {list, selected}: ListMode, size: Size): readonly Row[] => {
	const {title, items, empty, verb} = listContent(walk, list);
	const room = roomFor(items.length, size);
	const cursor = Math.min(selected, Math.max(0, items.length - 1));
	const from = Math.max(0, Math.min(cursor - Math.floor(room / 2), items.length - room));
	const shown = items.slice(from, from + room);
	const more = items.length > shown.length ? `, ${from + 1} – ${from + shown.length} of ${items.length}` : '';
	const item = items[cursor];
	return [
		ruleWith(title + more, size.columns),
		...(items.length === 0 ? [[span(' '.repeat(3)), ...row(empty, 'quiet')]] : shown.map((each, index) => itemRow(each, from + index === cursor, size.columns))),
		hintRow([
			...(items.length === 0 ? [] : [['↑ ↓', 'choose'], ['Enter', verb]] as const),
			['Esc', 'back'],
			...(item?.remove === undefined ? [] : [['Del', 'remove']] as const),
			...(item?.rename === undefined ? [] : [['n', 'name it']] as const),
			...(ownKeys(items) === '' ? [] : [[ownKeys(items), 'at once']] as const),
		], size.columns),
	];
};

/** The rows that replace the last ones of the walk's screen; none where nothing lies over it. */
export const overlayRows = (walk: Walk, size: Size): readonly Row[] => {
	const {mode, message} = walk.screen;
	const rows = mode.type === 'prompt'
		? promptRows(walk, mode, size.columns)
		: mode.type === 'list' ? listRows(walk, mode, size) : message === null || mode.type !== 'walk' ? [] : [[span(' '), foreign(message.text, message.tone)]];
	return rows.slice(-size.rows).map(each => fitRow(each, size.columns));
};
