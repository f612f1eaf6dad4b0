import type {Direction} from '../../timeline/goal.js';
import {nextHit, openList, openPrompt, runUntil, toggleBookmarkHere, toggleBreakpointHere, travel} from '../places/deeds.js';
import type {UntilName} from '../places/until.js';
import type {ListFor, PromptFor} from '../modes/modes.js';
import {paused} from '../moves.js';
import type {CommandTable} from './command.js';

/** What goes to a place of the run, or remembers one. */
export type PlacesCommand =
	| {readonly type: 'run-until'; readonly until: UntilName; readonly direction: Direction}
	| {readonly type: 'breakpoint-toggled'}
	| {readonly type: 'bookmark-toggled'}
	/** Back to where one jumped from, or there again. */
	| {readonly type: 'travelled'; readonly direction: 'back' | 'forward'}
	| {readonly type: 'hit-asked'; readonly by: 1 | -1}
	| {readonly type: 'prompt-opened'; readonly purpose: PromptFor}
	| {readonly type: 'list-opened'; readonly list: ListFor};

export const placesCommands: CommandTable<PlacesCommand> = {
	'run-until': (walk, {until, direction}) => runUntil(paused(walk), until, direction),
	'breakpoint-toggled': walk => toggleBreakpointHere(walk),
	'bookmark-toggled': walk => toggleBookmarkHere(walk),
	travelled: (walk, {direction}) => travel(paused(walk), direction),
	'hit-asked': (walk, {by}) => nextHit(paused(walk), by),
	'prompt-opened': (walk, {purpose}) => openPrompt(walk, purpose),
	'list-opened': (walk, {list}) => openList(walk, list),
};
