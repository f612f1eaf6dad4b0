import type {Condition} from '../../loop/conditions.js';
import {span, type Row, type Tone} from '../styled.js';

/* How conditions look in lists and lanes: told apart by shape, in ASCII too, never by colour alone. */

export type Glyph = {readonly glyph: string; readonly tone: Tone; readonly word: string};

export const conditionGlyphs: Readonly<Record<Condition, Glyph>> = {
	running: {glyph: '█', tone: 'running', word: 'runs'},
	ready: {glyph: '░', tone: 'plain', word: 'ready'},
	waiting: {glyph: '─', tone: 'quiet', word: 'waits'},
	sleeping: {glyph: '~', tone: 'quiet', word: 'sleeps'},
	io: {glyph: '≈', tone: 'quiet', word: 'I/O'},
	worker: {glyph: '+', tone: 'quiet', word: 'worker'},
	done: {glyph: '✓', tone: 'plain', word: 'done'},
	failed: {glyph: '✗', tone: 'error', word: 'failed'},
	cancelled: {glyph: '⊘', tone: 'note', word: 'cancelled'},
};

/** What the glyphs mean, as many as fit into `width` columns. */
export const legendRow = (glyphs: readonly Glyph[], width: number): Row => {
	let result: Row = [];
	let used = 0;
	for (const {glyph, tone, word} of glyphs) {
		const gap = used === 0 ? 0 : 2;
		used += gap + word.length + 2;
		if (used > width) {
			break;
		}

		result = [...result, span(' '.repeat(gap)), span(glyph, tone), span(` ${word}`, 'quiet')];
	}

	return result;
};
