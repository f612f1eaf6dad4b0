import type {Walk} from '../walk.js';
import type {AppCommand} from './app.js';
import type {LeaveCommand} from './leave.js';
import type {LookCommand} from './look.js';
import type {OverlayCommand} from './overlays.js';
import type {PaneCommand} from './panes.js';
import type {PlacesCommand} from './places.js';
import type {PlayCommand} from './play.js';
import type {ShowCommand} from './show.js';
import type {StepCommand} from './steps.js';
import type {WhatIfCommand} from './what-if.js';

/** What a key does to a walk. Each kind has a file of its own, with its table of what it does; perform.ts joins them. */
export type Command = StepCommand | PlacesCommand | OverlayCommand | WhatIfCommand | PaneCommand | LookCommand | PlayCommand | ShowCommand | AppCommand | LeaveCommand;

/** What each command of a kind makes of a walk. */
export type CommandTable<C extends {readonly type: string}> = {
	readonly [T in C['type']]: (walk: Walk, command: Extract<C, {readonly type: T}>) => Walk;
};
