import type {Instant} from '../../library/instant.js';
import type {Fact} from '../../loop/facts.js';
import type {LoopState} from '../../loop/state.js';
import {beginSurvey, survey, type SurveyCursor} from '../../timeline/survey.js';
import {stateOfWalk, type Walk} from '../walk.js';
import {eventText} from './event-text.js';

/* Searching in source, output and events. The source is there at once; what happens in the run is looked through in slices. */

/** `step` is the step in which it was printed, or happened. */
export type Hit =
	| {readonly type: 'source'; readonly file: number; readonly path: string; readonly line: number; readonly text: string}
	| {readonly type: 'output' | 'event'; readonly step: number; readonly clock: Instant; readonly text: string};

export type Search = {
	readonly text: string;
	readonly hits: readonly Hit[];
	/** The hit that was gone to last; null: none was. */
	readonly at: number | null;
	/** How far the run has been looked through; null when it has been to its end. */
	readonly cursor: SurveyCursor<unknown>;
	/** What of the run's output has been seen of a line that goes on. */
	readonly line: string;
};

/** Hits that are kept at most: who gets more has to say more. */
export const MOST_HITS = 2000;

/** Small letters find capitals too; capitals find only themselves. */
const finder = (text: string): ((where: string) => boolean) => text === text.toLowerCase()
	? where => where.toLowerCase().includes(text)
	: where => where.includes(text);

const sourceHits = (state: LoopState, finds: (where: string) => boolean): readonly Hit[] => state.sources
	.filter(({library}) => !library)
	.flatMap(({file, path, text}) => text.split('\n').flatMap((line, index): readonly Hit[] => finds(line) ? [{type: 'source', file, path, line: index + 1, text: line.trim()}] : []));

/** A search that has looked at the source only. */
export const beginSearch = (walk: Walk, text: string): Search => ({
	text, hits: sourceHits(stateOfWalk(walk), finder(text)).slice(0, MOST_HITS), at: null, cursor: beginSurvey(walk.timeline), line: '',
});

export const isSearching = ({search}: Walk): boolean => (search?.cursor ?? null) !== null && search!.hits.length < MOST_HITS;

/** Goes on with the search, for so many instructions' worth. */
export const searchOn = (walk: Walk, budget: number): Walk => {
	const {search} = walk;
	const from = search?.cursor ?? null;
	if (search === null || from === null || !isSearching(walk)) {
		return walk;
	}

	const finds = finder(search.text);
	const hits = [...search.hits];
	let {line} = search;
	const visit = (fact: Fact, state: LoopState, step: number): void => {
		if (fact.type === 'printed') {
			// A print of several texts is one line of output.
			line += fact.text;
			if (line.endsWith('\n')) {
				const text = line.trimEnd();
				line = '';
				if (finds(text)) {
					hits.push({type: 'output', step, clock: state.clock, text});
				}
			}

			return;
		}

		const text = eventText(fact, state);
		if (text !== null && finds(text)) {
			hits.push({type: 'event', step, clock: state.clock, text});
		}
	};

	const {timeline, cursor} = survey(walk.timeline, from, budget, visit);
	return {...walk, timeline, search: {...search, hits: hits.slice(0, MOST_HITS), cursor, line}};
};

/** How much of the run has been looked through, 0 … 1; null where the run's end is not known. */
export const searchShare = ({search, timeline: {end}}: Walk): number | null => {
	const cursor = search?.cursor ?? null;
	return cursor === null ? 1 : end.type === 'known' && end.spot.age > 0 ? Math.min(1, cursor.age / end.spot.age) : null;
};
