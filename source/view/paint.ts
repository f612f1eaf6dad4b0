import {rowText, type Row, type Span, type Tone} from './styled.js';

/** What each tone looks like: parameters of the terminal's "select graphic rendition" sequence, or none. */
export type Palette = Readonly<Record<Tone | 'strong', string>>;

/** Sixteen colours suffice; red stands for errors only. */
export const colours: Palette = {
	plain: '', quiet: '2', title: '1', rule: '2', running: '1;32', error: '1;31', note: '3;36', key: '1', fresh: '1', strong: '1',
	'task-0': '36', 'task-1': '33', 'task-2': '35', 'task-3': '32', 'task-4': '94', 'task-5': '93',
};

/** Without colour (NO_COLOR): bold and dim only. */
export const monochrome: Palette = {
	plain: '', quiet: '2', title: '1', rule: '2', running: '1', error: '1', note: '', key: '1', fresh: '1', strong: '1',
	'task-0': '', 'task-1': '', 'task-2': '', 'task-3': '', 'task-4': '', 'task-5': '',
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
		const {text} = part;
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
