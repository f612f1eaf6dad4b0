import {nanosecondsBetween} from '../../library/instant.js';
import type {LoopRecord, LoopState} from '../../loop/state.js';
import {clockText, count, numberText, secondsText, spanText} from '../format.js';
import {loopText} from '../header.js';
import {currentLoop, liveTimers} from '../narration/loops.js';
import {taskInSentence} from '../names.js';
import {row, rowWidth, span, type Row} from '../styled.js';
import {tableGet} from '../../library/table.js';
import {windowOf, type DrawPane, type PaneScene} from './pane.js';
import {pairRows, type Pair} from './pairs.js';

/* The loop from inside, in asyncio's own words: where in its cycle it is, and what it counts. */

type Phase = 'select' | 'timers' | 'run';

/** Where in its cycle the loop is; null while it does not run. */
const phaseOf = (loop: LoopRecord, {walk, story}: PaneScene): Phase | null => {
	if (loop.life !== 'running' && loop.life !== 'stopping') {
		return null;
	}

	// A poll that has just ended moved what is due.
	const polled = walk.timeline.place.main?.type === 'clock-moved' && story.facts.some(({type}) => type === 'timer-due');
	return loop.phase === 'polling' ? 'select' : loop.phase === 'idle' ? null : polled ? 'timers' : 'run';
};

const stations: ReadonlyArray<readonly [Phase, string, string]> = [
	['select', 'ask the selector', 'select'], ['timers', 'move due timers', 'timers'], ['run', 'run what is ready', 'run'],
];

/** The cycle as a picture of two rows: the station where the loop is stands out by a mark and by weight. */
const cycleRows = (phase: Phase | null, iteration: number, width: number): readonly Row[] => {
	const long = width >= 68;
	const parts = stations.flatMap(([id, name, short], index): Row => [
		...(index === 0 ? [] : [span(' → ', 'quiet')]),
		span(id === phase ? '▶' : ' ', 'running'),
		span(long ? name : short, id === phase ? 'running' : 'quiet', id === phase),
	]);
	const top: Row = [span(' ┌→', 'rule'), ...parts, span(' ─┐', 'rule')];
	const inner = rowWidth(top) - 3;
	const label = iteration === 0 ? '' : ` iteration ${numberText(iteration)} `;
	const left = Math.max(0, Math.floor((inner - label.length) / 2));
	return [
		top,
		[span(` └${'─'.repeat(left)}`, 'rule'), ...row(label, 'quiet'), span(`${'─'.repeat(Math.max(0, inner - label.length - left))}┘`, 'rule')],
	];
};

/** The selector's timeout: how long it may wait for I/O. */
const timeoutText = ({timeout, iteration}: LoopRecord): string => iteration === 0
	? 'none yet'
	: timeout === null ? 'None: until something comes' : timeout === 0 ? '0: it does not wait' : `${secondsText(timeout * 1e9)} at most`;

const deadlineText = (loop: LoopRecord, state: LoopState): string => {
	const when = liveTimers(loop, state).next().value?.when ?? null;
	if (when === null) {
		return 'none';
	}

	const rest = nanosecondsBetween(state.clock, when);
	return `${clockText(when)}, ${rest <= 0 ? 'due' : `in ${spanText(rest)}`}`;
};

const untilText = ({walk: {names}, story: {state}}: PaneScene, {until}: LoopRecord): string =>
	until === null ? 'it is told to' : tableGet(state.tasks, until) === undefined ? 'a future is done' : `${taskInSentence(names, state, until)} is done`;

const pairsOf = (scene: PaneScene, loop: LoopRecord): readonly Pair[] => {
	const {story: {state}} = scene;
	const life = loopText(loop, state);
	const cancelled = (number: number): Row => number === 0 ? [] : [span(`, ${numberText(number)} cancelled`, 'note')];
	return [
		['life', [span(life.text.replace(/^loop(?: \d+)?: /, ''), life.tone), ...row(state.loops.length > 1 ? ` (loop ${loop.id} of ${state.loops.length})` : '', 'quiet')]],
		['ntodo', [span(`${numberText(loop.todo)} to run in this iteration`)]],
		['ready', [span(count(loop.ready.size, 'handle')), ...cancelled(loop.cancelledReady)]],
		['scheduled', [span(count(loop.scheduled.size, 'timer')), ...cancelled(loop.cancelledTimers)]],
		['I/O', [span(`${numberText(loop.io.size)} waited for`)]],
		['timeout', [span(timeoutText(loop))]],
		['clock', [span(clockText(state.clock), 'title')]],
		['next timer', [span(deadlineText(loop, state))]],
		...(loop.life === 'running' ? [['stops when', [span(untilText(scene, loop))]] as const] : []),
	];
};

/** The current loop's cycle and counters. */
export const internalsPane: DrawPane = scene => {
	const {story: {state}, width, height, from} = scene;
	const loop = currentLoop(state);
	if (loop === null) {
		return {rows: height > 0 ? [[span(' No event loop yet.', 'quiet')]] : [], above: 0, below: 0};
	}

	const rows = [...cycleRows(phaseOf(loop, scene), loop.iteration, width), ...pairRows(pairsOf(scene, loop), width)];
	return windowOf(rows, height, from ?? 0);
};
