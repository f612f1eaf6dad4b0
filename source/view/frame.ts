import {footerRow} from './footer.js';
import {flowOf} from './flow.js';
import {headerRow} from './header.js';
import {helpRows} from './help.js';
import {isTooSmall, minimumSize, type Box, type Size} from './layout.js';
import {overlayRows} from './modes/overlay.js';
import {storyOf} from './narration/story.js';
import type {PaneScene} from './panes/pane.js';
import {paneOf} from './panes/table.js';
import {drawBoxes, joinedTo, type FilledBox} from './rule.js';
import {fitRow, fitRows, row, type Row} from './styled.js';
import {wrap} from './text.js';
import {comparisonScreen} from './what-if/compare.js';
import {visibleBoxes} from './visible.js';
import type {Mode, Walk} from './walk.js';
import {isAtEnd, positionOf, stepNumber} from '../timeline/timeline.js';

/*
The whole screen as data: rows of styled spans that fill the terminal exactly. The Ink components, recordings and the
walk without a terminal draw the same.
*/

export type Frame =
	/** `body` is all between header and footer: panes with their rules. */
	| {readonly type: 'panes'; readonly size: Size; readonly header: Row; readonly body: readonly Row[]; readonly footer: Row}
	/** A screen of lines: help, or too small a terminal. */
	| {readonly type: 'lines'; readonly size: Size; readonly rows: readonly Row[]};

/** What a terminal below the minimum shows. */
export const tooSmallFrame = (size: Size): Frame => ({
	type: 'lines', size,
	rows: fitRows(
		wrap(`This terminal has ${size.columns}×${size.rows} characters. Loopscope needs ${minimumSize.columns}×${minimumSize.rows}: make it larger, or press q to quit.`, Math.max(1, size.columns)).map(text => row(text)),
		size.columns, size.rows,
	),
});

/** What there is more of, for the end of a pane's rule. */
const moreText = (above: number, below: number): string =>
	[above > 0 ? `↑${above}` : '', below > 0 ? `↓${below}` : ''].filter(text => text !== '').join(' ');

const filledBox = (scene: Pick<PaneScene, 'walk' | 'story'>, box: Box): FilledBox => {
	const {id, width, height} = box;
	const entry = paneOf(id);
	const {focus, scrolls} = scene.walk.screen;
	const focused = focus === id;
	const {rows = [], above = 0, below = 0, aside = ''} = entry?.draw({...scene, width, height, from: scrolls[id] ?? null, focused}) ?? {};
	return {box, title: {text: entry?.title ?? '', aside, more: focused ? moreText(above, below) : '', focused}, rows: fitRows(rows, width, height)};
};

const panes = (walk: Walk, size: Size): Frame => {
	const story = storyOf(walk);
	const {state} = story;
	const scene = {walk, story};
	const boxes = visibleBoxes(walk, size);
	return {
		type: 'panes', size,
		header: headerRow({title: walk.title, state, step: stepNumber(walk.timeline), position: positionOf(walk.timeline), atEnd: isAtEnd(walk.timeline), branch: walk.branches.length > 1 ? walk.branches[walk.branch]!.name : null}, size.columns),
		body: drawBoxes(boxes.map(box => filledBox(scene, box)), size.rows - 2),
		footer: fitRow(footerRow(walk.screen.narration === 'hidden' ? null : flowOf(state, walk.names, 32), walk.screen, size.columns), size.columns),
	};
};

/** What the screen is in each mode. */
const frames: {readonly [T in Mode['type']]: (walk: Walk, size: Size, mode: Extract<Mode, {readonly type: T}>) => Frame} = {
	walk: panes,
	prompt: panes,
	list: panes,
	comparison: (walk, size, {from}) => ({type: 'lines', size, rows: fitRows(comparisonScreen(walk, size, from), size.columns, size.rows)}),
	help: (_walk, size, {from}) => ({type: 'lines', size, rows: fitRows(helpRows(size, from), size.columns, size.rows)}),
	left: panes,
};

/** A prompt, a list or a message takes the place of the last rows. */
const withOverlay = (frame: Frame, over: readonly Row[]): Frame => {
	const [rule, ...rest] = over;
	if (rule === undefined) {
		return frame;
	}

	const left = frameRows(frame).slice(0, frame.size.rows - over.length);
	return {type: 'lines', size: frame.size, rows: [...left, joinedTo(left.at(-1) ?? [], rule), ...rest]};
};

/** The screen of a walk in a terminal of this size. */
export const frameOf = (walk: Walk, size: Size): Frame => {
	if (isTooSmall(size)) {
		return tooSmallFrame(size);
	}

	const {mode} = walk.screen;
	return withOverlay((frames[mode.type] as (walk: Walk, size: Size, mode: Mode) => Frame)(walk, size, mode), overlayRows(walk, size));
};

/** The frame as rows: `size.rows` of exactly `size.columns`. */
export const frameRows = (frame: Frame): readonly Row[] => frame.type === 'lines' ? frame.rows : [frame.header, ...frame.body, frame.footer];
