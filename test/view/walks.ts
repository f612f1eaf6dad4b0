import type {Fact} from '../../source/loop/facts.js';
import {recordedSource} from '../../source/timeline/recorded-source.js';
import {createTimeline, isAtEnd} from '../../source/timeline/timeline.js';
import type {Size} from '../../source/view/layout.js';
import {frameOf, frameRows} from '../../source/view/frame.js';
import {paint} from '../../source/view/paint.js';
import type {Lesson} from '../../source/view/lesson.js';
import {update} from '../../source/view/update.js';
import {createWalk, type Walk} from '../../source/view/walk.js';
import {gatherFacts} from './gather.js';

export const walkOver = (facts: readonly Fact[], lesson: Lesson | null = null): Walk =>
	createWalk(createTimeline(recordedSource(facts)), {title: 'gather.py', lesson});

/** At the start of the program that gathers three sleepers. */
export const gatherWalk = (lesson: Lesson | null = null): Walk => walkOver(gatherFacts(), lesson);

export const press = (walk: Walk, ...keys: readonly string[]): Walk => {
	let result = walk;
	for (const key of keys) {
		result = update(result, {type: 'key-pressed', key});
	}

	return result;
};

/** All the work there is to do. */
export const finish = (walk: Walk): Walk => {
	let result = walk;
	while (result.timeline.goal !== null) {
		result = update(result, {type: 'worked', budget: 1e6});
	}

	return result;
};

/** Every walk from the start to the end, a key press apart. */
export const everyWalk = (first: Walk, key = 'right'): readonly Walk[] => {
	const walks = [first];
	while (!isAtEnd(walks.at(-1)!.timeline)) {
		walks.push(finish(press(walks.at(-1)!, key)));
	}

	return walks;
};

/** The screen as plain text. */
export const screenText = (walk: Walk, size: Size = {columns: 80, rows: 24}): string => paint(frameRows(frameOf(walk, size)), null);
