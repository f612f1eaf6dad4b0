import {shownText, type Lesson} from '../lesson.js';
import {taskLabel, type Names} from '../names.js';
import {fitRow, foreign, rowWidth, span, toneOfTask, type Row, type Span} from '../styled.js';
import type {LoopState, SourceRecord} from '../../loop/state.js';
import {clean, fitLines, widthOf, wrap} from '../text.js';
import {codeRow} from './code-row.js';
import {focusOf, nextPlace, sameLine, suspendedAt, type PlaceScene} from './places.js';
import type {Token} from './syntax.js';
import {shownLine, textOf} from './texts.js';
import {calmWindow, scrolledWindow, type Window} from './window.js';

/*
The program's text around where it is: ▶ at the line that runs next, ■ where tasks are suspended, ◆ where other threads
are, ● at breakpoints, and the notes of a lesson below their lines.
*/

/** `note` is empty where there is none, or where the walk has not just come there. */
export type SourceLine = {
	readonly number: number;
	/** As it is shown: without tabs and what cannot be measured. */
	readonly text: string;
	readonly tokens: readonly Token[];
	readonly next: boolean;
	readonly breakpoint: boolean;
	readonly suspended: readonly number[];
	/** Threads that are there, other than the one that runs. */
	readonly threads: readonly number[];
	readonly note: string;
};

/** What the pane is drawn of, besides what happened. */
export type Marks = {
	/** Lines to stop at, by file. */
	readonly breakpoints?: ReadonlyArray<{readonly file: number; readonly line: number}>;
	/** Threads by line of a file. */
	readonly threadsAt?: (file: number) => ReadonlyMap<number, readonly number[]>;
};

export type SourceView = {
	readonly path: string;
	/** The file's id, 0 when there is none. */
	readonly file: number;
	readonly lines: readonly SourceLine[];
	/** The line that the pane is built around, from 1; 0 when there is none. */
	readonly focus: number;
	/** How many lines the file has. */
	readonly total: number;
};

const none: readonly number[] = [];

/** The lines of a file with what is to be marked in them. */
const linesOf = (source: SourceRecord, scene: PlaceScene, lesson: Lesson | null, focus: number, {breakpoints = [], threadsAt}: Marks): readonly SourceLine[] => {
	const next = nextPlace(scene);
	const suspended = suspendedAt(source.file, scene.state);
	const threads = threadsAt?.(source.file);
	const stops = new Set(breakpoints.filter(({file}) => file === source.file).map(({line}) => line));
	const reached = new Set(scene.facts.flatMap(fact => fact.type === 'line-reached' && fact.place.file === source.file ? [fact.place.line] : []));
	const {raw, lines, tokens} = textOf(source);
	return raw.flatMap((whole, index): readonly SourceLine[] => {
		const number = index + 1;
		const shown = shownText(whole, number, lesson);
		return shown === null ? [] : [{
			number, text: shown === whole ? lines[index]! : shownLine(shown), tokens: tokens[index] ?? [],
			next: sameLine(next, {file: source.file, line: number, column: 0}),
			breakpoint: stops.has(number),
			suspended: suspended.get(number) ?? none,
			threads: threads?.get(number) ?? none,
			note: (number === focus || reached.has(number) ? lesson?.notes.get(number) : undefined) ?? '',
		}];
	});
};

/** The lines of the file that matters now, with what is to be marked in them. */
export const sourceView = (scene: PlaceScene, lesson: Lesson | null, marks: Marks = {}): SourceView => {
	const {sources} = scene.state;
	const focus = focusOf(scene);
	const source = sources.find(({file}) => file === focus?.file) ?? sources[0];
	if (source === undefined) {
		return {path: '', file: 0, lines: [], focus: 0, total: 0};
	}

	const line = focus?.file === source.file ? focus.line : 0;
	return {
		path: source.path, file: source.file, focus: line, total: textOf(source).raw.length,
		lines: linesOf(source, scene, source === sources[0] ? lesson : null, line, marks),
	};
};

/** How to name who is at a line. */
type Labels = {readonly task: (taskId: number) => string; readonly thread: (thread: number) => string};

/** Who is suspended at a line: names where there is room for them, else how many they are. */
const whoRow = ({suspended, threads}: SourceLine, labels: Labels, room: number): Row => {
	const all = suspended.length + threads.length;
	const names = [
		...threads.slice(0, 2).map(thread => foreign(` ${labels.thread(thread)}`)),
		...suspended.slice(0, 2).map(taskId => foreign(` ${labels.task(taskId)}`, toneOfTask(taskId))),
	].slice(0, 2);
	for (let shown = names.length; shown > 0; shown--) {
		const rest = all - shown;
		const row: Row = [...names.slice(0, shown), span(rest > 0 ? ` +${rest} ` : ' ', 'quiet')];
		if (rowWidth(row) + 1 <= room) {
			return row;
		}
	}

	const counted = ` ×${all} `;
	return all > 1 && widthOf(counted) <= room ? [span(counted, 'quiet')] : [];
};

/** One line: marks, number, code, and at the end who is there, where that fits. */
const lineRow = (line: SourceLine, focused: boolean, digits: number, width: number, labels: Labels): Row => {
	const marks: readonly Span[] = [
		line.next ? span('▶', 'running') : span(line.threads.length > 0 ? '◆' : ' ', 'key'),
		span(line.suspended.length > 0 ? '■' : ' ', 'key'),
		span(String(line.number).padStart(digits), focused ? 'key' : 'quiet'),
		span(line.breakpoint ? '●' : ' ', 'error'),
	];
	const room = width - rowWidth(marks);
	const code = codeRow(line, room, focused || line.next);
	const who = whoRow(line, labels, room - rowWidth(code));
	return who.length === 0 ? fitRow([...marks, ...code], width) : [...fitRow([...marks, ...code], width - rowWidth(who)), ...who];
};

/** A note below its line, or with its line's number where that is not in sight. */
const noteRows = ({note, number}: SourceLine, inSight: boolean, digits: number, width: number, height: number): readonly Row[] => {
	const indent = ' '.repeat(digits + 2);
	const room = width - indent.length - 3;
	return fitLines(wrap(clean(note.replaceAll('\n', ' ')), room), room, height).map((text, index) => [
		span(index > 0 || inSight ? indent : `  ${String(number).padStart(digits)}`, 'note'), span('┆ ', 'note'), span(text, 'note'),
	]);
};

/** How many rows each note has, those near the middle first: the code keeps three rows at least, where there are as many. */
const noteHeights = (lines: readonly SourceLine[], center: number, digits: number, width: number, height: number): ReadonlyMap<number, number> => {
	const noted = lines.flatMap(({note}, index) => note === '' ? [] : [index]).toSorted((a, b) => Math.abs(a - center) - Math.abs(b - center));
	let left = Math.max(1, height - 3);
	const heights = new Map<number, number>();
	for (const index of noted) {
		const rows = noteRows(lines[index]!, true, digits, width, left).length;
		heights.set(index, rows);
		left -= rows;
		if (left <= 0) {
			break;
		}
	}

	return heights;
};

/** Rows of the pane, and the lines that they show. */
export type SourceRows = {readonly rows: readonly Row[]; readonly window: Window};

/** `from`: the index of the first line, where the person has scrolled; null: around the place where the program is. */
export type SourceBox = {readonly width: number; readonly height: number; readonly from?: number | null};

/** At most `height` rows: the lines around the focus, and the notes that the walk has come to, below their lines where these are in sight. */
export const windowedRows = ({lines, focus, total}: SourceView, labels: Labels, {width, height, from = null}: SourceBox): SourceRows => {
	const digits = String(total).length;
	// Lines that are not shown leave gaps in the numbers.
	const center = Math.max(0, lines.findIndex(({number}) => number === focus));
	const heights: ReadonlyMap<number, number> = from === null ? noteHeights(lines, center, digits, width, height) : new Map();
	const room = Math.max(1, height - [...heights.values()].reduce((sum, rows) => sum + rows, 0));
	const window = from === null ? calmWindow(center, {height, room}, lines.length) : scrolledWindow(from, room, lines.length);
	const {first, end} = window;
	const rowsOfNote = (index: number, inSight: boolean): readonly Row[] =>
		heights.has(index) ? noteRows(lines[index]!, inSight, digits, width, heights.get(index)!) : [];
	return {window, rows: lines.length === 0 ? [] : [
		...lines.slice(first, end).flatMap((line, index) => [lineRow(line, line.number === focus, digits, width, labels), ...rowsOfNote(first + index, true)]),
		...[...heights.keys()].filter(index => index < first || index >= end).toSorted((a, b) => a - b).flatMap(index => rowsOfNote(index, false)),
	]};
};

/** The rows alone. */
export const sourceRows = (view: SourceView, names: Names, state: LoopState, width: number, height: number): readonly Row[] =>
	windowedRows(view, {task: taskId => taskLabel(names, state, taskId), thread: String}, {width, height}).rows;
