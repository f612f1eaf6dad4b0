import {tableEntriesReversed, tableGet} from '../../library/table.js';
import type {FactOf, FutureFact, TaskFact} from '../../loop/facts.js';
import type {LoopState} from '../../loop/state.js';
import {NANOSECONDS} from '../../library/instant.js';
import {secondsText} from '../format.js';
import {say, type Message} from './messages.js';
import {shortFunction} from '../names.js';
import {reasonText} from './reasons.js';
import {about, aside, handleOf, isLibraryTask, nameOf, short, together, turnOf, type Step, type TellersFor} from './step.js';
import {waitOn} from './waits.js';

/* What is told of tasks and futures: whose turn it was and why, and how it ended. */

/** Why the handle was in Ready whose run this task's turn is. */
const reasonOfTurn = (fact: FactOf<'task-run-started'>, step: Step): string => {
	const started = step.facts.findLast((other): other is FactOf<'handle-started'> => other.type === 'handle-started' && other.taskId === fact.taskId);
	const handle = started?.handle ?? tableGet(step.before.tasks, fact.taskId)?.handle ?? null;
	if (handle === null) {
		return '';
	}

	return reasonText(step.scheduled.get(handle)?.cause ?? handleOf(handle, step)?.cause ?? null, step);
};

/** Whether the members of a gather finished in another order than that of its arguments. */
const reordered = (members: readonly number[], state: LoopState): boolean => {
	const missing = new Set(members);
	const ended: number[] = [];
	let looked = 0;
	// A task's last run is where it finished.
	for (const [, {taskId}] of tableEntriesReversed(state.runs)) {
		if (missing.size === 0 || ++looked > 5000) {
			break;
		}

		if (taskId !== null && missing.delete(taskId)) {
			ended.push(taskId);
		}
	}

	const known = members.filter(member => !missing.has(member));
	return known.some((member, index) => member !== ended.at(-1 - index));
};

/** Methods that a statement awaits by itself. */
const protocols: ReadonlyMap<string, 'enter' | 'leave' | 'next'> = new Map([['__aenter__', 'enter'], ['__aexit__', 'leave'], ['__anext__', 'next']]);

/** How a task gave control back to wait: for a sleep of its own, or for whatever the future stands for. */
const suspension = (who: string, future: number, step: Step): Message => {
	const label = tableGet(step.state.futures, future)?.label ?? null;
	return label?.kind === 'sleep' && label.seconds !== null
		? {id: 'slept', parameters: {who, duration: secondsText(label.seconds * NANOSECONDS)}}
		: {id: 'waits', parameters: {who, what: waitOn(future, step)}};
};

export const taskTellers: TellersFor<TaskFact | FutureFact> = {
	'future-created': () => aside(0, {id: 'future-created', parameters: {}}),
	'future-labelled': ({future}, step) => aside(0, {id: 'future-labelled', parameters: {what: waitOn(future, step)}}),
	'future-settled'({future, outcome}, step) {
		const label = tableGet(step.state.futures, future)?.label ?? null;
		if (label?.kind === 'gather' && outcome.type === 'result' && label.members.length > 0) {
			return aside(2, {id: 'gather-done', parameters: {count: label.members.length, reordered: reordered(label.members, step.state)}});
		}

		if (label?.kind === 'gather' && outcome.type === 'exception') {
			return aside(2, {id: 'gather-failed', parameters: {error: short(outcome.error)}});
		}

		return aside(0, {id: 'future-settled', parameters: {what: waitOn(future, step), outcome: outcome.type}});
	},
	'exception-unretrieved': ({error}) => aside(3, {id: 'exception-unretrieved', parameters: {error: short(error)}}),

	'task-created'(fact, step) {
		const all = together(fact, step, ({by, loop}) => by === fact.by && loop === fact.loop);
		return all === null
			? null
			: about(fact.by, fact.library && fact.by === null ? 0 : 2, {id: 'task-created', parameters: {who: nameOf(fact.by, step), tasks: all.map(({taskId}) => nameOf(taskId, step)), iteration: turnOf(fact, step)}});
	},
	'task-renamed': ({name}) => aside(0, {id: 'task-renamed', parameters: {name: short(name)}}),
	'task-run-started'(fact, step) {
		const who = nameOf(fact.taskId, step);
		if (isLibraryTask(fact.taskId, step)) {
			return about(fact.taskId, 0, {id: 'turn', parameters: {who, reason: ''}});
		}

		switch (fact.resumed) {
			case 'start': {
				return about(fact.taskId, 2, {id: 'first-turn', parameters: {who}});
			}

			case 'result': {
				return about(fact.taskId, 2, {id: 'turn', parameters: {who, reason: reasonOfTurn(fact, step)}});
			}

			case 'exception': {
				return about(fact.taskId, 2, {id: 'turn-with-error', parameters: {who, reason: reasonOfTurn(fact, step)}});
			}

			case 'cancelled': {
				return about(fact.taskId, 2, {id: 'turn-cancelled', parameters: {who}});
			}
		}
	},
	'task-suspended'(fact, step) {
		const {taskId, future} = fact;
		const who = nameOf(taskId, step);
		return about(taskId, isLibraryTask(taskId, step) ? 0 : 3, future === null
			? {id: 'gave-way', parameters: {who, iteration: turnOf(fact, step)}}
			: suspension(who, future, step));
	},
	'task-cancel-requested': ({taskId, by}, step) => by === null
		? aside(2, {id: 'cancel-requested', parameters: {who: say(step.language, {id: 'a-callback', parameters: {}}), other: nameOf(taskId, step)}})
		: about(by, 2, {id: 'cancel-requested', parameters: {who: nameOf(by, step), other: nameOf(taskId, step)}}),
	'task-finished'({taskId, outcome}, step) {
		const who = nameOf(taskId, step);
		switch (outcome.type) {
			case 'returned': {
				return about(taskId, isLibraryTask(taskId, step) ? 0 : 3, {id: 'finished', parameters: {who, value: outcome.value === 'None' ? '' : short(outcome.value)}});
			}

			case 'raised': {
				return about(taskId, 3, {id: 'failed', parameters: {who, error: short(outcome.error)}});
			}

			case 'cancelled': {
				return about(taskId, 3, {id: 'was-cancelled', parameters: {who}});
			}
		}
	},
	'await-passed'({taskId, on, name, place}, step) {
		const who = nameOf(taskId, step);
		switch (on) {
			case 'future': {
				return about(taskId, 3, {id: 'await-passed-future', parameters: {who, line: place.line}});
			}

			case 'coroutine': {
				const protocol = name === null ? undefined : protocols.get(name.split('.').at(-1)!);
				return protocol !== undefined
					? about(taskId, 3, {id: 'await-passed-protocol', parameters: {who, what: protocol, line: place.line}})
					: about(taskId, 3, {id: 'await-passed-coroutine', parameters: {who, name: name === null ? '' : shortFunction(name)}});
			}

			case 'other': {
				return about(taskId, 3, {id: 'await-passed-other', parameters: {who, line: place.line}});
			}
		}
	},
};
