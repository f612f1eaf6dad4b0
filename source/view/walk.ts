import type {LoopState} from '../loop/state.js';
import type {Goal} from '../timeline/goal.js';
import type {PlacedInput} from '../simulator/inputs/input.js';
import {stateOf, type Timeline} from '../timeline/timeline.js';
import type {KeyName} from './keys/entry.js';
import type {Register} from './narration/registers.js';
import type {PaneId, Size} from './layout.js';
import {extendNames, noNames, type Names} from './names.js';
import type {Lesson} from './lesson.js';
import {nothingChosen, type Chosen} from './panes/chosen.js';
import {noTree, treeAt, type TaskTree} from './panes/task-tree.js';
import type {ComparisonMode, ListMode, PromptMode} from './modes/modes.js';
import type {Bookmark} from './places/bookmarks.js';
import type {Breakpoint} from './places/breakpoints.js';
import {noHistory, type History} from './places/history.js';
import type {Search} from './places/search.js';
import type {Branch} from './what-if/branches.js';
import type {Comparison} from './what-if/compare.js';

/*
The app is one reducer: `update(walk, action)` in update.ts. A walk is a run and a place in it (the timeline), and what
the screen shows of it; all else is derived when it is drawn.
*/

/** What the whole screen is. One union, so that no two of these can be true at once. */
export type Mode =
	| {readonly type: 'walk'}
	/** `from` is the first line shown, where the terminal has too few rows for all. */
	| {readonly type: 'help'; readonly from: number}
	| PromptMode
	| ListMode
	| ComparisonMode
	/** The person is done here: the host closes the walk. */
	| {readonly type: 'left'; readonly to: 'menu' | 'outside'};

/** A way to a goal that was not reached at once. `shown` once it has taken long enough to be told of. */
export type Work =
	| {readonly type: 'idle'}
	| {readonly type: 'working'; readonly shown: boolean};

export type ScreenMessage = {readonly text: string; readonly tone: 'note' | 'error'};

export type Screen = {
	readonly mode: Mode;
	/** `speed` is an index into `speeds`. */
	readonly playback: {readonly playing: boolean; readonly speed: number};
	/** Whether why, flow and next are hidden: a teacher asks first. */
	readonly narration: 'shown' | 'hidden';
	/** Whether asyncio's own callbacks are stepped through one by one. */
	readonly unfolded: boolean;
	/** In whose words the screen speaks. */
	readonly register: Register;
	/** Whether the source of our own asyncio is shown, where somebody is in it. */
	readonly library: boolean;
	readonly work: Work;
	/** What the terminal was last told to be: scrolling ends where panes do. */
	readonly size: Size;
	/** The pane that keys go to first; null: to the walk alone. */
	readonly focus: PaneId | null;
	/** Whether that pane fills the screen. */
	readonly zoomed: boolean;
	/** The first row (or entry) that is shown of panes that the person has scrolled; others show what matters now. */
	readonly scrolls: Readonly<Partial<Record<PaneId, number>>>;
	/** Keys that came while there was work, and are answered after it. */
	readonly waiting: readonly KeyName[];
	/** The task that the person has chosen. */
	readonly selected: number | null;
	/** What was chosen in the panes that look into the run. */
	readonly chosen: Chosen;
	readonly breakpoints: readonly Breakpoint[];
	readonly bookmarks: readonly Bookmark[];
	readonly history: History;
	/** What the last key came to, where the screen does not say it; the next key takes it away. */
	readonly message: ScreenMessage | null;
	/** What was typed into prompts, by their purpose, the last at the end. */
	readonly entered: Readonly<Record<string, readonly string[]>>;
};

export type Walk = {
	/** Over whatever its source makes of a place in a run: places are only ever handed back to the source they came from. */
	readonly timeline: Timeline<unknown>;
	/** What is walked through, for the header: a file's name. */
	readonly title: string;
	readonly lesson: Lesson | null;
	readonly names: Names;
	/** The tasks in the order of who created whom. */
	readonly tree: TaskTree;
	/** What was searched for last, and found. */
	readonly search: Search | null;
	/** Runs that differ by what was changed, the first as it was opened; the present one's entry is kept up by branches.ts. */
	readonly branches: readonly Branch[];
	/** The number of the present one. */
	readonly branch: number;
	/** The two that stand side by side, while they do. */
	readonly comparison: Comparison | null;
	readonly screen: Screen;
};

/** What happened: a key, time that passed, work that can be done. */
export type Action =
	| {readonly type: 'key-pressed'; readonly key: KeyName}
	/** Several characters at once, which are no keys. */
	| {readonly type: 'pasted'; readonly text: string}
	/** The terminal is of this size now. */
	| {readonly type: 'resized'; readonly size: Size}
	/** It is time for the next step of playback. */
	| {readonly type: 'ticked'}
	/** There is time to go on with the way to the goal: so many instructions' worth. */
	| {readonly type: 'worked'; readonly budget: number}
	/** The work has taken so long that people wonder. */
	| {readonly type: 'work-noticed'}
	| {readonly type: 'went'; readonly goal: Goal};

/** Steps per second. */
export const speeds: readonly number[] = [0.25, 0.5, 1, 2, 4, 8, 16];

const NORMAL_SPEED = 2;

const firstScreen: Screen = {
	mode: {type: 'walk'}, playback: {playing: false, speed: NORMAL_SPEED}, narration: 'shown', unfolded: false, register: 'beginner', library: false, work: {type: 'idle'}, waiting: [],
	size: {columns: 80, rows: 24}, focus: null, zoomed: false, scrolls: {},
	selected: null, chosen: nothingChosen, breakpoints: [], bookmarks: [], history: noHistory, message: null, entered: {},
};

export const withScreen = (walk: Walk, change: Partial<Screen>): Walk => ({...walk, screen: {...walk.screen, ...change}});

/** With names and a tree for the tasks that are here. */
export const arrived = (walk: Walk): Walk => {
	const state = stateOf(walk.timeline);
	return {...walk, names: extendNames(walk.names, state), tree: treeAt(walk.tree, state)};
};

type WalkOptions = {
	readonly title: string;
	readonly lesson?: Lesson | null;
	/** What was changed in the run before it was opened. */
	readonly edits?: readonly PlacedInput[];
	readonly breakpoints?: readonly Breakpoint[];
};

export const createWalk = <S>(given: Timeline<S>, {title, lesson = null, edits = [], breakpoints = []}: WalkOptions): Walk => {
	const timeline = given as unknown as Timeline<unknown>;
	const first: Branch = {name: 'A', change: '', edits, from: null, timeline, names: noNames, tree: noTree, search: null, bookmarks: [], history: noHistory};
	return arrived({timeline, title, lesson, names: noNames, tree: noTree, search: null, branches: [first], branch: 0, comparison: null, screen: {...firstScreen, breakpoints}});
};

/** The loop's state where the walk is. */
export const stateOfWalk = ({timeline}: Walk): LoopState => stateOf(timeline);
