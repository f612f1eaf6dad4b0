import {sortedKeys} from '../../library/sorted-set.js';
import {tableGet} from '../../library/table.js';
import type {Place} from '../../loop/facts.js';
import type {LoopState, SourceRecord} from '../../loop/state.js';
import {shownText, type Lesson} from '../lesson.js';
import {shortFunction, taskLabel, type Names} from '../names.js';
import {currentLoop} from '../narration/next.js';
import {fitRow, foreign, row, rowWidth, span, toneOfTask, type Row, type Span} from '../styled.js';
import type {Story} from '../narration/story.js';
import {clean, fitLines, wrap} from '../text.js';

/*
The program's text around where it is: ▶ at the line that runs next, ■ where tasks are suspended, and the notes of a
lesson below their lines.
*/

/** `note` is empty where there is none, or where the walk has not just come there. */
export type SourceLine = {readonly number: number; readonly text: string; readonly next: boolean; readonly suspended: readonly number[]; readonly note: string};

/** Tasks whose places are marked at most. */
const MARKED = 500;

const TAB = 4;

const sameLine = (a: Place | null, b: Place | null): boolean => a !== null && b !== null && a.file === b.file && a.line === b.line;

/** Where a function is defined in a file, if there is only one of that name. */
const definitionOf = (called: string, source: SourceRecord): Place | null => {
	const name = shortFunction(called).split('.').at(-1)!;
	const lines = source.text.split('\n');
	const found = lines.flatMap((text, index) => {
		const match = /^\s*(?:async\s+)?def\s+(\w+)/u.exec(text);
		return match?.[1] === name ? [index + 1] : [];
	});
	return found.length === 1 ? {file: source.file, line: found[0]!, column: 0} : null;
};

/** Where a task goes on when its turn comes: where it is suspended, or where its function begins. */
const placeOfTask = (taskId: number, state: LoopState): Place | null => {
	const task = tableGet(state.tasks, taskId);
	if (task?.started !== false) {
		return task?.place ?? null;
	}

	const source = state.sources.find(({file, library}) => !library && file === (task.createdAt?.file ?? 1));
	return source === undefined ? null : definitionOf(task.function, source);
};

/** What the pane is drawn of: a state, where the last step ended, who is next, and whether anybody's code ran. */
export type SourceScene = Pick<Story, 'state' | 'facts' | 'here' | 'nextTask' | 'ran'>;

/** The line that runs next: the one where it is, or where the next task goes on. */
const nextPlace = ({state, here, nextTask}: SourceScene): Place | null => {
	if (state.ended !== null) {
		return null;
	}

	const loop = currentLoop(state);
	if (loop !== null && loop.running.length > 0) {
		return here;
	}

	return loop !== null && (loop.life === 'running' || loop.life === 'stopping')
		? nextTask === null ? null : placeOfTask(nextTask, state)
		// Outside a loop the last line of a task says nothing of what is next.
		: state.line?.taskId === null ? state.line.place : null;
};

/** Which place the pane is built around: where something happened last, or, when nobody ran, where it goes on. */
const focusOf = (scene: SourceScene): Place | null => (scene.ran ? scene.here : nextPlace(scene)) ?? scene.here;

/** Ids of tasks by the line of this file that they are suspended at. */
const suspendedAt = (file: number, state: LoopState): ReadonlyMap<number, readonly number[]> => {
	const found = new Map<number, number[]>();
	let looked = 0;
	for (const taskId of sortedKeys(state.unfinished)) {
		if (++looked > MARKED) {
			break;
		}

		const task = tableGet(state.tasks, taskId);
		if (task?.started === true && task.state !== 'running' && task.place?.file === file) {
			found.set(task.place.line, [...found.get(task.place.line) ?? [], taskId]);
		}
	}

	return found;
};

export type SourceView = {
	readonly path: string;
	readonly lines: readonly SourceLine[];
	/** The line that the pane is built around, from 1; 0 when there is none. */
	readonly focus: number;
	/** How many lines the file has. */
	readonly total: number;
};

/** The lines of the file that matters now, with what is to be marked in them. */
export const sourceView = (scene: SourceScene, lesson: Lesson | null): SourceView => {
	const {state} = scene;
	const focus = focusOf(scene);
	const source = state.sources.find(({file}) => file === focus?.file) ?? state.sources[0];
	if (source === undefined) {
		return {path: '', lines: [], focus: 0, total: 0};
	}

	const next = nextPlace(scene);
	const suspended = suspendedAt(source.file, state);
	const own = source === state.sources[0] ? lesson : null;
	const reached = new Set(scene.facts.flatMap(fact => fact.type === 'line-reached' && fact.place.file === source.file ? [fact.place.line] : []));
	const texts = source.text.replace(/\r?\n$/, '').split(/\r?\n/);
	const lines = texts.flatMap((whole, index): readonly SourceLine[] => {
		const number = index + 1;
		const text = shownText(whole, number, own);
		return text === null ? [] : [{
			number, text,
			next: sameLine(next, {file: source.file, line: number, column: 0}),
			suspended: suspended.get(number) ?? [],
			note: (number === focus?.line || reached.has(number) ? own?.notes.get(number) : undefined) ?? '',
		}];
	});
	return {path: source.path, lines, focus: focus?.file === source.file ? focus.line : 0, total: texts.length};
};

const codeOf = ({text}: SourceLine, strong: boolean): Row => {
	const code = clean(text, TAB);
	return row(code, /^\s*#/.test(code) ? 'quiet' : 'plain', strong);
};

/** One line: marks, number, code, and at the end who is suspended there, where that fits. */
const lineRow = (line: SourceLine, focused: boolean, digits: number, width: number, label: (taskId: number) => string): Row => {
	const marks: Span[] = [
		span(line.next ? '▶' : ' ', 'running'),
		span(line.suspended.length > 0 ? '■' : ' ', 'key'),
		span(`${String(line.number).padStart(digits)} `, focused ? 'key' : 'quiet'),
	];
	const whole = [...marks, ...codeOf(line, focused || line.next)];
	const who = suspendedRow(line.suspended, label);
	return who.length > 0 && rowWidth(whole) + rowWidth(who) + 2 <= width
		? [...fitRow(whole, width - rowWidth(who)), ...who]
		: fitRow(whole, width);
};

/** Who is suspended at a line: the first two, and how many more. */
const suspendedRow = (tasks: readonly number[], label: (taskId: number) => string): Row => {
	const named = tasks.slice(0, 2).map(taskId => foreign(` ${label(taskId)}`, toneOfTask(taskId)));
	return tasks.length === 0 ? [] : [...named, span(tasks.length > 2 ? ` +${tasks.length - 2} ` : ' ', 'quiet')];
};

/** A note below its line, or with its line's number where that is not in sight. */
const noteRows = ({note, number}: SourceLine, inSight: boolean, digits: number, width: number, height: number): readonly Row[] => {
	const indent = ' '.repeat(digits + 2);
	const room = width - indent.length - 3;
	return fitLines(wrap(clean(note.replaceAll('\n', ' ')), room), room, height).map((text, index) => [
		span(index > 0 || inSight ? indent : `  ${String(number).padStart(digits)}`, 'note'), span('┆ ', 'note'), span(text, 'note'),
	]);
};

/** Indexes of the lines that are in sight: half of the room shows what comes before; the end of the file leaves no empty rows. */
const windowAround = (center: number, room: number, lines: number): {readonly first: number; readonly end: number} => {
	const first = Math.max(0, Math.min(center - Math.floor((room - 1) / 2), lines - room));
	return {first, end: Math.min(lines, first + room)};
};

/** At most `height` rows: the lines around the focus, and the notes that the walk has come to, below their lines where these are in sight. */
export const sourceRows = (view: SourceView, names: Names, state: LoopState, width: number, height: number): readonly Row[] => {
	const {lines, focus, total} = view;
	if (lines.length === 0) {
		return [];
	}

	const digits = String(total).length;
	// Lines that are not shown leave gaps in the numbers.
	const center = Math.max(0, lines.findIndex(({number}) => number === focus));
	const noted = lines.flatMap(({note}, index) => note === '' ? [] : [index]).toSorted((a, b) => Math.abs(a - center) - Math.abs(b - center));
	// The code keeps three rows at least, where there are as many.
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

	const room = Math.max(1, height - [...heights.values()].reduce((sum, rows) => sum + rows, 0));
	const {first, end} = windowAround(center, room, lines.length);
	const rowsOfNote = (index: number, inSight: boolean): readonly Row[] =>
		heights.has(index) ? noteRows(lines[index]!, inSight, digits, width, heights.get(index)!) : [];
	const label = (taskId: number) => taskLabel(names, state, taskId);
	return [
		...lines.slice(first, end).flatMap((line, index) => [lineRow(line, line.number === focus, digits, width, label), ...rowsOfNote(first + index, true)]),
		...[...heights.keys()].filter(index => index < first || index >= end).toSorted((a, b) => a - b).flatMap(index => rowsOfNote(index, false)),
	];
};
