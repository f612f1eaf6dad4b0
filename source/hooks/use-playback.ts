import {useEffect} from 'react';
import {speeds, type Action, type Walk} from '../view/walk.js';

/** While the walk plays: calls for the next step when it is time, counted from when the last one was shown. */
export const usePlayback = (walk: Walk | null, dispatch: (action: Action) => void): void => {
	const active = walk !== null && walk.screen.playback.playing && walk.screen.work.type === 'idle';
	const perSecond = speeds[walk?.screen.playback.speed ?? 0] ?? 1;
	const place = walk?.timeline.place;
	useEffect(() => {
		if (!active) {
			return;
		}

		const timer = setTimeout(() => {
			dispatch({type: 'ticked'});
		}, 1000 / perSecond);
		return () => {
			clearTimeout(timer);
		};
	}, [active, perSecond, place, dispatch]);
};
