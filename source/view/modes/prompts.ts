import {openList, runToLine, search, toggleBreakpointAt} from '../places/deeds.js';
import {renamed} from '../places/bookmarks.js';
import {parseTarget, targetHint} from '../places/target.js';
import {goTo, paused} from '../moves.js';
import {withScreen, type Walk} from '../walk.js';
import {questionOf} from '../what-if/asking.js';
import {changeRun} from '../what-if/change.js';
import {lineOf} from './line.js';
import type {PromptFor, PromptMode} from './modes.js';

/* What can be asked for, as a table: what the prompt says, and what is made of the answer. */

export type Accepted =
	| {readonly type: 'problem'; readonly message: string}
	/** The answer will do. */
	| {readonly type: 'done'; readonly walk: Walk};

export type Prompt<P extends PromptFor> = {
	readonly title: (walk: Walk, purpose: P) => string;
	/** What stands before the line. */
	readonly sign: string;
	/** What can be typed. */
	readonly hint: (walk: Walk, purpose: P) => string;
	/** The walk is in its own mode again. */
	readonly accept: (walk: Walk, purpose: P, text: string) => Accepted;
};

const done = (walk: Walk): Accepted => ({type: 'done', walk});

const prompts: {readonly [T in PromptFor['type']]: Prompt<Extract<PromptFor, {readonly type: T}>>} = {
	go: {
		title: () => 'Go to',
		sign: ':',
		hint: () => targetHint,
		accept(walk, _purpose, text) {
			const target = parseTarget(text);
			switch (target.type) {
				case 'problem': {
					return target;
				}

				case 'goal': {
					return done(goTo(paused(walk), target.goal));
				}

				case 'line': {
					return done(runToLine(walk, target.line));
				}

				case 'breakpoint': {
					return done(toggleBreakpointAt(walk, target.line));
				}
			}
		},
	},
	search: {
		title: () => 'Search in source, output and events',
		sign: '/',
		hint: () => 'a part of the text; small letters find capitals too',
		accept: (walk, _purpose, text) => text.trim() === '' ? {type: 'problem', message: 'Type what to search for.'} : done(search(walk, text.trim())),
	},
	bookmark: {
		title: (walk, {index}) => `Name of the bookmark at step ${walk.screen.bookmarks[index]?.step ?? ''}`,
		sign: '\'',
		hint: () => 'a name that says what happens there',
		accept: (walk, {index}, text) => done(openList(withScreen(walk, {bookmarks: renamed(walk.screen.bookmarks, index, text.trim())}), {type: 'bookmarks'}, index)),
	},
	'what-if': {
		title: (walk, {asked}) => questionOf(asked).title(walk, asked),
		sign: '=',
		hint: (walk, {asked}) => questionOf(asked).hint(walk, asked),
		accept(walk, {asked}, text) {
			const answer = questionOf(asked).answer(walk, asked, text.trim());
			return answer.type === 'problem' ? answer : done(changeRun(walk, answer.whatIf, answer.words));
		},
	},
};

export const promptOf = (purpose: PromptFor): Prompt<PromptFor> => prompts[purpose.type] as Prompt<PromptFor>;

/** Lines that are remembered at most. */
const MOST = 50;

const remembered = (walk: Walk, {purpose: {type}}: PromptMode, text: string): Walk => {
	const before = walk.screen.entered[type] ?? [];
	return text.trim() === '' ? walk : withScreen(walk, {entered: {...walk.screen.entered, [type]: [...before.filter(each => each !== text), text].slice(-MOST)}});
};

/** What was typed is entered: it is done, or the prompt says why not. */
export const enter = (walk: Walk, mode: PromptMode): Walk => {
	const {purpose, line: {text}} = mode;
	const accepted = promptOf(purpose).accept(withScreen(remembered(walk, mode, text), {mode: {type: 'walk'}}), purpose, text);
	return accepted.type === 'done' ? accepted.walk : withScreen(walk, {mode: {...mode, problem: accepted.message}});
};

/** Goes back and forth in what was entered before. */
export const recall = (walk: Walk, mode: PromptMode, by: 1 | -1): Walk => {
	const entered = walk.screen.entered[mode.purpose.type] ?? [];
	const recalled = Math.min(entered.length, Math.max(0, mode.recalled + by));
	const draft = mode.recalled === 0 ? mode.line.text : mode.draft;
	return recalled === mode.recalled
		? walk
		: withScreen(walk, {mode: {...mode, recalled, draft, line: lineOf(recalled === 0 ? draft : entered.at(-recalled)!), problem: null}});
};
