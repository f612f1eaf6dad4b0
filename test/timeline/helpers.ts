import type {Fact} from '../../source/loop/facts.js';
import type {LoopState} from '../../source/loop/state.js';
import type {Goal} from '../../source/timeline/goal.js';
import {formatPosition} from '../../source/timeline/position.js';
import type {StepSize} from '../../source/timeline/steps.js';
import {isAtEnd, positionOf, stateOf, stepNumber, summaryOf, type StepSummary, type Timeline} from '../../source/timeline/timeline.js';
import {go, work} from '../../source/timeline/travel.js';

/** Goes all the way; a goal that is never reached fails the test. */
export const reach = <S>(timeline: Timeline<S>, goal: Goal, slice = 1e6): Timeline<S> => {
	let now = go(timeline, goal);
	for (let count = 0; now.goal !== null; count++) {
		if (count > 100_000) {
			throw new Error(`never arrives: ${JSON.stringify(goal)}`);
		}

		now = work(now, slice);
	}

	return now;
};

export const forward = <S>(timeline: Timeline<S>, size: StepSize = 'step', count = 1): Timeline<S> => reach(timeline, {type: 'forward', size, count});

export const back = <S>(timeline: Timeline<S>, size: StepSize = 'step', count = 1): Timeline<S> => reach(timeline, {type: 'back', size, count});

/** All that a screen could show of a place. */
export type Dump = {readonly state: LoopState; readonly position: string; readonly step: number; readonly summary: StepSummary; readonly atEnd: boolean};

export const dump = <S>(timeline: Timeline<S>): Dump => ({
	state: stateOf(timeline), position: formatPosition(positionOf(timeline)), step: stepNumber(timeline), summary: summaryOf(timeline), atEnd: isAtEnd(timeline),
});

/** Every stop of a size from the start to the end, the start included. */
export const everyStop = <S>(timeline: Timeline<S>, size: StepSize): ReadonlyArray<Timeline<S>> => {
	const stops: Array<Timeline<S>> = [];
	for (let now: Timeline<S> = {...timeline, size}; ; now = forward(now, size)) {
		stops.push(now);
		if (isAtEnd(now)) {
			return stops;
		}
	}
};

/** What a stop is about, in short: position, main fact, line, task, folded handles. */
export const describe = <S>(timeline: Timeline<S>): string => {
	const {main, taskId, folded} = summaryOf(timeline);
	return [
		formatPosition(positionOf(timeline)),
		main?.type ?? 'nothing',
		...(main?.type === 'line-reached' ? [main.place.line] : []),
		...(taskId === null ? [] : [`task ${taskId}`]),
		...(folded === 0 ? [] : [`+${folded}`]),
	].join(' ');
};

export const types = (facts: readonly Fact[]): readonly string[] => facts.map(({type}) => type);
