import type {DeadlockMessages} from '../messages/deadlock.js';
import type {SentencesFor} from '../messages.js';
import {list} from '../../format.js';
import {inLine, upper} from './words.js';

/** What nobody is left to do, by what a thread waits in. */
const deeds: Readonly<Record<string, string>> = {
	'queue.get()': 'put something in', 'queue.put()': 'take something out', 'queue.join()': 'call task_done() for all that was put in',
	'condition.wait()': 'notify it', 'event.wait()': 'set the event', 'semaphore.acquire()': 'release it', 'barrier.wait()': 'come to the barrier',
	'future.result()': 'set its result',
};

export const deadlock: SentencesFor<DeadlockMessages> = {
	'deadlock'({circle, others}) {
		const round = circle.length < 2 ? circle : ['They wait in a circle:', ...circle];
		return ['Deadlock: nothing can ever run again.', ...round, ...others].join(' ');
	},
	'waits-for': ({who, what, itself}) => `${who} waits for ${what}${itself ? ': it waits for itself' : ''}.`,
	'waits-unheard': ({who}) => `${who} is in Ready, but its loop sleeps and does not know: another thread put it there without call_soon_threadsafe, which alone wakes a loop.`,
	'waits-for-loop': ({who, what, blocker}) => what === '' ? `${who} is in Ready, but its loop cannot run while ${blocker} waits.` : `${who} waits for ${what}, and then for its loop, which cannot run while ${blocker} waits.`,
	'thread-waits': ({who, thread, what, line, wish, blocks}) => `${/^the main thread|^thread /.test(who) ? upper(who) : who}${thread === '' ? '' : `, in ${thread},`} waits${what === '' ? '' : ` in ${what}`}${inLine(line)}${wish}${blocks ? '; meanwhile its loop cannot run' : ''}.`,
	'exit-waits': ({thread}) => `The program has come to its end, which waits for ${thread}: it is no daemon.`,
	'thread-named': ({name}) => `thread "${name}"`,
	'wish-thread': ({thread}) => thread === '' ? '' : `, for ${thread}`,
	'wish-lock': ({holder, line}) => ` for a lock that ${holder} took${inLine(line)}`,
	'wish-own-lock': ({line}) => ` for a lock that it took itself${inLine(line)}: only an RLock can be taken twice`,
	'wish-lost-lock': ({holder, line}) => ` for a lock that ${holder} took${inLine(line)} and did not release before it ended`,
	'wish-job': ({name, worker}) => `, for ${name}(), which ${worker} runs`,
	'wish-queued-job': ({name, workers}) => `, for ${name}(), which stands in line${workers.length === 0 ? '' : ` until ${workers.length === 1 ? '' : 'one of '}${list(workers, 4)} is free`}`,
	'wish-task': ({task}) => `, for ${task} to finish`,
	'wish-own-loop': () => ', for what only the loop of this very thread could run',
	'wish-loop': ({thread}) => `, for what only the loop in ${thread} could run`,
	'wish-select': () => ': nothing is ready there, and nothing is scheduled',
	'wish-nobody': ({what}) => deeds[what] === undefined ? '' : `, and nobody is left to ${deeds[what]}`,
};
