import fs from 'node:fs';
import fc from 'fast-check';
import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {tableGet} from '../../source/library/table.js';
import {sortedToArray} from '../../source/library/sorted-set.js';
import {rowText} from '../../source/view/styled.js';
import {taskLabel} from '../../source/view/names.js';
import {columns, type ColumnId} from '../../source/view/columns.js';
import {english} from '../../source/view/narration/english.js';
import {storyOf} from '../../source/view/narration/story.js';
import {alwaysPanes} from '../../source/view/panes/table.js';
import {frameOf, frameRows} from '../../source/view/frame.js';
import {minimumSize} from '../../source/view/layout.js';
import {update} from '../../source/view/update.js';
import {visibleBoxes} from '../../source/view/visible.js';
import {stateOfWalk, type Walk} from '../../source/view/walk.js';
import {root, walkThrough} from './program-walks.js';
import {everyWalk, press} from './walks.js';

/* What the eye rests on: panes stay where they are from step to step, and nobody gets lost between them. */

const programs = [
	...fs.readdirSync(`${root}scenarios`).filter(file => file.endsWith('.py')).map(file => `scenarios/${file}`),
	'test/programs-network/chat.py', 'test/programs-threads/asyncio-to-thread.py', 'test/programs-threads/process-pool.py', 'test/programs/queue-join.py',
];

const sizes = [{columns: 80, rows: 24}, {columns: 120, rows: 40}, {columns: 200, rows: 60}] as const;

const walksOf = (file: string): readonly Walk[] => everyWalk(walkThrough(file)).slice(0, 200);

test.each(programs)('%s: panes do not move from step to step', {timeout: 60_000}, file => {
	const walks = walksOf(file);
	for (const size of sizes) {
		const layouts = walks.map(walk => JSON.stringify(visibleBoxes(walk, size).filter(({id}) => id !== 'not-started' && id !== 'waiting')));
		const changes = layouts.filter((layout, index) => index > 0 && layout !== layouts[index - 1]).length;
		expect(changes).toBeLessThanOrEqual(1);
	}
});

const ids = Object.keys(columns) as ColumnId[];

/** Columns of a box that say of themselves that there are more. */
const more = /\+[\d,]+(?: or more)? more/;

test.each(programs)('%s: every unfinished task is in sight in one place, or behind a "more"', {timeout: 60_000}, file => {
	for (const walk of walksOf(file)) {
		const state = stateOfWalk(walk);
		const story = storyOf(walk);
		for (const size of sizes) {
			for (const {id, width, height} of visibleBoxes(walk, size)) {
				if (!(ids as readonly string[]).includes(id)) {
					continue;
				}

				const text = alwaysPanes[id as ColumnId].draw({walk, story, width, height, from: null, focused: false}).rows.map(row => rowText(row)).join('\n');
				const {entries} = columns[id as ColumnId]({state, names: walk.names, language: english, fresh: new Set(), limit: 1000});
				const missing = more.exec(text);
				const shown = missing === null ? entries : entries.slice(0, entries.length - Number(/\d+/.exec(missing[0])![0]));
				// The end of a name tells one from another; what is cut keeps its ends.
				for (const {tasks: [taskId]} of shown) {
					expect(taskId === undefined || text.includes(taskLabel(walk.names, state, taskId).slice(0, 3))).toBe(true);
				}
			}
		}

		const standing = ids.flatMap(id => columns[id]({state, names: walk.names, language: english, fresh: new Set(), limit: 1000}).entries.flatMap(({tasks}) => tasks));
		expect(standing.toSorted((a, b) => a - b)).toEqual(sortedToArray(state.unfinished));
		expect(standing.every(taskId => tableGet(state.tasks, taskId)?.outcome === null)).toBe(true);
	}
});

test.each([...programs, 'test/screens/wide-characters.py'])('%s: every frame fills its terminal exactly, at any size, with any pane in focus', {timeout: 60_000}, file => {
	const walks = walksOf(file);
	const anywhere = fc.record({
		columns: fc.integer({min: minimumSize.columns, max: 400}), rows: fc.integer({min: minimumSize.rows, max: 120}), share: fc.integer({min: 0, max: 99}),
		keys: fc.array(fc.constantFrom('tab', 'tab', 'z', 'down', 'pagedown', 'a', 'w'), {maxLength: 8}),
	});
	fc.assert(fc.property(anywhere, ({columns, rows, share, keys}) => {
		const size = {columns, rows};
		const walk = press(update(walks[Math.floor((walks.length * share) / 100)]!, {type: 'resized', size}), ...keys);
		const drawn = frameRows(frameOf(walk, size)).map(row => rowText(row));
		expect(drawn).toHaveLength(rows);
		expect(drawn.filter(text => stringWidth(text) !== columns)).toEqual([]);
	}), {numRuns: 20});
});
