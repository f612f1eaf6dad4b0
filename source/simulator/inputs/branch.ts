import {simulationPosition, type Simulation} from '../simulation.js';
import type {Input} from './input.js';

/**
The same run up to this moment, with one more thing that comes from outside now. Inputs that were to come later still
do. The result's options, inputs included, make this run again from the start.
*/
export const withInput = (simulation: Simulation, input: Input): Simulation => {
	const {setting} = simulation;
	const inputs = [...setting.options.inputs, {at: simulationPosition(simulation), input}];
	return {...simulation, setting: {...setting, options: {...setting.options, inputs}}};
};
