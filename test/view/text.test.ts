import fc from 'fast-check';
import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {clean, cut, cutMiddle, cutStart, endOf, fit, fitLines, startOf, widthOf, wrap} from '../../source/view/text.js';

test.each([
	['plain text stays', 'a b', 'a b'],
	['colours are dropped', '\u001B[1;31mred\u001B[0m end', 'red end'],
	['a window title is dropped', '\u001B]0;title\u0007after', 'after'],
	['a hyperlink leaves its text', '\u001B]8;;https://x.example\u001B\\link\u001B]8;;\u001B\\', 'link'],
	['cursor movements are dropped', 'a\u001B[2Jb\u001B[10;5Hc', 'abc'],
	['a sequence that is cut off is dropped', 'a\u001B[12', 'a'],
	['a lone escape is dropped', 'a\u001B', 'a'],
	['a bell has a picture', 'a\u0007b', 'a␇b'],
	['delete has a picture', 'a\u007Fb', 'a␡b'],
	['tabs go to the next stop', 'a\tb\tc', 'a       b       c'],
	['a tab after a wide character counts columns', '日\tb', '日      b'],
	['what is joined is taken apart', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}', '\u{1F468}\u{1F469}\u{1F467}'],
	['a skin tone is dropped', '\u{1F44D}\u{1F3FD}', '\u{1F44D}'],
	['an emoji selector is dropped', '\u2764\uFE0F', '\u2764'],
	['text that runs backwards is not turned round', 'a\u202Eb', 'ab'],
	['letters and their accents are composed', 'e\u0301', 'é'],
	['half a surrogate pair is replaced', 'a\uD83Db', 'a\uFFFDb'],
])('%s', (_name, given, expected) => {
	expect(clean(given)).toBe(expected);
});

test('tab stops may be set', () => {
	expect(clean('\tx', 4)).toBe('    x');
});

test.each([
	[cut, 'abcdef', 4, 'abc…'],
	[cut, 'abc', 3, 'abc'],
	[cut, 'abc', 0, ''],
	[cut, '日本語', 5, '日本…'],
	[cut, '日本語', 4, '日…'],
	[cutStart, 'abcdef', 4, '…def'],
	[cutStart, '日本語', 4, '…語'],
	[cutMiddle, 'abcdefghij', 7, 'abc…hij'],
	[cutMiddle, 'abcdefghij', 2, 'a…'],
	[fit, 'ab', 4, 'ab  '],
	[fit, '日本', 3, '日…'],
	[fit, '日本', 2, '… '],
	[startOf, '日本', 3, '日'],
	[endOf, '日本', 3, '本'],
])('%o of %s in %i columns', (cutting, text, width, expected) => {
	expect(cutting(text, width)).toBe(expected);
});

test.each([
	['fits', 'one two', 10, '', ['one two']],
	['breaks between words', 'one two three', 7, '', ['one two', 'three']],
	['breaks a long word', 'abcdefgh', 3, '', ['abc', 'def', 'gh']],
	['keeps the spaces in front', '    indented text', 12, '', ['    indented', 'text']],
	['keeps spaces within', 'a   b', 10, '', ['a   b']],
	['indents what is continued', 'Next: one two', 9, '  ', ['Next: one', '  two']],
	['keeps wide characters whole', '日本語', 3, '', ['日', '本', '語']],
	['an empty text is one line', '', 5, '', ['']],
])('wrapping %s', (_name, text, width, indent, expected) => {
	expect(wrap(text, width, indent)).toEqual(expected);
});

test('the last of too few lines is cut', () => {
	expect(fitLines(['one', 'two', 'three'], 5, 2)).toEqual(['one', 'two…']);
	expect(fitLines(['one', 'two'], 5, 2)).toEqual(['one', 'two']);
	expect(fitLines(['one', 'two'], 5, 0)).toEqual([]);
});

const anyText = fc.string({unit: 'binary', maxLength: 40});

test('what is clean has no control characters, the width of its parts, and is clean already', () => {
	fc.assert(fc.property(anyText, text => {
		const once = clean(text);
		expect(once).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
		expect(widthOf(once)).toBe(stringWidth(once));
		expect(clean(once)).toBe(once);
	}));
});

test('cut texts fit, and fitted ones fill', () => {
	fc.assert(fc.property(anyText, fc.nat(30), (text, width) => {
		const given = clean(text);
		for (const cutting of [cut, cutStart, cutMiddle, startOf, endOf]) {
			expect(widthOf(cutting(given, width))).toBeLessThanOrEqual(width);
		}

		expect(widthOf(fit(given, width))).toBe(width);
	}));
});

test('wrapped lines fit, and together they say all that is not space', () => {
	// A wide character with marks of their own width takes up to four columns.
	fc.assert(fc.property(anyText, fc.integer({min: 4, max: 30}), (text, width) => {
		const given = clean(text);
		const lines = wrap(given, width);
		for (const line of lines) {
			expect(widthOf(line)).toBeLessThanOrEqual(width);
		}

		expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''));
	}));
});
