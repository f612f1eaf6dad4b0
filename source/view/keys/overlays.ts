import type {Command} from '../commands/command.js';
import type {LineEdit} from '../modes/line.js';
import type {KeyEntry, KeyName} from './entry.js';

/* Keys of prompts and lists. What lies on the screen names the most useful ones, so help and README need not. */

const untold = {group: 'Places', pair: null, help: null, footer: null} as const;

const edit = (name: LineEdit, ...keys: readonly KeyName[]): KeyEntry => ({
	...untold, id: `prompt-${name}`, context: 'prompt', keys, label: keys.join(' '), command: {type: 'line-edited', edit: name},
});

const inPrompt = (id: string, label: string, keys: readonly KeyName[], command: Command): KeyEntry => ({...untold, id: `prompt-${id}`, context: 'prompt', keys, label, command});

const inList = (id: string, label: string, keys: readonly KeyName[], command: Command): KeyEntry => ({...untold, id: `list-${id}`, context: 'list', keys, label, command});

/** Every other key is typed. */
export const promptKeys: readonly KeyEntry[] = [
	edit('left', 'left'),
	edit('right', 'right'),
	edit('start', 'home', 'ctrl-a'),
	edit('end', 'end', 'ctrl-e'),
	edit('delete-before', 'backspace'),
	edit('delete-after', 'delete'),
	edit('delete-to-start', 'ctrl-u'),
	edit('delete-to-end', 'ctrl-k'),
	edit('delete-word', 'ctrl-w'),
	inPrompt('enter', 'Enter', ['return'], {type: 'line-entered'}),
	inPrompt('earlier', '↑', ['up'], {type: 'line-recalled', by: 1}),
	inPrompt('later', '↓', ['down'], {type: 'line-recalled', by: -1}),
	inPrompt('close', 'Esc', ['escape'], {type: 'overlay-closed'}),
];

/** Every other key is asked of the list's entries. */
export const listKeys: readonly KeyEntry[] = [
	inList('down', '↓ j', ['down', 'j'], {type: 'list-moved', by: 1}),
	inList('up', '↑ k', ['up', 'k'], {type: 'list-moved', by: -1}),
	inList('page-down', 'PgDn', ['pagedown', ' '], {type: 'list-moved', by: 8}),
	inList('page-up', 'PgUp', ['pageup'], {type: 'list-moved', by: -8}),
	inList('first', 'g Home', ['g', 'home'], {type: 'list-moved', by: -100_000}),
	inList('last', 'G End', ['G', 'end'], {type: 'list-moved', by: 100_000}),
	inList('choose', 'Enter', ['return'], {type: 'item-chosen'}),
	inList('remove', 'Del', ['delete', 'backspace'], {type: 'item-removed'}),
	inList('rename', 'n', ['n'], {type: 'item-renamed'}),
	inList('close', 'Esc q', ['escape', 'q'], {type: 'overlay-closed'}),
];
