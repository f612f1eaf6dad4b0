import {cut} from '../text.js';
import type {Mark} from './mark.js';

/** A place with a name and what was told of it. */
export type Bookmark = Mark & {readonly name: string; readonly sentence: string};

const LONGEST_NAME = 40;

/** With a bookmark here, in the order of the run, or without the one that was here. */
export const bookmarked = (list: readonly Bookmark[], mark: Mark, sentence: string): {readonly list: readonly Bookmark[]; readonly added: boolean} => {
	const without = list.filter(({age}) => age !== mark.age);
	return without.length < list.length
		? {list: without, added: false}
		: {list: [...list, {...mark, name: `step ${mark.step}`, sentence}].toSorted((a, b) => a.age - b.age), added: true};
};

export const renamed = (list: readonly Bookmark[], index: number, name: string): readonly Bookmark[] =>
	list.map((each, at) => at === index && name !== '' ? {...each, name: cut(name, LONGEST_NAME)} : each);
