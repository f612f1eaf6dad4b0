import {inspect} from '../timeline/timeline.js';
import type {Column, Entry} from './entries.js';
import {cut} from './text.js';
import type {Walk} from './walk.js';

/* Callbacks of one name in one column: what they are called with tells them apart, or the line where they are written. */

const WIDTH = 20;

/** The handle that an entry is, where it is a callback of the program. */
const handleOf = ({key, tasks, name}: Entry): number | null => tasks.length > 0 || name.tone === 'quiet' || !key.startsWith('handle ') ? null : Number(key.slice('handle '.length));

/** The column with a mark behind names that several of its callbacks have; recordings know of none. */
export const toldApart = (column: Column, walk: Walk): Column => {
	const byName = new Map<string, Entry[]>();
	for (const entry of column.entries) {
		if (handleOf(entry) !== null) {
			byName.set(entry.name.called, [...byName.get(entry.name.called) ?? [], entry]);
		}
	}

	const alike = [...byName.values()].filter(entries => entries.length > 1);
	if (alike.length === 0) {
		return column;
	}

	const texts = new Map(alike.flatMap(entries => {
		const handles = entries.map(entry => handleOf(entry)!);
		const answer = inspect(walk.timeline, {type: 'callbacks', handles});
		return answer.type === 'callbacks' ? handles.map((handle, index) => [handle, answer.texts[index]!] as const) : [];
	}));
	return {
		...column,
		entries: column.entries.map((entry): Entry => {
			const handle = handleOf(entry);
			const text = handle === null ? undefined : texts.get(handle);
			return text === undefined || text === '' ? entry : {...entry, name: {...entry.name, apart: ` ${cut(text, WIDTH)}`}};
		}),
	};
};
