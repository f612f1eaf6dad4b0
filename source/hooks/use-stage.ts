import {useState, useSyncExternalStore} from 'react';
import {updateStage, type Stage, type StageAction} from '../view/stage.js';

type Store = {
	readonly get: () => Stage;
	readonly subscribe: (listener: () => void) => () => void;
	readonly dispatch: (action: StageAction) => void;
};

const createStore = (initial: Stage): Store => {
	let stage = initial;
	const listeners = new Set<() => void>();
	return {
		get: () => stage,
		subscribe(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
		dispatch(action) {
			const next = updateStage(stage, action);
			if (next !== stage) {
				stage = next;
				for (const listener of listeners) {
					listener();
				}
			}
		},
	};
};

/**
The stage, and how to tell it what happened. The reducer runs when that is told, not when React next draws: whoever
gives work in slices must know how long they took.
*/
export const useStage = (first: () => Stage): readonly [Stage, Store['dispatch']] => {
	const [store] = useState(() => createStore(first()));
	return [useSyncExternalStore(store.subscribe, store.get), store.dispatch];
};
