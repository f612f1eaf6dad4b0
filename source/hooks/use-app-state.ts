import {useState, useSyncExternalStore} from 'react';
import {updateApp, type AppAction, type AppState} from '../view/app-state.js';

type Store = {
	readonly get: () => AppState;
	readonly subscribe: (listener: () => void) => () => void;
	readonly dispatch: (action: AppAction) => void;
};

/** How often the progress of work is shown, in ms: drawing it takes time from the work. */
const PROGRESS = 100;

const isWorking = ({stage}: AppState): boolean => stage.type === 'walk' && stage.walk.screen.work.type === 'working';

const createStore = (initial: AppState): Store => {
	let state = initial;
	let told = 0;
	const listeners = new Set<() => void>();
	return {
		get: () => state,
		subscribe(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
		dispatch(action) {
			const next = updateApp(state, action);
			if (next === state) {
				return;
			}

			state = next;
			const now = performance.now();
			// A slice of work that is not the last may be one of thousands.
			if (action.type === 'worked' && isWorking(state) && now - told < PROGRESS) {
				return;
			}

			told = now;
			for (const listener of listeners) {
				listener();
			}
		},
	};
};

/**
What the app is, and how to tell it what happened. The reducer runs when that is told, not when React next draws: whoever
gives work in slices must know how long they took.
*/
export const useAppState = (first: () => AppState): readonly [AppState, Store['dispatch'], Store['get']] => {
	const [store] = useState(() => createStore(first()));
	return [useSyncExternalStore(store.subscribe, store.get), store.dispatch, store.get];
};
