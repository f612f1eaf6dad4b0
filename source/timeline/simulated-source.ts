import {advance} from '../simulator/advance.js';
import {callbacksAt, libraryPlaceAt, stackAt, variablesAt} from '../simulator/inspect.js';
import {withPlacedInput} from '../simulator/inputs/branch.js';
import {simulationPosition, type Simulation} from '../simulator/simulation.js';
import type {Source} from './source.js';

/**
A program's run as something that can be gone through, from the moment that the simulation is at.

Facts that the simulation has not handed out yet happened before this: they are in its state, and are not told again.
*/
export const simulatedSource = (simulation: Simulation): Source<Simulation> => ({
	start: {...simulation, unread: []},
	advance(at, request) {
		const {simulation: next, facts, stopped} = advance(at, request);
		return {at: next, facts, stopped, spent: next.machine.executed - at.machine.executed};
	},
	loop: ({loop}) => loop,
	position: simulationPosition,
	edit: withPlacedInput,
	inspect(at, question) {
		if (question.type === 'stack') {
			const frames = stackAt(at, question.of);
			return frames === null ? {type: 'nothing'} : {type: 'stack', frames};
		}

		if (question.type === 'callbacks') {
			return {type: 'callbacks', texts: callbacksAt(at, question.handles)};
		}

		if (question.type === 'library') {
			const place = libraryPlaceAt(at, question.of);
			return place === null ? {type: 'nothing'} : {type: 'library', place};
		}

		const {of, frame, path, from = 0, count = Number.MAX_SAFE_INTEGER} = question;
		const answer = variablesAt(at, of, frame, path, {from, count});
		return answer === null ? {type: 'nothing'} : {type: 'variables', ...answer};
	},
});
