import {parsePosition} from '../../timeline/position.js';
import type {Goal} from '../../timeline/goal.js';

/* What can be typed to go somewhere. */

export type Target =
	| {readonly type: 'goal'; readonly goal: Goal}
	/** The next time that a line of the file in the source pane is reached. */
	| {readonly type: 'line'; readonly line: number}
	/** A breakpoint there, or none any more. */
	| {readonly type: 'breakpoint'; readonly line: number}
	| {readonly type: 'problem'; readonly message: string};

const goal = (value: Goal): Target => ({type: 'goal', goal: value});

/** Seconds by the unit they were typed in. */
const units: Readonly<Record<string, number>> = {ms: 0.001, s: 1, m: 60, h: 3600};

/** Ways to say where, in the order in which they are tried. */
const readings: ReadonlyArray<readonly [pattern: RegExp, read: (parts: readonly string[]) => Target]> = [
	[/^(\d+)$/, ([step]) => goal({type: 'step', step: Number(step)})],
	[/^([+-])(\d+)$/, ([sign, count]) => goal({type: sign === '+' ? 'forward' : 'back', size: 'step', count: Number(count)})],
	[/^(\d+(?:\.\d+)?|\.\d+) *(ms|[hms])$/i, ([number, unit]) => goal({type: 'time', seconds: Number(number) * units[unit!.toLowerCase()]!})],
	[/^(\d+(?:\.\d+)?) *%$/, ([percent]) => goal({type: 'percent', percent: Math.min(100, Number(percent))})],
	[/^l(?:ine)? *(\d+)$/i, ([line]) => ({type: 'line', line: Number(line)})],
	[/^b(?:reak)? *(\d+)$/i, ([line]) => ({type: 'breakpoint', line: Number(line)})],
	[/^start$/i, () => goal({type: 'first'})],
	[/^end$/i, () => goal({type: 'last'})],
];

/** How places are written, for people. */
export const targetHint = 'a step 12 · a position 12.3 · a time 1.5s · a share 40% · a line L12';

/** The same, within a sentence. */
const examples = '12 (a step), 12.3, 1.5s, 40% or L12';

/** Reads what was typed. Total: what cannot be read gives a message. */
export const parseTarget = (typed: string): Target => {
	const text = typed.trim();
	if (text === '') {
		return {type: 'problem', message: `Type where to go: ${examples}.`};
	}

	for (const [pattern, read] of readings) {
		const match = pattern.exec(text);
		if (match !== null) {
			return read(match.slice(1));
		}
	}

	const position = parsePosition(text);
	return position.type === 'position'
		? goal({type: 'position', position: position.position})
		: {type: 'problem', message: `"${text}" is no place of a run: type ${examples}.`};
};
