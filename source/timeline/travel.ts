import {tableGet} from '../library/table.js';
import {isPast, type Aim, type Threshold} from './aims.js';
import {lookBack, proceed, tellOf, type Progress, type Workshop} from './errand.js';
import type {Direction, Goal} from './goal.js';
import {lastIndexWhere} from './kept.js';
import {run, type Spot} from './spot.js';
import type {StepSize} from './steps.js';
import {isAtEnd, isAtStart, stateOf, type Timeline} from './timeline.js';
import {nothingTold, type Told} from './told.js';

/* Moving a timeline: a goal is planned as an errand, which is worked at in slices. */

const arrive = <S>(timeline: Timeline<S>, place: Spot<S>, told: Told<S> | null, missed = false): Timeline<S> => ({
	...timeline, place, told, missed, goal: null, errand: null,
});

const settle = <S>(timeline: Timeline<S>, progress: Progress<S>): Timeline<S> => {
	switch (progress.type) {
		case 'on-the-way': {
			return {...timeline, errand: progress.errand};
		}

		case 'arrived': {
			return arrive(timeline, progress.spot, progress.told, progress.missed);
		}

		case 'nowhere': {
			return {...timeline, missed: true, goal: null, errand: null};
		}
	}
};

const runFrom = <S>(aim: Aim, cursor: Spot<S>, left = 1, told: Told<S> | null = null): Progress<S> => ({
	type: 'on-the-way', errand: {type: 'run', aim, left, cursor, told},
});

const stayHere: Progress<never> = {type: 'nowhere'};

/** Steps of one size forward. What has been told already is gone on with, if it is the beginning of the same step. */
const forward = <S>(timeline: Timeline<S>, {size, count}: {readonly size: StepSize; readonly count: number}): Progress<S> => {
	const {place, told} = timeline;
	const begun = place.sizes.includes(size)
		? nothingTold(place)
		: place.gathered === 0 ? told : null;
	return isAtEnd(timeline) || count < 1 ? stayHere : runFrom({type: 'size', size}, place, Math.floor(count), begun);
};

const lookFor = <S>({kept, place}: Timeline<S>, aim: Aim, left: number, ifNone: 'start' | 'stay'): Progress<S> => ({
	type: 'on-the-way', errand: lookBack(kept, aim, {left, limit: place.age - 1, ifNone}),
});

const back = <S>(timeline: Timeline<S>, aim: Aim, left = 1, ifNone: 'start' | 'stay' = 'start'): Progress<S> =>
	isAtStart(timeline) || left < 1 ? stayHere : lookFor(timeline, aim, Math.floor(left), ifNone);

/** To the first place at or after a threshold, wherever one is. */
const seek = <S>(timeline: Timeline<S>, aim: Threshold): Progress<S> => {
	const {source, kept} = timeline;
	const index = lastIndexWhere(kept, spot => !isPast(aim, source, spot));
	return index < 0 ? tellOf(timeline, kept[0]!) : runFrom(aim, kept[index]!);
};

/** The last place that has been seen. */
const farthest = <S>({kept, place}: Timeline<S>): Spot<S> => kept.at(-1)!.age >= place.age ? kept.at(-1)! : place;

const last = <S>(timeline: Timeline<S>): Progress<S> => timeline.end.type === 'known'
	? tellOf(timeline, timeline.end.spot)
	: runFrom({type: 'end'}, farthest(timeline));

const percent = <S>(timeline: Timeline<S>, share: number): Progress<S> => {
	const {end} = timeline;
	if (end.type === 'unknown') {
		return last(timeline);
	}

	const whole = end.type === 'known' ? end.spot : farthest(timeline);
	const step = Math.round(whole.step * Math.min(100, Math.max(0, share)) / 100);
	return end.type === 'known' && step >= whole.step ? tellOf(timeline, whole) : seek(timeline, {type: 'number', step});
};

const until = <S>(timeline: Timeline<S>, aim: Aim, direction: Direction, ifNone: 'start' | 'stay'): Progress<S> => {
	if (direction === 'back') {
		return back(timeline, aim, 1, ifNone);
	}

	return isAtEnd(timeline) ? stayHere : runFrom(aim, timeline.place);
};

/** A task that has finished, or that nobody knows, will not run again. */
const follow = <S>(timeline: Timeline<S>, taskId: number, direction: Direction): Progress<S> => {
	const task = tableGet(stateOf(timeline).tasks, taskId);
	return task === undefined || (direction === 'forward' && task.outcome !== null) ? stayHere : until(timeline, {type: 'task', taskId}, direction, 'stay');
};

type Plans = {readonly [T in Goal['type']]: <S>(timeline: Timeline<S>, goal: Extract<Goal, {readonly type: T}>) => Progress<S>};

const plans: Plans = {
	forward,
	back: (timeline, {size, count}) => back(timeline, {type: 'size', size}, count),
	first: timeline => tellOf(timeline, timeline.kept[0]!),
	last,
	position: (timeline, {position}) => seek(timeline, {type: 'position', position}),
	place: (timeline, {position, age}) => seek(timeline, {type: 'place', position, age}),
	step: (timeline, {step}) => seek(timeline, {type: 'number', step}),
	time: (timeline, {seconds}) => seek(timeline, {type: 'clock', seconds}),
	percent: (timeline, goal) => percent(timeline, goal.percent),
	until: (timeline, {events, direction}) => until(timeline, {type: 'event', events}, direction, 'start'),
	follow: (timeline, {taskId, direction}) => follow(timeline, taskId, direction),
};

/**
Sets a goal, from where the timeline is; one that it was on the way to is dropped. Nothing is run yet: see `work`.

A goal that is nowhere (forward at the end, a finished task's next step) leaves everything as it is.
*/
export const go = <S>(timeline: Timeline<S>, goal: Goal): Timeline<S> => {
	const size = goal.type === 'forward' || goal.type === 'back' ? goal.size : timeline.size;
	const plan = plans[goal.type] as (timeline: Timeline<S>, goal: Goal) => Progress<S>;
	// What was told of a step of another size says nothing about one of this size.
	const progress = plan({...timeline, size, told: size === timeline.size ? timeline.told : null}, goal);
	return progress.type === 'nowhere' ? settle(timeline, progress) : settle({...timeline, size, goal, errand: null}, progress);
};

/** Instructions that are asked for at first where a source does not say what it spent. */
const FIRST_SLICE = 256;

/** Instructions that are asked for at once: so many facts are held at most, and so near each other are places kept within an enormous step. */
const LONGEST_SLICE = 10_000;

/** Whether the end was looked for only to know how long the run is. */
const isMeasuring = <S>({goal, errand}: Timeline<S>): boolean => goal?.type === 'percent' && errand?.type === 'run' && errand.aim.type === 'end';

/**
Does at most `budget` instructions' worth of the way to the goal; of a recording, facts. The goal is null when it has
arrived, and until then the timeline shows where it set out.

Where a source does not say how much of its budget it used, all is counted, so that the promise is kept.
*/
export const work = <S>(timeline: Timeline<S>, budget: number): Timeline<S> => {
	const {source, options: {notes, kept: keptAtMost, told: toldAtMost}} = timeline;
	const kept = [...timeline.kept];
	let {chronicle} = timeline;
	let current = timeline;
	let slice = FIRST_SLICE;
	for (let left = budget; left > 0 && current.errand !== null;) {
		const workshop: Workshop<S> = {
			source, notes, size: current.size, kept, keptAtMost, toldAtMost, chronicle,
		};
		const {progress, spent, exact, isCut, end} = proceed(workshop, current.errand, Math.min(slice, left));
		({chronicle} = workshop);
		left -= spent;
		slice = exact ? LONGEST_SLICE : isCut ? Math.min(slice * 2, LONGEST_SLICE) : FIRST_SLICE;
		const known: Timeline<S> = end === null ? current : {...current, end: {type: 'known', spot: end}};
		current = end !== null && isMeasuring(current) ? go({...known, kept: [...kept]}, current.goal!) : settle(known, progress);
	}

	return current === timeline ? timeline : {...current, kept, chronicle};
};

/** Instructions that may be spent to tell the lines that were gathered. */
const EPILOGUE = 1000;

/** The same place with its line told, or the next place where it is. */
const withLineTold = <S>({source, options}: Timeline<S>, spot: Spot<S>): Spot<S> => spot.gathered === 0
	? spot
	: run(source, spot, options.notes, {
		hits: () => true, pauses: () => true, budget: EPILOGUE, detail: 'lines',
	}).spot;

/**
Drops the goal and stays where the work has come to, if it was on its way forward; else where it set out. In the
middle of an endless step that is the line which runs.
*/
export const interrupt = <S>(timeline: Timeline<S>): Timeline<S> => {
	const {errand, place} = timeline;
	if (errand === null) {
		return timeline;
	}

	const isEndless = errand.type === 'run' && errand.aim.type === 'end' && timeline.end.type === 'unknown';
	const interrupted: Timeline<S> = {
		...timeline, goal: null, errand: null, end: isEndless ? {type: 'sought'} : timeline.end,
	};
	switch (errand.type) {
		case 'run': {
			const {cursor, told} = errand;
			return cursor.age > place.age ? arrive(interrupted, withLineTold(timeline, cursor), cursor.sizes.includes(timeline.size) ? null : told) : interrupted;
		}

		case 'tell': {
			return arrive(interrupted, errand.target, null);
		}

		case 'look-back': {
			return interrupted;
		}
	}
};
