import {closeOverlay} from '../places/deeds.js';
import {editLine, type LineEdit} from '../modes/line.js';
import {choose, listContent} from '../modes/lists.js';
import {enter, recall} from '../modes/prompts.js';
import {withScreen, type Walk} from '../walk.js';
import type {CommandTable} from './command.js';

/** What keys do in a prompt and in a list. */
export type OverlayCommand =
	| {readonly type: 'line-edited'; readonly edit: LineEdit}
	| {readonly type: 'line-entered'}
	| {readonly type: 'line-recalled'; readonly by: 1 | -1}
	| {readonly type: 'list-moved'; readonly by: number}
	| {readonly type: 'item-chosen'}
	| {readonly type: 'item-removed'}
	| {readonly type: 'item-renamed'}
	| {readonly type: 'overlay-closed'};

const inPrompt = (walk: Walk, change: (mode: Extract<Walk['screen']['mode'], {readonly type: 'prompt'}>) => Walk): Walk =>
	walk.screen.mode.type === 'prompt' ? change(walk.screen.mode) : walk;

const inList = (walk: Walk, change: (mode: Extract<Walk['screen']['mode'], {readonly type: 'list'}>) => Walk): Walk =>
	walk.screen.mode.type === 'list' ? change(walk.screen.mode) : walk;

/** The cursor on an entry that there is. */
const withSelected = (walk: Walk, selected: number): Walk => inList(walk, mode => {
	const {items} = listContent(walk, mode.list);
	return withScreen(walk, {mode: {...mode, selected: Math.max(0, Math.min(selected, items.length - 1))}});
});

export const overlayCommands: CommandTable<OverlayCommand> = {
	'line-edited': (walk, {edit}) => inPrompt(walk, mode => withScreen(walk, {mode: {...mode, line: editLine(mode.line, edit), problem: null}})),
	'line-entered': walk => inPrompt(walk, mode => enter(walk, mode)),
	'line-recalled': (walk, {by}) => inPrompt(walk, mode => recall(walk, mode, by)),
	'list-moved': (walk, {by}) => inList(walk, ({selected}) => withSelected(walk, selected + by)),
	'item-chosen': walk => inList(walk, ({list, selected}) => choose(walk, list, selected)),
	'item-removed': walk => inList(walk, ({list, selected}) => {
		const {remove} = listContent(walk, list).items[selected] ?? {};
		return remove === undefined ? walk : withSelected(remove(walk), selected);
	}),
	'item-renamed': walk => inList(walk, ({list, selected}) => listContent(walk, list).items[selected]?.rename?.(walk) ?? walk),
	'overlay-closed': walk => closeOverlay(walk),
};
