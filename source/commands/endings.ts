import {formatPosition} from '../timeline/position.js';
import {toSeconds} from '../library/instant.js';
import type {LoopState} from '../loop/state.js';
import {english} from '../view/narration/english.js';
import {deadlockStory} from '../view/narration/deadlock.js';
import {extendNames, noNames} from '../view/names.js';
import {clean} from '../view/text.js';

/* How a run without a screen tells what ended it, when that was not the program. */

/** Waiters that are listed at most. */
const MOST = 20;

const indented = (sentence: string): string => `  ${sentence.replace(/\.$/, '')}`;

const deadlockLines = (state: LoopState, {threads}: NonNullable<LoopState['deadlock']>): readonly string[] => {
	const {circle, others} = deadlockStory({state, names: extendNames(noNames, state), language: english});
	const isCircle = circle.length > 1;
	const told = [...isCircle ? [] : circle, ...others];
	return [
		`deadlock at ${toSeconds(state.clock).toFixed(2)} s: ${threads.length === 0 ? 'nothing is ready, no timer is armed, no I/O is pending' : 'every thread waits for something that nobody can do any more'}, so nothing can ever happen again.`,
		...isCircle ? ['  They wait in a circle:', ...circle.slice(0, MOST).map(sentence => `  ${indented(sentence)}`)] : [],
		...told.slice(0, MOST).map(indented),
		...(told.length > MOST ? [`  … and ${told.length - MOST} more`] : []),
	];
};

/** Why the run ended, as lines for stderr; none if the program ended by itself. */
export const endingLines = (state: LoopState): readonly string[] => {
	if (state.deadlock !== null) {
		return deadlockLines(state, state.deadlock);
	}

	return state.limit === null ? [] : [state.limit.message];
};

/** Where a run was when it was interrupted. */
export const interruptedLine = (state: LoopState): string => {
	const {line, sources, position} = state;
	const path = sources.find(({file}) => file === line?.place.file)?.path;
	return `interrupted at ${formatPosition(position)}${path === undefined ? '' : ` (${clean(path)}, line ${line!.place.line})`}`;
};
