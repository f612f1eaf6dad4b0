import {useEffect, useRef} from 'react';
import type {Action, Walk} from '../view/walk.js';

/** How long a slice of work takes at most, about, in ms: keys are answered between two. */
const SLICE = 10;

/** After this long, in ms, people wonder: the work is told of. */
const NOTICE = 100;

const FIRST_BUDGET = 20_000;

const LEAST_BUDGET = 1000;

/**
While the walk is on its way to a goal: works on it in slices, between which the terminal is read. An endless program
never blocks the keys.
*/
export const useWork = (walk: Walk | null, dispatch: (action: Action) => void): void => {
	const working = walk?.screen.work.type === 'working';
	const goal = walk?.timeline.goal ?? null;
	const budget = useRef(FIRST_BUDGET);
	useEffect(() => {
		if (!working) {
			return;
		}

		let next: ReturnType<typeof setImmediate> | null = null;
		const slice = (): void => {
			const start = performance.now();
			dispatch({type: 'worked', budget: budget.current});
			const took = performance.now() - start;
			// Half or double at most: one slow slice is no reason to crawl.
			budget.current = Math.max(LEAST_BUDGET, Math.round(budget.current * Math.min(2, Math.max(0.5, SLICE / Math.max(0.1, took)))));
			next = setImmediate(slice);
		};

		next = setImmediate(slice);
		return () => {
			if (next !== null) {
				clearImmediate(next);
			}
		};
	}, [working, goal, dispatch]);
	useEffect(() => {
		if (!working) {
			return;
		}

		const timer = setTimeout(() => {
			dispatch({type: 'work-noticed'});
		}, NOTICE);
		return () => {
			clearTimeout(timer);
		};
	}, [working, dispatch]);
};
