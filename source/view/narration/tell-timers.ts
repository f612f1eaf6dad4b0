import {nanosecondsBetween} from '../../library/instant.js';
import {tableGet} from '../../library/table.js';
import type {FactOf} from '../../loop/facts.js';
import type {HandleRecord} from '../../loop/state.js';
import {timeText} from '../times.js';
import {sayingSeconds, secondsText} from '../format.js';
import {shortFunction} from '../names.js';
import type {Message} from './messages.js';
import {interrupts, timeoutOf, timerOwner} from './reasons.js';
import {actorOf, aside, behindOf, by, handleOf, isOwnTask, nameOf, stateAt, together, whoRan, type Step, type TellersFor} from './step.js';

/* What is told of timers: armed, due, cancelled. */

export type TimerFact = FactOf<'timer-armed'> | FactOf<'timer-due'> | FactOf<'timer-dropped'>;

type Due = FactOf<'timer-due'>;

type Purpose = NonNullable<HandleRecord['purpose']>;

const purposeOf = ({handle}: Due, step: Step): Purpose => handleOf(handle, step)?.purpose ?? 'callback';

/** A timer that is due as it was then: when it has run, it is forgotten. */
const timerAt = (fact: Due, step: Step): HandleRecord | undefined => tableGet(stateAt(fact, step).handles, fact.handle);

const ownerAt = (fact: Due, step: Step): string => {
	const record = timerAt(fact, step);
	return record === undefined ? '' : timerOwner(record, {...step, state: stateAt(fact, step)});
};

/** By how much it is late, where that is more than the hair by which every timer is. */
const lateness = (fact: Due, step: Step): string => {
	const when = timerAt(fact, step)?.when ?? null;
	const late = when === null ? 0 : nanosecondsBetween(when, stateAt(fact, step).clock);
	return late > 0 ? secondsText(late) : '';
};

const sleepOf = (fact: Due, step: Step): string => {
	const future = timerAt(fact, step)?.future ?? null;
	const seconds = future === null ? null : tableGet(step.state.futures, future)?.label?.seconds ?? null;
	return seconds === null ? '' : sayingSeconds(seconds);
};

const dueMessages: {readonly [P in Purpose]: (facts: readonly Due[], step: Step) => Message} = {
	sleep: (facts, step) => ({id: 'sleeps-due', parameters: {
		owners: facts.map(fact => ownerAt(fact, step)), duration: facts.length === 1 ? sleepOf(facts[0]!, step) : '',
		behind: behindOf(facts[0]!, facts[0]!.loop, step), late: lateness(facts[0]!, step),
	}}),
	timeout: ([fact], step) => ({id: 'timeout-due', parameters: {
		owner: nameOf(timeoutOwner(fact!, step), step), late: lateness(fact!, step), interrupts: interrupts(timerAt(fact!, step) ?? {callback: ''}),
	}}),
	callback: (facts, step) => ({id: 'callbacks-due', parameters: {
		owners: facts.map(fact => shortFunction(timerAt(fact, step)?.callback ?? '')),
		behind: behindOf(facts[0]!, facts[0]!.loop, step), late: lateness(facts[0]!, step),
	}}),
};

const timeoutOwner = (fact: Due, step: Step): number | null => {
	const record = timerAt(fact, step);
	return record === undefined ? null : timeoutOf(record);
};

export const timerTellers: TellersFor<TimerFact> = {
	'timer-armed'(fact, step) {
		const time = timeText(fact.when, step);
		switch (fact.purpose) {
			case 'sleep': {
				// Told by the suspension that follows.
				return null;
			}

			case 'timeout': {
				const actor = whoRan(fact, step);
				const owner = actorOf(fact, fact.taskId, step);
				return by(actor, isOwnTask(fact.taskId, step) ? 0 : 2, who => ({id: 'timeout-armed', parameters: {who, time, interrupts: interrupts(fact), other: owner.key === actor.key ? '' : owner.name}}));
			}

			case 'callback': {
				return aside(fact.library ? 1 : 2, {id: 'timer-armed', parameters: {callback: shortFunction(fact.callback), time}});
			}
		}
	},
	'timer-due'(fact, step) {
		const purpose = purposeOf(fact, step);
		// Timers of one kind that are due together are told together; each timeout interrupts somebody, and is told for itself.
		const same = (other: Due): boolean => purposeOf(other, step) === purpose && lateness(other, step) === lateness(fact, step)
			&& (purpose !== 'timeout' || timeoutOwner(other, step) === timeoutOwner(fact, step));
		const all = together(fact, step, same);
		return all === null ? null : aside(2, dueMessages[purpose](all, step));
	},
	'timer-dropped': () => aside(0, {id: 'timer-dropped', parameters: {}}),
};
