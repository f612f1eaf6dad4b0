import {list} from '../../format.js';
import type {LoopMessages, SocketWait} from '../messages/loop.js';
import type {SentencesFor} from '../messages.js';
import {because, endOf, inLine, inWhat, theirTurn, timeUp, upper, within} from './words.js';

/** What one waits for at a socket. */
export const socketWait: {readonly [Wait in SocketWait]: (address: string) => string} = {
	accept: address => `a client to connect to ${address}`,
	connect: address => `the connection to ${address}`,
	end: address => `the end of ${address}`,
	exit: address => `the exit of ${address}`,
	read: address => `data from ${address}`,
	receive: address => `a datagram for ${address}`,
	write: address => `room to send to ${address}`,
};

/** That it has come, as a clause. */
export const socketReady: {readonly [Wait in SocketWait]: (address: string) => string} = {
	accept: address => `a client connected to ${address}`,
	connect: address => `the attempt to connect to ${address} is over`,
	end: address => `${address} was closed`,
	exit: address => `the process ${address} has ended`,
	read: address => `something came from ${address}`,
	receive: address => `a datagram came for ${address}`,
	write: address => `there is room to send to ${address}`,
};

/** The same of several sockets. */
export const socketsReady: {readonly [Wait in SocketWait]: (sockets: number, address: string) => string} = {
	accept: (sockets, address) => `clients connected to ${address}, at ${sockets} sockets that listen`,
	connect: (sockets, address) => `${sockets} attempts to connect to ${address} are over`,
	end: (_, address) => `${address} was closed`,
	exit: (_, address) => `the process ${address} has ended`,
	read: (sockets, address) => `something came from ${address}, for ${sockets} sockets`,
	receive: (sockets, address) => `datagrams came for ${address}, for ${sockets} sockets`,
	write: (sockets, address) => `there is room to send to ${address}, for ${sockets} sockets`,
};

const ago = (late: string): string => late === '' ? 'is due' : `was due ${late} ago`;

export const loop: SentencesFor<LoopMessages> = {
	'loop-opened': () => 'An event loop was made.',
	'loop-tidied': () => 'asyncio tidied up what was left.',
	'loop-once-more': ({count: tasks}) => `The loop runs once more, until ${tasks === 1 ? 'it has' : 'they have'} ended.`,
	'loop-started': ({until}) => until === '' ? 'The loop starts, and runs until it is told to stop.' : `The loop starts, and runs until ${until} is done.`,
	'loop-stopping': () => 'The loop was told to stop at the end of this iteration.',
	'loop-stopped'({until, left}) {
		const rest = left.length === 0 ? '' : ` ${left.length === 1 ? 'One task is' : `${left.length} tasks are`} not finished: ${list(left)}.`;
		return `${until === '' ? 'The loop stopped.' : `The loop stopped: ${until} is done.`}${rest}`;
	},
	'loop-closed': () => 'The loop was closed: nothing can run on it any more.',
	'iteration-started': ({iteration, timeout, ready}) => `Iteration ${iteration} begins: ${timeout === ''
		? `${ready > 0 ? `${ready} in Ready, so` : ''} the loop only glances at what is due and what was answered`.trim()
		: `nothing is ready, so the loop waits ${timeout}`}.`,
	'without-end': () => 'as long as it takes',
	'at-most': ({duration}) => `${duration} at most`,
	'polling-ended': ({ready}) => ready === 0 ? 'Nothing is ready in this iteration.' : `${ready} in Ready run in this iteration, in this order; who joins now waits for the next.`,

	'slept-unheard': ({who, time}) => `The loop slept until ${time}, though ${who} was in Ready: it had not been told, and only looks now.`,
	'slept-until-timer': ({time}) => `Nothing was ready, so the loop slept until ${time}.`,
	'slept-until-io': ({time, what}) => `Nothing was ready, so the loop slept until ${time}, when ${what}.`,
	'slept-until-thread': ({time, thread, what}) => `Nothing was ready, so the loop slept; at ${time} ${thread} went on${timeUp(what, 'was')}.`,
	'thread-due-meanwhile': ({time, thread, what}) => `The loop is still blocked. At ${time} ${thread} goes on beside it${timeUp(what, 'is')}.`,
	'waited-for-thread': ({who, time, thread, what}) => `${who} waits. At ${time} ${thread} goes on${timeUp(what, 'is')}.`,
	'held': ({what, time, duration}) => `${what} held the whole program for ${duration}: it is ${time} now.`,
	'waited-in': ({who, what, time}) => `${who} waited ${inWhat(what)} until ${time}.`,
	'computed': ({time}) => `Computing took until ${time}.`,
	'time-given': ({time}) => `The program went round and round while time stood still, so the clock was moved to ${time}.`,
	'input-due': ({time}) => `The clock moved to ${time}, when something came from outside.`,
	'loop-blocked': ({who, what, line, duration, waited}) => `${what}${inLine(line)} blocked the loop for ${duration}: ${waited.length === 0
		? `${within(who)} kept control, so nobody else could have run`
		: `meanwhile nobody could run, and ${list(waited)} had to wait`}.`,
	'waited-due': ({who, time}) => `${who} (due ${time})`,

	'callback-ran': ({who}) => `${who} ran.`,
	'own-callback-ran': ({callback}) => `asyncio ran a callback of its own: ${callback}.`,
	'turn-over': () => 'Control is back with the loop.',
	'callback-sent': ({who, callback, iteration, behind}) => `${who} gave the loop the callback ${callback}: it goes to ${endOf('Ready', behind)}, and ${theirTurn(1, iteration)}.`,
	'callback-scheduled': ({who, iteration, behind}) => `${who} goes to ${endOf('Ready', behind)}: ${theirTurn(1, iteration)}.`,
	'handle-cancelled': ({callback}) => `The callback ${callback} was cancelled and will not run.`,
	'handle-dropped': ({callback}) => `The callback ${callback} had been cancelled, so it was passed over.`,
	'timer-armed': ({callback, time}) => `A timer will call ${callback} at ${time}.`,
	'timeout-armed': ({who, time, interrupts, other}) => other !== '' ? `${who} set the timeout of ${other}: it will be interrupted at ${time}.` : interrupts ? `${who} set a timeout: at ${time} it will be interrupted.` : `${who} will wait until ${time} at most.`,
	'sleeps-due': ({owners, duration, behind, late}) => owners.length === 1
		? `${owners[0]!} goes to ${endOf('Ready', behind)}: its ${duration === '' ? '' : `${duration} `}timer ${ago(late)}.`
		: `${list(owners)} go to ${endOf('Ready', behind)}, in this order: their timers ${late === '' ? 'are due' : `were due ${late} ago`}.`,
	'timeout-due': ({owner, late, interrupts}) => interrupts
		? `The timeout of ${owner} ${late === '' ? 'has run out' : `ran out ${late} ago`}, so ${owner} will be interrupted.`
		: `The time that ${owner} was to wait at most ${late === '' ? 'is over' : `was over ${late} ago`}.`,
	'callbacks-due': ({owners, behind, late}) => owners.length === 1
		? `The callback ${owners[0]!} goes to ${endOf('Ready', behind)}: its timer ${ago(late)}.`
		: `The callbacks ${list(owners)} go to ${endOf('Ready', behind)}, in this order: their timers ${late === '' ? 'are due' : `were due ${late} ago`}.`,
	'timer-dropped': () => 'A timer that was cancelled was thrown away.',

	'request-sent': ({who, what, time}) => `${who} sent ${what}; ${time === '' ? 'nobody knows when the answer comes' : `the answer comes at ${time}`}.`,
	'request-answered': ({what, outcome}) => `The answer to ${what} came${because(outcome)}.`,
	'socket-waits': ({who, for: wait, address}) => `${who} waits for ${socketWait[wait](address)}.`,
	'socket-watched': ({for: wait, address}) => `The loop watches for ${socketWait[wait](address)}.`,
	'socket-ready': ({for: wait, address, count: sockets}) => `${upper(sockets === 1 ? socketReady[wait](address) : socketsReady[wait](sockets, address))}.`,
	'socket-left': ({for: wait, address}) => `The loop no longer watches for ${socketWait[wait](address)}.`,
};
