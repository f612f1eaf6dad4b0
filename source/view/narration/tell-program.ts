import {sortedHas} from '../../library/sorted-set.js';
import {tableGet} from '../../library/table.js';
import type {CoroutineFact, Place, ProgramFact, SourceFact, ThreadFact} from '../../loop/facts.js';
import {clockText} from '../format.js';
import {shortFunction} from '../names.js';
import {deadlocked} from './next.js';
import {about, aside, nameOf, short, together, type Step, type TellersFor} from './step.js';
import {clean} from '../text.js';

/* What is told of the program itself: its lines, output and errors, its coroutines, threads and end. */

const isCancellation = (error: string, taskId: number | null, {facts}: Step): boolean => error.startsWith('CancelledError')
	&& facts.some(fact => fact.type === 'task-run-started' && fact.resumed === 'cancelled' && fact.taskId === taskId);

const lineOf = (place: Place | null): number => place?.line ?? 0;

const coroutineName = (id: number, step: Step): string =>
	shortFunction((tableGet(step.state.coroutines, id) ?? tableGet(step.before.coroutines, id))?.name ?? 'a coroutine');

/** Whether the coroutine began to run in this step, or a task was made of it. */
const isUsed = (coroutine: number, {state}: Step): boolean => !sortedHas(state.notStarted, coroutine);

const threadName = (id: number, {state}: Step): string => clean(tableGet(state.threads, id)?.name ?? `thread ${id}`);

const jobName = (id: number, {state}: Step): string => shortFunction(tableGet(state.jobs, id)?.name ?? 'a job');

export const programTellers: TellersFor<ProgramFact | SourceFact | CoroutineFact | ThreadFact> = {
	'source': ({path, library}) => aside(0, {id: 'file-read', parameters: {file: clean(path), library}}),
	// Only where one has come to: the lines before are those that ran.
	'line-reached': (fact, step) => step.facts.findLast(({type}) => type === 'line-reached') === fact
		? aside(0, {id: 'line-next', parameters: {line: fact.place.line, function: shortFunction(fact.function)}})
		: null,

	'printed'(fact, step) {
		const all = together(fact, step, ({stream, taskId}) => stream === fact.stream && taskId === fact.taskId);
		const text = all?.map(({text}) => text).join('') ?? '';
		// print("a") is one text in CPython's eyes and two in its stream's: an end of line alone is not worth telling.
		return all === null || text.trim() === ''
			? null
			: about(fact.taskId, 3, {id: 'printed', parameters: {who: nameOf(fact.taskId, step), text: short(text), lines: text.trimEnd().split('\n').length, error: fact.stream === 'stderr'}});
	},

	// That a cancelled task's await raises has been said.
	'raised': ({error, place, taskId}, step) => aside(isCancellation(error, taskId, step) ? 1 : 3, {id: 'raised', parameters: {error: short(error), line: place.line}}),
	'edited': ({what}) => aside(3, {id: 'edited', parameters: {what: short(what)}}),
	'limit': ({message}) => aside(3, {id: 'limit', parameters: {message: short(message, 200)}}),
	'deadlock': (_, step) => aside(3, {id: 'deadlock', parameters: {waiting: deadlocked(step)}}),
	'ended': ({exitCode, error}, {facts}) => facts.some(({type}) => type === 'deadlock' || type === 'limit') ? null : aside(3, {id: 'ended', parameters: {exitCode, error: error === null ? '' : short(error)}}),

	'coroutine-created': ({name, by, library, place, coroutine}, step) => library || place === null || isUsed(coroutine, step)
		? null
		: about(by, 1, {id: 'coroutine-created', parameters: {who: nameOf(by, step), name: `${shortFunction(name)}()`}}),
	'coroutine-started': ({coroutine}, step) => aside(0, {id: 'coroutine-started', parameters: {name: `${coroutineName(coroutine, step)}()`}}),
	'coroutine-finalised': ({coroutine, awaited, place}, step) => awaited
		? aside(0, {id: 'coroutine-gone', parameters: {name: `${coroutineName(coroutine, step)}()`}})
		: aside(3, {id: 'never-awaited', parameters: {name: `${coroutineName(coroutine, step)}()`, line: lineOf(place)}}),

	'job-queued': ({name, by}, step) => about(by, 2, {id: 'job-queued', parameters: {who: nameOf(by, step), name: shortFunction(name)}}),
	'job-taken': ({job, thread}, step) => aside(1, {id: 'job-taken', parameters: {name: jobName(job, step), thread: threadName(thread, step)}}),
	'job-ended': ({job, outcome}, step) => aside(2, {id: 'job-ended', parameters: {name: jobName(job, step), error: outcome.type === 'exception' ? short(outcome.error) : ''}}),
	'thread-started': ({thread, process}, step) => aside(1, {id: 'thread-started', parameters: {thread: threadName(thread, step), process}}),
	'thread-parked': ({thread, what, until}, step) => aside(1, {id: 'thread-parked', parameters: {thread: threadName(thread, step), what: short(what), time: until === null ? '' : clockText(until)}}),
	'thread-resumed': ({thread}, step) => aside(1, {id: 'thread-resumed', parameters: {thread: threadName(thread, step)}}),
	'thread-ended': ({thread}, step) => aside(1, {id: 'thread-ended', parameters: {thread: threadName(thread, step)}}),
};
