import {closeOverlay, openList} from '../places/deeds.js';
import {minded, paused, withMessage} from '../moves.js';
import {beginComparison, scrolledComparison} from '../what-if/compare.js';
import {presentBranch} from '../what-if/branches.js';
import {switchBranch, whatIfRefusal} from '../what-if/change.js';
import {askFor} from '../what-if/asking.js';
import {variableAtCursor} from '../what-if/options.js';
import {withScreen, type Walk} from '../walk.js';
import type {CommandTable} from './command.js';

/** What changes a run, and what goes from one to another. */
export type WhatIfCommand =
	| {readonly type: 'what-if-asked'}
	/** Of the variable that the cursor is at. */
	| {readonly type: 'variable-change-asked'}
	| {readonly type: 'branch-switched'}
	| {readonly type: 'comparison-opened'}
	| {readonly type: 'comparison-scrolled'; readonly by: number};

const alone = (walk: Walk): Walk => withMessage(walk, 'There is only this run so far: i changes something in it.');

/** The branch to compare with, or to go to: where this one came from, else the last that was made. */
const otherOf = (walk: Walk): number => {
	const {from} = presentBranch(walk);
	const origin = walk.branches.findIndex(({name}) => name === from?.name);
	return origin === -1 ? walk.branches.findLastIndex((_, index) => index !== walk.branch) : origin;
};

export const whatIfCommands: CommandTable<WhatIfCommand> = {
	'what-if-asked'(walk) {
		const refusal = whatIfRefusal(walk);
		return refusal === null ? openList(walk, {type: 'what-if'}) : withMessage(paused(walk), refusal);
	},
	'variable-change-asked'(walk) {
		const refusal = whatIfRefusal(walk);
		const variable = variableAtCursor(walk);
		return refusal !== null || variable === null
			? withMessage(walk, refusal ?? 'Only a whole variable can be changed, not a part of one.')
			: askFor(walk, {type: 'variable', of: variable.of, frame: variable.frame, name: variable.name, text: variable.text});
	},
	// Between two it goes to the other; of more one chooses.
	'branch-switched'(walk) {
		const here = closeOverlay(walk);
		return walk.branches.length < 2
			? alone(here)
			: walk.branches.length === 2 || walk.screen.mode.type === 'comparison' ? switchBranch(here, otherOf(here)) : openList(here, {type: 'branches'}, walk.branch);
	},
	'comparison-opened'(walk) {
		const other = otherOf(walk);
		return walk.branches.length < 2
			? alone(walk)
			: minded(withScreen({...paused(walk), comparison: beginComparison(walk, other)}, {mode: {type: 'comparison', other, from: 0}}));
	},
	'comparison-scrolled': (walk, {by}) => scrolledComparison(walk, by),
};
