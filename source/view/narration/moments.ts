import {tableGet} from '../../library/table.js';
import type {Fact} from '../../loop/facts.js';
import {reduce} from '../../loop/reduce.js';
import {isProgram} from '../names.js';
import type {LoopState} from '../../loop/state.js';

/* A step fact by fact: what was so when each of them happened, and which thread ran. */

/** What is so just before a fact. `thread` runs; 0 is the main thread. */
export type Moment = {readonly state: LoopState; readonly thread: number};

/** The thread that runs in this state, as far as the facts say it: the one that reached the last line, unless it has stopped since. */
export const threadOf = (state: LoopState): number => stillRuns(state.line?.thread ?? 0, state);

/** This thread, or the main one where that has stopped. */
export const stillRuns = (thread: number, state: LoopState): number => thread === 0 || tableGet(state.threads, thread)?.state === 'running' ? thread : 0;

/** Which thread runs after a fact. Whoever started or woke a thread goes on when that stops: the main one, unless a fact says otherwise. */
const threadAfter = (fact: Fact, thread: number, state: LoopState): number => {
	switch (fact.type) {
		case 'thread-started': {
			return isProgram(fact) ? thread : fact.thread;
		}

		case 'thread-resumed': case 'line-reached': case 'job-taken': {
			return fact.thread;
		}

		case 'job-ended': {
			return tableGet(state.jobs, fact.job)?.thread ?? thread;
		}

		// A worker hands its result to the loop before it stops.
		case 'handle-scheduled': {
			return fact.cause.type === 'call-soon-threadsafe' ? fact.cause.thread : thread;
		}

		case 'printed': case 'raised': case 'task-run-started': case 'future-created': case 'future-settled': case 'future-labelled': {
			return thread;
		}

		default: {
			return stillRuns(thread, state);
		}
	}
};

/**
What was so before each of these facts, and which thread runs after them. Of an enormous step only the first facts and the
last are known: `known` of them follow on `before`; what was so before the others is taken to be what is so at the end.
*/
export const momentsOf = (before: LoopState, facts: readonly Fact[], {known, after}: {readonly known: number; readonly after: LoopState}): {readonly moments: ReadonlyMap<Fact, Moment>; readonly thread: number} => {
	const moments = new Map<Fact, Moment>();
	let state = before;
	let thread = threadOf(before);
	for (const [index, fact] of facts.entries()) {
		state = index < known ? state : after;
		moments.set(fact, {state, thread});
		state = index < known ? reduce(state, fact) : after;
		thread = threadAfter(fact, thread, state);
	}

	return {moments, thread: stillRuns(thread, state)};
};
