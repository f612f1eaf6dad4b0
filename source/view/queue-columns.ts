import {isNever, nanosecondsBetween, type Instant} from '../library/instant.js';
import {queueItems, queueToArray} from '../library/queue.js';
import {sortedKeys} from '../library/sorted-set.js';
import {tableGet} from '../library/table.js';
import type {HandleRecord, IoRecord, LoopState} from '../loop/state.js';
import {entryFor, handleKey, nameOfAll, plainName, taskKey, taskName, type Column, type ColumnScene, type Entry} from './entries.js';
import {restText, timeText} from './times.js';
import {say} from './narration/messages.js';
import {shortFunction} from './names.js';
import {ownDeed} from './narration/own-callbacks.js';
import {shortReason, tasksBehind, timeoutOf} from './narration/reasons.js';
import {unheardOf} from './narration/unheard.js';
import {shortWhat, type Scene} from './narration/waits.js';

/*
What the loop holds: ready, I/O, timers. Only as many entries are made as could be shown, so that a
hundred thousand cost no more than three.
*/

/** What stands before the name of a task whose timeout this is. */
const beforeTimeout = ({language}: Scene): string => `${say(language, {id: 'timeout-before', parameters: {}})} `;

const readyEntry = (handle: HandleRecord, number: number, {later, isUnheard}: {readonly later: number | null; readonly isUnheard: boolean}, scene: ColumnScene): Entry => {
	const behind = tasksBehind(handle, scene.state);
	const own = handle.taskId === null && handle.library;
	const before = `${number} `;
	const reason = shortReason(handle, scene);
	const when = later === null ? '' : say(scene.language, {id: 'in-iteration', parameters: {iteration: later}});
	const unheard = isUnheard ? say(scene.language, {id: 'unheard', parameters: {}}) : '';
	const detail = [when, unheard, reason].filter(text => text !== '').join(': ');
	const interrupted = timeoutOf(handle);
	if (interrupted !== null) {
		return entryFor(scene, handleKey(handle.id), [], {name: {...taskName(interrupted, scene), before: before + beforeTimeout(scene)}, detail});
	}

	return behind.length === 0
		? entryFor(scene, handleKey(handle.id), behind, {
			name: {...(own ? plainName(say(scene.language, {id: 'own-callback', parameters: {}}), 'quiet', shortFunction(handle.callback)) : plainName(shortFunction(handle.callback))), before},
			detail: own ? ownDeed(handle, scene) : detail,
		})
		: entryFor(scene, own ? handleKey(handle.id) : taskKey(behind[0]!), behind, {name: {...nameOfAll(behind, scene), before}, detail});
};

export const ready = (scene: ColumnScene): Column => {
	const {state, limit} = scene;
	const entries: Entry[] = [];
	let total = 0;
	for (const loop of state.loops) {
		total += loop.ready.size - loop.cancelledReady;
		const isUnheard = unheardOf(loop, state).length > 0;
		// Behind these, a turn comes in the next iteration only: worth saying while this one is under way.
		let left = loop.phase === 'running' ? loop.todo : loop.ready.size;
		for (const id of queueItems(loop.ready)) {
			if (entries.length >= limit) {
				break;
			}

			left--;
			const handle = tableGet(state.handles, id);
			if (handle !== undefined && !handle.cancelled) {
				entries.push(readyEntry(handle, entries.length + 1, {later: left < 0 && loop.todo > 0 ? loop.iteration + 1 : null, isUnheard}, scene));
			}
		}
	}

	return {entries, total, exact: true};
};

/** I/O waits that are looked at to find those that tasks wait for. */
const LOOKED_AT = 2000;

const ioEntry = (record: IoRecord, owners: readonly number[], scene: ColumnScene): Entry => {
	const what = shortWhat(record.what);
	const time = record.until === null ? '' : timeText(record.until, scene);
	return entryFor(scene, `io ${record.id}`, owners, {
		name: owners.length === 0 ? plainName(what) : nameOfAll(owners, scene),
		detail: [owners.length === 0 ? '' : what, time === '' ? '' : say(scene.language, {id: 'until', parameters: {time}})].filter(text => text !== '').join(', '),
		short: owners.length === 0 ? '' : what,
		aside: time,
	});
};

/** Those that somebody waits for come first; then what the loop watches for nobody in particular, as a socket that listens. */
export const io = (scene: ColumnScene): Column => {
	const {state, limit} = scene;
	const awaited: Entry[] = [];
	const watched: Entry[] = [];
	let total = 0;
	for (const loop of state.loops) {
		total += loop.io.size;
		let looked = 0;
		for (const id of sortedKeys(loop.io)) {
			const record = tableGet(state.io, id);
			if (++looked > LOOKED_AT || awaited.length >= limit || record === undefined) {
				break;
			}

			// Whoever does not wait, or not yet, stands elsewhere.
			const owners = waitersOf(state, record.future);
			const entries = owners.length > 0 ? awaited : watched;
			if (entries.length < limit) {
				entries.push(ioEntry(record, owners, scene));
			}
		}
	}

	return {entries: [...awaited, ...watched].slice(0, limit), total, exact: true};
};

/** The tasks that are suspended on the future. */
export const waitersOf = (state: LoopState, future: number | null): readonly number[] => {
	const waiters = future === null ? undefined : tableGet(state.futures, future)?.waiters;
	return waiters === undefined ? [] : queueToArray(waiters);
};

/** What stands before the name of a task that is elsewhere: its timeout; its sleep, which was cancelled; a timer that it had asyncio set. */
const beforeOwner = {timeout: 'timeout-before', sleep: 'slept-before', callback: 'for-before'} as const;

const timerEntry = (handle: HandleRecord, scene: ColumnScene): Entry => {
	const {state, language} = scene;
	const sleepers = handle.purpose === 'sleep' ? tasksBehind(handle, state) : [];
	const when = handle.when!;
	const owners = sleepers.length > 0 || !handle.library || handle.armedBy === null ? sleepers : [handle.armedBy];
	const before = sleepers.length > 0 || owners.length === 0 ? '' : `${say(language, {id: beforeOwner[handle.purpose ?? 'callback'], parameters: {}})} `;
	return entryFor(scene, handleKey(handle.id), sleepers, {
		name: owners.length === 0 ? plainName(shortFunction(handle.callback)) : {...nameOfAll(owners, scene), before},
		...whenTexts(when, scene),
	});
};

/** When a timer is due, at each length. */
const whenTexts = (when: Instant, scene: ColumnScene): {readonly detail: string; readonly short: string; readonly aside: string} => {
	const {state, language} = scene;
	if (isNever(when)) {
		const text = say(language, {id: 'due-never', parameters: {}});
		return {detail: text, short: text, aside: ''};
	}

	const time = timeText(when, scene);
	const rest = nanosecondsBetween(state.clock, when);
	// A timer can only be late while something holds the loop.
	return rest < 0
		? {detail: say(language, {id: 'overdue', parameters: {time, by: restText(when, state.clock, scene)}}), short: say(language, {id: 'late', parameters: {by: restText(when, state.clock, scene)}}), aside: `! ${time}`}
		: {detail: say(language, {id: 'due', parameters: {time, rest: rest === 0 ? '' : restText(state.clock, when, scene)}}), short: say(language, {id: 'due-at', parameters: {time}}), aside: time};
};

export const timers = (scene: ColumnScene): Column => {
	const {state, limit} = scene;
	const entries: Entry[] = [];
	let total = 0;
	for (const loop of state.loops) {
		total += loop.scheduled.size - loop.cancelledTimers;
		for (const {handle} of sortedKeys(loop.scheduled)) {
			if (entries.length >= limit) {
				break;
			}

			const record = tableGet(state.handles, handle);
			if (record !== undefined && !record.cancelled) {
				entries.push(timerEntry(record, scene));
			}
		}
	}

	return {entries, total, exact: true};
};
