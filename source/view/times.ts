import {compareInstants, nanosecondsBetween, type Instant} from '../library/instant.js';
import {sortedKeys} from '../library/sorted-set.js';
import {tableGet, tableValues, tableValuesReversed} from '../library/table.js';
import type {LoopState} from '../loop/state.js';
import {clockText, decimalsOf, roundedTo, spanText} from './format.js';

/*
Moments of the clock as a screen shows them: all of one screen with as many decimals, and with no more than tell
neighbouring ones apart. Exact values stay in traces, in positions, in zoomed columns and in the loop's internals.
*/

/** A state's moments, and whether they are asked for to the last digit. */
export type Timed = {readonly state: LoopState; readonly exact?: boolean | undefined; /** The decimals, where they have been looked for. */ readonly digits?: number | undefined};

/** Timers, answers, threads that are looked at: as many as a screen shows, and some. */
const LOOKED_AT = 40;

/** Decimals that are always shown, and those up to which moments are shown exactly. */
const FEWEST = 2;
const THOUSANDTHS = 3;
const MOST = 9;

function * firstOf<T>(items: Iterable<T>): Generator<T, void> {
	let looked = 0;
	for (const item of items) {
		if (++looked > LOOKED_AT) {
			return;
		}

		yield item;
	}
}

/** What could be shown: the clock, when it was what it was before, and what is to come. */
const momentsOf = ({clock, loops, io, threads, runs, blocked}: LoopState): readonly Instant[] => {
	const found: Array<Instant | null | undefined> = [clock, blocked?.from, blocked?.to];
	for (const loop of loops) {
		for (const {when} of firstOf(sortedKeys(loop.scheduled))) {
			found.push(when);
		}

		for (const id of firstOf(sortedKeys(loop.io))) {
			found.push(tableGet(io, id)?.until);
		}
	}

	for (const {until} of firstOf(tableValues(threads))) {
		found.push(until);
	}

	// What was computed since then took time that would be seen as none.
	const run = tableValuesReversed(runs).next().value;
	found.push(run?.from, run?.to);
	return found.filter(moment => moment !== null && moment !== undefined);
};

/** Whether all that differ still differ with so many decimals; they are in order. */
const isTellingApart = (moments: readonly Instant[], digits: number): boolean => moments.every((moment, index) => {
	const before = moments[index - 1];
	if (before === undefined || (before.s === moment.s && before.ns === moment.ns)) {
		return true;
	}

	const [a, b] = [roundedTo(before, digits), roundedTo(moment, digits)];
	return a.s !== b.s || a.ns !== b.ns;
});

/** Decimals for the moments of this state: those that are needed to be exact, up to thousandths; then as many as tell them apart. */
export const digitsOf = (state: LoopState): number => {
	const moments = momentsOf(state);
	const exact = Math.max(FEWEST, ...moments.map(moment => decimalsOf(moment)));
	if (exact <= THOUSANDTHS) {
		return exact;
	}

	const sorted = moments.toSorted(compareInstants);
	let digits = THOUSANDTHS;
	while (digits < MOST && !isTellingApart(sorted, digits)) {
		digits++;
	}

	return digits;
};

/** A moment: "2.00 s", or "2.000 s" where others need a thousandth. */
export const timeText = (instant: Instant, {state, exact = false, digits}: Timed): string => clockText(instant, exact ? undefined : digits ?? digitsOf(state));

/** How long from one moment to a later one: what lies between them as they are shown. */
export const restText = (from: Instant, to: Instant, {state, exact = false, digits: known}: Timed): string => {
	const digits = exact ? undefined : known ?? digitsOf(state);
	const shown = (instant: Instant): Instant => digits === undefined ? instant : roundedTo(instant, digits);
	return spanText(nanosecondsBetween(shown(from), shown(to)), digits);
};
