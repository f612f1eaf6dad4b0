import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readyHandles, timersInOrder} from '../../source/loop/questions.js';
import type {LoopState} from '../../source/loop/state.js';
import {dump as dumpState} from '../../source/loop/dump.js';
import type {WhatIf} from '../../source/simulator/what-if/what-if.js';
import {branch, type Edit} from '../../source/timeline/branch.js';
import {recordedSource} from '../../source/timeline/recorded-source.js';
import {createTimeline, isAtEnd, positionOf, stateOf, stepNumber, summaryOf, type Timeline} from '../../source/timeline/timeline.js';
import {back, dump, everyStop, forward, reach} from './helpers.js';
import {textOf, timelineOf} from './what-if.js';

/*
A run that is changed somewhere: the same from the same inputs wherever one comes from, and the one that it left stays
as it was.
*/

const programs = [
	'scenarios/02-all-at-once.py', 'scenarios/06-fetch-with-tasks.py', 'scenarios/08-timers.py', 'test/programs/queue-order.py', 'test/programs/gather-results.py',
].flatMap(file => {
	try {
		return [[file, textOf(file)] as const];
	} catch {
		return [];
	}
});

test('there are programs to change', () => {
	expect(programs.length).toBeGreaterThan(2);
});

/** Changes that make sense in a state, by a number: never none, as chance can be changed everywhere. */
const changesIn = (state: LoopState): readonly WhatIf[] => [
	{type: 'seed', seed: 7},
	...state.loops.flatMap(({id}) => {
		const ready = readyHandles(state, id, 4);
		const timers = timersInOrder(state, id, 4);
		return [
			...ready.slice(1).map((handle, index): WhatIf => ({type: 'ready-swap', first: ready[index]!.id, second: handle.id})),
			...timers.slice(1).map((handle, index): WhatIf => ({type: 'timer-swap', first: timers[index]!.id, second: handle.id})),
			...timers.map((handle): WhatIf => ({type: 'timer-time', handle: handle.id, time: state.clock.s + 0.25})),
		];
	}),
];

const editAt = (timeline: Timeline<unknown>, which: number): Edit => {
	const changes = changesIn(stateOf(timeline));
	return {at: positionOf(timeline), input: changes[which % changes.length]!};
};

/** Where the change has just been made. */
const afterEdit = (timeline: Timeline<unknown>, {at}: Edit): Timeline<unknown> => reach(timeline, {type: 'position', position: {...at, event: at.event + 1}});

const place = fc.record({program: fc.nat(programs.length - 1), step: fc.nat(40), which: fc.nat(8)});

/** A place in a run that has not ended there, and a change of it. */
const changed = ({program, step, which}: {readonly program: number; readonly step: number; readonly which: number}) => {
	const text = programs[program]![1];
	let here = forward(timelineOf(text), 'step', step + 1);
	if (isAtEnd(here)) {
		here = back(here, 'step', 3);
	}

	const edit = editAt(here, which);
	return {text, here, edit, branched: branch(here, edit)!};
};

test('a changed run is the same as one that is started with the change', {timeout: 60_000}, () => {
	fc.assert(fc.property(place, given => {
		const {text, edit, branched} = changed(given);
		const replayed = timelineOf(text, {inputs: [edit]});
		const [one, other] = [branched, replayed].map(timeline => everyStop(timeline, 'step').map(stop => dump(stop)));
		expect(one).toEqual(other);
		// Told once, in one step of its own.
		expect(one!.filter(({summary}) => summary.main?.type === 'edited')).toHaveLength(1);
		expect(one!.at(-1)!.state.contradictions).toBe(0);
		// At any level of detail.
		expect(dump(reach(branched, {type: 'last'}))).toEqual(one!.at(-1));
	}), {numRuns: 40});
});

test('the run that was left is as it was, before and after', {timeout: 60_000}, () => {
	fc.assert(fc.property(place, given => {
		const {text, here, branched, edit} = changed(given);
		const original = everyStop(timelineOf(text), 'step').map(stop => dump(stop));
		reach(branched, {type: 'last'});
		expect(dump(reach(here, {type: 'last'}))).toEqual(original.at(-1));
		// Up to the change, both are one.
		const there = afterEdit(branched, edit);
		const before = everyStop(branched, 'step').filter(stop => stepNumber(stop) < stepNumber(there)).map(stop => dump(stop));
		expect(before).toEqual(original.slice(0, before.length));
	}), {numRuns: 20});
});

test('back and forth over the change gives the same', {timeout: 60_000}, () => {
	fc.assert(fc.property(place, fc.integer({min: 1, max: 6}), (given, count) => {
		const {branched, edit} = changed(given);
		const there = afterEdit(branched, edit);
		expect(summaryOf(there).main?.type).toBe('edited');
		const further = forward(there, 'step', count);
		const earlier = back(there, 'step', 1);
		expect(dump(forward(earlier, 'step', 1))).toEqual(dump(there));
		expect(dump(reach(earlier, {type: 'step', step: stepNumber(further)}))).toEqual(dump(further));
	}), {numRuns: 20});
});

test('a change of nothing changes nothing but what it says', {timeout: 60_000}, () => {
	for (const [, text] of programs) {
		const here = forward(timelineOf(text), 'step', 4);
		const original = reach(here, {type: 'last'});
		// A timer that is not there, and one that is moved to where it is.
		const timer = stateOf(here).loops.flatMap(({id}) => timersInOrder(stateOf(here), id, 1))[0];
		const nothing: readonly WhatIf[] = [
			{type: 'timer-time', handle: 100_000, time: 1},
			...(timer === undefined ? [] : [{type: 'timer-time', handle: timer.id, time: timer.when!.s + (timer.when!.ns / 1e9)} as const]),
		];
		for (const input of nothing) {
			const state = stateOf(reach(branch(here, {at: positionOf(here), input})!, {type: 'last'}));
			expect({...dumpState(state), edits: [], position: null}).toEqual({...dumpState(stateOf(original)), edits: [], position: null});
			expect(state.edits).toHaveLength(1);
		}
	}
});

test('a changed run can be changed again, and later changes of another run are not taken over', () => {
	const text = textOf('scenarios/02-all-at-once.py');
	const start = timelineOf(text);
	const late = forward(start, 'step', 12);
	const first: Edit = {at: positionOf(late), input: {type: 'seed', seed: 1}};
	const one = afterEdit(branch(late, first)!, first);
	const early = reach(one, {type: 'step', step: 6});
	const second: Edit = {at: positionOf(early), input: {type: 'ready-swap', first: 3, second: 4}};
	const two = reach(branch(early, second)!, {type: 'last'});
	expect(stateOf(two).edits).toHaveLength(1);
	const third: Edit = {at: positionOf(late), input: {type: 'seed', seed: 2}};
	const three = reach(branch(one, third)!, {type: 'last'});
	expect(stateOf(three).edits).toHaveLength(2);
	expect(dump(three)).toEqual(dump(reach(timelineOf(text, {inputs: [first, third]}), {type: 'last'})));
});

test('a recording cannot be changed, and a recording of a changed run is that run', () => {
	const text = textOf('scenarios/02-all-at-once.py');
	const here = forward(timelineOf(text), 'step', 6);
	const edit: Edit = {at: positionOf(here), input: {type: 'ready-swap', first: 3, second: 4}};
	const branched = branch(here, edit)!;
	const facts = everyStop(branched, 'line').flatMap(stop => {
		const {first, last} = summaryOf(stop).facts;
		return [...first, ...last];
	});
	const sources = stateOf(branched).sources.map(source => ({type: 'source' as const, ...source}));
	const line = stateOf(branched).line!;
	const recorded = createTimeline(recordedSource([...sources, {type: 'line-reached', count: 1, place: line.place, function: line.function, depth: line.depth, calls: line.calls, taskId: line.taskId, thread: line.thread}, ...facts]));
	expect(branch(recorded, edit)).toBe(null);
	expect(dumpState(stateOf(reach(recorded, {type: 'last'})))).toEqual(dumpState(stateOf(reach(branched, {type: 'last'}))));
});

