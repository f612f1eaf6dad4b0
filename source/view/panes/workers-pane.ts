import {tableGet, tableValues} from '../../library/table.js';
import type {LoopState, ThreadRecord} from '../../loop/state.js';
import {inspect} from '../../timeline/timeline.js';
import {count} from '../format.js';
import {shortFunction, taskLabel} from '../names.js';
import {currentLoop} from '../narration/loops.js';
import {innermostTask} from '../narration/step.js';
import {whatText} from '../narration/waits.js';
import {fitRow, foreign, row, span, type Row} from '../styled.js';
import {clean, widthOf, wrap} from '../text.js';
import {timeText} from '../times.js';
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

/** What a thread waits in that is only another's turn. */
const turns: ReadonlyMap<string, string> = new Map([
	['Thread.start()', 'lets the one that it started run'], ['line for its turn', 'waits for its turn'], ['the select of its loop', 'its loop has nothing to run'],
]);

type Words = {readonly exact: boolean; readonly state: LoopState};

/** Who holds what is waited for, where what it is in does not say that. */
const holderText = (what: string | null, holder: number | null, {threads}: LoopState): string => {
	const name = holder === null ? '' : holder === 0 ? 'MainThread' : tableGet(threads, holder)?.name ?? '';
	return name === '' || what?.includes(name) ? '' : ` for ${name}`;
};

const parked = ({what, until, since, holder}: ThreadRecord, name: string, words: Words): string => {
	const turn = what === null ? undefined : turns.get(what);
	const doingWhat = turn ?? (what === null ? 'waits' : `${name === '' ? 'waits ' : ''}in ${whatText(what)}${holderText(what, holder, words.state)}`);
	const waits = `${doingWhat} since ${timeText(since, words)}${until === null ? '' : `, until ${timeText(until, words)}`}`;
	return name === '' ? waits : `${name}: ${waits}`;
};

/** What a thread does, and since when. */
const doing = (thread: ThreadRecord, words: Words): string => {
	const {state: life, job, since, pool} = thread;
	const name = job === null ? '' : shortFunction(tableGet(words.state.jobs, job)?.name ?? '');
	switch (life) {
		case 'running': {
			return name === '' && pool !== null ? 'starts' : `runs ${name === '' ? '' : `${name} `}since ${timeText(since, words)}`;
		}

		case 'parked': {
			return parked(thread, name, words);
		}

		case 'idle': {
			return `idle since ${timeText(since, words)}`;
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

/** A thread as a row shows it. */
type Shown = {readonly id: number; readonly name: string; readonly state: ThreadRecord['state']; readonly text: string};

const threadRow = ({id, name, state, text}: Shown, nameWidth: number, scene: PaneScene): Row => {
	const {width} = scene;
	const {glyph, tone} = glyphs[state];
	const left: Row = [span(' '), span(glyph, tone), span(' '), ...fitRow([foreign(name)], nameWidth), span('  '), ...row(text, state === 'running' ? 'running' : 'plain')];
	const line = state === 'running' || state === 'parked' ? topLine(scene, id) : '';
	return width < WIDE || line === '' ? left : [...fitRow(left, Math.floor(width * 0.64)), span('  '), ...row(line, 'quiet')];
};

/** What the main thread does: what its loop does, or the program outside of one. */
const mainThread = ({walk, story: {state, thread}}: PaneScene, live: readonly ThreadRecord[]): Shown => {
	const shown = (life: Shown['state'], text: string): Shown => ({id: 0, name: 'MainThread', state: life, text});
	const stuck = state.deadlock?.threads.find(other => other.thread === 0);
	if (stuck !== undefined) {
		return shown('parked', `waits in ${whatText(stuck.what)}${holderText(stuck.what, stuck.holder, state)}`);
	}

	if (state.ended !== null) {
		return shown('ended', 'ended');
	}

	if (live.some(other => other.id === thread && !other.process && other.state === 'running')) {
		return shown('parked', 'waits for its turn');
	}

	const loop = currentLoop(state);
	if (loop === null || (loop.life !== 'running' && loop.life !== 'stopping')) {
		return shown('running', 'runs the program');
	}

	if (loop.running.length === 0) {
		return loop.phase === 'polling' ? shown('parked', 'its loop waits') : shown('running', 'runs the loop');
	}

	const handle = tableGet(state.handles, loop.running.at(-1)!);
	const task = innermostTask(loop.id, state) ?? handle?.taskId ?? null;
	const run = handle?.run === null || handle === undefined ? undefined : tableGet(state.runs, handle.run);
	const name = task === null ? shortFunction(handle?.callback ?? '') : taskLabel(walk.names, state, task);
	return shown('running', `runs ${name}${run === undefined ? '' : ` since ${timeText(run.from, {state, exact: walk.screen.zoomed})}`}`);
};

const heading = (text: string): Row => [span(` ${text}`, 'title')];

const remark = (text: string, width: number): readonly Row[] => wrap(text, Math.max(10, width - 2)).map(line => [span(' '), span(line, 'quiet')]);

/** Every thread that lives, then every process, and why the ones are parallel and the others are not. */
export const workersPane: DrawPane = scene => {
	const {walk, story: {state}, width, height, from} = scene;
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

	const shown = (thread: ThreadRecord): Shown => ({id: thread.id, name: thread.name, state: thread.state, text: doing(thread, {state, exact: walk.screen.zoomed})});
	const threads = [mainThread(scene, live), ...live.filter(({process}) => !process).map(thread => shown(thread))];
	const processes = live.filter(({process}) => process).map(thread => shown(thread));
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
