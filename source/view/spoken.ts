import {isAtEnd, progressOf, stepNumber} from '../timeline/timeline.js';
import {noticeOf, type AppState} from './app-state.js';
import {toAscii} from './ascii.js';
import {frameOf, frameRows} from './frame.js';
import {loopText} from './header.js';
import {helpLines} from './help.js';
import type {Size} from './layout.js';
import type {MenuItem} from './menu.js';
import {overlayRows} from './modes/overlay.js';
import {inSuccession} from './narration/explain.js';
import {currentLoop} from './narration/loops.js';
import {storyOf} from './narration/story.js';
import {outputLines} from './output-pane.js';
import {rowText} from './styled.js';
import {clean} from './text.js';
import {timeText} from './times.js';
import type {Walk} from './walk.js';

/*
The screen in words, for a screen reader: what changed with the last key, as lines that follow one another. Columns,
borders and marks are for eyes; who wants to hear where everybody stands asks for the whole step.
*/

/** What there is to be said now. The same subject with other lines says only those lines. */
export type Utterance = {readonly subject: string; readonly lines: readonly string[]};

const MOST_OUTPUT = 20;

/** A step: its number and time, what was printed, what happened and why, and what comes next. */
const stepLines = (walk: Walk): readonly string[] => {
	const {timeline, screen} = walk;
	const {state, facts, why, next} = storyOf(walk);
	const loop = currentLoop(state);
	const head = [
		`Step ${stepNumber(timeline)}${isAtEnd(timeline) ? ', the end' : ''}`, timeText(state.clock, {state}), loopText(loop, state).text,
		...(loop === null || loop.iteration === 0 ? [] : [`iteration ${loop.iteration}`]),
	];
	const output = outputLines(state, facts, Math.max(MOST_OUTPUT, facts.length)).filter(({fresh}) => fresh)
		.map(({text, error}) => `${error ? 'Error output' : 'Output'}: ${clean(text)}`);
	return [
		`${head.join(', ')}.`,
		...(screen.narration === 'hidden' ? ['What happened in this step, and why? What comes next? Press w to hear.'] : inSuccession(why).map(text => clean(text))),
		...output,
		...(screen.narration === 'hidden' ? [] : [`Next: ${clean(next)}`]),
	];
};

const workLines = (walk: Walk): readonly string[] => {
	const progress = progressOf(walk.timeline);
	return progress?.share === null || progress === null ? ['Running. Any key stops it.'] : [`Running, ${Math.floor(progress.share * 10) * 10} percent. Any key stops it.`];
};

/** Rows without what only draws. */
const texts = (rows: ReadonlyArray<Parameters<typeof rowText>[0]>): readonly string[] =>
	rows.map(row => rowText(row).replaceAll(/[─│]+/g, ' ').replaceAll(/ {2,}/g, '  ').trim()).filter(text => text !== '');

/** Nothing need be cut for a voice. */
const wide: Size = {columns: 200, rows: 60};

const walkUtterance = (walk: Walk, said: readonly string[]): Utterance => {
	const {mode, work, message, playback} = walk.screen;
	switch (mode.type) {
		case 'help': {
			return {subject: 'help', lines: [...texts(helpLines(80)), 'Any key goes back.']};
		}

		case 'prompt': {
			return {subject: 'prompt', lines: texts(overlayRows(walk, wide))};
		}

		case 'list': {
			const rows = texts(overlayRows(walk, wide));
			return {subject: 'list', lines: rows.filter((text, index) => index === 0 || index === rows.length - 1 || text.startsWith('❯')).map(text => text.replace(/^❯ */, ''))};
		}

		case 'comparison': {
			return {subject: 'comparison', lines: texts(frameRows(frameOf(walk, wide)))};
		}

		case 'walk': {
			return work.type === 'working'
				? {subject: 'work', lines: work.shown ? workLines(walk) : []}
				: {
					subject: 'step',
					lines: [...(message === null ? [] : [message.text]), ...said, ...(playback.playing ? ['Playing; space pauses.'] : []), ...stepLines(walk)],
				};
		}

		case 'left': {
			return {subject: 'left', lines: []};
		}
	}
};

const all = (state: AppState): Utterance => {
	const {stage} = state;
	switch (stage.type) {
		case 'menu': {
			return {subject: 'menu', lines: []};
		}

		case 'walk': {
			const notice = noticeOf(state);
			return walkUtterance(stage.walk, notice === null ? [] : [notice.title, ...notice.lines]);
		}

		case 'problem': {
			return {subject: 'problem', lines: [stage.problem.title, ...stage.problem.lines, 'Escape goes to the menu, q quits.']};
		}

		case 'over': {
			return {subject: 'over', lines: []};
		}
	}
};

/** What is to be said of the app. */
export const utteranceOf = (state: AppState): Utterance => {
	const {subject, lines} = all(state);
	return {subject, lines: state.look.ascii ? lines.map(line => toAscii(line)) : lines};
};

/** What is new in an utterance after another. */
export const newLines = (before: Utterance | null, {subject, lines}: Utterance): readonly string[] => {
	if (before?.subject !== subject) {
		return lines;
	}

	const isSame = lines.length === before.lines.length && lines.every((line, index) => line === before.lines[index]);
	// A step is said whole: each of its sentences may be true of two steps in a row.
	return isSame ? [] : subject === 'step' && lines[0] !== before.lines[0] ? lines : lines.filter(line => !before.lines.includes(line));
};

/** Said when the menu comes. */
export const spokenMenu = 'Loopscope. Choose a program: the arrow keys go through the list, Enter walks through it, q quits.';

/** An item of the menu, of so many. */
export const spokenItem = ({title, about}: MenuItem, index: number, count: number): string =>
	`${index + 1} of ${count}: ${clean(title)}.${about === '' ? '' : ` ${clean(about)}`}`;
