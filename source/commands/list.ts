import type {Command} from './command.js';
import {findScenarios, type Scenario} from './scenarios.js';

/** The scenarios as text, a line or two each. */
export const scenarioLines = (scenarios: readonly Scenario[]): readonly string[] => {
	const width = Math.max(0, ...scenarios.map(({id}) => id.length));
	return scenarios.map(({id, title, about}) => `  ${id.padEnd(width)}  ${title}${about === '' ? '' : `\n  ${' '.repeat(width)}  ${about}`}`);
};

export const listCommand: Command = {
	name: 'list',
	usage: '',
	summary: 'the built-in scenarios',
	details: [['Each is a real Python program. Its name can stand wherever a FILE can.']],
	examples: [['loopscope list', 'what there is'], ['loopscope gather', 'walk through one of them']],
	flags: [],
	most: 0,
	needs: null,
	async run(host) {
		host.stdout.write(['Scenarios, in the order in which they teach:', '', ...scenarioLines(findScenarios()), '', 'Walk through one with: loopscope NAME', ''].join('\n'));
		return 0;
	},
};
