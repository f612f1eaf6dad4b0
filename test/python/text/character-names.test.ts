import {loadPyodide} from 'pyodide';
import {expect, test} from 'vitest';
import {characterNamed} from '../../../source/python/text/character-names.js';

test.for([
	['LATIN SMALL LETTER A', 0x61],
	['GREEK SMALL LETTER LAMDA', 0x3_BB],
	['TIBETAN MARK TSA -PHRU', 0xF_39],
	['HYPHEN-MINUS', 0x2D],
	['PILE OF POO', 0x1_F4_A9],
	['VARIATION SELECTOR-256', 0xE_01_EF],
	['small letters', undefined],
	['bullet', 0x20_22],
	['Nbsp', 0xA0],
	['NULL', 0],
	['BELL', 0x1_F5_14],
	['ALERT', 7],
	['LATIN CAPITAL LETTER GHA', 0x1_A2],
	['nushu character-1b170', 0x1_B1_70],
	['CJK COMPATIBILITY IDEOGRAPH-F900', 0xF9_00],
	['CJK UNIFIED IDEOGRAPH-4E0A', 0x4E_0A],
	['CJK UNIFIED IDEOGRAPH-20000', 0x2_00_00],
	['CJK UNIFIED IDEOGRAPH-02000', undefined],
	['CJK UNIFIED IDEOGRAPH-4e0a', undefined],
	['cjk unified ideograph-4E0A', undefined],
	['CJK UNIFIED IDEOGRAPH-A000', undefined],
	['HANGUL SYLLABLE GA', 0xAC_00],
	['HANGUL SYLLABLE A', 0xC5_44],
	['HANGUL SYLLABLE HIH', 0xD7_A3],
	['HANGUL SYLLABLE GAg', undefined],
	['hangul syllable ga', undefined],
	['HANGUL SYLLABLE G', undefined],
	['HANGUL SYLLABLE GGAX', undefined],
	['KEYCAP DIGIT ONE', undefined],
	['<control>', undefined],
	['latin_small_letter_a', undefined],
	['LATIN  SMALL LETTER A', undefined],
	[' BULLET', undefined],
	['\u017FPACE', undefined],
	['', undefined],
] as const)('%s', ([name, code]) => {
	expect(characterNamed(name)).toBe(code);
});

test('every name that CPython has for a character, and as many that it lacks', async () => {
	const python = await loadPyodide();
	const rows = JSON.parse(python.runPython(`
import json, unicodedata

def look_up(name):
    try:
        return ord(unicodedata.lookup(name))
    except (KeyError, TypeError):
        return None

named = [name for code in range(0x110000) if (name := unicodedata.name(chr(code), None))]
json.dumps([(name, look_up(name)) for whole in named for name in (whole, whole[:-1])])
`) as string) as ReadonlyArray<readonly [string, number | null]>;
	expect(rows.length).toBeGreaterThan(290_000);
	expect(rows.filter(([name, code]) => (characterNamed(name) ?? null) !== code)).toEqual([]);
}, 60_000);
