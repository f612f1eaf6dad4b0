import type {PaneId} from '../layout.js';
import {contentOf, panesInOrder} from '../visible.js';
import {withScreen, type Walk} from '../walk.js';
import type {CommandTable} from './command.js';

/** Which pane keys go to, how large it is, and what of it is seen. */
export type PaneCommand =
	| {readonly type: 'focus-moved'; readonly by: 1 | -1}
	| {readonly type: 'focus-set'; readonly pane: PaneId}
	| {readonly type: 'zoom-toggled'}
	/** By rows, or by the height of the pane. */
	| {readonly type: 'pane-scrolled'; readonly by: number; readonly unit: 'row' | 'page'}
	/** One thing less: the zoom, what was scrolled to, the focus. */
	| {readonly type: 'pane-left'};

/** With no pane scrolled to a place of its own: each shows what matters now. */
export const unscrolled = (walk: Walk): Walk => Object.keys(walk.screen.scrolls).length === 0 ? walk : withScreen(walk, {scrolls: {}});

const withoutScroll = (walk: Walk, id: PaneId): Walk =>
	withScreen(walk, {scrolls: Object.fromEntries(Object.entries(walk.screen.scrolls).filter(([key]) => key !== id))});

/** The pane that z shows when none has been gone to. */
const FIRST_ZOOMED: PaneId = 'source';

export const paneCommands: CommandTable<PaneCommand> = {
	'focus-moved'(walk, {by}) {
		const panes = panesInOrder(walk);
		const {focus} = walk.screen;
		const index = focus === null ? -1 : panes.indexOf(focus);
		// From nowhere, forward is to the first and backward to the last.
		const next = index < 0 ? by > 0 ? 0 : panes.length - 1 : (index + by + panes.length) % panes.length;
		return withScreen(walk, {focus: panes[next]!});
	},
	'focus-set': (walk, {pane}) => withScreen(walk, {focus: pane}),
	'zoom-toggled': walk => withScreen(walk, {zoomed: !walk.screen.zoomed, focus: walk.screen.focus ?? FIRST_ZOOMED, scrolls: {}}),
	'pane-scrolled'(walk, {by, unit}) {
		const {focus, scrolls} = walk.screen;
		const shown = focus === null ? null : contentOf(walk, focus, scrolls[focus] ?? null);
		if (focus === null || shown === null) {
			return walk;
		}

		const {content: {above, below}, height} = shown;
		const next = Math.max(0, Math.min(above + below, above + by * (unit === 'page' ? Math.max(1, height - 1) : 1)));
		return next === above ? walk : withScreen(walk, {scrolls: {...scrolls, [focus]: next}});
	},
	'pane-left'(walk) {
		const {focus, zoomed, scrolls} = walk.screen;
		return zoomed
			? withScreen(walk, {zoomed: false, scrolls: {}})
			: focus !== null && scrolls[focus] !== undefined ? withoutScroll(walk, focus) : withScreen(walk, {focus: null});
	},
};
