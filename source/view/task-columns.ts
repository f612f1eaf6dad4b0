import {sortedKeys, sortedKeysReversed} from '../library/sorted-set.js';
import {tableGet} from '../library/table.js';
import {whereIs} from '../loop/questions.js';
import type {HandleRecord, LoopState} from '../loop/state.js';
import {entryFor, handleKey, plainName, taskKey, taskName, type Column, type ColumnScene, type Entry} from './entries.js';
import {say} from './narration/messages.js';
import {shortFunction} from './names.js';
import {progressOf, waitOn} from './narration/waits.js';

/* Tasks that are in none of the loop's queues, and coroutine objects that are no tasks yet. */

/** How many tasks are looked at to find those that wait, and those that run without a handle of their own. */
const LOOKED_AT = 2000;

const EAGER = 200;

/** Tasks that run: those of running handles, and eager ones, which have no handle of their own and are among the last created. */
const runningTasks = (state: LoopState, handles: readonly HandleRecord[]): readonly number[] => {
	const tasks = new Set(handles.flatMap(({taskId}) => taskId !== null && tableGet(state.tasks, taskId)?.state === 'running' ? [taskId] : []));
	let looked = 0;
	for (const taskId of sortedKeysReversed(state.unfinished)) {
		if (handles.length === 0 || ++looked > EAGER) {
			break;
		}

		if (tableGet(state.tasks, taskId)?.state === 'running') {
			tasks.add(taskId);
		}
	}

	return [...tasks];
};

/** The line that a task is at, null for the program itself; nothing where somebody else reached one last. */
const lineOf = (taskId: number | null, {state: {line}, language}: ColumnScene): string =>
	line !== null && line.taskId === taskId && line.thread === 0 ? say(language, {id: 'at-line', parameters: {line: line.place.line}}) : '';

/** The innermost comes last. */
export const running = (scene: ColumnScene): Column => {
	const {state} = scene;
	const handles = state.loops.flatMap(loop => loop.running).map(id => tableGet(state.handles, id)).filter(handle => handle !== undefined);
	const entries = [
		...handles.filter(({taskId}) => taskId === null).map(({id, callback, library}) =>
			entryFor(scene, handleKey(id), [], {name: plainName(shortFunction(callback), library ? 'quiet' : 'plain'), detail: library ? '' : lineOf(null, scene)})),
		...runningTasks(state, handles).map(taskId => entryFor(scene, taskKey(taskId), [taskId], {name: taskName(taskId, scene), detail: lineOf(taskId, scene)})),
	];
	return entries.length === 0 ? outsideLoop(scene) : {entries, total: entries.length, exact: true};
};

/** While no loop runs, the program itself does. */
const outsideLoop = (scene: ColumnScene): Column => {
	const {loops, line, ended} = scene.state;
	const runs = ended === null && line?.taskId === null && !line.isInHandle && loops.every(({life}) => life !== 'running' && life !== 'stopping');
	return runs
		? {entries: [entryFor(scene, 'program', [], {name: plainName(line.function === '<module>' ? scene.language.program : shortFunction(line.function)), detail: lineOf(null, scene)})], total: 1, exact: true}
		: {entries: [], total: 0, exact: true};
};

export const waiting = (scene: ColumnScene): Column => {
	const {state, limit} = scene;
	const entries: Entry[] = [];
	let total = 0;
	let looked = 0;
	for (const taskId of sortedKeys(state.unfinished)) {
		if (++looked > LOOKED_AT) {
			break;
		}

		const place = whereIs(state, taskId);
		if (place?.type !== 'waiting') {
			continue;
		}

		total++;
		if (entries.length < limit) {
			const progress = progressOf(place.future, scene);
			entries.push(entryFor(scene, taskKey(taskId), [taskId], {
				name: taskName(taskId, scene),
				detail: `← ${waitOn(place.future, scene)}${progress === '' ? '' : `, ${progress}`}`,
			}));
		}
	}

	return {entries, total, exact: looked <= LOOKED_AT};
};

export const notStarted = (scene: ColumnScene): Column => {
	const {state, limit} = scene;
	const entries: Entry[] = [];
	for (const id of sortedKeys(state.notStarted)) {
		const coroutine = tableGet(state.coroutines, id);
		if (entries.length >= limit || coroutine === undefined) {
			break;
		}

		const list = coroutine.arguments.map(({text}) => text).join(', ');
		entries.push(entryFor(scene, `coroutine ${id}`, [], {
			name: plainName(`${shortFunction(coroutine.name)}(${list.replaceAll('\n', ' ')})`),
			detail: coroutine.place === null ? '' : say(scene.language, {id: 'made-in-line', parameters: {line: coroutine.place.line}}),
		}));
	}

	return {entries, total: state.notStarted.size, exact: true};
};
