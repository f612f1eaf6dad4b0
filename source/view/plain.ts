import {isAtEnd, positionOf, stepNumber} from '../timeline/timeline.js';
import {formatPosition} from '../timeline/position.js';
import {columns, type ColumnId} from './columns.js';
import type {Entry} from './entries.js';
import {freshKeys} from './fresh.js';
import {languageFor} from './narration/registers.js';
import {timeText} from './times.js';
import {loopText} from './header.js';
import {inSuccession} from './narration/explain.js';
import {currentLoop} from './narration/loops.js';
import {outputLines} from './output-pane.js';
import {alwaysPanes} from './panes/table.js';
import {storyOf} from './narration/story.js';
import {clean} from './text.js';
import {toldApart} from './told-apart.js';
import type {Walk} from './walk.js';

/* A step as lines of text, for where there is no terminal: nothing is cut, and what is empty is left out. */

const order: readonly ColumnId[] = ['running', 'ready', 'io', 'timers', 'workers', 'waiting', 'not-started'];

/** Entries of a column that are written out. */
const MOST = 20;

const entryText = ({name: {before, called, apart}, detail}: Entry): string => {
	const name = before.trim() === '' ? called + apart : `${before}${called}${apart}`;
	return detail === '' ? name : `${name} (${detail.replace(/^← /, 'waits for ')})`;
};

/** The step that led to where the walk is: its number and time, why, what is next, and what stands where. */
export const plainStep = (walk: Walk): readonly string[] => {
	const {timeline, names} = walk;
	const {state, facts, why, next} = storyOf(walk);
	const loop = currentLoop(state);
	const head = [
		`Step ${stepNumber(timeline)}${isAtEnd(timeline) ? ', the end' : ''}`, `at ${formatPosition(positionOf(timeline))}`, timeText(state.clock, {state}),
		loopText(loop, state).text, ...(loop === null || loop.iteration === 0 ? [] : [`iteration ${loop.iteration}`]),
	];
	const places = order.flatMap(id => {
		const {entries, total} = toldApart(columns[id]({state, names, language: languageFor(walk.screen.register), fresh: freshKeys(facts), limit: MOST}), walk);
		const more = total > entries.length ? `; +${total - entries.length} more` : '';
		return entries.length === 0 ? [] : [`  ${alwaysPanes[id].title}: ${entries.map(entry => entryText(entry)).join('; ')}${more}`];
	});
	const output = outputLines(state, facts, Math.max(20, facts.length)).filter(({fresh}) => fresh).map(({text, error}) => `  ${error ? '!' : '>'} ${clean(text)}`);
	return [
		head.join('  '),
		...inSuccession(why).map(text => `  ${clean(text)}`),
		...output,
		...places,
		`  Next: ${clean(next)}`,
	];
};
