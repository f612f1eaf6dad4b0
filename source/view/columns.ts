import {nanosecondsBetween, type Instant} from '../library/instant.js';
import {queueItems, queueToArray} from '../library/queue.js';
import {sortedKeys, sortedKeysReversed} from '../library/sorted-set.js';
import {tableGet, tableValues} from '../library/table.js';
import type {Fact} from '../loop/facts.js';
import {whereIs} from '../loop/questions.js';
import type {HandleRecord, LoopState} from '../loop/state.js';
import {clockText, spanText} from './format.js';
import {asyncioName, shortFunction, taskNameParts} from './names.js';
import {shortReason, tasksBehind, timeoutOf} from './reasons.js';
import {toneOfTask, type Tone} from './styled.js';
import {say} from './messages.js';
import {progressOf, shortWhat, waitOn, type Scene} from './waits.js';
import type {PaneId} from './layout.js';
import {clean} from './text.js';

/*
What stands where, as data: every unfinished task in exactly one place. Only as many entries are made as could be
shown, so that a hundred thousand tasks cost no more than three.
*/

/** What an entry is called: where room is short, the end of `called` goes first, then asyncio's `own` name before that. */
export type EntryName = {readonly before: string; readonly called: string; readonly apart: string; readonly own: string; readonly tone: Tone};

/** `fresh` entries came with the last step. */
export type Entry = {
	readonly key: string;
	/** The tasks that stand here: mostly one, none where it is nobody's place. */
	readonly tasks: readonly number[];
	readonly fresh: boolean;
	readonly name: EntryName;
	readonly detail: string;
	/** The detail where there is less room, and the least of it, to stand beside the name. */
	readonly short: string;
	readonly aside: string;
};

/** `exact` is false where there are more than were counted. */
export type Column = {readonly entries: readonly Entry[]; readonly total: number; readonly exact: boolean};

/** What a column is made from: `fresh` holds the keys of what the last step brought. */
export type ColumnScene = Scene & {readonly fresh: ReadonlySet<string>; readonly limit: number};

/** How many tasks are looked at to find those that wait, and those that run without a handle of their own. */
const LOOKED_AT = 2000;

const EAGER = 200;

const taskKey = (taskId: number): string => `task ${taskId}`;

const handleKey = (handle: number): string => `handle ${handle}`;

/** The keys of what arrived somewhere in these facts. */
export const freshKeys = (facts: readonly Fact[]): ReadonlySet<string> => {
	const keys = new Set<string>();
	for (const fact of facts) {
		switch (fact.type) {
			case 'handle-scheduled': {
				keys.add(fact.taskId === null ? handleKey(fact.handle) : taskKey(fact.taskId));
				break;
			}

			case 'timer-armed': case 'timer-due': {
				keys.add(handleKey(fact.handle));
				break;
			}

			case 'task-suspended': case 'task-run-started': {
				keys.add(taskKey(fact.taskId));
				break;
			}

			case 'io-waiting': {
				keys.add(`io ${fact.io}`);
				break;
			}

			case 'job-queued': {
				keys.add(`job ${fact.job}`);
				break;
			}

			case 'coroutine-created': {
				keys.add(`coroutine ${fact.coroutine}`);
				break;
			}

			// The others bring nothing to a column.
			default:
		}
	}

	return keys;
};

const plainName = (text: string, tone: Tone = 'plain', own = ''): EntryName => ({before: '', called: clean(text), apart: '', own, tone});

/** A task's name in its tone, with asyncio's own. */
const taskName = (taskId: number, {names, state}: Scene): EntryName => {
	const {function: called, detail, number} = taskNameParts(names, state, taskId);
	return {before: '', called, apart: (detail === '' ? '' : ` ${detail}`) + number, own: asyncioName(state, taskId), tone: toneOfTask(taskId)};
};

/** The name of those who stand here together, as on one future: the first, and how many more. */
const nameOfAll = (tasks: readonly number[], scene: Scene): EntryName => {
	const name = taskName(tasks[0]!, scene);
	return tasks.length === 1 ? name : {...name, apart: `${name.apart} +${tasks.length - 1}`};
};

const entryFor = (scene: ColumnScene, key: string, tasks: readonly number[], parts: {readonly name: EntryName; readonly detail: string; readonly short?: string; readonly aside?: string}): Entry =>
	({key, tasks, fresh: scene.fresh.has(key), short: parts.detail, aside: '', ...parts});

/** "due 2.00 s, in 0.50 s", or "due 2.00 s, now". */
const dueText = (when: Instant, clock: Instant): string => {
	const rest = nanosecondsBetween(clock, when);
	return `${clockText(when)}, ${rest <= 0 ? 'now' : `in ${spanText(rest)}`}`;
};

const readyEntry = (handle: HandleRecord, number: number, later: number | null, scene: ColumnScene): Entry => {
	const behind = tasksBehind(handle, scene.state);
	const own = handle.taskId === null && handle.library;
	const before = `${number} `;
	const reason = shortReason(handle.cause, scene);
	const when = later === null ? '' : say(scene.language, {id: 'in-iteration', parameters: {iteration: later}});
	const detail = [when, reason].filter(text => text !== '').join(': ');
	const interrupted = timeoutOf(handle);
	if (interrupted !== null) {
		return entryFor(scene, handleKey(handle.id), [], {name: {...taskName(interrupted, scene), before: `${before}timeout: `}, detail});
	}

	return behind.length === 0
		? entryFor(scene, handleKey(handle.id), behind, {
			name: {...(own ? plainName('asyncio\'s own', 'quiet', shortFunction(handle.callback)) : plainName(shortFunction(handle.callback))), before},
			detail: own ? toldOf(handle, scene) : detail,
		})
		: entryFor(scene, own ? handleKey(handle.id) : taskKey(behind[0]!), behind, {name: {...nameOfAll(behind, scene), before}, detail});
};

/** What one of asyncio's own callbacks is told of. */
const toldOf = (handle: HandleRecord, scene: Scene): string => {
	const future = handle.future === null ? undefined : tableGet(scene.state.futures, handle.future);
	if (future?.task !== true) {
		return '';
	}

	const {function: called, detail, number} = taskNameParts(scene.names, scene.state, future.id);
	return say(scene.language, {id: 'reason-told', parameters: {what: (detail === '' ? called : detail) + number}});
};

const ready = (scene: ColumnScene): Column => {
	const {state, limit} = scene;
	const entries: Entry[] = [];
	let total = 0;
	for (const loop of state.loops) {
		total += loop.ready.size - loop.cancelledReady;
		// Behind these, a turn comes in the next iteration only: worth saying while this one is under way.
		let left = loop.phase === 'running' ? loop.todo : loop.ready.size;
		for (const id of queueItems(loop.ready)) {
			if (entries.length >= limit) {
				break;
			}

			left--;
			const handle = tableGet(state.handles, id);
			if (handle !== undefined && !handle.cancelled) {
				entries.push(readyEntry(handle, entries.length + 1, left < 0 && loop.todo > 0 ? loop.iteration + 1 : null, scene));
			}
		}
	}

	return {entries, total, exact: true};
};

const io = (scene: ColumnScene): Column => {
	const {state, limit} = scene;
	const entries: Entry[] = [];
	let total = 0;
	for (const loop of state.loops) {
		total += loop.io.size;
		for (const id of sortedKeys(loop.io)) {
			const record = tableGet(state.io, id);
			if (entries.length >= limit || record === undefined) {
				break;
			}

			const {what, until, future} = record;
			const waiting = waitersOf(state, future);
			const owners = waiting.length > 0 || record.taskId === null ? waiting : [record.taskId];
			entries.push(entryFor(scene, `io ${id}`, waiting, {
				name: owners.length === 0 ? plainName(shortWhat(what)) : nameOfAll(owners, scene),
				detail: [owners.length === 0 ? '' : shortWhat(what), until === null ? '' : `until ${clockText(until)}`].filter(text => text !== '').join(', '),
				short: owners.length === 0 ? '' : shortWhat(what),
				aside: until === null ? '' : clockText(until),
			}));
		}
	}

	return {entries, total, exact: true};
};

/** The tasks that are suspended on the future. */
const waitersOf = (state: LoopState, future: number | null): readonly number[] => {
	const waiters = future === null ? undefined : tableGet(state.futures, future)?.waiters;
	return waiters === undefined ? [] : queueToArray(waiters);
};

const timerEntry = (handle: HandleRecord, scene: ColumnScene): Entry => {
	const {state} = scene;
	const sleepers = handle.purpose === 'sleep' ? tasksBehind(handle, state) : [];
	const when = handle.when!;
	const owners = sleepers.length > 0 || !handle.library || handle.armedBy === null ? sleepers : [handle.armedBy];
	const before = timeoutOf(handle) === null ? '' : 'timeout: ';
	return entryFor(scene, handleKey(handle.id), sleepers, {
		name: owners.length === 0 ? plainName(shortFunction(handle.callback)) : {...nameOfAll(owners, scene), before},
		detail: `due ${dueText(when, state.clock)}`,
		short: `due ${clockText(when)}`,
		aside: clockText(when),
	});
};

const timers = (scene: ColumnScene): Column => {
	const {state, limit} = scene;
	const entries: Entry[] = [];
	let total = 0;
	for (const loop of state.loops) {
		total += loop.scheduled.size - loop.cancelledTimers;
		for (const {handle} of sortedKeys(loop.scheduled)) {
			if (entries.length >= limit) {
				break;
			}

			const record = tableGet(state.handles, handle);
			if (record !== undefined && !record.cancelled) {
				entries.push(timerEntry(record, scene));
			}
		}
	}

	return {entries, total, exact: true};
};

const workers = (scene: ColumnScene): Column => {
	const {state, limit} = scene;
	const entries: Entry[] = [];
	let total = 0;
	for (const job of tableValues(state.jobs)) {
		if (job.outcome !== null) {
			continue;
		}

		total++;
		if (entries.length < limit) {
			const thread = job.thread === null ? undefined : tableGet(state.threads, job.thread);
			const waiting = waitersOf(state, job.future);
			const owners = waiting.length > 0 || job.by === null ? waiting : [job.by];
			entries.push(entryFor(scene, `job ${job.id}`, waiting, {
				name: owners.length === 0 ? plainName(shortFunction(job.name)) : nameOfAll(owners, scene),
				detail: clean(`${shortFunction(job.name)}: ${thread === undefined ? 'in line' : `${thread.name}${thread.what === null ? '' : `, ${thread.what}`}`}`),
				aside: thread?.until ? clockText(thread.until) : '',
			}));
		}
	}

	return {entries, total, exact: true};
};

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

/** The innermost comes last. */
const running = (scene: ColumnScene): Column => {
	const {state} = scene;
	const handles = state.loops.flatMap(loop => loop.running).map(id => tableGet(state.handles, id)).filter(handle => handle !== undefined);
	const entries = [
		...handles.filter(({taskId}) => taskId === null).map(({id, callback, library}) =>
			entryFor(scene, handleKey(id), [], {name: plainName(shortFunction(callback), library ? 'quiet' : 'plain'), detail: ''})),
		...runningTasks(state, handles).map(taskId => entryFor(scene, taskKey(taskId), [taskId], {name: taskName(taskId, scene), detail: ''})),
	];
	return entries.length === 0 ? outsideLoop(scene) : {entries, total: entries.length, exact: true};
};

/** While no loop runs, the program itself does. */
const outsideLoop = (scene: ColumnScene): Column => {
	const {loops, line, ended} = scene.state;
	const runs = ended === null && line?.taskId === null && loops.every(({life}) => life !== 'running' && life !== 'stopping');
	return runs
		? {entries: [entryFor(scene, 'program', [], {name: plainName(line.function === '<module>' ? scene.language.program : shortFunction(line.function)), detail: ''})], total: 1, exact: true}
		: {entries: [], total: 0, exact: true};
};

const waiting = (scene: ColumnScene): Column => {
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

const notStarted = (scene: ColumnScene): Column => {
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
			detail: coroutine.place === null ? '' : `made in line ${coroutine.place.line}`,
		}));
	}

	return {entries, total: state.notStarted.size, exact: true};
};

export type ColumnId = Exclude<PaneId, 'source' | 'output' | 'why'>;

/** One function for each place; each looks at no more entries than `limit`. */
export const columns: {readonly [Id in ColumnId]: (scene: ColumnScene) => Column} = {
	ready, io, timers, workers, running, waiting, 'not-started': notStarted,
};

/** Whether a program uses threads or processes: their column appears with the first job. */
export const needsWorkers = (state: LoopState): boolean => state.jobs.size > 0 || state.threads.size > 0;
