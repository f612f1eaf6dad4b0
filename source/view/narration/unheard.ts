import {queueFirst} from '../../library/queue.js';
import {tableGet} from '../../library/table.js';
import type {HandleRecord, LoopRecord, LoopState} from '../../loop/state.js';

/*
A loop that sleeps in its selector hears of what another thread puts into Ready only where that is done the safe way
(asyncio: `call_soon_threadsafe` writes to the loop's own pipe; `call_soon` and `set_result` do not).
*/

/** Handles that are looked at: what another thread puts there is little. */
const LOOKED_AT = 50;

/** What only a task or a callback causes, and so, while the loop sleeps, another thread. */
const quiet: ReadonlySet<string> = new Set(['future-settled', 'call-soon', 'task-created']);

const isQuiet = (handle: HandleRecord | undefined): boolean => quiet.has(handle?.cause?.type ?? '');

/** What stands in Ready of a loop that sleeps and was not told of it; nothing where it will look. */
export const unheardOf = ({phase, timeout, ready}: LoopRecord, state: LoopState): readonly number[] => {
	if (phase !== 'polling' || timeout === 0 || ready.size === 0) {
		return [];
	}

	const handles = queueFirst(ready, LOOKED_AT);
	return handles.every(id => isQuiet(tableGet(state.handles, id))) ? handles : [];
};
