import {tableGet} from '../../library/table.js';
import {formatPosition} from '../../timeline/position.js';
import {stateOf, stepNumber} from '../../timeline/timeline.js';
import {clockText, count} from '../format.js';
import {taskInSentence} from '../names.js';
import {closeOverlay, goToMark, openList, openPrompt, runUntil, toHit} from '../places/deeds.js';
import {toggled} from '../places/breakpoints.js';
import {isSearching, MOST_HITS, searchShare} from '../places/search.js';
import {taskInHand} from '../places/until.js';
import {goTo} from '../moves.js';
import {foreign, row, span, type Row} from '../styled.js';
import {clean} from '../text.js';
import {stateOfWalk, withScreen, type Walk} from '../walk.js';
import {askFor} from '../what-if/asking.js';
import {branchesOf} from '../what-if/branches.js';
import {changeRun, switchBranch, whatIfRefusal} from '../what-if/change.js';
import {subjectInWords, variablesHere, whatIfOptions, type WhatIfOption} from '../what-if/options.js';
import type {ListFor} from './modes.js';

/* What there is to choose from, as a table: made anew from the walk whenever it is drawn or a key is pressed. */

export type ListItem = {
	readonly row: Row;
	/** A key that chooses it at once, wherever the cursor is. */
	readonly key?: string;
	/** The list is closed already. */
	readonly choose: (walk: Walk) => Walk;
	/** The list stays. */
	readonly remove?: (walk: Walk) => Walk;
	readonly rename?: (walk: Walk) => Walk;
};

export type ListContent = {
	readonly title: string;
	readonly items: readonly ListItem[];
	/** What is said where there is nothing to choose from. */
	readonly empty: string;
	/** What Enter does, in a word. */
	readonly verb: string;
};

const keyed = (key: string, text: string, more = ''): Row => [span(key.padEnd(3), 'key'), span(text), ...row(more, 'quiet')];

/** Everything that can be run to, with the keys that do it without this list. */
const untilItems = (walk: Walk): readonly ListItem[] => {
	const state = stateOfWalk(walk);
	const taskId = taskInHand(walk);
	const known = taskId !== null && tableGet(state.tasks, taskId) !== undefined;
	const who = known ? clean(taskInSentence(walk.names, state, taskId)) : 'the selected task';
	const {breakpoints} = walk.screen;
	const noBreakpoint = breakpoints.length === 0 ? '   none is set: b sets one' : `   ${count(breakpoints.length, 'breakpoint')}`;
	return [
		{key: 'o', row: keyed('o', 'the next output'), choose: at => runUntil(at, 'output', 'forward')},
		{key: 'O', row: keyed('O', 'the last output before'), choose: at => runUntil(at, 'output', 'back')},
		{key: 'e', row: keyed('e', 'the next exception'), choose: at => runUntil(at, 'exception', 'forward')},
		{key: 'E', row: keyed('E', 'the last exception before'), choose: at => runUntil(at, 'exception', 'back')},
		{key: 'x', row: keyed('x', 'the next cancellation'), choose: at => runUntil(at, 'cancellation', 'forward')},
		{key: 'X', row: keyed('X', 'the last cancellation before'), choose: at => runUntil(at, 'cancellation', 'back')},
		{key: 'd', row: keyed('d', `${who} is done`), choose: at => runUntil(at, 'finish', 'forward')},
		...(known ? [
			{key: 't', row: keyed('t', `the next step of ${who}`), choose: (at: Walk) => goTo(at, {type: 'follow', taskId, direction: 'forward'})},
			{key: 'T', row: keyed('T', `the last step of ${who} before`), choose: (at: Walk) => goTo(at, {type: 'follow', taskId, direction: 'back'})},
		] : []),
		{key: 'c', row: keyed('c', 'the next breakpoint, or the end', noBreakpoint), choose: at => runUntil(at, 'breakpoint', 'forward')},
		{key: 'C', row: keyed('C', 'the last breakpoint before, or the start'), choose: at => runUntil(at, 'breakpoint', 'back')},
		{key: ':', row: keyed(':', 'a step, position, time, share or line'), choose: at => openPrompt(at, {type: 'go'})},
		{key: 'b', row: keyed('b', 'the list of breakpoints'), choose: at => openList(at, {type: 'breakpoints'})},
	];
};

/** Does what was chosen, or asks for more. */
const withWhatIf = (walk: Walk, {does, words}: WhatIfOption): Walk => {
	switch (does.type) {
		case 'change': {
			return changeRun(walk, does.whatIf, words);
		}

		case 'ask': {
			return askFor(walk, does.asked);
		}

		case 'variables': {
			return openList(walk, {type: 'variables'});
		}
	}
};

const lists: {readonly [T in ListFor['type']]: (walk: Walk, list: Extract<ListFor, {readonly type: T}>) => ListContent} = {
	until: walk => ({title: 'Run until …', items: untilItems(walk), empty: '', verb: 'run'}),

	breakpoints(walk) {
		const {sources} = stateOfWalk(walk);
		return {
			title: 'Breakpoints', verb: 'run to it', empty: 'No breakpoint is set: b sets one at the line that the source points to, :b12 at line 12.',
			items: walk.screen.breakpoints.map(breakpoint => {
				const {file, line} = breakpoint;
				const source = sources.find(each => each.file === file);
				return {
					row: [span(`${clean(source?.path.split('/').at(-1) ?? '')}:${line}  `, 'title'), foreign(source?.text.split('\n')[line - 1]?.trim() ?? '')],
					choose: at => goTo(at, {type: 'until', events: [{type: 'breakpoint', file, line}], direction: 'forward'}),
					remove: at => withScreen(at, {breakpoints: toggled(at.screen.breakpoints, breakpoint)}),
				};
			}),
		};
	},

	bookmarks: walk => ({
		title: 'Bookmarks', verb: 'go there', empty: 'No bookmark is set: B sets one where you are.',
		items: walk.screen.bookmarks.map((bookmark, index) => ({
			row: [span(`${clean(bookmark.name)}  `, 'title'), span(`${formatPosition(bookmark.position)}  ${clockText(bookmark.clock)}  `, 'quiet'), foreign(bookmark.sentence)],
			choose: at => goToMark(at, bookmark),
			remove: at => withScreen(at, {bookmarks: at.screen.bookmarks.filter(each => each.age !== bookmark.age)}),
			rename: at => openPrompt(at, {type: 'bookmark', index}, bookmark.name),
		})),
	}),

	hits(walk) {
		const {text = '', hits = []} = walk.search ?? {};
		const share = searchShare(walk);
		const seen = walk.search?.cursor ?? null;
		const upTo = share !== null ? `${Math.floor(share * 100)} %` : seen === null ? '' : `up to ${clockText(walk.timeline.source.loop(seen.at).clock)}, step ${seen.step}`;
		const progress = isSearching(walk) ? `, searching … ${upTo}` : hits.length >= MOST_HITS ? ', the first of more' : '';
		return {
			title: `"${clean(text)}": ${count(hits.length, 'place')}${progress}`, verb: 'go there',
			empty: isSearching(walk) ? 'Nothing yet.' : 'Nothing was found in source, output and events.',
			items: hits.map((hit, index) => ({
				row: hit.type === 'source'
					? [span('source  '.padEnd(8), 'quiet'), span(`line ${hit.line}`.padEnd(20), 'quiet'), foreign(hit.text)]
					: [span(hit.type.padEnd(8), 'quiet'), span(`step ${hit.step}`.padEnd(10), 'quiet'), span(clockText(hit.clock).padEnd(10), 'quiet'), foreign(hit.text.replaceAll('\n', ' '))],
				choose: at => toHit(at, index),
			})),
		};
	},

	'what-if': walk => ({
		title: 'What if …', verb: 'change it', empty: whatIfRefusal(walk) ?? 'Nothing can be changed here.',
		items: whatIfRefusal(walk) === null ? whatIfOptions(walk).map(option => ({row: [span(option.group.padEnd(10), 'quiet'), foreign(option.words)], choose: at => withWhatIf(at, option)})) : [],
	}),

	variables: walk => ({
		title: `Variables of ${subjectInWords(walk)}`, verb: 'change it', empty: 'There are none here.',
		items: variablesHere(walk).map(({of, frame, function: called, name, text}) => ({
			row: [span(`${clean(called)}  `, 'quiet'), foreign(name, 'title'), foreign(` = ${text}`)],
			choose: at => askFor(at, {type: 'variable', of, frame, name, text}),
		})),
	}),

	branches: walk => ({
		title: 'Runs of this program', verb: 'go on with it', empty: '',
		items: branchesOf(walk).map(({name, change, from, timeline}, index) => ({
			key: name.toLowerCase(),
			row: [
				span(name.padEnd(4), 'title'), span(`${clockText(stateOf(timeline).clock)}  step ${stepNumber(timeline)}  `.padEnd(20), 'quiet'),
				foreign(from === null ? 'the run as it was opened' : `${from.name} at ${formatPosition(from.position)}, and ${change}`), ...row(index === walk.branch ? '   you are here' : '', 'note'),
			],
			choose: at => switchBranch(at, index),
		})),
	}),
};

export const listContent = (walk: Walk, list: ListFor): ListContent => (lists[list.type] as (walk: Walk, list: ListFor) => ListContent)(walk, list);

/** Does what an entry is there for, and closes the list. */
export const choose = (walk: Walk, list: ListFor, index: number): Walk => {
	const item = listContent(walk, list).items[index];
	return item === undefined ? walk : item.choose(closeOverlay(walk));
};
