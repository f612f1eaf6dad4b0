import type {Asked} from '../what-if/options.js';
import type {Line} from './line.js';

/* What a person is asked for, or chooses from: modes that lie over the lower part of the walk's screen. */

/** What a line is typed for. */
export type PromptFor =
	/** Where to go. */
	| {readonly type: 'go'}
	/** What to search for. */
	| {readonly type: 'search'}
	/** A bookmark's name. */
	| {readonly type: 'bookmark'; readonly index: number}
	/** How something should be other than it is. */
	| {readonly type: 'what-if'; readonly asked: Asked};

export type PromptMode = {
	readonly type: 'prompt';
	readonly purpose: PromptFor;
	readonly line: Line;
	/** How far one has gone back in what was entered before: 0 is the line that is being typed. */
	readonly recalled: number;
	/** What was being typed when one went back. */
	readonly draft: string;
	/** Why what was entered will not do. It goes away with the next key. */
	readonly problem: string | null;
};

/** What there is to choose from. */
export type ListFor =
	/** Everything that can be run to. */
	| {readonly type: 'until'}
	| {readonly type: 'breakpoints'}
	| {readonly type: 'bookmarks'}
	/** What a search has found. */
	| {readonly type: 'hits'}
	/** What can be changed here. */
	| {readonly type: 'what-if'}
	/** Variables that can be changed here. */
	| {readonly type: 'variables'}
	/** Runs that differ by what was changed. */
	| {readonly type: 'branches'};

/** Two runs side by side: the present one and another; `from` is the first row that is shown. */
export type ComparisonMode = {readonly type: 'comparison'; readonly other: number; readonly from: number};

export type ListMode = {readonly type: 'list'; readonly list: ListFor; readonly selected: number};
