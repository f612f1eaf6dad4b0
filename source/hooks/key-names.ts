import type {Key} from 'ink';
import type {KeyName} from '../view/keys/entry.js';

/** Keys that Ink names, in our words. */
const named = {
	rightArrow: 'right', leftArrow: 'left', upArrow: 'up', downArrow: 'down', home: 'home', end: 'end', pageUp: 'pageup', pageDown: 'pagedown',
	return: 'return', escape: 'escape', tab: 'tab', backspace: 'backspace', delete: 'delete',
} as const satisfies Partial<Record<keyof Key, KeyName>>;

/** Letters that mean something together with Ctrl. */
const controls: ReadonlySet<string> = new Set('claekuw');

/** Characters of a burst that are keys with names. */
const controlKeys: ReadonlyMap<string, KeyName> = new Map([['\r', 'return'], ['\n', 'return'], ['\t', 'tab'], ['\u007F', 'backspace']]);

/** What is left of an escape sequence that nobody knows, as of a mouse report: its leading escape is gone, its parameters are not. */
const unknownSequence = /^(?:\[[\d;<=>?:]+[ -/]*[@-~]|\[[IO]$|O[A-Za-z]$|\[\[[A-E]$)/;

/**
The keys in what Ink calls one input: several characters come in one call when they arrive together, as from a key
that is held, or over a slow line.
*/
export const keyNames = (input: string, key: Key): readonly KeyName[] => {
	if (key.tab && key.shift) {
		return ['shift-tab'];
	}

	for (const [property, name] of Object.entries(named)) {
		if (key[property as keyof typeof named]) {
			return [name];
		}
	}

	if (key.ctrl || key.meta) {
		return key.ctrl && controls.has(input) ? [`ctrl-${input}`] : [];
	}

	return unknownSequence.test(input) ? [] : Array.from(input, character => controlKeys.get(character) ?? character);
};
