import stringWidth from 'string-width';

/*
Text as a terminal shows it: measured in columns, never in characters. Everything that a program can print goes through
`clean` before it is measured, so that what is left has one width on which terminals agree.
*/

/** Each of these takes one column in every terminal: ASCII, Latin letters, dashes, quotes, arrows, lines, blocks and a few signs. */
const narrow = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2190-\u21FF\u2248\u2298\u2500-\u25FC\u2713\u2717]*$/;

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'});

/** How many columns a text takes. */
export const widthOf = (text: string): number => narrow.test(text) ? text.length : stringWidth(text);

/** The parts that cannot be cut in two, with the columns each takes. */
const cellsOf = (text: string): ReadonlyArray<{readonly text: string; readonly width: number}> =>
	Array.from(graphemes.segment(text), ({segment}) => ({text: segment, width: widthOf(segment)}));

/** Escape sequences of terminals: CSI, OSC and the like with their strings, then the short ones. */
const escapes = /(?:\x1B\[|\x9B)[0-?]*[ -/]*[@-~]?|(?:\x1B[\]PX^_]|[\x90\x98\x9D-\x9F])[^\x07\x1B\x9C]*(?:\x07|\x1B\\|\x9C)?|\x1B[ -/]*[0-~]?/g;

/** Joiners, variation selectors, skin tones and the keycap: terminals disagree about the width of what they join. */
const joiners = /[\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}\u20E3]/gu;

const controls = /[\0-\x1F\x7F-\x9F\u2028\u2029]/g;

/** The picture that stands for a control character. */
const pictureOf = (control: string): string => {
	const code = control.charCodeAt(0);
	return code < 0x20 ? String.fromCharCode(0x24_00 + code) : code === 0x7F ? '\u2421' : '\uFFFD';
};

/** Tabs as spaces up to the next stop. */
const expandTabs = (text: string, tabWidth: number): string => {
	if (!text.includes('\t')) {
		return text;
	}

	let result = '';
	let column = 0;
	for (const part of text.split(/(\t)/)) {
		const next = part === '\t' ? ' '.repeat(tabWidth - (column % tabWidth)) : part;
		result += next;
		column += widthOf(next);
	}

	return result;
};

/**
One line of text made harmless: escape sequences are dropped, other control characters become pictures, tabs become
spaces, and what terminals measure differently is taken apart. The text must not contain line feeds.
*/
export const clean = (text: string, tabWidth = 8): string => {
	if (narrow.test(text)) {
		return text;
	}

	const plain = expandTabs(text.replaceAll(escapes, '').replaceAll(joiners, '').normalize('NFC'), tabWidth);
	// A lone surrogate has no width and no picture.
	return plain.replaceAll(controls, pictureOf).replaceAll(/\p{Surrogate}/gu, '\uFFFD');
};

/** Where the longest beginning that fits into `width` columns ends, as an index into the text. */
const fittingEnd = (text: string, width: number): number => {
	if (narrow.test(text)) {
		return Math.min(text.length, Math.max(0, width));
	}

	let used = 0;
	let end = 0;
	for (const cell of cellsOf(text)) {
		if (used + cell.width > width) {
			break;
		}

		used += cell.width;
		end += cell.text.length;
	}

	return end;
};

/** The longest beginning that fits into `width` columns. */
export const startOf = (text: string, width: number): string => text.slice(0, fittingEnd(text, width));

/** The longest end that fits into `width` columns. */
export const endOf = (text: string, width: number): string => {
	if (width <= 0) {
		return '';
	}

	let rest = width;
	let result = '';
	for (const cell of cellsOf(text).toReversed()) {
		if (cell.width > rest) {
			break;
		}

		rest -= cell.width;
		result = cell.text + result;
	}

	return result;
};

/** Cut at the end, with an ellipsis where something is missing. */
export const cut = (text: string, width: number): string =>
	widthOf(text) <= width ? text : width <= 0 ? '' : `${startOf(text, width - 1).trimEnd()}…`;

/** Cut at the start: what comes last matters most, as in a path. */
export const cutStart = (text: string, width: number): string =>
	widthOf(text) <= width ? text : width <= 0 ? '' : `…${endOf(text, width - 1)}`;

/** Cut in the middle: both ends tell one from another, as in an address. */
export const cutMiddle = (text: string, width: number): string => {
	if (widthOf(text) <= width || width <= 3) {
		return cut(text, width);
	}

	const start = startOf(text, Math.floor((width - 1) / 2));
	return `${start}…${endOf(text, width - 1 - widthOf(start))}`;
};

/** Exactly `width` columns: cut or filled with spaces. */
export const fit = (text: string, width: number): string => {
	const fitting = cut(text, width);
	return fitting + ' '.repeat(Math.max(0, width - widthOf(fitting)));
};

/** Broken where nothing else helps: within a word that is wider than the room. */
const breakWord = (word: string, room: number, lines: string[], indent: string): string => {
	let rest = word;
	while (widthOf(rest) > room) {
		// A cell wider than the room is shown nevertheless: nothing is dropped, and the loop ends.
		const end = fittingEnd(rest, room) || cellsOf(rest)[0]!.text.length;
		lines.push(rest.slice(0, end));
		rest = end < rest.length ? indent + rest.slice(end) : '';
	}

	return rest;
};

/**
Broken into lines of at most `width` columns, between words where that is possible; spaces are kept except where a line
is broken. Continued lines begin with `indent`. Never empty; a width that leaves no room for a cell gives it one.
*/
export const wrap = (text: string, width: number, indent = ''): readonly string[] => {
	const room = Math.max(width, widthOf(indent) + 1);
	if (widthOf(text) <= room) {
		return [text];
	}

	const lines: string[] = [];
	let line = '';
	let fresh = true;
	for (const part of text.match(/ +|[^ ]+/g) ?? []) {
		const joined = line + part;
		if (widthOf(joined) <= room) {
			line = joined;
			fresh &&= part.startsWith(' ');
		} else if (part.startsWith(' ')) {
			lines.push(line);
			line = indent;
			fresh = true;
		} else if (fresh) {
			line = breakWord(joined, room, lines, indent);
			fresh = line === '';
		} else {
			lines.push(line.trimEnd());
			line = breakWord(indent + part, room, lines, indent);
			fresh = line === '';
		}
	}

	return line === '' || line === indent ? lines : [...lines, line];
};

/** At most `height` lines of a wrapped text; what does not fit is cut from the last of them. */
export const fitLines = (lines: readonly string[], width: number, height: number): readonly string[] => lines.length <= height
	? lines
	: [...lines.slice(0, Math.max(0, height - 1)), ...(height > 0 ? [cut(lines.slice(height - 1).map(line => line.trim()).join(' '), width)] : [])];
