import {expect, test} from 'vitest';
import {formatPosition} from '../../source/timeline/position.js';
import {createTimeline, isAtEnd, positionOf, progressOf, stateOf, stepNumber, summaryOf} from '../../source/timeline/timeline.js';
import {go, interrupt, work} from '../../source/timeline/travel.js';
import {back, dump, everyStop, forward, reach} from './helpers.js';
import {toySource, type Round} from './toy.js';

const plain: Round = {
	lines: 3, busy: 2, prints: 1, library: 2, user: 1, wait: 'yield',
};

/** One run of a task that is as good as endless. */
const enormous: Round = {...plain, lines: 300_000, busy: 1};

test('work never does more than it was allowed to', () => {
	for (const saysSpent of [true, false]) {
		const source = toySource([plain, {...plain, wait: 'sleep'}], {endless: true, saysSpent});
		let now = go(createTimeline(source), {type: 'last'});
		for (const budget of [1, 2, 10, 77, 1000, 5000, 0, -1]) {
			const before = source.meter.executed;
			now = work(now, budget);
			expect(source.meter.executed - before).toBeLessThanOrEqual(Math.max(0, budget));
			if (budget > 0) {
				expect(source.meter.executed).toBeGreaterThan(before);
			}
		}
	}
});

test('a run without end can be left, and is somewhere then', () => {
	const source = toySource([plain, {...plain, wait: 'sleep'}], {endless: true});
	const start = createTimeline(source);
	let now = go(start, {type: 'last'});
	for (let slice = 0; slice < 20; slice++) {
		now = work(now, 10_000);
		expect(now.goal).not.toBe(null);
		expect(now.kept.length).toBeLessThanOrEqual(2000);
	}

	const progress = progressOf(now)!;
	expect(progress.share).toBe(null);
	expect(progress.step).toBeGreaterThan(10_000);
	const left = interrupt(now);
	expect(left.goal).toBe(null);
	expect(isAtEnd(left)).toBe(false);
	expect(stepNumber(left)).toBeGreaterThanOrEqual(progress.step);
	expect(stateOf(left).position).toEqual(positionOf(left));
	// From here, everything is near.
	const previous = back(left);
	expect(summaryOf(previous).complete).toBe(true);
	expect(stepNumber(forward(previous))).toBe(stepNumber(previous) + 1);
});

test('places that are no longer kept are run again from one that is not far', () => {
	const source = toySource([plain, {...plain, wait: 'sleep'}], {endless: true});
	const walked = everyStop20(source);
	const far = interrupt(work(go(createTimeline(source, {kept: 100}), {type: 'last'}), 200_000));
	expect(far.kept.length).toBeLessThanOrEqual(100);
	const gaps = far.kept.slice(1).map(({age}, index) => age - far.kept[index]!.age);
	// Of fifty cells, sized a power of two, each has a place.
	expect(Math.max(...gaps)).toBeLessThan(4 * far.place.age / 50);
	for (const stop of walked) {
		expect(dump(reach(far, {type: 'position', position: positionOf(stop)}))).toEqual(dump(stop));
	}

	const before = source.meter.executed;
	const middle = reach(far, {type: 'percent', percent: 50});
	expect(stepNumber(middle)).toBe(Math.round(stepNumber(far) / 2));
	expect(source.meter.executed - before).toBeLessThan(20_000);
	// The same by walking all the way.
	expect(dump(middle)).toEqual(dump(forward(createTimeline(source), 'step', stepNumber(middle))));
});

const everyStop20 = (source: ReturnType<typeof toySource>) => {
	const stops = [createTimeline(source)];
	for (let count = 0; count < 20; count++) {
		stops.push(forward(stops.at(-1)!));
	}

	return stops;
};

test('percents are of what has been seen once the end was sought in vain', () => {
	const start = createTimeline(toySource([plain], {endless: true}));
	const sought = interrupt(work(go(start, {type: 'percent', percent: 40}), 10_000));
	expect(sought.end.type).toBe('sought');
	const seen = stepNumber(sought);
	expect(stepNumber(reach(sought, {type: 'percent', percent: 40}))).toBe(Math.round(seen * 0.4));
	// Seen is seen, wherever one is.
	expect(stepNumber(reach(reach(sought, {type: 'first'}), {type: 'percent', percent: 100}))).toBe(seen);
});

test('an enormous step keeps its first and last facts, and the count of the others', () => {
	const source = toySource([enormous]);
	const start = createTimeline(source, {told: 50});
	const walked = forward(start, 'step', 3);
	const {facts} = summaryOf(walked);
	expect(facts.first).toHaveLength(50);
	expect(facts.last).toHaveLength(50);
	expect(facts.omitted).toBe(300_006 - 100);
	expect(formatPosition(positionOf(walked))).toBe('0.300004.1');
	// Places within it are kept as well.
	expect(walked.kept.length).toBeGreaterThan(50);
	const executed = source.meter.executed;
	const line = back(walked, 'line');
	expect(formatPosition(positionOf(line))).toBe('0.300004');
	expect(formatPosition(positionOf(back(line, 'line')))).toBe('0.300003');
	expect(source.meter.executed - executed).toBeLessThan(50_000);
	// And back again from the beginning of the next step.
	expect(dump(back(forward(walked)))).toEqual(dump(walked));
});

test('a step without end can be left at the line that runs', () => {
	const source = toySource([enormous], {endless: true});
	const start = createTimeline(source);
	const started = forward(start, 'step', 2);
	const spinning = work(go(started, {type: 'forward', size: 'step', count: 1}), 10_000);
	expect(spinning.goal).not.toBe(null);
	expect(dump(spinning)).toEqual(dump(started));
	const left = interrupt(spinning);
	expect(stateOf(left).line!.function).toBe('main');
	expect(positionOf(left).line).toBeGreaterThan(4000);
	expect(stepNumber(left)).toBe(stepNumber(started));
	expect(summaryOf(left).main).toBe(null);
	expect(summaryOf(left).complete).toBe(true);
	expect(dump(back(left))).toEqual(dump(started));
	const line = back(left, 'line');
	expect(positionOf(line).line).toBe(positionOf(left).line - 1);
	// It goes on from where it was left.
	const further = interrupt(work(go(left, {type: 'forward', size: 'step', count: 1}), 10_000));
	expect(positionOf(further).line).toBeGreaterThan(positionOf(left).line + 4000);
});

test('the way to something far gathers lines, and tells them where it arrives', () => {
	const rounds = [enormous, plain, plain, {...plain, lines: 5}];
	const source = toySource(rounds);
	const start = createTimeline(source);
	const before = source.meter.linesTold;
	const last = reach(start, {type: 'last'});
	expect(source.meter.linesTold - before).toBeLessThan(1000);
	const stops = everyStop(createTimeline(source), 'step');
	expect(dump(last)).toEqual(dump(stops.at(-1)!));
	for (const stop of stops) {
		expect(dump(reach(last, {type: 'percent', percent: 100 * stepNumber(stop) / stepNumber(last)}))).toEqual({...dump(stop)});
	}
});

test('left while lines are gathered, the line is told all the same', () => {
	const source = toySource([enormous], {endless: true});
	const left = interrupt(work(go(createTimeline(source), {type: 'last'}), 10_001));
	expect(stateOf(left).position).toEqual(positionOf(left));
	expect(positionOf(left).line).toBeGreaterThan(4000);
	expect(stateOf(left).line!.place.line).toBe(10 + positionOf(left).line - 4);
	expect(positionOf(back(left, 'line')).line).toBe(positionOf(left).line - 1);
});
