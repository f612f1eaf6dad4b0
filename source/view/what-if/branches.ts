import type {Position} from '../../loop/state.js';
import type {Timeline} from '../../timeline/timeline.js';
import type {PlacedInput} from '../../simulator/inputs/input.js';
import type {Names} from '../names.js';
import type {Bookmark} from '../places/bookmarks.js';
import type {History} from '../places/history.js';
import type {Search} from '../places/search.js';
import {arrived, withScreen, type Walk} from '../walk.js';

/*
Runs of one program that differ by what a person has changed. Each is a timeline of its own, stands where one left it, and
is gone on with when one comes back.
*/

/** A run, and what belongs to it alone: places in one mean nothing in another. */
export type Branch = {
	/** `A` is the run as it was opened. */
	readonly name: string;
	/** What differs from the branch it came from, in words; empty for the first. */
	readonly change: string;
	/** All that makes this run again: what was changed, and where. */
	readonly edits: readonly PlacedInput[];
	/** Where it left another branch, and which. */
	readonly from: {readonly name: string; readonly position: Position} | null;
	readonly timeline: Timeline<unknown>;
	readonly names: Names;
	readonly tree: Walk['tree'];
	readonly search: Search | null;
	readonly bookmarks: readonly Bookmark[];
	readonly history: History;
};

/** All branches, the present one as it is now. */
export const branchesOf = (walk: Walk): readonly Branch[] => walk.branches.map((each, index) => index === walk.branch
	? {...each, timeline: walk.timeline, names: walk.names, tree: walk.tree, search: walk.search, bookmarks: walk.screen.bookmarks, history: walk.screen.history}
	: each);

export const presentBranch = (walk: Walk): Branch => branchesOf(walk)[walk.branch]!;

/** Letters, then letters with numbers. */
export const branchName = (index: number): string => String.fromCodePoint(65 + (index % 26)) + (index < 26 ? '' : String(Math.floor(index / 26) + 1));

/** The walk in another of these branches, where that was left. */
export const inBranch = (walk: Walk, branches: readonly Branch[], index: number): Walk => {
	const {timeline, names, tree, search, bookmarks, history} = branches[index]!;
	return arrived(withScreen({...walk, timeline, names, tree, search, branches, branch: index}, {bookmarks, history, scrolls: {}, work: {type: 'idle'}}));
};
