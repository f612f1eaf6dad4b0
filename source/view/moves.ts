import type {Goal} from '../timeline/goal.js';
import {isAtEnd, type Timeline} from '../timeline/timeline.js';
import {go, interrupt, work} from '../timeline/travel.js';
import {isJump, jumped} from './places/history.js';
import {markOf} from './places/mark.js';
import {isSearching, searchOn} from './places/search.js';
import {missedText} from './places/until.js';
import {compareOn, isComparing} from './what-if/compare.js';
import {arrived, withScreen, type ScreenMessage, type Walk} from './walk.js';

/* Moving a walk through its run: what commands, keys and work in slices have in common. */

/** What a key press may do before the screen is drawn again, in instructions: less than a frame's time. */
const AT_ONCE = 20_000;

export const paused = (walk: Walk): Walk => walk.screen.playback.playing
	? withScreen(walk, {playback: {...walk.screen.playback, playing: false}})
	: walk;

export const withMessage = (walk: Walk, text: string, tone: ScreenMessage['tone'] = 'note'): Walk => withScreen(walk, {message: {text, tone}});

/** Whether there is something to do: a way to a goal; or a search or a comparison that is looked at while it goes on. */
const isBusy = (walk: Walk): boolean => {
	const {mode} = walk.screen;
	return walk.timeline.goal !== null || (mode.type === 'list' && mode.list.type === 'hits' && isSearching(walk)) || (mode.type === 'comparison' && isComparing(walk));
};

const withWork = (walk: Walk): Walk => isBusy(walk)
	? (walk.screen.work.type === 'working' ? walk : withScreen(walk, {work: {type: 'working', shown: false}}))
	: (walk.screen.work.type === 'idle' ? walk : withScreen(walk, {work: {type: 'idle'}}));

/** The work that there is now: after anything that begins or ends some. */
export const minded = withWork;

/** The timeline moved on, on its way to a goal: is it there? Then panes show what matters there, wherever they were scrolled to. */
export const moved = (walk: Walk, timeline: Timeline<unknown>, goal: Goal | null): Walk => {
	if (timeline.goal !== null) {
		return withWork({...walk, timeline});
	}

	// Panes show what matters there, wherever they were scrolled to.
	const there = withWork(arrived(withScreen({...walk, timeline}, {scrolls: {}})));
	const text = goal !== null && timeline.missed ? missedText(goal, there) : null;
	const told = text === null ? there : withMessage(there, text);
	return isAtEnd(timeline) ? paused(told) : told;
};

/** Goes somewhere, without a trace in the history. */
export const goQuietly = (walk: Walk, goal: Goal): Walk => moved(walk, work(go(walk.timeline, goal), AT_ONCE), goal);

/** Goes somewhere; from farther away than a step, one can come back. */
export const goTo = (walk: Walk, goal: Goal): Walk => isJump(goal)
	? goQuietly(withScreen(walk, {history: jumped(walk.screen.history, markOf(walk))}), goal)
	: goQuietly(walk, goal);

/** Goes on with the way to the goal, else with the search or the comparison: so many instructions' worth. */
export const workOn = (walk: Walk, budget: number): Walk => {
	const {goal} = walk.timeline;
	if (goal !== null) {
		return moved(walk, work(walk.timeline, budget), goal);
	}

	return withWork(isBusy(walk) ? (walk.screen.mode.type === 'comparison' ? compareOn : searchOn)(walk, budget) : walk);
};

/** Stays where the way to the goal has come to. */
export const stopWork = (walk: Walk): Walk => moved(withScreen(walk, {work: {type: 'idle'}}), interrupt(walk.timeline), null);

export const step = (walk: Walk, direction: 'forward' | 'back'): Walk =>
	goTo(walk, {type: direction, size: walk.screen.unfolded ? 'handle' : 'step', count: 1});
