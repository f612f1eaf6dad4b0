import {layoutFor, moreIds, type Box, type MoreId, type PaneId, type Size} from './layout.js';
import {needOf} from './need.js';
import {storyOf} from './narration/story.js';
import {paneOf} from './panes/table.js';
import type {PaneContent} from './panes/pane.js';
import type {Walk} from './walk.js';

/* Which panes are to be seen, and where: asked by the keys that go from one to the next, and by who draws them. */

const isMore = (id: PaneId): id is MoreId => (moreIds as readonly PaneId[]).includes(id);

/** The boxes of the panes on a screen of this size; a zoomed pane is alone. */
export const visibleBoxes = (walk: Walk, size: Size): readonly Box[] => {
	const {focus, zoomed} = walk.screen;
	if (zoomed && focus !== null) {
		return [{id: focus, x: 0, y: 0, width: size.columns, height: size.rows - 3}];
	}

	const need = needOf(walk);
	const {boxes} = layoutFor(size, need);
	return focus === null || boxes.some(({id}) => id === focus) || !isMore(focus) || need.more[focus] === undefined
		? boxes
		: layoutFor(size, {...need, instead: focus}).boxes;
};

/** All panes that can be gone to, in reading order: those on the screen, then those that there is no room for. */
export const panesInOrder = (walk: Walk): readonly PaneId[] => {
	const need = needOf(walk);
	const shown = layoutFor(walk.screen.size, need).boxes.map(({id}) => id);
	return [...shown, ...moreIds.filter(id => need.more[id] !== undefined && !shown.includes(id))];
};

/** What a pane shows on the terminal that the walk was last told of; null where it is not on the screen. */
export const contentOf = (walk: Walk, id: PaneId, from: number | null): {readonly content: PaneContent; readonly height: number} | null => {
	const box = visibleBoxes(walk, walk.screen.size).find(each => each.id === id);
	const entry = paneOf(id);
	return box === undefined || entry === null
		? null
		: {content: entry.draw({walk, story: storyOf(walk), width: box.width, height: box.height, from, focused: true}), height: box.height};
};
