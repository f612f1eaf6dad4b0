import fc from 'fast-check';
import {expect, test} from 'vitest';
import {rowText, rowWidth} from '../../../source/view/styled.js';
import {widthOf} from '../../../source/view/text.js';
import {codeRow} from '../../../source/view/source/code-row.js';
import {createHighlighter} from '../../../source/view/source/syntax.js';
import {textOf} from '../../../source/view/source/texts.js';

const highlight = createHighlighter();

/** The pieces of each line as "text: tone". */
const told = (text: string): ReadonlyArray<readonly string[]> => highlight(text).map((tokens, index) =>
	tokens.map(({from, to, tone}) => `${text.split('\n')[index]!.slice(from, to)}: ${tone.replace('syntax-', '')}`));

test.each([
	['async def fetch(url, n=3):', ['async: keyword', 'def: keyword', 'fetch: definition', '3: number']],
	['    return await get(url)  # wait', ['return: keyword', 'await: keyword', '# wait: comment']],
	['print("a", None)', ['print: builtin', '"a": string', 'None: keyword']],
	['class Queue:', ['class: keyword', 'Queue: definition']],
	['@cache', ['@cache: definition']],
	['x = 1', ['1: number']],
	['', []],
])('%s', (line, expected) => {
	expect(told(line)).toEqual([expected]);
});

test('what is computed within an f-string is no string', () => {
	expect(told('f"{name} is {len(name)}"')[0]).toEqual(['f": string', ' is : string', 'len: builtin', '": string']);
});

test('a string over several lines is one on each of them', () => {
	expect(told('"""One\n\nthree"""\nx')).toEqual([['"""One: string'], [], ['three""": string'], []]);
});

test('pieces lie within their lines, in order, whatever a text is', () => {
	const piece = fc.constantFrom('"', '\'\'\'', '\n', '#', 'def ', 'f"{', '}', '\\', 'é', '\u{1F600}', '漢', ' ', 'x', '0x');
	fc.assert(fc.property(fc.array(piece, {maxLength: 40}), pieces => {
		const text = pieces.join('');
		const lines = text.split('\n');
		const found = highlight(text);
		expect(found).toHaveLength(lines.length);
		for (const [index, tokens] of found.entries()) {
			let at = 0;
			for (const {from, to} of tokens) {
				expect(from).toBeGreaterThanOrEqual(at);
				expect(to).toBeGreaterThanOrEqual(from);
				at = to;
			}

			expect(at).toBeLessThanOrEqual(lines[index]!.length);
		}
	}));
});

test('a file is looked at once, and shown without what cannot be measured', () => {
	const source = {file: 1, path: 'a.py', text: '\tx = "\u0007"\r\n\ty\n', hash: '', library: false};
	const text = textOf(source);
	expect(text.lines).toEqual(['    x = "␇"', '    y']);
	expect(text.tokens[0]).toEqual([{from: 8, to: 11, tone: 'syntax-string'}]);
	expect(textOf(source)).toBe(text);
});

const row = (text: string, width: number) => codeRow({text, tokens: highlight(text)[0] ?? []}, width, false);

test.each([
	['print("a")', 20, 'print("a")'],
	['results = await asyncio.gather(first, second)', 40, 'results = await asyncio.gather(first,…'],
	['results = await asyncio.gather(first, second)', 34, 'results = await asyncio.gather(…'],
	['a_very_long_name_without_any_place_to_cut_it', 20, 'a_very_long_name_wi…'],
	['x = "漢字漢字漢字"', 10, 'x = "漢字…'],
	['abc', 1, '…'],
])('%s in %i columns', (text, width, expected) => {
	expect(rowText(row(text, width))).toBe(expected);
});

test('a row of code fits, and says all of a line that fits', () => {
	fc.assert(fc.property(fc.string({unit: fc.constantFrom('a', ' ', '(', '"', '漢', ',', '#', '1')}), fc.integer({min: 1, max: 30}), (text, width) => {
		const shown = row(text, width);
		expect(rowWidth(shown)).toBeLessThanOrEqual(width);
		if (widthOf(text) <= width) {
			expect(rowText(shown)).toBe(text);
		}
	}));
});
