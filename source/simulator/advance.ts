import {tableValues} from '../library/table.js';
import {formatExceptionThen} from '../python/builtins/traceback.js';
import {isInstance} from '../python/machine/type-of.js';
import {call} from '../python/machine/calls.js';
import {collectGarbage, isObservable} from '../python/machine/finalisation.js';
import {Machine} from '../python/machine/machine.js';
import {destroyTask} from './asyncio/task-destroyed.js';
import {run as execute} from '../python/machine/run.js';
import {strOf} from '../python/machine/text.js';
import type {Outcome} from '../python/native.js';
import {exceptionTypes} from '../python/types/identities.js';
import type {Ref, Value} from '../python/values.js';
import {hostOf} from './host.js';
import {applyInputs, hasInputs} from './inputs/due.js';
import {Run, runOf} from './run.js';
import {callHandlers, hasSignals, ringAlarm} from './signals/deliver.js';
import type {AdvanceRequest, Advanced, Simulation} from './simulation.js';
import {joinThreads} from './threads/exit.js';
import {endTurn} from './threads/turns.js';

/** What a turn of the loop counts of the limit, in instructions: a program that awaits for ever executes few of them. */
const handleCost = 200;

/** The same for a thread that goes on after another one: a program whose threads sleep and wake for ever executes few as well. */
const changeCost = 1000;

/** What the run has used of its limit. */
const usedOf = (run: Run, m: Machine): number => m.executed + (run.loop.position.handle * handleCost) + (run.world.threads.changes * changeCost);

/** So many objects are looked through for those that nobody needs; so many are more than the host can hold. */
const manyObjects = 2_000_000;
const mostObjects = 6_000_000;

/**
Between two instructions of a program that makes many objects without ever awaiting. What is noticed when it ends waits for the
loop's own collection. Returns the number of objects at which to look again.
*/
const makeRoom = (run: Run, m: Machine): number => {
	if (m.watched === 0 && m.frame !== null) {
		collectGarbage(m);
		run.change({asyncGenerators: run.world.asyncGenerators.filter(({generator}) => m.heap.has(generator))});
	}

	return Math.max(manyObjects, Math.floor(m.heap.live * 2));
};

const limitReached = (run: Run, m: Machine): {readonly what: string; readonly message: string} => {
	const {limit} = run.setting.options;
	const {changes} = run.world.threads;
	const {handle} = run.loop.position;
	const stopped = (count: number, what: string): string => `The program was stopped after ${count.toLocaleString('en-US')} ${what}: it may never end. --limit allows more.`;
	if (changes * changeCost > Math.max(m.executed, handle * handleCost)) {
		return {what: 'threads', message: stopped(changes, 'turns of its threads')};
	}

	return handle * handleCost > m.executed
		? {what: 'handles', message: stopped(Math.floor(limit / handleCost), 'turns of the loop')}
		: {what: 'instructions', message: stopped(limit, 'instructions')};
};

/** How often a run looks whether it has reached the limit of instructions. */
const slice = 1_000_000;

/**
Goes on with a run until `request.until` says so, the budget is used up, or the program ends. Pure: the simulation given
stays as it is, and advancing it again gives an equal result.
*/
export const advance = (simulation: Simulation, request: AdvanceRequest): Advanced => {
	if (simulation.world.phase === 'ended') {
		return {simulation: simulation.unread.length === 0 ? simulation : {...simulation, unread: []}, facts: simulation.unread, stopped: 'ended'};
	}

	const run = new Run(simulation, request);
	const m = new Machine(simulation.machine, hostOf(run));
	run.machine = m;
	run.begin();
	let left = request.budget;
	let stopped: Advanced['stopped'] = 'budget';
	let sweepAt = manyObjects;
	while (left > 0) {
		if (run.world.threads.turnOver && m.frame !== null) {
			endTurn(m);
		}

		if (m.frame !== null) {
			interrupt(run, m);
		}

		const before = m.executed;
		const portion = Math.min(left, slice);
		const why = execute(m, portion);
		left -= why === 'budget' && !run.world.threads.turnOver ? portion : Math.max(1, m.executed - before);
		if (why === 'ended') {
			endPhase(run, m);
			if (run.world.phase === 'ended') {
				stopped = 'ended';
				break;
			}
		}

		if (m.stop) {
			stopped = 'reached';
			break;
		}

		if (m.heap.live > sweepAt) {
			sweepAt = makeRoom(run, m);
		}

		if (m.heap.live > mostObjects) {
			run.emit({type: 'limit', what: 'memory', message: `The program was stopped with more than ${mostObjects.toLocaleString('en-US')} objects in memory: that is more than can be shown.`});
			run.end(4, 'Limit');
			stopped = 'ended';
			break;
		}

		if (usedOf(run, m) > run.setting.options.limit) {
			run.emit({type: 'limit', ...limitReached(run, m)});
			run.end(4, 'Limit');
			stopped = 'ended';
			break;
		}
	}

	run.settle();
	return {simulation: {setting: simulation.setting, machine: m.close(), loop: run.loop, world: run.world, unread: []}, facts: run.facts, stopped};
};

/** Between two instructions: what comes from outside comes now. */
const interrupt = (run: Run, m: Machine): void => {
	if (hasInputs(run)) {
		applyInputs(run, m);
	}

	ringAlarm(run, m);
	if (hasSignals(run) && m.frame !== null) {
		callHandlers(run, m);
	}
};

/** The outermost frame is gone: the main module has ended, or what comes after it has. */
const endPhase = (run: Run, m: Machine): void => {
	if (run.world.phase === 'ended') {
		return;
	}

	const failure = m.failure;
	m.failure = null;
	m.result = undefined;
	if (run.world.phase === 'running') {
		run.change({phase: 'ending', failed: failure});
		// The machine runs this as it runs any frame of native code: the report of the exception, then the objects whose end can be noticed.
		m.pushNative({
			name: 'program end',
			resume: inner => inner.chain(() => failure === null ? 0 : reportFailure(inner, failure), (next, code) => joinThreads(next, last => finaliseRest(last, code as number, 0))),
		});
		return;
	}

	run.end(run.world.exitCode, run.world.failed === null ? null : run.errorName(m, run.world.failed));
};

/** Prints the traceback of an uncaught exception; the result is the exit code. */
const reportFailure = (m: Machine, exception: Ref): Outcome => {
	if (isInstance(m, exception, exceptionTypes.SystemExit)) {
		return exitCode(m, exception);
	}

	const code = isInstance(m, exception, exceptionTypes.KeyboardInterrupt) ? 130 : 1;
	const hook = ownHook(m);
	if (hook === undefined) {
		return printFailure(m, exception, '', code);
	}

	const object = m.as(exception, 'exception')!;
	return m.chain(() => call(m, hook, [object.cls, exception, object.traceback]), () => code, (inner, error) =>
		inner.chain(() => printFailure(inner, error, 'Error in sys.excepthook:\n', code), last => printFailure(last, exception, '\nOriginal exception was:\n', code)));
};

const printFailure = (m: Machine, exception: Ref, words: string, code: number): Outcome => formatExceptionThen(m, exception, (inner, lines) => {
	inner.host.onPrint(inner, 'stderr', words + lines.join(''));
	return code;
});

/** What the program has put in the place of `sys.excepthook`. */
const ownHook = (m: Machine): Value | undefined => {
	const sys = m.as(m.lookup(m.fixed.modules, 'sys'), 'module');
	const hook = sys && m.lookup(sys.attributes, 'excepthook');
	return sys === undefined || hook === m.lookup(sys.attributes, '__excepthook__') ? undefined : hook;
};

/** `sys.exit(code)`: a number is the exit code, None is 0, anything else is printed and means 1. */
const exitCode = (m: Machine, exception: Ref): Outcome => {
	const {items} = m.as(exception, 'exception')!.args;
	const code = items.length > 1 ? m.as(exception, 'exception')!.args : items[0] ?? null;
	if (code === null) {
		return 0;
	}

	if (typeof code === 'number') {
		return code & 0xFF;
	}

	if (typeof code === 'boolean') {
		return Number(code);
	}

	return m.chain(() => strOf(m, code), (inner, text) => {
		inner.host.onPrint(inner, 'stderr', `${text as string}\n`);
		return 1;
	});
};

/** What is left at exit ends now: unfinished tasks are reported, then what else is noticed, in the order in which it was made. */
const finaliseRest = (m: Machine, code: number, from: number): Outcome => {
	// The run of now: what waits on the stack may be gone on with by another one.
	const run = runOf(m);
	run.change({exitCode: code});
	const [task] = tableValues(run.world.tasks);
	if (task !== undefined) {
		return m.chain(() => destroyTask(m, task), inner => finaliseRest(inner, code, from), inner => finaliseRest(inner, code, from));
	}

	let found = 0;
	m.heap.forEach((id, object) => {
		if (found === 0 && id > from && isObservable(m, object)) {
			found = id;
		}
	});
	if (found === 0) {
		return null;
	}

	const object = m.heap.refOf(found);
	return m.chain(() => m.host.onFinalise(m, object), inner => finaliseRest(inner, code, found), (inner, exception) => {
		inner.host.onUnraisable(inner, exception, object);
		return finaliseRest(inner, code, found);
	});
};
