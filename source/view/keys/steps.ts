import type {Command} from '../commands/command.js';
import type {KeyEntry} from './entry.js';

const one = (direction: 'forward' | 'back', size: 'line' | 'iteration'): Command => ({type: 'go', goal: {type: direction, size, count: 1}});

/** Keys that go one step, of some size. */
export const stepsKeys: readonly KeyEntry[] = [
	{
		id: 'forward', context: 'walk', group: 'Steps', pair: null, keys: ['right', 'l', 'n'], label: '→ l n', help: 'next step',
		footer: {key: '→', word: 'next', rank: 1}, command: {type: 'step', direction: 'forward'},
	},
	{
		id: 'back', context: 'walk', group: 'Steps', pair: null, keys: ['left', 'h', 'N'], label: '← h N', help: 'one step back',
		footer: {key: '←', word: 'back', rank: 2}, command: {type: 'step', direction: 'back'},
	},
	{
		id: 'line-forward', context: 'walk', group: 'Steps', pair: 'line', keys: ['s'], label: 's', help: 'next line of the program',
		footer: {key: 's', word: 'line', rank: 6}, command: one('forward', 'line'),
	},
	{
		id: 'line-back', context: 'walk', group: 'Steps', pair: 'line', keys: ['S'], label: 'S', help: 'one line back',
		footer: null, command: one('back', 'line'),
	},
	{
		id: 'iteration-forward', context: 'walk', group: 'Steps', pair: 'iteration', keys: [']'], label: ']', help: 'next iteration of the loop',
		footer: {key: ']', word: 'iteration', rank: 8}, command: one('forward', 'iteration'),
	},
	{
		id: 'iteration-back', context: 'walk', group: 'Steps', pair: 'iteration', keys: ['['], label: '[', help: 'one iteration back',
		footer: null, command: one('back', 'iteration'),
	},
];
