import {toAscii} from './ascii.js';
import {rowText, type Row, type Span, type Tone} from './styled.js';

/** What each tone looks like: parameters of the terminal's "select graphic rendition" sequence, or none. */
export type Palette = Readonly<Record<Tone | 'strong', string>> & {
	/** Whether the terminal takes nothing but ASCII. */
	readonly ascii?: boolean;
};

const codesOf = ({tone, strong}: Span, palette: Palette): string => {
	const codes = palette[tone];
	return !strong || palette.strong === '' ? codes : codes === '' ? palette.strong : `${codes};${palette.strong}`;
};

/** The row as a terminal takes it: spans of one style together. Spaces have none, and those at the end are left out. */
export const paintRow = (spans: Row, palette: Palette): string => {
	let result = '';
	let spaces = '';
	let open = '';
	for (const part of spans) {
		const text = palette.ascii === true ? toAscii(part.text) : part.text;
		const shown = text.trimEnd();
		if (shown !== '') {
			const codes = codesOf(part, palette);
			if (codes !== open) {
				result += open === '' ? '' : '\x1B[0m';
				result += codes === '' ? spaces : `${spaces}\x1B[${codes}m`;
				open = codes;
			} else {
				result += spaces;
			}

			result += shown;
			spaces = '';
		}

		spaces += text.slice(shown.length);
	}

	return open === '' ? result : `${result}\x1B[0m`;
};

/** Rows for a terminal, or plain text when there is no palette. */
export const paint = (rows: readonly Row[], palette: Palette | null): string =>
	rows.map(spans => palette === null ? rowText(spans) : paintRow(spans, palette)).join('\n');
