/*
"Did you mean": the name closest to a misspelt one, by the measure that CPython uses. Changing a letter costs 2, changing
only its case 1; more than a third of the letters must not change.
*/
const moveCost = 2;
const caseCost = 1;
const longestName = 40;
const mostCandidates = 750;

const substitutionCost = (a: string, b: string): number => a === b ? 0 : (a.toLowerCase() === b.toLowerCase() ? caseCost : moveCost);

/** The distance of two names, or anything above `limit` when it is larger. */
const distance = (from: string, to: string, limit: number): number => {
	if (from === to) {
		return 0;
	}

	let start = 0;
	while (start < from.length && start < to.length && from[start] === to[start]) {
		start++;
	}

	let a = from.slice(start);
	let b = to.slice(start);
	while (a !== '' && b !== '' && a.at(-1) === b.at(-1)) {
		a = a.slice(0, -1);
		b = b.slice(0, -1);
	}

	if (a === '' || b === '') {
		return moveCost * (a.length + b.length);
	}

	if (a.length > longestName || b.length > longestName) {
		return limit + 1;
	}

	// The shorter one goes along the rows: they are one array long.
	if (b.length < a.length) {
		[a, b] = [b, a];
	}

	if ((b.length - a.length) * moveCost > limit) {
		return limit + 1;
	}

	const row = Array.from({length: a.length}, (_, index) => (index + 1) * moveCost);
	let result = 0;
	for (let index = 0; index < b.length; index++) {
		let diagonal = index * moveCost;
		result = diagonal;
		let least = Infinity;
		for (let at = 0; at < a.length; at++) {
			const substitute = diagonal + substitutionCost(b[index]!, a[at]!);
			diagonal = row[at]!;
			result = Math.min(substitute, Math.min(result, diagonal) + moveCost);
			row[at] = result;
			least = Math.min(least, result);
		}

		if (least > limit) {
			return limit + 1;
		}
	}

	return result;
};

/** The candidate closest to `wrong`, undefined when none is close. */
export const closestName = (candidates: readonly string[], wrong: string): string | undefined => {
	if (candidates.length >= mostCandidates || wrong.length > longestName) {
		return undefined;
	}

	let best = Infinity;
	let found: string | undefined;
	for (const candidate of candidates) {
		if (candidate === wrong) {
			continue;
		}

		const limit = Math.min(Math.floor(((wrong.length + candidate.length + 3) * moveCost) / 6), best - 1);
		const current = distance(wrong, candidate, limit);
		if (current <= limit && (found === undefined || current < best)) {
			best = current;
			found = candidate;
		}
	}

	return found;
};

/** What is added to a message of an unexpected keyword. */
export const hintOf = (suggestion: string | undefined): string => suggestion === undefined ? '' : `. Did you mean '${suggestion}'?`;
