import type {KeyEntry} from './entry.js';

/** Keys of the app around the walk. */
export const appKeys: readonly KeyEntry[] = [
	{
		id: 'theme', context: 'walk', group: 'Show', pair: null, keys: ['p'], label: 'p', help: 'other colours: dark, light, colour-blind safe, projector',
		footer: null, command: {type: 'theme-changed'},
	},
	{
		id: 'reload', context: 'walk', group: 'Show', pair: null, keys: ['R'], label: 'R', help: 'run the file again after it has changed',
		footer: null, command: {type: 'reload-asked'},
	},
	{
		id: 'redraw', context: 'walk', group: 'Show', pair: null, keys: ['ctrl-l'], label: 'Ctrl-L', help: 'draw the screen again',
		footer: null, command: {type: 'redraw-asked'},
	},
];
