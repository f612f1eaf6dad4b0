import type {Fact} from '../loop/facts.js';
import type {LoopState} from '../loop/state.js';
import {chronicled} from './chronicle.js';
import {keep} from './kept.js';
import {run, type Spot} from './spot.js';
import {endsGathering, linesMayBeGathered} from './steps.js';
import type {Timeline} from './timeline.js';

/* Looking through a whole run without going anywhere: for a search, a summary, a comparison. */

/** How far a look through a run has come; null when it has seen all of it. */
export type SurveyCursor<S> = Spot<S> | null;

/** A look through a run from its start. */
export const beginSurvey = <S>({kept}: Timeline<S>): SurveyCursor<S> => kept[0]!;

export type Surveyed<S> = {readonly timeline: Timeline<S>; readonly cursor: SurveyCursor<S>};

/** Instructions that are asked for at once. */
const SLICE = 10_000;

/**
Goes on with a look through a run, for at most `budget` instructions' worth, and calls `visit` for every fact with the state
after it and the number of the step it belongs to. Lines are gathered where that loses no step. Where the timeline is does
not change; places on the way are kept, and its end is known afterwards.
*/
export const survey = <S>(timeline: Timeline<S>, from: Spot<S>, budget: number, visit: (fact: Fact, state: LoopState, step: number) => void): Surveyed<S> => {
	const {source, options: {notes, kept: keptAtMost}} = timeline;
	const kept = [...timeline.kept];
	let spot = from;
	let {chronicle} = timeline;
	for (let left = budget; left > 0;) {
		const gathers = linesMayBeGathered(spot.memory);
		const {step} = spot;
		const next = run(source, spot, notes, {
			hits(moment) {
				chronicle = chronicled(chronicle, moment);
				visit(moment.fact, moment.state, step + 1);
				return false;
			},
			pauses: ({fact}) => gathers && endsGathering(fact),
			budget: Math.min(SLICE, left),
			detail: gathers ? 'handles' : 'lines',
		});
		left -= next.spent;
		({spot} = next);
		keep(kept, spot, keptAtMost);
		if (next.ended) {
			return {timeline: {...timeline, kept, chronicle, end: {type: 'known', spot}}, cursor: null};
		}
	}

	return {timeline: {...timeline, kept, chronicle}, cursor: spot};
};
