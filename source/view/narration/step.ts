import {queueAt} from '../../library/queue.js';
import {sortedKeysReversed} from '../../library/sorted-set.js';
import {tableGet} from '../../library/table.js';
import type {Fact, FactOf, FactType} from '../../loop/facts.js';
import {findLoop} from '../../loop/questions.js';
import type {HandleRecord, LoopState} from '../../loop/state.js';
import {say, type Message} from './messages.js';
import {momentsOf, type Moment} from './moments.js';
import {isOwn, shortFunction, taskInSentence} from '../names.js';
import {tasksBehind, timeoutOf} from './reasons.js';
import {clean, cut} from '../text.js';
import type {Scene} from './waits.js';

/* A step to be told of, and what the tellers of its facts share. */

/** How much it matters that this is told: 3 is what the step is about, 0 is only of interest when nothing else happened. */
export type Weight = 0 | 1 | 2 | 3;

/** `subject` is whom the message's `who` names: two of the same subject are about the same; undefined is nobody. */
export type Told = {readonly message: Message; readonly weight: Weight; readonly subject?: string | undefined};

/** A step: the states around it and what happened in it. */
export type Step = Scene & {
	readonly before: LoopState;
	readonly facts: readonly Fact[];
	/** The facts that scheduled a handle in this step, by the handle's id. */
	readonly scheduled: ReadonlyMap<number, FactOf<'handle-scheduled'>>;
	/** What was so before each fact. */
	readonly moments: ReadonlyMap<Fact, Moment>;
	/** The thread that runs when the step is over. */
	readonly thread: number;
};

/** One function per type of fact: what it is told as, or null where another fact tells it. */
export type TellersFor<F extends Fact> = {readonly [T in F['type']]: (fact: FactOf<T>, step: Step) => Told | null};

/** Facts of one step that are told at most: a step over a long iteration says how it went, not all of it. */
const MOST = 2000;

/** A step from what happened between two states; `known` of the facts, from the first on, are without a gap. */
export const stepOf = (scene: Scene, before: LoopState, facts: readonly Fact[], known = facts.length): Step => {
	const told = facts.length > MOST ? facts.slice(-MOST) : facts;
	return {
		...scene, before, facts: told, ...momentsOf(before, told, {known: told === facts ? known : 0, after: scene.state}),
		scheduled: new Map(told.filter((fact): fact is FactOf<'handle-scheduled'> => fact.type === 'handle-scheduled').map(fact => [fact.handle, fact])),
	};
};

const VALUE_WIDTH = 60;

/** A value, an error, a printed text, on one line and not too long. */
export const short = (text: string, width = VALUE_WIDTH): string => cut(clean(text.trimEnd().replaceAll('\n', ' ⏎ ')), width);

/** Who does something: a key that is the same for the same, and a name. */
export type Actor = {readonly key: string; readonly name: string};

const taskActor = (taskId: number, {names, state}: Scene): Actor => ({key: `task ${taskId}`, name: taskInSentence(names, state, taskId)});

export const threadActor = (thread: number, {state, language}: Scene): Actor => ({
	key: `thread ${thread}`,
	name: thread === 0 ? say(language, {id: 'main-thread', parameters: {}}) : clean(tableGet(state.threads, thread)?.name ?? `thread ${thread}`),
});

export const callbackActor = (handle: number, callback: string, {language}: Scene): Actor => ({
	key: `handle ${handle}`, name: say(language, {id: 'callback-of', parameters: {callback: shortFunction(callback)}}),
});

/** The program's own callback that runs, where no task does; undefined where asyncio's own runs, or none. */
const runningCallback = (state: LoopState): HandleRecord | undefined => {
	const handles = state.loops.flatMap(({running}) => running).map(id => tableGet(state.handles, id));
	return handles.findLast(handle => handle?.taskId === null && !handle.library);
};

/** Who did what the fact says: the task if there is one, else the thread, the callback or the program that ran then. */
export const actorOf = (fact: Fact, taskId: number | null, step: Step): Actor => {
	if (taskId !== null) {
		return taskActor(taskId, step);
	}

	const {state, thread} = step.moments.get(fact) ?? {state: step.before, thread: 0};
	if (thread !== 0) {
		return threadActor(thread, step);
	}

	const callback = runningCallback(state);
	return callback === undefined ? withinOwn(fact, state, step) : callbackActor(callback.id, callback.callback, step);
};

/** While one of asyncio's own callbacks runs: the function of the program that it calls (a protocol's), if that has reached a line, else asyncio. */
const withinOwn = (fact: Fact, state: LoopState, step: Step): Actor => {
	const program: Actor = {key: 'program', name: step.language.program};
	const running = state.loops.flatMap(({running}) => running).map(id => tableGet(state.handles, id)).findLast(handle => handle?.taskId === null && handle.library);
	if (running === undefined) {
		return program;
	}

	const index = step.facts.indexOf(fact);
	const begun = step.facts.findLastIndex((other, at) => at < index && other.type === 'handle-started' && other.handle === running.id);
	const isReached = begun === -1 ? state.line?.thread === 0 : step.facts.some((other, at) => at > begun && at < index && other.type === 'line-reached' && other.thread === 0);
	const {line} = state;
	return isReached && line !== null && line.taskId === null && line.thread === 0
		? line.function === '<module>' ? program : callbackActor(running.id, line.function, step)
		: {key: 'asyncio', name: say(step.language, {id: 'asyncio-itself', parameters: {}})};
};

/** Who did what the fact says, where it does not name a task: the one whose turn it was, if it was anybody's. */
export const whoRan = (fact: Fact, step: Step): Actor => {
	const state = stateAt(fact, step);
	const thread = step.moments.get(fact)?.thread ?? 0;
	const {line} = state;
	const taskId = line?.thread === thread && line.taskId !== null && tableGet(state.tasks, line.taskId)?.state === 'running'
		? line.taskId
		: thread === 0 ? state.loops.map(({id}) => innermostTask(id, state)).find(task => task !== null) ?? null : null;
	return actorOf(fact, taskId, step);
};

export const nameOf = (taskId: number | null, {names, state, language}: Scene): string =>
	taskId === null ? language.program : taskInSentence(names, state, taskId);

/** Told of an actor: `message` gets the name. */
export const by = (actor: Actor, weight: Weight, message: (who: string) => Message): Told => ({message: message(actor.name), weight, subject: actor.key});

export const aside = (weight: Weight, message: Message): Told => ({message, weight});

/** The first of the facts of this type that belong together is told for all of them. */
export const together = <T extends FactType>(fact: FactOf<T>, step: Step, same: (other: FactOf<T>) => boolean): ReadonlyArray<FactOf<T>> | null => {
	const belongs = (other: Fact): other is FactOf<T> => other.type === fact.type && same(other as FactOf<T>);
	return step.facts.find(belongs) === fact ? step.facts.filter(belongs) : null;
};

/** What was so before the fact. */
export const stateAt = (fact: Fact, step: Step): LoopState => step.moments.get(fact)?.state ?? step.before;

/** A handle as it is or was around this step. */
export const handleOf = (id: number, step: Step): HandleRecord | undefined => tableGet(step.state.handles, id) ?? tableGet(step.before.handles, id);

/**
The iteration in which what this fact puts into Ready has its turn. What joins while handles run waits for the next one:
asyncio runs exactly those that are there when the poll is over.
*/
export const turnOf = (fact: Fact, loop: number, step: Step): number => {
	const record = findLoop(stateAt(fact, step), loop);
	return record === undefined ? 1 : record.iteration + (record.phase === 'polling' ? 0 : 1);
};

/** Cancelled ones at the end of Ready that are passed over to find who is last. */
const PASSED_OVER = 50;

/** Who was last in Ready when the fact put something there: the task or callback, or nothing where nobody is worth naming. */
export const behindOf = (fact: Fact, loop: number, step: Step): string => {
	const state = stateAt(fact, step);
	const queue = findLoop(state, loop)?.ready;
	if (queue === undefined || queue.size === 0) {
		return '';
	}

	let last: HandleRecord | undefined;
	for (let index = queue.size - 1; index >= Math.max(0, queue.size - PASSED_OVER) && last === undefined; index--) {
		const handle = tableGet(state.handles, queueAt(queue, index)!);
		last = handle?.cancelled === false ? handle : undefined;
	}

	if (last === undefined) {
		return '';
	}

	const task = tasksBehind(last, state).at(-1);
	return task !== undefined
		? taskInSentence(step.names, step.state, task)
		: last.library || timeoutOf(last) !== null ? '' : shortFunction(last.callback);
};

/** A task that asyncio made for itself. */
export const isOwnTask = (taskId: number | null, {state}: Scene): boolean => taskId !== null && isOwn(tableGet(state.tasks, taskId));

export const isLibraryTask = (taskId: number | null, {state}: Scene): boolean => taskId !== null && tableGet(state.tasks, taskId)?.library === true;

/** How many of the last tasks are looked at to find eager ones: they are among the last that were created. */
const EAGER = 200;

/** The task that runs in a loop, the innermost where one began within another's turn. */
export const innermostTask = (loop: number, state: LoopState): number | null => {
	let looked = 0;
	for (const taskId of sortedKeysReversed(state.unfinished)) {
		const task = tableGet(state.tasks, taskId);
		if (task?.state === 'running' && task.loop === loop) {
			return taskId;
		}

		if (++looked >= EAGER) {
			break;
		}
	}

	return null;
};
