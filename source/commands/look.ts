import {usualLook, type Look} from '../view/themes.js';
import type {Flags} from './flags.js';
import type {Host} from './host.js';

/* What the terminal can show, as far as its environment says. */

/** The locale that decides about characters: the first of these that is set and not empty. */
const localeOf = (env: Host['env']): string => ['LC_ALL', 'LC_CTYPE', 'LANG'].map(name => env[name] ?? '').find(value => value !== '') ?? '';

/** Terminals from before UTF-8. */
const old = /^(?:ansi|cons25|vt\d.*|sun.*|wyse.*)$/;

/** Whether nothing but ASCII can be shown: the locale is another one than UTF-8, or there is none and the terminal is an old one. */
export const isAsciiOnly = (env: Host['env']): boolean => {
	const locale = localeOf(env);
	return locale === '' ? old.test(env['TERM'] ?? '') : !/utf-?8/i.test(locale);
};

/** Any value of NO_COLOR but an empty one asks for none: no-color.org. Terminals of one colour say so in their names. */
const hasColour = (env: Host['env']): boolean => (env['NO_COLOR'] ?? '') === '' && !/-(?:m|mono)$/.test(env['TERM'] ?? '');

export const lookOf = (env: Host['env'], {theme, ascii, reducedMotion}: Pick<Flags, 'theme' | 'ascii' | 'reducedMotion'>): Look => ({
	theme: theme ?? usualLook.theme,
	colour: hasColour(env),
	ascii: ascii || isAsciiOnly(env),
	still: reducedMotion,
});
