import {formatPosition} from '../timeline/position.js';
import {toSeconds} from '../library/instant.js';
import type {LoopState} from '../loop/state.js';
import {english} from '../view/narration/english.js';
import {extendNames, noNames, taskInSentence} from '../view/names.js';
import {clean} from '../view/text.js';
import {waitOn, type Scene} from '../view/narration/waits.js';

/* How a run without a screen tells what ended it, when that was not the program. */

/** Tasks that are listed at most. */
const MOST = 20;

const deadlockLines = (state: LoopState, {waiting}: NonNullable<LoopState['deadlock']>): readonly string[] => {
	const scene: Scene = {state, names: extendNames(noNames, state), language: english};
	return [
		`deadlock at ${toSeconds(state.clock).toFixed(2)} s: nothing is ready, no timer is armed, no I/O is pending, so nothing can ever happen again.`,
		...waiting.slice(0, MOST).map(({taskId, future}) => `  ${taskInSentence(scene.names, state, taskId)} waits for ${waitOn(future, scene)}`),
		...(waiting.length > MOST ? [`  … and ${waiting.length - MOST} more`] : []),
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
