import {formatPosition} from '../timeline/position.js';
import type {LoopRecord, LoopState, Position} from '../loop/state.js';
import {timeText} from './times.js';
import {currentLoop} from './narration/loops.js';
import {cutRow, fitRow, foreign, rowWidth, span, type Row, type Tone} from './styled.js';

/** The loop's life, and what it is doing: "running", "polling", "blocked". */
export const loopText = (loop: LoopRecord | null, state: LoopState): {readonly text: string; readonly tone: Tone} => {
	if (loop === null) {
		return state.deadlock === null ? {text: 'no loop', tone: 'quiet'} : {text: 'deadlock', tone: 'error'};
	}

	const name = state.loops.length > 1 ? `loop ${loop.id}` : 'loop';
	if (state.deadlock !== null) {
		return {text: `${name}: deadlock`, tone: 'error'};
	}

	if (state.blocked !== null && loop.life === 'running' && loop.running.length > 0) {
		return {text: `${name}: blocked`, tone: 'error'};
	}

	const doing = loop.life === 'running' && loop.phase === 'polling' ? 'polling' : loop.life === 'open' ? 'made' : loop.life;
	return {text: `${name}: ${doing}`, tone: loop.life === 'running' ? 'running' : 'plain'};
};

export type HeaderParts = {readonly title: string; readonly state: LoopState; readonly step: number; readonly position: Position; readonly atEnd: boolean; /** What the run is called that is shown; null where there is but one. */ readonly branch?: string | null};

/** From this width on, the position that `--at` takes is shown as well. */
const ROOMY = 100;

/** What each field has of the row: the file, the loop, the clock, the iteration; the step has the rest. */
const shares = {narrow: [0.28, 0.24, 0.16, 0.17], roomy: [0.28, 0.22, 0.15, 0.15]} as const;

/** Which run this is, and that it is no longer the program's own. */
const changedMark = (branch: string | null, {edits}: LoopState): Row => {
	const words = [...(branch === null ? [] : [branch]), ...(edits.length === 0 ? [] : ['changed'])];
	return words.length === 0 ? [] : [span(` ${words.join(' ')}`, 'note', true)];
};

/**
File, loop, clock, iteration and step, each at its own place, so that nothing moves when a number grows. What comes
later in the row matters more than the end of a long file name.
*/
export const headerRow = ({title, state, step, position, atEnd, branch = null}: HeaderParts, width: number): Row => {
	const mark = changedMark(branch, state);
	const loop = currentLoop(state);
	const life = loopText(loop, state);
	const fields: readonly Row[] = [
		[foreign(title, 'title')],
		[span(life.text, life.tone)],
		[span(timeText(state.clock, {state}), 'title')],
		loop === null || loop.iteration === 0 ? [] : [span(`iteration ${loop.iteration}`)],
	];
	let result: Row = [span(' ')];
	let planned = 1;
	for (const [index, field] of fields.entries()) {
		planned += Math.floor(shares[width >= ROOMY ? 'roomy' : 'narrow'][index]! * (width - 2));
		// A field that is too long takes from the gap behind it, never from the next field.
		const room = Math.max(planned, rowWidth(result) + 2) - rowWidth(result);
		const shown = index === 0 ? [...cutRow(field, room - 1 - rowWidth(mark)), ...mark] : field;
		result = [...result, ...(rowWidth(shown) < room ? fitRow(shown, room) : [...shown, span(' ')])];
	}

	const whole: Row = [...result, span(`step ${step}${atEnd ? ', end' : ''}`)];
	const withPosition: Row = [...whole, span(`  at ${formatPosition(position)}`, 'quiet')];
	// Half a position leads nowhere.
	return fitRow(width >= ROOMY && rowWidth(withPosition) < width ? withPosition : whole, width);
};
