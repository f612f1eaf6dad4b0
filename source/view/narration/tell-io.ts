import {tableGet} from '../../library/table.js';
import type {FactOf, IoFact} from '../../loop/facts.js';
import {findLoop} from '../../loop/questions.js';
import {timeText} from '../times.js';
import {actorOf, aside, by, short, stateAt, together, type Step, type TellersFor} from './step.js';
import {shortWhat, socketOf} from './waits.js';

/* What is told of waits for the network: requests by what was sent, sockets by what one waits for there. */

/** Whether the same was waited for just before, by the loop or by somebody: a server watches its socket again after every client. */
const isWatchedAgain = (fact: FactOf<'io-waiting'>, step: Step): boolean =>
	step.facts.slice(0, step.facts.indexOf(fact)).some(other => (other.type === 'io-waiting' && other.what === fact.what)
		|| (other.type === 'io-done' && tableGet(step.state.io, other.io)?.what === fact.what))
	|| tableGet(stateAt(fact, step).io, fact.io)?.outcome === null;

type Done = FactOf<'io-done'>;

/** The wait as it was then. */
const recordOf = (fact: Done, step: Step) => tableGet(stateAt(fact, step).io, fact.io) ?? tableGet(step.state.io, fact.io);

const whatOf = (fact: Done, step: Step): string => recordOf(fact, step)?.what ?? '';

/** Whether a task that waited for it has its turn in the same step: why, that says. */
const isToldByTurn = (fact: Done, step: Step): boolean => {
	const task = recordOf(fact, step)?.taskId ?? null;
	return task !== null && step.facts.some((other, index) => index > step.facts.indexOf(fact) && other.type === 'task-run-started' && other.taskId === task);
};

/** Of how many sockets this is told: of those that are ready in one poll. A socket may be ready again in the next. */
const socketsOf = (all: readonly Done[], step: Step): number => {
	const polls = new Map<number, number>();
	for (const fact of all) {
		const record = recordOf(fact, step);
		const iteration = findLoop(stateAt(fact, step), record?.loop ?? 0)?.iteration ?? 0;
		polls.set(iteration, (polls.get(iteration) ?? 0) + 1);
	}

	return Math.max(...polls.values());
};

export const ioTellers: TellersFor<IoFact> = {
	'io-waiting'(fact, step) {
		const {taskId, future, what, until} = fact;
		const socket = socketOf(what);
		if (socket === null) {
			return by(actorOf(fact, taskId, step), 2, who => ({id: 'request-sent', parameters: {who, what: shortWhat(what), time: until === null ? '' : timeText(until, step)}}));
		}

		if (taskId === null || future === null) {
			return aside(isWatchedAgain(fact, step) ? 0 : 1, {id: 'socket-watched', parameters: socket});
		}

		// Told by the suspension that follows, which says what it waits for.
		const suspends = step.facts.some(other => other.type === 'task-suspended' && other.taskId === taskId && other.future === future);
		return suspends ? null : by(actorOf(fact, taskId, step), 1, who => ({id: 'socket-waits', parameters: {who, ...socket}}));
	},
	'io-done'(fact, step) {
		const {io, outcome} = fact;
		const what = whatOf(fact, step);
		const socket = socketOf(what);
		// Where the loop slept until then, that tells it.
		const slept = step.facts.some(fact => fact.type === 'clock-moved' && fact.cause.type === 'io' && fact.cause.io === io);
		if (slept && outcome === 'complete') {
			return null;
		}

		if (socket === null) {
			return aside(2, {id: 'request-answered', parameters: {what: shortWhat(what), outcome: outcome === 'complete' ? '' : short(outcome)}});
		}

		const all = together(fact, step, other => other.outcome === outcome && whatOf(other, step) === what);
		if (all === null) {
			return null;
		}

		return outcome === 'closed'
			? aside(1, {id: 'socket-left', parameters: socket})
			: aside(all.length === 1 && isToldByTurn(fact, step) ? 0 : 2, {id: 'socket-ready', parameters: {...socket, count: socketsOf(all, step)}});
	},
};
