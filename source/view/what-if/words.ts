import {tableGet} from '../../library/table.js';
import type {Change} from '../../loop/facts.js';
import type {HandleRecord, LoopState} from '../../loop/state.js';
import {clockText} from '../format.js';
import {tasksBehind, timeoutOf} from '../narration/reasons.js';
import {shortFunction, taskInSentence, type Names} from '../names.js';
import {clean} from '../text.js';

/* What was changed, or can be, with the names that the columns give to tasks. */

/** Where names come from. */
export type Named = {readonly state: LoopState; readonly names: Names};

/** Who is behind a handle, as the columns call it: a task, the timeout of one, or a callback. */
export const handleInWords = (handle: HandleRecord, {state, names}: Named): string => {
	const inWords = (taskId: number): string => clean(taskInSentence(names, state, taskId));
	const interrupted = timeoutOf(handle);
	const [behind] = tasksBehind(handle, state);
	return interrupted !== null ? `the timeout of ${inWords(interrupted)}` : behind === undefined ? shortFunction(handle.callback) : inWords(behind);
};

const byId = (id: number, named: Named): string => {
	const handle = tableGet(named.state.handles, id);
	return handle === undefined ? 'a callback' : handleInWords(handle, named);
};

/** What a change did, in words: those that the fact itself has, unless they name handles. */
export const changeInWords = (change: Change | null, what: string, named: Named): string => {
	switch (change?.type) {
		case 'ready-swapped': {
			return `${byId(change.second, named)} goes before ${byId(change.first, named)} in Ready`;
		}

		case 'timers-swapped': {
			return `the timers of ${byId(change.first, named)} and ${byId(change.second, named)} are due in each other's place`;
		}

		case 'timer-moved': {
			return `the timer of ${byId(change.handle, named)} is due at ${clockText(change.when)}`;
		}

		case 'io-moved':
		case 'io-swapped':
		case undefined: {
			return what;
		}
	}
};
