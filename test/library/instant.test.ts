import fc from 'fast-check';
import {expect, test} from 'vitest';
import {addNanoseconds, compareInstants, epoch, fromSeconds, laterOf, nanosecondsBetween, toSeconds, withLate, type Instant} from '../../source/library/instant.js';

const instant: fc.Arbitrary<Instant> = fc.record({s: fc.nat(1_000_000), ns: fc.nat(999_999_999), late: fc.nat(3)});

test('moving there and back, and how far it was', () => {
	fc.assert(fc.property(instant, fc.integer({min: -5_000_000_000, max: 5_000_000_000}), (start, span) => {
		const end = addNanoseconds(start, span);
		expect(end.ns >= 0 && end.ns < 1_000_000_000 && Number.isInteger(end.s)).toBe(true);
		expect(nanosecondsBetween(start, end)).toBe(span);
		expect(addNanoseconds(end, -span)).toEqual(start);
		expect(Math.sign(compareInstants(end, start))).toBe(Math.sign(span));
	}));
});

test('seconds and back', () => {
	fc.assert(fc.property(instant, ({s, ns, late}) => {
		expect(fromSeconds(toSeconds({s, ns, late}), late)).toEqual({s, ns, late});
	}));
});

test.each([
	[0.1, {s: 0, ns: 100_000_000}],
	[2.5, {s: 2, ns: 500_000_000}],
	[0.999_999_999_9, {s: 1, ns: 0}],
	[-0.25, {s: -1, ns: 750_000_000}],
	// 2⁻¹⁰ s is 976562.5 ns exactly: to even, as Python's round does.
	[2 ** -10, {s: 0, ns: 976_562}],
	[3 * (2 ** -10), {s: 0, ns: 2_929_688}],
])('%d s to the nearest nanosecond', (seconds, {s, ns}) => {
	expect(fromSeconds(seconds, 4)).toEqual({s, ns, late: 4});
});

test('lateness decides between equal times only', () => {
	const [early, late] = [withLate(epoch, 0), withLate(epoch, 2)];
	expect(compareInstants(early, late)).toBeLessThan(0);
	expect(compareInstants(addNanoseconds(early, 1), late)).toBeGreaterThan(0);
	expect(laterOf(early, late)).toBe(late);
	expect(withLate(early, 0)).toBe(early);
});
