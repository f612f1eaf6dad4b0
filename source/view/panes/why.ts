import {progressOf} from '../../timeline/timeline.js';
import {count} from '../format.js';
import {aloneSentence, type Sentence} from '../narration/explain.js';
import type {Walk} from '../walk.js';
import {whyRows} from '../why-pane.js';
import {wholeContent, type DrawPane} from './pane.js';

/** What the person is told while a way to a goal takes its time. */
const workSentence = (walk: Walk): Sentence | null => {
	const progress = progressOf(walk.timeline);
	if (progress === null || walk.screen.work.type !== 'working' || !walk.screen.work.shown) {
		return null;
	}

	const {position, step, share} = progress;
	const where = `${count(step, 'step')}, ${count(position.handle, 'callback')}, ${count(position.line, 'line')} since`;
	return aloneSentence(`Running … ${share === null ? '' : `${Math.floor(share * 100)} %, `}${where}. Any key stops here.`);
};

const hiddenNarration: readonly Sentence[] = [
	aloneSentence('What happened in this step, and why? What comes next?'),
	aloneSentence('Press w to see.'),
];

export const drawWhy: DrawPane = ({walk, story: {why, next}, width, height}) => {
	const work = workSentence(walk);
	const shown = work === null
		? walk.screen.narration === 'hidden' ? {sentences: hiddenNarration, next: ''} : {sentences: why, next}
		: {sentences: [work], next: ''};
	return wholeContent(whyRows(shown, width, height), height);
};
