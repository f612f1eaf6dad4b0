import {NANOSECONDS, type Instant} from '../../library/instant.js';
import {tableGet} from '../../library/table.js';
import {bitsBetween, lastStep, stepAtTime, stepBits, type Chronicle} from '../../timeline/chronicle.js';
import {stepNumber} from '../../timeline/timeline.js';
import {count, secondsText} from '../format.js';
import type {Walk} from '../walk.js';

/* Which steps the columns of the timeline stand for. What it shows moves by half a pane, so that steps change few cells. */

/**
The steps of a column, both included; where `last` is before `first`, nothing happened in it. `again`: it stands for the
same step as the column before. `held`: the time that passed in it was passed by somebody who blocked the loop.
*/
export type LaneColumn = {readonly first: number; readonly last: number; readonly part: 'past' | 'now' | 'future'; readonly again: boolean; readonly held: boolean};

export type LaneColumns = {
	readonly columns: readonly LaneColumn[];
	/** Where the walk is, and the cursor, as indexes of columns; null where they are not in sight. */
	readonly now: number | null;
	readonly cursor: number | null;
	/** "1 step a column". */
	readonly scale: string;
};

const MANTISSAS = [1, 2, 5];

/** Columns for a step, or steps for a column. */
type StepScale = {readonly wide: number; readonly steps: number};

const stepScales: readonly StepScale[] = [
	{wide: 4, steps: 1}, {wide: 2, steps: 1},
	...Array.from({length: 18}, (_, index) => ({wide: 1, steps: MANTISSAS[index % 3]! * (10 ** Math.floor(index / 3))})),
];

/** The scale of one step a column: as many steps as are taken together without being asked for. */
const NARROWEST = 2;

/** Times that a column may stand for, in nanoseconds: from a microsecond on. */
const timeScales: readonly number[] = Array.from({length: 40}, (_, index) => 1000 * MANTISSAS[index % 3]! * (10 ** Math.floor(index / 3)));

/** How far one can zoom by either axis, from the scale that is taken at first. */
export const scaleLimits = {steps: {least: -NARROWEST, most: stepScales.length - 1}, time: {least: -12, most: 6}} as const;

/** The step that the timeline's cursor is at: where it was moved to, until the walk moves; else where the walk is. */
export const cursorStep = ({timeline, screen: {chosen: {cursor}}}: Walk): number => {
	const now = stepNumber(timeline);
	return cursor?.at === now ? cursor.step : now;
};

/** The last step that is shown: what a teacher asks for is not told before. */
export const shownUntil = ({timeline, screen}: Walk): number => screen.narration === 'hidden' ? stepNumber(timeline) : Math.max(stepNumber(timeline), lastStep(timeline.chronicle));

/** Where a window of `size` begins that holds `at` in its second half, if it does not begin at 0. */
const pageStart = (at: number, size: number, unit: number): number => {
	const half = Math.max(1, Math.floor(size / 2)) * unit;
	return Math.max(0, (Math.floor(at / half) - 1) * half);
};

const partOf = (first: number, last: number, now: number): LaneColumn['part'] => last < now ? 'past' : first > now ? 'future' : 'now';

/** What comes after now in its own column is cut off. */
const columnOf = (first: number, last: number, now: number): LaneColumn => {
	const part = partOf(first, last, now);
	return {first, last: part === 'now' ? now : last, part, again: false, held: false};
};

const byStep = (room: number, {wide, steps}: StepScale, at: number, now: number, until: number): readonly LaneColumn[] => {
	const count = Math.max(1, Math.floor(room / wide));
	const from = pageStart(at, count, steps);
	return Array.from({length: count}, (_, index) => from + index * steps)
		.filter(first => first <= until)
		.flatMap(first => {
			const column = columnOf(first, Math.min(until, first + steps - 1), now);
			return Array.from({length: wide}, (_, index) => index === 0 ? column : {...column, again: true});
		});
};

/** The widest scale at which all steps up to now have room. */
const fittingSteps = (now: number, room: number): number => {
	const index = stepScales.findIndex(({wide}, each) => each >= NARROWEST || (now + 1) * wide <= room * 0.75);
	return Math.min(NARROWEST, index);
};

const nanoseconds = ({s, ns}: Instant): number => s * NANOSECONDS + ns;

const clockAt = ({steps}: Chronicle, step: number): number => nanoseconds(tableGet(steps, step)?.clock ?? {s: 0, ns: 0, late: 0});

const stepAt = (chronicle: Chronicle, time: number): number => time < 0 ? -1 : stepAtTime(chronicle, Math.floor(time / NANOSECONDS), Math.floor(time % NANOSECONDS));

/** The first scale at which all up to now takes three quarters of the columns. */
const fittingScale = (time: number, count: number): number => {
	const index = timeScales.findIndex(scale => scale * count * 0.75 >= time);
	return index === -1 ? timeScales.length - 1 : index;
};

const byTime = (chronicle: Chronicle, count: number, scale: number, at: number, now: number, until: number): readonly LaneColumn[] => {
	const from = pageStart(clockAt(chronicle, at), count, scale);
	const columns: LaneColumn[] = [];
	let first = from === 0 ? 0 : stepAt(chronicle, from - 1) + 1;
	for (let index = 0; index < count; index++) {
		const last = Math.min(until, stepAt(chronicle, from + (index + 1) * scale - 1));
		// Time goes on where nothing happens, but not behind the last step that is known.
		if (first > until && (columns.at(-1)?.last ?? -1) >= until) {
			break;
		}

		const isEmpty = last < first;
		columns.push(isEmpty ? {first, last: Math.max(0, first - 1), part: first - 1 < now ? 'past' : 'future', again: false, held: (bitsBetween(chronicle, first, first) & stepBits.blocked) > 0} : columnOf(first, last, now));
		first = Math.max(first, last + 1);
	}

	return columns;
};

const columnWith = (columns: readonly LaneColumn[], step: number): number | null => {
	const index = columns.findIndex(({first, last}) => first <= step && step <= last);
	return index === -1 ? null : index;
};

const within = (index: number, list: readonly unknown[]): number => Math.max(0, Math.min(list.length - 1, index));

/** The columns that are seen, `room` at most. */
export const laneColumns = (walk: Walk, room: number): LaneColumns => {
	const {timeline: {chronicle}, screen: {chosen: {axis, scale}}} = walk;
	const now = stepNumber(walk.timeline);
	const at = cursorStep(walk);
	const until = shownUntil(walk);
	if (axis === 'time') {
		const unit = timeScales[within(fittingScale(clockAt(chronicle, now), room) + scale, timeScales)]!;
		const columns = byTime(chronicle, room, unit, at, now, until);
		return {columns, now: columnWith(columns, now), cursor: at === now ? null : columnWith(columns, at), scale: `${secondsText(unit)} a column`};
	}

	const unit = stepScales[within(fittingSteps(now, room) + scale, stepScales)]!;
	const columns = byStep(room, unit, at, now, until);
	return {
		columns, now: columnWith(columns, now), cursor: at === now ? null : columnWith(columns, at),
		scale: unit.wide > 1 ? 'by steps' : `${count(unit.steps, 'step')} a column`,
	};
};

/** How many steps lie between a column and the next, as the timeline was zoomed; 1 by the clock. */
export const stepsOfColumn = ({timeline, screen: {chosen: {axis, scale}, size}}: Walk): number =>
	axis === 'time' ? 1 : stepScales[within(fittingSteps(stepNumber(timeline), size.columns) + scale, stepScales)]!.steps;
