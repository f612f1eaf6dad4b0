import {sortedHas} from '../../library/sorted-set.js';
import {tableGet} from '../../library/table.js';
import type {CoroutineFact, FactOf, Place, ProgramFact, SourceFact} from '../../loop/facts.js';
import {deadlockMessage} from './deadlock.js';
import {shortFunction} from '../names.js';
import {say} from './messages.js';
import {actorOf, aside, by, short, stateAt, together, type Actor, type Step, type TellersFor} from './step.js';
import {clean} from '../text.js';
import {changeInWords} from '../what-if/words.js';

/* What is told of the program itself: its lines, output and errors, its coroutines and its end. */

const isCancellation = (error: string, taskId: number | null, {facts}: Step): boolean => error.startsWith('CancelledError')
	&& facts.some(fact => fact.type === 'task-run-started' && fact.resumed === 'cancelled' && fact.taskId === taskId);

/** An exception that ends an `async for` is none that a program sees, unless it raises that itself. */
const isEndOfLoop = (error: string, {file, line}: Place, {state}: Step): boolean => error.startsWith('StopAsyncIteration')
	&& !/\braise\b/.test(state.sources.find(source => source.file === file)?.text.split('\n')[line - 1] ?? 'raise');

/** Who wrote it: between two turns, asyncio reports something. A warning is nobody's. */
const writerOf = (fact: FactOf<'printed'>, step: Step): Actor => {
	const actor = actorOf(fact, fact.taskId, step);
	const isReport = fact.stream === 'stderr' && !fact.text.includes('Warning: ') && stateAt(fact, step).loops.some(({life}) => life === 'running' || life === 'stopping');
	return isReport && actor.key === 'program' ? {key: 'asyncio', name: say(step.language, {id: 'asyncio-itself', parameters: {}})} : actor;
};

const lineOf = (place: Place | null): number => place?.line ?? 0;

const coroutineOf = (id: number, step: Step) => tableGet(step.state.coroutines, id) ?? tableGet(step.before.coroutines, id);

const coroutineName = (id: number, step: Step): string => `${shortFunction(coroutineOf(id, step)?.name ?? 'a coroutine')}()`;

/** Whether the coroutine began to run in this step, or a task was made of it. */
const isUsed = (coroutine: number, {state}: Step): boolean => !sortedHas(state.notStarted, coroutine);

/** A function that is named beside who has come there, where it says more. */
const functionBeside = (called: string, who: string): string => {
	const name = shortFunction(called);
	return called === '<module>' || who === name || who.startsWith(`${name} `) || who.includes(`(${name})`) ? '' : name.startsWith('<') ? name : `${name}()`;
};

export const programTellers: TellersFor<ProgramFact | SourceFact | CoroutineFact> = {
	'source': ({path, library}) => aside(0, {id: 'file-read', parameters: {file: clean(path), library}}),
	// Only where one has come to: the lines before are those that ran.
	'line-reached': (fact, step) => step.facts.findLast(({type}) => type === 'line-reached') === fact
		? by(actorOf(fact, fact.taskId, step), 0, who => ({id: 'line-next', parameters: {who, line: fact.place.line, function: functionBeside(fact.function, who)}}))
		: null,

	'printed'(fact, step) {
		const actor = writerOf(fact, step);
		const all = together(fact, step, other => other.stream === fact.stream && writerOf(other, step).key === actor.key);
		const text = all?.map(({text}) => text).join('') ?? '';
		if (all === null) {
			return null;
		}

		// print("a") is one text in CPython's eyes and two in its stream's: an end of line alone is hardly worth telling.
		return text.trim() === ''
			? by(actor, 0, who => ({id: 'printed-blank', parameters: {who}}))
			: by(actor, 3, who => ({id: 'printed', parameters: {who, text: short(text), lines: text.trimEnd().split('\n').length, error: fact.stream === 'stderr'}}));
	},

	// That a cancelled task's await raises has been said.
	'raised': ({error, place, taskId}, step) => isEndOfLoop(error, place, step) ? aside(1, {id: 'iteration-over', parameters: {line: place.line}}) : aside(isCancellation(error, taskId, step) ? 1 : 3, {id: 'raised', parameters: {error: short(error), line: place.line}}),
	'edited': ({what, change}, step) => aside(3, {id: 'edited', parameters: {what: short(changeInWords(change, what, step), 160)}}),
	'limit': ({message}) => aside(3, {id: 'limit', parameters: {message: short(message, 200)}}),
	'deadlock': (_, step) => aside(3, deadlockMessage(step)),
	'ended': ({exitCode, error}, {facts}) => facts.some(({type}) => type === 'deadlock' || type === 'limit') ? null : aside(3, {id: 'ended', parameters: {exitCode, error: error === null ? '' : short(error)}}),

	'coroutine-created': (fact, step) => fact.library || fact.place === null || isUsed(fact.coroutine, step)
		? null
		: by(actorOf(fact, fact.by, step), 1, who => ({id: 'coroutine-created', parameters: {who, name: `${shortFunction(fact.name)}()`}})),
	'coroutine-started': ({coroutine}, step) => aside(0, {id: 'coroutine-started', parameters: {name: coroutineName(coroutine, step)}}),
	'coroutine-finalised': ({coroutine, awaited, place}, step) => awaited
		? aside(0, {id: 'coroutine-gone', parameters: {name: coroutineName(coroutine, step)}})
		: aside(3, {id: 'never-awaited', parameters: {name: coroutineName(coroutine, step), line: lineOf(place), made: lineOf(coroutineOf(coroutine, step)?.place ?? null)}}),
};
