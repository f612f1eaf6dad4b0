import {expect, test} from 'vitest';
import {update} from '../../source/view/update.js';
import {walkThrough} from '../view/program-walks.js';
import {finish, press, screenText} from '../view/walks.js';

/*
Whole screens as text files beside this one, for people to look at and for this test to keep true. When a screen has
changed and is better: `npx vitest run test/screens -u` writes them anew; look at the difference before it is kept.
*/

const sizes = [{columns: 80, rows: 24}, {columns: 120, rows: 40}, {columns: 200, rows: 60}] as const;

/** Programs of different kinds, at two moments that tell something: so many steps from the start. */
const programs: ReadonlyArray<{readonly name: string; readonly file: string; readonly steps: readonly number[]}> = [
	{name: 'all-at-once', file: 'scenarios/02-all-at-once.py', steps: [5, 11]},
	{name: 'network', file: 'scenarios/06-fetch-with-tasks.py', steps: [7, 10]},
	{name: 'timers', file: 'scenarios/08-timers.py', steps: [5, 8]},
	{name: 'threads', file: 'test/programs-threads/asyncio-to-thread.py', steps: [9, 13]},
	{name: 'deadlock', file: 'test/screens/two-locks.py', steps: [9, 99]},
	{name: 'chat', file: 'test/programs-network/chat.py', steps: [9, 26, 45]},
	{name: 'jobs', file: 'test/programs-threads/job-queue-over-processes.py', steps: [7, 19, 24]},
	{name: 'badly', file: 'test/programs-threads/threads-and-tasks-mixed-badly.py', steps: [7, 24, 40]},
];

const cases = programs.flatMap(program => sizes.map(size => ({...program, ...size})));

test.each(cases)('$name at $columns×$rows', async ({name, file, steps, columns, rows}) => {
	const start = update(walkThrough(file), {type: 'resized', size: {columns, rows}});
	const screens = steps.map(count => {
		let walk = start;
		for (let step = 0; step < count; step++) {
			walk = finish(press(walk, 'right'));
		}

		const lines = screenText(walk, {columns, rows}).split('\n');
		expect(lines).toHaveLength(rows);
		return `${file}, step ${count}, ${columns}×${rows}\n\n${lines.map(line => line.trimEnd()).join('\n')}\n`;
	});
	await expect(screens.join('\n\n')).toMatchFileSnapshot(`${name}.${columns}x${rows}.txt`);
});
