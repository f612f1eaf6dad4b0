import {afterEach, describe, expect, test} from 'vitest';
import {parseLesson} from '../../source/course/lesson.js';
import {scenarioFiles} from '../../source/scenarios.generated.js';
import {closeTerminals, keys, large, openTerminal, small, type TestTerminal} from '../../scripts/terminal.js';

afterEach(closeTerminals);

const titles = Object.values(scenarioFiles).map(text => parseLesson(text).title);

const stepOf = (screen: string): number => Number(/\bstep (\d+)/.exec(screen.split('\n')[0]!)?.[1] ?? Number.NaN);

const isAtEnd = (screen: string): boolean => /\bstep \d+, end/.test(screen.split('\n')[0]!);

/** Presses a key until the walk is at one of its ends; the screens by step. */
const walkTo = async (terminal: TestTerminal, key: string, first: string, isThere: (screen: string) => boolean, by: 1 | -1): Promise<Map<number, string>> => {
	const screens = new Map([[stepOf(first), first]]);
	for (let screen = first; !isThere(screen);) {
		const wanted = stepOf(screen) + by;
		terminal.type(key);
		screen = await terminal.shows(shown => stepOf(shown) === wanted);
		screens.set(wanted, screen);
	}

	return screens;
};

/** The screen without the timeline, which shows what is to come as soon as it is known. */
const withoutTimeline = (screen: string): string => {
	const rows = screen.split('\n');
	const from = rows.findIndex(row => row.startsWith('─Timeline'));
	const to = rows.findIndex((row, index) => index > from && row.startsWith('─'));
	return from === -1 ? screen : [...rows.slice(0, from), ...rows.slice(to)].join('\n');
};

const inOrder = (screens: ReadonlyMap<number, string>, shown = (screen: string): string => screen): ReadonlyArray<readonly [number, string]> =>
	[...screens].map(([step, screen]) => [step, shown(screen)] as const).toSorted(([a], [b]) => a - b);

describe.each([small, large])('at $columns × $rows', size => {
	test.each(titles.map((title, index) => ({title, index})))('$title: from the menu to the end, back, and forward again on the same screens', async ({title, index}) => {
		const terminal = await openTerminal([], {size});
		await terminal.shows('❯ Start here');
		for (const next of titles.slice(1, index + 1)) {
			terminal.type(keys.down);
			await terminal.shows(`❯ ${next}`);
		}

		terminal.type(keys.enter);
		const first = await terminal.shows('step 0');
		expect(first).toContain(title);
		const forward = await walkTo(terminal, keys.right, first, isAtEnd, 1);
		const last = forward.get(forward.size - 1)!;
		const back = await walkTo(terminal, keys.left, last, screen => stepOf(screen) === 0, -1);
		const again = await walkTo(terminal, keys.right, back.get(0)!, isAtEnd, 1);
		expect(forward.size).toBeGreaterThan(3);
		// At the start nothing has happened; there and everywhere else, a place looks the same from both sides.
		expect(inOrder(back, withoutTimeline)).toEqual(inOrder(forward, withoutTimeline));
		expect(inOrder(again)).toEqual(inOrder(back));
		for (const screen of forward.values()) {
			const rows = screen.split('\n');
			expect(rows).toHaveLength(size.rows);
			expect(rows.at(-1)).toContain('→ next');
		}

		terminal.type('q');
		expect(await terminal.exited).toEqual({code: 0, signal: 0});
	}, 120_000);
});
