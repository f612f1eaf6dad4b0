import {columnRows} from './column-rows.js';
import {columns, needsWorkers, type ColumnId} from './columns.js';
import type {Column, ColumnScene} from './entries.js';
import {freshKeys} from './fresh.js';
import {english} from './narration/english.js';
import {footerRow} from './footer.js';
import {flowOf} from './flow.js';
import {count, numberText} from './format.js';
import {headerRow} from './header.js';
import {helpRows} from './help.js';
import {isTooSmall, layoutFor, minimumSize, type BandId, type PaneBox, type PaneId, type Size} from './layout.js';
import {aloneSentence, type Sentence} from './narration/explain.js';
import {outputLines, outputRows} from './output-pane.js';
import {ownColumns} from './own-columns.js';
import {ruleRow, type Title} from './rule.js';
import {sourceRows, sourceView} from './source/source-pane.js';
import {fitRow, fitRows, row, span, type Row} from './styled.js';
import {storyOf, type Story} from './narration/story.js';
import {wrap} from './text.js';
import type {Walk} from './walk.js';
import {whyRows} from './why-pane.js';
import {isAtEnd, positionOf, progressOf, stepNumber} from '../timeline/timeline.js';

/*
The whole screen as data: rows of styled spans that fill the terminal exactly. The Ink components, recordings and the
walk without a terminal draw the same.
*/

export type Pane = {readonly id: PaneId; readonly width: number; readonly rows: readonly Row[]};

/** A rule with the titles of the panes that stand side by side below it. */
export type Band = {readonly id: BandId; readonly rule: Row; readonly panes: readonly Pane[]; readonly height: number};

export type Frame =
	| {readonly type: 'panes'; readonly size: Size; readonly header: Row; readonly bands: readonly Band[]; readonly footer: Row}
	/** A screen of lines: help, or too small a terminal. */
	| {readonly type: 'lines'; readonly size: Size; readonly rows: readonly Row[]};

/** What the panes are called. */
export const titles: Readonly<Record<PaneId, string>> = {
	ready: 'Ready', io: 'Waiting I/O', timers: 'Timers', workers: 'Workers', running: 'Running', waiting: 'Waiting for tasks', 'not-started': 'Not started',
	source: 'Source', output: 'Output', why: 'Why',
};

/** What stands in a column with nothing in it. */
const nothing: Readonly<Record<ColumnId, string>> = {
	ready: 'none', io: 'none', timers: 'none', workers: 'none', running: 'nobody', waiting: 'none', 'not-started': 'none',
};

const numbered: ReadonlySet<PaneId> = new Set(['ready', 'io', 'timers', 'workers', 'waiting', 'not-started']);

/** What a terminal below the minimum shows. */
export const tooSmallFrame = (size: Size): Frame => ({
	type: 'lines', size,
	rows: fitRows(
		wrap(`This terminal has ${size.columns}×${size.rows} characters. Loopscope needs ${minimumSize.columns}×${minimumSize.rows}: make it larger, or press q to quit.`, Math.max(1, size.columns)).map(text => row(text)),
		size.columns, size.rows,
	),
});

/** What the person is told while a way to a goal takes its time. */
const workSentence = (walk: Walk): Sentence | null => {
	const progress = progressOf(walk.timeline);
	if (progress === null || walk.screen.work.type !== 'working' || !walk.screen.work.shown) {
		return null;
	}

	const {position, step, share} = progress;
	const where = `${count(step, 'step')}, ${count(position.handle, 'callback')}, ${count(position.line, 'line')} since`;
	return aloneSentence(`Running … ${share === null ? '' : `${Math.floor(share * 100)} %, `}${where}. Any key stops here.`);
};

const hiddenNarration: readonly Sentence[] = [
	aloneSentence('What happened in this step, and why? What comes next?'),
	aloneSentence('Press w to see.'),
];

type PaneScene = {readonly walk: Walk; readonly story: Story; readonly box: PaneBox; readonly height: number; readonly column: Column | null};

const contents: Readonly<Record<'source' | 'output' | 'why', (scene: PaneScene) => readonly Row[]>> = {
	// While a teacher asks who is next, no mark tells it.
	source: ({walk: {names, lesson, screen}, story, box: {width}, height}) =>
		sourceRows(sourceView(screen.narration === 'hidden' ? {...story, nextTask: null} : story, lesson), names, story.state, width, height),
	output: ({story: {state, facts}, box: {width}, height}) => outputRows(outputLines(state, facts, height), width, height),
	why({walk, story: {why, next}, box: {width}, height}) {
		const work = workSentence(walk);
		return work !== null
			? whyRows({sentences: [work], next: ''}, width, height)
			: walk.screen.narration === 'hidden' ? whyRows({sentences: hiddenNarration, next: ''}, width, height) : whyRows({sentences: why, next}, width, height);
	},
};

const isColumn = (id: PaneId): id is ColumnId => id !== 'source' && id !== 'output' && id !== 'why';

const paneRows = (scene: PaneScene): readonly Row[] => {
	const {box: {id, width}, height, column} = scene;
	const rows = isColumn(id) ? columnRows(column!, width, height, nothing[id]) : contents[id](scene);
	return fitRows(rows, width, height);
};

/** `aside` is the program's own variable that a column shows, or the file of the source. */
const titleOf = (id: PaneId, column: Column | null, aside: string): Title => ({
	text: titles[id],
	aside: [aside, column !== null && numbered.has(id) ? `${numberText(column.total)}${column.exact ? '' : '+'}` : ''].filter(text => text !== '').join(' '),
});

/** The source pane's file, where it is not the program's own. */
const otherFile = ({walk, story}: {readonly walk: Walk; readonly story: Story}): string => {
	const {path} = sourceView(story, null);
	return path === story.state.sources[0]?.path || path === walk.title ? '' : path;
};

const panes = (walk: Walk, size: Size): Frame => {
	const story = storyOf(walk);
	const {state, facts} = story;
	const layout = layoutFor(size, {workers: needsWorkers(state), notStarted: state.notStarted.size > 0});
	const fresh = freshKeys(facts);
	const own = ownColumns(walk);
	const bands: Band[] = [];
	let above: readonly number[] = [];
	for (const {id, height, panes: boxes} of layout.bands) {
		const filled = boxes.map(box => {
			const scene: ColumnScene = {state, names: walk.names, language: english, fresh, limit: height};
			const variable = isColumn(box.id) ? own.get(box.id) : undefined;
			return variable === undefined
				? {box, column: isColumn(box.id) ? columns[box.id](scene) : null, aside: box.id === 'source' ? otherFile({walk, story}) : ''}
				: {box, column: variable.column, aside: `(${variable.variable})`};
		});
		const widths = boxes.map(({width}) => width);
		bands.push({
			id, height,
			rule: ruleRow(filled.map(({box, column, aside}) => ({width: box.width, title: titleOf(box.id, column, aside)})), above),
			panes: filled.map(({box, column}) => ({id: box.id, width: box.width, rows: paneRows({walk, story, box, height, column})})),
		});
		above = widths;
	}

	return {
		type: 'panes', size, bands,
		header: headerRow({title: walk.title, state, step: stepNumber(walk.timeline), position: positionOf(walk.timeline), atEnd: isAtEnd(walk.timeline)}, size.columns),
		footer: footerRow(walk.screen.narration === 'hidden' ? null : flowOf(state, walk.names, 32), walk.screen, size.columns),
	};
};

/** The screen of a walk in a terminal of this size. */
export const frameOf = (walk: Walk, size: Size): Frame => {
	if (isTooSmall(size)) {
		return tooSmallFrame(size);
	}

	return walk.screen.mode.type === 'help'
		? {type: 'lines', size, rows: fitRows(helpRows(size, walk.screen.mode.from), size.columns, size.rows)}
		: panes(walk, size);
};

const border = [span('│', 'rule')];

/** The rows of a band below its rule, with the borders between its panes. */
export const bandRows = ({panes: list, height}: Band): readonly Row[] => Array.from({length: height}, (_, index) =>
	list.flatMap(({rows}, pane) => [...(pane === 0 ? [] : border), ...rows[index]!]));

/** The frame as rows: `size.rows` of exactly `size.columns`. */
export const frameRows = (frame: Frame): readonly Row[] => frame.type === 'lines'
	? frame.rows
	: [frame.header, ...frame.bands.flatMap(band => [band.rule, ...bandRows(band)]), fitRow(frame.footer, frame.size.columns)];
