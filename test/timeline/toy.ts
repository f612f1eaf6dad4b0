import type {Fact, FactOf} from '../../source/loop/facts.js';
import {initialState, reduce} from '../../source/loop/reduce.js';
import type {LoopState} from '../../source/loop/state.js';
import type {Source} from '../../source/timeline/source.js';
import {
	at as instant, call, callback, clock, due, ended, ends, finished, future, iteration, life, line, loopStarted, polled, printed, runs, scheduled, settled, source, started, suspended, task, timer,
} from './facts.js';

/*
A machine with instructions, that is simple enough to be seen through: one task goes through rounds, in each of
which it reaches lines, works, prints, calls soon and waits. It may do so for ever.
*/

export type Round = {
	readonly lines: number;
	/** Instructions without a fact after every line. */
	readonly busy: number;
	readonly prints: number;
	/** Callbacks of asyncio's own that it schedules. */
	readonly library: number;
	/** Callbacks of the program that it schedules. */
	readonly user: number;
	readonly wait: 'yield' | 'sleep';
};

type Entry = {readonly handle: number; readonly what: 'task' | 'library' | 'user' | 'stop' | 'timer'; readonly future: number};

/** The facts of each instruction, in order. */
function * instructions(rounds: readonly Round[], endless: boolean): Generator<readonly Fact[], void> {
	let handle = 0;
	let futures = 1;
	let seconds = 0;
	let iterations = 0;
	let round = 0;
	let ready: Entry[] = [];
	const sleepers: Entry[] = [];

	function * taskRuns(): Generator<readonly Fact[], void> {
		const {lines, busy, prints, library, user, wait} = rounds[round % rounds.length]!;
		round++;
		yield [runs(1)];
		for (let index = 0; index < lines; index++) {
			yield [line(10 + index, {taskId: 1, function: 'main'})];
			for (let count = 0; count < busy; count++) {
				yield [];
			}
		}

		for (let index = 0; index < prints; index++) {
			yield [line(50 + index, {taskId: 1, function: 'main', calls: true})];
			yield [printed(`round ${round}\n`, 1, 50 + index)];
		}

		for (const [what, count] of [['library', library], ['user', user]] as const) {
			for (let index = 0; index < count; index++) {
				ready.push({handle: ++handle, what, future: 0});
				yield [callback(handle, what, {cause: {type: 'call-soon', by: 1}, library: what === 'library'})];
			}
		}

		if (!endless && round === rounds.length) {
			ready.push({handle: ++handle, what: 'stop', future: 0});
			yield [ends(1), callback(handle, 'done', {cause: {type: 'future-settled', future: 1, by: 1}})];
		} else if (wait === 'yield') {
			ready.push({handle: ++handle, what: 'task', future: 0});
			yield [suspended(1, null, 60), scheduled(handle, 'step', 1, {type: 'bare-yield', taskId: 1})];
		} else {
			futures++;
			sleepers.push({handle: ++handle, what: 'timer', future: futures});
			yield [future(futures)];
			yield [timer(handle, instant(seconds + 2), futures, 1)];
			yield [suspended(1, futures, 60)];
		}
	}

	yield [source('…')];
	yield [call(1)];
	yield [];
	yield [line(2)];
	yield [call(3)];
	yield [life('loop-opened')];
	ready.push({handle: ++handle, what: 'task', future: 0});
	yield [task(1, 'main'), scheduled(handle, 'step', 1, {type: 'task-created', taskId: 1, by: null})];
	yield [loopStarted(1)];
	for (let stops = false; !stops;) {
		iterations++;
		yield [iteration(iterations, ready.length === 0 ? 2 : 0)];
		const sleeper = ready.length === 0 ? sleepers.pop() : undefined;
		if (sleeper !== undefined) {
			seconds += 2;
			yield [clock(instant(seconds), sleeper.handle)];
			yield [due(sleeper.handle)];
			ready = [sleeper];
		}

		const batch: readonly Entry[] = ready;
		ready = [];
		yield [polled(batch.length)];
		for (const entry of batch) {
			yield [started(entry.handle, iterations, entry.what === 'task' ? 1 : null, seconds)];
			if (entry.what === 'task') {
				yield * taskRuns();
			} else if (entry.what === 'user') {
				yield [line(70, {function: 'callback'})];
			} else if (entry.what === 'timer') {
				ready.push({handle: ++handle, what: 'task', future: 0});
				yield [settled(entry.future), scheduled(handle, 'wakeup', 1, {type: 'future-settled', future: entry.future, by: null})];
			} else if (entry.what === 'stop') {
				stops = true;
				yield [life('loop-stopping')];
			}

			yield [finished(entry.handle)];
		}
	}

	yield [life('loop-stopped')];
	yield [line(4)];
	yield [call(5)];
	yield [life('loop-closed')];
	yield [];
	yield [ended()];
}

export type ToyPlace = {readonly index: number; readonly loop: LoopState; readonly gathered: FactOf<'line-reached'> | null};

/** What it was asked to do, for tests of budgets. */
export type Meter = {executed: number; linesTold: number};

export type ToySource = Source<ToyPlace> & {readonly meter: Meter};

export const toySource = (rounds: readonly Round[], {endless = false, saysSpent = true} = {}): ToySource => {
	const program = instructions(rounds, endless);
	const known: Array<readonly Fact[]> = [];
	const meter: Meter = {executed: 0, linesTold: 0};
	const instruction = (index: number): readonly Fact[] | undefined => {
		while (known.length <= index) {
			const next = program.next();
			if (next.done) {
				return undefined;
			}

			known.push(next.value);
		}

		return known[index];
	};

	return {
		meter,
		start: {index: 0, loop: initialState(), gathered: null},
		advance(from, {until, budget, detail}) {
			let {index, loop, gathered} = from;
			const facts: Fact[] = [];
			let reached = false;
			const emit = (fact: Fact) => {
				loop = reduce(loop, fact);
				facts.push(fact);
				meter.linesTold += fact.type === 'line-reached' ? 1 : 0;
				// As a simulator may do: it does not ask any more within the instruction.
				reached ||= until(fact, loop);
			};

			let stopped: 'reached' | 'budget' | 'ended' = 'budget';
			while (index - from.index < budget) {
				const happened = instruction(index);
				if (happened === undefined) {
					stopped = 'ended';
					break;
				}

				index++;
				meter.executed++;
				for (const fact of happened) {
					if (fact.type === 'line-reached') {
						gathered = {...fact, count: (gathered?.count ?? 0) + 1};
						if (detail === 'handles') {
							continue;
						}
					}

					if (gathered !== null) {
						emit(gathered);
						gathered = null;
					}

					if (fact.type !== 'line-reached') {
						emit(fact);
					}
				}

				if (reached) {
					stopped = 'reached';
					break;
				}
			}

			return {
				at: {index, loop, gathered}, facts, stopped, ...(saysSpent ? {spent: index - from.index} : {}),
			};
		},
		loop: ({loop}) => loop,
		position: ({loop, gathered}) => gathered === null
			? loop.position
			: {handle: loop.position.handle, line: loop.position.line + gathered.count, event: 0},
		inspect: () => ({type: 'nothing'}),
	};
};

/** All facts of a finite toy program. */
export const toyFacts = (rounds: readonly Round[]): readonly Fact[] => [...instructions(rounds, false)].flat();
