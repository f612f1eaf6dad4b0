import type {LoopState} from '../loop/state.js';
import {lastIndexWhere} from './kept.js';
import {run, type Spot} from './spot.js';
import {summaryOf, type Timeline} from './timeline.js';

/** Instructions between two kept places at most, about; a step that began farther from one is not gone back to. */
const BUDGET = 200_000;

/**
The loop's state in which the step, of the size that was gone by last, began that ends where the timeline is. Null where
it is not known: the way there was interrupted. The same whichever way one came.
*/
export const stateBefore = <S>(timeline: Timeline<S>): LoopState | null => {
	const {source, place, kept, options} = timeline;
	const {facts: {first, omitted, last}, complete} = summaryOf(timeline);
	if (!complete) {
		return null;
	}

	const length = [...first, ...last].reduce((sum, fact) => sum + (fact.type === 'line-reached' ? fact.count : 1), omitted);
	const target = place.age - length;
	let spot: Spot<S> = kept[Math.max(0, lastIndexWhere(kept, ({age}) => age <= target))]!;
	let found: LoopState | null = spot.age === target ? source.loop(spot.at) : null;
	for (let budget = BUDGET; found === null && spot.age < target && budget > 0;) {
		const next = run(source, spot, options.notes, {
			hits({age, state}) {
				found = age === target ? state : found;
				return age >= target;
			},
			pauses: () => false, budget, detail: 'lines',
		});
		budget -= next.spent;
		if (next.ended || next.spot.age === spot.age) {
			break;
		}

		({spot} = next);
	}

	return found;
};
