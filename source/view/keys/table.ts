import type {Command} from '../commands/command.js';
import {appKeys} from './app.js';
import type {Context, KeyEntry, KeyGroup, KeyName} from './entry.js';
import {leaveKeys} from './leave.js';
import {listKeys, promptKeys} from './overlays.js';
import {lookKeys} from './look.js';
import {paneKeys} from './panes.js';
import {placesKeys} from './places.js';
import {playKeys} from './play.js';
import {showKeys} from './show.js';
import {stepsKeys} from './steps.js';
import {whatIfKeys} from './what-if.js';

/**
The table of keys. It drives the input, the footer, the help screen and the README's table: to add a key is to add an
entry to the file of its group, and a command (commands/) if it does something new.
*/
export const keyTable: readonly KeyEntry[] = [...stepsKeys, ...placesKeys, ...whatIfKeys, ...playKeys, ...paneKeys, ...lookKeys, ...showKeys, ...appKeys, ...leaveKeys, ...promptKeys, ...listKeys];

export const keyGroups: readonly KeyGroup[] = ['Steps', 'Places', 'What if', 'Play', 'Panes', 'Show', 'Leave'];

const byContext: ReadonlyMap<string, KeyEntry> = new Map(keyTable.flatMap(entry => entry.keys.map(key => [`${entry.context} ${key}`, entry] as const)));

/** What a key does in the first of these contexts that knows it, or null when it does nothing. */
export const commandFor = (key: KeyName, contexts: readonly Context[]): Command | null => {
	for (const context of contexts) {
		const command = byContext.get(`${context} ${key}`)?.command;
		if (command !== undefined) {
			return typeof command === 'function' ? command(key) : command;
		}
	}

	return null;
};

export type ToldEntry = KeyEntry & {readonly help: string};

/** The entries that people are told of. */
export const toldEntries: readonly ToldEntry[] = keyTable.filter((entry): entry is ToldEntry => entry.help !== null);

/** The table as Markdown, for the README. */
export const keysAsMarkdown = (): string => [
	'| key | what it does |',
	'|---|---|',
	...toldEntries.map(({label, help}) => `| ${label.split(' ').map(key => key === '–' ? key : `\`${key}\``).join(' ')} | ${help} |`),
].join('\n');
