import type {Position} from '../loop/state.js';
import type {PlacedInput} from '../simulator/inputs/input.js';
import {positionOf} from '../timeline/timeline.js';
import type {KeyName} from './keys/entry.js';
import type {Problem} from './problem.js';
import {update} from './update.js';
import type {Action, Walk} from './walk.js';
import {presentBranch} from './what-if/branches.js';

/* What the app is at: the menu, a walk, or a program that cannot be walked through. */

/** What the host makes of a choice. */
export type Opened =
	| {readonly type: 'walk'; readonly walk: Walk}
	| {readonly type: 'problem'; readonly problem: Problem};

/** Where one was when one left: what was opened (the host's id, null if it was opened at the start), and where in it. */
export type Leaving = {
	readonly id: string | null; readonly position: Position | null; readonly interrupted: boolean;
	/** What had been changed in the run that one was in. */
	readonly edits: readonly PlacedInput[];
};

export type Stage =
	| {readonly type: 'menu'; /** The item that was open before. */ readonly last: string | null}
	| {readonly type: 'walk'; readonly id: string | null; readonly walk: Walk}
	| {readonly type: 'problem'; readonly id: string | null; readonly problem: Problem}
	/** `walk` is what was left: its last screen may stay where it is. */
	| {readonly type: 'over'; readonly leaving: Leaving; readonly walk: Walk | null};

export type StageAction =
	| {readonly type: 'opened'; readonly id: string; readonly opened: Opened}
	/** What happens in the walk; keys go to whatever is on the stage. */
	| Action;

const leavingFrom = (id: string | null, walk: Walk | null, interrupted: boolean): Leaving =>
	({id, position: walk === null ? null : positionOf(walk.timeline), interrupted, edits: walk === null ? [] : presentBranch(walk).edits});

const over = (id: string | null, walk: Walk | null, interrupted: boolean): Stage => ({type: 'over', leaving: leavingFrom(id, walk, interrupted), walk});

/** Where one is, for when the app ends without being left: its terminal may be gone. */
export const leavingOf = (stage: Stage): Leaving => stage.type === 'over'
	? stage.leaving
	: leavingFrom(stage.type === 'menu' ? null : stage.id, stage.type === 'walk' ? stage.walk : null, false);

export const INTERRUPT: KeyName = 'ctrl-c';

/** Keys of the menu and of a problem. The menu's list has keys of its own, and those come here as well: Enter must do nothing else. */
const leavingKeys: ReadonlySet<KeyName> = new Set(['q', INTERRUPT]);

const backKeys: ReadonlySet<KeyName> = new Set(['escape', 'm', 'left', 'h']);

const walked = (stage: Extract<Stage, {readonly type: 'walk'}>, action: Action): Stage => {
	const {id} = stage;
	if (action.type === 'key-pressed' && action.key === INTERRUPT) {
		return over(id, stage.walk, true);
	}

	const walk = update(stage.walk, action);
	const {mode} = walk.screen;
	if (mode.type !== 'left') {
		return walk === stage.walk ? stage : {type: 'walk', id, walk};
	}

	return mode.to === 'menu' ? {type: 'menu', last: id} : over(id, walk, false);
};

/** The stage after an action. Pure and total. */
export const updateStage = (stage: Stage, action: StageAction): Stage => {
	if (action.type === 'opened') {
		const {id, opened} = action;
		return opened.type === 'walk' ? {type: 'walk', id, walk: opened.walk} : {type: 'problem', id, problem: opened.problem};
	}

	switch (stage.type) {
		case 'walk': {
			return walked(stage, action);
		}

		case 'menu': {
			return action.type === 'key-pressed' && leavingKeys.has(action.key) ? over(null, null, action.key === INTERRUPT) : stage;
		}

		case 'problem': {
			if (action.type !== 'key-pressed') {
				return stage;
			}

			return leavingKeys.has(action.key)
				? over(stage.id, null, action.key === INTERRUPT)
				: backKeys.has(action.key) ? {type: 'menu', last: stage.id} : stage;
		}

		case 'over': {
			return stage;
		}
	}
};
