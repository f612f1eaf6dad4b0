// Stands in for @alcalzone/ansi-tokenize where Ink imports it in the bundle. Ink takes every line of every frame apart,
// and most lines are the same in one frame after another: what came of a line is kept. The functions are pure, and Ink
// changes nothing of what they return.
import {styledCharsFromTokens as charactersOf, tokenize as tokensOf} from 'original:@alcalzone/ansi-tokenize';

export * from 'original:@alcalzone/ansi-tokenize';

/** Some hundred lines are on a screen. */
const MOST = 2000;

const tokens = new Map();

const characters = new WeakMap();

export const tokenize = (text, ...rest) => {
	if (rest.length > 0) {
		return tokensOf(text, ...rest);
	}

	let result = tokens.get(text);
	if (result === undefined) {
		if (tokens.size >= MOST) {
			tokens.clear();
		}

		result = tokensOf(text);
		tokens.set(text, result);
	}

	return result;
};

export const styledCharsFromTokens = list => {
	let result = characters.get(list);
	if (result === undefined) {
		result = charactersOf(list);
		characters.set(list, result);
	}

	return result;
};
