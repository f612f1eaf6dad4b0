import {sortedKeys} from '../../library/sorted-set.js';
import {tableGet} from '../../library/table.js';
import type {HandleRecord, LoopRecord, LoopState} from '../../loop/state.js';

/* Which loop is meant, and what it has in store. */

/** The loop that runs, or else the one that was opened last. */
export const currentLoop = (state: LoopState): LoopRecord | null =>
	state.loops.findLast(({life}) => life === 'running' || life === 'stopping') ?? state.loops.at(-1) ?? null;

/** Timers that were not cancelled, in the order in which they will fire. */
export function * liveTimers(loop: LoopRecord, state: LoopState): Generator<HandleRecord, void> {
	for (const {handle} of sortedKeys(loop.scheduled)) {
		const record = tableGet(state.handles, handle);
		if (record !== undefined && !record.cancelled) {
			yield record;
		}
	}
}
