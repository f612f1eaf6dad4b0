import fc from 'fast-check';
import {expect, test} from 'vitest';
import {initialState, reduce} from '../../source/loop/reduce.js';
import type {Goal} from '../../source/timeline/goal.js';
import {recordedSource} from '../../source/timeline/recorded-source.js';
import type {Source} from '../../source/timeline/source.js';
import type {StepSize} from '../../source/timeline/steps.js';
import {createTimeline, isAtEnd, isAtStart, positionOf, stepNumber, summaryOf, type Timeline} from '../../source/timeline/timeline.js';
import {go, interrupt, work} from '../../source/timeline/travel.js';
import {back, dump, everyStop, forward, reach, type Dump} from './helpers.js';
import {toyFacts, toySource, type Round} from './toy.js';

const round: fc.Arbitrary<Round> = fc.record({
	lines: fc.nat(6), busy: fc.nat(3), prints: fc.nat(2), library: fc.nat(3), user: fc.nat(2), wait: fc.constantFrom('yield', 'sleep'),
});
const rounds = fc.array(round, {minLength: 1, maxLength: 6});
const size = fc.constantFrom<StepSize>('step', 'handle', 'line', 'iteration');
const sizes: readonly StepSize[] = ['step', 'handle', 'line', 'iteration'];

/** As few places kept as possible, and as few facts: all else has to be run again. */
const narrow = {kept: 12, told: 4};

const goal: fc.Arbitrary<Goal> = fc.oneof(
	{weight: 4, arbitrary: fc.record({type: fc.constant('forward'), size, count: fc.integer({min: 1, max: 12})})},
	{weight: 4, arbitrary: fc.record({type: fc.constant('back'), size, count: fc.integer({min: 1, max: 12})})},
	fc.constant({type: 'first'}),
	fc.constant({type: 'last'}),
	fc.record({type: fc.constant('position'), position: fc.record({handle: fc.nat(40), line: fc.nat(8), event: fc.nat(1)})}),
	fc.record({type: fc.constant('time'), seconds: fc.nat(12)}),
	fc.record({type: fc.constant('percent'), percent: fc.nat(100)}),
	fc.record({
		type: fc.constant('until'), direction: fc.constantFrom('forward', 'back'),
		events: fc.constantFrom([{type: 'output'}], [{type: 'breakpoint', file: 1, line: 11}], [{type: 'task-finished', taskId: 1}], []),
	}),
	fc.record({type: fc.constant('follow'), taskId: fc.constant(1), direction: fc.constantFrom('forward', 'back')}),
) as fc.Arbitrary<Goal>;

const sources = (program: readonly Round[]): ReadonlyArray<Source<unknown>> => [
	toySource(program) as Source<unknown>, toySource(program, {saysSpent: false}) as Source<unknown>, recordedSource(toyFacts(program)) as Source<unknown>,
];

/** What is known of the end depends on what was seen before, by intention. */
const withoutEnd = <S>(timeline: Timeline<S>): Omit<Dump, 'atEnd'> => {
	const {atEnd, ...rest} = dump(timeline);
	return rest;
};

test('the toy gives facts that make sense', () => {
	fc.assert(fc.property(rounds, program => {
		expect(toyFacts(program).reduce(reduce, initialState()).contradictions).toBe(0);
	}));
});

test('forward and then back is where one was, for every size and count', () => {
	fc.assert(fc.property(rounds, size, fc.nat(40), fc.integer({min: 1, max: 40}), fc.boolean(), (program, size, from, count, isNarrow) => {
		for (const source of sources(program)) {
			const start = createTimeline(source, isNarrow ? narrow : {});
			const here = from === 0 ? {...start, size} : forward(start, size, from);
			const there = forward(here, size, count);
			// Fewer steps may have been left.
			const before = back(there, size, 1);
			expect(withoutEnd(forward(before, size, 1))).toEqual(withoutEnd(there));
			if (!isAtEnd(there)) {
				expect(withoutEnd(back(there, size, count))).toEqual(withoutEnd(here));
			}
		}
	}), {numRuns: 80});
});

test('wherever one comes from, a place shows the same', () => {
	fc.assert(fc.property(rounds, fc.array(goal, {minLength: 1, maxLength: 8}), fc.integer({min: 1, max: 60}), (program, goals, slice) => {
		for (const source of sources(program)) {
			const models = new Map(sizes.map(size => [size, everyStop(createTimeline(source, {told: narrow.told}), size)]));
			let now = createTimeline(source, narrow);
			for (const goal of goals) {
				const from = now;
				now = reach(now, goal, slice);
				expect(now.kept.length).toBeLessThanOrEqual(narrow.kept);
				const stops = models.get(now.size)!;
				const known = stops.find(({place}) => place.age === now.place.age);
				if (known !== undefined) {
					expect(withoutEnd(now)).toEqual({...withoutEnd(known), summary: {...summaryOf(known)}});
				}

				if (goal.type === 'forward' && !isAtEnd(from)) {
					const after = stops.filter(({place}) => place.age > from.place.age);
					expect(now.place.age).toBe((after[goal.count - 1] ?? stops.at(-1)!).place.age);
				}

				if (goal.type === 'back' && !isAtStart(from)) {
					const before = stops.filter(({place}) => place.age < from.place.age);
					expect(now.place.age).toBe((before.at(-goal.count) ?? stops[0]!).place.age);
				}

				expect(stepNumber(now)).toBe(models.get('step')!.filter(({place}) => place.age <= now.place.age).length - 1);
			}
		}
	}), {numRuns: 80});
});

test('a recording has the stops, positions and states of the simulation', () => {
	fc.assert(fc.property(rounds, size, (program, size) => {
		const [simulated, , recorded] = sources(program).map(source => everyStop(createTimeline(source), size));
		expect(recorded!.map(stop => withoutEnd(stop))).toEqual(simulated!.map(stop => withoutEnd(stop)));
		for (const stop of simulated!) {
			const goal: Goal = {type: 'position', position: positionOf(stop)};
			expect(withoutEnd(reach(recorded![0]!, goal))).toEqual(withoutEnd(reach(simulated![0]!, goal)));
		}
	}), {numRuns: 80});
});

test('interrupted anywhere, one can go on and back as if nothing had been', () => {
	fc.assert(fc.property(rounds, goal, goal, fc.integer({min: 1, max: 80}), (program, first, second, budget) => {
		for (const source of sources(program)) {
			const start = createTimeline(source, narrow);
			const stopped = interrupt(work(go(start, first), budget));
			expect(stopped.goal).toBe(null);
			const steps = everyStop(createTimeline(source, {told: narrow.told}), 'step');
			const after = steps.find(({place}) => place.age > stopped.place.age);
			if (after !== undefined) {
				expect(withoutEnd(forward(stopped))).toEqual(withoutEnd(after));
			}

			const before = steps.findLast(({place}) => place.age < stopped.place.age);
			if (before !== undefined) {
				expect(withoutEnd(back(stopped))).toEqual(withoutEnd(before));
			}

			// Percents are of what has been seen, which is not the same.
			if (second.type !== 'percent' && (second.type === 'last' || second.type === 'position' || second.type === 'time')) {
				expect(withoutEnd(reach({...stopped, size: 'step'}, second))).toEqual(withoutEnd(reach(start, second)));
			}
		}
	}), {numRuns: 80});
});
