import {helpEnd} from '../help.js';
import {paused} from '../moves.js';
import {withScreen} from '../walk.js';
import type {CommandTable} from './command.js';

/** What the screen shows, wherever one is. */
export type ShowCommand =
	| {readonly type: 'unfold-toggled'}
	| {readonly type: 'narration-toggled'}
	| {readonly type: 'register-toggled'}
	| {readonly type: 'library-toggled'}
	| {readonly type: 'help-opened'}
	| {readonly type: 'help-closed'}
	| {readonly type: 'help-scrolled'; readonly by: number};

export const showCommands: CommandTable<ShowCommand> = {
	'unfold-toggled': walk => withScreen(walk, {unfolded: !walk.screen.unfolded}),
	'narration-toggled': walk => withScreen(walk, {narration: walk.screen.narration === 'shown' ? 'hidden' : 'shown'}),
	'register-toggled': walk => withScreen(walk, {register: walk.screen.register === 'beginner' ? 'asyncio' : 'beginner'}),
	'library-toggled': walk => withScreen(walk, {library: !walk.screen.library, scrolls: {...walk.screen.scrolls, source: undefined}}),
	'help-opened': walk => withScreen(paused(walk), {mode: {type: 'help', from: 0}}),
	'help-closed': walk => withScreen(walk, {mode: {type: 'walk'}}),
	'help-scrolled'(walk, {by}) {
		const {mode} = walk.screen;
		return mode.type === 'help' ? withScreen(walk, {mode: {type: 'help', from: Math.max(0, Math.min(helpEnd(walk.screen.size), mode.from + by))}}) : walk;
	},
};
