import type {Fact, FactType} from '../loop/facts.js';
import {initialState, reduce} from '../loop/reduce.js';
import type {LoopState} from '../loop/state.js';
import {continuesPrint} from './steps.js';
import type {Source} from './source.js';

/** How many facts have been applied, and what they make together. */
export type RecordedPlace = {readonly index: number; readonly loop: LoopState};

/**
What may come out of the same instruction as a fact: a recording does not say where instructions end, and a
simulation cannot stop within one.
*/
const companions: {readonly [T in FactType]?: readonly FactType[]} = {
	'task-cancel-requested': ['task-cancel-requested', 'future-settled', 'handle-scheduled'],
	'task-suspended': ['handle-scheduled'],
	'task-finished': ['handle-scheduled'],
	'future-settled': ['handle-scheduled'],
	'handle-scheduled': ['handle-scheduled'],
	'io-done': ['future-settled', 'handle-scheduled'],
};

/** Handles that a callee asks for by itself, as against a program that calls `call_soon`. */
const isConsequence = (fact: Fact): boolean => fact.type !== 'handle-scheduled'
	|| (fact.cause.type !== 'call-soon' && fact.cause.type !== 'call-soon-threadsafe');

const belongTogether = (fact: Fact, next: Fact): boolean => fact.type === 'printed'
	? continuesPrint(fact, next)
	: (companions[fact.type]?.includes(next.type) ?? false) && isConsequence(next);

/**
A run over recorded facts. Budgets count facts, the level of detail is the recording's own, and what only a
simulation knows is `not-recorded`.

Facts that contradict the state are counted in it (`reduce`), so a broken recording can be gone through as well.
*/
export const recordedSource = (facts: readonly Fact[]): Source<RecordedPlace> => ({
	start: {index: 0, loop: initialState()},

	advance(at, {until, budget}) {
		let {index, loop} = at;
		let reached = false;
		while (index < facts.length && !reached && index - at.index < budget) {
			let fact = facts[index++]!;
			loop = reduce(loop, fact);
			reached = until(fact, loop);
			while (reached && index < facts.length && belongTogether(fact, facts[index]!)) {
				fact = facts[index++]!;
				loop = reduce(loop, fact);
				until(fact, loop);
			}
		}

		return {
			at: {index, loop},
			facts: facts.slice(at.index, index),
			stopped: index >= facts.length ? 'ended' : reached ? 'reached' : 'budget',
			spent: index - at.index,
		};
	},

	loop: ({loop}) => loop,
	position: ({loop}) => loop.position,
	inspect: () => ({type: 'not-recorded'}),
});
