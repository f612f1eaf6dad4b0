import {compareInstants} from '../../library/instant.js';
import {queueFirst} from '../../library/queue.js';
import {tableGet, tableValues} from '../../library/table.js';
import type {FactOf} from '../../loop/facts.js';
import {findLoop} from '../../loop/questions.js';
import type {HandleRecord} from '../../loop/state.js';
import {durationText} from '../format.js';
import {timeText} from '../times.js';
import {shortFunction, taskInSentence} from '../names.js';
import {say, type Message} from './messages.js';
import {liveTimers} from './loops.js';
import {answered, tasksBehind, threadWait, timerOwner} from './reasons.js';
import {actorOf, nameOf, short, stateAt, threadActor, type Step} from './step.js';
import {unheardOf} from './unheard.js';
import {whatText} from './waits.js';

/* What is told of the clock: why it moved, and who had to wait meanwhile. */

type ClockMoved = FactOf<'clock-moved'>;

type Causes = {readonly [T in ClockMoved['cause']['type']]: (cause: Extract<ClockMoved['cause'], {readonly type: T}>, fact: ClockMoved, step: Step) => Message | null};

/** Whom a handle is for: a task, or the callback itself. */
const nameOfHandle = (handle: HandleRecord, step: Step): string => {
	const task = tasksBehind(handle, step.state)[0] ?? handle.taskId;
	return task === null ? shortFunction(handle.callback) : taskInSentence(step.names, step.state, task);
};

const causes: Causes = {
	timer(_, fact, step) {
		const state = stateAt(fact, step);
		const time = timeText(fact.to, step);
		const unheard = state.loops.flatMap(loop => unheardOf(loop, state))[0];
		const handle = unheard === undefined ? undefined : tableGet(state.handles, unheard);
		return handle === undefined
			? {id: 'slept-until-timer', parameters: {time}}
			: {id: 'slept-unheard', parameters: {time, who: nameOfHandle(handle, step)}};
	},
	io: ({io}, {to}, step) => ({id: 'slept-until-io', parameters: {time: timeText(to, step), what: say(step.language, answered(tableGet(step.state.io, io)?.what ?? ''))}}),
	thread({thread}, fact, step) {
		const state = stateAt(fact, step);
		const time = timeText(fact.to, step);
		const parameters = {time, thread: threadActor(thread, step).name, what: short(threadWait(tableGet(state.threads, thread)?.what ?? null))};
		const loops = state.loops.filter(({life}) => life === 'running' || life === 'stopping');
		return loops.some(({phase}) => phase === 'polling')
			? {id: 'slept-until-thread', parameters}
			: loops.some(({running}) => running.length > 0)
				? {id: 'thread-due-meanwhile', parameters}
				: {id: 'waited-for-thread', parameters: {...parameters, who: threadActor(0, step).name}};
	},
	blocked({what}, fact, step) {
		// Where the loop was blocked, that is told with whom it kept waiting.
		if (step.facts.some(({type}) => type === 'loop-blocked')) {
			return null;
		}

		const state = stateAt(fact, step);
		const time = timeText(fact.to, step);
		const alone = [...tableValues(state.threads)].every(thread => thread.state === 'ended' || thread.state === 'idle');
		return alone
			? {id: 'held', parameters: {what: short(whatText(what)), time, duration: durationText(state.clock, fact.to)}}
			: {id: 'waited-in', parameters: {who: threadActor(0, step).name, what: short(whatText(what)), time}};
	},
	instructions: (_, {to}, step) => ({id: 'computed', parameters: {time: timeText(to, step)}}),
	spin: (_, {to}, step) => ({id: 'time-given', parameters: {time: timeText(to, step)}}),
	input: (_, {to}, step) => ({id: 'input-due', parameters: {time: timeText(to, step)}}),
};

/** Why the clock moved, or null where another fact tells it. */
export const clockMessage = (fact: ClockMoved, step: Step): Message | null =>
	(causes[fact.cause.type] as (cause: ClockMoved['cause'], fact: ClockMoved, step: Step) => Message | null)(fact.cause, fact, step);

/** Of those who had to wait, so many are looked at. */
const LOOKED_AT = 50;

/** Who could have run, had the loop not been blocked: timers that fell due, then who stands in Ready. */
const waitedFor = ({loop, to}: FactOf<'loop-blocked'>, step: Step): readonly string[] => {
	const {state, names, language} = step;
	const record = findLoop(state, loop);
	const due: string[] = [];
	const found = new Set<string>();
	if (record === undefined) {
		return due;
	}

	for (const timer of liveTimers(record, state)) {
		if (compareInstants(timer.when!, to) > 0 || due.length >= LOOKED_AT) {
			break;
		}

		const who = timerOwner(timer, step);
		due.push(say(language, {id: 'waited-due', parameters: {who, time: timeText(timer.when!, step)}}));
		found.add(who);
	}

	const ready = queueFirst(record.ready, LOOKED_AT).flatMap(id => {
		const handle = tableGet(state.handles, id);
		return handle === undefined || handle.cancelled ? [] : tasksBehind(handle, state);
	});
	return [...due, ...[...new Set(ready)].map(taskId => taskInSentence(names, state, taskId)).filter(name => !found.has(name))];
};

export const blockedMessage = (fact: FactOf<'loop-blocked'>, step: Step): Message => ({id: 'loop-blocked', parameters: {
	who: fact.taskId === null ? actorOf(fact, null, step).name : nameOf(fact.taskId, step),
	what: short(whatText(fact.what)), line: fact.place?.line ?? 0, duration: durationText(fact.from, fact.to), waited: waitedFor(fact, step),
}});
