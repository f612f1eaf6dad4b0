import {perform} from '../commands/perform.js';
import type {Context, KeyName} from '../keys/entry.js';
import {commandFor} from '../keys/table.js';
import type {Mode, Screen, Walk} from '../walk.js';

/* What keys mean depends on the mode: each asks some contexts of the table of keys, the nearest first. */

const contexts: {readonly [T in Mode['type']]: (screen: Screen) => readonly Context[]} = {
	walk: ({focus}) => focus === null ? ['walk'] : [focus, 'pane', 'walk'],
	help: () => ['help'],
	left: () => [],
};

/** What a key does in each mode where the table has nothing for it. */
const otherwise: {readonly [T in Mode['type']]: (walk: Walk, key: KeyName) => Walk} = {
	walk: walk => walk,
	// Any key but those that scroll closes the help.
	help: walk => perform(walk, {type: 'help-closed'}),
	left: walk => walk,
};

/** The contexts in which a key is looked for now. */
export const contextsOf = (screen: Screen): readonly Context[] => contexts[screen.mode.type](screen);

export const pressedIn = (walk: Walk, key: KeyName): Walk => {
	const command = commandFor(key, contextsOf(walk.screen));
	return command === null ? otherwise[walk.screen.mode.type](walk, key) : perform(walk, command);
};
