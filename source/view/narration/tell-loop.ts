import {compareInstants} from '../../library/instant.js';
import {tableGet} from '../../library/table.js';
import type {FactOf, HandleFact, IoFact, LoopFact} from '../../loop/facts.js';
import {findLoop} from '../../loop/questions.js';
import type {LoopState} from '../../loop/state.js';
import {clockText, durationText} from '../format.js';
import type {Message} from './messages.js';
import {shortFunction} from '../names.js';
import {liveTimers} from './next.js';
import {reasonText, timeoutOf, timerOwner} from './reasons.js';
import {about, aside, handleOf, isLibraryTask, nameOf, short, together, turnOf, type Step, type TellersFor} from './step.js';
import {shortWhat, waitOn} from './waits.js';

/* What is told of the loop: its life, the clock, handles, timers and I/O. */

/** Timers of the loop that have fallen due by now. */
const dueTimers = (loop: number, state: LoopState): number => {
	const record = findLoop(state, loop);
	let due = 0;
	if (record !== undefined) {
		for (const timer of liveTimers(record, state)) {
			if (compareInstants(timer.when!, state.clock) > 0) {
				break;
			}

			due++;
		}
	}

	return due;
};

/** Whom these timers belong to, as it was when the step began: a timer that has run has been forgotten. */
const ownersOf = (handles: readonly number[], step: Step): readonly string[] => handles.flatMap(handle => {
	const before = tableGet(step.before.handles, handle);
	const record = before ?? tableGet(step.state.handles, handle);
	return record === undefined ? [] : [timerOwner(record, before === undefined ? step : {...step, state: step.before})];
});

/** The owners of the timers that fell due in the step. */
const dueOwners = (step: Step): readonly string[] =>
	ownersOf(step.facts.filter((fact): fact is FactOf<'timer-due'> => fact.type === 'timer-due').map(({handle}) => handle), step);

const clockCauses: {readonly [T in FactOf<'clock-moved'>['cause']['type']]: (cause: Extract<FactOf<'clock-moved'>['cause'], {readonly type: T}>, time: string, step: Step) => Message} = {
	timer({handle}, time, step) {
		const due = dueOwners(step);
		const record = handleOf(handle, step);
		if (due.length <= 1 && record !== undefined && timeoutOf(record) !== null) {
			return {id: 'slept-until-timeout', parameters: {time, owner: timerOwner(record, step)}};
		}

		return {id: 'slept-until-timer', parameters: {time, owners: due.length > 0 ? due : ownersOf([handle], step)}};
	},
	io: ({io}, time, {state}) => ({id: 'slept-until-io', parameters: {time, what: shortWhat(tableGet(state.io, io)?.what ?? '')}}),
	thread: (_, time) => ({id: 'slept-until-thread', parameters: {time}}),
	blocked: ({what}, time, {before, state}) => ({id: 'held', parameters: {what: short(what), time, duration: durationText(before.clock, state.clock)}}),
	instructions: (_, time) => ({id: 'computed', parameters: {time}}),
	spin: (_, time) => ({id: 'time-given', parameters: {time}}),
	input: (_, time) => ({id: 'slept-until-input', parameters: {time}}),
};

export const loopTellers: TellersFor<LoopFact | HandleFact | IoFact> = {
	'loop-opened': () => aside(3, {id: 'loop-opened', parameters: {}}),
	'loop-started'(fact, step) {
		const {until} = fact;
		// The loop runs again for what asyncio does at the end of a run: told once.
		if (isLibraryTask(until, step)) {
			return together(fact, step, other => isLibraryTask(other.until, step)) === null ? null : aside(3, {id: 'loop-tidied', parameters: {}});
		}

		return aside(3, {id: 'loop-started', parameters: {until: until === null ? '' : tableGet(step.state.tasks, until) === undefined ? waitOn(until, step) : nameOf(until, step)}});
	},
	// Where the stop follows in the same step, that says it.
	'loop-stopping': (_, {facts}) => facts.some(({type}) => type === 'loop-stopped') ? null : aside(2, {id: 'loop-stopping', parameters: {}}),
	'loop-stopped'(fact, step) {
		const until = findLoop(step.before, fact.loop)?.until ?? null;
		return together(fact, step, ({loop}) => loop === fact.loop) === null ? null : aside(3, {id: 'loop-stopped', parameters: {until: until !== null && tableGet(step.state.tasks, until)?.state === 'finished' ? nameOf(until, step) : ''}});
	},
	'loop-closed': () => aside(3, {id: 'loop-closed', parameters: {}}),
	'iteration-started': ({iteration}) => aside(0, {id: 'iteration-started', parameters: {iteration}}),
	'polling-ended': ({todo}) => aside(0, {id: 'polling-ended', parameters: {ready: todo}}),

	// Where the loop was blocked, that is told with whom it kept waiting.
	'clock-moved': ({cause, to}, step) => cause.type === 'blocked' && step.facts.some(({type}) => type === 'loop-blocked')
		? null
		: aside(3, (clockCauses[cause.type] as (cause: FactOf<'clock-moved'>['cause'], time: string, step: Step) => Message)(cause, clockText(to), step)),
	'loop-blocked': ({loop, what, place, from, to}, step) => aside(3, {
		id: 'loop-blocked',
		parameters: {
			what: short(what), line: place?.line ?? 0, duration: durationText(from, to), timers: dueTimers(loop, step.state),
			ready: Math.max(0, (findLoop(step.state, loop)?.ready.size ?? 0) - (findLoop(step.state, loop)?.cancelledReady ?? 0)),
		},
	}),

	'handle-scheduled'(fact, step) {
		const {cause, kind, taskId, library, callback} = fact;
		if (taskId === null) {
			return library ? null : aside(2, {id: 'callback-scheduled', parameters: {callback: shortFunction(callback), iteration: turnOf(fact, step)}});
		}

		// A turn that a running task set off matters; those that timers and answers set off are told with them.
		return kind === 'wakeup' && cause.type === 'future-settled' && cause.by !== taskId
			? about(taskId, cause.by === null ? 0 : 2, {id: 'joined-ready', parameters: {who: nameOf(taskId, step), reason: reasonText(cause, step), iteration: turnOf(fact, step)}})
			: null;
	},
	'handle-started'({handle, taskId, callback}, step) {
		const library = step.scheduled.get(handle)?.library ?? handleOf(handle, step)?.library ?? false;
		return taskId === null
			? aside(library ? 0 : 3, {id: library ? 'own-callback-ran' : 'callback-ran', parameters: {callback: shortFunction(callback)}})
			: null;
	},
	'handle-finished': () => aside(0, {id: 'turn-over', parameters: {}}),
	'handle-cancelled'({handle}, step) {
		const record = handleOf(handle, step);
		return aside(record?.library === false ? 2 : 0, {id: 'handle-cancelled', parameters: {callback: shortFunction(record?.callback ?? '')}});
	},
	'handle-dropped'({handle}, step) {
		const record = handleOf(handle, step);
		return aside(record?.library === false ? 2 : 0, {id: 'handle-dropped', parameters: {callback: shortFunction(record?.callback ?? '')}});
	},
	'timer-armed'(fact, step) {
		const time = clockText(fact.when);
		switch (fact.purpose) {
			case 'sleep': {
				// Told by the suspension that follows.
				return null;
			}

			case 'timeout': {
				return about(fact.taskId, 2, {id: 'timeout-armed', parameters: {who: nameOf(fact.taskId, step), time}});
			}

			case 'callback': {
				return aside(2, {id: 'timer-armed', parameters: {callback: shortFunction(fact.callback), time}});
			}
		}
	},
	'timer-due'(fact, step) {
		const clockTells = step.facts.some(({type}) => type === 'clock-moved');
		return clockTells || together(fact, step, () => true) === null ? null : aside(1, {id: 'timers-due', parameters: {owners: dueOwners(step)}});
	},
	'timer-dropped': () => aside(0, {id: 'timer-dropped', parameters: {}}),

	'io-waiting': ({taskId, what, until}, step) => about(taskId, 2, {id: 'io-waiting', parameters: {who: nameOf(taskId, step), what: shortWhat(what), time: until === null ? '' : clockText(until)}}),
	'io-done'({io, outcome}, step) {
		// Where the loop slept until then, that tells it.
		const slept = step.facts.some(fact => fact.type === 'clock-moved' && fact.cause.type === 'io' && fact.cause.io === io);
		return slept && outcome === 'complete'
			? null
			: aside(2, {id: 'io-done', parameters: {what: shortWhat(tableGet(step.state.io, io)?.what ?? ''), outcome: outcome === 'complete' ? '' : short(outcome)}});
	},
};
