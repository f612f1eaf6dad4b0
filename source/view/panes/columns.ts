import {columnRows} from '../column-rows.js';
import {columns, type ColumnId} from '../columns.js';
import type {ColumnScene} from '../entries.js';
import {numberText} from '../format.js';
import {freshKeys} from '../fresh.js';
import {languageFor} from '../narration/registers.js';
import {withMotion} from '../motion.js';
import {ownColumn} from '../own-columns.js';
import {digitsOf} from '../times.js';
import {toldApart} from '../told-apart.js';
import type {DrawPane} from './pane.js';

/** What stands in a column with nothing in it, and whether the number of entries stands behind its title. */
const looks: Readonly<Record<ColumnId, {readonly none: string; readonly numbered: boolean}>> = {
	ready: {none: 'none', numbered: true}, io: {none: 'none', numbered: true}, timers: {none: 'none', numbered: true}, workers: {none: 'none', numbered: true},
	running: {none: 'nobody', numbered: false}, waiting: {none: 'none', numbered: true}, 'not-started': {none: 'none', numbered: true},
};

/** The pane of a column: entries from the one that is scrolled to. */
export const drawColumn = (id: ColumnId): DrawPane => ({walk, story, width, height, from}) => {
	const own = ownColumn(walk, id);
	const scene: ColumnScene = {state: story.state, names: walk.names, language: languageFor(walk.screen.register), fresh: freshKeys(story.facts), limit: (from ?? 0) + height, exact: walk.screen.zoomed, digits: digitsOf(story.state)};
	const column = own?.column ?? toldApart(withMotion(id, columns[id](scene), scene, story), walk);
	const above = Math.max(0, Math.min(from ?? 0, column.total - Math.max(1, Math.floor(height / 2))));
	const shown = {...column, entries: column.entries.slice(above), total: column.total - above};
	const {none, numbered} = looks[id];
	return {
		rows: columnRows(shown, width, height, none), above, below: Math.max(0, shown.total - height),
		aside: [own === null ? '' : `(${own.variable})`, numbered ? `${numberText(column.total)}${column.exact ? '' : '+'}` : ''].filter(text => text !== '').join(' '),
	};
};
