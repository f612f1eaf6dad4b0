import type {CommandTable} from './command.js';

/** What a key does to the app around the walk. The walk itself stays as it is; app-state.ts says what happens. */
export type AppCommand =
	| {readonly type: 'theme-changed'}
	| {readonly type: 'reload-asked'}
	| {readonly type: 'redraw-asked'};

export const appCommands: CommandTable<AppCommand> = {
	'theme-changed': walk => walk,
	'reload-asked': walk => walk,
	'redraw-asked': walk => walk,
};
