import {isAtEnd, isAtStart} from '../../timeline/timeline.js';
import {goTo, paused} from '../moves.js';
import {speeds, withScreen} from '../walk.js';
import type {CommandTable} from './command.js';

export type PlayCommand =
	| {readonly type: 'play-toggled'}
	| {readonly type: 'speed-changed'; readonly by: 1 | -1};

export const playCommands: CommandTable<PlayCommand> = {
	// At the end, play begins again from the start.
	'play-toggled'(walk) {
		if (walk.screen.playback.playing) {
			return paused(walk);
		}

		const playing = withScreen(walk, {playback: {...walk.screen.playback, playing: true}});
		return isAtEnd(walk.timeline) && !isAtStart(walk.timeline) ? goTo(playing, {type: 'first'}) : playing;
	},
	'speed-changed'(walk, {by}) {
		const {playback} = walk.screen;
		return withScreen(walk, {playback: {...playback, speed: Math.min(speeds.length - 1, Math.max(0, playback.speed + by))}});
	},
};
