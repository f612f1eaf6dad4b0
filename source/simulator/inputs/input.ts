import type {WhatIf} from '../what-if/what-if.js';
import type {SignalName} from '../signals/numbers.js';
import type {Position} from '../../loop/state.js';

/*
What comes from outside while a program runs: a signal, and whatever else a person changes at a moment. Inputs belong to
the options of a run: the same inputs give the same run again, so replaying applies them at the same moments.
*/

/** Someone sends the process a signal, as Ctrl-C does. */
export type SignalInput = {readonly type: 'signal'; readonly signal: SignalName};

/** One kind of input for each thing that can be done to a run from outside. */
export type Input = SignalInput | WhatIf;

/** When an input comes: as soon as the run has reached a position, or at a time of its clock, in seconds. */
export type Moment = Position | {readonly time: number};

/** An input and when it comes. Those of equal moments come in the order in which they are listed. */
export type PlacedInput = {readonly at: Moment; readonly input: Input};
