import {tableGet} from '../../library/table.js';
import type {SourceRecord} from '../../loop/state.js';
import type {Subject} from '../../timeline/source.js';
import {inspect} from '../../timeline/timeline.js';
import type {Story} from '../narration/story.js';
import type {Walk} from '../walk.js';
import type {SourceLine, SourceView} from './source-pane.js';
import {textOf} from './texts.js';

/* The source of our own asyncio, where somebody is in it: on request, and only of a simulation. */

/** Who is looked for in the library: the task that gave back control last, then the thread that runs. */
const subjectsOf = ({facts, state, thread}: Story): readonly Subject[] => {
	const suspended = facts.findLast(fact => fact.type === 'task-suspended');
	const waits = suspended?.type === 'task-suspended' && tableGet(state.tasks, suspended.taskId)?.state === 'waiting';
	return [...(waits ? [{type: 'task', taskId: suspended.taskId} as const] : []), {type: 'thread', thread}];
};

/*
A library's text never changes: one record for each file, so that what is made of it is made once. Nothing can be told from
whether it is here.
*/
const records = new Map<string, SourceRecord>();

const recordOf = (path: string, text: string): SourceRecord => {
	const known = records.get(path);
	if (known?.text === text) {
		return known;
	}

	const record: SourceRecord = {file: 0, path, text, hash: '', library: true};
	records.set(path, record);
	return record;
};

/** The file of the library where somebody is, or null where nobody is in it. */
export const libraryView = (walk: Walk, story: Story): SourceView | null => {
	for (const of of subjectsOf(story)) {
		const answer = inspect(walk.timeline, {type: 'library', of});
		if (answer.type === 'library') {
			const {path, text, line} = answer.place;
			const {lines, tokens} = textOf(recordOf(path, text));
			return {
				path, file: 0, focus: line, total: lines.length,
				lines: lines.map((shown, index): SourceLine => ({
					number: index + 1, text: shown, tokens: tokens[index] ?? [], breakpoint: false, threads: [], note: '',
					next: of.type === 'thread' && index + 1 === line,
					suspended: of.type === 'task' && index + 1 === line ? [of.taskId] : [],
				})),
			};
		}
	}

	return null;
};
