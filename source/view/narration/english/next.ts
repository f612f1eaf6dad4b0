import {count, list} from '../../format.js';
import type {NextMessages} from '../messages/next.js';
import type {SentencesFor} from '../messages.js';
import {because, called, either, within} from './words.js';

const from = (line: number, code: string): string => line === 0 ? '' : code === '' ? `, line ${line}` : `, line ${line}: ${code}`;

export const next: SentencesFor<NextMessages> = {
	'next-line': ({who, line}) => `${within(who)} goes on${line > 0 ? ` from line ${line}` : ''} until it gives control back.`,
	'next-program': ({line, code}) => code === '' ? `line ${line}.` : `line ${line}: ${code}`,
	'next-thread': ({thread, line, code, blocking}) => `${within(thread)}${blocking === '' ? '' : `, while ${blocking} blocks the loop`}${from(line, code)}${code === '' ? '.' : ''}`,
	'next-thread-due': ({thread, what}) => `${within(thread)} goes on${what === '' ? '' : `: its ${what} is over`}.`,
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
	'next-sleep': ({time, what, sooner}) => `nothing is ready, so the loop will sleep until ${time}${what === '' ? '' : `, for ${what}`}${sooner.length === 0 ? '' : `; or until ${sooner.length === 1 ? `there is ${sooner[0]!}` : 'something comes through one of its sockets'}`}.`,
	'next-wait': ({what}) => `nothing is ready, so the loop will wait for ${what.length > 1 ? `what comes first: ${either(what)}` : list(what)}.`,
	'next-deadlock': () => 'nothing is ready and nothing is under way: this is a deadlock.',
	'next-loop-ends': () => 'the loop stops, and the program goes on after it.',
	'next-nothing': () => 'nothing more. ← goes back, g to the start, m to the menu.',
};
