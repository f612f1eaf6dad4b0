import {addNanoseconds, nanosecondsBetween, NANOSECONDS} from '../../library/instant.js';
import {findOnType, typeOf} from '../../python/machine/type-of.js';
import type {Machine} from '../../python/machine/machine.js';
import {Native} from '../../python/native.js';
import {native} from '../../python/types/define.js';
import {BoundMethod, PyFloat, PyTuple, StaticMethod, type Ref, type Value} from '../../python/values.js';
import {asFloat} from '../numbers.js';
import {osError} from '../network/system-error.js';
import {runOf} from '../run.js';
import {currentProcess, leaderOf} from '../threads/state.js';
import {waitFor} from '../threads/waiting.js';
import {changeSignals, defaultIntHandler, handlerOf, pauseText, sendSignal, SIG_DFL, SIG_IGN} from './deliver.js';
import {signalLimit, signalNames, signalOf, signals} from './numbers.js';

/* The native module `_signal`: numbers in, numbers out; `signal` makes enums of them. */

const checkNumber = (m: Machine, value: Value): number => {
	const number = typeof value === 'number' ? value : Math.trunc(asFloat(m, value));
	if (number < 1 || number >= signalLimit) {
		throw m.error('ValueError', 'signal number out of range');
	}

	return number;
};

const isCallable = (m: Machine, value: Value): boolean =>
	value instanceof Native || value instanceof BoundMethod || value instanceof StaticMethod || m.as(value, 'function') !== undefined || findOnType(m, typeOf(m, value), '__call__') !== undefined;

const pausedCode = {name: 'paused', resume: () => null};

/** Seconds that the alarm has left. */
const alarmLeft = (m: Machine): number => {
	const {alarm} = runOf(m).world.signals;
	return alarm === null ? 0 : nanosecondsBetween(runOf(m).now, alarm.until) / NANOSECONDS;
};

const setAlarm = (m: Machine, seconds: number, interval: number): void => {
	const run = runOf(m);
	if (currentProcess(run) !== 0) {
		throw m.error('NotImplementedError', 'alarms ring in the program\'s own process only');
	}

	changeSignals(run, {alarm: seconds === 0 ? null : {until: addNanoseconds(run.now, Math.round(seconds * NANOSECONDS)), interval: Math.round(interval * NANOSECONDS)}});
};

const requireMainThread = (m: Machine, what: string): void => {
	if (m.thread !== leaderOf(runOf(m), currentProcess(runOf(m)))) {
		throw m.error('ValueError', `${what} only works in main thread of the main interpreter`);
	}
};

const functions = [
	native('signal', 'signalnum, handler, /', (m, given, handler) => {
		requireMainThread(m, 'signal');
		const number = checkNumber(m, given);
		const name = signalOf(number);
		const isNumber = typeof handler === 'number' && (handler === SIG_DFL || handler === SIG_IGN);
		if (!isNumber && !isCallable(m, handler)) {
			throw m.error('TypeError', 'signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object');
		}

		if (name === 'SIGKILL' || name === 'SIGSTOP' || (name === undefined && number < 34)) {
			throw osError(m, 'EINVAL');
		}

		const run = runOf(m);
		const before = handlerOf(run, number);
		changeSignals(run, {handlers: new Map([...run.world.signals.handlers, [number, handler]])});
		return before;
	}),
	native('getsignal', 'signalnum, /', (m, given) => handlerOf(runOf(m), checkNumber(m, given))),
	native('raise_signal', 'signalnum, /', (m, number) => {
		const checked = typeof number === 'number' ? number : Math.trunc(asFloat(m, number));
		if (signalOf(checked) === undefined) {
			throw osError(m, 'EINVAL');
		}

		sendSignal(runOf(m), m, checked);
		return null;
	}),
	native('strsignal', 'signalnum, /', (m, given) => {
		const name = signalOf(checkNumber(m, given));
		return name === undefined ? null : signals[name].text;
	}),
	/** The loop that signals wake, by id; None: none. */
	native('_wake', 'loop, /', (m, loop) => {
		requireMainThread(m, 'set_wakeup_fd');
		changeSignals(runOf(m), {wakes: loop === null ? null : m.as(loop as Ref, 'host')!.hostId, unseen: []});
		return null;
	}),
	native('alarm', 'seconds, /', (m, seconds) => {
		const left = Math.ceil(alarmLeft(m));
		setAlarm(m, asFloat(m, seconds), 0);
		return left;
	}),
	native('setitimer', 'which, seconds, interval=0, /', (m, _which, seconds, interval) => {
		const before = new PyTuple([new PyFloat(alarmLeft(m)), new PyFloat((runOf(m).world.signals.alarm?.interval ?? 0) / NANOSECONDS)]);
		setAlarm(m, asFloat(m, seconds), asFloat(m, interval));
		return before;
	}),
	native('getitimer', 'which, /', m => new PyTuple([new PyFloat(alarmLeft(m)), new PyFloat((runOf(m).world.signals.alarm?.interval ?? 0) / NANOSECONDS)])),
	native('pause', '', m => waitFor(m, {what: pauseText, timeout: null}, pausedCode, [])),
	defaultIntHandler,
];

/** The module `_signal`. */
export const signalModule: ReadonlyMap<string, Value> = new Map<string, Value>([
	['names', new PyTuple(signalNames.map(name => new PyTuple([name, signals[name].number])))],
	...functions.map(fn => [fn.name, fn] as const),
]);
