import type {KeyEntry} from './entry.js';

/** Keys that leave. */
export const leaveKeys: readonly KeyEntry[] = [
	{
		id: 'menu', context: 'walk', group: 'Leave', pair: null, keys: ['m', 'escape'], label: 'm Esc', help: 'back to the menu',
		footer: {key: 'm', word: 'menu', rank: 11}, command: {type: 'left', to: 'menu'},
	},
	{
		id: 'quit', context: 'walk', group: 'Leave', pair: null, keys: ['q'], label: 'q', help: 'quit; the position is printed',
		footer: {key: 'q', word: 'quit', rank: 4}, command: {type: 'left', to: 'outside'},
	},
	{
		id: 'help-quit', context: 'help', group: 'Leave', pair: null, keys: ['q'], label: 'q', help: null,
		footer: null, command: {type: 'left', to: 'outside'},
	},
];
