import type {KeyEntry} from './entry.js';

const panes = {group: 'Panes', footer: null, pair: null} as const;

/** Keys that look into the run: tasks, frames, variables, and the timeline. */
export const lookKeys: readonly KeyEntry[] = [
	{
		id: 'follow', context: 'walk', group: 'Steps', pair: 'follow', keys: ['t'], label: 't', help: 'next step of the task that was chosen, or that runs',
		footer: {key: 't', word: 'follow', rank: 14}, command: {type: 'task-followed', direction: 'forward'},
	},
	{
		id: 'follow-back', context: 'walk', group: 'Steps', pair: 'follow', keys: ['T'], label: 'T', help: 'its last one',
		footer: null, command: {type: 'task-followed', direction: 'back'},
	},
	{...panes, id: 'next-task', context: 'walk', pair: 'task', keys: ['>'], label: '>', help: 'choose the next task: its stack and variables are shown', command: {type: 'task-moved', by: 1}},
	{...panes, id: 'previous-task', context: 'walk', pair: 'task', keys: ['<'], label: '<', help: 'the one before', command: {type: 'task-moved', by: -1}},
	{...panes, id: 'tree-down', context: 'tree', keys: ['down', 'j'], label: '↓ j', help: null, command: {type: 'task-moved', by: 1}, footer: {key: '↑ ↓', word: 'choose', rank: 0}},
	{...panes, id: 'tree-up', context: 'tree', keys: ['up', 'k'], label: '↑ k', help: null, command: {type: 'task-moved', by: -1}},
	{...panes, id: 'pin-task', context: 'tree', pair: 'tree', keys: ['return'], label: 'Enter', help: 'in Tasks: stay with this task, or let it go', command: {type: 'task-pinned'}, footer: {key: 'Enter', word: 'let go', rank: 3}},
	{...panes, id: 'finished', context: 'tree', pair: 'tree', keys: ['A'], label: 'A', help: 'with finished ones, or without', command: {type: 'finished-toggled'}, footer: {key: 'A', word: 'all', rank: 3}},
	{...panes, id: 'frame-down', context: 'stack', keys: ['down', 'j'], label: '↓ j', help: null, command: {type: 'frame-moved', by: 1}, footer: {key: '↑ ↓', word: 'choose', rank: 0}},
	{...panes, id: 'frame-up', context: 'stack', keys: ['up', 'k'], label: '↑ k', help: null, command: {type: 'frame-moved', by: -1}},
	{...panes, id: 'variable-down', context: 'variables', keys: ['down', 'j'], label: '↓ j', help: null, command: {type: 'variable-moved', by: 1}, footer: {key: '↑ ↓', word: 'choose', rank: 0}},
	{...panes, id: 'variable-up', context: 'variables', keys: ['up', 'k'], label: '↑ k', help: null, command: {type: 'variable-moved', by: -1}},
	{...panes, id: 'open-variable', context: 'variables', keys: ['return'], label: 'Enter', help: 'in Variables: look into this one, or close it', command: {type: 'variable-toggled'}, footer: {key: 'Enter', word: 'open', rank: 3}},
	{...panes, id: 'cursor-on', context: 'walk', pair: 'cursor', keys: ['.'], label: '.', help: 'the timeline\'s cursor on', command: {type: 'lane-cursor-moved', by: 1}},
	{...panes, id: 'cursor-back', context: 'walk', pair: 'cursor', keys: [','], label: ',', help: 'back', command: {type: 'lane-cursor-moved', by: -1}},
	{...panes, id: 'cursor-go', context: 'walk', pair: 'cursor', keys: ['return'], label: 'Enter', help: 'go there', command: {type: 'lane-cursor-followed'}},
	{...panes, id: 'zoom-in', context: 'walk', pair: 'scale', keys: ['}'], label: '}', help: 'the timeline larger', command: {type: 'lanes-zoomed', by: -1}},
	{...panes, id: 'zoom-out', context: 'walk', pair: 'scale', keys: ['{'], label: '{', help: 'smaller', command: {type: 'lanes-zoomed', by: 1}},
	{...panes, id: 'axis', context: 'walk', keys: ['|'], label: '|', help: 'the timeline by the clock, or by steps', command: {type: 'axis-toggled'}},
];
