import {count} from './format.js';
import {flowRow, type Flow} from './flow.js';
import {keyTable} from './keys/table.js';
import {contextsOf} from './modes/pressed.js';
import {rowWidth, span, spread, type Row} from './styled.js';
import {speeds, type Screen} from './walk.js';

/** What the footer may tell of, with the context that it means something in. */
const hints = keyTable.flatMap(({context, footer}) => footer === null ? [] : [{context, ...footer}]).toSorted((a, b) => a.rank - b.rank);

type Hint = typeof hints[number];

/** The keys that mean something now: those of the pane that one has gone to first. */
const hintsOf = (screen: Screen): readonly Hint[] => contextsOf(screen)
	.flatMap(context => hints.filter(hint => hint.context === context))
	.filter(({key}, index, all) => all.findIndex(hint => hint.key === key) === index);

const hintOf = (key: string, word: string): Row => [span(key, 'key'), span(` ${word}`, 'quiet')];

/** The most useful keys, as many as fit into `width` columns. */
export const hintsRow = (screen: Screen, width: number, words: Readonly<Record<string, string>> = {}): Row => {
	let result: Row = [];
	for (const {key, word} of hintsOf(screen)) {
		const longer: Row = [...result, ...(result.length === 0 ? [] : [span('  ')]), ...hintOf(key, words[word] ?? word)];
		if (rowWidth(longer) > width) {
			break;
		}

		result = longer;
	}

	return result;
};

const speedText = (speed: number): string => {
	const perSecond = speeds[speed] ?? 1;
	return perSecond < 1 ? `a step every ${1 / perSecond} s` : `${count(perSecond, 'step')} a second`;
};

/** The flow so far at the left, keys at the right; while playing, how fast. */
export const footerRow = (flow: Flow | null, screen: Screen, width: number): Row => {
	const {playback, narration, focus, zoomed} = screen;
	const room = width - 2;
	const left: Row = playback.playing
		? [span('playing ', 'running'), span(`${speedText(playback.speed)}  `, 'quiet'), ...hintOf('space', 'pause'), span('  '), ...hintOf('+ -', 'speed')]
		: [];
	const share = flow === null && left.length === 0 ? 1 : focus === null ? 0.3 : 0.5;
	const keys = hintsRow(screen, Math.max(22, Math.floor(room * share)), {...(narration === 'hidden' && {'hide why': 'show why'}), ...(zoomed && {zoom: 'all panes'})});
	const rest = room - rowWidth(keys) - 2;
	const shown = left.length > 0 ? left : flow === null ? [] : flowRow(flow, rest);
	return [span(' '), ...spread(shown, keys, room), span(' ')];
};
