import {list, numberText} from '../../format.js';
import type {TaskMessages} from '../messages/tasks.js';
import type {SentencesFor} from '../messages.js';
import {because, endOf, theirTurn, within} from './words.js';

export const tasks: SentencesFor<TaskMessages> = {
	'first-turn': ({who, eager}) => eager ? `${who} began at once.` : `${who} took its first turn.`,
	'turn': ({who, reason}) => `${who} took its turn${because(reason)}.`,
	'turn-with-error': ({who, reason}) => `${who} took its turn, and its await raises an error${because(reason)}.`,
	'turn-cancelled': ({who}) => `${who} took its turn: CancelledError is raised at its await.`,

	'slept': ({who, duration}) => `${who} set a ${duration} timer and gave control back.`,
	'gave-way': ({who, iteration, behind}) => `${who} gave way to the others for one turn, and goes to ${endOf('Ready', behind)}: ${theirTurn(1, iteration)}.`,
	'waits': ({who, what}) => `${who} waits for ${what}, and gave control back.`,
	'finished': ({who, value}) => value === '' ? `${who} finished.` : `${who} finished and returned ${value}.`,
	'failed': ({who, error, waiter}) => `${who} ended with ${error}.${waiter === '' ? '' : ` ${waiter}, which waits for it, will get the error.`}`,
	'was-cancelled': ({who}) => `${who} ended: it was cancelled.`,
	'was-lost': ({who}) => `${who} is gone: its process has ended.`,
	'await-passed-future': ({who, line}) => `The await in line ${line} did not wait: its result was there already, so ${within(who)} went straight on.`,
	'await-passed-coroutine': ({who, name}) => `${who} ran ${name === '' ? 'a coroutine' : `${name}()`} to its end without giving back control.`,
	'await-passed-protocol': ({who, what, line}) => `${who} ${{enter: 'entered', leave: 'left', next: 'got the next item of'}[what]} the async ${what === 'next' ? 'for' : 'with'} of line ${line} without having to wait.`,
	'iteration-over': ({line}) => `The async for of line ${line} is over.`,
	'await-passed-other': ({who, line}) => `The await in line ${line} did not have to wait, so ${within(who)} went straight on.`,

	'task-created': ({who, tasks: created, iteration, behind}) => created.length === 1
		? `${who} created the task ${created[0]!}: it goes to ${endOf('Ready', behind)}, ${behind === '' ? '' : 'and '}its turn comes in iteration ${iteration}.`
		: `${who} created ${numberText(created.length)} tasks: ${list(created)}. They go to ${endOf('Ready', behind)}, in this order; their turn comes in iteration ${iteration}.`,
	'task-created-eager': ({who, tasks: created}) => `${who} created ${created.length === 1 ? 'the task' : `${numberText(created.length)} tasks:`} ${list(created)}, which begin${created.length === 1 ? 's' : ''} at once, without waiting for a turn.`,
	'task-renamed': ({name}) => `A task was renamed to ${name}.`,
	'cancel-requested': ({who, other, itself}) => itself
		? `${who} asked to cancel itself: CancelledError is raised at its next await.`
		: `${who} asked to cancel ${other}: CancelledError is raised in it when its turn comes.`,
	'cancelled-left-over': ({others}) => `${list(others)} ${others.length === 1 ? 'is' : 'are'} asked to cancel: CancelledError is raised in ${others.length === 1 ? 'it when its turn comes' : 'them when their turn comes'}.`,
	'timeout-cancels': ({who}) => `The timeout of ${who} has run out, so ${who} is asked to cancel: CancelledError is raised in it when its turn comes.`,
	'joined-ready': ({who, reason, iteration, behind}) => `${who} goes to ${endOf('Ready', behind)}${because(reason)}; ${theirTurn(1, iteration)}.`,

	'future-created': () => 'A future was made: a place for a result that is still to come.',
	'future-labelled': ({what}) => `A future stands for ${what}.`,
	'future-settled-unheard': ({who, waiter}) => `${who} completed the future that ${waiter} waits for, behind the loop's back: ${waiter} is in Ready, but the loop sleeps and was not told.`,
	'future-settled': ({what, outcome}) => what === '' ? `A future ${{result: 'has its result', exception: 'has an error', cancelled: 'was cancelled'}[outcome]}.` : ({
		result: `The result is there of a wait for ${what}.`,
		exception: `A wait for ${what} ended with an error.`,
		cancelled: `A wait for ${what} was cancelled.`,
	})[outcome],
	'gather-done': ({count: all, reordered}) => all === 1
		? 'gather has its one result.'
		: `gather has all ${numberText(all)} results, in the order of its arguments${reordered ? ', though the work was done in another' : ''}.`,
	'gather-failed': ({error}) => `gather hands on ${error}; it does not wait for the others.`,
	'exception-unretrieved': ({who, error, line}) => who === ''
		? `Nobody ever looked at an error that a future was given: ${error}.`
		: `${who}${line > 0 ? `, made in line ${line},` : ''} had ended with ${error}, and nobody awaited it or looked at its result: so nobody noticed.`,
};
