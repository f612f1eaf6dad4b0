import {addNanoseconds, compareInstants} from '../../library/instant.js';
import {call} from '../../python/machine/calls.js';
import {NOTHING} from '../../python/machine/deliver.js';
import type {NativeCode} from '../../python/machine/frame.js';
import type {Machine} from '../../python/machine/machine.js';
import {Native, PUSHED, type Outcome} from '../../python/native.js';
import {BoundMethod, type Ref, type Value} from '../../python/values.js';
import {findOnType, typeOf} from '../../python/machine/type-of.js';
import type {Happening} from '../calendar.js';
import type {Run} from '../run.js';
import {currentProcess, findProcess, findThread, changeProcess, leaderOf} from '../threads/state.js';
import {killProcess} from '../processes/programs.js';
import {wakeLoop} from '../threads/hearing.js';
import {interruptWait, makeReady} from '../threads/wait-ends.js';
import {signalOf, signals, type SignalName} from './numbers.js';
import {initialSignals, type Signals} from './state.js';

/*
What a signal does. CPython: the system's handler only notes it, and wakes the loop that asked for that; the handler in
Python is called by the main thread between two instructions.
*/

export const SIG_DFL = 0;
export const SIG_IGN = 1;

/** What a process knows of signals: the world has it of the one that runs. */
const signalsOf = (run: Run, process: number): Signals =>
	process === currentProcess(run) ? run.world.signals : findProcess(run, process)?.signals ?? initialSignals;

export const changeSignals = (run: Run, part: Partial<Signals>, process = currentProcess(run)): void => {
	const signals = {...signalsOf(run, process), ...part};
	if (process === currentProcess(run)) {
		run.change({signals});
	} else {
		changeProcess(run, process, {signals});
	}
};

/** `signal.default_int_handler`: what Ctrl-C does as long as the program does not say otherwise. */
export const defaultIntHandler = new Native('default_int_handler', 'default_int_handler', m => {
	throw m.error('KeyboardInterrupt', null);
}, 'function', '_signal');

/** What will handle a signal: a callable, or SIG_DFL, or SIG_IGN. */
export const handlerOf = (run: Run, number: number, process = currentProcess(run)): Value =>
	signalsOf(run, process).handlers.get(number) ?? (number === signals.SIGINT.number ? defaultIntHandler : number === signals.SIGPIPE.number || number === signals.SIGXFSZ.number ? SIG_IGN : SIG_DFL);

/** The process gets a signal, and the facts say so. */
export const receiveSignal = (run: Run, m: Machine, name: SignalName): void => {
	run.emit({type: 'edited', what: `signal ${name}`, change: null});
	getSignal(run, m, name, 0);
};

/** The main thread of a process will call the handler: it does between two of its instructions, wherever it waits. */
const noteSignal = (run: Run, m: Machine, number: number, process: number): void => {
	const {pending, wakes, unseen} = signalsOf(run, process);
	changeSignals(run, {pending: [...pending, number], unseen: wakes === null ? unseen : [...unseen, number]}, process);
	lookSoon(m);
	interruptWait(run, leaderOf(run, process));
	if (wakes !== null) {
		wakeLoop(run, wakes);
	}
};

/** A process of the program gets a signal. */
export const getSignal = (run: Run, m: Machine, name: SignalName, process: number): void => {
	const {number, effect} = signals[name];
	const handler = handlerOf(run, number, process);
	if (handler === SIG_IGN && number !== signals.SIGKILL.number) {
		return;
	}

	if (handler !== SIG_DFL) {
		noteSignal(run, m, number, process);
		return;
	}

	if (process !== 0 && effect !== 'ignore') {
		killProcess(run, m, process, name);
		return;
	}

	switch (effect) {
		case 'ignore': {
			return;
		}

		case 'stop': {
			run.emit({type: 'limit', what: 'stopped', message: `The program was stopped by ${name}, and nothing will continue it.`});
			run.end(4, 'Limit');
			m.frame = null;
			return;
		}

		case 'end': {
			// No finally clause runs, no output is flushed, as when the system ends a process.
			run.end(128 + number, name);
			m.frame = null;
		}
	}
};

/** `raise_signal`, or a signal that the program sends itself. */
export const sendSignal = (run: Run, m: Machine, number: number): void => {
	const name = signalOf(number);
	if (name !== undefined) {
		getSignal(run, m, name, currentProcess(run));
	}
};

/** The machine looks around between this instruction and the next. */
export const lookSoon = (m: Machine): void => {
	m.attention = true;
	m.deadline = 0;
};

/** Whether the main thread of the process that runs has a handler to call. */
export const hasSignals = (run: Run): boolean => run.world.signals.pending.length > 0;

/** Between two instructions of the main thread: calls the handlers of what has come. */
export const callHandlers = (run: Run, m: Machine): void => {
	const [number, ...pending] = run.world.signals.pending;
	if (number !== undefined && m.thread === leaderOf(run, currentProcess(run)) && m.frame !== null) {
		changeSignals(run, {pending});
		m.pushNative(handlerCode, [number]);
	}
};

const begin = 0;

const handlerCode: NativeCode = {
	name: 'signal handler',
	resume(m, frame) {
		const run = (m.host as unknown as {readonly run: Run}).run;
		if (frame.pc === begin) {
			const own = m.repush(frame);
			own.pc = begin + 1;
			const number = own.slots[0] as number;
			const handler = handlerOf(run, number);
			if (typeof handler !== 'number' && call(m, handler, [number, null]) === PUSHED) {
				return PUSHED;
			}

			m.frame = own.back;
		}

		if (hasSignals(run)) {
			lookSoon(m);
		}

		// `signal.pause()` waits for just this.
		if (findThread(run, m.thread)?.wait?.what === pauseText) {
			makeReady(run, m.thread, 'woken');
		}

		return goOn(m);
	},
};

/** What was interrupted goes on as if nothing had been: nothing is put on its stack. */
const goOn = (m: Machine): Outcome => (m.frame?.native ?? null) === null ? NOTHING : null;

export const pauseText = 'signal.pause()';

/** In the loop's poll: signals that have woken it enter `ready`, as one handle that will see to them. */
export const collectSignals = (run: Run, m: Machine, loop: Ref): void => {
	const {wakes, unseen} = run.world.signals;
	if (unseen.length > 0 && wakes === m.as(loop, 'host')!.hostId) {
		changeSignals(run, {unseen: []});
		const method = findOnType(m, typeOf(m, loop), '_read_from_self')!;
		run.schedule(loop, {
			callback: new BoundMethod(method, loop), args: unseen, kind: 'callback', taskId: null, name: 'BaseSelectorEventLoop._read_from_self',
			library: true, future: null, cause: {type: 'signal', signal: signalOf(unseen[0]!)!},
		});
	}
};

/** When the alarm rings. */
export const nextAlarm = (run: Run): Happening | null => {
	const {alarm} = signalsOf(run, 0);
	return alarm === null ? null : {until: alarm.until, cause: {type: 'input'}};
};

export const hasAlarm = (run: Run): boolean => signalsOf(run, 0).alarm !== null;

/** Whether the alarm has to ring. */
export const alarmIsDue = (run: Run): boolean => {
	const {alarm} = signalsOf(run, 0);
	return alarm !== null && compareInstants(alarm.until, run.now) <= 0;
};

/** SIGALRM, if it is due. */
export const ringAlarm = (run: Run, m: Machine): void => {
	const {alarm} = signalsOf(run, 0);
	if (alarm !== null && alarmIsDue(run)) {
		changeSignals(run, {alarm: alarm.interval === 0 ? null : {until: addNanoseconds(alarm.until, alarm.interval), interval: alarm.interval}}, 0);
		receiveSignal(run, m, 'SIGALRM');
	}
};

