import type {Box} from './layout.js';
import {span, type Row} from './styled.js';
import {clean, cut, widthOf} from './text.js';

/* Boxes drawn together: titles in rules, lines between panes, and the joints where they meet. */

/** A pane's title in its rule: a name, a number or another short word behind it, and at the end what there is more of. */
export type Title = {readonly text: string; readonly aside: string; readonly more: string; readonly focused: boolean};

/** A box with what is in it: rows of exactly its width. */
export type FilledBox = {readonly box: Box; readonly title: Title; readonly rows: readonly Row[]};

/** By which of its four sides a line goes on: up, down, left, right. */
const joints: Readonly<Record<string, string>> = {
	lr: '─', ud: '│', dlr: '┬', ulr: '┴', udlr: '┼', udr: '├', udl: '┤', dl: '┐', dr: '┌', ul: '┘', ur: '└',
};

const jointOf = (up: boolean, down: boolean, left: boolean, right: boolean): string =>
	joints[`${up ? 'u' : ''}${down ? 'd' : ''}${left ? 'l' : ''}${right ? 'r' : ''}`] ?? (left || right ? '─' : '│');

/** The boxes that a row crosses, from left to right, and the columns of the lines between them. */
type Line = {readonly boxes: readonly FilledBox[]; readonly borders: ReadonlySet<number>};

const noLine: Line = {boxes: [], borders: new Set()};

const linesOf = (filled: readonly FilledBox[], height: number): readonly Line[] => Array.from({length: height}, (_, y) => {
	const boxes = filled.filter(({box}) => y >= box.y && y <= box.y + box.height).toSorted((a, b) => a.box.x - b.box.x);
	return {boxes, borders: new Set(boxes.slice(1).map(({box}) => box.x - 1))};
});

/** Columns of the rule that stay free at either end of a title. */
const ENDS = 2;

const titleText = ({text, aside, focused}: Title): string => {
	const called = focused ? `[${clean(text)}]` : clean(text);
	return aside === '' ? called : `${called} ${clean(aside)}`;
};

/** A rule with its title, joined to what is above and below it. */
const ruleOf = ({box, title}: FilledBox, above: Line, below: Line): Row => {
	const line = (from: number, to: number): string => Array.from({length: Math.max(0, to - from)}, (_, index) => {
		const x = box.x + from + index;
		return jointOf(above.borders.has(x), below.borders.has(x), true, true);
	}).join('');
	const room = Math.max(0, box.width - ENDS);
	const text = cut(titleText(title), room);
	const end = 1 + widthOf(text);
	const more = title.more === '' || end + widthOf(title.more) + 3 > box.width ? '' : title.more;
	const moreFrom = box.width - widthOf(more) - 1;
	return [
		span(line(0, Math.min(1, box.width)), 'rule'),
		span(text, title.focused ? 'focus' : 'title'),
		...(more === '' ? [span(line(end, box.width), 'rule')] : [span(line(end, moreFrom), 'rule'), span(more, 'quiet'), span(line(moreFrom + widthOf(more), box.width), 'rule')]),
	];
};

/** Lines that go on below. */
const goingDown: ReadonlySet<string> = new Set(['│', '┬', '┼', '├', '┤', '┌', '┐']);

/** A rule, joined to the lines of whatever row is above it. */
export const joinedTo = (above: Row, rule: Row): Row => {
	const columns = new Set<number>();
	let column = 0;
	for (const {text, tone} of above) {
		if (tone === 'rule') {
			for (const [index, character] of [...text].entries()) {
				if (goingDown.has(character)) {
					columns.add(column + index);
				}
			}
		}

		column += widthOf(text);
	}

	column = 0;
	return rule.map(part => {
		const from = column;
		column += widthOf(part.text);
		return part.tone === 'rule' ? {...part, text: part.text.replaceAll('─', (_, index: number) => jointOf(columns.has(from + index), false, true, true))} : part;
	});
};

/** Boxes that fill `height` rows, as rows. */
export const drawBoxes = (filled: readonly FilledBox[], height: number): readonly Row[] => {
	const lines = linesOf(filled, height);
	return lines.map(({boxes}, y): Row => {
		const above = lines[y - 1] ?? noLine;
		const below = lines[y + 1] ?? noLine;
		return boxes.flatMap((each, index) => {
			const {box, rows} = each;
			const isRule = y === box.y;
			const before = boxes[index - 1];
			const border = before === undefined ? [] : [span(jointOf(above.borders.has(box.x - 1), below.borders.has(box.x - 1), y === before.box.y, isRule), 'rule')];
			return [...border, ...(isRule ? ruleOf(each, above, below) : rows[y - box.y - 1]!)];
		});
	});
};
