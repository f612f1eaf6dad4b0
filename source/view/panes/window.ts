import {numberText} from '../format.js';

/** Which of a pane's rows are seen: from `first` on, `shown` of them. */
export type Window = {readonly first: number; readonly shown: number; readonly above: number; readonly below: number};

const windowAt = (total: number, height: number, from: number): Window => {
	const first = Math.max(0, Math.min(Math.floor(from), total - height));
	const shown = Math.max(0, Math.min(height, total - first));
	return {first, shown, above: first, below: total - first - shown};
};

/**
`height` of `total` rows: from where the person has scrolled to, else around the row that matters. It moves by half
pages, so that little of the screen changes from step to step.
*/
export const windowAround = (total: number, height: number, from: number | null, anchor: number | null): Window => {
	if (from !== null || anchor === null || height <= 0) {
		return windowAt(total, height, from ?? 0);
	}

	const half = Math.max(1, Math.floor(height / 2));
	// The anchor is in the second half of the window, but on the first page.
	return windowAt(total, height, (Math.floor(anchor / half) - 1) * half);
};

/** The items that are seen of these. */
export const seenOf = <T>(items: readonly T[], {first, shown}: Window): readonly T[] => items.slice(first, first + shown);

/** How many there are, and how many of them are seen where that is not all: "15", "7 of 15". */
export const countOf = (seen: number, total: number): string => seen >= total ? numberText(total) : `${numberText(seen)} of ${numberText(total)}`;
