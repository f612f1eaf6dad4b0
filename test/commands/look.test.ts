import {expect, test} from 'vitest';
import {isAsciiOnly, lookOf} from '../../source/commands/look.js';
import {usualLook} from '../../source/view/themes.js';

test.for([
	[{LANG: 'en_US.UTF-8'}, false],
	[{LANG: 'de_DE.utf8', TERM: 'vt220'}, false],
	[{LANG: 'C'}, true],
	[{LANG: 'POSIX'}, true],
	[{LANG: 'en_US.ISO-8859-1'}, true],
	[{LANG: 'en_US.UTF-8', LC_ALL: 'C'}, true],
	[{LANG: 'C', LC_CTYPE: 'C.UTF-8'}, false],
	[{LANG: 'C', LC_ALL: ''}, true],
	[{TERM: 'xterm-256color'}, false],
	[{TERM: 'vt100'}, true],
	[{}, false],
] as const)('with %o, ASCII only: %s', ([env, expected]) => {
	expect(isAsciiOnly(env)).toBe(expected);
});

test('flags and environment make the look', () => {
	const none = {theme: null, ascii: false, reducedMotion: false};
	expect(lookOf({LANG: 'C.UTF-8'}, none)).toEqual(usualLook);
	expect(lookOf({NO_COLOR: '1'}, none).colour).toBe(false);
	expect(lookOf({NO_COLOR: ''}, none).colour).toBe(true);
	expect(lookOf({TERM: 'xterm-mono'}, none).colour).toBe(false);
	expect(lookOf({}, {theme: 'projector', ascii: true, reducedMotion: true})).toEqual({theme: 'projector', colour: true, ascii: true, still: true});
});
