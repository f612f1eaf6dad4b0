import {positionOf} from '../timeline/timeline.js';
import {update} from './update.js';
import {withScreen, type Walk} from './walk.js';

/**
The walk through a changed program in the place of the one before: at the same position, or as near as the new run comes,
and seen in the same way. What belongs to the old run alone, its history and what was searched for in it, is left behind.
*/
export const reloaded = (old: Walk, fresh: Walk): Walk => {
	const {playback, narration, register, unfolded, size, focus, zoomed, breakpoints, entered, chosen} = old.screen;
	const seen = withScreen(fresh, {
		narration, register, unfolded, size, focus, zoomed, breakpoints, entered, chosen: {...chosen, frame: null, cursor: null},
		playback: {...playback, playing: false},
	});
	return update(seen, {type: 'went', goal: {type: 'position', position: positionOf(old.timeline)}});
};
