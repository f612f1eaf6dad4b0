import {simulationPosition, type Simulation} from '../simulation.js';
import type {Input, PlacedInput} from './input.js';

/** Whether an input belongs to a run that is changed at this moment: what has come, and signals, which are sent from outside whatever happens. */
const remains = (simulation: Simulation, {input}: PlacedInput, index: number): boolean =>
	input.type === 'signal' || simulation.world.inputsDone.includes(index);

/**
The same run up to this moment, with one more thing to come from outside. What-ifs that were to come later are dropped: they
were thought of in another run. The result's options, inputs included, make this run again from the start.
*/
export const withPlacedInput = (simulation: Simulation, input: PlacedInput): Simulation => {
	const {setting, world} = simulation;
	const left = setting.options.inputs.map((each, index) => ({each, index})).filter(({each, index}) => remains(simulation, each, index));
	return {
		...simulation,
		setting: {...setting, options: {...setting.options, inputs: [...left.map(({each}) => each), input]}},
		// Inputs that have come are known by their number.
		world: {...world, inputsDone: world.inputsDone.map(done => left.findIndex(({index}) => index === done))},
	};
};

/** The same run up to this moment, and one more thing that comes from outside now. */
export const withInput = (simulation: Simulation, input: Input): Simulation => withPlacedInput(simulation, {at: simulationPosition(simulation), input});
