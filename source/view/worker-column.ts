import {tableGet, tableValues} from '../library/table.js';
import type {JobRecord, LoopState, ThreadRecord} from '../loop/state.js';
import {entryFor, nameOfAll, plainName, type Column, type ColumnScene, type Entry} from './entries.js';
import {timeText} from './times.js';
import {say} from './narration/messages.js';
import {shortFunction} from './names.js';
import {waitersOf} from './queue-columns.js';
import {whatText} from './narration/waits.js';
import {clean} from './text.js';

/*
What is done beside the loop: jobs of pools, and threads of the program's own. Those of threads come first, then those
of processes, each below a heading that says how many of them run at a time.
*/

/** Jobs and threads that are looked at to find those that are not over. */
const LOOKED_AT = 5000;

type Kind = 'threads' | 'processes';

const kinds = [{kind: 'threads', id: 'workers-threads'}, {kind: 'processes', id: 'workers-processes'}] as const;

/** Whether the workers of a pool are processes: its first one says so for all. */
const kindOfPool = (pool: number, threads: readonly ThreadRecord[]): Kind => threads.find(thread => thread.pool === pool)?.process === true ? 'processes' : 'threads';

const untilText = (until: ThreadRecord['until'], scene: ColumnScene): string => until === null ? '' : say(scene.language, {id: 'until', parameters: {time: timeText(until, scene)}});

const oneLine = (text: string): string => clean(text.replaceAll('\n', ' '));

const partsOf = (...parts: readonly string[]): string => parts.filter(text => text !== '').join(', ');

const jobEntry = (job: JobRecord, thread: ThreadRecord | undefined, scene: ColumnScene): Entry => {
	const {state, language} = scene;
	const name = shortFunction(job.name);
	const waiting = waitersOf(state, job.future);
	const doing = thread === undefined
		? say(language, {id: 'job-waits', parameters: {name}})
		: partsOf(say(language, {id: 'job-runs', parameters: {name, thread: oneLine(thread.name), what: whatText(thread.what ?? '')}}), untilText(thread.until, scene));
	const short = thread === undefined ? doing : `${name} ${say(language, {id: thread.state === 'parked' ? 'worker-waits' : 'worker-runs', parameters: {}})}`;
	// A job that no task waits for is known by its own name, which need not be said twice.
	const told = (text: string): string => waiting.length === 0 && text.startsWith(name) ? text.slice(name.length).replace(/^:? /, '') : text;
	return entryFor(scene, `job ${job.id}`, waiting, {
		name: waiting.length === 0 ? plainName(name) : nameOfAll(waiting, scene), detail: told(doing), short: told(short), aside: thread?.until ? timeText(thread.until, scene) : '',
	});
};

const threadEntry = (thread: ThreadRecord, scene: ColumnScene): Entry => {
	const doing = thread.what === null ? say(scene.language, {id: thread.pool === null ? 'worker-runs' : 'worker-starts', parameters: {}}) : whatText(thread.what);
	return entryFor(scene, `thread ${thread.id}`, [], {
		name: plainName(oneLine(thread.name)),
		detail: partsOf(doing, untilText(thread.until, scene)),
		short: doing,
		aside: thread.until === null ? '' : timeText(thread.until, scene),
	});
};

/** What no job tells of: threads that the program made, and a process of a pool that only begins. */
const isOfItsOwn = ({pool, process, job, state}: ThreadRecord): boolean => state !== 'ended' && (pool === null || (process && job === null && (state === 'running' || state === 'parked')));

type Sorted = {readonly kind: Kind; readonly entry: () => Entry};

const everything = (state: LoopState, scene: ColumnScene): readonly Sorted[] => {
	const threads = [...tableValues(state.threads)].slice(-LOOKED_AT);
	return [
		...threads.filter(thread => isOfItsOwn(thread)).map(thread => ({kind: thread.process ? 'processes' as const : 'threads' as const, entry: () => threadEntry(thread, scene)})),
		...[...tableValues(state.jobs)].slice(-LOOKED_AT).filter(({outcome}) => outcome === null).map(job => ({
			kind: kindOfPool(job.pool, threads), entry: () => jobEntry(job, job.thread === null ? undefined : tableGet(state.threads, job.thread), scene),
		})),
	];
};

export const workers = (scene: ColumnScene): Column => {
	const all = everything(scene.state, scene);
	const entries = kinds.flatMap(({kind, id}) => {
		const group = say(scene.language, {id, parameters: {}});
		return all.filter(each => each.kind === kind).slice(0, scene.limit).map(({entry}): Entry => ({...entry(), group}));
	});
	return {entries: entries.slice(0, scene.limit), total: all.length, exact: true};
};
