import {count, list, numberText} from '../format.js';
import type {Language} from './messages.js';

const theirTurn = (tasks: number, iteration: number): string => `${tasks === 1 ? 'its' : 'their'} turn comes in iteration ${iteration}`;

const named = (thing: string, name: string): string => name === '' ? thing : `${thing} ${name}`;

const after = (reason: string): string => reason === '' ? '' : `: ${reason}`;

/** For people who meet an event loop for the first time: turns, Ready, timers; no handles, no wakeups. */
export const english: Language = {
	pronoun: 'It',
	program: 'The program',
	sentences: {
		'beginning': ({file}) => `This is ${file}. Nothing has run yet.`,
		'stopped-here': () => 'Stopped here, on the way.',
		'file-read': ({file, library}) => library ? `The library ${file} was loaded.` : `The file ${file} was read.`,
		'line-next': ({line, function: called}) => called === '<module>' ? `The program has come to line ${line}.` : `${called} has come to line ${line}.`,
		'printed': ({who, text, lines, error}) => error && lines > 1 ? `${who} wrote ${lines} lines to stderr.` : `${who} ${error ? 'wrote to stderr' : 'printed'}${lines > 1 ? ` ${lines} lines` : ''}: ${text}`,
		'raised': ({error, line}) => `Line ${line} raised ${error}.`,
		'edited': ({what}) => `Changed from outside: ${what}.`,
		'limit': ({message}) => message.trim() === '' ? 'A limit was reached.' : message,
		'deadlock': ({waiting}) => `Deadlock: nothing can ever run again. ${waiting.join(' ')}`.trimEnd(),
		'ended': ({exitCode, error}) => error !== '' ? `The program ended with ${error}.` : exitCode === 0 ? 'The program is over.' : `The program is over, with exit code ${exitCode}.`,

		'loop-opened': () => 'An event loop was made.',
		'loop-tidied': () => 'asyncio tidied up what was left.',
		'loop-started': ({until}) => until === '' ? 'The loop starts, and runs until it is told to stop.' : `The loop starts, and runs until ${until} is done.`,
		'loop-stopping': () => 'The loop was told to stop at the end of this iteration.',
		'loop-stopped': ({until}) => until === '' ? 'The loop stopped.' : `The loop stopped: ${until} is done.`,
		'loop-closed': () => 'The loop was closed: nothing can run on it any more.',
		'iteration-started': ({iteration}) => `Iteration ${iteration} begins: the loop looks what is due and what was answered.`,

		'slept-until-timer': ({time, owners}) => `Nothing was ready, so the loop slept until ${time}, when ${owners.length > 1 ? `${owners.length} timers are due: ${list(owners)}` : owners.length === 0 ? 'the first timer is due' : `the timer of ${owners[0]!} is due`}.`,
		'slept-until-timeout': ({time, owner}) => `Nothing was ready, so the loop slept until ${time}, when ${owner} ran out.`,
		'slept-until-io': ({time, what}) => `Nothing was ready, so the loop slept until ${time}, when ${what === '' ? 'an answer' : `the answer to ${what}`} came.`,
		'slept-until-thread': ({time}) => `Nothing was ready, so the loop slept until ${time}, when a worker went on.`,
		'held': ({what, time, duration}) => `${what} held the whole program for ${duration}: it is ${time} now.`,
		'computed': ({time}) => `Computing took until ${time}.`,
		'slept-until-input': ({time}) => `The clock moved to ${time}, when something came from outside.`,
		'time-given': ({time}) => `The program went round and round while time stood still, so the clock was moved to ${time}.`,
		'loop-blocked'({what, line, duration, timers, ready}) {
			const due = timers === 0 ? '' : `${count(timers, 'timer')} fell due and had to wait`;
			const others = ready === 0 ? '' : due === '' ? `${ready} in Ready had to wait` : `, as had ${ready} in Ready`;
			return `${what}${line > 0 ? ` in line ${line}` : ''} blocked the loop for ${duration}: ${due + others === '' ? 'nobody else could run' : due + others}.`;
		},

		'first-turn': ({who}) => `${who} took its first turn.`,
		'turn': ({who, reason}) => `${who} took its turn${after(reason)}.`,
		'turn-with-error': ({who, reason}) => `${who} took its turn, and its await raises an error${after(reason)}.`,
		'turn-cancelled': ({who}) => `${who} took its turn: CancelledError is raised at its await.`,
		'callback-ran': ({callback}) => `The callback ${callback} ran.`,
		'own-callback-ran': ({callback}) => `asyncio ran a callback of its own: ${callback}.`,
		'turn-over': () => 'Control is back with the loop.',
		'turns': ({iterations, tasks}) => `${iterations.length > 1 ? `Iterations ${iterations[0]!} to ${iterations.at(-1)!}` : `Iteration ${iterations[0] ?? 1}`}: ${list(tasks, 4)} took ${tasks.length === 1 ? 'its turn' : 'their turns'}.`,

		'slept': ({who, duration}) => `${who} armed a ${duration} timer and gave control back.`,
		'gave-way': ({who, iteration}) => `${who} gave way to the others with sleep(0) and joined the back of Ready: ${theirTurn(1, iteration)}.`,
		'waits': ({who, what}) => `${who} waits for ${what}, and gave control back.`,
		'finished': ({who, value}) => value === '' ? `${who} finished.` : `${who} finished and returned ${value}.`,
		'failed': ({who, error}) => `${who} ended with ${error}.`,
		'was-cancelled': ({who}) => `${who} ended: it was cancelled.`,
		'await-passed-future': ({who, line}) => `The await in line ${line} did not wait: its result was there already, so ${lower(who)} went straight on.`,
		'await-passed-coroutine': ({who, name}) => `${who} ran ${name === '' ? 'a coroutine' : `${name}()`} to its end without having to wait, so it kept control.`,
		'await-passed-protocol': ({who, what, line}) => `${who} ${{enter: 'entered', leave: 'left', next: 'got the next item of'}[what]} the async ${what === 'next' ? 'for' : 'with'} of line ${line} without having to wait.`,
		'await-passed-other': ({who, line}) => `The await in line ${line} did not have to wait, so ${lower(who)} went straight on.`,

		'task-created': ({who, tasks, iteration}) => tasks.length === 1
			? `${who} created the task ${tasks[0]!}: it joined Ready, its turn comes in iteration ${iteration}.`
			: `${who} created ${numberText(tasks.length)} tasks: ${list(tasks)}. They joined Ready, their turn comes in iteration ${iteration}.`,
		'task-renamed': ({name}) => `A task was renamed to ${name}.`,
		'cancel-requested': ({who, other}) => `${who} asked to cancel ${other}, which learns of it when its turn comes.`,
		'a-callback': () => 'A callback',
		'joined-ready': ({who, reason, iteration}) => `${who} joined the back of Ready${after(reason)}; ${theirTurn(1, iteration)}.`,
		'callback-scheduled': ({callback, iteration}) => `The callback ${callback} joined the back of Ready: ${theirTurn(1, iteration)}.`,
		'handle-cancelled': ({callback}) => `The callback ${callback} was cancelled and will not run.`,
		'handle-dropped': ({callback}) => `The callback ${callback} had been cancelled, so it was passed over.`,
		'polling-ended': ({ready}) => ready === 0 ? 'Nothing is ready in this iteration.' : `${ready} in Ready run in this iteration, in this order; who joins now waits for the next.`,
		'timer-armed': ({callback, time}) => `A timer will call ${callback} at ${time}.`,
		'timeout-armed': ({who, time}) => `${who} set a timeout: at ${time} it will be interrupted.`,
		'timers-due': ({owners}) => owners.length === 1 ? `The timer of ${owners[0]!} is due.` : `${owners.length} timers are due: ${list(owners)}.`,
		'timer-dropped': () => 'A timer that was cancelled was thrown away.',
		'coroutine-created': ({who, name}) => `${who} called ${name}: that made a coroutine object, and nothing in it has run yet.`,
		'coroutine-started': ({name}) => `${name} began to run.`,
		'coroutine-gone': ({name}) => `The coroutine object of ${name} is gone.`,
		'never-awaited': ({name, line}) => `The coroutine object of ${name} was dropped${line > 0 ? ` in line ${line}` : ''} without an await: nothing in it ever ran.`,
		'future-created': () => 'A future was made: a place for a result that is still to come.',
		'future-labelled': ({what}) => `A future stands for ${what}.`,
		'future-settled': ({what, outcome}) => ({
			result: `The result is there of a wait for ${what}.`,
			exception: `A wait for ${what} ended with an error.`,
			cancelled: `A wait for ${what} was cancelled.`,
		})[outcome],
		'gather-done': ({count: all, reordered}) => `gather has all ${all} results, ${reordered ? 'in the order of its arguments, though the work was done in another' : 'in the order of its arguments'}.`,
		'gather-failed': ({error}) => `gather hands on ${error}; it does not wait for the others.`,
		'exception-unretrieved': ({error}) => `Nobody ever looked at an error: ${error}.`,
		// Waits on a socket read as what can be done when they are over ("read from 127.0.0.1:8888"), requests as what was sent.
		'io-waiting': ({who, what, time}) => /^[a-z]/.test(what)
			? `${who} waits to ${what}.`
			: `${who} sent ${what}; ${time === '' ? 'nobody knows when the answer comes' : `the answer comes at ${time}`}.`,
		'io-done'({what, outcome}) {
			if (!/^[a-z]/.test(what)) {
				return `The answer to ${what} came${outcome === '' ? '' : `: ${outcome}`}.`;
			}

			return outcome === 'closed' ? `Nobody waits to ${what} any more.` : `The wait to ${what} is over.`;
		},

		'job-queued': ({who, name}) => `${who} handed ${name} to a worker.`,
		'job-taken': ({name, thread}) => `${thread} took ${name}.`,
		'job-ended': ({name, error}) => `${name} is done in its worker${error === '' ? '' : `, with ${error}`}.`,
		'thread-started': ({thread, process}) => `The ${process ? 'process' : 'thread'} ${thread} started.`,
		'thread-parked': ({thread, what, time}) => `${thread} waits in ${what}${time === '' ? '' : ` until ${time}`}.`,
		'thread-resumed': ({thread}) => `${thread} went on.`,
		'thread-ended': ({thread}) => `${thread} ended.`,
		'main-thread': () => 'the main thread',
		'waits-for': ({who, what}) => `${who} waits for ${what}.`,
		'thread-waits': ({thread, what, holder}) => `${thread} waits in ${what}${holder === '' ? '' : `, for ${holder}`}.`,

		'next-line': ({who, line}) => `${who} goes on from line ${line} until it gives control back.`,
		'next-program': ({line, code}) => code === '' ? `line ${line}.` : `line ${line}: ${code}`,
		'next-after-loop': () => 'the program goes on after the loop.',
		'next-start': () => 'press → to take the first step.',
		'next-task': ({task, reason}) => `${task}, first in Ready${after(reason)}.`,
		'next-task-after-own': ({task, reason, own}) => `${task}${after(reason)}; before that, ${count(own, 'callback')} of asyncio's own.`,
		'next-callback': ({callback, reason}) => `the callback ${callback}${after(reason)}.`,
		'next-own': ({own, told, then}) => `${told.length === 0 ? `${count(own, 'callback')} of asyncio's own` : `asyncio notes that ${list(told)} ${told.length === 1 ? 'is' : 'are'} done`}${then === '' ? '.' : `; then ${then}`}`,
		'next-timeout': ({task}) => `the timeout of ${task} runs out, and interrupts it.`,
		'next-gather': ({task}) => `${task} goes on, with all its results.`,
		'next-due': ({owners}) => `${list(owners)}, whose ${owners.length === 1 ? 'timer is' : 'timers are'} due, ${owners.length === 1 ? 'moves' : 'move'} to Ready.`,
		'next-sleep': ({time, what}) => `nothing is ready, so the loop will sleep until ${time}${what === '' ? '' : `, for ${what}`}.`,
		'next-wait': ({what}) => `nothing is ready, so the loop will wait for ${what}.`,
		'next-deadlock': () => 'nothing is ready and nothing is under way: this is a deadlock.',
		'next-loop-ends': () => 'the loop stops, and the program goes on after it.',
		'next-nothing': () => 'nothing more. ← goes back, g to the start, m to the menu.',

		'wait-sleep': ({duration}) => duration === '' ? 'its sleep to end' : `its ${duration} sleep to end`,
		'wait-gather': ({count: all}) => all === 0 ? 'gather' : `gather of ${numberText(all)}`,
		'wait-tasks': ({count: all}) => `wait() on ${count(all, 'task')}`,
		'wait-shield': ({what}) => what === '' ? 'something shielded' : `${what}, shielded`,
		'wait-as-completed': () => 'the next result of as_completed',
		'wait-io': ({what}) => what === '' ? 'an answer' : `the answer to ${what}`,
		'wait-executor': ({name}) => `a worker to finish ${name === '' ? 'its job' : name}`,
		'wait-lock': ({name, holder}) => named('the lock', name) + (holder === '' ? '' : `, which ${holder} holds`),
		'wait-event': ({name}) => `${named('the event', name)} to be set`,
		'wait-condition': ({name}) => `${named('the condition', name)} to be notified`,
		'wait-semaphore': ({name}) => `a place in ${named('the semaphore', name)}`,
		'wait-barrier': ({name}) => `the others at ${named('the barrier', name)}`,
		'wait-queue-get': ({name}) => `an item in ${named('the queue', name)}`,
		'wait-queue-put': ({name}) => `room in ${named('the queue', name)}`,
		'wait-queue-join': ({name}) => `all items of ${named('the queue', name)} to be done`,
		'wait-task-group': ({count: all}) => all === 0 ? 'its task group' : `its task group of ${all}`,
		'wait-timeout': () => 'a timeout',
		'wait-close': ({name}) => `${name === '' ? 'a connection' : name} to close`,
		'wait-other': ({name}) => named('a future', name),
		'wait-task': ({task}) => `${task} to finish`,
		'wait-future': () => 'a future that nobody has completed yet',
		'progress': ({done, all}) => done === 0 ? 'none done' : done === all ? 'all done' : `${numberText(done)} of ${numberText(all)} done`,

		'reason-new': () => 'it is new',
		'reason-gave-way': () => 'it only gave way',
		'reason-sleep-over': ({duration}) => duration === '' ? 'its sleep is over' : `its ${duration} sleep is over`,
		'reason-timeout': () => 'its timeout ran out',
		'reason-task-done': ({other}) => `${other} is finished`,
		'reason-answer': ({what}) => what === '' ? 'its answer came' : `the answer to ${what} came`,
		'reason-gather-done': ({count: all}) => all === 0 ? 'its gather is done' : `its gather of ${numberText(all)} is done`,
		'reason-wait-done': () => 'its wait() is over',
		'reason-shield-done': () => 'what it shielded is done',
		'reason-as-completed': () => 'the next result is there',
		'reason-executor': ({name}) => `a worker finished ${name === '' ? 'its job' : name}`,
		'reason-lock': ({name}) => `${named('the lock', name)} is free`,
		'reason-event': ({name}) => `${named('the event', name)} is set`,
		'reason-condition': ({name}) => `${named('the condition', name)} was notified`,
		'reason-semaphore': ({name}) => `${named('the semaphore', name)} has a place`,
		'reason-barrier': ({name}) => `all are at ${named('the barrier', name)}`,
		'reason-queue-get': ({name}) => `${named('the queue', name)} has an item`,
		'reason-queue-put': ({name}) => `${named('the queue', name)} has room`,
		'reason-queue-join': ({name}) => `all items of ${named('the queue', name)} are done`,
		'reason-task-group': () => 'its task group is done',
		'reason-close': ({name}) => `${name === '' ? 'the connection' : name} is closed`,
		'reason-done': () => 'what it waited for is done',
		'reason-cancelled': () => 'it is to be cancelled',
		'reason-signal': ({signal}) => `${signal} came`,
		'reason-bad-await': () => 'it awaited what cannot be awaited',
		'reason-call-soon': () => 'call_soon put it there',
		'reason-thread': () => 'a worker sent it',
		'reason-timer': () => 'its timer is due',
		'reason-loop': () => 'the loop put it there',
		'reason-told': ({what}) => `${what} is done`,
		'in-iteration': ({iteration}) => `in iteration ${iteration}`,
		'due': ({time, rest}) => `due ${time}, ${rest === '' ? 'now' : `in ${rest}`}`,
		'due-at': ({time}) => `due ${time}`,
		'overdue': ({time, by}) => `due ${time}, ${by} late`,
		'late': ({by}) => `${by} late`,
		'until': ({time}) => `until ${time}`,
		'made-in-line': ({line}) => `made in line ${line}`,
		'own-callback': () => 'asyncio\'s own',
		'timeout-before': () => 'timeout:',
		'workers-threads': () => 'threads: in turn',
		'workers-processes': () => 'processes: at once',
		'worker-runs': () => 'runs',
		'worker-waits': () => 'waits',
		'job-waits': ({name}) => `${name}: in line`,
		'job-runs': ({name, thread, what}) => `${name}: ${thread}${what === '' ? '' : `, ${what}`}`,
		'timeout-of': ({who}) => `the timeout of ${who}`,
	},
};

/** The pronoun within a sentence. */
function lower(who: string): string {
	return who === 'It' || who === 'The program' ? who.toLowerCase() : who;
}
