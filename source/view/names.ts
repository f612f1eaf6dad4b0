import {emptySortedSet, sortedAdd, sortedKeysReversed, type SortedSet} from '../library/sorted-set.js';
import {emptyTable, tableGet, tableSet, type Table} from '../library/table.js';
import type {ArgumentText} from '../loop/facts.js';
import type {LoopState, TaskRecord} from '../loop/state.js';
import {clean, cutMiddle} from './text.js';

/*
What tasks are called on the screen: by their function and what tells them apart. A name depends on the task itself
and on tasks created before it, never on later ones, so that it stays the same from the first step to the last, and
forwards and backwards.
*/

/** `number` is 1 for the first task of this function and detail, then 2, 3 … */
export type TaskName = {readonly function: string; readonly detail: string; readonly number: number};

type Used = {readonly label: string; readonly number: number};

/** The names given so far: a value that grows with the tasks that have been seen. */
export type Names = {
	readonly table: Table<TaskName>;
	/** Tasks with lower ids have their names. */
	readonly next: number;
	readonly used: SortedSet<Used>;
};

const compareUsed = (a: Used, b: Used): number => a.label < b.label ? -1 : a.label > b.label ? 1 : a.number - b.number;

export const noNames: Names = {table: emptyTable, next: 1, used: emptySortedSet(compareUsed)};

const DETAIL_WIDTH = 24;

/** The inner name of a qualified one: what stands in the `def`, with its class. */
export const shortFunction = (qualified: string): string => clean(qualified.slice(qualified.lastIndexOf('>.') + 1).replace(/^\./, ''));

const stringLiteral = /^[bBuU]?(['"])(.*)\1$/s;

const numberLiteral = /^-?\d[\d_.]*(?:e[+-]?\d+)?$/;

/** The text of an argument that tells tasks apart, or null: a string without its quotes, shortened; a number. */
const tellingText = ({text}: ArgumentText): {readonly rank: number; readonly text: string} | null => {
	const literal = stringLiteral.exec(text)?.[2];
	if (literal !== undefined) {
		const content = clean(literal.replaceAll('\n', ' ')).trim();
		// Of an address, the scheme says nothing and the end says most.
		return content === '' ? null : {rank: 0, text: cutMiddle(content.replace(/^https?:\/\/(?:www\.)?/, ''), DETAIL_WIDTH)};
	}

	return numberLiteral.test(text) ? {rank: 1, text} : null;
};

/** The argument that tells most: the first string, else the first number, else nothing. */
const detailOf = (list: readonly ArgumentText[]): string => {
	const telling = list.map(argument => tellingText(argument)).filter(entry => entry !== null);
	return (telling.find(({rank}) => rank === 0) ?? telling[0])?.text ?? '';
};

const nameNext = (names: Names, task: TaskRecord): Names => {
	// What asyncio makes for itself is told apart by its function.
	const base = {function: shortFunction(task.function), detail: isInner(task) || (task.library && task.createdBy === null) ? '' : detailOf(task.arguments)};
	const label = `${base.function}\0${base.detail}`;
	const last = sortedKeysReversed(names.used, {label, number: Number.MAX_SAFE_INTEGER}).next().value;
	const number = last?.label === label ? last.number + 1 : 1;
	return {
		table: tableSet(names.table, task.id, {...base, number}),
		next: task.id + 1,
		used: sortedAdd(names.used, {label, number}),
	};
};

/** The names, with those of the tasks that are new in this state. */
export const extendNames = (names: Names, state: LoopState): Names => {
	let result = names;
	for (let id = names.next; id < state.tasks.next; id++) {
		const task = tableGet(state.tasks, id);
		if (task !== undefined) {
			result = nameNext(result, task);
		}
	}

	return result;
};

const automaticName = /^Task-\d+$/;

/** A name that the program gave, which says more than any argument. */
const givenName = (state: LoopState, taskId: number): string => {
	const name = tableGet(state.tasks, taskId)?.name ?? '';
	return automaticName.test(name) ? '' : clean(name.replaceAll('\n', ' '));
};

/** A task's function, and what tells it apart from others of that function: ` Task 1`, ` Task 1 #2`, or nothing. */
export type TaskNameParts = {readonly function: string; readonly detail: string; readonly number: string};

export const taskNameParts = (names: Names, state: LoopState, taskId: number): TaskNameParts => {
	const name = tableGet(names.table, taskId);
	const given = givenName(state, taskId);
	if (given !== '') {
		const called = name?.function ?? '';
		// `worker "worker-3"` would say the same twice.
		return called === '' || given.toLowerCase().startsWith(called.toLowerCase()) ? {function: given, detail: '', number: ''} : {function: called, detail: given, number: ''};
	}

	return {function: name?.function ?? 'task', detail: name?.detail ?? '', number: name !== undefined && name.number > 1 ? ` #${name.number}` : ''};
};

/** Whether a process runs another program than this one: a subprocess, which does not begin before the loop waits. */
export const isProgram = ({name, process, pool}: {readonly name: string; readonly process: boolean; readonly pool: number | null}): boolean => process && pool === null && name.startsWith('python ');

/** Whether the task runs a function of asyncio's that programs do not call. */
export const isInner = (task: TaskRecord | undefined): boolean => task?.library === true && task.function.startsWith('_');

/** Whether asyncio made the task for itself: the program knows nothing of it. */
export const isOwn = (task: TaskRecord | undefined): boolean => isInner(task) || (task?.library === true && task.createdBy === null && task.function.startsWith('shutdown_'));

/** For columns and the flow: `slow_operation Task 1`. */
export const taskLabel = (names: Names, state: LoopState, taskId: number): string => {
	const {function: called, detail, number} = taskNameParts(names, state, taskId);
	return called + (detail === '' ? '' : ` ${detail}`) + number;
};

/** For sentences: `slow_operation "Task 1"`. */
export const taskInSentence = (names: Names, state: LoopState, taskId: number): string => {
	const {function: called, detail, number} = taskNameParts(names, state, taskId);
	const owner = isOwn(tableGet(state.tasks, taskId)) ? 'asyncio\'s ' : '';
	return owner + called + (detail === '' ? '' : numberLiteral.test(detail) ? ` ${detail}` : ` "${detail}"`) + number;
};

/** asyncio's own name, `Task-2`; empty where the program gave one, which stands in the label. */
export const asyncioName = (state: LoopState, taskId: number): string => givenName(state, taskId) === '' ? tableGet(state.tasks, taskId)?.name ?? `Task-${taskId}` : '';
