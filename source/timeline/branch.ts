import type {Position} from '../loop/state.js';
import type {PlacedInput} from '../simulator/inputs/input.js';
import {emptyChronicle} from './chronicle.js';
import type {Timeline} from './timeline.js';
import {nothingTold} from './told.js';

/** A what-if and the position at which it comes. */
export type Edit = PlacedInput & {readonly at: Position};

/**
The run that goes another way from a position on: its timeline shows the start, from where `go` leads on. The one that is
given stays as it is. Null where a run cannot be changed, as a recording.

It is run from its start: what is kept of the other run, and what was noted of it, says nothing of this one.
*/
export const branch = <S>(timeline: Timeline<S>, edit: Edit): Timeline<S> | null => {
	const {source, kept} = timeline;
	const change = source.edit;
	if (change === undefined) {
		return null;
	}

	const first = kept[0]!;
	const start = {...first, at: change(first.at, edit)};
	return {
		...timeline, source: {...source, start: change(source.start, edit)}, kept: [start], place: start, size: 'step', told: nothingTold(start),
		chronicle: emptyChronicle(start.age, source.loop(start.at)), end: {type: 'unknown'}, missed: false, goal: null, errand: null,
	};
};
