import {list, numberText} from '../../format.js';
import type {TaskMessages} from '../messages/tasks.js';
import type {SentencesFor} from '../messages.js';
import {because, endOf, of} from './words.js';

const ready = 'the ready queue';

const methods = {step: 'step', wakeup: 'wakeup'} as const;

/** What asyncio's own words say of tasks and futures otherwise. */
export const asyncioTasks: Partial<SentencesFor<TaskMessages>> = {
	'first-turn': ({who, eager}) => eager ? `${who} began eagerly, within its creator's handle.` : `${of(who, 'first step')} ran.`,
	'turn': ({who, kind, reason}) => `${of(who, methods[kind])} ran${because(reason)}.`,
	'turn-with-error': ({who, kind, reason}) => `${of(who, methods[kind])} ran and throws an exception into its coroutine${because(reason)}.`,
	'turn-cancelled': ({who, kind}) => `${of(who, methods[kind])} ran and throws CancelledError into its coroutine.`,
	'slept': ({who, duration, time}) => `${who} awaits sleep(), for ${duration}: call_later put a TimerHandle into scheduled${time === '' ? '' : `, due at ${time}`}; it yields the future that this will complete.`,
	'gave-way': ({who, iteration, behind}) => `${who} yielded bare, as sleep(0) does: call_soon appended its step to ${endOf(ready, behind)}, for iteration ${iteration}.`,
	'waits': ({who, what}) => `${who} yielded a future to the loop and is suspended until that is done: it waits for ${what}.`,
	'finished': ({who, value}) => `${who} returned${value === '' ? '' : ` ${value}`}: the task is done, and its done callbacks are scheduled.`,
	'failed': ({who, error, waiter}) => `${who} is done with the exception ${error}${waiter === '' ? '.' : `, which ${waiter} gets at its await.`}`,
	'was-cancelled': ({who}) => `${who} let CancelledError through: the task is cancelled.`,
	'task-created': ({who, tasks, iteration, behind}) => tasks.length === 1
		? `${who} created the task ${tasks[0]!}: call_soon appended its first step to ${endOf(ready, behind)}, for iteration ${iteration}.`
		: `${who} created ${numberText(tasks.length)} tasks: ${list(tasks)}. call_soon appended their first steps to ${endOf(ready, behind)}, for iteration ${iteration}.`,
	'task-created-eager': ({who, tasks}) => `${who} created ${list(tasks)}, eagerly started: the first step runs within this handle.`,
	'cancel-requested': ({who, other, itself}) => itself
		? `${who} called cancel() on itself: CancelledError is thrown at its next await.`
		: `${who} called cancel() on ${other}: CancelledError is thrown into it at its next step.`,
	'cancelled-left-over': ({others}) => `cancel() was called on ${list(others)}: CancelledError is thrown into ${others.length === 1 ? 'it at its next step' : 'them at their next steps'}.`,
	'joined-ready': ({who, reason, iteration, behind}) => `${of(who, 'wakeup')} goes to ${endOf(ready, behind)}${because(reason)}; it runs in iteration ${iteration}.`,
	'future-created': () => 'A future was made.',
	'future-settled-unheard': ({who, waiter}) => `${who} set the result of the future that ${waiter} awaits: call_soon appended its wakeup to the ready queue, but nothing woke the selector.`,
	'future-settled': ({what, outcome}) => `${what === '' ? 'A future' : `The future of a wait for ${what}`} ${{result: 'has its result', exception: 'has its exception', cancelled: 'was cancelled'}[outcome]}.`,
	'gather-done': ({count, reordered}) => `gather's outer future has ${count === 1 ? 'its one result' : `all ${numberText(count)} results, in the order of its arguments`}${reordered ? ', though the futures were done in another' : ''}.`,
	'gather-failed': ({error}) => `gather's outer future has the exception ${error}; the other futures go on.`,
};
