import fc from 'fast-check';
import {expect, test} from 'vitest';
import {comparePositions, formatPosition, parsePosition} from '../../source/timeline/position.js';

const positions = fc.record({handle: fc.nat(), line: fc.nat(), event: fc.nat()});

test('a position reads as handle and line, and an event where there is one', () => {
	expect(formatPosition({handle: 12, line: 3, event: 0})).toBe('12.3');
	expect(formatPosition({handle: 12, line: 3, event: 1})).toBe('12.3.1');
});

test('what is written can be read', () => {
	fc.assert(fc.property(positions, position => {
		expect(parsePosition(formatPosition(position))).toEqual({type: 'position', position});
	}));
	expect(parsePosition(' 12 ')).toEqual({type: 'position', position: {handle: 12, line: 0, event: 0}});
});

test.each(['', 'x', '1.', '.1', '1.2.3.4', '-1.0', '1.5e3', '1 2', '12,3'])('%j is not a position', text => {
	const parsed = parsePosition(text);
	expect(parsed.type === 'problem' ? parsed.message : 'no problem').toContain(`"${text}"`);
});

test('a number that no run reaches is refused', () => {
	expect(parsePosition('99999999999999999999.1').type).toBe('problem');
});

test('positions are ordered by handle, line, event', () => {
	const sorted = ['0.0', '0.0.2', '0.1', '0.1.1', '1.0', '10.0'].map(text => {
		const parsed = parsePosition(text);
		return parsed.type === 'position' ? parsed.position : undefined!;
	});
	fc.assert(fc.property(fc.nat(5), fc.nat(5), (a, b) => {
		expect(Math.sign(comparePositions(sorted[a]!, sorted[b]!))).toBe(Math.sign(a - b));
	}));
});
