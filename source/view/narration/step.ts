import {tableGet} from '../../library/table.js';
import type {Fact, FactOf, FactType} from '../../loop/facts.js';
import type {HandleRecord, LoopState} from '../../loop/state.js';
import type {Message} from './messages.js';
import {taskInSentence} from '../names.js';
import {clean, cut} from '../text.js';
import type {Scene} from './waits.js';

/* A step to be told of, and what the tellers of its facts share. */

/** How much it matters that this is told: 3 is what the step is about, 0 is only of interest when nothing else happened. */
export type Weight = 0 | 1 | 2 | 3;

/** `subject` is the task that the message's `who` names: null is the program, undefined nobody. */
export type Told = {readonly message: Message; readonly weight: Weight; readonly subject?: number | null};

/** A step: the states around it and what happened in it. */
export type Step = Scene & {
	readonly before: LoopState;
	readonly facts: readonly Fact[];
	/** The facts that scheduled a handle in this step, by the handle's id. */
	readonly scheduled: ReadonlyMap<number, FactOf<'handle-scheduled'>>;
	/** The iteration in which what a fact put into Ready has its turn. */
	readonly turns: ReadonlyMap<Fact, number>;
};

/** One function per type of fact: what it is told as, or null where another fact tells it. */
export type TellersFor<F extends Fact> = {readonly [T in F['type']]: (fact: FactOf<T>, step: Step) => Told | null};

/**
The iteration in which what these facts put into Ready has its turn. What joins while handles run waits for the next one:
asyncio runs exactly those that are there when the poll is over.
*/
const turnsOf = (facts: readonly Fact[], before: LoopState): ReadonlyMap<Fact, number> => {
	const iterations = new Map(before.loops.map(({id, iteration, phase}) => [id, {iteration, polling: phase === 'polling'}]));
	const turns = new Map<Fact, number>();
	const join = (fact: Fact, loop: number): void => {
		const now = iterations.get(loop);
		turns.set(fact, now === undefined ? 1 : now.iteration + (now.polling ? 0 : 1));
	};

	for (const fact of facts) {
		switch (fact.type) {
			case 'iteration-started': {
				iterations.set(fact.loop, {iteration: fact.iteration, polling: true});
				break;
			}

			case 'handle-started': {
				iterations.set(fact.loop, {iteration: fact.iteration, polling: false});
				break;
			}

			case 'handle-scheduled': case 'task-created': {
				join(fact, fact.loop);
				break;
			}

			case 'task-suspended': {
				join(fact, tableGet(before.tasks, fact.taskId)?.loop ?? 1);
				break;
			}

			// Nothing joins Ready by any other.
			default:
		}
	}

	return turns;
};

/** Facts of one step that are told at most: a step over a long iteration says how it went, not all of it. */
const MOST = 2000;

/** A step from what happened between two states. */
export const stepOf = (scene: Scene, before: LoopState, facts: readonly Fact[]): Step => {
	const told = facts.length > MOST ? facts.slice(-MOST) : facts;
	return {
		...scene, before, facts: told, turns: turnsOf(facts, before),
		scheduled: new Map(told.filter((fact): fact is FactOf<'handle-scheduled'> => fact.type === 'handle-scheduled').map(fact => [fact.handle, fact])),
	};
};

const VALUE_WIDTH = 60;

/** A value, an error, a printed text, on one line and not too long. */
export const short = (text: string, width = VALUE_WIDTH): string => cut(clean(text.trimEnd().replaceAll('\n', ' ⏎ ')), width);

export const nameOf = (taskId: number | null, {names, state, language}: Scene): string =>
	taskId === null ? language.program : taskInSentence(names, state, taskId);

export const about = (taskId: number | null, weight: Weight, message: Message): Told => ({message, weight, subject: taskId});

export const aside = (weight: Weight, message: Message): Told => ({message, weight});

/** The first of the facts of this type that belong together is told for all of them. */
export const together = <T extends FactType>(fact: FactOf<T>, step: Step, same: (other: FactOf<T>) => boolean): ReadonlyArray<FactOf<T>> | null => {
	const belongs = (other: Fact): other is FactOf<T> => other.type === fact.type && same(other as FactOf<T>);
	return step.facts.find(belongs) === fact ? step.facts.filter(belongs) : null;
};

/** A handle as it is or was around this step. */
export const handleOf = (id: number, step: Step): HandleRecord | undefined => tableGet(step.state.handles, id) ?? tableGet(step.before.handles, id);

/** The iteration in which what this fact put into Ready has its turn. */
export const turnOf = (fact: Fact, {turns}: Step): number => turns.get(fact) ?? 1;

export const isLibraryTask = (taskId: number | null, {state}: Step): boolean => taskId !== null && tableGet(state.tasks, taskId)?.library === true;
