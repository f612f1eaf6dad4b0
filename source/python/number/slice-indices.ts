/** How Python resolves the bounds of slices and of searches. */
import {fail} from '../problem.js';
import type {Int} from './int.js';

/** The elements of a slice: `count` of them, from index `start`, `step` apart. */
export type SliceIndices = {
	readonly start: number;

	/** As `slice.indices` gives it; -1 is before the first element. */
	readonly stop: number;
	readonly step: number;
	readonly count: number;
};

/** Resolves `[start:stop:step]` for a sequence. @throws ValueError for a step of 0 */
export function sliceIndices(
	start: Int | undefined,
	stop: Int | undefined,
	step: Int | undefined,
	length: number,
): SliceIndices {
	if (step === 0) {
		fail('ValueError', 'slice step cannot be zero');
	}

	// A larger step than this takes one element at most, as this one does.
	const stride = Math.max(Math.min(Number(step ?? 1), Number.MAX_SAFE_INTEGER), -Number.MAX_SAFE_INTEGER);
	const [first, last] = stride > 0 ? [0, length] : [-1, length - 1];
	const from = start === undefined ? (stride > 0 ? first : last) : clamp(start, first, last, length);
	const to = stop === undefined ? (stride > 0 ? last : first) : clamp(stop, first, last, length);
	const distance = stride > 0 ? to - from : from - to;
	return {start: from, stop: to, step: stride, count: distance > 0 ? Math.ceil(distance / Math.abs(stride)) : 0};
}

/** The optional bounds of `find` and its like: `stop` lies within the sequence, `start` may lie beyond it. */
export function searchBounds(
	start: Int | undefined,
	stop: Int | undefined,
	length: number,
): {readonly start: number; readonly stop: number} {
	const from = start ?? 0;
	return {
		start: from < 0 ? Math.max(Number(from) + length, 0) : Math.min(Number(from), Number.MAX_SAFE_INTEGER),
		stop: stop === undefined ? length : clamp(stop, 0, length, length),
	};
}

function clamp(index: Int, first: number, last: number, length: number): number {
	const counted = index < 0 ? Number(index) + length : Number(index);
	return Math.max(first, Math.min(last, counted));
}
