import type {KeyEntry} from './entry.js';

/** Keys that go to a place of the run. */
export const placesKeys: readonly KeyEntry[] = [
	{
		id: 'first', context: 'walk', group: 'Places', pair: 'ends', keys: ['g', 'home'], label: 'g Home', help: 'to the start',
		footer: null, command: {type: 'go', goal: {type: 'first'}},
	},
	{
		id: 'last', context: 'walk', group: 'Places', pair: 'ends', keys: ['G', 'end'], label: 'G End', help: 'to the end',
		footer: {key: 'g G', word: 'ends', rank: 9}, command: {type: 'go', goal: {type: 'last'}},
	},
	{
		id: 'percent', context: 'walk', group: 'Places', pair: null, keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], label: '0 – 9', help: 'to 0 %, 10 % … 90 % of the run',
		footer: null, command: key => ({type: 'go', goal: {type: 'percent', percent: Number(key) * 10}}),
	},
];
