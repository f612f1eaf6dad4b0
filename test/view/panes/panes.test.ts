import {performance} from 'node:perf_hooks';
import {beforeAll, describe, expect, test} from 'vitest';
import {isAtEnd} from '../../../source/timeline/timeline.js';
import {storyOf} from '../../../source/view/narration/story.js';
import {morePanes} from '../../../source/view/panes/more.js';
import type {DrawPane, PaneContent} from '../../../source/view/panes/pane.js';
import {fitRow, rowText, rowWidth} from '../../../source/view/styled.js';
import {withScreen, type Walk} from '../../../source/view/walk.js';
import {finish} from '../walks.js';
import {update} from '../../../source/view/update.js';
import {drawn, familyProgram, manyProgram, pressed, textsOf, walkOf, wideProgram, workersProgram} from './scenes.js';

/* What is true of every pane that looks into a run, on every step of every kind of program. */

const panes = Object.entries(morePanes).map(([id, {draw}]) => [id, draw] as const);

const programs = {family: familyProgram, wide: wideProgram, workers: workersProgram};

const everyStep = (walk: Walk, key: string, ends: (walk: Walk) => boolean): readonly Walk[] => {
	const walks = [walk];
	while (!ends(walks.at(-1)!)) {
		walks.push(pressed(walks.at(-1)!, key));
	}

	return walks;
};

const isWithin = ({rows, above, below}: PaneContent, width: number, height: number): void => {
	expect(rows.length).toBeLessThanOrEqual(height);
	expect(above).toBeGreaterThanOrEqual(0);
	expect(below).toBeGreaterThanOrEqual(0);
	for (const row of rows) {
		expect(rowWidth(fitRow(row, width))).toBe(width);
		// Nothing that could move a terminal's cursor.
		expect(rowText(row)).not.toMatch(/[\0-\x1F\x7F]/);
	}
};

describe.each(Object.entries(programs))('%s', (_name, text) => {
	let forwards: readonly Walk[] = [];
	let backwards: readonly Walk[] = [];

	beforeAll(() => {
		forwards = everyStep(walkOf(text), 'right', walk => isAtEnd(walk.timeline));
		const back = [forwards.at(-1)!];
		for (let step = 1; step < forwards.length; step++) {
			back.push(pressed(back.at(-1)!, 'left'));
		}

		backwards = back.toReversed();
	}, 60_000);

	test.each(panes)('%s fits into every room', (_id, draw) => {
		const some = forwards.filter((_, index) => index % 3 === 0);
		for (const walk of some) {
			for (const [width, height] of [[12, 1], [20, 3], [37, 4], [58, 9], [120, 24]] as const) {
				for (const from of [null, 0, 5, 1000]) {
					isWithin(drawn(draw, walk, {width, height, from, focused: from === null}), width, height);
				}
			}
		}
	});

	test.each(panes)('%s is the same forwards and backwards', (id, draw) => {
		for (const [index, walk] of forwards.entries()) {
			const back = backwards[index]!;
			// Forwards, the timeline does not know what comes: of both, what is over is compared.
			const hidden = id === 'timeline' ? {narration: 'hidden'} as const : {};
			expect(textsOf(draw, withScreen(back, hidden), {width: 70})).toEqual(textsOf(draw, withScreen(walk, hidden), {width: 70}));
		}
	});

	test.each(panes)('%s has no row that cannot be scrolled to, and none twice', (_id, draw) => {
		const walk = forwards[Math.floor(forwards.length * 0.7)]!;
		const whole = drawn(draw, walk, {width: 60, height: 200, from: 0});
		const all = whole.rows.map(row => rowText(row));
		expect([whole.above, whole.below]).toEqual([0, 0]);
		const height = 9;
		const first = drawn(draw, walk, {width: 60, height, from: 0});
		const last = drawn(draw, walk, {width: 60, height, from: 1000});
		expect([first.above, last.below]).toEqual([0, 0]);
		expect(first.below).toBe(last.above);
		if (first.below > 0) {
			const seen = new Set(Array.from({length: first.below + 1}, (_, from) => drawn(draw, walk, {width: 60, height, from}).rows).flat().map(row => rowText(row).trim()));
			const filled = all.filter(each => each.trim() !== '');
			for (const row of filled) {
				// Columns of names are as wide as the names that are seen.
				expect([...seen].some(each => each.replaceAll(/\s+/g, ' ') === row.trim().replaceAll(/\s+/g, ' '))).toBe(true);
			}
		}
	});
});

/** The fastest of several, in milliseconds: what else the machine does counts least. */
const timeOf = (draw: DrawPane, walk: Walk): number => {
	let best = Number.POSITIVE_INFINITY;
	const story = storyOf(walk);
	for (let round = 0; round < 15; round++) {
		const start = performance.now();
		draw({walk, story, width: 120, height: 30, from: null, focused: true});
		best = Math.min(best, performance.now() - start);
	}

	return best;
};

describe('twenty thousand tasks', () => {
	let few: Walk;
	let many: Walk;

	beforeAll(() => {
		const middle = (tasks: number): Walk => {
			const walk = pressed(walkOf(manyProgram(tasks)), 'right*3');
			return finish(update(walk, {type: 'went', goal: {type: 'time', seconds: 2}}));
		};

		// The task that waits for all of them is looked at.
		few = withScreen(middle(200), {selected: 1});
		many = withScreen(middle(20_000), {selected: 1});
		expect(textsOf(morePanes.variables!.draw, many).join('\n')).toContain('20,000 items');
		expect(textsOf(morePanes.stack!.draw, many).join('\n')).toContain('gather of 20,000');
	}, 120_000);

	test.each(panes)('%s costs what is seen, not what there is', (_id, draw) => {
		timeOf(draw, few);
		const [small, large] = [timeOf(draw, few), timeOf(draw, many)];
		expect(large / Math.max(0.1, small)).toBeLessThan(4);
	});

	test('the last of them can be scrolled to', () => {
		const {rows, above, below} = drawn(morePanes.tree!.draw, many, {width: 60, height: 10, from: 1e9});
		expect(below).toBe(0);
		expect(above + rows.length).toBeGreaterThan(10_000);
		expect(rows.map(row => rowText(row)).join('\n')).toContain('sleeper 19999');
	});
});
