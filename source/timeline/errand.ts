import {hitsAim, needsLines, type Aim} from './aims.js';
import {chronicled, type Chronicle} from './chronicle.js';
import {keep, lastIndexWhere, type Kept} from './kept.js';
import {run, type Moment, type Run, type Spot} from './spot.js';
import type {Source} from './source.js';
import {endsGathering, linesMayBeGathered, type Notes, type StepSize} from './steps.js';
import {nothingTold, tell, type Told} from './told.js';

/*
The way to a goal, as a value: work on it can stop after any number of instructions and go on later. Three kinds
are enough for all goals: run forward to something, look back for something, and gather what has to be told of a
step that ends at a place which is known already.
*/

export type Errand<S> =
	| {
		readonly type: 'run';
		readonly aim: Aim;
		/** How many times it is still to be met. */
		readonly left: number;
		readonly cursor: Spot<S>;
		/** What there is to tell of the step that ends next, if all of it has been seen. */
		readonly told: Told<S> | null;
	}
	| {
		readonly type: 'look-back';
		readonly aim: Aim;
		readonly left: number;
		/** Looked for between here and `limit` (an age, included); earlier if it is not found. */
		readonly floor: Spot<S>;
		readonly limit: number;
		readonly cursor: Spot<S>;
		/** The last ones found, at most `left`. */
		readonly found: ReadonlyArray<Spot<S>>;
		readonly ifNone: 'start' | 'stay';
	}
	| {
		readonly type: 'tell';
		readonly target: Spot<S>;
		/** Where it began. */
		readonly floor: Spot<S>;
		readonly cursor: Spot<S>;
		readonly told: Told<S> | null;
		/** By how many kept spots earlier to begin if this was within the step. */
		readonly back: number;
		/** Whether the target is where one stays for want of what was looked for. */
		readonly missed: boolean;
	};

/** What an errand works with. `kept` belongs to the work in hand and is changed in place. */
export type Workshop<S> = {
	readonly source: Source<S>;
	readonly notes: Notes;
	/** The size of step that is told. */
	readonly size: StepSize;
	readonly kept: Array<Spot<S>>;
	readonly keptAtMost: number;
	readonly toldAtMost: number;
	/** What has happened up to the farthest place; changed as `kept` is. */
	chronicle: Chronicle;
};

export type Progress<S> =
	| {readonly type: 'on-the-way'; readonly errand: Errand<S>}
	/** `missed`: what was looked for is not there, so it is the end or the start of the run. */
	| {readonly type: 'arrived'; readonly spot: Spot<S>; readonly told: Told<S>; readonly missed: boolean}
	/** What was looked for is not there: nothing moves. */
	| {readonly type: 'nowhere'};

export type Stretch<S> = {
	readonly progress: Progress<S>;
	readonly spent: number;
	readonly exact: boolean;
	readonly isCut: boolean;
	/** The end of the run, if it was met. */
	readonly end: Spot<S> | null;
};

/** So many meetings before the last, every line is told again: what is told of the last step needs them. */
const NEAR = 4;

const never = (): boolean => false;

const onTheWay = <S>(errand: Errand<S>): Progress<S> => ({type: 'on-the-way', errand});

/** Begins to gather what has to be told of the step that ends at `target`, from `back` kept spots before an age. */
export const tellOf = <S>(
	{kept, size}: {readonly kept: Kept<S>; readonly size: StepSize}, target: Spot<S>,
	{before = target.age, back = 1, missed = false}: {readonly before?: number; readonly back?: number; readonly missed?: boolean} = {},
): Progress<S> => {
	const start = kept[0]!;
	if (target.age <= start.age) {
		return {type: 'arrived', spot: start, told: nothingTold(start), missed};
	}

	const index = lastIndexWhere(kept, ({age}) => age < before) - (back - 1);
	const floor = kept[Math.max(0, index)]!;
	const told = floor.sizes.includes(size) ? nothingTold(floor) : null;
	return onTheWay({
		type: 'tell', target, floor, cursor: floor, told, back, missed,
	});
};

/** Told so far and by this run; at the end of a step, with `isPassed`, the next one begins. */
const toldAfter = <S>(workshop: Workshop<S>, told: Told<S> | null, {spot, facts}: Run<S>, isPassed: boolean): Told<S> | null => {
	if (isPassed && spot.sizes.includes(workshop.size)) {
		return nothingTold(spot);
	}

	return told === null ? null : tell(told, facts, workshop.toldAtMost);
};

type ErrandOf<S, T extends Errand<S>['type']> = Extract<Errand<S>, {readonly type: T}>;

type Way<S, T extends Errand<S>['type']> = (workshop: Workshop<S>, errand: ErrandOf<S, T>, budget: number) => Stretch<S>;

const runOn = <S>(workshop: Workshop<S>, errand: ErrandOf<S, 'run'>, budget: number): Stretch<S> => {
	const {source, notes, kept, keptAtMost, size} = workshop;
	const {aim, left, cursor} = errand;
	const told = aim.type === 'size' && aim.size === size;
	const gathers = linesMayBeGathered(cursor.memory) && !needsLines(aim, source, cursor) && !(told && left <= NEAR);
	const beforeHandle = aim.type === 'position' || aim.type === 'place' ? aim.position.handle : Number.POSITIVE_INFINITY;
	const result = run(source, cursor, notes, {
		hits(moment) {
			workshop.chronicle = chronicled(workshop.chronicle, moment);
			return hitsAim(aim, moment);
		},
		pauses: gathers ? ({fact, state}) => endsGathering(fact) || state.position.handle >= beforeHandle : never,
		budget,
		detail: gathers ? 'handles' : 'lines',
	});
	const {spot, facts, hit, ended, spent, exact, isCut} = result;
	keep(kept, spot, keptAtMost);
	const stillLeft = hit ? left - 1 : left;
	const isThere = stillLeft === 0 || ended;
	// Where nothing was left to happen, what is told is the step that had ended here already.
	const isFresh = facts.length > 0 || !ended;
	const toldNow = told && !gathers && isFresh ? toldAfter(workshop, errand.told, result, !isThere) : null;
	// The end is where every way leads that is long enough.
	const missed = stillLeft > 0 && aim.type !== 'end' && aim.type !== 'size' && !(aim.type === 'event' && aim.events.length === 0);
	return {
		spent, exact, isCut, end: ended ? spot : null,
		progress: !isThere
			? onTheWay({...errand, cursor: spot, left: stillLeft, told: toldNow})
			: toldNow === null ? tellOf(workshop, spot, {missed}) : {type: 'arrived', spot, told: toldNow, missed},
	};
};

/** Whether what is looked for is known to be at a spot that was reached for another reason. */
const isKnownAt = <S>(aim: Aim, spot: Spot<S>): boolean => aim.type === 'size' && spot.sizes.includes(aim.size);

/** Begins to look back for the `left`-th meeting of an aim with an age of at most `limit`. */
export const lookBack = <S>(kept: Kept<S>, aim: Aim, {left, limit, ifNone}: {readonly left: number; readonly limit: number; readonly ifNone: 'start' | 'stay'}): Errand<S> => {
	const floor = kept[Math.max(0, lastIndexWhere(kept, ({age}) => age <= limit))]!;
	return {
		type: 'look-back', aim, left, floor, limit, cursor: floor, found: isKnownAt(aim, floor) ? [floor] : [], ifNone,
	};
};

/** All between the floor and the limit has been looked at: take what was found, or go further back. */
const judge = <S>(workshop: Workshop<S>, errand: ErrandOf<S, 'look-back'>): Progress<S> => {
	const {aim, left, floor, found, ifNone} = errand;
	const target = found.at(-left);
	if (target !== undefined) {
		return tellOf(workshop, target);
	}

	const start = workshop.kept[0]!;
	if (floor.age <= start.age) {
		return ifNone === 'start' ? tellOf(workshop, start, {missed: aim.type !== 'size'}) : {type: 'nowhere'};
	}

	const limit = isKnownAt(aim, floor) ? floor.age - 1 : floor.age;
	// Strictly before the floor, although what is looked for may be at the floor itself.
	const earlier = workshop.kept[Math.max(0, lastIndexWhere(workshop.kept, ({age}) => age < floor.age))]!;
	return onTheWay({
		...errand, limit, floor: earlier, cursor: earlier, left: left - found.length, found: isKnownAt(aim, earlier) ? [earlier] : [],
	});
};

const lookOn = <S>(workshop: Workshop<S>, errand: ErrandOf<S, 'look-back'>, budget: number): Stretch<S> => {
	const {source, notes, kept, keptAtMost} = workshop;
	const {aim, left, limit, cursor} = errand;
	if (cursor.age >= limit) {
		return {
			spent: 1, exact: true, isCut: false, end: null, progress: judge(workshop, errand),
		};
	}

	const gathers = linesMayBeGathered(cursor.memory) && !needsLines(aim, source, cursor);
	const {spot, hit, ended, spent, exact, isCut} = run(source, cursor, notes, {
		hits: moment => hitsAim(aim, moment),
		pauses: moment => moment.age >= limit || (gathers && endsGathering(moment.fact)),
		budget,
		detail: gathers ? 'handles' : 'lines',
	});
	keep(kept, spot, keptAtMost);
	const isFound = (hit || (ended && isKnownAt(aim, spot))) && spot.age <= limit;
	const next: ErrandOf<S, 'look-back'> = {
		...errand, cursor: spot, found: isFound ? [...errand.found, spot].slice(-left) : errand.found,
	};
	return {
		spent, exact, isCut, end: ended ? spot : null,
		progress: spot.age >= limit || ended ? judge(workshop, next) : onTheWay(next),
	};
};

const tellOn = <S>(workshop: Workshop<S>, errand: ErrandOf<S, 'tell'>, budget: number): Stretch<S> => {
	const {source, notes, kept, keptAtMost, size} = workshop;
	const {target, floor, cursor, back, missed} = errand;
	const isTarget = ({age}: Moment): boolean => age >= target.age;
	const result = run(source, cursor, notes, {
		hits: ({stop}) => stop?.sizes.includes(size) ?? false,
		pauses: isTarget,
		budget,
		detail: 'lines',
	});
	const {spot, ended, spent, exact, isCut} = result;
	keep(kept, spot, keptAtMost);
	const isThere = spot.age >= target.age || ended;
	const told = toldAfter(workshop, errand.told, result, !isThere);
	return {
		spent, exact, isCut, end: ended ? spot : null,
		progress: !isThere
			? onTheWay({...errand, cursor: spot, told})
			: told === null ? tellOf(workshop, target, {before: floor.age, back: back * 2, missed}) : {type: 'arrived', spot: target, told, missed},
	};
};

const ways: {readonly [T in Errand<unknown>['type']]: Way<unknown, T>} = {
	run: runOn,
	'look-back': lookOn,
	tell: tellOn,
};

/** One stretch of the way: to the end of a step, or as far as the budget allows. */
export const proceed = <S>(workshop: Workshop<S>, errand: Errand<S>, budget: number): Stretch<S> =>
	(ways[errand.type] as unknown as (workshop: Workshop<S>, errand: Errand<S>, budget: number) => Stretch<S>)(workshop, errand, budget);
