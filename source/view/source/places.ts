import {sortedKeys} from '../../library/sorted-set.js';
import {tableGet, tableValues} from '../../library/table.js';
import type {Place} from '../../loop/facts.js';
import type {LoopState, SourceRecord} from '../../loop/state.js';
import type {Source} from '../../timeline/source.js';
import {shortFunction} from '../names.js';
import {currentLoop} from '../narration/loops.js';
import type {Story} from '../narration/story.js';

/* Where in the program everybody is. */

/** Tasks whose places are marked at most. */
const MARKED = 500;

/** What places are found from: a state, where the last step ended, who is next, and whether anybody's code ran. */
export type PlaceScene = Pick<Story, 'state' | 'facts' | 'here' | 'nextTask' | 'ran'> & {/** The thread that runs. */ readonly thread?: number};

export const sameLine = (a: Place | null, b: Place | null): boolean => a !== null && b !== null && a.file === b.file && a.line === b.line;

/** Where a function is defined in a file, if there is only one of that name. */
const definitionOf = (called: string, source: SourceRecord): Place | null => {
	const name = shortFunction(called).split('.').at(-1)!;
	const lines = source.text.split('\n');
	const found = lines.flatMap((text, index) => {
		const match = /^\s*(?:async\s+)?def\s+(\w+)/u.exec(text);
		return match?.[1] === name ? [index + 1] : [];
	});
	return found.length === 1 ? {file: source.file, line: found[0]!, column: 0} : null;
};

/** Where a task goes on when its turn comes: where it is suspended, or where its function begins. */
const placeOfTask = (taskId: number, state: LoopState): Place | null => {
	const task = tableGet(state.tasks, taskId);
	if (task?.started !== false) {
		return task?.place ?? null;
	}

	const source = state.sources.find(({file, library}) => !library && file === (task.createdAt?.file ?? 1));
	return source === undefined ? null : definitionOf(task.function, source);
};

/** The line that runs next: the one where it is, or where the next task goes on. */
export const nextPlace = ({state, here, nextTask, thread = 0}: PlaceScene): Place | null => {
	if (state.ended !== null) {
		return null;
	}

	const loop = currentLoop(state);
	if (thread !== 0 || (loop !== null && loop.running.length > 0)) {
		return here;
	}

	return loop !== null && (loop.life === 'running' || loop.life === 'stopping')
		? nextTask === null ? null : placeOfTask(nextTask, state)
		// Outside a loop the last line of a task or callback says nothing of what is next.
		: state.line?.taskId === null && !state.line.isInHandle ? state.line.place : null;
};

/** Which place the source is built around: where something happened last, or, when nobody ran, where it goes on. */
export const focusOf = (scene: PlaceScene): Place | null => (scene.ran ? scene.here : nextPlace(scene)) ?? scene.here;

/** Ids of tasks by the line of this file that they are suspended at. */
export const suspendedAt = (file: number, state: LoopState): ReadonlyMap<number, readonly number[]> => {
	const found = new Map<number, number[]>();
	let looked = 0;
	for (const taskId of sortedKeys(state.unfinished)) {
		if (++looked > MARKED) {
			break;
		}

		const task = tableGet(state.tasks, taskId);
		if (task?.started === true && task.state !== 'running' && task.place?.file === file) {
			found.set(task.place.line, [...found.get(task.place.line) ?? [], taskId]);
		}
	}

	return found;
};

/** Threads whose places are looked for at most: each costs a look into the simulation. */
const THREADS = 16;

/** Threads that are in the middle of something, by the line of this file that they are at; not the one that runs. Nothing is known of them in a recording. */
export const threadsAt = <S>(file: number, running: number, state: LoopState, source: Source<S>, at: S): ReadonlyMap<number, readonly number[]> => {
	const found = new Map<number, number[]>();
	const live = [...tableValues(state.threads)].filter(thread => thread.state === 'running' || thread.state === 'parked').map(({id}) => id);
	// The main thread alone is where the program is.
	const others = live.length === 0 ? [] : [0, ...live].filter(id => id !== running).slice(0, THREADS);
	for (const thread of others) {
		const answer = source.inspect(at, {type: 'stack', of: {type: 'thread', thread}});
		const place = answer.type === 'stack' ? answer.frames.at(-1)?.place : undefined;
		if (place?.file === file) {
			found.set(place.line, [...found.get(place.line) ?? [], thread]);
		}
	}

	return found;
};
