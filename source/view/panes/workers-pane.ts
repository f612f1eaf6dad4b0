import {tableGet, tableValues} from '../../library/table.js';
import type {LoopState, ThreadRecord} from '../../loop/state.js';
import {inspect} from '../../timeline/timeline.js';
import {clockText, count, durationText} from '../format.js';
import {shortFunction} from '../names.js';
import {fitRow, foreign, row, span, type Row} from '../styled.js';
import {clean, widthOf, wrap} from '../text.js';
import type {DrawPane, PaneScene} from './pane.js';
import {codeAt} from './task-words.js';
import {seenOf, windowAround} from './window.js';

/* Threads and processes: what each runs, since when, and what it waits for. */

/** Threads that are looked at to find those that live. */
const LOOKED_AT = 2000;

const THREADS = 'Threads take turns: one of them runs Python at a time (the GIL). Waiting is what they do at the same time.';

const PROCESSES = 'Each process has an interpreter of its own, so processes compute at the same time; what they are given and give back is copied.';

/** From this width on, the line that a worker is at stands beside what it does. */
const WIDE = 76;

const glyphs: Readonly<Record<ThreadRecord['state'], {readonly glyph: string; readonly tone: 'running' | 'quiet'}>> = {
	running: {glyph: '█', tone: 'running'}, parked: {glyph: '─', tone: 'quiet'}, idle: {glyph: '·', tone: 'quiet'}, ended: {glyph: '✓', tone: 'quiet'},
};

const doing = ({state: life, what, until, job, since}: ThreadRecord, state: LoopState): string => {
	const name = job === null ? '' : shortFunction(tableGet(state.jobs, job)?.name ?? '');
	const lasted = `for ${durationText(since, state.clock)}`;
	switch (life) {
		case 'running': {
			return `runs ${name}`.trimEnd();
		}

		case 'parked': {
			const waits = `waits ${what === null ? '' : `in ${clean(what.replaceAll('\n', ' '))} `}${until === null ? lasted : `until ${clockText(until)}`}`;
			return name === '' ? waits : `${name}: ${waits}`;
		}

		case 'idle': {
			return `idle ${lasted}`;
		}

		case 'ended': {
			return 'ended';
		}
	}
};

/** The line of the program that a thread is at: "line 12  time.sleep(1)". */
const topLine = ({walk}: PaneScene, thread: number): string => {
	const answer = inspect(walk.timeline, {type: 'stack', of: {type: 'thread', thread}});
	const top = answer.type === 'stack' ? answer.frames.at(-1) : undefined;
	return top === undefined ? '' : `line ${top.place.line}  ${codeAt(walk, top.place)}`;
};

const threadRow = (thread: ThreadRecord, nameWidth: number, scene: PaneScene): Row => {
	const {story: {state}, width} = scene;
	const {glyph, tone} = glyphs[thread.state];
	const left: Row = [span(' '), span(glyph, tone), span(' '), ...fitRow([foreign(thread.name)], nameWidth), span('  '), span(doing(thread, state), thread.state === 'running' ? 'running' : 'plain')];
	const line = thread.state === 'running' || thread.state === 'parked' ? topLine(scene, thread.id) : '';
	return width < WIDE || line === '' ? left : [...fitRow(left, Math.floor(width * 0.6)), span('  '), ...row(line, 'quiet')];
};

/** The main thread: what it does is what the loop, or the program outside one, does. */
const mainThread = (state: LoopState, live: readonly ThreadRecord[]): ThreadRecord => {
	const others = live.some(thread => !thread.process && thread.state === 'running');
	const polling = state.loops.some(({phase, life}) => phase === 'polling' && life === 'running');
	const what = polling ? 'the selector' : null;
	return {
		id: 0, name: 'MainThread', pool: null, process: false, job: null, since: state.clock, until: state.blocked?.to ?? null,
		state: others || polling ? 'parked' : 'running', what: state.blocked === null ? what : state.blocked.what,
	};
};

const heading = (text: string): Row => [span(` ${text}`, 'title')];

const remark = (text: string, width: number): readonly Row[] => wrap(text, Math.max(10, width - 2)).map(line => [span(' '), span(line, 'quiet')]);

/** Every thread that lives, then every process, and why the ones are parallel and the others are not. */
export const workersPane: DrawPane = scene => {
	const {story: {state}, width, height, from} = scene;
	const live: ThreadRecord[] = [];
	let looked = 0;
	let ended = 0;
	let hasProcesses = false;
	for (const thread of tableValues(state.threads)) {
		if (++looked > LOOKED_AT) {
			break;
		}

		hasProcesses ||= thread.process;
		if (thread.state === 'ended') {
			ended++;
		} else {
			live.push(thread);
		}
	}

	const threads = [mainThread(state, live), ...live.filter(({process}) => !process)];
	const processes = live.filter(({process}) => process);
	const nameWidth = Math.min(Math.floor(width * 0.4), Math.max(...[...threads, ...processes].map(({name}) => widthOf(clean(name)))));
	// Only what is to be seen asks for its line.
	const rows: ReadonlyArray<() => Row> = [
		...(hasProcesses ? [() => heading('Threads')] : []),
		...threads.map(thread => () => threadRow(thread, nameWidth, scene)),
		...(hasProcesses ? [() => heading('Processes')] : []),
		...processes.map(thread => () => threadRow(thread, nameWidth, scene)),
		...(ended > 0 ? [() => [span(` ✓ ${count(ended, 'worker')} ended`, 'quiet')]] : []),
		...[...remark(THREADS, width), ...(hasProcesses ? remark(PROCESSES, width) : [])].map(line => () => line),
	];
	const window = windowAround(rows.length, height, from, null);
	return {rows: seenOf(rows, window).map(draw => draw()), above: window.above, below: window.below, aside: String(threads.length + processes.length)};
};
