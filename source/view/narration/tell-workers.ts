import {compareInstants} from '../../library/instant.js';
import {tableGet} from '../../library/table.js';
import type {ThreadFact} from '../../loop/facts.js';
import {timeText} from '../times.js';
import {isProgram, shortFunction} from '../names.js';
import {actorOf, aside, by, short, stateAt, threadActor, whoRan, type Step, type TellersFor} from './step.js';
import {threadName} from './reasons.js';
import {whatText} from './waits.js';

/* What is told of threads, processes and the jobs they do. */

const jobName = (id: number, {state}: Step): string => shortFunction(tableGet(state.jobs, id)?.name ?? 'a job');

/** Whom a wait is for, where what it is in does not say that. */
const holderOf = (holder: number | null, what: string, step: Step): string => {
	const name = holder === null ? '' : threadName(holder, step);
	return what.includes(name) ? '' : name;
};

const processOf = (thread: number, {state}: Step): boolean => tableGet(state.threads, thread)?.process ?? false;

/** A thread in which asyncio waits for those of a pool. */
const isOwnThread = (name: string): boolean => name.endsWith('(_do_shutdown)');

/** What a thread does when it stops for another reason than to wait for something. */
const stops: ReadonlyMap<string, 'thread-started-another' | 'thread-gave-turn' | 'thread-selects'> = new Map([
	['Thread.start()', 'thread-started-another'], ['line for its turn', 'thread-gave-turn'], ['the select of its loop', 'thread-selects'],
]);

export const workerTellers: TellersFor<ThreadFact> = {
	'job-queued': (fact, step) => by(actorOf(fact, fact.by, step), 2, who => ({id: 'job-queued', parameters: {who, name: shortFunction(fact.name)}})),
	'job-taken': ({job, thread}, step) => by(threadActor(thread, step), 1, who => ({id: 'job-taken', parameters: {who, name: jobName(job, step)}})),
	'job-ended'({job, outcome}, step) {
		const thread = tableGet(step.state.jobs, job)?.thread ?? null;
		return thread === null
			? aside(2, {id: 'job-cancelled', parameters: {name: jobName(job, step)}})
			: by(threadActor(thread, step), 2, who => ({id: 'job-ended', parameters: {who, name: jobName(job, step), error: outcome.type === 'exception' ? short(outcome.error) : outcome.type === 'cancelled' ? 'CancelledError' : ''}}));
	},
	'thread-started': (fact, step) => by(whoRan(fact, step), isOwnThread(fact.name) ? 0 : 2, who => ({
		...(isProgram(fact)
			? {id: 'program-started', parameters: {who, name: threadActor(fact.thread, step).name}}
			: {id: 'thread-started', parameters: {who, thread: threadActor(fact.thread, step).name, process: fact.process, pool: fact.pool !== null}}),
	})),
	'thread-parked'({thread, what, until, holder}, step) {
		const actor = threadActor(thread, step);
		const id = stops.get(what);
		return id === undefined
			? by(actor, isOwnThread(tableGet(step.state.threads, thread)?.name ?? '') ? 0 : 2, who => ({id: 'thread-parked', parameters: {who, what: short(whatText(what)), process: processOf(thread, step), holder: holderOf(holder, what, step), time: until === null ? '' : timeText(until, step)}}))
			: by(actor, 1, who => ({id, parameters: {who}}));
	},
	'thread-resumed'(fact, step) {
		const state = stateAt(fact, step);
		const record = tableGet(state.threads, fact.thread);
		// A program of its own waits for its first turn.
		if (record?.state === 'running' && isProgram(record)) {
			return by(threadActor(fact.thread, step), 2, who => ({id: 'program-begins', parameters: {who}}));
		}

		const what = record?.what ?? '';
		const timeout = record?.until !== undefined && record.until !== null && compareInstants(record.until, state.clock) <= 0;
		// That its time had come was told when the clock went there.
		const told = step.facts.some(other => other.type === 'clock-moved' && other.cause.type === 'thread' && other.cause.thread === fact.thread);
		return by(threadActor(fact.thread, step), told || isOwnThread(record?.name ?? '') ? 0 : 1, who => ({id: 'thread-resumed', parameters: {who, what: !stops.has(what) ? short(whatText(what)) : '', timeout}}));
	},
	'thread-ended': ({thread}, step) => by(threadActor(thread, step), isOwnThread(tableGet(step.state.threads, thread)?.name ?? '') ? 0 : 1, who => ({id: 'thread-ended', parameters: {who, process: processOf(thread, step)}})),
};
