import {tableGet} from '../../library/table.js';
import type {Direction, Goal, RunEvent} from '../../timeline/goal.js';
import {formatPosition} from '../../timeline/position.js';
import {isAtEnd, isAtStart, summaryOf} from '../../timeline/timeline.js';
import {taskInSentence} from '../names.js';
import {stateOfWalk, type Walk} from '../walk.js';
import {breakpointEvents} from './breakpoints.js';

/* Running until something happens: what there is to wait for, and what is said when it does not happen. */

/** What a person can run to, by name. */
export type UntilName = 'output' | 'exception' | 'cancellation' | 'breakpoint' | 'finish';

type Until = {
	/** What is gone to, after "to the next". */
	readonly words: string;
	/** Why that cannot be asked for here, or null. */
	readonly refusal: (walk: Walk) => string | null;
	readonly events: (walk: Walk) => readonly RunEvent[];
};

/** The task that is meant where nobody says which: the selected one, else the one that the last step was about. */
export const taskInHand = (walk: Walk): number | null => walk.screen.selected ?? summaryOf(walk.timeline).taskId;

const finishRefusal = (walk: Walk): string | null => {
	const taskId = taskInHand(walk);
	if (taskId === null) {
		return 'No task is selected: press > to select one.';
	}

	const state = stateOfWalk(walk);
	return (tableGet(state.tasks, taskId)?.outcome ?? null) === null ? null : `${taskInSentence(walk.names, state, taskId)} has finished already.`;
};

const always = (): null => null;

export const untils: {readonly [N in UntilName]: Until} = {
	output: {words: 'output', refusal: always, events: () => [{type: 'output'}]},
	exception: {words: 'exception', refusal: always, events: () => [{type: 'exception'}]},
	cancellation: {words: 'cancellation', refusal: always, events: () => [{type: 'cancellation'}]},
	breakpoint: {words: 'breakpoint', refusal: always, events: walk => breakpointEvents(walk.screen.breakpoints)},
	finish: {words: 'end of the task', refusal: finishRefusal, events: walk => [{type: 'task-finished', taskId: taskInHand(walk) ?? 0}]},
};

export const untilGoal = (walk: Walk, name: UntilName, direction: Direction): Goal => ({type: 'until', events: untils[name].events(walk), direction});

const eventWords: {readonly [T in RunEvent['type']]: (event: Extract<RunEvent, {readonly type: T}>, walk: Walk, direction: Direction) => string} = {
	output: (_event, _walk, direction) => direction === 'forward' ? 'No further output' : 'No output before',
	exception: (_event, _walk, direction) => direction === 'forward' ? 'No further exception' : 'No exception before',
	cancellation: (_event, _walk, direction) => direction === 'forward' ? 'Nobody is cancelled any more' : 'Nobody was cancelled before',
	'task-finished': ({taskId}, walk) => `${taskInSentence(walk.names, stateOfWalk(walk), taskId)} does not finish`,
	breakpoint({line}, {screen: {breakpoints}}, direction) {
		// One that is none of the breakpoints was asked for by its line.
		const what = breakpoints.some(each => each.line === line) ? (breakpoints.length === 1 ? `the breakpoint at line ${line}` : 'a breakpoint') : `line ${line}`;
		return direction === 'forward' ? `The program does not reach ${what} any more` : `The program did not reach ${what} before`;
	},
};

const where = (walk: Walk): string => isAtEnd(walk.timeline) ? 'this is the end' : isAtStart(walk.timeline) ? 'this is the start' : 'nothing has moved';

type Missed = {readonly [T in Goal['type']]?: (goal: Extract<Goal, {readonly type: T}>, walk: Walk) => string | null};

const missed: Missed = {
	forward: () => 'This is the end of the run: ← goes back, g to the start.',
	back: () => 'This is the start of the run.',
	until({events: [event], direction}, walk) {
		const words = event === undefined ? 'There is nothing further' : (eventWords[event.type] as (event: RunEvent, walk: Walk, direction: Direction) => string)(event, walk, direction);
		return `${words}: ${where(walk)}.`;
	},
	follow: ({taskId, direction}, walk) => `${taskInSentence(walk.names, stateOfWalk(walk), taskId)} has no ${direction === 'forward' ? 'further' : 'earlier'} step.`,
	position: ({position}) => `The run has no position ${formatPosition(position)}: this is its end.`,
	// A recording may break off at this very step.
	step: ({step}, {timeline: {place}}) => place.step >= step ? null : `The run has no step ${step}: it ends with step ${place.step}.`,
	time: ({seconds}) => `The clock never shows ${seconds} s: the run ends before.`,
};

/** What is said when a goal was not there; null where nothing need be. */
export const missedText = (goal: Goal, walk: Walk): string | null =>
	(missed[goal.type] as ((goal: Goal, walk: Walk) => string | null) | undefined)?.(goal, walk) ?? null;
