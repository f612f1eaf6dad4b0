import type {VariableText} from '../../simulator/describe.js';
import type {Answer, Question, Subject} from '../../timeline/source.js';
import {inspect} from '../../timeline/timeline.js';
import type {Walk} from '../walk.js';
import {frameIndex, stackOf, subjectOf} from './subject.js';

/* The variables of the chosen frame as a list of lines: those that are looked into have what is inside below them. */

/** Names from a variable down to a member of it. */
export type VariablePath = readonly string[];

/** One line: a variable, or a member `depth` levels inside of one. */
export type VariableLine =
	| {readonly type: 'variable'; readonly path: VariablePath; readonly variable: VariableText; readonly open: boolean; readonly changed: boolean}
	/** More members than are listed. */
	| {readonly type: 'more'; readonly path: VariablePath; readonly missing: number};

export type VariableList =
	| {readonly type: 'not-recorded'}
	| {readonly type: 'nothing'}
	| {readonly type: 'variables'; readonly function: string; readonly lines: readonly VariableLine[]};

/** Members of one value that are listed. */
const MEMBERS = 100;

/** Levels that can be looked into: a value that holds itself could be opened for ever. */
const DEEPEST = 24;

const SEPARATOR = '\n';

/** A path as the screen keeps it. */
export const pathKey = (path: VariablePath): string => path.join(SEPARATOR);

export const depthOf = ({path}: VariableLine): number => path.length - 1;

type Ask = (question: Question) => Answer;

/** What stood where the last step began, in the same frame; null where there was no such frame, or it is not known. */
const askBefore = ({timeline}: Walk, of: Subject, frame: number, called: string): Ask | null => {
	const from = timeline.told?.from;
	if (from === undefined) {
		return null;
	}

	const ask: Ask = question => timeline.source.inspect(from.at, question);
	const stack = ask({type: 'stack', of});
	return stack.type === 'stack' && stack.frames[frame]?.function === called ? ask : null;
};

type Look = {readonly of: Subject; readonly frame: number; readonly now: Ask; readonly before: Ask | null; readonly expanded: ReadonlySet<string>};

const membersAt = (ask: Ask, {of, frame}: Look, path: VariablePath): {readonly variables: readonly VariableText[]; readonly total: number} | null => {
	const answer = ask({type: 'variables', of, frame, path, from: 0, count: MEMBERS});
	return answer.type === 'variables' ? answer : null;
};

const linesAt = (look: Look, path: VariablePath): readonly VariableLine[] => {
	const answer = membersAt(look.now, look, path);
	if (answer === null) {
		return [];
	}

	const old = look.before === null ? null : new Map((membersAt(look.before, look, path)?.variables ?? []).map(variable => [variable.name, variable]));
	const lines = answer.variables.flatMap((variable): readonly VariableLine[] => {
		const own = [...path, variable.name];
		const open = variable.kind !== 'value' && own.length <= DEEPEST && look.expanded.has(pathKey(own));
		const was = old?.get(variable.name);
		const changed = old !== null && (was?.text !== variable.text || was.size !== variable.size);
		return [{type: 'variable', path: own, variable, open, changed}, ...(open ? linesAt(look, own) : [])];
	});
	const missing = answer.total - answer.variables.length;
	return missing > 0 ? [...lines, {type: 'more', path: [...path, '…'], missing}] : lines;
};

/** The lines of the frame that was chosen. */
export const variablesOf = (walk: Walk): VariableList => {
	const of = subjectOf(walk);
	const stack = stackOf(walk, of);
	if (stack.recorded) {
		return {type: 'not-recorded'};
	}

	const frame = frameIndex(walk, stack);
	const called = stack.frames[frame]?.function;
	if (called === undefined) {
		return {type: 'nothing'};
	}

	const now: Ask = question => inspect(walk.timeline, question);
	const look: Look = {of, frame, now, before: askBefore(walk, of, frame, called), expanded: new Set(walk.screen.chosen.expanded)};
	return {type: 'variables', function: called, lines: linesAt(look, [])};
};

/** The line that the cursor is at: the one that was chosen while it is there, else the first. */
export const cursorLine = ({screen: {chosen: {variable}}}: Walk, lines: readonly VariableLine[]): number =>
	variable === null ? 0 : Math.max(0, lines.findIndex(({path}) => pathKey(path) === variable));
