import {tableGet} from '../../library/table.js';
import type {FactOf, IoFact} from '../../loop/facts.js';
import {clockText} from '../format.js';
import {actorOf, aside, by, short, stateAt, type Step, type TellersFor} from './step.js';
import {shortWhat, socketOf} from './waits.js';

/* What is told of waits for the network: requests by what was sent, sockets by what one waits for there. */

/** Whether the same was waited for just before, by the loop or by somebody: a server watches its socket again after every client. */
const isWatchedAgain = (fact: FactOf<'io-waiting'>, step: Step): boolean =>
	step.facts.slice(0, step.facts.indexOf(fact)).some(other => (other.type === 'io-waiting' && other.what === fact.what)
		|| (other.type === 'io-done' && tableGet(step.state.io, other.io)?.what === fact.what))
	|| tableGet(stateAt(fact, step).io, fact.io)?.outcome === null;

export const ioTellers: TellersFor<IoFact> = {
	'io-waiting'(fact, step) {
		const {taskId, future, what, until} = fact;
		const socket = socketOf(what);
		if (socket === null) {
			return by(actorOf(fact, taskId, step), 2, who => ({id: 'request-sent', parameters: {who, what: shortWhat(what), time: until === null ? '' : clockText(until)}}));
		}

		if (taskId === null || future === null) {
			return aside(isWatchedAgain(fact, step) ? 0 : 1, {id: 'socket-watched', parameters: socket});
		}

		// Told by the suspension that follows, which says what it waits for.
		const suspends = step.facts.some(other => other.type === 'task-suspended' && other.taskId === taskId && other.future === future);
		return suspends ? null : by(actorOf(fact, taskId, step), 1, who => ({id: 'socket-waits', parameters: {who, ...socket}}));
	},
	'io-done'({io, outcome}, step) {
		const what = tableGet(step.state.io, io)?.what ?? '';
		const socket = socketOf(what);
		// Where the loop slept until then, that tells it.
		const slept = step.facts.some(fact => fact.type === 'clock-moved' && fact.cause.type === 'io' && fact.cause.io === io);
		if (slept && outcome === 'complete') {
			return null;
		}

		return socket === null
			? aside(2, {id: 'request-answered', parameters: {what: shortWhat(what), outcome: outcome === 'complete' ? '' : short(outcome)}})
			: aside(outcome === 'closed' ? 1 : 2, {id: outcome === 'closed' ? 'socket-left' : 'socket-ready', parameters: socket});
	},
};
