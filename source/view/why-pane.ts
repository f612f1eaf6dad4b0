import {inSuccession, type Sentence} from './narration/explain.js';
import {row, span, type Row} from './styled.js';
import {clean, fitLines, wrap} from './text.js';

/** The pane of reasons: sentences on what happened, and one on what comes. */
export type Why = {readonly sentences: readonly Sentence[]; readonly next: string};

const together = (sentences: readonly Sentence[], width: number): readonly string[] => wrap(clean(inSuccession(sentences).join(' ')), width);

/** Without the first of those that matter least. */
const withoutLeast = (sentences: readonly Sentence[]): readonly Sentence[] => {
	const least = Math.min(...sentences.map(({weight}) => weight));
	const dropped = sentences.findIndex(({weight}) => weight === least);
	return sentences.filter((_, index) => index !== dropped);
};

/** The sentences in at most `height` lines: each on its own, else one after another, else without those that matter least. */
const sentenceLines = (sentences: readonly Sentence[], width: number, height: number): readonly string[] => {
	const apart = inSuccession(sentences).flatMap(text => wrap(clean(text), width));
	if (apart.length <= height) {
		return apart;
	}

	let left = sentences;
	while (left.length > 1 && together(left, width).length > height) {
		left = withoutLeast(left);
	}

	return fitLines(together(left, width), width, height);
};

/** At most `height` rows, which are 2 or more. What happened has the room that a short word on what comes leaves, half at least. */
export const whyRows = ({sentences, next}: Why, width: number, height: number): readonly Row[] => {
	const room = width - 2;
	const nextLines = next === '' ? [] : wrap(`Next: ${clean(next)}`, room, ' '.repeat('Next: '.length));
	const lines = sentences.length === 0 ? [] : sentenceLines(sentences, room, height - Math.min(nextLines.length, Math.floor(height / 2)));
	return [
		...lines.map((text): Row => [span(' '), ...row(text)]),
		...fitLines(nextLines, room, height - lines.length).map((text, index): Row => index === 0
			? [span(' '), span('Next:', 'key'), span(text.slice('Next:'.length))]
			: [span(' '), span(text)]),
	];
};
