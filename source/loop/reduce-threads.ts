import {tableGet, tableSet} from '../library/table.js';
import type {ThreadFact} from './facts.js';
import type {JobRecord, LoopState, ThreadRecord} from './state.js';
import {contradict, contradictIf, withFuture, type ReducersFor} from './update.js';

const withJob = (state: LoopState, job: JobRecord): LoopState => ({...state, jobs: tableSet(state.jobs, job.id, job)});

/** The thread changed from now on, or a contradiction where there is no such thread or it has ended. */
const changeThread = (state: LoopState, id: number, change: Partial<ThreadRecord>): LoopState => {
	const thread = tableGet(state.threads, id);
	return thread === undefined || thread.state === 'ended'
		? contradict(state)
		: {...state, threads: tableSet(state.threads, id, {...thread, since: state.clock, ...change})};
};

export const threadReducers: ReducersFor<ThreadFact> = {
	'job-queued'(state, fact) {
		const {job, pool, future, name, by} = fact;
		if (tableGet(state.jobs, job) !== undefined) {
			return contradict(state);
		}

		const queued = withJob(state, {
			id: job, pool, future, name, by, thread: null, outcome: null,
		});
		const record = future === null ? undefined : tableGet(state.futures, future);
		return record === undefined ? contradictIf(queued, future !== null) : withFuture(queued, {...record, job});
	},

	'job-taken'(state, fact) {
		const job = tableGet(state.jobs, fact.job);
		if (job?.outcome !== null) {
			return contradict(state);
		}

		return changeThread(withJob(state, {...job, thread: fact.thread}), fact.thread, {
			state: 'running', job: job.id, what: null, until: null, holder: null,
		});
	},

	'job-ended'(state, fact) {
		const job = tableGet(state.jobs, fact.job);
		if (job?.outcome !== null) {
			return contradict(state);
		}

		const ended = withJob(state, {...job, outcome: fact.outcome});
		// A job that was cancelled before any thread took it ends as well.
		return job.thread === null ? ended : changeThread(ended, job.thread, {
			state: 'idle', job: null, what: null, until: null, holder: null,
		});
	},

	'thread-started'(state, fact) {
		const {thread, name, pool, process} = fact;
		return tableGet(state.threads, thread) === undefined
			? {
				...state,
				threads: tableSet(state.threads, thread, {
					id: thread, name, pool, process, state: 'running', what: null, until: null, holder: null, job: null, since: state.clock,
				}),
			}
			: contradict(state);
	},

	'thread-parked': (state, fact) => changeThread(state, fact.thread, {state: 'parked', what: fact.what, until: fact.until, holder: fact.holder}),

	'thread-resumed': (state, fact) => changeThread(state, fact.thread, {state: 'running', what: null, until: null, holder: null}),

	'thread-ended': (state, fact) => changeThread(state, fact.thread, {
		state: 'ended', what: null, until: null, holder: null, job: null,
	}),
};
