import {nanosecondsBetween} from '../../library/instant.js';
import {tableGet} from '../../library/table.js';
import {conditionOf} from '../../loop/conditions.js';
import type {LoopState, TaskRecord} from '../../loop/state.js';
import {numberText, secondsText} from '../format.js';
import {nameRow} from '../column-rows.js';
import {taskName} from '../entries.js';
import {taskLabel} from '../names.js';
import {languageFor} from '../narration/registers.js';
import type {Scene} from '../narration/waits.js';
import {cutRow, fitRow, foreign, rowWidth, span, spread, toneOfTask, type Row} from '../styled.js';
import {awaitedBy, isOrphan} from './chain.js';
import {conditionGlyphs} from './glyphs.js';
import type {DrawPane, PaneScene} from './pane.js';
import {currentTask, placeOfTask, selectedTask} from './subject.js';
import {rowOf, shownTasks, treeRows, type TreeRow} from './task-tree.js';
import {doingText} from './task-words.js';
import {troubleRows} from './troubles.js';
import {countOf, windowAround} from './window.js';

/* Who created whom, as a tree; what each is doing, and whom it waits for; and what has gone wrong unnoticed. */

/** From these widths on there is room for the line, for the times, and for who waits for a task. */
const LINE = 56;
const TIMES = 84;
const AWAITED = 110;

const guideOf = (branches: readonly boolean[]): string =>
	branches.map((later, index) => index === branches.length - 1 ? (later ? '├─' : '└─') : (later ? '│ ' : '  ')).join('');

/** How long it ran and waited, what is not over included. */
const timesText = (task: TaskRecord, {clock}: LoopState): string => {
	const now = nanosecondsBetween(task.since, clock);
	const ran = task.ran + (task.state === 'running' ? now : 0);
	const waited = task.waited + (task.state === 'waiting' ? now : 0);
	return [ran > 0 ? `ran ${secondsText(ran)}` : '', waited > 0 ? `waited ${secondsText(waited)}` : ''].filter(text => text !== '').join(', ');
};

/** What is wrong with it, or asked of it. */
const warningOf = (task: TaskRecord, state: LoopState): string => {
	if (task.outcome === null && task.cancelRequests > 0) {
		return 'cancelling ';
	}

	return isOrphan(state, task)
		? `! orphan${task.createdAt === null ? '' : ` of line ${task.createdAt.line}`} `
		: tableGet(state.futures, task.id)?.unretrieved === true ? '! nobody asked: ' : '';
};

const asideOf = (task: TaskRecord, {state, names}: Scene, width: number): Row => {
	const place = placeOfTask(state, task.id) ?? (task.started ? null : task.createdAt);
	const awaits = width >= AWAITED ? awaitedBy(state, task) : null;
	const times = width >= TIMES ? timesText(task, state) : '';
	return [
		...(awaits === null ? [] : [span('for ', 'quiet'), foreign(taskLabel(names, state, awaits), toneOfTask(awaits)), span('  ')]),
		...(times === '' ? [] : [span(`${times}  `, 'quiet')]),
		...(width >= LINE && place !== null && task.outcome === null ? [span(`line ${String(place.line).padStart(3)} `, 'quiet')] : []),
	];
};

type Look = {readonly scene: Scene; readonly width: number; readonly nameWidth: number; readonly current: number | null; readonly selected: number | null; readonly focused: boolean};

const nameRowOf = ({taskId, branches}: TreeRow, scene: Scene, current: number | null, width = Number.MAX_SAFE_INTEGER): Row => {
	const guide = guideOf(branches);
	const isLibrary = tableGet(scene.state.tasks, taskId)?.library === true;
	const name = taskName(taskId, scene);
	return [
		span(guide, 'rule'),
		...nameRow({...name, own: '', tone: isLibrary ? 'quiet' : name.tone}, Math.max(1, width - guide.length)).map(part => ({...part, strong: taskId === current})),
	];
};

const taskRow = (row: TreeRow, {scene, width, nameWidth, current, selected, focused}: Look): Row => {
	const {state} = scene;
	const task = tableGet(state.tasks, row.taskId)!;
	const condition = conditionOf(state, task.id) ?? 'waiting';
	const {glyph, tone} = conditionGlyphs[condition];
	const warning = warningOf(task, state);
	const left: Row = [
		span(task.id === selected ? '▶' : ' ', focused ? 'key' : 'running'), span(glyph, tone), span(' '),
		...fitRow(nameRowOf(row, scene, current, nameWidth), nameWidth), span('  '),
		span(warning, 'error'), span(doingText(task, scene), condition === 'failed' ? 'error' : condition === 'running' ? 'running' : 'plain'),
	];
	return spread(left, asideOf(task, scene, width), width);
};

/** How many tasks are finished and not in the list. */
const leftOut = ({walk: {tree, screen}}: PaneScene): number => tree.all.size - shownTasks(tree, screen.chosen.finished).size;

/** The tasks from the one on that matters now, and above them what has gone wrong. */
export const treePane: DrawPane = paneScene => {
	const {walk, story: {state}, width, height, from, focused} = paneScene;
	const scene: Scene = {state, names: walk.names, language: languageFor(walk.screen.register)};
	const rows = shownTasks(walk.tree, walk.screen.chosen.finished);
	const selected = selectedTask(walk, state);
	const current = currentTask(state);
	const troubles = troubleRows(scene, walk.tree);
	const shownTroubles = troubles.slice(0, Math.max(troubles.length === 0 ? 0 : 1, Math.floor(height / 3)));
	const more = troubles.length - shownTroubles.length;
	const missing = leftOut(paneScene);
	const end: readonly Row[] = missing > 0 ? [[span(` ✓ ${numberText(missing)} finished${focused ? ', A shows them' : ''}`, 'quiet')]] : [];
	const head = shownTroubles.map((trouble, index): Row => index === shownTroubles.length - 1 && more > 0
		? spread([span(' '), ...trouble], [span(`+${numberText(more)} more `, 'error')], width)
		: [span(' '), ...cutRow(trouble, width - 1)]);
	const room = Math.max(0, height - head.length - end.length);
	const matters = selected ?? current;
	const window = windowAround(rows.size, room, from, matters === null ? null : rowOf(walk.tree, rows, matters));
	const seen = treeRows(rows, window.first, window.shown);
	const nameWidth = Math.min(Math.floor(width * 0.45), Math.max(0, ...seen.map(row => rowWidth(nameRowOf(row, scene, null)))));
	const drawn = seen.map(row => taskRow(row, {scene, width, nameWidth, current, selected, focused}));
	const all = [...head, ...(drawn.length === 0 && height > head.length ? [[span(' none', 'quiet')]] : drawn), ...end];
	return {rows: all.slice(0, height), above: window.above, below: window.below, aside: countOf(window.shown, walk.tree.all.size)};
};
