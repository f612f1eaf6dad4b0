import type {LoopState} from '../loop/state.js';

/*
What a program is going to need on the screen, as far as its text tells: panes have their places from the first step
on, and do not come in between. Where the text says nothing, what there has been says it.
*/

const ofWorkers = /^\s*(?:import|from)\s[^#\n]*\b(?:threading|multiprocessing|concurrent)\b|\b(?:to_thread|run_in_executor)\s*\(/m;

const ofLoops = /^\s*(?:import|from)\s[^#\n]*\basyncio\b/m;

/** Of an enormous program, the beginning says enough. */
const LENGTH = 100_000;

const isSaid = ({sources}: LoopState, what: RegExp): boolean => sources.some(({library, text}) => !library && what.test(text.slice(0, LENGTH)));

/** Whether a program uses threads or processes. */
export const expectsWorkers = (state: LoopState): boolean => state.jobs.size > 0 || state.threads.size > 0 || isSaid(state, ofWorkers);

/** Whether it uses tasks. */
export const expectsTasks = (state: LoopState): boolean => state.tasks.size > 0 || isSaid(state, ofLoops);
