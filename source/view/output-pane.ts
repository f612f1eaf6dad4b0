import {tableEntriesReversed} from '../library/table.js';
import type {Fact} from '../loop/facts.js';
import type {LoopState} from '../loop/state.js';
import {row, span, type Row} from './styled.js';
import {clean, wrap} from './text.js';

/** A line of what the program has printed so far. `fresh` lines came, or grew, with the last step. */
export type OutputLine = {readonly text: string; readonly fresh: boolean; readonly error: boolean};

/** Pieces of output that are looked at to fill the pane. */
const PIECES = 2000;

/** What a terminal would show of a line in which carriage returns went back to its start. */
const overwritten = (text: string): string => text.replace(/\r+$/, '').replace(/^.*\r/s, '');

/** The last lines, at most `most` and one more that may be cut at its beginning. */
export const outputLines = (state: LoopState, facts: readonly Fact[], most: number): readonly OutputLine[] => {
	const fresh = state.output.next - facts.filter(({type}) => type === 'printed').length;
	const lines: Array<{text: string; fresh: boolean; error: boolean}> = [{text: '', fresh: false, error: false}];
	let pieces = 0;
	// From the end: each piece's last part comes before what has been collected of that line.
	for (const [key, {text, stream}] of tableEntriesReversed(state.output)) {
		const parts = text.split('\n');
		for (const [index, part] of parts.toReversed().entries()) {
			if (index > 0) {
				lines.push({text: '', fresh: false, error: false});
			}

			const line = lines.at(-1)!;
			line.text = part + line.text;
			if (part !== '' || index > 0) {
				line.fresh ||= key >= fresh;
				line.error ||= stream === 'stderr';
			}
		}

		if (lines.length > most + 1 || ++pieces >= PIECES) {
			break;
		}
	}

	// What ends with a line feed has an empty line at its end.
	return lines.slice(lines[0]!.text === '' ? 1 : 0, most + 1).toReversed().map(line => ({...line, text: overwritten(line.text)}));
};

/** The newest lines at the bottom of what fits, each wrapped to the width: `•` marks new ones, `!` those on stderr. */
export const outputRows = (lines: readonly OutputLine[], width: number, height: number): readonly Row[] => lines
	.flatMap(({text, fresh, error}) => wrap(clean(text), width - 2).map((part, index): Row => [
		span(index > 0 ? '  ' : error ? '! ' : fresh ? '• ' : '  ', error ? 'error' : 'fresh'),
		...row(part, error ? 'error' : fresh ? 'fresh' : 'plain'),
	]))
	.slice(-height);
