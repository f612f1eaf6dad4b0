import type {Goal} from '../../timeline/goal.js';
import type {Mark} from './mark.js';

/* Where one has been, as in a browser: every jump can be taken back, and taken again. Single steps are no jumps. */

/** The last places are the nearest ones. */
export type History = {readonly back: readonly Mark[]; readonly forward: readonly Mark[]};

export const noHistory: History = {back: [], forward: []};

/** Places that are remembered at most. */
const MOST = 200;

export const isJump = ({type}: Goal): boolean => type !== 'forward' && type !== 'back';

const withMark = (marks: readonly Mark[], mark: Mark): readonly Mark[] => marks.at(-1)?.age === mark.age ? marks : [...marks, mark].slice(-MOST);

/** A jump begins at `from`. */
export const jumped = ({back}: History, from: Mark): History => ({back: withMark(back, from), forward: []});

/** The place to go to, and the history when one is there; null where there is none. Places that are here already are passed over. */
export const travelled = (history: History, direction: 'back' | 'forward', from: Mark): {readonly to: Mark; readonly history: History} | null => {
	const marks = history[direction];
	const index = marks.findLastIndex(({age}) => age !== from.age);
	if (index === -1) {
		return null;
	}

	const left = marks.slice(0, index);
	const other = withMark(history[direction === 'back' ? 'forward' : 'back'], from);
	return {to: marks[index]!, history: direction === 'back' ? {back: left, forward: other} : {back: other, forward: left}};
};
