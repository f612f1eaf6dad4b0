/*
How a cell of the terminal is drawn, as one number: six attributes, then foreground and background as indexes of the
palette of 256, 0 being the terminal's own. Colours by their red, green and blue are not used here and not known.
*/

export type Style = number;

export const PLAIN: Style = 0;

type Attribute = {readonly bit: number; readonly on: number; readonly off: number};

/** Bold and dim are ended by the same code. */
const attributes: readonly Attribute[] = [
	{bit: 1, on: 1, off: 22}, {bit: 2, on: 2, off: 22}, {bit: 4, on: 3, off: 23}, {bit: 8, on: 4, off: 24}, {bit: 16, on: 7, off: 27}, {bit: 32, on: 9, off: 29},
];

const UNDERLINE = 8;

const INVERSE = 16;

const STRIKE = 32;

const FOREGROUND = 6;

const BACKGROUND = 15;

const COLOUR = 0x1_FF;

const attributesOf = (style: Style): number => style & 0x3F;

const colourAt = (style: Style, shift: number): number => (style >> shift) & COLOUR;

const withColour = (style: Style, shift: number, colour: number): Style => (style & ~(COLOUR << shift)) | (colour << shift);

/** What of a style shows where there is nothing but a space; an erased cell has none of it. */
export const onBlank = (style: Style): Style => {
	const lines = style & (UNDERLINE | INVERSE | STRIKE);
	// The colour of a line, or of an inverted cell, is the foreground.
	return lines === 0 ? withColour(PLAIN, BACKGROUND, colourAt(style, BACKGROUND)) : style & ~3;
};

const withAttribute = (style: Style, code: number): Style => {
	let result = style;
	for (const {bit, on, off} of attributes) {
		result = code === on ? result | bit : code === off ? result & ~bit : result;
	}

	return result;
};

/** Codes of the eight colours, and of their bright twins, begin here. */
const bases = [[30, FOREGROUND, 1], [90, FOREGROUND, 9], [40, BACKGROUND, 1], [100, BACKGROUND, 9]] as const;

const withCode = (style: Style, code: number): Style => {
	for (const [base, shift, first] of bases) {
		if (code >= base && code < base + 8) {
			return withColour(style, shift, code - base + first);
		}
	}

	return code === 0 ? PLAIN : code === 39 ? withColour(style, FOREGROUND, 0) : code === 49 ? withColour(style, BACKGROUND, 0) : withAttribute(style, code);
};

/** The style after a "select graphic rendition" sequence with these parameters, like `1;32`. What is not known changes nothing. */
export const select = (style: Style, parameters: string): Style => {
	const codes = parameters.split(';').map(Number);
	let result = style;
	for (let index = 0; index < codes.length; index++) {
		const code = codes[index]!;
		if (code !== 38 && code !== 48) {
			result = withCode(result, code);
		} else if (codes[index + 1] === 5) {
			result = withColour(result, code === 38 ? FOREGROUND : BACKGROUND, ((codes[index + 2] ?? 0) & 0xFF) + 1);
			index += 2;
		} else {
			index += 4;
		}
	}

	return result;
};

const colourCode = (colour: number, base: number): string => colour === 0
	? String(base + 9)
	: colour <= 8 ? String(base + colour - 1) : colour <= 16 ? String(base + 60 + colour - 9) : `${base + 8};5;${colour - 1}`;

/** From one style to another without a reset: what ends, what begins. */
const changes = (from: Style, to: Style): string => {
	const codes: string[] = [];
	// Ending bold ends dim: what stays of the two begins anew.
	let left = attributesOf(from);
	for (const {bit, off} of attributes) {
		if ((left & bit) !== 0 && (to & bit) === 0) {
			codes.push(String(off));
			left &= off === 22 ? ~3 : ~bit;
		}
	}

	for (const {bit, on} of attributes) {
		if ((to & bit) !== 0 && (left & bit) === 0) {
			codes.push(String(on));
		}
	}

	for (const [shift, base] of [[FOREGROUND, 30], [BACKGROUND, 40]] as const) {
		const colour = colourAt(to, shift);
		if (colour !== colourAt(from, shift)) {
			codes.push(colourCode(colour, base));
		}
	}

	return codes.join(';');
};

const known = new Map<number, string>();

/** Styles are few, and pairs of them not many more; 24 bits each. */
const pairOf = (from: Style, to: Style): number => from * 0x1_00_00_00 + to;

/** The shortest sequence from one style to another; empty if they are the same. */
export const transition = (from: Style, to: Style): string => {
	if (from === to) {
		return '';
	}

	const pair = pairOf(from, to);
	let sequence = known.get(pair);
	if (sequence === undefined) {
		const changed = changes(from, to);
		const whole = changes(PLAIN, to);
		const reset = whole === '' ? '' : `0;${whole}`;
		sequence = `\x1B[${changed.length < reset.length || (changed.length === reset.length && whole !== '') ? changed : reset}m`;
		known.set(pair, sequence);
	}

	return sequence;
};
