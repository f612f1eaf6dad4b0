import {count, list} from '../../format.js';
import type {NextMessages} from '../messages/next.js';
import type {SentencesFor} from '../messages.js';
import {because, called, either, timeUp, within} from './words.js';

const from = (line: number, code: string): string => line === 0 ? '' : code === '' ? `, line ${line}` : `, line ${line}: ${code}`;

/** What may come before that: nobody knows when. */
const orSooner = (what: readonly string[]): string => what.length === 0 ? '' : what.length === 1 ? `, unless ${what[0]!} comes first` : ', unless something comes through one of its sockets first';

export const next: SentencesFor<NextMessages> = {
	'next-line': ({who, line}) => `${within(who)} goes on${line > 0 ? ` from line ${line}` : ''} until it gives control back.`,
	'next-program': ({line, code}) => code === '' ? `line ${line}.` : `line ${line}: ${code}`,
	'next-thread': ({thread, line, code, blocking}) => `${within(thread)}${blocking === '' ? '' : `, while ${blocking} blocks the loop`}${from(line, code)}${code === '' ? '.' : ''}`,
	'next-thread-due': ({thread, what}) => `${within(thread)} goes on${timeUp(what, 'is')}.`,
	'next-after-loop': () => 'the program goes on after the loop.',
	'next-start': () => 'press → to take the first step.',
	'next-task': ({task, reason}) => `${task}, first in Ready${because(reason)}.`,
	'next-task-after-own': ({task, reason, own}) => `${task}${because(reason)}; before that, ${count(own, 'callback')} of asyncio's own.`,
	'next-callback': ({callback, reason}) => `the callback ${callback}, first in Ready${because(reason)}.`,
	'next-own': ({own, told, then}) => `${told.length === 0 ? `${count(own, 'callback')} of asyncio's own` : `asyncio notes that ${list(told)} ${told.length === 1 ? 'is' : 'are'} done`}${then === '' ? '.' : `; then ${then}`}`,
	'next-timeout': ({task, interrupts}) => interrupts ? `the timeout of ${task} runs out, and interrupts it.` : `${task} has waited as long as it wanted to, so its wait ends.`,
	'next-other-thread': ({thread}) => `nothing is ready in the loop of ${thread}, so other threads have their turn.`,
	'next-gather': ({task}) => `${task} goes on, with all its results.`,
	'next-due': ({owners}) => `${list(owners)}, whose ${owners.length === 1 ? 'timer is' : 'timers are'} due, ${owners.length === 1 ? 'goes' : 'go'} to Ready.`,
	'next-job': ({name}) => `nothing is ready, so a worker that is idle takes ${called(name)}.`,
	'next-sleep': ({time, what, sooner}) => `nothing is ready, so the loop will sleep until ${time}${what === '' ? '' : `, for ${what}`}${orSooner(sooner)}.`,
	'next-thread-wakes': ({time, thread, sooner}) => `nothing is ready, so the loop sleeps; at ${time} ${thread} goes on${orSooner(sooner)}.`,
	'next-report': () => 'asyncio reports that error, since nobody looked at it.',
	'next-unheard': ({who, time, what}) => `nobody told the loop that ${who} is in Ready, so it sleeps on${time === '' ? '' : ` until ${time}${what === '' ? '' : `, for ${what}`}`}.`,
	'next-wait': ({what}) => `nothing is ready, so the loop will wait for ${what.length > 1 ? `what comes first: ${either(what)}` : list(what)}.`,
	'next-deadlock': () => 'nothing is ready and nothing is under way: this is a deadlock.',
	'next-loop-ends': () => 'the loop stops, and the program goes on after it.',
	'next-nothing': () => 'nothing more. ← goes back, g to the start, m to the menu.',
};
