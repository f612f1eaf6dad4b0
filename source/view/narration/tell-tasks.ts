import {queueHead} from '../../library/queue.js';
import {tableEntriesReversed, tableGet} from '../../library/table.js';
import type {FactOf, FutureFact, TaskFact} from '../../loop/facts.js';
import {findLoop} from '../../loop/questions.js';
import type {FutureRecord, LoopState} from '../../loop/state.js';
import {sayingSeconds} from '../format.js';
import {timeText} from '../times.js';
import type {Message} from './messages.js';
import {isOwn, shortFunction} from '../names.js';
import {reasonText, timeoutOf} from './reasons.js';
import {
	actorOf, aside, behindOf, by, handleOf, isLibraryTask, isOwnTask, nameOf, short, stateAt, threadActor, together, turnOf, whoRan, type Actor, type Step, type TellersFor, type Told,
} from './step.js';
import {isInnerGather, waitOn} from './waits.js';

/* What is told of tasks and futures: whose turn it was and why, and how it ended. */

/** The handle whose run this task's turn is; an eager task has none when it begins. */
const handleOfTurn = (fact: FactOf<'task-run-started'>, step: Step): number | null => {
	const until = step.facts.indexOf(fact);
	const started = step.facts.findLast((other, index): other is FactOf<'handle-started'> => index < until && other.type === 'handle-started' && other.taskId === fact.taskId);
	return started?.handle ?? tableGet(stateAt(fact, step).tasks, fact.taskId)?.handle ?? null;
};

const causeOf = (handle: number | null, step: Step) => handle === null ? null : step.scheduled.get(handle)?.cause ?? handleOf(handle, step)?.cause ?? null;

const kindOf = (handle: number | null, step: Step): 'step' | 'wakeup' => {
	const kind = handle === null ? 'step' : step.scheduled.get(handle)?.kind ?? handleOf(handle, step)?.kind ?? 'step';
	return kind === 'wakeup' ? 'wakeup' : 'step';
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

/** When the timer of the sleep that stands for this future fires. */
const timeOf = (future: number, step: Step): string => {
	const {state} = step;
	const handle = tableGet(state.futures, future)?.handle ?? null;
	const when = handle === null ? null : tableGet(state.handles, handle)?.when ?? null;
	return when === null ? '' : timeText(when, step);
};

/** How a task gave control back to wait: for a sleep of its own, or for whatever the future stands for. */
const suspension = (who: string, future: number, step: Step): Message => {
	const label = tableGet(step.state.futures, future)?.label ?? null;
	return label?.kind === 'sleep' && label.seconds !== null
		? {id: 'slept', parameters: {who, duration: sayingSeconds(label.seconds), time: timeOf(future, step)}}
		: {id: 'waits', parameters: {who, what: waitOn(future, {...step, state: stateAfterWait(future, step)})}};
};

/** A wait is told as it began: what it is for may have come since. */
const stateAfterWait = (future: number, step: Step): LoopState => {
	const settled = step.facts.find(fact => fact.type === 'future-settled' && fact.future === future);
	return settled === undefined ? step.state : stateAt(settled, step);
};

const loopOf = (taskId: number, {state, before}: Step): number => (tableGet(state.tasks, taskId) ?? tableGet(before.tasks, taskId))?.loop ?? 1;

/** Whether the task began within its creator's turn: nothing put it into Ready. */
const isEager = (taskId: number, step: Step): boolean => {
	const started = step.facts.findIndex(fact => fact.type === 'task-run-started' && fact.taskId === taskId);
	const created = step.facts.findIndex(fact => fact.type === 'task-created' && fact.taskId === taskId);
	const put = step.facts.findIndex((fact, index) => index > created && fact.type === 'handle-scheduled' && fact.taskId === taskId);
	return created !== -1 && started > created && (put === -1 || put > started);
};

/** Who waits for the task, to name whom its error reaches; nothing where nobody does. */
const waiterOf = (fact: FactOf<'task-finished'>, step: Step): string => {
	const waiters = tableGet(stateAt(fact, step).futures, fact.taskId)?.waiters;
	const first = waiters === undefined ? undefined : queueHead(waiters);
	return first === undefined || isLibraryTask(first, step) ? '' : nameOf(first, step);
};

/** Turns of tasks that run asyncio's own functions are steps of nobody: those that the program made of them may be told in passing. */
const libraryWeight = (taskId: number, {state}: Step): 0 | 1 => isOwn(tableGet(state.tasks, taskId)) ? 0 : 1;

/** Whether nothing is known of what the future stands for. */
const isUnnamed = ({label, io, job}: FutureRecord): boolean => label === null && io === null && job === null;

const taskActor = (taskId: number, step: Step): Actor => ({key: `task ${taskId}`, name: nameOf(taskId, step)});

/** Somebody asked to cancel a task: the program, a timeout, or asyncio for what is left over. */
const cancelRequested = (fact: FactOf<'task-cancel-requested'>, step: Step): Told | null => {
	const {taskId, by: asker} = fact;
	const other = nameOf(taskId, step);
	if (asker !== null) {
		return by(taskActor(asker, step), 2, who => ({id: 'cancel-requested', parameters: {who, other, itself: asker === taskId}}));
	}

	const state = stateAt(fact, step);
	const handles = state.loops.flatMap(({running}) => running).map(id => tableGet(state.handles, id)).filter(handle => handle !== undefined);
	if (handles.some(handle => timeoutOf(handle) === taskId)) {
		return aside(2, {id: 'timeout-cancels', parameters: {who: other}});
	}

	if (handles.some(({library}) => !library)) {
		return by(actorOf(fact, null, step), 2, who => ({id: 'cancel-requested', parameters: {who, other, itself: false}}));
	}

	const all = together(fact, step, ({by}) => by === null);
	return all === null ? null : aside(2, {id: 'cancelled-left-over', parameters: {others: all.map(each => nameOf(each.taskId, step))}});
};

export const taskTellers: TellersFor<TaskFact | FutureFact> = {
	'future-created': () => aside(0, {id: 'future-created', parameters: {}}),
	'future-labelled': ({future}, step) => aside(0, {id: 'future-labelled', parameters: {what: waitOn(future, step)}}),
	'future-settled'(fact, step) {
		const {future, outcome} = fact;
		const label = tableGet(step.state.futures, future)?.label ?? null;
		if (label?.kind === 'gather' && outcome.type === 'result' && label.members.length > 0) {
			return aside(isInnerGather(label, step) ? 0 : 2, {id: 'gather-done', parameters: {count: label.members.length, reordered: reordered(label.members, step.state)}});
		}

		if (label?.kind === 'gather' && outcome.type === 'exception') {
			return aside(2, {id: 'gather-failed', parameters: {error: short(outcome.error)}});
		}

		const {state, thread} = step.moments.get(fact) ?? {state: step.before, thread: 0};
		const record = tableGet(state.futures, future);
		const loop = findLoop(state, record?.loop ?? 0);
		const waiter = record === undefined ? undefined : queueHead(record.waiters);
		// asyncio's own futures are not: what another thread does to a future, a sleeping loop does not hear of.
		if (thread !== 0 && waiter !== undefined && loop?.phase === 'polling' && loop.timeout !== 0) {
			return by(threadActor(thread, step), 3, who => ({id: 'future-settled-unheard', parameters: {who, waiter: nameOf(waiter, step)}}));
		}

		return aside(0, {id: 'future-settled', parameters: {what: record === undefined || isUnnamed(record) ? '' : waitOn(future, step), outcome: outcome.type}});
	},
	'exception-unretrieved'({future, error}, step) {
		const task = tableGet(step.state.tasks, future);
		return aside(3, {id: 'exception-unretrieved', parameters: {
			who: task === undefined ? '' : nameOf(future, step), error: short(error), line: task?.createdAt?.line ?? 0,
		}});
	},

	'task-created'(fact, step) {
		const eager = isEager(fact.taskId, step);
		const all = together(fact, step, other => other.by === fact.by && other.loop === fact.loop && isEager(other.taskId, step) === eager);
		if (all === null) {
			return null;
		}

		const tasks = all.map(({taskId}) => nameOf(taskId, step));
		const actor = fact.by === null ? whoRan(fact, step) : taskActor(fact.by, step);
		return by(actor, isOwnTask(fact.taskId, step) ? 0 : 2, who => eager
			? {id: 'task-created-eager', parameters: {who, tasks}}
			: {id: 'task-created', parameters: {who, tasks, iteration: turnOf(fact, fact.loop, step), behind: behindOf(fact, fact.loop, step)}});
	},
	'task-renamed': ({name}) => aside(0, {id: 'task-renamed', parameters: {name: short(name)}}),
	'task-run-started'(fact, step) {
		const {taskId, resumed} = fact;
		const actor = taskActor(taskId, step);
		const handle = handleOfTurn(fact, step);
		const kind = kindOf(handle, step);
		if (isLibraryTask(taskId, step)) {
			return by(actor, libraryWeight(taskId, step), who => resumed === 'start' ? {id: 'first-turn', parameters: {who, eager: isEager(taskId, step)}} : {id: 'turn', parameters: {who, kind, reason: ''}});
		}

		switch (resumed) {
			case 'start': {
				return by(actor, 2, who => ({id: 'first-turn', parameters: {who, eager: isEager(taskId, step)}}));
			}

			case 'result': {
				return by(actor, 2, who => ({id: 'turn', parameters: {who, kind, reason: reasonText(causeOf(handle, step), step)}}));
			}

			case 'exception': {
				return by(actor, 2, who => ({id: 'turn-with-error', parameters: {who, kind, reason: reasonText(causeOf(handle, step), step)}}));
			}

			case 'cancelled': {
				return by(actor, 2, who => ({id: 'turn-cancelled', parameters: {who, kind}}));
			}
		}
	},
	'task-suspended'(fact, step) {
		const {taskId, future} = fact;
		const loop = loopOf(taskId, step);
		return by(taskActor(taskId, step), isLibraryTask(taskId, step) ? libraryWeight(taskId, step) : 3, who => future === null
			? {id: 'gave-way', parameters: {who, iteration: turnOf(fact, loop, step), behind: behindOf(fact, loop, step)}}
			: suspension(who, future, step));
	},
	'task-cancel-requested': cancelRequested,
	'task-finished'(fact, step) {
		const {taskId, outcome} = fact;
		const actor = taskActor(taskId, step);
		switch (outcome.type) {
			case 'returned': {
				return by(actor, isLibraryTask(taskId, step) ? libraryWeight(taskId, step) : 3, who => ({id: 'finished', parameters: {who, value: outcome.value === 'None' ? '' : short(outcome.value)}}));
			}

			case 'raised': {
				return by(actor, 3, who => ({id: 'failed', parameters: {who, error: short(outcome.error), waiter: waiterOf(fact, step)}}));
			}

			case 'cancelled': {
				return by(actor, 3, who => ({id: 'was-cancelled', parameters: {who}}));
			}

			case 'lost': {
				return by(actor, 2, who => ({id: 'was-lost', parameters: {who}}));
			}
		}
	},
	'await-passed'({taskId, on, name, place}, step) {
		const actor = taskActor(taskId, step);
		switch (on) {
			case 'future': {
				return by(actor, 3, who => ({id: 'await-passed-future', parameters: {who, line: place.line}}));
			}

			case 'coroutine': {
				const protocol = name === null ? undefined : protocols.get(name.split('.').at(-1)!);
				return by(actor, 3, who => protocol !== undefined
					? {id: 'await-passed-protocol', parameters: {who, what: protocol, line: place.line}}
					: {id: 'await-passed-coroutine', parameters: {who, name: name === null ? '' : shortFunction(name)}});
			}

			case 'other': {
				return by(actor, 3, who => ({id: 'await-passed-other', parameters: {who, line: place.line}}));
			}
		}
	},
};
