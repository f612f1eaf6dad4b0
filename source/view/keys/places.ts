import type {KeyEntry} from './entry.js';

/** Keys that go to a place of the run, or remember one. */
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
	{
		id: 'go-to', context: 'walk', group: 'Places', pair: null, keys: [':'], label: ':', help: 'to a step, position, time, share or line',
		footer: {key: ':', word: 'go to', rank: 12}, command: {type: 'prompt-opened', purpose: {type: 'go'}},
	},
	{
		id: 'until', context: 'walk', group: 'Places', pair: null, keys: ['r'], label: 'r', help: 'run until …: a list of all of these',
		footer: {key: 'r', word: 'run until', rank: 13}, command: {type: 'list-opened', list: {type: 'until'}},
	},
	{
		id: 'output', context: 'walk', group: 'Places', pair: 'output', keys: ['o'], label: 'o', help: 'to the next output',
		footer: null, command: {type: 'run-until', until: 'output', direction: 'forward'},
	},
	{
		id: 'output-back', context: 'walk', group: 'Places', pair: 'output', keys: ['O'], label: 'O', help: 'the last',
		footer: null, command: {type: 'run-until', until: 'output', direction: 'back'},
	},
	{
		id: 'exception', context: 'walk', group: 'Places', pair: 'exception', keys: ['e'], label: 'e', help: 'to the next exception',
		footer: null, command: {type: 'run-until', until: 'exception', direction: 'forward'},
	},
	{
		id: 'exception-back', context: 'walk', group: 'Places', pair: 'exception', keys: ['E'], label: 'E', help: 'the last',
		footer: null, command: {type: 'run-until', until: 'exception', direction: 'back'},
	},
	{
		id: 'cancellation', context: 'walk', group: 'Places', pair: 'cancellation', keys: ['x'], label: 'x', help: 'to the next cancellation',
		footer: null, command: {type: 'run-until', until: 'cancellation', direction: 'forward'},
	},
	{
		id: 'cancellation-back', context: 'walk', group: 'Places', pair: 'cancellation', keys: ['X'], label: 'X', help: 'the last',
		footer: null, command: {type: 'run-until', until: 'cancellation', direction: 'back'},
	},
	{
		id: 'done', context: 'walk', group: 'Places', pair: null, keys: ['d'], label: 'd', help: 'until the selected task is done',
		footer: null, command: {type: 'run-until', until: 'finish', direction: 'forward'},
	},
	{
		id: 'breakpoint', context: 'walk', group: 'Places', pair: null, keys: ['b'], label: 'b', help: 'breakpoint at this line, or none any more',
		footer: null, command: {type: 'breakpoint-toggled'},
	},
	{
		id: 'continue', context: 'walk', group: 'Places', pair: 'continue', keys: ['c'], label: 'c', help: 'to the next breakpoint, or the end',
		footer: null, command: {type: 'run-until', until: 'breakpoint', direction: 'forward'},
	},
	{
		id: 'continue-back', context: 'walk', group: 'Places', pair: 'continue', keys: ['C'], label: 'C', help: 'the last',
		footer: null, command: {type: 'run-until', until: 'breakpoint', direction: 'back'},
	},
	{
		id: 'search', context: 'walk', group: 'Places', pair: null, keys: ['/'], label: '/', help: 'search in source, output and events',
		footer: {key: '/', word: 'search', rank: 14}, command: {type: 'prompt-opened', purpose: {type: 'search'}},
	},
	{
		id: 'next-hit', context: 'walk', group: 'Places', pair: 'hits', keys: ['f'], label: 'f', help: 'to the next that was found',
		footer: null, command: {type: 'hit-asked', by: 1},
	},
	{
		id: 'last-hit', context: 'walk', group: 'Places', pair: 'hits', keys: ['F'], label: 'F', help: 'the last',
		footer: null, command: {type: 'hit-asked', by: -1},
	},
	{
		id: 'bookmark', context: 'walk', group: 'Places', pair: 'bookmarks', keys: ['B'], label: 'B', help: 'bookmark here, or none any more',
		footer: null, command: {type: 'bookmark-toggled'},
	},
	{
		id: 'bookmarks', context: 'walk', group: 'Places', pair: 'bookmarks', keys: ['\''], label: '\'', help: 'list of bookmarks',
		footer: null, command: {type: 'list-opened', list: {type: 'bookmarks'}},
	},
	{
		id: 'history-back', context: 'walk', group: 'Places', pair: 'history', keys: ['backspace', '('], label: '( Backspace', help: 'back to where one jumped from',
		footer: null, command: {type: 'travelled', direction: 'back'},
	},
	{
		id: 'history-forward', context: 'walk', group: 'Places', pair: 'history', keys: [')'], label: ')', help: 'there again',
		footer: null, command: {type: 'travelled', direction: 'forward'},
	},
];
