import type {Fact} from '../loop/facts.js';
import type {LoopState, Position} from '../loop/state.js';
import type {Errand} from './errand.js';
import type {Goal} from './goal.js';
import {emptyChronicle, type Chronicle} from './chronicle.js';
import type {Kept} from './kept.js';
import {run, spotAtStart, type Spot} from './spot.js';
import type {Answer, Question, Source} from './source.js';
import {stepSizes, type Notes, type StepSize} from './steps.js';
import {nothingTold, type StepFacts, type Told} from './told.js';

export type TimelineOptions = {
	/** Lines of the program that carry a note: worth a step outside a loop. */
	readonly notes: Notes;
	/** Places of the run that are kept at most, to be near every other. */
	readonly kept: number;
	/** Facts that are kept of the beginning and of the end of an enormous step. */
	readonly told: number;
};

const defaults: TimelineOptions = {notes: new Set(), kept: 2000, told: 500};

/** What is known of where the run ends; `sought`: it was looked for, and the search was given up. */
type End<S> =
	| {readonly type: 'unknown'}
	| {readonly type: 'sought'}
	| {readonly type: 'known'; readonly spot: Spot<S>};

/**
A run and a place in it, as a value: every function here gives a new timeline and leaves the old one valid.

To move, `go` says where and `work` does so many instructions' worth of the way (travel.ts); the place changes when
the goal is reached. Read it with the functions below.
*/
export type Timeline<S> = {
	readonly source: Source<S>;
	readonly options: TimelineOptions;
	readonly place: Spot<S>;
	/** The size of step that was gone by last: what is told of a place is the step of this size that ends there. */
	readonly size: StepSize;
	/** Null where a way was interrupted: what led there has not been gathered. */
	readonly told: Told<S> | null;
	readonly kept: Kept<S>;
	/** What has happened up to the farthest place that was reached. */
	readonly chronicle: Chronicle;
	readonly end: End<S>;
	/** Whether what was gone to last is nowhere: this is the end, the start, or where it was before. */
	readonly missed: boolean;
	/** Where it is on the way to; null when it has arrived. */
	readonly goal: Goal | null;
	readonly errand: Errand<S> | null;
};

/** Instructions that may pass before the first line of a program is reached. */
const PROLOGUE = 1000;

/** The first line of the program, before it runs: nothing to explain happens before. `isAll`: nor does anything after. */
const firstLine = <S>(source: Source<S>, notes: Notes): {readonly spot: Spot<S>; readonly isAll: boolean} => {
	let spot = spotAtStart(source);
	for (let budget = PROLOGUE; budget > 0;) {
		const next = run(source, spot, notes, {
			hits: ({fact}) => fact.type === 'line-reached', pauses: () => true, budget, detail: 'lines',
		});
		if (next.facts.some(({type}) => type !== 'source' && type !== 'line-reached')) {
			break;
		}

		spot = {...next.spot, step: 0, sizes: stepSizes};
		if (next.ended || next.hit) {
			return {spot, isAll: next.ended};
		}

		budget -= next.exact || next.isCut ? next.spent : 1;
	}

	return {spot, isAll: false};
};

/** A timeline at the start of a run: at the program's first line, before it runs. */
export const createTimeline = <S>(source: Source<S>, options: Partial<TimelineOptions> = {}): Timeline<S> => {
	const all = {...defaults, ...options};
	const {spot, isAll} = firstLine(source, all.notes);
	return {
		source, options: all, place: spot, size: 'step', told: nothingTold(spot), kept: [spot], chronicle: emptyChronicle(spot.age, source.loop(spot.at)),
		end: isAll ? {type: 'known', spot} : {type: 'unknown'}, missed: false, goal: null, errand: null,
	};
};

export const stateOf = <S>({source, place}: Timeline<S>): LoopState => source.loop(place.at);

export const positionOf = <S>({source, place}: Timeline<S>): Position => source.position(place.at);

/** Steps of size `step` completed so far, 0 at the start. */
export const stepNumber = <S>({place}: Timeline<S>): number => place.step;

export const isAtStart = <S>({place, kept}: Timeline<S>): boolean => place.age <= kept[0]!.age;

export const isAtEnd = <S>({place, end}: Timeline<S>): boolean => end.type === 'known' && place.age >= end.spot.age;

/** Asks what only a simulation knows of the place where the timeline is. */
export const inspect = <S>({source, place}: Timeline<S>, question: Question): Answer => source.inspect(place.at, question);

/** What happened in the step, of the size that was gone by last, that ends where the timeline is. */
export type StepSummary = {
	readonly size: StepSize;
	readonly facts: StepFacts;
	/** The fact that says best what happened, null in the middle of a step; at the start, the first line. */
	readonly main: Fact | null;
	/** The task that `main` is about. */
	readonly taskId: number | null;
	/** asyncio's own handles that ran in it. */
	readonly folded: number;
	/** False where a way was interrupted: the facts have not been gathered. */
	readonly complete: boolean;
};

export const summaryOf = <S>({size, told, place}: Timeline<S>): StepSummary => ({
	size,
	facts: told?.facts ?? {first: [], omitted: 0, last: []},
	main: place.main,
	taskId: place.taskId,
	folded: told === null ? 0 : place.memory.folded - told.from.memory.folded,
	complete: told !== null,
});

/** The state in which that step began; null where a way was interrupted: it is not known. */
export const stateBefore = <S>({source, told}: Timeline<S>): LoopState | null => told === null ? null : source.loop(told.from.at);

/** The facts of that step; in the middle of an enormous one some are left out (`StepFacts`). */
export const factsOf = <S>(timeline: Timeline<S>): StepFacts => summaryOf(timeline).facts;

/** How far the work on a goal has come: where it is in the run, and its share of the run (0 … 1) if the end is known. */
export type WorkProgress = {readonly step: number; readonly position: Position; readonly state: LoopState; readonly share: number | null};

/** Null when there is nothing to do. */
export const progressOf = <S>({source, errand, end}: Timeline<S>): WorkProgress | null => errand === null ? null : {
	step: errand.cursor.step,
	position: source.position(errand.cursor.at),
	state: source.loop(errand.cursor.at),
	share: end.type === 'known' && end.spot.age > 0 ? Math.min(1, errand.cursor.age / end.spot.age) : null,
};
