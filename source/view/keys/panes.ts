import type {Command} from '../commands/command.js';
import type {KeyEntry} from './entry.js';

const scroll = (by: number, unit: 'row' | 'page'): Command => ({type: 'pane-scrolled', by, unit});

/** Keys that go from pane to pane, and those of the pane that one has gone to. */
export const paneKeys: readonly KeyEntry[] = [
	{
		id: 'next-pane', context: 'walk', group: 'Panes', pair: 'focus', keys: ['tab'], label: 'Tab', help: 'to the next pane, to scroll it or to choose in it',
		footer: {key: 'Tab', word: 'panes', rank: 12}, command: {type: 'focus-moved', by: 1},
	},
	{
		id: 'previous-pane', context: 'walk', group: 'Panes', pair: 'focus', keys: ['shift-tab'], label: 'Shift-Tab', help: 'to the one before',
		footer: null, command: {type: 'focus-moved', by: -1},
	},
	{
		id: 'zoom', context: 'walk', group: 'Panes', pair: null, keys: ['z'], label: 'z', help: 'show that pane on the whole screen, and back',
		footer: {key: 'z', word: 'zoom', rank: 13}, command: {type: 'zoom-toggled'},
	},
	{
		id: 'pane-zoom', context: 'pane', group: 'Panes', pair: null, keys: ['z'], label: 'z', help: null,
		footer: {key: 'z', word: 'zoom', rank: 2}, command: {type: 'zoom-toggled'},
	},
	{
		id: 'scroll-down', context: 'pane', group: 'Panes', pair: 'scroll', keys: ['down', 'j'], label: '↓ j', help: 'in a pane: down',
		footer: {key: '↑ ↓', word: 'scroll', rank: 1}, command: scroll(1, 'row'),
	},
	{
		id: 'scroll-up', context: 'pane', group: 'Panes', pair: 'scroll', keys: ['up', 'k'], label: '↑ k', help: 'up',
		footer: null, command: scroll(-1, 'row'),
	},
	{
		id: 'page-down', context: 'pane', group: 'Panes', pair: 'page', keys: ['pagedown'], label: 'PgDn', help: 'in a pane: a page down',
		footer: null, command: scroll(1, 'page'),
	},
	{
		id: 'page-up', context: 'pane', group: 'Panes', pair: 'page', keys: ['pageup'], label: 'PgUp', help: 'a page up',
		footer: null, command: scroll(-1, 'page'),
	},
	{
		id: 'pane-left', context: 'pane', group: 'Panes', pair: null, keys: ['escape'], label: 'Esc', help: 'in a pane: back to the whole screen, to where it was, out of it',
		footer: {key: 'Esc', word: 'out', rank: 3}, command: {type: 'pane-left'},
	},
];
