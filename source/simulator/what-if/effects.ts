import {fromSeconds, laterOf, toSeconds, withLate, type Instant} from '../../library/instant.js';
import {sortedAdd, sortedDelete, sortedKeys} from '../../library/sorted-set.js';
import {tableGet} from '../../library/table.js';
import type {Change} from '../../loop/facts.js';
import type {HandleRecord} from '../../loop/state.js';
import type {Machine} from '../../python/machine/machine.js';
import {reseed} from '../../python/modules/random.js';
import type {Run} from '../run.js';
import type {PendingIo} from '../world.js';
import {makeLiteral, parseLiteral} from './literal.js';
import {setVariable} from './variable.js';
import type {RequestOutcome, WhatIf} from './what-if.js';

/* What each change does to a run, between two instructions, and the words for it. */

/** What was done; null where there is nothing that could be changed so. */
type Done = {readonly what: string; readonly change: Change | null} | null;

type Effect<T extends WhatIf['type']> = (run: Run, m: Machine, change: Extract<WhatIf, {readonly type: T}>) => Done;

const seconds = (instant: Instant): string => `${Number(toSeconds(instant).toFixed(6))} s`;

const pendingIo = (run: Run, id: number): PendingIo | undefined => {
	for (const pending of sortedKeys(run.world.io)) {
		if (pending.io === id) {
			return pending;
		}
	}

	return undefined;
};

const whatOf = (run: Run, io: number): string => tableGet(run.loop.io, io)?.what ?? 'I/O';

/** The name of what a handle steps, wakes or calls. */
const handleName = (run: Run, id: number): string => {
	const handle = tableGet(run.loop.handles, id);
	// Who arms a timer for a callback is not who waits for it.
	const taskId = handle?.taskId ?? (handle?.purpose === 'callback' ? null : handle?.armedBy) ?? null;
	return taskId === null ? handle?.callback ?? 'a callback' : run.taskName(taskId) ?? 'a task';
};

/** Never before now: what should have been complete by now is complete at once. */
const notBefore = (run: Run, time: number): Instant => laterOf(fromSeconds(time, run.now.late), run.now);

const timerOf = (run: Run, id: number): HandleRecord | null => {
	const handle = tableGet(run.loop.handles, id);
	return handle?.state === 'scheduled' ? handle : null;
};

const isReady = (run: Run, id: number): boolean => tableGet(run.loop.handles, id)?.state === 'ready';

const outcomeWords: {readonly [T in RequestOutcome['type']]: (outcome: Extract<RequestOutcome, {readonly type: T}>) => string} = {
	status: ({status}) => `is answered with status ${status}`,
	failure: () => 'fails: no connection',
	timeout: () => 'gets no answer in time',
};

/** What the simulated packages are given as the result of their wait: see `_internet.py`. */
const outcomeValue = (outcome: RequestOutcome): number | string => outcome.type === 'status' ? outcome.status : outcome.type;

const effects: {readonly [T in WhatIf['type']]: Effect<T>} = {
	'io-time'(run, _m, {io, time}) {
		const pending = pendingIo(run, io);
		if (pending === undefined) {
			return null;
		}

		const until = notBefore(run, time);
		run.change({io: sortedAdd(sortedDelete(run.world.io, pending), {...pending, until})});
		return {what: `${whatOf(run, io)} is complete at ${seconds(until)}`, change: {type: 'io-moved', io, until}};
	},

	'io-outcome'(run, _m, {io, outcome}) {
		const pending = pendingIo(run, io);
		if (pending === undefined) {
			return null;
		}

		const [future] = pending.args;
		const words = (outcomeWords[outcome.type] as (outcome: RequestOutcome) => string)(outcome);
		run.change({io: sortedAdd(sortedDelete(run.world.io, pending), {...pending, args: [future!, outcomeValue(outcome)], outcome: outcome.type === 'status' ? `status ${outcome.status}` : outcome.type})});
		return {what: `${whatOf(run, io)} ${words}`, change: null};
	},

	'io-swap'(run, _m, {first, second}) {
		const a = pendingIo(run, first);
		const b = pendingIo(run, second);
		if (a === undefined || b === undefined) {
			return null;
		}

		const without = sortedDelete(sortedDelete(run.world.io, a), b);
		run.change({io: sortedAdd(sortedAdd(without, {...a, until: b.until, order: b.order}), {...b, until: a.until, order: a.order})});
		return {what: `${whatOf(run, first)} and ${whatOf(run, second)} are complete in each other's place`, change: {type: 'io-swapped', first, second}};
	},

	'timer-time'(run, _m, {handle, time}) {
		const timer = timerOf(run, handle);
		if (timer === null) {
			return null;
		}

		const when = withLate(fromSeconds(time, 0), timer.when!.late);
		return {what: `the timer of ${handleName(run, handle)} is due at ${seconds(when)}`, change: {type: 'timer-moved', loop: timer.loop, handle, when}};
	},

	'timer-swap'(run, _m, {first, second}) {
		const a = timerOf(run, first);
		const b = timerOf(run, second);
		return a === null || b?.loop !== a.loop
			? null
			: {what: `the timers of ${handleName(run, first)} and ${handleName(run, second)} are due in each other's place`, change: {type: 'timers-swapped', loop: a.loop, first, second}};
	},

	'ready-swap'(run, _m, {first, second}) {
		const loop = tableGet(run.loop.handles, first)?.loop;
		return loop === undefined || tableGet(run.loop.handles, second)?.loop !== loop || !isReady(run, first) || !isReady(run, second)
			? null
			: {what: `${handleName(run, second)} goes before ${handleName(run, first)} in the ready queue`, change: {type: 'ready-swapped', loop, first, second}};
	},

	variable(run, m, change) {
		const literal = parseLiteral(change.value);
		const called = literal.type === 'problem' ? null : setVariable(run, m, change, makeLiteral(m, literal.expression));
		return called === null ? null : {what: `${change.name} = ${change.value.trim()}${called === '<module>' ? '' : ` in ${called}`}`, change: null};
	},

	seed(run, m, {seed}) {
		run.change({seed});
		reseed(m, seed);
		return {what: `random numbers begin anew with the seed ${seed}`, change: null};
	},
};

/** Changes the run, and says so. */
export const applyWhatIf = (run: Run, m: Machine, whatIf: WhatIf): void => {
	const done = (effects[whatIf.type] as (run: Run, m: Machine, whatIf: WhatIf) => Done)(run, m, whatIf);
	run.emit({type: 'edited', what: done?.what ?? 'nothing: what should be changed is not there', change: done?.change ?? null});
};
