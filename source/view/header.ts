import {formatPosition} from '../timeline/position.js';
import type {LoopRecord, LoopState, Position} from '../loop/state.js';
import {clockText} from './format.js';
import {currentLoop} from './narration/next.js';
import {cutRow, fitRow, foreign, rowWidth, span, type Row, type Tone} from './styled.js';

/** The loop's life, and what it is doing: "running", "polling", "blocked". */
export const loopText = (loop: LoopRecord | null, state: LoopState): {readonly text: string; readonly tone: Tone} => {
	if (loop === null) {
		return {text: 'no loop', tone: 'quiet'};
	}

	const name = state.loops.length > 1 ? `loop ${loop.id}` : 'loop';
	if (state.deadlock !== null) {
		return {text: `${name}: deadlock`, tone: 'error'};
	}

	if (state.blocked !== null && loop.life === 'running') {
		return {text: `${name}: blocked`, tone: 'error'};
	}

	const doing = loop.life === 'running' && loop.phase === 'polling' ? 'polling' : loop.life === 'open' ? 'made' : loop.life;
	return {text: `${name}: ${doing}`, tone: loop.life === 'running' ? 'running' : 'plain'};
};

export type HeaderParts = {readonly title: string; readonly state: LoopState; readonly step: number; readonly position: Position; readonly atEnd: boolean; /** What the run is called that is shown; null where there is but one. */ readonly branch?: string | null};

/** From this width on, the position that `--at` takes is shown as well. */
const ROOMY = 100;

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
	const fields: ReadonlyArray<readonly [number, Row]> = [
		[0.28, [foreign(title, 'title')]],
		[0.24, [span(life.text, life.tone)]],
		[0.16, [span(clockText(state.clock), 'title')]],
		[0.17, loop === null || loop.iteration === 0 ? [] : [span(`iteration ${loop.iteration}`)]],
		[0.15, [span(`step ${step}${atEnd ? ', end' : ''}`), ...(width >= ROOMY ? [span(`  at ${formatPosition(position)}`, 'quiet')] : [])]],
	];
	let result: Row = [span(' ')];
	let planned = 1;
	for (const [index, [share, field]] of fields.entries()) {
		planned += Math.floor(share * (width - 2));
		const last = index === fields.length - 1;
		// A field that is too long takes from the gap behind it, never from the next field.
		const room = (last ? width - 1 : Math.max(planned, rowWidth(result) + 2)) - rowWidth(result);
		const shown = index === 0 ? [...cutRow(field, room - 1 - rowWidth(mark)), ...mark] : field;
		result = [...result, ...(rowWidth(shown) < room ? fitRow(shown, room) : last ? shown : [...shown, span(' ')])];
	}

	return fitRow(result, width);
};
