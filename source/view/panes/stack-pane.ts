import {tableGet} from '../../library/table.js';
import type {FrameText} from '../../loop/facts.js';
import type {LoopState} from '../../loop/state.js';
import {clockText} from '../format.js';
import {shortFunction, taskLabel, asyncioName} from '../names.js';
import {languageFor} from '../narration/registers.js';
import {waitOn, type Scene} from '../narration/waits.js';
import {fitRow, foreign, row, span, toneOfTask, type Row} from '../styled.js';
import {clean, cut, widthOf} from '../text.js';
import {chainFrom} from './chain.js';
import {windowOf, type DrawPane, type PaneScene} from './pane.js';
import {frameIndex, placeOfTask, stackOf, subjectOf} from './subject.js';
import {codeAt, doingText, outcomeText} from './task-words.js';

/* The frames of the task that was chosen, or that runs, and what it waits for, link by link. */

/** Below the names of frames. */
const INDENT = ' '.repeat(3);

/** Links of the chain of waits below the frames. */
const LINKS = 8;

const shownFunction = (name: string): string => name === '<module>' ? 'module' : shortFunction(name);

const frameRow = ({function: called, place}: FrameText, chosen: boolean, nameWidth: number, {walk, story: {state}, focused}: PaneScene): Row => {
	const main = state.sources[0]?.file === place.file;
	const path = state.sources.find(({file}) => file === place.file)?.path.split('/').at(-1) ?? '';
	return [
		span(chosen ? (focused ? '▶' : '▸') : ' ', chosen && focused ? 'key' : 'running'), span(' '),
		...fitRow(row(cut(shownFunction(called), nameWidth), chosen ? 'title' : 'plain', chosen), nameWidth),
		span(`  ${main ? '' : `${clean(path)} `}line ${place.line}  `, 'quiet'), foreign(codeAt(walk, place), 'plain'),
	];
};

/** What the innermost frame waits for, and the tasks behind that. */
const waitRows = (taskId: number, scene: Scene): readonly Row[] => {
	const {state, names} = scene;
	const task = tableGet(state.tasks, taskId);
	if (task?.outcome !== null || task.state === 'running') {
		return [];
	}

	const {tasks, circle} = chainFrom(state, taskId);
	const first: Row = task.waitingOn === null
		? [span(INDENT), span(doingText(task, scene), 'note')]
		: [span(INDENT), span('← ', 'key'), span(`waits for ${waitOn(task.waitingOn, scene)}`, 'note')];
	const links = tasks.slice(1, LINKS + 1).map((id, index): Row => {
		const record = tableGet(state.tasks, id)!;
		const place = placeOfTask(state, id);
		return [
			span(`${INDENT}${'  '.repeat(Math.min(index, 6))}↳ `, 'key'), foreign(taskLabel(names, state, id), toneOfTask(id)),
			span(`  ${doingText(record, scene)}${place === null ? '' : `, line ${place.line}`}`, 'quiet'),
		];
	});
	return [
		first, ...links,
		...(circle === null ? [] : [[span(INDENT), span('↻ ', 'error'), span(`in a circle: ${taskLabel(names, state, tasks[circle]!)} again`, 'error')]]),
	];
};

const threadName = (state: LoopState, thread: number): string => thread === 0 ? 'main thread' : clean(tableGet(state.threads, thread)?.name ?? `thread ${thread}`);

/** The last row of a task that is over. */
const overRow = (state: LoopState, taskId: number): Row | null => {
	const task = tableGet(state.tasks, taskId);
	return task?.outcome ? [span(INDENT), span(outcomeText(task.outcome), task.outcome.type === 'raised' ? 'error' : 'plain'), span(`  at ${clockText(task.since)}`, 'quiet')] : null;
};

/** The frames, outermost first, and below the innermost what it waits for. */
export const stackPane: DrawPane = scene => {
	const {walk, story: {state}, width, height, from} = scene;
	const of = subjectOf(walk);
	const stack = stackOf(walk, of);
	const chosen = frameIndex(walk, stack);
	const nameWidth = Math.min(Math.max(8, Math.floor(width * 0.35)), Math.max(0, ...stack.frames.map(({function: called}) => widthOf(shownFunction(called)))));
	const frames = stack.frames.map((frame, index) => frameRow(frame, index === chosen, nameWidth, scene));
	const words: Scene = {state, names: walk.names, language: languageFor(walk.screen.register)};
	const over = of.type === 'task' ? overRow(state, of.taskId) : null;
	const rows: readonly Row[] = [
		...frames,
		...(of.type === 'task' ? waitRows(of.taskId, words) : []),
		...(over === null ? [] : [over]),
		...(frames.length === 0 && over === null ? [[span(stack.recorded ? '   not recorded' : '   no frames of the program', 'quiet')]] : []),
	];
	const name = of.type === 'task' ? `${taskLabel(walk.names, state, of.taskId)} ${asyncioName(state, of.taskId)}`.trimEnd() : threadName(state, of.thread);
	// What matters is at the end: where it is, and why it waits.
	const start = rows.length <= height ? 0 : Math.max(0, Math.min(chosen, rows.length - height));
	return {...windowOf(rows, height, from ?? start), aside: name};
};
