import {simulationPosition, type Simulation} from '../simulation.js';
import {hasReached} from './due.js';
import type {Input, PlacedInput} from './input.js';

/** Whether an input belongs to a run that is changed by another: signals, which are sent whatever happens, and what was changed before. */
const remains = ({at, input}: PlacedInput, edit: PlacedInput): boolean =>
	input.type === 'signal' || 'time' in at || 'time' in edit.at || hasReached(at, edit.at);

/**
The same run up to this moment, with one more thing to come from outside. What-ifs that were to come later are dropped: they
were thought of in another run. The result's options, inputs included, make this run again from the start.
*/
export const withPlacedInput = (simulation: Simulation, input: PlacedInput): Simulation => {
	const {setting, world} = simulation;
	const left = setting.options.inputs.map((each, index) => ({each, index})).filter(({each}) => remains(each, input));
	return {
		...simulation,
		setting: {...setting, options: {...setting.options, inputs: [...left.map(({each}) => each), input]}},
		// Inputs that have come are known by their number.
		world: {...world, inputsDone: world.inputsDone.map(done => left.findIndex(({index}) => index === done))},
	};
};

/** The same run up to this moment, and one more thing that comes from outside now. */
export const withInput = (simulation: Simulation, input: Input): Simulation => withPlacedInput(simulation, {at: simulationPosition(simulation), input});
