import type {Direction} from '../../timeline/goal.js';
import {shownText} from '../lesson.js';
import type {ListFor, PromptFor} from '../modes/modes.js';
import {lineOf} from '../modes/line.js';
import {goQuietly, goTo, minded, paused, withMessage} from '../moves.js';
import {storyOf} from '../narration/story.js';
import {sourceView} from '../source/source-pane.js';
import {clean} from '../text.js';
import {stateOfWalk, withScreen, type Walk} from '../walk.js';
import {bookmarked} from './bookmarks.js';
import {hasBreakpoint, toggled, type Breakpoint} from './breakpoints.js';
import {travelled} from './history.js';
import {markOf, type Mark} from './mark.js';
import {beginSearch} from './search.js';
import {untilGoal, untils, type UntilName} from './until.js';

/* What can be done with the places of a run: shared by keys, prompts and lists. */

export const openPrompt = (walk: Walk, purpose: PromptFor, text = ''): Walk =>
	withScreen(paused(walk), {mode: {type: 'prompt', purpose, line: lineOf(text), recalled: 0, draft: '', problem: null}});

export const openList = (walk: Walk, list: ListFor, selected = 0): Walk => minded(withScreen(paused(walk), {mode: {type: 'list', list, selected}}));

/** The walk itself again. */
export const closeOverlay = (walk: Walk): Walk => minded(withScreen(walk, {mode: {type: 'walk'}}));

export const goToMark = (walk: Walk, {position, age}: Mark): Walk => goTo(walk, {type: 'place', position, age});

/** Runs on, or back, to where something happens. */
export const runUntil = (walk: Walk, name: UntilName, direction: Direction): Walk => {
	const refusal = untils[name].refusal(walk);
	return refusal === null ? goTo(walk, untilGoal(walk, name, direction)) : withMessage(walk, refusal);
};

export const travel = (walk: Walk, direction: 'back' | 'forward'): Walk => {
	const found = travelled(walk.screen.history, direction, markOf(walk));
	return found === null
		? withMessage(walk, direction === 'back' ? 'There is no place to go back to: only jumps are remembered.' : 'There is no place to go forward to again.')
		: goQuietly(withScreen(walk, {history: found.history}), {type: 'place', position: found.to.position, age: found.to.age});
};

/** The file that the source pane shows, and the line that it points to. */
const lineInView = (walk: Walk): {readonly file: number; readonly line: number | null} => {
	const story = storyOf(walk);
	const {path, lines} = sourceView(story, walk.lesson);
	const file = story.state.sources.find(source => source.path === path)?.file ?? 1;
	const here = story.here?.file === file ? story.here.line : null;
	return {file, line: lines.find(({next}) => next)?.number ?? here};
};

const pathOf = (walk: Walk, file: number): string => clean(stateOfWalk(walk).sources.find(source => source.file === file)?.path.split('/').at(-1) ?? walk.title);

/** What is wrong with a line as one to stop at, or null: nothing ever stops at a blank line or a comment. */
const lineProblem = (walk: Walk, {file, line}: Breakpoint): string | null => {
	const lines = stateOfWalk(walk).sources.find(source => source.file === file)?.text.split('\n') ?? [];
	const text = lines[line - 1];
	if (text === undefined) {
		return `${pathOf(walk, file)} has only ${lines.length} lines.`;
	}

	return (shownText(text, line, file === 1 ? walk.lesson : null) ?? '').replace(/#.*$/, '').trim() === '' ? `Nothing runs at line ${line} of ${pathOf(walk, file)}.` : null;
};

export const toggleBreakpoint = (walk: Walk, breakpoint: Breakpoint): Walk => {
	const {breakpoints} = walk.screen;
	const was = hasBreakpoint(breakpoints, breakpoint);
	const problem = was ? null : lineProblem(walk, breakpoint);
	const place = `line ${breakpoint.line} of ${pathOf(walk, breakpoint.file)}`;
	return problem === null
		? withMessage(withScreen(walk, {breakpoints: toggled(breakpoints, breakpoint)}), was ? `No breakpoint at ${place} any more.` : `Breakpoint at ${place}: c runs to it.`)
		: withMessage(walk, problem, 'error');
};

/** A breakpoint at a line of the file in view. */
export const toggleBreakpointAt = (walk: Walk, line: number): Walk => toggleBreakpoint(walk, {file: lineInView(walk).file, line});

/** A breakpoint at the line that the source pane points to. */
export const toggleBreakpointHere = (walk: Walk): Walk => {
	const {file, line} = lineInView(walk);
	return line === null ? withMessage(walk, 'No line is pointed to here: :b12 sets a breakpoint at line 12.') : toggleBreakpoint(walk, {file, line});
};

/** On to where a line of the file in view is reached. */
export const runToLine = (walk: Walk, line: number): Walk => {
	const {file} = lineInView(walk);
	const problem = lineProblem(walk, {file, line});
	return problem === null
		? goTo(walk, {type: 'until', events: [{type: 'breakpoint', file, line}], direction: 'forward'})
		: withMessage(walk, problem, 'error');
};

export const toggleBookmarkHere = (walk: Walk): Walk => {
	// What matters most of the step; of several, the first.
	const [told] = storyOf(walk).why.toSorted((a, b) => b.weight - a.weight);
	const sentence = told?.text ?? '';
	const {list, added} = bookmarked(walk.screen.bookmarks, markOf(walk), sentence);
	return withMessage(withScreen(walk, {bookmarks: list}), added ? 'Bookmark set: \' lists all of them.' : 'The bookmark here is gone.');
};

/** Searches for a text, and shows what is found as it is found. */
export const search = (walk: Walk, text: string): Walk => openList({...walk, search: beginSearch(walk, text)}, {type: 'hits'});

/** Rows above a line of the source that was found. */
const ABOVE = 3;

/** To what was found: where it was printed or happened; to a line of the source, by scrolling. */
export const toHit = (walk: Walk, index: number): Walk => {
	const hit = walk.search?.hits[index];
	if (walk.search === null || hit === undefined) {
		return walk;
	}

	const there: Walk = {...walk, search: {...walk.search, at: index}};
	const count = `${index + 1} of ${walk.search.hits.length}${walk.search.cursor === null ? '' : '+'}`;
	if (hit.type === 'source') {
		return withMessage(withScreen(there, {scrolls: {...there.screen.scrolls, source: Math.max(0, hit.line - 1 - ABOVE)}}), `${count}: line ${hit.line} of ${pathOf(walk, hit.file)}`);
	}

	return goTo(withMessage(there, `${count}: ${clean(hit.text.split('\n')[0] ?? '')}`), {type: 'step', step: hit.step});
};

/** To the next of what was found, or the one before; from the last to the first again. */
export const nextHit = (walk: Walk, by: 1 | -1): Walk => {
	if (walk.search === null) {
		return openPrompt(walk, {type: 'search'});
	}

	const {hits, at, text} = walk.search;
	return hits.length === 0
		? withMessage(walk, `"${text}" was not found.`)
		: toHit(walk, ((at ?? (by === 1 ? -1 : 0)) + by + hits.length) % hits.length);
};
