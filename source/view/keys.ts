import type {Goal} from '../timeline/goal.js';

/*
The table of keys. It drives the input, the footer, the help screen and the README's table: to add a key is to add an
entry here, and an action for it in walk.ts if it is of a new kind.
*/

/**
A key as it is pressed: a printable character as itself, others by name. `ctrl-c` and its like are the command's
business and never get here.
*/
export type KeyName = string;

/** What a key does to a walk. */
export type Command =
	| {readonly type: 'go'; readonly goal: Goal}
	/** A step of the usual size, or of one handle while asyncio's own are unfolded. */
	| {readonly type: 'step'; readonly direction: 'forward' | 'back'}
	| {readonly type: 'play-toggled'}
	| {readonly type: 'speed-changed'; readonly by: 1 | -1}
	| {readonly type: 'unfold-toggled'}
	| {readonly type: 'narration-toggled'}
	| {readonly type: 'help-toggled'}
	| {readonly type: 'left'; readonly to: 'menu' | 'outside'};

export type KeyGroup = 'Steps' | 'Places' | 'Play' | 'Show' | 'Leave';

export type KeyEntry = {
	readonly id: string;
	readonly group: KeyGroup;
	readonly keys: readonly KeyName[];
	/** How the keys are written for people. */
	readonly label: string;
	/** What it does, in a few words that follow the label. */
	readonly help: string;
	/** Entries of the same pair share a line of the help. */
	readonly pair: string | null;
	/** For the footer: the key and one word; entries with lower rank are shown first. Null: not there. */
	readonly footer: {readonly key: string; readonly word: string; readonly rank: number} | null;
	readonly command: Command | ((key: KeyName) => Command);
};

const one = (direction: 'forward' | 'back', size: 'line' | 'iteration'): Command => ({type: 'go', goal: {type: direction, size, count: 1}});

export const keyTable: readonly KeyEntry[] = [
	{
		id: 'forward', group: 'Steps', pair: null, keys: ['right', 'l', 'n'], label: '→ l n', help: 'next step',
		footer: {key: '→', word: 'next', rank: 1}, command: {type: 'step', direction: 'forward'},
	},
	{
		id: 'back', group: 'Steps', pair: null, keys: ['left', 'h', 'N'], label: '← h N', help: 'one step back',
		footer: {key: '←', word: 'back', rank: 2}, command: {type: 'step', direction: 'back'},
	},
	{
		id: 'line-forward', group: 'Steps', pair: 'line', keys: ['s'], label: 's', help: 'next line of the program',
		footer: {key: 's', word: 'line', rank: 6}, command: one('forward', 'line'),
	},
	{
		id: 'line-back', group: 'Steps', pair: 'line', keys: ['S'], label: 'S', help: 'one line back',
		footer: null, command: one('back', 'line'),
	},
	{
		id: 'iteration-forward', group: 'Steps', pair: 'iteration', keys: [']'], label: ']', help: 'next iteration of the loop',
		footer: {key: ']', word: 'iteration', rank: 8}, command: one('forward', 'iteration'),
	},
	{
		id: 'iteration-back', group: 'Steps', pair: 'iteration', keys: ['['], label: '[', help: 'one iteration back',
		footer: null, command: one('back', 'iteration'),
	},
	{
		id: 'first', group: 'Places', pair: 'ends', keys: ['g', 'home'], label: 'g Home', help: 'to the start',
		footer: null, command: {type: 'go', goal: {type: 'first'}},
	},
	{
		id: 'last', group: 'Places', pair: 'ends', keys: ['G', 'end'], label: 'G End', help: 'to the end',
		footer: {key: 'g G', word: 'ends', rank: 9}, command: {type: 'go', goal: {type: 'last'}},
	},
	{
		id: 'percent', group: 'Places', pair: null, keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], label: '0 – 9', help: 'to 0 %, 10 % … 90 % of the run',
		footer: null, command: key => ({type: 'go', goal: {type: 'percent', percent: Number(key) * 10}}),
	},
	{
		id: 'play', group: 'Play', pair: null, keys: [' '], label: 'space', help: 'play, and pause again',
		footer: {key: 'space', word: 'play', rank: 5}, command: {type: 'play-toggled'},
	},
	{
		id: 'faster', group: 'Play', pair: 'speed', keys: ['+', '='], label: '+', help: 'play faster',
		footer: null, command: {type: 'speed-changed', by: 1},
	},
	{
		id: 'slower', group: 'Play', pair: 'speed', keys: ['-', '_'], label: '-', help: 'play slower',
		footer: null, command: {type: 'speed-changed', by: -1},
	},
	{
		id: 'narration', group: 'Show', pair: null, keys: ['w'], label: 'w', help: 'hide why, flow and next until pressed again',
		footer: {key: 'w', word: 'hide why', rank: 7}, command: {type: 'narration-toggled'},
	},
	{
		id: 'unfold', group: 'Show', pair: null, keys: ['u'], label: 'u', help: 'step through asyncio\'s own callbacks too, or no more',
		footer: {key: 'u', word: 'unfold', rank: 10}, command: {type: 'unfold-toggled'},
	},
	{
		id: 'help', group: 'Show', pair: null, keys: ['?'], label: '?', help: 'these keys, and what the panes show',
		footer: {key: '?', word: 'help', rank: 3}, command: {type: 'help-toggled'},
	},
	{
		id: 'menu', group: 'Leave', pair: null, keys: ['m', 'escape'], label: 'm Esc', help: 'back to the menu',
		footer: {key: 'm', word: 'menu', rank: 11}, command: {type: 'left', to: 'menu'},
	},
	{
		id: 'quit', group: 'Leave', pair: null, keys: ['q'], label: 'q', help: 'quit; the position is printed',
		footer: {key: 'q', word: 'quit', rank: 4}, command: {type: 'left', to: 'outside'},
	},
];

const byKey: ReadonlyMap<KeyName, KeyEntry> = new Map(keyTable.flatMap(entry => entry.keys.map(key => [key, entry] as const)));

/** What a key does, or null when it does nothing. */
export const commandFor = (key: KeyName): Command | null => {
	const command = byKey.get(key)?.command;
	return command === undefined ? null : typeof command === 'function' ? command(key) : command;
};

export const keyGroups: readonly KeyGroup[] = ['Steps', 'Places', 'Play', 'Show', 'Leave'];

/** The table as Markdown, for the README. */
export const keysAsMarkdown = (): string => [
	'| key | what it does |',
	'|---|---|',
	...keyTable.map(({label, help}) => `| ${label.split(' ').map(key => key === '–' ? key : `\`${key}\``).join(' ')} | ${help} |`),
].join('\n');
