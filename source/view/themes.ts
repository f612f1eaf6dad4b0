import type {Palette} from './paint.js';

/*
The looks that can be chosen: tables of the sixteen colours that every terminal has, because those follow what the
person has made of them. Nothing is told by a colour alone: marks, words and places say the same.
*/

export type ThemeName = 'dark' | 'light' | 'colour-blind' | 'projector';

/** In the order in which a key goes through them. */
export const themeNames: readonly ThemeName[] = ['dark', 'light', 'colour-blind', 'projector'];

/** What each is for, to be said when it is chosen. */
export const themeTitles: Readonly<Record<ThemeName, string>> = {
	dark: 'Colours for a dark background',
	light: 'Colours for a light background',
	'colour-blind': 'Colours that all people tell apart: blue, yellow and white',
	projector: 'Strong contrast, nothing dim',
};

const dark: Palette = {
	plain: '', quiet: '2', title: '1', rule: '2', running: '1;32', error: '1;31', note: '3;36', key: '1', fresh: '1', strong: '1', focus: '1;7',
	'syntax-keyword': '94', 'syntax-string': '32', 'syntax-number': '36', 'syntax-comment': '2', 'syntax-definition': '1', 'syntax-builtin': '36',
	'task-0': '36', 'task-1': '33', 'task-2': '35', 'task-3': '32', 'task-4': '94', 'task-5': '93',
};

/** Without the colours that fade on white: yellow, and all that are bright. */
const light: Palette = {
	...dark, running: '1;32', note: '3;34',
	'syntax-keyword': '34', 'syntax-string': '32', 'syntax-number': '36', 'syntax-comment': '2', 'syntax-definition': '1', 'syntax-builtin': '36',
	'task-0': '34', 'task-1': '35', 'task-2': '32', 'task-3': '36', 'task-4': '1;34', 'task-5': '1;35',
};

/** Without red and green: blue and yellow are told apart by nearly everybody; the error is inverted. */
const colourBlind: Palette = {
	...dark, running: '1;4;94', error: '1;7', note: '3;93',
	'syntax-keyword': '94', 'syntax-string': '93', 'syntax-number': '', 'syntax-comment': '2', 'syntax-definition': '1', 'syntax-builtin': '97',
	'task-0': '94', 'task-1': '93', 'task-2': '97', 'task-3': '4;94', 'task-4': '4;93', 'task-5': '4;97',
};

/** Seen from the last row, on light and on dark: bold throughout, the middle colours, and blocks for what matters most. */
const projector: Palette = {
	plain: '1', quiet: '', title: '1', rule: '', running: '1;30;42', error: '1;97;41', note: '1;35', key: '1;4', fresh: '1', strong: '1', focus: '1;7',
	'syntax-keyword': '1;35', 'syntax-string': '1;32', 'syntax-number': '1;36', 'syntax-comment': '1', 'syntax-definition': '1;4', 'syntax-builtin': '1;36',
	'task-0': '1;36', 'task-1': '1;35', 'task-2': '1;32', 'task-3': '1;4;36', 'task-4': '1;4;35', 'task-5': '1;4;32',
};

const themes: Readonly<Record<ThemeName, Palette>> = {dark, light, 'colour-blind': colourBlind, projector};

/** Bold, dim, underlined and inverted only. */
const monochrome: Palette = {
	plain: '', quiet: '2', title: '1', rule: '2', running: '1', error: '1;7', note: '3', key: '1', fresh: '1', strong: '1', focus: '1;7',
	'syntax-keyword': '1', 'syntax-string': '', 'syntax-number': '', 'syntax-comment': '2', 'syntax-definition': '1', 'syntax-builtin': '',
	'task-0': '', 'task-1': '', 'task-2': '', 'task-3': '', 'task-4': '', 'task-5': '',
};

const strongMonochrome: Palette = {
	...monochrome, plain: '1', quiet: '', title: '1', rule: '', running: '1;7', note: '1;3', key: '1;4',
	'syntax-keyword': '1', 'syntax-string': '', 'syntax-number': '', 'syntax-comment': '', 'syntax-definition': '1;4', 'syntax-builtin': '',
	'task-0': '1', 'task-1': '1', 'task-2': '1', 'task-3': '1', 'task-4': '1', 'task-5': '1',
};

export type Look = {
	readonly theme: ThemeName;
	/** False where there are no colours (`NO_COLOR`). */
	readonly colour: boolean;
	/** Whether the terminal takes nothing but ASCII. */
	readonly ascii: boolean;
	/** Whether nothing may move by itself. */
	readonly still: boolean;
};

/** The look of somebody who has chosen none. */
export const usualLook: Look = {theme: 'dark', colour: true, ascii: false, still: false};

export const paletteOf = ({theme, colour, ascii}: Pick<Look, 'theme' | 'colour' | 'ascii'>): Palette => {
	const palette = colour ? themes[theme] : theme === 'projector' ? strongMonochrome : monochrome;
	return ascii ? {...palette, ascii: true} : palette;
};

export const nextTheme = (theme: ThemeName): ThemeName => themeNames[(themeNames.indexOf(theme) + 1) % themeNames.length]!;
