import {perform} from '../commands/perform.js';
import type {Context, KeyName} from '../keys/entry.js';
import {commandFor} from '../keys/table.js';
import {closeOverlay} from '../places/deeds.js';
import {withScreen, type Mode, type Screen, type Walk} from '../walk.js';
import {typeInto} from './line.js';
import {listContent} from './lists.js';

/* What keys mean depends on the mode: each asks some contexts of the table of keys, the nearest first. */

const contexts: {readonly [T in Mode['type']]: (screen: Screen) => readonly Context[]} = {
	walk: ({focus}) => focus === null ? ['walk'] : [focus, 'pane', 'walk'],
	help: () => ['help'],
	prompt: () => ['prompt'],
	list: () => ['list'],
	comparison: () => ['comparison'],
	left: () => [],
};

/** Keys with names of several letters are no text. */
const isCharacter = (key: KeyName): boolean => Array.from(key).length === 1;

/** Types into a prompt; elsewhere it does nothing. */
export const typed = (walk: Walk, text: string): Walk => {
	const {mode} = walk.screen;
	return mode.type === 'prompt' ? withScreen(walk, {mode: {...mode, line: typeInto(mode.line, text), recalled: 0, problem: null}}) : walk;
};

/** An entry of a list may have a key of its own. */
const chosenByKey = (walk: Walk, key: KeyName): Walk => {
	const {mode} = walk.screen;
	const item = mode.type === 'list' ? listContent(walk, mode.list).items.find(each => each.key === key) : undefined;
	return item === undefined ? walk : item.choose(closeOverlay(walk));
};

/** What a key does in each mode where the table has nothing for it. */
const otherwise: {readonly [T in Mode['type']]: (walk: Walk, key: KeyName) => Walk} = {
	walk: walk => walk,
	// Any key but those that scroll closes the help.
	help: walk => perform(walk, {type: 'help-closed'}),
	prompt: (walk, key) => isCharacter(key) ? typed(walk, key) : walk,
	list: chosenByKey,
	comparison: walk => walk,
	left: walk => walk,
};

/** The contexts in which a key is looked for now. */
export const contextsOf = (screen: Screen): readonly Context[] => contexts[screen.mode.type](screen);

export const pressedIn = (walk: Walk, key: KeyName): Walk => {
	const command = commandFor(key, contextsOf(walk.screen));
	return command === null ? otherwise[walk.screen.mode.type](walk, key) : perform(walk, command);
};
