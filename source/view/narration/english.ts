import {asyncioWords} from './english/asyncio.js';
import {columns} from './english/columns.js';
import {deadlock} from './english/deadlock.js';
import {loop} from './english/loop.js';
import {next} from './english/next.js';
import {program} from './english/program.js';
import {tasks} from './english/tasks.js';
import {reasons, waits} from './english/waits.js';
import {workers} from './english/workers.js';
import type {Language} from './messages.js';

/** For people who meet an event loop for the first time: turns, Ready, timers, and none of asyncio's inner words. */
export const english: Language = {
	pronoun: 'It',
	program: 'The program',
	sentences: {
		...program, ...deadlock, ...loop, ...tasks, ...workers, ...next, ...waits, ...reasons, ...columns,
	},
};

/** With asyncio's own words, for people who read its source or its documentation beside. */
export const asyncioEnglish: Language = {...english, sentences: {...english.sentences, ...asyncioWords}};
