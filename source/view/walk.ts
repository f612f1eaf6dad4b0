import type {LoopState} from '../loop/state.js';
import type {Goal} from '../timeline/goal.js';
import {isAtEnd, isAtStart, stateOf, type Timeline} from '../timeline/timeline.js';
import {go, interrupt, work} from '../timeline/travel.js';
import {commandFor, type Command, type KeyName} from './keys.js';
import {extendNames, noNames, type Names} from './names.js';
import type {Lesson} from './lesson.js';

/*
The app as one reducer: `update(walk, action)`. A walk is a run and a place in it (the timeline), and what the screen
shows of it; all else is derived when it is drawn.
*/

/** What the whole screen is. One union, so that no two of these can be true at once. */
export type Mode =
	| {readonly type: 'walk'}
	/** `from` is the first line shown, where the terminal has too few rows for all. */
	| {readonly type: 'help'; readonly from: number}
	/** The person is done here: the host closes the walk. */
	| {readonly type: 'left'; readonly to: 'menu' | 'outside'};

/**
A way to a goal that was not reached at once. `shown` once it has taken long enough to be told of; `waiting` are keys that
came in the meantime.
*/
export type Work =
	| {readonly type: 'idle'}
	| {readonly type: 'working'; readonly shown: boolean; readonly waiting: readonly KeyName[]};

export type Screen = {
	readonly mode: Mode;
	/** `speed` is an index into `speeds`. */
	readonly playback: {readonly playing: boolean; readonly speed: number};
	/** Whether why, flow and next are hidden: a teacher asks first. */
	readonly narration: 'shown' | 'hidden';
	/** Whether asyncio's own callbacks are stepped through one by one. */
	readonly unfolded: boolean;
	readonly work: Work;
};

export type Walk = {
	/** Over whatever its source makes of a place in a run: places are only ever handed back to the source they came from. */
	readonly timeline: Timeline<unknown>;
	/** What is walked through, for the header: a file's name. */
	readonly title: string;
	readonly lesson: Lesson | null;
	readonly names: Names;
	readonly screen: Screen;
};

/** What happened: a key, time that passed, work that can be done. */
export type Action =
	| {readonly type: 'key-pressed'; readonly key: KeyName}
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

/** What a key press may do before the screen is drawn again, in instructions: less than a frame's time. */
const AT_ONCE = 20_000;

export const createWalk = <S>(timeline: Timeline<S>, {title, lesson = null}: {readonly title: string; readonly lesson?: Lesson | null}): Walk => arrived({
	timeline: timeline as unknown as Timeline<unknown>, title, lesson, names: noNames,
	screen: {
		mode: {type: 'walk'}, playback: {playing: false, speed: NORMAL_SPEED}, narration: 'shown', unfolded: false, work: {type: 'idle'},
	},
});

/** The loop's state where the walk is. */
export const stateOfWalk = ({timeline}: Walk): LoopState => stateOf(timeline);

/** With names for the tasks that are here. */
const arrived = (walk: Walk): Walk => ({...walk, names: extendNames(walk.names, stateOf(walk.timeline))});

const withScreen = (walk: Walk, change: Partial<Screen>): Walk => ({...walk, screen: {...walk.screen, ...change}});

const paused = (walk: Walk): Walk => walk.screen.playback.playing
	? withScreen(walk, {playback: {...walk.screen.playback, playing: false}})
	: walk;

/** The timeline moved on: is it there, and who has been waiting for that? */
const moved = (walk: Walk, timeline: Timeline<unknown>): Walk => {
	if (timeline.goal !== null) {
		const work: Work = walk.screen.work.type === 'working' ? walk.screen.work : {type: 'working', shown: false, waiting: []};
		return withScreen({...walk, timeline}, {work});
	}

	const waiting = walk.screen.work.type === 'working' ? walk.screen.work.waiting : [];
	const there = arrived(withScreen({...walk, timeline}, {work: {type: 'idle'}}));
	const settled = isAtEnd(timeline) ? paused(there) : there;
	let result: Walk = settled;
	for (const key of waiting) {
		result = update(result, {type: 'key-pressed', key});
	}

	return result;
};

const goTo = (walk: Walk, goal: Goal): Walk => moved(walk, work(go(walk.timeline, goal), AT_ONCE));

const step = (walk: Walk, direction: 'forward' | 'back'): Walk =>
	goTo(walk, {type: direction, size: walk.screen.unfolded ? 'handle' : 'step', count: 1});

/** At the end, play begins again from the start. */
const play = (walk: Walk): Walk => {
	if (walk.screen.playback.playing) {
		return paused(walk);
	}

	const playing = withScreen(walk, {playback: {...walk.screen.playback, playing: true}});
	return isAtEnd(walk.timeline) && !isAtStart(walk.timeline) ? goTo(playing, {type: 'first'}) : playing;
};

type Commands = {readonly [T in Command['type']]: (walk: Walk, command: Extract<Command, {readonly type: T}>) => Walk};

/** Whoever steps by hand has taken over from playback. */
const commands: Commands = {
	'go': (walk, {goal}) => goTo(paused(walk), goal),
	'step': (walk, {direction}) => step(paused(walk), direction),
	'play-toggled': walk => play(walk),
	'speed-changed'(walk, {by}) {
		const {playback} = walk.screen;
		return withScreen(walk, {playback: {...playback, speed: Math.min(speeds.length - 1, Math.max(0, playback.speed + by))}});
	},
	'unfold-toggled': walk => withScreen(walk, {unfolded: !walk.screen.unfolded}),
	'narration-toggled': walk => withScreen(walk, {narration: walk.screen.narration === 'shown' ? 'hidden' : 'shown'}),
	'help-toggled': walk => withScreen(paused(walk), {mode: walk.screen.mode.type === 'help' ? {type: 'walk'} : {type: 'help', from: 0}}),
	'left': (walk, {to}) => withScreen(paused(walk), {mode: {type: 'left', to}}),
};

const perform = (walk: Walk, command: Command): Walk =>
	(commands[command.type] as (walk: Walk, command: Command) => Walk)(walk, command);

/** While there is work: a key waits for a moment; once the work is shown, it stops it and does nothing else, but leaving always leaves. */
const pressedAtWork = (walk: Walk, key: KeyName, {shown, waiting}: Extract<Work, {readonly type: 'working'}>): Walk => {
	const command = commandFor(key);
	if (command?.type === 'left') {
		return perform(moved(withScreen(walk, {work: {type: 'idle'}}), interrupt(walk.timeline)), command);
	}

	return shown
		? paused(moved(withScreen(walk, {work: {type: 'idle'}}), interrupt(walk.timeline)))
		: withScreen(walk, {work: {type: 'working', shown, waiting: [...waiting, key]}});
};

const scrolling: ReadonlyMap<KeyName, 1 | -1> = new Map([['down', 1], ['j', 1], ['up', -1], ['k', -1]]);

/** More lines than any terminal has too few rows for. */
const HELP_LINES = 40;

/** Any key but those that scroll closes the help; the one that leaves the program leaves it. */
const pressedAtHelp = (walk: Walk, key: KeyName, from: number): Walk => {
	const by = scrolling.get(key);
	const command = commandFor(key);
	return by !== undefined
		? withScreen(walk, {mode: {type: 'help', from: Math.min(HELP_LINES, Math.max(0, from + by))}})
		: command?.type === 'left' && command.to === 'outside' ? perform(walk, command) : withScreen(walk, {mode: {type: 'walk'}});
};

const pressed = (walk: Walk, key: KeyName): Walk => {
	const {mode, work: now} = walk.screen;
	switch (mode.type) {
		case 'left': {
			return walk;
		}

		case 'help': {
			return pressedAtHelp(walk, key, mode.from);
		}

		case 'walk': {
			if (now.type === 'working') {
				return pressedAtWork(walk, key, now);
			}

			const command = commandFor(key);
			return command === null ? walk : perform(walk, command);
		}
	}
};

/** The walk after an action. Pure and total: nothing given is changed, and nothing is thrown. */
export const update = (walk: Walk, action: Action): Walk => {
	switch (action.type) {
		case 'key-pressed': {
			return pressed(walk, action.key);
		}

		case 'ticked': {
			return walk.screen.playback.playing && walk.screen.work.type === 'idle' && walk.screen.mode.type === 'walk' ? step(walk, 'forward') : walk;
		}

		case 'worked': {
			return walk.timeline.goal === null ? walk : moved(walk, work(walk.timeline, action.budget));
		}

		case 'work-noticed': {
			return walk.screen.work.type === 'working' ? withScreen(walk, {work: {...walk.screen.work, shown: true}}) : walk;
		}

		case 'went': {
			return goTo(walk, action.goal);
		}
	}
};
