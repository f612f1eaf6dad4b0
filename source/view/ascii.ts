import {widthOf} from './text.js';

/*
What a terminal without UTF-8 is shown: every glyph of ours as an ASCII character that looks or reads most like it,
everything else as question marks. Each takes as many columns as before, so that nothing moves.
*/

/** Our glyphs, and what stands for each: one column for one column. */
const glyphs: ReadonlyMap<string, string> = new Map([
	...['─━═', '│┃║┆┊', '┬┴┼├┤┌┐└┘╭╮╰╯╞╡╪'].flatMap((group, index) => [...group].map(glyph => [glyph, '-|+'[index]!] as const)),
	['→', '>'], ['←', '<'], ['↑', '^'], ['↓', 'v'], ['▶', '>'], ['◀', '<'], ['▸', '>'], ['▾', 'v'], ['▲', '^'], ['▼', 'v'], ['❯', '>'], ['❮', '<'],
	['■', '#'], ['□', '-'], ['●', '*'], ['○', 'o'], ['◆', '*'], ['◇', 'o'], ['•', '*'], ['·', '.'], ['…', '~'], ['×', 'x'], ['÷', '/'],
	['✓', 'v'], ['✗', 'x'], ['✕', 'x'], ['⊘', 'c'], ['≈', '='], ['↻', '@'], ['↺', '@'], ['↳', '\\'], ['↵', '<'], ['⏎', '<'], ['⏸', '"'],
	['░', '.'], ['▒', ':'], ['▓', '%'], ['█', '#'], ['▌', '|'], ['▐', '|'], ['▁', '_'], ['▂', '_'], ['▃', '_'], ['▄', '='], ['▅', '='], ['▆', '#'], ['▇', '#'],
	['–', '-'], ['—', '-'], ['‘', '\''], ['’', '\''], ['“', '"'], ['”', '"'], ['≤', '<'], ['≥', '>'], ['≠', '!'], ['µ', 'u'], ['°', 'o'], ['\u00A0', ' '],
]);

const ascii = /^[ -~]*$/;

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'});

/** The text in ASCII, as wide as it was. */
export const toAscii = (text: string): string => {
	if (ascii.test(text)) {
		return text;
	}

	let result = '';
	for (const {segment} of graphemes.segment(text)) {
		result += ascii.test(segment) ? segment : glyphs.get(segment) ?? '?'.repeat(widthOf(segment));
	}

	return result;
};
