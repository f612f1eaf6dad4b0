import type {Spot} from './spot.js';

/*
Which places of a run are kept. All steps are, until they are many: then those around the place that is worked at,
and of the others as many as are needed to be near every place. What is between is run again from the one before.
*/

/** In order of age; the first is the start, which is always kept. */
export type Kept<S> = ReadonlyArray<Spot<S>>;

/** The greatest index whose spot satisfies a condition that holds for a beginning of the list; -1 if for none. */
export const lastIndexWhere = <S>(kept: Kept<S>, condition: (spot: Spot<S>) => boolean): number => {
	let low = 0;
	let high = kept.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (condition(kept[middle]!)) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low - 1;
};

/** Facts between two spots within one step, at least: a step may be as long as a program. */
const GAP = 1000;

/**
At most `limit` of the spots: the first, the last, a fifth of the limit around `centre` (an age), and the first in
every cell of a grid over all ages. Cells double in size as the run grows, so that thinning again and again leaves no
wide gaps.
*/
export const thinned = <S>(kept: Kept<S>, centre: number, limit: number): Array<Spot<S>> => {
	const middle = lastIndexWhere(kept, ({age}) => age <= centre);
	const reach = Math.floor(limit / 10);
	const cell = 2 ** Math.ceil(Math.log2((kept.at(-1)!.age - kept[0]!.age) / (limit / 2)));
	return kept.filter(({age}, index) => index === 0 || index === kept.length - 1
		|| Math.abs(index - middle) <= reach
		|| Math.floor(age / cell) !== Math.floor(kept[index - 1]!.age / cell));
};

/**
Adds a spot, if it is worth keeping, to a list that is changed in place: the end of a step, or a place within one
that is far from what is kept.
*/
export const keep = <S>(kept: Array<Spot<S>>, spot: Spot<S>, limit: number): void => {
	const index = lastIndexWhere(kept, ({age}) => age <= spot.age);
	const before = kept[index]!;
	if (before.age === spot.age) {
		// The same place, where more is known of it now.
		if (index > 0 && spot.sizes.length > before.sizes.length) {
			kept[index] = spot;
		}

		return;
	}

	if (!spot.sizes.includes('step') && spot.age - before.age < GAP) {
		return;
	}

	kept.splice(index + 1, 0, spot);
	if (kept.length > limit) {
		kept.splice(0, kept.length, ...thinned(kept, spot.age, limit));
	}
};
