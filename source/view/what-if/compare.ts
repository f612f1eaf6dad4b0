import {tableValues} from '../../library/table.js';
import {compareInstants, type Instant} from '../../library/instant.js';
import type {LoopState, OutputRecord, RunRecord} from '../../loop/state.js';
import {formatPosition} from '../../timeline/position.js';
import {beginSurvey, survey, type SurveyCursor} from '../../timeline/survey.js';
import {positionOf, stateOf, stepNumber, type Timeline} from '../../timeline/timeline.js';
import {clockText, count} from '../format.js';
import {extendNames, noNames, shortFunction, taskLabel, type Names} from '../names.js';
import {fitRow, foreign, row, span, type Row} from '../styled.js';
import {withScreen, type Walk} from '../walk.js';
import {branchesOf, type Branch} from './branches.js';

/*
Two runs of one program side by side: where each is, how it ends, who had a turn when, what was printed, and where they
first differ. Both are looked through to their ends, in slices.
*/

/** How far the two have been looked through. */
export type Comparison = {readonly branches: readonly [number, number]; readonly cursors: readonly [SurveyCursor<unknown>, SurveyCursor<unknown>]};

const noVisit = (): void => {};

export const beginComparison = (walk: Walk, other: number): Comparison => {
	const branches = branchesOf(walk);
	const pair = [Math.min(walk.branch, other), Math.max(walk.branch, other)] as const;
	const cursorOf = (index: number): SurveyCursor<unknown> => branches[index]!.timeline.end.type === 'known' ? null : beginSurvey(branches[index]!.timeline);
	return {branches: pair, cursors: [cursorOf(pair[0]), cursorOf(pair[1])]};
};

/** Whether there is still something to look through. */
export const isComparing = ({comparison}: Walk): boolean => comparison?.cursors.some(cursor => cursor !== null) ?? false;

/** Goes on, for so many instructions' worth: first with the one, then with the other. */
export const compareOn = (walk: Walk, budget: number): Walk => {
	const {comparison} = walk;
	const which = comparison?.cursors.findIndex(cursor => cursor !== null) ?? -1;
	const cursor = comparison?.cursors[which] ?? null;
	if (comparison === null || cursor === null) {
		return walk;
	}

	const index = comparison.branches[which]!;
	const branches = branchesOf(walk);
	const seen = survey(branches[index]!.timeline, cursor, budget, noVisit);
	const cursors = comparison.cursors.map((each, at) => at === which ? seen.cursor : each) as unknown as Comparison['cursors'];
	const there: Walk = {...walk, comparison: {...comparison, cursors}, branches: branches.map((each, at) => at === index ? {...each, timeline: seen.timeline} : each)};
	return index === walk.branch ? {...there, timeline: seen.timeline} : there;
};

/** The state as far as the run has been looked through. */
const farthest = ({source, end, place}: Timeline<unknown>, cursor: SurveyCursor<unknown>): LoopState =>
	source.loop(cursor === null ? (end.type === 'known' ? end.spot.at : place.at) : cursor.at);

type Side = {readonly branch: Branch; readonly state: LoopState; readonly names: Names; readonly ended: boolean};

const sideOf = (branch: Branch, cursor: SurveyCursor<unknown>): Side => {
	const state = farthest(branch.timeline, cursor);
	return {branch, state, names: extendNames(noNames, state), ended: cursor === null};
};

/** One line of a list that both runs have: when, and what. */
type Item = {readonly at: Instant; readonly text: string};

const turnText = ({taskId, callback}: RunRecord, {state, names}: Side): string => taskId === null ? shortFunction(callback) : taskLabel(names, state, taskId);

/** Lines that are shown of each list at most. */
const MOST = 400;

const turnsOf = (side: Side): readonly Item[] => {
	const items: Item[] = [];
	for (const run of tableValues(side.state.runs)) {
		items.push({at: run.from, text: turnText(run, side)});
		if (items.length >= MOST) {
			break;
		}
	}

	return items;
};

/** What was printed, line by line. */
const outputOf = ({state}: Side): readonly Item[] => {
	const items: Item[] = [];
	let text = '';
	for (const record of tableValues<OutputRecord>(state.output)) {
		text += record.text;
		if (text.endsWith('\n')) {
			items.push(...text.slice(0, -1).split('\n').map(line => ({at: record.at, text: line})));
			text = '';
		}

		if (items.length >= MOST) {
			break;
		}
	}

	return items.slice(0, MOST);
};

const sameItem = (a: Item | undefined, b: Item | undefined): boolean => a !== undefined && a.text === b?.text && compareInstants({...a.at, late: 0}, {...b.at, late: 0}) === 0;

/** The first index at which two lists differ, or null. */
const firstDifference = (a: readonly Item[], b: readonly Item[]): number | null => {
	const index = Array.from({length: Math.max(a.length, b.length)}, (_, at) => at).find(at => !sameItem(a[at], b[at]));
	return index ?? null;
};

/** A row in two halves with a mark between them. */
const halves = (left: Row, right: Row, mark: string, columns: number): Row => {
	const half = Math.floor((columns - 3) / 2);
	return [...fitRow(left, half), span(` ${mark} `, mark === '≠' ? 'error' : 'rule'), ...fitRow(right, columns - 3 - half)];
};

const itemRow = (item: Item | undefined): Row => item === undefined ? row(' –', 'quiet') : [span(` ${clockText(item.at).padStart(8)}  `, 'quiet'), foreign(item.text)];

const listRows = (title: string, a: readonly Item[], b: readonly Item[], columns: number): readonly Row[] => [
	[span(` ${title}`, 'title')],
	...Array.from({length: Math.max(a.length, b.length)}, (_, index) => halves(itemRow(a[index]), itemRow(b[index]), sameItem(a[index], b[index]) ? '│' : '≠', columns)),
];

const whereRow = ({branch: {timeline}}: Side): Row => row(` is at ${clockText(stateOf(timeline).clock)}, step ${stepNumber(timeline)}, ${formatPosition(positionOf(timeline))}`, 'plain');

const endRow = ({state, ended, branch: {timeline}}: Side): Row => ended
	? row(` ends at ${clockText(state.clock)}, after ${count(timeline.end.type === 'known' ? timeline.end.spot.step : 0, 'step')}${state.ended === null || state.ended.exitCode === 0 ? '' : `, exit code ${state.ended.exitCode}`}`)
	: row(` … seen up to ${clockText(state.clock)}`, 'quiet');

const titleRow = ({branch: {name, change, from}}: Side): Row => [span(` ${name}  `, 'title'), foreign(from === null ? 'the run as it was opened' : change, 'note')];

const inWords = (item: Item | undefined): string => item === undefined ? 'nothing more' : `${item.text} at ${clockText(item.at)}`;

/** What differs first, in words. */
const differenceRows = (title: string, a: readonly Item[], b: readonly Item[], [one, other]: readonly [Side, Side], columns: number): readonly Row[] => {
	const index = firstDifference(a, b);
	return index === null
		? [[span(` ${title}: `, 'title'), span(`the same in both${one.ended && other.ended ? '' : ' as far as they have been looked through'}.`)]]
		: [
			[span(` ${title} differ from the ${index + 1}${['st', 'nd', 'rd'][index] ?? 'th'} on:`, 'title')],
			halves([span(' '), foreign(inWords(a[index]))], [span(' '), foreign(inWords(b[index]))], '≠', columns),
		];
};

/** All rows of a comparison, whatever fits on the screen. */
export const comparisonRows = (walk: Walk, columns: number): readonly Row[] => {
	if (walk.comparison === null) {
		return [];
	}

	const branches = branchesOf(walk);
	const [first, second] = walk.comparison.branches;
	const sides = [sideOf(branches[first]!, walk.comparison.cursors[0]), sideOf(branches[second]!, walk.comparison.cursors[1])] as const;
	const [a, b] = sides;
	const turns = [turnsOf(a), turnsOf(b)] as const;
	const output = [outputOf(a), outputOf(b)] as const;
	return [
		halves(titleRow(a), titleRow(b), '│', columns),
		halves(whereRow(a), whereRow(b), '│', columns),
		halves(endRow(a), endRow(b), '│', columns),
		[],
		...differenceRows('Turns', ...turns, sides, columns),
		...differenceRows('Lines of output', ...output, sides, columns),
		[],
		...listRows(`Output (${output[0].length} and ${output[1].length} lines)`, ...output, columns),
		[],
		...listRows(`Turns (${a.state.runs.next} and ${b.state.runs.next})`, ...turns, columns),
	];
};

/** The comparison as a screen; the first and the last row say what it is and where one is. */
export const comparisonScreen = (walk: Walk, size: {readonly columns: number; readonly rows: number}, from: number): readonly Row[] => {
	const rows = comparisonRows(walk, size.columns);
	const room = size.rows - 2;
	const start = Math.max(0, Math.min(from, rows.length - room));
	const below = rows.length - start - room;
	const more = [start > 0 ? `${start} above` : '', below > 0 ? `${below} below` : ''].filter(text => text !== '').join(', ');
	return [
		[span(' Two runs side by side', 'title'), ...row(isComparing(walk) ? '   running both to their ends …' : '', 'note'), ...row(more === '' ? '' : `   ↓ ↑ for more: ${more}`, 'quiet')],
		...rows.slice(start, start + room),
		...Array.from({length: Math.max(0, room - rows.length)}, (): Row => []),
		[span(' v', 'key'), span(' goes on in the other run   ', 'quiet'), span('Esc', 'key'), span(' back', 'quiet')],
	];
};

/** As far as the rows go. */
export const scrolledComparison = (walk: Walk, by: number): Walk => {
	const {mode, size} = walk.screen;
	if (mode.type !== 'comparison') {
		return walk;
	}

	const last = Math.max(0, comparisonRows(walk, size.columns).length - (size.rows - 2));
	return withScreen(walk, {mode: {...mode, from: Math.max(0, Math.min(last, mode.from + by))}});
};
