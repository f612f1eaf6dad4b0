import {reduce} from '../loop/reduce.js';
import type {Fact} from '../loop/facts.js';
import type {LoopState} from '../loop/state.js';
import type {AdvanceRequest, Source} from './source.js';
import {initialMemory, observe, stepSizes, type Notes, type StepMemory, type StepSize, type Stop} from './steps.js';

/** A place in a run with all that is needed to go on from there: going on from it always gives the same. */
export type Spot<S> = {
	readonly at: S;
	/**
	Facts so far, gathered lines counted one by one: the same at every level of detail, so that it orders the places
	of a run and names one.
	*/
	readonly age: number;
	/** Lines counted in `age` that no fact has told yet. */
	readonly gathered: number;
	readonly memory: StepMemory;
	/** How many steps have been completed. */
	readonly step: number;
	/** The sizes of step that end here; none where one was interrupted in the middle. */
	readonly sizes: readonly StepSize[];
	/** The stop that was made here, if it was made at one. */
	readonly main: Fact | null;
	readonly taskId: number | null;
};

/** One fact and what is known when it has happened. */
export type Moment = {readonly fact: Fact; readonly state: LoopState; readonly stop: Stop | null; readonly memory: StepMemory; readonly age: number; readonly step: number};

export type RunRequest = {
	/** What is looked for; a run pauses there, and at every step. */
	readonly hits: (moment: Moment) => boolean;
	/** Where to pause as well. */
	readonly pauses: (moment: Moment) => boolean;
	readonly budget: number;
	readonly detail: AdvanceRequest['detail'];
};

export type Run<S> = {
	readonly spot: Spot<S>;
	readonly facts: readonly Fact[];
	/** Whether what was looked for is here. */
	readonly hit: boolean;
	readonly ended: boolean;
	/** Of the budget; at least 1. */
	readonly spent: number;
	/** Whether the source says itself what it spends. */
	readonly exact: boolean;
	/** Whether it paused for want of budget alone. */
	readonly isCut: boolean;
};

export const spotAtStart = <S>(source: Source<S>): Spot<S> => ({
	at: source.start, age: 0, gathered: 0, memory: initialMemory, step: 0, sizes: stepSizes, main: null, taskId: null,
});

/** How many more lines have been reached than the facts say. */
const gatheredAt = <S>(source: Source<S>, at: S): number => {
	const told = source.loop(at).position;
	const actual = source.position(at);
	return actual.handle === told.handle ? Math.max(0, actual.line - told.line) : 0;
};

type Watch = {
	take: (fact: Fact, state: LoopState) => void;
	memory: StepMemory; age: number; paused: boolean; hit: boolean;
	/** The facts that have been taken, and the state after the last. */
	first: Fact | null; taken: number; state: LoopState;
	stops: Stop[];
};

/** Folds facts in as they come. What it gathers lives only for one `advance`. */
const watchFrom = <S>(source: Source<S>, spot: Spot<S>, notes: Notes, {hits, pauses}: RunRequest): Watch => {
	const watch: Watch = {
		memory: spot.memory, age: spot.age - spot.gathered, paused: false, hit: false, first: null, taken: 0, state: source.loop(spot.at), stops: [],
		take(fact, state) {
			const {memory, stop} = observe(watch.memory, fact, state, notes);
			watch.memory = memory;
			watch.age += fact.type === 'line-reached' ? fact.count : 1;
			watch.first ??= fact;
			watch.taken++;
			watch.state = state;
			const isStep = stop?.sizes.includes('step') ?? false;
			const moment: Moment = {fact, state, stop, memory, age: watch.age, step: isStep ? spot.step + 1 : spot.step};
			const hit = hits(moment);
			watch.hit ||= hit;
			watch.paused ||= hit || isStep || pauses(moment);
			// Nothing else happens in the instruction that reaches a line: one that was gathered is a place before this one.
			watch.stops = watch.stops.filter(({main}) => main.type !== 'line-reached');
			if (watch.paused && stop !== null) {
				watch.stops.push(stop);
			}
		},
	};
	return watch;
};

/** Goes on from a spot to where something is looked for, to the end of a step, or as far as the budget allows. */
export const run = <S>(source: Source<S>, spot: Spot<S>, notes: Notes, request: RunRequest): Run<S> => {
	const watch = watchFrom(source, spot, notes, request);
	const advance = source.advance(spot.at, {
		budget: request.budget,
		detail: request.detail,
		until(fact, state) {
			watch.take(fact, state);
			return watch.paused;
		},
	});
	const {at, facts, stopped, spent} = advance;
	// Facts of the last instruction, where the source had stopped asking. What it never asked about happened before.
	const unasked = watch.first === null ? [] : facts.slice(facts.indexOf(watch.first) + watch.taken);
	for (const fact of unasked) {
		watch.take(fact, reduce(watch.state, fact));
	}

	const ended = stopped === 'ended' || source.loop(at).ended !== null;
	const gathered = gatheredAt(source, at);
	const sizes = stepSizes.filter(size => watch.stops.some(stop => stop.sizes.includes(size)));
	const last = watch.stops.at(-1);
	const arrived: Spot<S> = {
		at, gathered, age: watch.age + gathered, memory: watch.memory,
		step: sizes.includes('step') ? spot.step + 1 : spot.step,
		sizes, main: last?.main ?? null, taskId: last?.taskId ?? null,
	};
	return {
		spot: ended ? endSpot(spot, arrived, facts) : facts.length === 0 && arrived.age === spot.age ? {...spot, at} : arrived,
		facts, ended, hit: watch.hit, spent: Math.max(1, spent ?? request.budget), exact: spent !== undefined, isCut: stopped === 'budget',
	};
};

/** The end of a run ends a step of every size, also where a recording breaks off. */
const endSpot = <S>(before: Spot<S>, arrived: Spot<S>, facts: readonly Fact[]): Spot<S> => {
	const wasStop = facts.length === 0 && arrived.age === before.age && before.sizes.includes('step');
	return wasStop
		? {...before, at: arrived.at, sizes: stepSizes}
		: {...arrived, step: before.step + 1, sizes: stepSizes, main: arrived.main ?? facts.at(-1) ?? before.main, taskId: arrived.taskId};
};
