import {count, numberText} from '../format.js';
import {shortFunction} from '../names.js';
import {fitRow, foreign, span, spread, type Row} from '../styled.js';
import {clean, cut, widthOf, wrap} from '../text.js';
import type {DrawPane} from './pane.js';
import {cursorLine, depthOf, variablesOf, type VariableLine} from './variables.js';
import {countOf, seenOf, windowAround} from './window.js';

/** Names are cut to this share of the pane. */
const NAME_SHARE = 0.35;

const indentOf = (line: VariableLine): string => '  '.repeat(Math.min(10, depthOf(line)));

const nameOf = (line: VariableLine): string => line.type === 'more' ? '' : clean(line.variable.name);

const lineRow = (line: VariableLine, isCursor: boolean, nameWidth: number, width: number): Row => {
	const cursor = span(isCursor ? '▶' : ' ', 'key');
	const indent = indentOf(line);
	if (line.type === 'more') {
		return [cursor, span(`  ${indent}+${numberText(line.missing)} more`, 'quiet')];
	}

	const {variable: {text, kind, size}, open, changed} = line;
	const sign = kind === 'value' ? ' ' : open ? '▾' : '▸';
	const room = Math.max(1, nameWidth - indent.length);
	const left: Row = [
		cursor, span(changed ? '•' : ' ', 'fresh'), span(`${indent}${sign}`, 'quiet'), ...fitRow([foreign(cut(nameOf(line), room), kind === 'value' ? 'plain' : 'title')], room),
		span('  '), foreign(text.replaceAll('\n', ' '), changed ? 'fresh' : 'plain', changed),
	];
	// How many there are, where the text may not show all.
	return open || text.includes('…') || widthOf(text) + nameWidth + 6 > width ? spread(left, kind === 'value' ? [] : [span(`${count(size, 'item')} `, 'quiet')], width) : left;
};

const remark = (text: string, width: number): readonly Row[] => wrap(text, Math.max(8, width - 1)).map(line => [span(` ${line}`, 'quiet')]);

/** The variables of the chosen frame: short texts, changed ones marked, what was opened below its name. */
export const variablesPane: DrawPane = ({walk, width, height, from, focused}) => {
	const list = variablesOf(walk);
	switch (list.type) {
		case 'not-recorded': {
			return {rows: remark('Not recorded: a trace does not know the variables.', width).slice(0, height), above: 0, below: 0};
		}

		case 'nothing': {
			return {rows: remark('none: no code of the program is here', width).slice(0, height), above: 0, below: 0};
		}

		case 'variables': {
			const {lines} = list;
			const cursor = cursorLine(walk, lines);
			const window = windowAround(lines.length, height, from, focused ? cursor : 0);
			const seen = seenOf(lines, window);
			const names = Math.max(0, ...seen.map(line => indentOf(line).length + widthOf(nameOf(line))));
			const nameWidth = Math.min(Math.floor(width * NAME_SHARE), names);
			const rows = seen.map((line, index) => lineRow(line, focused && window.first + index === cursor, nameWidth, width));
			return {
				rows: lines.length === 0 && height > 0 ? [[span(' none', 'quiet')]] : rows, above: window.above, below: window.below,
				aside: `${window.above + window.below > 0 ? `${countOf(window.shown, lines.length)} ` : ''}of ${list.function === '<module>' ? 'the module' : shortFunction(list.function)}`,
			};
		}
	}
};
