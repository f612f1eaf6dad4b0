import {expect, test} from 'vitest';
import {formatPosition} from '../../source/timeline/position.js';
import {createTimeline, isAtEnd, isAtStart, positionOf, stepNumber} from '../../source/timeline/timeline.js';
import {update} from '../../source/view/update.js';
import {createWalk, speeds, type Walk} from '../../source/view/walk.js';
import {toySource} from '../timeline/toy.js';
import {everyWalk, finish, gatherWalk, press, screenText} from './walks.js';

const where = ({timeline}: Walk): string => `${stepNumber(timeline)} at ${formatPosition(positionOf(timeline))}`;

/** A program whose first turn never ends. */
const endlessWalk = (): Walk => createWalk(
	createTimeline(toySource([{
		lines: 1, busy: Number.MAX_SAFE_INTEGER, prints: 0, library: 0, user: 0, wait: 'yield',
	}], {endless: true})),
	{title: 'endless.py'},
);

test('forward to the end and back to the start shows the same screens both ways', () => {
	const there = everyWalk(gatherWalk()).map(walk => screenText(walk));
	let walk = press(gatherWalk(), 'G');
	const back = [screenText(walk)];
	while (!isAtStart(walk.timeline)) {
		walk = press(walk, 'left');
		back.push(screenText(walk));
	}

	expect(back.toReversed()).toEqual(there);
	expect(there.length).toBeGreaterThan(15);
});

test.each([
	['→ l n', ['right', 'l', 'n'], '3 at 1.0'],
	['← h N', ['right', 'right', 'right', 'left', 'h', 'N'], '0 at 0.1'],
	['g and G', ['G', 'g'], '0 at 0.1'],
	['Home and End', ['end', 'home'], '0 at 0.1'],
	['one line', ['s', 's'], '0 at 0.3'],
	['one line back', ['s', 's', 'S'], '0 at 0.2'],
	['an iteration', [']'], '2 at 0.4.2'],
	['an unknown key', ['right', 'y', 'ä', 'é'], '1 at 0.4'],
])('%s', (_name, keys, expected) => {
	expect(where(press(gatherWalk(), ...keys))).toBe(expected);
});

test('a percentage goes to that part of the steps', () => {
	const last = stepNumber(press(gatherWalk(), 'G').timeline);
	expect(stepNumber(finish(press(gatherWalk(), '5')).timeline)).toBe(Math.round(last / 2));
	expect(isAtStart(finish(press(gatherWalk(), 'G', '0')).timeline)).toBe(true);
});

test('unfolded, a step is a single callback', () => {
	const folded = everyWalk(gatherWalk()).length;
	const unfolded = everyWalk(press(gatherWalk(), 'u')).length;
	expect(unfolded).toBeGreaterThan(folded);
	expect(everyWalk(press(gatherWalk(), 'u', 'u')).length).toBe(folded);
});

test('the end and the start are where one stays', () => {
	const end = press(gatherWalk(), 'G');
	expect(where(press(end, 'right'))).toBe(where(end));
	expect(where(press(gatherWalk(), 'left'))).toBe('0 at 0.1');
});

test('playing takes a step whenever it is time, and stops at the end', () => {
	let walk = press(gatherWalk(), ' ');
	let ticks = 0;
	while (walk.screen.playback.playing) {
		walk = update(walk, {type: 'ticked'});
		ticks++;
	}

	expect(isAtEnd(walk.timeline)).toBe(true);
	expect(ticks).toBe(stepNumber(walk.timeline));
	expect(update(walk, {type: 'ticked'})).toBe(walk);
});

test('playing at the end begins at the start; a step by hand pauses', () => {
	const again = press(gatherWalk(), 'G', ' ');
	expect([again.screen.playback.playing, isAtStart(again.timeline)]).toEqual([true, true]);
	expect(press(again, 'right').screen.playback.playing).toBe(false);
	expect(press(again, ' ').screen.playback.playing).toBe(false);
});

test('speed goes up and down between its limits', () => {
	const {speed} = gatherWalk().screen.playback;
	expect(press(gatherWalk(), '+').screen.playback.speed).toBe(speed + 1);
	expect(press(gatherWalk(), '-').screen.playback.speed).toBe(speed - 1);
	expect(press(gatherWalk(), ...'+'.repeat(20)).screen.playback.speed).toBe(speeds.length - 1);
	expect(press(gatherWalk(), ...'-'.repeat(20)).screen.playback.speed).toBe(0);
});

test('the reasons can be hidden until they are asked for again', () => {
	const hidden = press(gatherWalk(), 'right', 'right', 'right', 'w');
	expect(screenText(hidden)).not.toMatch(/Next:|Start →|gave control back/);
	expect(screenText(hidden)).toContain('Press w to see');
	// They stay hidden over steps: the teacher asks at every one.
	expect(screenText(press(hidden, 'right'))).toContain('Press w to see');
	expect(screenText(press(hidden, 'w'))).toBe(screenText(press(gatherWalk(), 'right', 'right', 'right')));
});

test('any key closes the help, and those that scroll scroll it', () => {
	const help = press(gatherWalk(), 'right', '?');
	expect(help.screen.mode.type).toBe('help');
	expect(press(help, 'x').screen.mode.type).toBe('walk');
	expect(where(press(help, 'right'))).toBe(where(help));
	expect(press(help, 'j', 'down', 'k').screen.mode).toEqual({type: 'help', from: 1});
	expect(press(help, 'q').screen.mode).toEqual({type: 'left', to: 'outside'});
});

test.each([
	['q', {type: 'left', to: 'outside'}],
	['m', {type: 'left', to: 'menu'}],
	['escape', {type: 'left', to: 'menu'}],
])('%s leaves', (key, expected) => {
	const left = press(gatherWalk(), 'right', key);
	expect(left.screen.mode).toEqual(expected);
	expect(press(left, 'right')).toBe(left);
});

test('keys that come while there is work wait for it, in their order', () => {
	const slow = createWalk(createTimeline(toySource([{
		lines: 1, busy: 50_000, prints: 1, library: 0, user: 0, wait: 'yield',
	}, {
		lines: 1, busy: 0, prints: 1, library: 0, user: 0, wait: 'yield',
	}])), {title: 'slow.py'});
	const there = finish(press(slow, 'right', 'right', 'right', 'right', 'right', 'right'));
	const working = press(slow, 'right', 'right', 'right', 'right');
	expect(working.screen.work.type).toBe('working');
	expect(where(finish(press(working, 'right', 'right')))).toBe(where(there));
	expect(stepNumber(there.timeline)).toBe(6);
});

test('an endless step is told of, and any key stops it where it is', () => {
	let walk = press(endlessWalk(), 'right', 'right', 'right', 'right', 'right', 'right');
	for (let slice = 0; slice < 3; slice++) {
		walk = update(walk, {type: 'worked', budget: 1000});
	}

	expect(screenText(walk)).not.toContain('Running …');
	walk = update(walk, {type: 'work-noticed'});
	expect(screenText(walk)).toMatch(/Running … .*Any key stops here\./s);
	const stopped = press(walk, 'x');
	expect(stopped.screen.work).toEqual({type: 'idle'});
	expect(stopped.timeline.goal).toBe(null);
	expect(screenText(stopped)).not.toContain('Running …');
	expect(screenText(stopped)).toContain('Stopped here, on the way.');
});

test('one can leave an endless step at once', () => {
	const walk = press(endlessWalk(), 'G');
	expect(walk.screen.work.type).toBe('working');
	expect(press(walk, 'q').screen.mode).toEqual({type: 'left', to: 'outside'});
	expect(press(walk, 'm').screen.mode).toEqual({type: 'left', to: 'menu'});
});

test('a walk that is given stays as it is', () => {
	const walk = press(gatherWalk(), 'right', 'right');
	const before = screenText(walk);
	press(walk, 'right', 'G', 'w', '?', ' ');
	expect(screenText(walk)).toBe(before);
});
