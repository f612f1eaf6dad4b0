import type {Command} from '../commands/command.js';
import type {KeyEntry, KeyName} from './entry.js';

const inComparison = (id: string, keys: readonly KeyName[], command: Command): KeyEntry => ({
	id: `comparison-${id}`, context: 'comparison', group: 'What if', pair: null, keys, label: keys.join(' '), help: null, footer: null, command,
});

/** Keys that change a run, and go from one to another. */
export const whatIfKeys: readonly KeyEntry[] = [
	{
		id: 'what-if', context: 'walk', group: 'What if', pair: null, keys: ['i'], label: 'i', help: 'what if: change a latency, an answer, an order, a variable, chance',
		footer: {key: 'i', word: 'what if', rank: 15}, command: {type: 'what-if-asked'},
	},
	{
		id: 'branch', context: 'walk', group: 'What if', pair: 'branches', keys: ['v'], label: 'v', help: 'to the other run',
		footer: null, command: {type: 'branch-switched'},
	},
	{
		id: 'compare', context: 'walk', group: 'What if', pair: 'branches', keys: ['V'], label: 'V', help: 'both side by side',
		footer: null, command: {type: 'comparison-opened'},
	},
	{
		id: 'variable-change', context: 'variables', group: 'What if', pair: null, keys: ['='], label: '=', help: 'in Variables: what if this one were …',
		footer: {key: '=', word: 'change', rank: 4}, command: {type: 'variable-change-asked'},
	},
	inComparison('down', ['down', 'j'], {type: 'comparison-scrolled', by: 1}),
	inComparison('up', ['up', 'k'], {type: 'comparison-scrolled', by: -1}),
	inComparison('page-down', ['pagedown', ' '], {type: 'comparison-scrolled', by: 10}),
	inComparison('page-up', ['pageup'], {type: 'comparison-scrolled', by: -10}),
	inComparison('switch', ['v'], {type: 'branch-switched'}),
	inComparison('close', ['escape', 'q', 'V'], {type: 'overlay-closed'}),
];
