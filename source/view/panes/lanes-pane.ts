import {tableGet, tableValues} from '../../library/table.js';
import type {Condition} from '../../loop/conditions.js';
import {bitsBetween, laneBetween, stepBits, type Chronicle, type WorkerCondition} from '../../timeline/chronicle.js';
import {clockText, numberText, secondsText} from '../format.js';
import {nameRow} from '../column-rows.js';
import {taskName} from '../entries.js';
import {languageFor} from '../narration/registers.js';
import {fitRow, foreign, rowWidth, span, toneOfTask, type Row, type Span, type Tone} from '../styled.js';
import {conditionGlyphs, legendRow, type Glyph} from './glyphs.js';
import {cursorStep, laneColumns, type LaneColumn, type LaneColumns} from './lanes.js';
import type {DrawPane, PaneScene} from './pane.js';
import {currentTask, selectedTask} from './subject.js';
import {rowOf, shownTasks, taskAt} from './task-tree.js';
import {countOf, windowAround} from './window.js';

/*
One lane for the loop, one for each task and each worker: what it was doing in every step. What is behind the place of
the walk has been seen before, and is drawn as such; nothing is shown that has not been.
*/

type Cell = {readonly glyph: string; readonly tone: Tone};

const blank: Cell = {glyph: ' ', tone: 'plain'};

const ends: ReadonlySet<string> = new Set(['done', 'failed', 'cancelled', 'ended']);

const workerGlyphs: Readonly<Record<WorkerCondition, Glyph>> = {
	running: {glyph: '█', tone: 'running', word: 'runs'},
	parked: {glyph: '─', tone: 'quiet', word: 'waits'},
	idle: {glyph: '·', tone: 'quiet', word: 'idle'},
	ended: {glyph: '✓', tone: 'plain', word: 'ended'},
};

/** A column of a lane: a turn, else how it stood at its end; the end itself where it came to one. */
const laneCell = <T extends Condition | WorkerCondition>(lane: Parameters<typeof laneBetween<T>>[0], {first, last, again, held}: LaneColumn, glyphs: Readonly<Record<T, Glyph>>): Cell => {
	const cell = laneBetween(lane, first, last);
	if (cell === null) {
		return blank;
	}

	if (ends.has(cell.at)) {
		return cell.fresh && !again ? glyphs[cell.at] : blank;
	}

	if (held && laneBetween(lane, first, first)?.ran === true) {
		return glyphs['running' as T];
	}

	return cell.ran && first <= last ? glyphs['running' as T] : glyphs[cell.at];
};

const loopGlyphs: ReadonlyArray<readonly [bit: number, glyph: Glyph]> = [
	[stepBits.blocked, {glyph: '▓', tone: 'error', word: 'blocked'}],
	[stepBits.ran, {glyph: '█', tone: 'running', word: 'runs'}],
	[stepBits.polled, {glyph: '─', tone: 'quiet', word: 'waits'}],
];

/** What is worth a mark, the weightiest first. */
const markGlyphs: ReadonlyArray<readonly [bit: number, glyph: Glyph]> = [
	[stepBits.stuck, {glyph: '✗', tone: 'error', word: 'stuck'}],
	[stepBits.raised, {glyph: '!', tone: 'error', word: 'exception'}],
	[stepBits.cancelled, {glyph: '⊘', tone: 'note', word: 'cancellation'}],
	[stepBits.changed, {glyph: '*', tone: 'note', word: 'changed'}],
	[stepBits.printed, {glyph: '"', tone: 'plain', word: 'output'}],
];

const bookmarkGlyph: Glyph = {glyph: '◆', tone: 'key', word: 'bookmark'};

const bitCell = (glyphs: ReadonlyArray<readonly [number, Glyph]>, bits: number): Cell => glyphs.find(([bit]) => (bits & bit) > 0)?.[1] ?? blank;

const bitsOf = (chronicle: Chronicle, {first, last}: LaneColumn): number => bitsBetween(chronicle, first, last);

/** Where only time passed, it passed in the step that comes next. */
const loopBits = (chronicle: Chronicle, column: LaneColumn): number => column.last < column.first
	? bitsBetween(chronicle, column.first, column.first) & (stepBits.polled | stepBits.blocked)
	: bitsOf(chronicle, column);

/** Cells as spans: what is still to come is drawn quietly, a line goes down where the walk is. */
const cellsRow = (cells: readonly Cell[], {columns, now}: LaneColumns): Row => {
	const spans: Span[] = [];
	for (const [index, {glyph, tone}] of cells.entries()) {
		const isHere = index === now;
		const shown = isHere && glyph === ' ' ? '│' : glyph;
		const shownTone: Tone = columns[index]!.part === 'future' ? 'quiet' : isHere && glyph === ' ' ? 'rule' : tone;
		const last = spans.at(-1);
		if (last?.tone === shownTone) {
			spans[spans.length - 1] = span(last.text + shown, shownTone);
		} else {
			spans.push(span(shown, shownTone));
		}
	}

	return spans;
};

/** The clock along the top: a tick where it has moved, with its time where there is room; where the walk and the cursor are. */
const axisRow = ({timeline: {chronicle}}: PaneScene['walk'], {columns, now, cursor}: LaneColumns, room: number): Row => {
	const texts: string[] = Array.from({length: room}, () => ' ');
	const marked = [now, cursor].filter(index => index !== null);
	let free = 0;
	let before: string | null = null;
	for (const [index, {last}] of columns.entries()) {
		const clock = tableGet(chronicle.steps, last)?.clock;
		const time: string | null = clock === undefined ? before : secondsText(clock.s * 1e9 + clock.ns);
		if (time === null || time === before || index < free) {
			before = time;
			continue;
		}

		// The unit is said once.
		const label = before === null ? time : `┆${time.replace(/ s$/, '')}`;
		const end = index + label.length;
		const fits = end <= room && marked.every(mark => mark <= index || mark >= end);
		texts.splice(index, fits ? label.length : 1, ...(fits ? label : '┆'));
		free = fits ? end : index + 1;
		before = time;
	}

	const marks = [[cursor, span('▲', 'key')] as const, [now, span('▼', 'running')] as const]
		.flatMap(([index, mark]) => index === null ? [] : [[index, mark] as const])
		.toSorted(([a], [b]) => a - b);
	const result: Span[] = [];
	let start = 0;
	for (const [index, mark] of marks) {
		result.push(span(texts.slice(start, index).join(''), 'quiet'), mark);
		start = index + 1;
	}

	return [...result, span(texts.slice(start).join(''), 'quiet')];
};

/** Columns for the names of lanes. */
const labelWidthFor = (width: number, widest: number): number => Math.max(5, Math.min(Math.floor(width * 0.25), widest));

/** A task's turns are in its own colour. */
const glyphsOf = (taskId: number): typeof conditionGlyphs => ({...conditionGlyphs, running: {...conditionGlyphs.running, tone: toneOfTask(taskId)}});

type LaneRow = {readonly label: (width: number) => Row; readonly cells: () => readonly Cell[]};

/** The lane in row `index` of the list: tasks in the order of the tree, then workers. */
const laneAt = ({walk, story: {state}}: PaneScene, columns: readonly LaneColumn[], index: number): LaneRow | null => {
	const {timeline: {chronicle}, tree, names, screen} = walk;
	const rows = shownTasks(tree, screen.chosen.finished);
	const taskId = taskAt(rows, index);
	if (taskId !== null) {
		const lane = tableGet(chronicle.tasks, taskId);
		return {
			label: room => nameRow({...taskName(taskId, {names, state, language: languageFor(screen.register)}), own: ''}, room),
			cells() {
				const glyphs = glyphsOf(taskId);
				return lane === undefined ? columns.map(() => blank) : columns.map(column => laneCell(lane, column, glyphs));
			},
		};
	}

	const thread = [...tableValues(state.threads)][index - rows.size];
	const lane = thread === undefined ? undefined : tableGet(chronicle.threads, thread.id);
	return thread === undefined ? null : {
		label: () => [foreign(thread.name)],
		cells: () => lane === undefined ? columns.map(() => blank) : columns.map(column => laneCell(lane, column, workerGlyphs)),
	};
};

const legend: readonly Glyph[] = [...Object.values(conditionGlyphs), loopGlyphs[0]![1], ...markGlyphs.flatMap(([bit, glyph]) => bit === stepBits.raised || bit === stepBits.printed ? [glyph] : []), bookmarkGlyph];

/** What the cursor is at, or what the glyphs mean. */
const footRow = (scene: PaneScene, width: number): Row => {
	const {walk, focused} = scene;
	const step = cursorStep(walk);
	const clock = tableGet(walk.timeline.chronicle.steps, step)?.clock;
	return walk.screen.chosen.cursor !== null && clock !== undefined && step !== walk.timeline.place.step
		? [span(' ▲ ', 'key'), span(`step ${numberText(step)}, ${clockText(clock)}`, 'title'), span(focused ? '  Enter goes there' : '', 'quiet')]
		: [span(' '), ...legendRow(legend, width - 1)];
};

/** Rows from which on there is one for what the glyphs mean. */
const WITH_LEGEND = 8;

/** Rows from which on what is worth a mark has one of its own. */
const WITH_MARKS = 4;

/** Rows from which on it has it in any case. */
const ROOMY = 7;

export const timelinePane: DrawPane = scene => {
	const {walk, story: {state}, width, height, from, focused} = scene;
	const {timeline: {chronicle, place}, tree, screen} = walk;
	const rows = shownTasks(tree, screen.chosen.finished);
	const isCursorAway = cursorStep(walk) !== place.step;
	const hasLegend = height >= WITH_LEGEND || (focused && isCursorAway && height >= 5);
	const lanesInAll = rows.size + state.threads.size;
	// A lane is worth more than the marks, where there is room for one of them only.
	const hasMarks = height >= WITH_MARKS && (lanesInAll <= height - 3 || height >= ROOMY);
	const room = Math.max(0, height - 2 - (hasMarks ? 1 : 0) - (hasLegend ? 1 : 0));
	const selected = selectedTask(walk, state);
	const anchor = selected ?? currentTask(state);
	const window = windowAround(lanesInAll, room, from, anchor === null ? null : rowOf(tree, rows, anchor));
	const indexes = Array.from({length: window.shown}, (_, index) => window.first + index);
	// Names first: how wide they are decides how many columns there are.
	const widest = Math.max(6, ...indexes.map(index => rowWidth(laneAt(scene, [], index)?.label(Number.MAX_SAFE_INTEGER) ?? [])));
	const labelWidth = labelWidthFor(width, widest);
	const columnCount = Math.max(1, width - labelWidth - 3);
	const lanes = laneColumns(walk, columnCount);
	const {columns} = lanes;
	const drawn = (label: Row, cells: readonly Cell[], mark: Span = span(' ')): Row => [mark, ...fitRow(label, labelWidth), span(' '), ...cellsRow(cells, lanes)];
	const bookmarks = new Set(screen.bookmarks.map(({step}) => step));
	const isBookmarked = ({first, last}: LaneColumn): boolean => bookmarks.size > 0 && [...bookmarks].some(step => first <= step && step <= last);
	const all: readonly Row[] = [
		[span(' '), ...fitRow([span(screen.chosen.axis === 'time' ? 'time' : 'steps', 'quiet')], labelWidth), span(' '), ...axisRow(walk, lanes, columnCount)],
		...(hasMarks ? [drawn([span('events', 'quiet')], columns.map(column => column.again ? blank : isBookmarked(column) ? bookmarkGlyph : bitCell(markGlyphs, bitsOf(chronicle, column))))] : []),
		drawn([span('loop', 'title')], columns.map(column => bitCell(loopGlyphs, loopBits(chronicle, column)))),
		...indexes.flatMap(index => {
			const lane = laneAt(scene, columns, index);
			return lane === null ? [] : [drawn(lane.label(labelWidth), lane.cells(), span(selected !== null && taskAt(rows, index) === selected ? '▶' : ' ', focused ? 'key' : 'running'))];
		}),
		...(hasLegend ? [footRow(scene, width)] : []),
	];
	return {rows: all.slice(0, Math.max(0, height)), above: window.above, below: window.below, aside: window.above + window.below > 0 ? `${countOf(window.shown, window.shown + window.above + window.below)} lanes, ${lanes.scale}` : lanes.scale};
};
