import type {KeyEntry} from './entry.js';

/** Keys that change what the screen shows. */
export const showKeys: readonly KeyEntry[] = [
	{
		id: 'narration', context: 'walk', group: 'Show', pair: null, keys: ['w'], label: 'w', help: 'hide why, flow and next until pressed again',
		footer: {key: 'w', word: 'hide why', rank: 7}, command: {type: 'narration-toggled'},
	},
	{
		id: 'unfold', context: 'walk', group: 'Show', pair: null, keys: ['u'], label: 'u', help: 'step through asyncio\'s own callbacks too, or no more',
		footer: {key: 'u', word: 'unfold', rank: 10}, command: {type: 'unfold-toggled'},
	},
	{
		id: 'register', context: 'walk', group: 'Show', pair: null, keys: ['a'], label: 'a', help: 'asyncio\'s own words instead of plain ones, or no more',
		footer: null, command: {type: 'register-toggled'},
	},
	{
		id: 'library', context: 'walk', group: 'Show', pair: null, keys: ['L'], label: 'L', help: 'the source of Loopscope\'s own asyncio, where somebody is in it, or no more',
		footer: null, command: {type: 'library-toggled'},
	},
	{
		id: 'help', context: 'walk', group: 'Show', pair: null, keys: ['?'], label: '?', help: 'these keys, and what the panes show',
		footer: {key: '?', word: 'help', rank: 3}, command: {type: 'help-opened'},
	},
	{
		id: 'help-down', context: 'help', group: 'Show', pair: null, keys: ['down', 'j'], label: '↓ j', help: null,
		footer: null, command: {type: 'help-scrolled', by: 1},
	},
	{
		id: 'help-up', context: 'help', group: 'Show', pair: null, keys: ['up', 'k'], label: '↑ k', help: null,
		footer: null, command: {type: 'help-scrolled', by: -1},
	},
	{
		id: 'help-page-down', context: 'help', group: 'Show', pair: null, keys: ['pagedown', ' '], label: 'PgDn', help: null,
		footer: null, command: {type: 'help-scrolled', by: 10},
	},
	{
		id: 'help-page-up', context: 'help', group: 'Show', pair: null, keys: ['pageup'], label: 'PgUp', help: null,
		footer: null, command: {type: 'help-scrolled', by: -10},
	},
];
