import type {Fact} from '../loop/facts.js';
import type {Spot} from './spot.js';

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

/** A step as far as it has been told, and where it began. */
export type Told<S> = {readonly facts: StepFacts; readonly from: Spot<S>};

const noFacts: StepFacts = {first: [], omitted: 0, last: []};

export const nothingTold = <S>(from: Spot<S>): Told<S> => ({facts: noFacts, from});

/** With more facts of the same step; at most `room` are kept at either end. */
export const tell = <S>(told: Told<S>, more: readonly Fact[], room: number): Told<S> => {
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
