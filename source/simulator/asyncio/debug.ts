import {toSeconds} from '../../library/instant.js';
import {tableGet} from '../../library/table.js';
import type {Frame} from '../../python/machine/frame.js';
import type {Machine} from '../../python/machine/machine.js';
import {define} from '../../python/types/define.js';
import {coroutineType} from '../../python/types/identities.js';
import {PyTuple, type Ref, type Value} from '../../python/values.js';
import {runOf} from '../run.js';
import {findThread} from '../threads/state.js';

/* asyncio's debug mode: where things were made, calls from the wrong thread, callbacks that take long. */

/** Whether a loop debugs. */
export const isDebugging = (m: Machine, loop: Ref): boolean => {
	const debug = m.as(loop, 'host')!.fields.get('debug') ?? null;
	return debug !== null && debug !== false && debug !== 0 && debug !== '';
};

/** So many frames are kept of where something was made, as CPython does it. */
const defaultDepth = 10;

/** What CPython's own frames between a task and the program's module count of that. */
const framesOfLoop = 3;

/** Where the program is now: its frames as `(file, line, function, text)`, outermost first. */
export const placesNow = (m: Machine, depth = defaultDepth): PyTuple => {
	const run = runOf(m);
	const places: Value[] = [];
	let left = depth;
	for (let frame: Frame | null = m.frame; frame !== null && left > 0; frame = frame.back) {
		if (frame.native !== null) {
			left -= frame.native.name === 'event loop' ? framesOfLoop : 0;
			continue;
		}

		left--;
		if (!frame.code.internal) {
			const {line} = run.placeOf(frame);
			const {filename, name} = frame.code;
			places.unshift(new PyTuple([filename, line, name, run.textOf(filename)?.split('\n')[line - 1] ?? '']));
		}
	}

	return new PyTuple(places);
};

/** How many frames are remembered of where a coroutine is made now. */
export const originDepth = (m: Machine): number => {
	const {runningLoop, originDepth: own} = runOf(m).world;
	return runningLoop !== null && m.as(runningLoop, 'host')!.fields.get('tracking') === true ? defaultDepth : own;
};

/** `coroutine.cr_origin` of one that has not begun: `(file, line, function)` of each frame, the innermost first. */
define(coroutineType, {
	properties: {
		cr_origin(m, self) {
			const made = tableGet(runOf(m).world.origins, m.as(self, 'generator')!.hostId);
			return made === undefined ? null : new PyTuple(made.items.toReversed().map(item => new PyTuple((item as PyTuple).items.slice(0, 3))));
		},
	},
});

/** ` created at file:line`, as reprs end in debug mode; '' otherwise. */
export const createdAt = (made: Value | undefined): string => {
	const last = made instanceof PyTuple ? made.items.at(-1) : undefined;
	return last instanceof PyTuple ? ` created at ${last.items[0] as string}:${last.items[1] as number}` : '';
};

/** `(file, line, function, text)` of each frame as `traceback.format_list` writes them. */
export const placesText = (made: PyTuple): string => made.items.map(item => {
	const [file, line, name, text] = (item as PyTuple).items as readonly [string, number, string, string];
	return `  File "${file}", line ${line}, in ${name}\n${text.trim() === '' ? '' : `    ${text.trim()}\n`}`;
}).join('');

/** In debug mode a loop refuses calls from a thread other than the one that it runs in. */
export const checkThread = (m: Machine, loop: Ref): void => {
	const own = m.as(loop, 'host')!;
	if (isDebugging(m, loop) && own.fields.get('running') === true && own.fields.get('thread') !== m.thread && findThread(runOf(m), m.thread) !== undefined) {
		throw m.error('RuntimeError', 'Non-thread-safe operation invoked on an event loop other than the current one');
	}
};

/** Seconds on the clock, with instructions that cost time. */
export const secondsNow = (m: Machine): number => toSeconds(runOf(m).now);

