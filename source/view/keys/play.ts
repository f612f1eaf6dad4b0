import type {KeyEntry} from './entry.js';

/** Keys for playing by itself. */
export const playKeys: readonly KeyEntry[] = [
	{
		id: 'play', context: 'walk', group: 'Play', pair: null, keys: [' '], label: 'space', help: 'play, and pause again',
		footer: {key: 'space', word: 'play', rank: 5}, command: {type: 'play-toggled'},
	},
	{
		id: 'faster', context: 'walk', group: 'Play', pair: 'speed', keys: ['+', '='], label: '+', help: 'play faster',
		footer: null, command: {type: 'speed-changed', by: 1},
	},
	{
		id: 'slower', context: 'walk', group: 'Play', pair: 'speed', keys: ['-', '_'], label: '-', help: 'play slower',
		footer: null, command: {type: 'speed-changed', by: -1},
	},
];
