import {taskNameParts, asyncioName} from './names.js';
import {toneOfTask, type Tone} from './styled.js';
import {clean} from './text.js';
import type {Scene} from './narration/waits.js';

/* Entries of columns: who or what stands somewhere, what it is called and what there is to say of it. */

/** What an entry is called: where room is short, the end of `called` goes first, then asyncio's `own` name before that. */
export type EntryName = {readonly before: string; readonly called: string; readonly apart: string; readonly own: string; readonly tone: Tone};

/** What the last step did to an entry: it came, or is nearer to its turn. */
export type Mark = 'arrived' | 'up' | null;

export type Entry = {
	readonly key: string;
	/** The tasks that stand here: mostly one, none where it is nobody's place. */
	readonly tasks: readonly number[];
	readonly mark: Mark;
	readonly name: EntryName;
	readonly detail: string;
	/** The detail where there is less room, and the least of it, to stand beside the name. */
	readonly short: string;
	readonly aside: string;
	/** What stands above the first entry of its kind, where a column has several. */
	readonly group?: string | undefined;
};

/** What was in a column before the last step, and where it went: "Ready", "done". */
export type Leaver = {readonly name: EntryName; readonly to: string};

/** `exact` is false where there are more than were counted. */
export type Column = {readonly entries: readonly Entry[]; readonly total: number; readonly exact: boolean; readonly left?: readonly Leaver[]};

/** What a column is made from: `fresh` holds the keys of what the last step brought. */
export type ColumnScene = Scene & {readonly fresh: ReadonlySet<string>; readonly limit: number};

export const taskKey = (taskId: number): string => `task ${taskId}`;

export const handleKey = (handle: number): string => `handle ${handle}`;

export const plainName = (text: string, tone: Tone = 'plain', own = ''): EntryName => ({before: '', called: clean(text), apart: '', own, tone});

/** A task's name in its tone, with asyncio's own. */
export const taskName = (taskId: number, {names, state}: Scene): EntryName => {
	const {function: called, detail, number} = taskNameParts(names, state, taskId);
	return {before: '', called, apart: (detail === '' ? '' : ` ${detail}`) + number, own: asyncioName(state, taskId), tone: toneOfTask(taskId)};
};

/** The name of those who stand here together, as on one future: the first, and how many more. */
export const nameOfAll = (tasks: readonly number[], scene: Scene): EntryName => {
	const name = taskName(tasks[0]!, scene);
	return tasks.length === 1 ? name : {...name, apart: `${name.apart} +${tasks.length - 1}`};
};

export const entryFor = (scene: ColumnScene, key: string, tasks: readonly number[], parts: {readonly name: EntryName; readonly detail: string; readonly short?: string; readonly aside?: string}): Entry =>
	({key, tasks, mark: scene.fresh.has(key) ? 'arrived' : null, short: parts.detail, aside: '', ...parts});

