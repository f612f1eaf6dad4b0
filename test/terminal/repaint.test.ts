import fc from 'fast-check';
import {expect, test} from 'vitest';
import {repaint, unknownScreen, type Shown, type Size} from '../../source/terminal/repaint.js';
import {createEmulator} from './emulator.js';

const certain = ['a', 'Z', '0', ' ', ' ', ' ', '─', '│', '▶', 'é', 'д', '日', '語', '한', '，'];

/** Terminals disagree about these. */
const doubtful = ['👍', '❤️', '👩‍💻', 'e\u0301', '\u0B95\u0BBF', '⚠', '⌚', '①'];

const styles = ['', '1', '2', '1;31', '36', '94', '3;36', '7', '1;7;33', '4', '9;35', '44', '38;5;200', '1;2', '97;100', '48;5;17;1'];

const line = (characters: readonly string[]): fc.Arbitrary<string> => fc.array(fc.tuple(
	fc.constantFrom(...styles), fc.array(fc.oneof({weight: 3, arbitrary: fc.constantFrom(...characters)}, {weight: 1, arbitrary: fc.constantFrom(' '.repeat(12), 'steps'.repeat(3), '─'.repeat(9))}), {maxLength: 8}),
), {maxLength: 5}).map(spans => spans.map(([style, parts]) => style === '' ? parts.join('') : `\x1B[${style}m${parts.join('')}\x1B[0m`).join(''));

const sizes = fc.record({columns: fc.integer({min: 4, max: 40}), rows: fc.integer({min: 2, max: 8})});

type Change = {readonly lines: readonly string[]; readonly kept: number; readonly resize: Size | null; readonly isForgotten: boolean};

const changes = (characters: readonly string[]): fc.Arbitrary<readonly Change[]> => fc.array(fc.record({
	lines: fc.array(line(characters), {minLength: 1, maxLength: 9}), kept: fc.integer({min: 0, max: 9}), resize: fc.option(sizes, {freq: 6}), isForgotten: fc.boolean(),
}), {minLength: 1, maxLength: 6});

/** Another frame that shares lines, and beginnings of lines, with the one before. */
const framesOf = (list: readonly Change[]): ReadonlyArray<Change & {readonly frame: string}> => {
	let before: readonly string[] = [];
	return list.map(change => {
		const lines = change.lines.map((text, index) => index < change.kept && before[index] !== undefined ? index % 2 === 0 ? before[index] : `${before[index].replaceAll(/\x1B\[[\d;]*m/g, '').slice(0, 4)}${text}` : text);
		before = lines;
		return {...change, frame: lines.join('\n')};
	});
};

/** Every row written by itself, on a terminal on which all have room: what the terminal is to look like. */
const drawn = async (frame: string, {columns, rows}: Size): Promise<ReadonlyArray<readonly string[]>> => {
	const emulator = createEmulator({columns: 500, rows});
	for (const [row, text] of frame.split('\n').slice(0, rows).entries()) {
		await emulator.write(`\x1B[${row + 1}H\x1B[0m${text}`);
	}

	return emulator.cells().map(cells => cells.slice(0, columns));
};

const walk = async (first: Size, list: readonly Change[], check: (frame: string, shown: Shown, cells: ReadonlyArray<readonly string[]>) => Promise<void>): Promise<void> => {
	const emulator = createEmulator(first);
	let shown = unknownScreen(first);
	for (const {frame, resize, isForgotten} of framesOf(list)) {
		if (resize !== null) {
			emulator.resize(resize);
			shown = unknownScreen(resize);
		} else if (isForgotten) {
			// As if something else had written on the terminal.
			await emulator.write('\x1B[2;3Hsomebody was here\x1B[1;35m\r\n');
			shown = unknownScreen(shown.size);
		}

		const next = repaint(shown, frame);
		await emulator.write(next.bytes);
		await check(frame, next.shown, emulator.cells());
		expect(repaint(next.shown, frame).bytes).toBe('');
		shown = next.shown;
	}
};

/** A wide character that does not fit at the end of a row is left out, where a terminal would show its half. */
const fits = (frame: string, columns: number): boolean => frame.split('\n').every(text => {
	let width = 0;
	for (const character of text.replaceAll(/\x1B\[[\d;]*m/g, '')) {
		width += /[日語한，]/.test(character) ? 2 : 1;
		if (width >= columns) {
			return width === columns || !/[日語한，]/.test(character);
		}
	}

	return true;
});

test('after any frames, sizes and strangers, the terminal shows the last frame', async () => {
	await fc.assert(fc.asyncProperty(sizes, changes(certain), async (size, list) => walk(size, list, async (frame, shown, cells) => {
		if (fits(frame, shown.size.columns)) {
			expect(cells).toEqual(await drawn(frame, shown.size));
		}
	})), {numRuns: 150});
}, 60_000);

test('characters of doubtful width: the terminal shows what it would if the frame were its first', async () => {
	await fc.assert(fc.asyncProperty(sizes, changes([...certain, ...doubtful]), async (size, list) => walk(size, list, async (frame, shown, cells) => {
		const fresh = createEmulator(shown.size);
		await fresh.write(repaint(unknownScreen(shown.size), frame).bytes);
		expect(cells).toEqual(fresh.cells());
	})), {numRuns: 150});
}, 60_000);

const from = (before: string, after: string, size: Size = {columns: 40, rows: 5}): string => repaint(repaint(unknownScreen(size), before).shown, after).bytes;

test.each([
	{what: 'nothing for the same frame', before: 'a\nb', after: 'a\nb', bytes: ''},
	{what: 'one character where one differs', before: 'step 1 of 9', after: 'step 2 of 9', bytes: '\x1B[;6H2'},
	{what: 'a character between, rather than a way around it', before: 'a-b-c', after: 'x-y-c', bytes: '\x1B[Hx-y'},
	{what: 'no style for spaces', before: '\x1B[1mbold\x1B[0m', after: '    \x1B[1mbold\x1B[0m', bytes: '\x1B[H    bold'},
	{what: 'the end of a row at once', before: 'a long row of text', after: 'a', bytes: '\x1B[;3H\x1B[K'},
	{what: 'only what changes of a style', before: 'ab', after: '\x1B[1;36ma\x1B[0m\x1B[1mb\x1B[0m', bytes: '\x1B[H\x1B[1;36ma\x1B[39mb'},
	{what: 'the rest of a row behind an emoji', before: 'a 👍 c d', after: 'a 👍 c e', bytes: '\x1B[;3H\x1B[K\x1B[?7l👍 c e\x1B[?7h'},
	{what: 'only what changes before an emoji', before: 'a 👍 c d', after: 'b 👍 c d', bytes: '\x1B[Hb'},
])('writes $what', ({before, after, bytes}) => {
	expect(from(before, after)).toBe(bytes);
});
