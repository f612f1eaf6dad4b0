import {lastStep} from '../../timeline/chronicle.js';
import {stepNumber} from '../../timeline/timeline.js';
import type {PaneId} from '../layout.js';
import {goTo, paused, withMessage} from '../moves.js';
import type {Axis, Chosen} from '../panes/chosen.js';
import {cursorStep, scaleLimits, shownUntil, stepsOfColumn} from '../panes/lanes.js';
import {currentTask, frameIndex, selectedTask, stackOf, subjectOf} from '../panes/subject.js';
import {rowOf, shownTasks, taskAt} from '../panes/task-tree.js';
import {cursorLine, pathKey, variablesOf} from '../panes/variables.js';
import {stateOfWalk, withScreen, type Walk} from '../walk.js';
import type {CommandTable} from './command.js';

/** Looking into the run: which task, which frame, which variable, which stretch of time. */
export type LookCommand =
	/** The next or last task of the tree. */
	| {readonly type: 'task-moved'; readonly by: 1 | -1}
	/** The task that runs now is chosen for good; the one that was chosen is let go. */
	| {readonly type: 'task-pinned'}
	| {readonly type: 'task-followed'; readonly direction: 'forward' | 'back'}
	/** Finished tasks are listed, or no longer. */
	| {readonly type: 'finished-toggled'}
	| {readonly type: 'frame-moved'; readonly by: 1 | -1}
	| {readonly type: 'variable-moved'; readonly by: 1 | -1}
	| {readonly type: 'variable-toggled'}
	| {readonly type: 'lane-cursor-moved'; readonly by: 1 | -1}
	| {readonly type: 'lane-cursor-followed'}
	| {readonly type: 'lanes-zoomed'; readonly by: 1 | -1}
	| {readonly type: 'axis-toggled'};

const chose = (walk: Walk, change: Partial<Chosen>): Walk => withScreen(walk, {chosen: {...walk.screen.chosen, ...change}});

/** What the person has moved in a pane is in sight: the pane no longer stands where it was scrolled to. */
const inSight = (walk: Walk, ...ids: readonly PaneId[]): Walk => ids.some(id => walk.screen.scrolls[id] !== undefined)
	? withScreen(walk, {scrolls: Object.fromEntries(Object.entries(walk.screen.scrolls).filter(([id]) => !(ids as readonly string[]).includes(id)))})
	: walk;

const withTask = (walk: Walk, taskId: number | null): Walk => inSight(chose(withScreen(walk, {selected: taskId}), {frame: null, variable: null}), 'tree', 'stack', 'variables', 'timeline');

/** The one that was chosen, else the one that runs or did last. */
const taskInHand = (walk: Walk): number | null => {
	const state = stateOfWalk(walk);
	return selectedTask(walk, state) ?? currentTask(state);
};

const moveTask = (walk: Walk, by: 1 | -1): Walk => {
	const rows = shownTasks(walk.tree, walk.screen.chosen.finished);
	const task = taskInHand(walk);
	const row = task === null ? null : rowOf(walk.tree, rows, task);
	// The first press chooses the one that runs, so that one sees where one is.
	const next = row === null ? (by > 0 ? 0 : rows.size - 1) : walk.screen.selected === null ? row : Math.max(0, Math.min(rows.size - 1, row + by));
	const chosen = taskAt(rows, next);
	return chosen === null ? withMessage(walk, 'There is no task yet.') : withTask(walk, chosen);
};

const follow = (walk: Walk, direction: 'forward' | 'back'): Walk => {
	const taskId = taskInHand(walk);
	if (taskId === null) {
		return withMessage(walk, 'There is no task to follow here.');
	}

	const before = stepNumber(walk.timeline);
	const followed = goTo(paused(withTask(walk, taskId)), {type: 'follow', taskId, direction});
	return followed.timeline.goal === null && followed.timeline.place.age === walk.timeline.place.age && stepNumber(followed.timeline) === before
		? withMessage(followed, direction === 'forward' ? 'This task has no further step.' : 'This task has no earlier step.')
		: followed;
};

const moveFrame = (walk: Walk, by: 1 | -1): Walk => {
	const stack = stackOf(walk, subjectOf(walk));
	return stack.frames.length === 0
		? walk
		: inSight(chose(walk, {frame: Math.max(0, Math.min(stack.frames.length - 1, frameIndex(walk, stack) + by)), variable: null}), 'stack', 'variables');
};

const moveVariable = (walk: Walk, by: 1 | -1): Walk => {
	const list = variablesOf(walk);
	const line = list.type === 'variables' ? list.lines[Math.max(0, Math.min(list.lines.length - 1, cursorLine(walk, list.lines) + by))] : undefined;
	return line === undefined ? walk : inSight(chose(walk, {variable: pathKey(line.path)}), 'variables');
};

const toggleVariable = (walk: Walk): Walk => {
	const list = variablesOf(walk);
	const line = list.type === 'variables' ? list.lines[cursorLine(walk, list.lines)] : undefined;
	if (line?.type !== 'variable' || line.variable.kind === 'value') {
		return walk;
	}

	const key = pathKey(line.path);
	const {expanded} = walk.screen.chosen;
	return inSight(chose(walk, {variable: key, expanded: line.open ? expanded.filter(each => each !== key) : [...expanded, key]}), 'variables');
};

const moveCursor = (walk: Walk, by: 1 | -1): Walk => {
	const now = stepNumber(walk.timeline);
	const step = Math.max(0, Math.min(shownUntil(walk), lastStep(walk.timeline.chronicle), cursorStep(walk) + by * stepsOfColumn(walk)));
	return chose(walk, {cursor: step === now ? null : {at: now, step}});
};

const followCursor = (walk: Walk): Walk => {
	const step = cursorStep(walk);
	return step === stepNumber(walk.timeline) ? walk : goTo(paused(chose(walk, {cursor: null})), {type: 'step', step});
};

const zoom = (walk: Walk, by: 1 | -1): Walk => {
	const {axis, scale} = walk.screen.chosen;
	const {least, most} = scaleLimits[axis];
	return chose(walk, {scale: Math.max(least, Math.min(most, scale + by))});
};

const otherAxis: Readonly<Record<Axis, Axis>> = {steps: 'time', time: 'steps'};

export const lookCommands: CommandTable<LookCommand> = {
	'task-moved': (walk, {by}) => moveTask(walk, by),
	'task-pinned': walk => withTask(walk, walk.screen.selected === null ? taskInHand(walk) : null),
	'task-followed': (walk, {direction}) => follow(walk, direction),
	'finished-toggled': walk => inSight(chose(walk, {finished: shownTasks(walk.tree, walk.screen.chosen.finished) !== walk.tree.all}), 'tree', 'timeline'),
	'frame-moved': (walk, {by}) => moveFrame(walk, by),
	'variable-moved': (walk, {by}) => moveVariable(walk, by),
	'variable-toggled': walk => toggleVariable(walk),
	'lane-cursor-moved': (walk, {by}) => moveCursor(walk, by),
	'lane-cursor-followed': walk => followCursor(walk),
	'lanes-zoomed': (walk, {by}) => zoom(walk, by),
	'axis-toggled': walk => chose(walk, {axis: otherAxis[walk.screen.chosen.axis], scale: 0}),
};
