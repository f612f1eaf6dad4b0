import type {WorkerMessages} from '../messages/workers.js';
import type {SentencesFor} from '../messages.js';
import {called, inWhat, timeUp, untilThen, within} from './words.js';

export const workers: SentencesFor<WorkerMessages> = {
	'job-queued': ({who, name}) => `${who} handed ${called(name)} to a pool: one of its workers will run it, beside everything else.`,
	'job-taken': ({who, name}) => `${who} took ${called(name)} to run it.`,
	'job-ended': ({who, name, error}) => error === '' ? `${who} is done with ${called(name)}.` : `${who} is done with ${called(name)}: it ended with ${error}.`,
	'job-cancelled': ({name}) => `${called(name)} was cancelled before a worker took it.`,
	'thread-started': ({who, thread, process, pool}) => `${who} started the ${pool ? 'worker ' : ''}${process ? `process ${thread}: an interpreter of its own beside this one, which begins by running this program's file anew` : `thread ${thread}, which runs first`}.`,
	'program-started': ({who, name}) => `${who} started ${name}: a process of its own, which runs beside this one.`,
	'program-begins': ({who}) => `${who} begins, beside the loop: it has an interpreter of its own.`,
	'thread-parked': ({who, what, time, process, holder}) => `${who} waits ${inWhat(what)}${holder === '' ? '' : ` for ${holder}`}${untilThen(what, time)}${process ? '' : '; others can go on'}.`,
	'thread-started-another': ({who}) => `${who} lets the thread that it started run first.`,
	'thread-gave-turn': ({who}) => `${who} has run for a while: others have their turn.`,
	'thread-selects': ({who}) => `The loop in ${within(who)} has nothing to run, so others go on.`,
	'thread-resumed': ({who, what, timeout}) => what === '' ? `${who} goes on.` : timeout ? `${who} goes on${timeUp(what, 'is')}.` : `${who} goes on: what it waited for${what.includes('(') ? ` in ${what}` : ''} has come.`,
	'thread-ended': ({who, process}) => `${who} ended: the ${process ? 'process' : 'thread'} has nothing more to run.`,
	'main-thread': () => 'The main thread',
	'main-thread-within': () => 'the main thread',
};
