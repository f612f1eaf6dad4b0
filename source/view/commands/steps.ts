import type {Goal} from '../../timeline/goal.js';
import {goTo, paused, step} from '../moves.js';
import type {CommandTable} from './command.js';

export type StepCommand =
	| {readonly type: 'go'; readonly goal: Goal}
	/** A step of the usual size, or of one handle while asyncio's own are unfolded. */
	| {readonly type: 'step'; readonly direction: 'forward' | 'back'};

/** Whoever steps by hand has taken over from playback. */
export const stepCommands: CommandTable<StepCommand> = {
	go: (walk, {goal}) => goTo(paused(walk), goal),
	step: (walk, {direction}) => step(paused(walk), direction),
};
