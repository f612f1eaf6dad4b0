import type {Fact} from '../loop/facts.js';

/*
The facts of one step, kept for narration. An endless step must not fill the memory, so of an enormous one the
first and the last are kept, and how many were left out.
*/

export type StepFacts = {
	readonly first: readonly Fact[];
	/** Facts between `first` and `last` that are not kept. */
	readonly omitted: number;
	/** Empty as long as `first` holds all. */
	readonly last: readonly Fact[];
};

/** A step as far as it has been told, and how many of asyncio's own handles had run before it. */
export type Told = {readonly facts: StepFacts; readonly foldedBefore: number};

const noFacts: StepFacts = {first: [], omitted: 0, last: []};

export const nothingTold = (foldedBefore: number): Told => ({facts: noFacts, foldedBefore});

/** With more facts of the same step; at most `room` are kept at either end. */
export const tell = (told: Told, more: readonly Fact[], room: number): Told => {
	if (more.length === 0) {
		return told;
	}

	const {first, omitted, last} = told.facts;
	const free = Math.max(0, room - first.length);
	const tail = [...last, ...more.slice(free)];
	const cut = Math.max(0, tail.length - room);
	return {
		...told,
		facts: {
			first: free === 0 ? first : [...first, ...more.slice(0, free)],
			omitted: omitted + cut,
			last: cut === 0 ? tail : tail.slice(cut),
		},
	};
};
