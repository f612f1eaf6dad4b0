import type {Goal} from '../timeline/goal.js';
import {isAtEnd, type Timeline} from '../timeline/timeline.js';
import {go, interrupt, work} from '../timeline/travel.js';
import {arrived, withScreen, type Walk} from './walk.js';

/* Moving a walk through its run: what commands, keys and work in slices have in common. */

/** What a key press may do before the screen is drawn again, in instructions: less than a frame's time. */
const AT_ONCE = 20_000;

export const paused = (walk: Walk): Walk => walk.screen.playback.playing
	? withScreen(walk, {playback: {...walk.screen.playback, playing: false}})
	: walk;

/** The timeline moved on: is it there? Then panes show what matters there, wherever they were scrolled to. */
export const moved = (walk: Walk, timeline: Timeline<unknown>): Walk => {
	if (timeline.goal !== null) {
		return withScreen({...walk, timeline}, {work: walk.screen.work.type === 'working' ? walk.screen.work : {type: 'working', shown: false}});
	}

	const there = arrived(withScreen({...walk, timeline}, {work: {type: 'idle'}, scrolls: {}}));
	return isAtEnd(timeline) ? paused(there) : there;
};

export const goTo = (walk: Walk, goal: Goal): Walk => moved(walk, work(go(walk.timeline, goal), AT_ONCE));

/** Goes on with the way to the goal: so many instructions' worth. */
export const workOn = (walk: Walk, budget: number): Walk => walk.timeline.goal === null ? walk : moved(walk, work(walk.timeline, budget));

/** Stays where the way to the goal has come to. */
export const stopWork = (walk: Walk): Walk => moved(withScreen(walk, {work: {type: 'idle'}}), interrupt(walk.timeline));

export const step = (walk: Walk, direction: 'forward' | 'back'): Walk =>
	goTo(walk, {type: direction, size: walk.screen.unfolded ? 'handle' : 'step', count: 1});
