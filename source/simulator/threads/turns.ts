import {compareInstants, type Instant} from '../../library/instant.js';
import {sortedFirst} from '../../library/sorted-set.js';
import type {Machine} from '../../python/machine/machine.js';
import {runOf, type Run} from '../run.js';
import {hasSignals, lookSoon} from '../signals/deliver.js';
import {removeSleeper} from '../network/sleepers.js';
import {aheadOf} from '../processes/own-clock.js';
import {useProcess} from '../processes/processes.js';
import {
	changeThread, changeThreads, currentThread, dropDeadline, findThread, forgetThread, hasThreads, leaderOf, setDeadline, type Wait,
} from './state.js';
import {isAwake} from './hearing.js';
import {makeReady} from './wait-ends.js';

/*
Who runs. One thread runs at a time, and goes on until it waits. A thread that begins another one lets it run at once, up
to where that one first waits. Who becomes able to go on gets a turn when the running thread next waits; in a loop's
thread, also at every select. The main thread moves the clock: when it waits and nobody else can go on.
*/

/** What a thread that loses its turn waits in, as its facts say it. */
const inLine = 'line for its turn';

/** What a process waits in whose own time is ahead of the clock. */
export const computing = 'what it computes';

/** Another thread's frames become the machine's. */
const enter = (m: Machine, id: number): void => {
	const run = runOf(m);
	// The lines reached so far are those of the thread that is left, and told of before the next other fact.
	run.settle();
	const leaving = findThread(run, m.thread);
	if (leaving !== undefined) {
		const {runningLoop, currentLoop, loopSet, context, taskDepth} = run.world;
		changeThread(run, leaving.id, {
			frame: m.frame, own: {runningLoop, currentLoop, loopSet, context, taskDepth},
			state: leaving.state === 'running' ? 'ready' : leaving.state,
		});
	}

	const entered = findThread(run, id)!;
	m.frame = entered.frame;
	m.thread = id;
	useProcess(run, m, leaving?.process ?? null, entered.process);
	run.change(entered.own);
	// A wait that was answered is over when its frame has seen the answer; one that no frame began is over.
	changeThread(run, id, entered.wait?.bare ? {frame: null, state: 'running', wait: null, answer: null} : {frame: null, state: entered.wait !== null && entered.answer === null ? 'waiting' : 'running'});
	changeThreads(run, {turnAt: m.executed, changes: run.world.threads.changes + 1});
	if (id === leaderOf(run, entered.process) && hasSignals(run)) {
		lookSoon(m);
	}
};

const resume = (m: Machine, id: number): void => {
	const run = runOf(m);
	const {wait} = findThread(run, id)!;
	if (id !== 0 && wait?.idle !== true) {
		run.emit({type: 'thread-resumed', thread: id});
	}

	enter(m, id);
};

/** The running thread waits, or has ended: who let it run goes on, else the first who could. */
const passOn = (m: Machine): void => {
	const {givers, turns} = runOf(m).world.threads;
	const giver = givers.at(-1);
	if (giver === undefined) {
		const [first, ...rest] = turns as readonly [number, ...number[]];
		changeThreads(runOf(m), {turns: rest});
		resume(m, first);
	} else {
		changeThreads(runOf(m), {givers: givers.slice(0, -1)});
		resume(m, giver);
	}
};

/** Tells that a thread does not go on for now. The main thread is no worker. */
const tellParked = (run: Run, thread: number, what: string, until: Instant | null, holder: number | null = null): void => {
	if (thread !== 0) {
		run.emit({type: 'thread-parked', thread, what, until, holder});
	}
};

/** The first of those who could go on does, and the running thread after it. */
const giveWay = (m: Machine, what: string): void => {
	const run = runOf(m);
	run.charge(m);
	const {givers, turns} = run.world.threads;
	const [first, ...rest] = turns as readonly [number, ...number[]];
	tellParked(run, m.thread, what, null);
	changeThreads(run, {givers: [...givers, m.thread], turns: rest, interrupted: false});
	resume(m, first);
};

/** A thread that has just been made runs up to where it first waits; its first frame must be pushed next. */
export const letBegin = (m: Machine, id: number): void => {
	const run = runOf(m);
	tellParked(run, m.thread, 'Thread.start()', null);
	changeThreads(run, {givers: [...run.world.threads.givers, m.thread], interrupted: false});
	enter(m, id);
};

/** The running thread is over. */
export const leaveThread = (m: Machine): void => {
	const run = runOf(m);
	const id = m.thread;
	run.charge(m);
	run.emit({type: 'thread-ended', thread: id});
	forgetThread(run, id);
	passOn(m);
};

/** Other threads end where they are: their process does. */
export const endThreads = (run: Run, ids: readonly number[]): void => {
	for (const id of ids) {
		dropDeadline(run, findThread(run, id)!);
		removeSleeper(run, id);
		run.emit({type: 'thread-ended', thread: id});
		forgetThread(run, id);
	}

	const {givers, turns, starting} = run.world.threads;
	const others = (list: readonly number[]): readonly number[] => list.filter(id => !ids.includes(id));
	changeThreads(run, {givers: others(givers), turns: others(turns), starting: others(starting)});
};

/**
The running thread begins to wait: its frames stay as they are until somebody calls `makeReady` for it. Those of the main
thread stay on the machine: it moves the clock, see `waiting.ts`.
*/
export const park = (m: Machine, wait: Wait): void => {
	const run = runOf(m);
	const id = m.thread;
	changeThread(run, id, {state: 'waiting', wait, answer: null});
	if (wait.until !== null) {
		setDeadline(run, id, wait.until, wait.order);
	}

	if (id !== 0) {
		if (!wait.idle) {
			tellParked(run, id, wait.what, wait.until, wait.holder);
		}

		passOn(m);
	}
};

/** The running thread, which is not the main one, has seen to a signal: what it waits for has not come. */
export const waitOn = (m: Machine): void => {
	const run = runOf(m);
	const {id, wait} = changeState(run, 'waiting');
	if (!wait!.idle) {
		tellParked(run, id, wait!.what, wait!.until);
	}

	passOn(m);
};

const changeState = (run: Run, state: 'waiting'): ReturnType<typeof currentThread> => {
	changeThread(run, run.machine.thread, {state});
	return currentThread(run);
};

/** The first thread whose time is over goes on; false: there is none. */
const wakeFirstDue = (run: Run): boolean => {
	const first = sortedFirst(run.world.threads.deadlines);
	if (first === undefined || compareInstants(first.until, run.now) > 0) {
		return false;
	}

	makeReady(run, first.thread, 'timeout');
	return true;
};

/**
The running thread waits, or asks its selector: others go first, those whose time is over after those who could go on
already. True: another one runs now, and the frame on top is asked again later. `isEnough` says whether this thread would
rather go on itself, which it may once another one's turn was over.
*/
export const othersTurn = (m: Machine, isEnough: () => boolean, loop: number | null = null): boolean => {
	const run = runOf(m);
	if (!hasThreads(run)) {
		wakeFirstDue(run);
		return false;
	}

	while (run.world.threads.turns.length === 0) {
		// A process takes its time to begin: whoever made it goes on until there is nothing to do.
		if (!wakeFirstDue(run) && (isEnough() || !letStart(run))) {
			return false;
		}
	}

	if (run.world.threads.interrupted) {
		changeThreads(run, {interrupted: false});
		if (isEnough()) {
			return false;
		}
	}

	changeThread(run, m.thread, {selects: loop});
	giveWay(m, 'the select of its loop');
	return true;
};

/** The first of the processes that have not begun gets its turn; false: there is none. */
const letStart = (run: Run): boolean => {
	const {starting, turns} = run.world.threads;
	const [first, ...rest] = starting;
	if (first === undefined) {
		return false;
	}

	changeThreads(run, {starting: rest});
	if (findThread(run, first)!.wait === null) {
		changeThreads(run, {turns: [...turns, first]});
	} else {
		makeReady(run, first, 'woken');
	}

	return true;
};

/** The wait of the running thread, which is not the main one, will be over when nobody else has anything to do. */
export const goLast = (m: Machine): void => {
	const run = runOf(m);
	changeThreads(run, {starting: [...run.world.threads.starting, m.thread]});
};

/** Whether a thread that let another one run would go on, if it could: it was answered, or its loop has something to run. */
const wantsTurn = (run: Run, id: number): boolean => {
	const {state, selects} = findThread(run, id)!;
	if (selects === null) {
		return state !== 'waiting';
	}

	const timer = sortedFirst(run.loopRecord(selects).scheduled);
	return isAwake(run, selects) || (timer !== undefined && compareInstants(timer.when, run.now) <= 0);
};

/** Whether another thread could go on in place of the one that runs. */
export const othersCould = (run: Run): boolean => {
	const {givers, turns, starting} = run.world.threads;
	return turns.length > 0 || starting.length > 0 || (givers.length > 0 && wantsTurn(run, givers.at(-1)!));
};

/** The turn of the thread that runs ends with this instruction. */
export const askForTurnEnd = (m: Machine): void => {
	changeThreads(runOf(m), {turnOver: true});
	m.attention = true;
	m.deadline = 0;
};

/** Between two instructions: whoever could go on does, and the thread that ran gets its next turn after them. */
export const endTurn = (m: Machine): void => {
	const run = runOf(m);
	run.charge(m);
	changeThreads(run, {turnOver: false, turnAt: m.executed});
	const ahead = aheadOf(run);
	if (ahead !== null) {
		park(m, {
			what: computing, holder: null, until: ahead, order: run.number('order'), since: run.now, loop: null, idle: true, bare: true, awaited: null, place: null, taskId: null, blocks: null,
		});
		return;
	}

	while (wakeFirstDue(run) || letStart(run)) {
		// They get their turns in the order of their deadlines.
	}

	if (!othersCould(run)) {
		return;
	}

	tellParked(run, m.thread, inLine, null);
	const {givers, turns} = run.world.threads;
	const giver = givers.at(-1);
	if (giver !== undefined && wantsTurn(run, giver)) {
		changeThreads(run, {givers: givers.slice(0, -1), turns: [...turns, m.thread], interrupted: true});
		resume(m, giver);
	} else {
		changeThreads(run, {turns: [...turns.slice(1), m.thread], interrupted: false});
		resume(m, turns[0]!);
	}
};

/** Instructions that a thread executes in no time before it is taken to wait for something that others have to do. */
const patience = 10_000_000;

/** A line of the program was reached: the turn of its thread may be over. */
export const watchTurn = (run: Run, m: Machine): void => {
	if (hasThreads(run)) {
		const {cost} = run.setting.options;
		const {turnAt, switchInterval} = run.world.threads;
		if (m.executed - turnAt >= (cost > 0 ? switchInterval * 1000 / cost : patience)) {
			if (cost === 0 && !othersCould(run)) {
				run.passTime();
			}

			askForTurnEnd(m);
		}
	}
};
