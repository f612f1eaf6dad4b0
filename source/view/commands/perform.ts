import type {Walk} from '../walk.js';
import {appCommands} from './app.js';
import type {Command, CommandTable} from './command.js';
import {leaveCommands} from './leave.js';
import {lookCommands} from './look.js';
import {overlayCommands} from './overlays.js';
import {paneCommands} from './panes.js';
import {placesCommands} from './places.js';
import {playCommands} from './play.js';
import {showCommands} from './show.js';
import {stepCommands} from './steps.js';
import {whatIfCommands} from './what-if.js';

const table: CommandTable<Command> = {...stepCommands, ...placesCommands, ...overlayCommands, ...whatIfCommands, ...paneCommands, ...lookCommands, ...playCommands, ...showCommands, ...appCommands, ...leaveCommands};

export const perform = (walk: Walk, command: Command): Walk => (table[command.type] as (walk: Walk, command: Command) => Walk)(walk, command);
