import type {Instant} from '../../library/instant.js';
import type {Position} from '../../loop/state.js';
import {positionOf, stateOf, stepNumber} from '../../timeline/timeline.js';
import type {Walk} from '../walk.js';

/** A place of the run that one can come back to, with what tells people where it is. */
export type Mark = {readonly position: Position; readonly age: number; readonly step: number; readonly clock: Instant};

/** Where the walk is. */
export const markOf = ({timeline}: Walk): Mark => ({
	position: positionOf(timeline), age: timeline.place.age, step: stepNumber(timeline), clock: stateOf(timeline).clock,
});
