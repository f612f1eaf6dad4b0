import {compareInstants, fromSeconds} from '../../library/instant.js';
import type {Position} from '../../loop/state.js';
import type {Machine} from '../../python/machine/machine.js';
import type {Happening} from '../calendar.js';
import type {Run} from '../run.js';
import {receiveSignal} from '../signals/deliver.js';
import {applyWhatIf} from '../what-if/effects.js';
import type {Input, Moment, PlacedInput} from './input.js';

/* When inputs come, and what they do. */

const isTime = (at: Moment): at is {readonly time: number} => 'time' in at;

/** Whether a position is the one that is waited for, or behind it. */
export const hasReached = (at: Position, position: Position): boolean => {
	const difference = position.handle - at.handle || position.line - at.line || position.event - at.event;
	return difference >= 0;
};

/**
Whether the clock has only just moved there, in a poll that is not over: what a person sees at that position is what is
ready after the poll, and that is what is changed.
*/
const isWithinPoll = (run: Run, at: Position): boolean => {
	const {position} = run;
	return at.event > 0 && position.handle === at.handle && position.line === at.line && position.event === at.event && run.loop.loops.some(({phase}) => phase === 'polling');
};

const isDue = (run: Run, {at, input}: PlacedInput): boolean => isTime(at)
	? compareInstants(fromSeconds(at.time, 0), {...run.now, late: 0}) <= 0
	: hasReached(at, run.position) && (input.type === 'signal' || !isWithinPoll(run, at));

/** The numbers of the inputs that have not come, in the order in which they are listed. */
const waiting = (run: Run): readonly number[] => run.setting.options.inputs.flatMap((_, index) => run.world.inputsDone.includes(index) ? [] : [index]);

/** Whether the run has to look for inputs that are due. */
export const hasInputs = (run: Run): boolean => run.world.inputsDone.length < run.setting.options.inputs.length;

/** The first input that is due, by number; null: there is none. */
export const dueInput = (run: Run): number | null => waiting(run).find(index => isDue(run, run.setting.options.inputs[index]!)) ?? null;

/** The first moment of the clock at which an input comes. */
export const nextInput = (run: Run): Happening | null => {
	if (!hasInputs(run)) {
		return null;
	}

	const times = waiting(run).map(index => run.setting.options.inputs[index]!.at).filter(at => isTime(at)).map(({time}) => time);
	return times.length === 0 ? null : {until: fromSeconds(Math.min(...times), 0), cause: {type: 'input'}};
};

/** What each kind of input does, between two instructions. */
const effects: {readonly [T in Input['type']]: (run: Run, m: Machine, input: Extract<Input, {readonly type: T}>) => void} = {
	signal(run, m, {signal}) {
		receiveSignal(run, m, signal);
	},
	'io-time': applyWhatIf,
	'io-outcome': applyWhatIf,
	'io-swap': applyWhatIf,
	'timer-time': applyWhatIf,
	'timer-swap': applyWhatIf,
	'ready-swap': applyWhatIf,
	variable: applyWhatIf,
	seed: applyWhatIf,
};

/** Applies the inputs that are due. Between two instructions. */
export const applyInputs = (run: Run, m: Machine): void => {
	for (let index = dueInput(run); index !== null && run.world.phase !== 'ended'; index = dueInput(run)) {
		run.change({inputsDone: [...run.world.inputsDone, index]});
		const {input} = run.setting.options.inputs[index]!;
		(effects[input.type] as (run: Run, m: Machine, input: Input) => void)(run, m, input);
	}
};
