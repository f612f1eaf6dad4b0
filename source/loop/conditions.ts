import {tableGet} from '../library/table.js';
import {whereIs, type Whereabouts} from './questions.js';
import type {LoopState} from './state.js';

/** What a task is doing, in one word: how it stands in lists and lanes. */
export type Condition = 'running' | 'ready' | 'waiting' | 'sleeping' | 'io' | 'worker' | 'done' | 'failed' | 'cancelled';

const places: {readonly [T in Whereabouts['type']]: Condition} = {
	running: 'running', ready: 'ready', timers: 'sleeping', io: 'io', workers: 'worker', waiting: 'waiting',
};

const outcomes = {returned: 'done', raised: 'failed', cancelled: 'cancelled', lost: 'cancelled'} as const;

/** What the task is doing; null where there is no such task. */
export const conditionOf = (state: LoopState, taskId: number): Condition | null => {
	const outcome = tableGet(state.tasks, taskId)?.outcome;
	if (outcome) {
		return outcomes[outcome.type];
	}

	const place = whereIs(state, taskId);
	return place === null ? null : places[place.type];
};
