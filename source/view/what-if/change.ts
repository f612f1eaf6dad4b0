import {branch, type Edit} from '../../timeline/branch.js';
import {comparePositions} from '../../timeline/position.js';
import {positionOf} from '../../timeline/timeline.js';
import type {WhatIf} from '../../simulator/what-if/what-if.js';
import {goQuietly, paused, withMessage} from '../moves.js';
import {noNames} from '../names.js';
import {noTree} from '../panes/task-tree.js';
import {noHistory} from '../places/history.js';
import {stateOfWalk, type Walk} from '../walk.js';
import {branchesOf, branchName, inBranch, type Branch} from './branches.js';

/* Changing a run: from here on it goes another way, and the one that was there stays as it is. */

export const switchBranch = (walk: Walk, index: number): Walk => index === walk.branch || walk.branches[index] === undefined
	? walk
	: inBranch(paused(walk), branchesOf(walk), index);

/** Why nothing can be changed here; null where it can. */
export const whatIfRefusal = (walk: Walk): string | null => walk.timeline.source.edit === undefined
	? 'This is a recording, and a recording cannot be changed: open the program itself to try what-ifs.'
	: stateOfWalk(walk).ended === null ? null : 'The program has ended: go back to where something can still be changed.';

/** A new run that is changed here, and goes another way from here on. */
export const changeRun = (walk: Walk, whatIf: WhatIf, change: string): Walk => {
	const at = positionOf(walk.timeline);
	const edit: Edit = {at, input: whatIf};
	const timeline = branch(walk.timeline, edit);
	if (timeline === null) {
		return withMessage(walk, whatIfRefusal(walk) ?? '', 'error');
	}

	const branches = branchesOf(walk);
	const before = branches[walk.branch]!;
	const {age} = walk.timeline.place;
	const added: Branch = {
		name: branchName(branches.length), change, edits: [...before.edits.filter(each => 'time' in each.at || comparePositions(each.at, at) <= 0), edit], from: {name: before.name, position: at}, timeline, names: noNames, tree: noTree, search: null,
		// What lies before is the same in both.
		bookmarks: before.bookmarks.filter(mark => mark.age <= age), history: {...noHistory, back: before.history.back.filter(mark => mark.age <= age)},
	};
	const there = inBranch(paused(walk), [...branches, added], branches.length);
	return goQuietly(there, {type: 'position', position: {...at, event: at.event + 1}});
};
