import fs from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {parseLesson} from '../../source/course/lesson.js';
import {sortedToArray} from '../../source/library/sorted-set.js';
import {tableGet} from '../../source/library/table.js';
import type {FactOf} from '../../source/loop/facts.js';
import {startSimulation} from '../../source/simulator/start.js';
import {simulatedSource} from '../../source/timeline/simulated-source.js';
import {createTimeline, isAtEnd} from '../../source/timeline/timeline.js';
import {columns, type ColumnId} from '../../source/view/columns.js';
import {english} from '../../source/view/narration/english.js';
import {storyOf} from '../../source/view/narration/story.js';
import {createWalk, stateOfWalk, type Walk} from '../../source/view/walk.js';
import {everyWalk, finish, press, screenText} from './walks.js';

/* Walks through real programs: what must be true of every screen of every one. */

const root = fileURLToPath(new URL('../..', import.meta.url));

const filesIn = (folder: string, pattern: RegExp): readonly string[] => fs.readdirSync(root + folder).filter(file => pattern.test(file)).map(file => `${folder}/${file}`);

const programs = [
	...filesIn('scenarios', /\.py$/),
	...filesIn('test/programs', /^(?:cancel|coroutine|future|gather|io|iteration|loop|run|shield|sleep|task|time|timeout|timers|wait)-.*\.py$/),
];

const walkThrough = (file: string): Walk => {
	const text = fs.readFileSync(root + file, 'utf8');
	const lesson = parseLesson(text);
	const source = simulatedSource(startSimulation({path: file, text, siblings: {}}));
	return createWalk(createTimeline(source, {notes: new Set(lesson.notes.keys())}), {
		title: file.split('/').at(-1)!,
		lesson: lesson.notes.size === 0 ? null : {...lesson, title: lesson.title ?? '', paragraph: lesson.paragraph ?? ''},
	});
};

/** Programs that spin go on for long: what is true of their first steps is true of all. */
const MOST = 150;

const placesOf = (walk: Walk): readonly number[] => {
	const state = stateOfWalk(walk);
	return (Object.keys(columns) as ColumnId[])
		.flatMap(id => columns[id]({state, names: walk.names, language: english, fresh: new Set(), limit: 10_000}).entries)
		.flatMap(({tasks}) => tasks)
		.toSorted((a, b) => a - b);
};

/** The task of the program whose turn began first in the step that led here. */
const firstTurn = (walk: Walk): number | null => {
	const {facts, state} = storyOf(walk);
	const turn = facts.find((fact): fact is FactOf<'task-run-started'> => fact.type === 'task-run-started');
	return turn === undefined || tableGet(state.tasks, turn.taskId)?.library !== false ? null : turn.taskId;
};

test.each(programs)('%s', {timeout: 60_000}, file => {
	let walk = walkThrough(file);
	for (let step = 0; step < MOST; step++) {
		const state = stateOfWalk(walk);
		expect(state.contradictions).toBe(0);
		// Every unfinished task is in exactly one place.
		expect(placesOf(walk)).toEqual(sortedToArray(state.unfinished));
		// Something is said, and it fits.
		const {why, next, nextTask} = storyOf(walk);
		expect([why.length > 0, next.length > 0]).toEqual([true, true]);
		expect(screenText(walk).split('\n')).toHaveLength(24);
		if (isAtEnd(walk.timeline)) {
			return;
		}

		walk = finish(press(walk, 'right'));
		// Whoever was named as next, and did not run already, has the next turn.
		const turn = firstTurn(walk);
		if (nextTask !== null && turn !== null && tableGet(state.tasks, nextTask)?.state !== 'running') {
			expect(turn).toBe(nextTask);
		}
	}
});

test.each(filesIn('scenarios', /\.py$/))('%s shows the same screens forward, back and forward again', file => {
	const there = everyWalk(walkThrough(file));
	const screens = there.map(walk => screenText(walk));
	let walk = there.at(-1)!;
	for (const expected of screens.slice(0, -1).toReversed()) {
		walk = finish(press(walk, 'left'));
		expect(screenText(walk)).toBe(expected);
	}

	for (const expected of screens.slice(1)) {
		walk = finish(press(walk, 'right'));
		expect(screenText(walk)).toBe(expected);
	}
});

test.each(filesIn('scenarios', /\.py$/))('every note of %s is shown at some step', file => {
	const screens = everyWalk(walkThrough(file)).map(walk => screenText(walk)).join('\n');
	for (const note of walkThrough(file).lesson?.notes.values() ?? []) {
		expect(screens).toContain(`┆ ${note.slice(0, 20)}`);
	}
});
