import {tableGet} from '../../library/table.js';
import type {Fact, FactOf, FactType} from '../../loop/facts.js';
import type {LoopState} from '../../loop/state.js';
import {secondsText} from '../format.js';
import {nanosecondsBetween} from '../../library/instant.js';

/*
What happens in a run as short texts that can be searched: by asyncio's own names and by the program's. Sentences depend on
the step that they stand in; these do not.
*/

const taskText = (state: LoopState, taskId: number): string => {
	const task = tableGet(state.tasks, taskId);
	return task === undefined ? 'a task' : `${task.function}(${task.arguments.map(({text}) => text).join(', ')}) ${task.name}`;
};

type Texts = {readonly [T in FactType]?: (fact: FactOf<T>, state: LoopState) => string};

const texts: Texts = {
	raised: ({error}) => `raised ${error}`,
	'task-created': ({taskId}, state) => `task created: ${taskText(state, taskId)}`,
	'task-renamed': ({name}) => `task named ${name}`,
	'task-cancel-requested': ({taskId}, state) => `cancellation requested: ${taskText(state, taskId)}`,
	'task-finished'({taskId, outcome}, state) {
		const how = outcome.type === 'returned' ? `returned ${outcome.value}` : outcome.type === 'raised' ? `raised ${outcome.error}` : 'cancelled';
		return `task finished: ${taskText(state, taskId)} ${how}`;
	},
	'coroutine-created': ({name, arguments: given}) => `coroutine created: ${name}(${given.map(({text}) => text).join(', ')})`,
	'exception-unretrieved': ({error}) => `exception never retrieved: ${error}`,
	'loop-blocked': ({what, from, to}) => `loop blocked by ${what} for ${secondsText(nanosecondsBetween(from, to))}`,
	'io-waiting': ({what}) => `waiting for I/O: ${what}`,
	'io-done': ({io, outcome}, state) => `I/O done: ${tableGet(state.io, io)?.what ?? ''} ${outcome}`,
	'job-queued': ({name}) => `job for a worker: ${name}`,
	'thread-started': ({name}) => `thread started: ${name}`,
	'loop-opened': () => 'loop opened',
	'loop-closed': () => 'loop closed',
	edited: ({what}) => `changed from outside: ${what}`,
	limit: ({message}) => `limit: ${message}`,
	deadlock: () => 'deadlock',
	ended: ({exitCode, error}) => `program ended: exit code ${exitCode}${error === null ? '' : ` ${error}`}`,
};

/** A fact as a text to be searched; null where it is of no note. `state` is the state after it. */
export const eventText = (fact: Fact, state: LoopState): string | null =>
	(texts[fact.type] as ((fact: Fact, state: LoopState) => string) | undefined)?.(fact, state) ?? null;
