import {tableEntriesReversed} from '../library/table.js';
import type {LoopState} from '../loop/state.js';
import {shortFunction, taskNameParts, type Names} from './names.js';
import {cutRow, foreign, rowWidth, span, toneOfTask, type Row} from './styled.js';

/** One link of the flow so far: who ran, and how often in a row. */
export type Link = {readonly taskId: number | null; readonly function: string; /** What tells it apart from others of that function. */ readonly apart: string; readonly times: number};

export type Flow = {readonly links: readonly Link[]; /** Whether the first link is where it all began. */ readonly complete: boolean};

/** Runs that are looked at to make the links. */
const RUNS = 2000;

const linkOf = (taskId: number | null, callback: string, names: Names, state: LoopState): Link => {
	if (taskId === null) {
		return {taskId, function: shortFunction(callback), apart: '', times: 1};
	}

	const {function: called, detail, number} = taskNameParts(names, state, taskId);
	return {taskId, function: called, apart: (detail + number).trim(), times: 1};
};

/** The last links of the flow, at most `most`, oldest first. */
export const flowOf = (state: LoopState, names: Names, most: number): Flow => {
	const links: Link[] = [];
	let looked = 0;
	for (const [, {taskId, callback}] of tableEntriesReversed(state.runs)) {
		const link = linkOf(taskId, callback, names, state);
		const last = links.at(-1);
		if (last?.taskId === taskId && last.function === link.function) {
			links[links.length - 1] = {...last, times: last.times + 1};
		} else if (links.length >= most) {
			return {links: links.toReversed(), complete: false};
		} else {
			links.push(link);
		}

		if (++looked >= RUNS) {
			return {links: links.toReversed(), complete: false};
		}
	}

	return {links: links.toReversed(), complete: true};
};

const arrow: Row = [span(' → ', 'quiet')];

/** A link after another one of the same function is named by what tells it apart alone. */
const linkRow = ({taskId, function: called, apart, times}: Link, before: Link | undefined, last: boolean): Row => {
	const name = apart === '' ? called : before?.function === called ? apart : `${called} ${apart}`;
	return [foreign(name + (times > 1 ? ` ×${times}` : ''), taskId === null ? 'plain' : toneOfTask(taskId), last)];
};

/** The flow as a chain in at most `width` columns; what does not fit is missing at the left. */
export const flowRow = ({links, complete}: Flow, width: number): Row => {
	for (let first = 0; first < links.length; first++) {
		const start = first === 0 && complete ? 'Start' : '…';
		const shown = links.slice(first);
		const chain = [
			span(start, 'quiet'),
			...shown.flatMap((link, index) => [...arrow, ...linkRow(link, shown[index - 1], index === shown.length - 1)]),
		];
		if (rowWidth(chain) <= width || first === links.length - 1) {
			return cutRow(chain, width);
		}
	}

	return [span('Start', 'quiet')];
};
