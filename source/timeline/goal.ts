import type {Position} from '../loop/state.js';
import type {StepSize} from './steps.js';

export type Direction = 'forward' | 'back';

/** Something that happens in a run, to go on until it does. */
export type RunEvent =
	| {readonly type: 'output'}
	| {readonly type: 'exception'}
	| {readonly type: 'cancellation'}
	/** The step in which this task finished. */
	| {readonly type: 'task-finished'; readonly taskId: number}
	/** The next time this line is reached, before it runs. */
	| {readonly type: 'breakpoint'; readonly file: number; readonly line: number};

/** Where to go, as data. */
export type Goal =
	| {readonly type: 'forward'; readonly size: StepSize; readonly count: number}
	/** To the last stop of this size before where one is: the inverse of `forward` by the same size. */
	| {readonly type: 'back'; readonly size: StepSize; readonly count: number}
	| {readonly type: 'first'}
	| {readonly type: 'last'}
	/** To the first place that has this position, or comes after it. */
	| {readonly type: 'position'; readonly position: Position}
	/** To a place that has been seen: more exact than its position, which some places share with the one before. */
	| {readonly type: 'place'; readonly position: Position; readonly age: number}
	/** To the end of the step of this number; the start is 0. */
	| {readonly type: 'step'; readonly step: number}
	/** To the first step that ends with the clock at so many seconds or more. */
	| {readonly type: 'time'; readonly seconds: number}
	/**
	0 … 100 of the run's steps. The end is looked for first if it is not known; once that was interrupted, percents are of
	what has been seen.
	*/
	| {readonly type: 'percent'; readonly percent: number}
	/** To whichever comes first; without any, to the end, or back to the start. */
	| {readonly type: 'until'; readonly events: readonly RunEvent[]; readonly direction: Direction}
	/** To the next, or last, step that is about this task. */
	| {readonly type: 'follow'; readonly taskId: number; readonly direction: Direction};
