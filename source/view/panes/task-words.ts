import {tableGet} from '../../library/table.js';
import type {TaskOutcome} from '../../loop/facts.js';
import {whereIs, type Whereabouts} from '../../loop/questions.js';
import type {TaskRecord} from '../../loop/state.js';
import {timeText} from '../times.js';
import {shownText} from '../lesson.js';
import {shortFunction} from '../names.js';
import {progressOf, shortWhat, waitOn, type Scene} from '../narration/waits.js';
import {clean} from '../text.js';
import {stateOfWalk, type Walk} from '../walk.js';

/* What a task is doing, in few words. */

/** Members of a gather that are counted to say how many are done. */
const COUNTED = 200;

type PlaceWords = {readonly [T in Whereabouts['type']]: (place: Extract<Whereabouts, {readonly type: T}>, scene: Scene) => string};

const placeWords: PlaceWords = {
	running: () => 'runs',
	ready: () => 'ready',
	timers({handle}, scene) {
		const when = tableGet(scene.state.handles, handle)?.when ?? null;
		return when === null ? 'sleeps' : `sleeps until ${timeText(when, scene)}`;
	},
	io({io}, scene) {
		const record = tableGet(scene.state.io, io);
		return `${shortWhat(record?.what ?? 'I/O')}${record?.until ? `, ${timeText(record.until, scene)}` : ''}`;
	},
	workers: ({job}, {state}) => `worker: ${shortFunction(tableGet(state.jobs, job)?.name ?? '')}`,
	waiting({future}, scene) {
		const members = future === null ? 0 : tableGet(scene.state.futures, future)?.label?.members.length ?? 0;
		const progress = members > COUNTED ? '' : progressOf(future, scene);
		return `← ${waitOn(future, scene)}${progress === '' ? '' : `, ${progress}`}`;
	},
};

/** How a task ended. */
export const outcomeText = (outcome: TaskOutcome): string => {
	switch (outcome.type) {
		case 'returned': {
			return outcome.value === 'None' ? 'done' : `returned ${clean(outcome.value.replaceAll('\n', ' '))}`;
		}

		case 'raised': {
			return `raised ${clean(outcome.error.replaceAll('\n', ' '))}`;
		}

		case 'cancelled': {
			return 'cancelled';
		}

		case 'lost': {
			return 'gone with its process';
		}
	}
};

/** What the task does, waits for, or came to. */
export const doingText = (task: TaskRecord, scene: Scene): string => {
	if (task.outcome !== null) {
		return outcomeText(task.outcome);
	}

	const place = whereIs(scene.state, task.id);
	return place === null ? '' : (placeWords[place.type] as (place: Whereabouts, scene: Scene) => string)(place, scene);
};

/** A line of a file of the program as the source shows it, without its indentation; empty where it is not known. */
export const codeAt = (walk: Walk, {file, line}: {readonly file: number; readonly line: number}): string => {
	const {sources} = stateOfWalk(walk);
	const text = sources.find(source => source.file === file)?.text ?? '';
	let start = 0;
	for (let number = 1; number < line; number++) {
		const end = text.indexOf('\n', start);
		if (end === -1) {
			return '';
		}

		start = end + 1;
	}

	const end = text.indexOf('\n', start);
	const shown = shownText(text.slice(start, end === -1 ? undefined : end), line, sources[0]?.file === file ? walk.lesson : null) ?? '';
	return clean(shown.trim());
};
