import {count, list, numberText} from '../../format.js';
import type {Messages, SentencesFor} from '../messages.js';
import {asyncioTasks} from './asyncio-tasks.js';
import {socketReady, socketsReady, socketWait} from './loop.js';
import {because, called, either, endOf, inLine, timeUp} from './words.js';

/*
The register with asyncio's own words: what differs from the beginner's. Its names are those of CPython's
`asyncio.base_events` and `asyncio.tasks`: ready and scheduled, handles, step and wakeup, call_soon, the selector's timeout.
*/

const ready = 'the ready queue';

const timers = (owners: readonly string[]): string => owners.length === 1 ? 'its TimerHandle' : 'their TimerHandles';

const was = (owners: readonly string[], late: string): string => late === '' ? owners.length === 1 ? 'is due' : 'are due' : `${owners.length === 1 ? 'was' : 'were'} due ${late} ago`;

export const asyncioWords: Partial<SentencesFor<Messages>> = {
	...asyncioTasks,

	'loop-started': ({until}) => until === '' ? 'run_forever: the loop runs until stop() is called.' : `run_until_complete: the loop runs until ${until} is done.`,
	'loop-tidied': () => 'asyncio.run cancelled what was left, and shut down async generators and the default executor.',
	'loop-stopping': () => 'stop() was called: the loop ends after this iteration.',
	'iteration-started': ({iteration, timeout, ready: waiting}) => `Iteration ${iteration} (_run_once): select() with ${timeout === '' ? `timeout 0${waiting > 0 ? `, since ${count(waiting, 'handle')} ${waiting === 1 ? 'is' : 'are'} ready` : ''}` : `a timeout: it waits ${timeout}`}.`,
	'polling-ended': ({ready: todo}) => todo === 0 ? 'ntodo is 0: no handle runs in this iteration.' : `ntodo is ${todo}: exactly the ${todo === 1 ? 'handle' : `${numberText(todo)} handles`} in ${ready} now ${todo === 1 ? 'runs' : 'run'} in this iteration.`,
	'slept-unheard': ({who, time}) => `select() waited until ${time}, though ${who} was in ${ready}: nothing had woken it before the first TimerHandle was due.`,
	'slept-until-timer': ({time}) => `${ready[0]!.toUpperCase()}${ready.slice(1)} was empty, so select() waited until ${time}, when the first TimerHandle is due.`,
	'slept-until-io': ({time, what}) => `${ready[0]!.toUpperCase()}${ready.slice(1)} was empty, so select() waited until ${time}, when ${what}.`,
	'slept-until-thread': ({time, thread, what}) => `select() waited; at ${time} ${thread} went on${timeUp(what, 'was')}.`,
	'turn-over': () => 'The handle is done: control is back in _run_once.',
	'own-callback-ran': ({callback}) => `A handle of asyncio's own ran: ${callback}.`,
	'callback-sent': ({who, callback, iteration, behind}) => `${who} called call_soon_threadsafe: it appended a handle for ${callback} to ${endOf(ready, behind)}, for iteration ${iteration}, and woke the selector.`,
	'callback-scheduled': ({who, iteration, behind}) => `call_soon appended a handle for ${who.replace(/^The /, 'the ')} to ${endOf(ready, behind)}: it runs in iteration ${iteration}.`,
	'handle-cancelled': ({callback}) => `The handle of ${callback} was cancelled: it will be skipped.`,
	'handle-dropped': ({callback}) => `The handle of ${callback} was cancelled, so _run_once skipped it.`,
	'timer-armed': ({callback, time}) => `call_at pushed a TimerHandle for ${callback} onto scheduled, due at ${time}.`,
	'timeout-armed': ({who, time, interrupts, other}) => `${who} armed ${other === '' ? 'a timeout' : `the timeout of ${other}`}: a TimerHandle that ${interrupts ? 'cancels it' : 'ends its wait'} at ${time}.`,
	'sleeps-due': ({owners, behind, late}) => `${list(owners)}: ${timers(owners)} ${was(owners, late)} and moved${owners.length === 1 ? '' : ', in this order,'} from scheduled to ${endOf(ready, behind)}.`,
	'timeout-due': ({owner, late, interrupts}) => `The TimerHandle of the timeout of ${owner} ${was([owner], late)}: it moved from scheduled to ${ready}, and will ${interrupts ? `cancel ${owner}` : `end the wait of ${owner}`}.`,
	'callbacks-due': ({owners, behind, late}) => `${list(owners)}: ${timers(owners)} ${was(owners, late)} and moved from scheduled to ${endOf(ready, behind)}.`,
	'timer-dropped': () => 'A cancelled TimerHandle left scheduled.',
	'loop-blocked': ({who, what, line, duration, waited}) => `${what}${inLine(line)} blocked the loop's thread for ${duration}: ${who} did not yield, so _run_once could not go on${waited.length === 0 ? '' : `, and ${list(waited)} had to wait`}.`,

	'socket-waits': ({who, for: wait, address}) => `${who} waits for ${socketWait[wait](address)}: its socket is registered with the selector.`,
	'socket-watched': ({for: wait, address}) => `The selector watches for ${socketWait[wait](address)}.`,
	'socket-ready': ({for: wait, address, count: sockets}) => `The selector reports: ${sockets === 1 ? socketReady[wait](address) : socketsReady[wait](sockets, address)}.`,
	'socket-left': ({for: wait, address}) => `The selector no longer watches for ${socketWait[wait](address)}.`,

	'job-queued': ({who, name}) => `${who} submitted ${called(name)} to an executor: run_in_executor wraps its concurrent future.`,
	'folded': ({count: own}) => `In between, ${count(own, 'handle')} of asyncio's own ran.`,

	'next-line': ({who, line}) => `${who} goes on${line > 0 ? ` from line ${line}` : ''} until it yields to the loop.`,
	'next-task': ({task, reason}) => `${task}, at the head of ${ready}${because(reason)}.`,
	'next-task-after-own': ({task, reason, own}) => `${task}${because(reason)}; before that, ${count(own, 'handle')} of asyncio's own.`,
	'next-callback': ({callback, reason}) => `the handle of ${callback}, at the head of ${ready}${because(reason)}.`,
	'next-own': ({own, told, then}) => `${told.length === 0 ? `${count(own, 'handle')} of asyncio's own` : `the done callbacks of ${list(told)}`}${then === '' ? '.' : `; then ${then}`}`,
	'next-due': ({owners}) => `${list(owners)}, whose ${owners.length === 1 ? 'TimerHandle is due, moves' : 'TimerHandles are due, move'} from scheduled to ${ready}.`,
	'next-sleep': ({time, what, sooner}) => `${ready} is empty, so select() will wait until ${time}${what === '' ? '' : `, for ${what}`}${sooner.length === 0 ? '' : `, or until a socket is ready${sooner.length === 1 ? `: ${sooner[0]!}` : ''}`}.`,
	'next-thread-wakes': ({time, thread, sooner}) => `${ready} is empty, so select() waits; at ${time} ${thread} goes on${sooner.length === 0 ? '' : ', unless a socket is ready before that'}.`,
	'next-unheard': ({who, time, what}) => `select() does not notice that ${who} is in ${ready}: it waits on${time === '' ? '' : ` until ${time}${what === '' ? '' : `, for ${what}`}`}.`,
	'next-wait': ({what}) => `${ready} is empty, so select() will wait without a timeout, for ${either(what)}.`,
	'next-deadlock': () => `${ready} is empty, nothing is scheduled and no I/O is pending: this is a deadlock.`,
	'next-timeout': ({task, interrupts}) => `the TimerHandle of the timeout of ${task} runs, and ${interrupts ? 'cancels it' : 'ends its wait'}.`,
	'next-other-thread': ({thread}) => `${ready} of the loop in ${thread} is empty: its select() lets other threads go on.`,

	'wait-tasks': ({count: all}) => `wait() on ${count(all, 'future')}`,
	'wait-future': () => 'a future whose result nobody has set yet',

	'reason-new': () => 'call_soon scheduled its first step',
	'reason-gave-way': () => 'it yielded bare, so call_soon scheduled its step again',
	'reason-task-done': ({other}) => `${other}, which it awaits, is done`,
	'reason-done': () => 'the future that it awaits is done',
	'reason-cancelled': () => 'the future that it awaits was cancelled',
	'reason-call-soon': () => 'scheduled by call_soon',
	'reason-thread': ({thread}) => `scheduled by call_soon_threadsafe from ${thread}`,
	'reason-timer': () => 'its TimerHandle is due',
};
