import type {Command} from './command.js';

export const walkCommand: Command = {
	name: null,
	usage: '[FILE | SCENARIO | TRACE]',
	summary: 'step through it; without an argument, choose from the menu',
	details: [],
	examples: [
		['loopscope', 'choose a program from the menu'],
		['loopscope gather.py', 'walk through a program of your own'],
		['loopscope gather.py --at 12.3', 'go on where you were'],
		['loopscope trace gather.py > gather.jsonl', 'record a run …'],
		['loopscope gather.jsonl', '… and walk through the recording'],
	],
	flags: ['at', 'break', 'inline', 'plain', 'theme', 'ascii', 'screenReader', 'reducedMotion', 'input', 'seed', 'latency', 'bandwidth', 'cost', 'limit', 'signal', 'whatIf'],
	most: 1,
	needs: null,
	async run(host, request) {
		// Who runs a program without a screen need not wait until React and Ink are loaded.
		const {walk} = await import('./walk.js');
		return walk(host, request);
	},
};

