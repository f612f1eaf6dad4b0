import {toSeconds} from '../library/instant.js';
import type {Position} from '../loop/state.js';
import type {RunEvent} from './goal.js';
import {comparePositions} from './position.js';
import type {Moment, Spot} from './spot.js';
import type {Source} from './source.js';
import {isStopDue, type StepSize} from './steps.js';

/** What a run can be searched for. */
export type Aim =
	/** The end of a step of this size. */
	| {readonly type: 'size'; readonly size: StepSize}
	/** The end of a step that is about this task. */
	| {readonly type: 'task'; readonly taskId: number}
	| {readonly type: 'event'; readonly events: readonly RunEvent[]}
	/** This position, or the first after it where the run has none such. */
	| {readonly type: 'position'; readonly position: Position}
	/** A place of this age, or the first after it. */
	| {readonly type: 'place'; readonly position: Position; readonly age: number}
	/** The first step that ends when the clock shows so many seconds or more. */
	| {readonly type: 'clock'; readonly seconds: number}
	/** The end of the step of this number. */
	| {readonly type: 'number'; readonly step: number}
	| {readonly type: 'end'};

type AimOf<T extends Aim['type']> = Extract<Aim, {readonly type: T}>;

/** Half of the clock's unit: seconds that were typed need not be a double's nearest. */
const TOLERANCE = 5e-10;

const isStep = ({stop}: Moment): boolean => stop?.sizes.includes('step') ?? false;

type EventTests = {readonly [T in RunEvent['type']]: (event: Extract<RunEvent, {readonly type: T}>, moment: Moment) => boolean};

const eventTests: EventTests = {
	output: (_event, {fact}) => fact.type === 'printed',
	exception: (_event, {fact}) => fact.type === 'raised',
	cancellation: (_event, {fact}) => fact.type === 'task-cancel-requested',
	'task-finished'({taskId}, moment) {
		const main = moment.stop?.main;
		return isStep(moment) && main?.type === 'task-finished' && main.taskId === taskId;
	},
	breakpoint: ({file, line}, {fact}) => fact.type === 'line-reached' && fact.place.file === file && fact.place.line === line,
};

const happens = (event: RunEvent, moment: Moment): boolean =>
	(eventTests[event.type] as (event: RunEvent, moment: Moment) => boolean)(event, moment);

const tests: {readonly [T in Aim['type']]: (aim: AimOf<T>, moment: Moment) => boolean} = {
	size: ({size}, {stop}) => stop?.sizes.includes(size) ?? false,
	task: ({taskId}, moment) => isStep(moment) && moment.stop!.taskId === taskId,
	event: ({events}, moment) => events.some(event => happens(event, moment)),
	position({position}, {state, memory}) {
		// Where a stop is due that has no position of its own, it is the stop that is meant.
		const order = comparePositions(state.position, position);
		return order > 0 || (order === 0 && !isStopDue(memory));
	},
	place: (aim, {age}) => age >= aim.age,
	clock: ({seconds}, moment) => isStep(moment) && toSeconds(moment.state.clock) >= seconds - TOLERANCE,
	number: ({step}, moment) => isStep(moment) && moment.step >= step,
	end: () => false,
};

export const hitsAim = (aim: Aim, moment: Moment): boolean => (tests[aim.type] as (aim: Aim, moment: Moment) => boolean)(aim, moment);

/** Aims that hold from some place of the run to its end. */
export type Threshold = AimOf<'position' | 'place' | 'clock' | 'number'>;

const thresholds: {readonly [T in Threshold['type']]: <S>(aim: AimOf<T>, source: Source<S>, spot: Spot<S>) => boolean} = {
	position: ({position}, source, {at}) => comparePositions(source.position(at), position) >= 0,
	place: (aim, _source, {age}) => age >= aim.age,
	clock: ({seconds}, source, {at}) => toSeconds(source.loop(at).clock) >= seconds - TOLERANCE,
	number: ({step}, _source, spot) => spot.step >= step,
};

/** Whether a spot is at the aim or behind it, so that the search has to begin earlier. */
export const isPast = <S>(aim: Threshold, source: Source<S>, spot: Spot<S>): boolean =>
	(thresholds[aim.type] as (aim: Threshold, source: Source<S>, spot: Spot<S>) => boolean)(aim, source, spot);

/** Whether the aim can be met only where every line is told, going on from this spot. */
export const needsLines = <S>(aim: Aim, source: Source<S>, spot: Spot<S>): boolean => {
	switch (aim.type) {
		case 'size': {
			return aim.size === 'line';
		}

		case 'event': {
			return aim.events.some(({type}) => type === 'breakpoint');
		}

		case 'position':
		case 'place': {
			return source.position(spot.at).handle >= aim.position.handle;
		}

		case 'task':
		case 'clock':
		case 'number':
		case 'end': {
			return false;
		}
	}
};
