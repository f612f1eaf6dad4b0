import {paused} from '../moves.js';
import {withScreen} from '../walk.js';
import type {CommandTable} from './command.js';

export type LeaveCommand = {readonly type: 'left'; readonly to: 'menu' | 'outside'};

export const leaveCommands: CommandTable<LeaveCommand> = {
	left: (walk, {to}) => withScreen(paused(walk), {mode: {type: 'left', to}}),
};
