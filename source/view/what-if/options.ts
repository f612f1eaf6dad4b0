import {compareInstants, fromSeconds, nanosecondsBetween, NANOSECONDS, toSeconds, type Instant} from '../../library/instant.js';
import {sortedToArray} from '../../library/sorted-set.js';
import {tableGet} from '../../library/table.js';
import {readyHandles, timersInOrder} from '../../loop/questions.js';
import type {HandleRecord, IoRecord, LoopState} from '../../loop/state.js';
import type {Subject} from '../../timeline/source.js';
import {inspect} from '../../timeline/timeline.js';
import type {WhatIf} from '../../simulator/what-if/what-if.js';
import {clockText} from '../format.js';
import {taskInSentence} from '../names.js';
import {frameIndex, stackOf, subjectOf} from '../panes/subject.js';
import {cursorLine, variablesOf} from '../panes/variables.js';
import {clean, cutMiddle} from '../text.js';
import {stateOfWalk, type Walk} from '../walk.js';
import {handleInWords, type Named} from './words.js';

/* What can be changed at a place: only what is there to be changed. */

/** What a number or a value is asked for. */
export type Asked =
	/** Seconds that an I/O wait takes from its beginning. */
	| {readonly type: 'io-time'; readonly io: number}
	| {readonly type: 'io-status'; readonly io: number}
	/** Seconds after now. */
	| {readonly type: 'timer-time'; readonly handle: number}
	| {readonly type: 'variable'; readonly of: Subject; readonly frame: number; readonly name: string; readonly text: string}
	| {readonly type: 'seed'};

export type WhatIfOption = {
	/** What kind of change it is. */
	readonly group: 'answer' | 'order' | 'time' | 'variable' | 'chance';
	readonly words: string;
	readonly does:
		| {readonly type: 'change'; readonly whatIf: WhatIf}
		| {readonly type: 'ask'; readonly asked: Asked}
		| {readonly type: 'variables'};
};

/** Entries of each kind that are offered: the first ones come first. */
const MOST = 6;

const WIDTH = 48;

export const ioName = ({what}: IoRecord): string => cutMiddle(clean(what), WIDTH);

export const namedIn = (walk: Walk): Named => ({state: stateOfWalk(walk), names: walk.names});

/** A timer with what tells it apart from others of its name. */
const timerInWords = (timer: HandleRecord, walk: Walk): string => `${handleInWords(timer, namedIn(walk))} (due at ${clockText(timer.when!)})`;

const pairs = <T>(items: readonly T[]): ReadonlyArray<readonly [T, T]> => items.slice(1).map((item, index) => [items[index]!, item] as const);

/** I/O waits whose end is known to the simulation: requests in the simulated internet. */
const requests = (state: LoopState): readonly IoRecord[] => state.loops
	.flatMap(({io}) => sortedToArray(io).map(id => tableGet(state.io, id)!))
	.filter(({until}) => until !== null)
	.toSorted((a, b) => compareInstants(a.until!, b.until!) || a.id - b.id)
	.slice(0, MOST);

const requestOptions = (io: IoRecord): readonly WhatIfOption[] => {
	const name = ioName(io);
	const {id} = io;
	return [
		{group: 'answer', words: `${name}: another status`, does: {type: 'ask', asked: {type: 'io-status', io: id}}},
		{group: 'answer', words: `${name}: no connection`, does: {type: 'change', whatIf: {type: 'io-outcome', io: id, outcome: {type: 'failure'}}}},
		{group: 'answer', words: `${name}: no answer in time`, does: {type: 'change', whatIf: {type: 'io-outcome', io: id, outcome: {type: 'timeout'}}}},
		{group: 'time', words: `${name}: another latency (it is ${spanOf(io.since, io.until!)})`, does: {type: 'ask', asked: {type: 'io-time', io: id}}},
	];
};

/** A span between two moments, for people. */
const spanOf = (from: Instant, to: Instant): string => `${Number((nanosecondsBetween(from, to) / NANOSECONDS).toFixed(6))} s`;

/** Everything that can be changed here, in the order in which it is offered. */
export const whatIfOptions = (walk: Walk): readonly WhatIfOption[] => {
	const state = stateOfWalk(walk);
	const waits = requests(state);
	const ready = state.loops.map(({id}) => readyHandles(state, id, MOST).filter(({cancelled}) => !cancelled));
	const timers = state.loops.map(({id}) => timersInOrder(state, id, MOST).filter(({cancelled}) => !cancelled));
	return [
		...ready.flatMap(handles => pairs(handles)).map(([first, second]): WhatIfOption => ({
			group: 'order', words: `${handleInWords(second, namedIn(walk))} before ${handleInWords(first, namedIn(walk))} in Ready`,
			does: {type: 'change', whatIf: {type: 'ready-swap', first: first.id, second: second.id}},
		})),
		...pairs(waits).map(([first, second]): WhatIfOption => ({
			group: 'order', words: `${ioName(second)} is complete before ${ioName(first)}`, does: {type: 'change', whatIf: {type: 'io-swap', first: first.id, second: second.id}},
		})),
		...timers.flatMap(handles => pairs(handles)).map(([first, second]): WhatIfOption => ({
			group: 'order', words: `${timerInWords(second, walk)} before ${timerInWords(first, walk)} in Timers`,
			does: {type: 'change', whatIf: {type: 'timer-swap', first: first.id, second: second.id}},
		})),
		...waits.flatMap(io => requestOptions(io)),
		...timers.flat().map((timer): WhatIfOption => ({
			group: 'time', words: `timer of ${timerInWords(timer, walk)} at another time`,
			does: {type: 'ask', asked: {type: 'timer-time', handle: timer.id}},
		})),
		...(variablesHere(walk).length === 0 ? [] : [{group: 'variable', words: `a variable of ${subjectInWords(walk)}`, does: {type: 'variables'}} as const]),
		{group: 'chance', words: 'other random numbers from here on', does: {type: 'ask', asked: {type: 'seed'}}},
	];
};

/** Whose variables can be changed: the subject of the panes, while it has any; else the program's. */
const subjectHere = (walk: Walk): Subject => {
	const of = subjectOf(walk);
	return stackOf(walk, of).frames.length > 0 ? of : {type: 'thread', thread: 0};
};

export const subjectInWords = (walk: Walk): string => {
	const subject = subjectHere(walk);
	return subject.type === 'task' ? clean(taskInSentence(walk.names, stateOfWalk(walk), subject.taskId)) : 'the program';
};

export type Variable = {readonly of: Subject; readonly frame: number; readonly function: string; readonly name: string; readonly text: string};

/** The variables that can be changed here, those of the innermost function first. */
export const variablesHere = (walk: Walk): readonly Variable[] => {
	const of = subjectHere(walk);
	const stack = inspect(walk.timeline, {type: 'stack', of});
	return stack.type !== 'stack' ? [] : stack.frames.flatMap((frame, index) => {
		const answer = inspect(walk.timeline, {type: 'variables', of, frame: index});
		return answer.type === 'variables' ? answer.variables.map(({name, text}): Variable => ({of, frame: index, function: frame.function, name, text})) : [];
	}).toReversed();
};

export const pendingIo = (walk: Walk, id: number): IoRecord | undefined => tableGet(stateOfWalk(walk).io, id);

/** The clock so many seconds after a moment, as seconds. */
export const secondsAfter = (from: Instant, seconds: number): number => toSeconds(from) + seconds;

/** Whether a moment in seconds is before now. */
export const isOver = (walk: Walk, seconds: number): boolean => compareInstants(fromSeconds(seconds, 0), {...stateOfWalk(walk).clock, late: 0}) < 0;

/** The variable that the cursor of the pane of variables is at; null where there is none, or it is a part of one. */
export const variableAtCursor = (walk: Walk): Variable | null => {
	const list = variablesOf(walk);
	const line = list.type === 'variables' ? list.lines[cursorLine(walk, list.lines)] : undefined;
	if (list.type !== 'variables' || line?.type !== 'variable' || line.path.length !== 1) {
		return null;
	}

	const of = subjectOf(walk);
	const {name, text} = line.variable;
	return {of, frame: frameIndex(walk, stackOf(walk, of)), function: list.function, name, text};
};
