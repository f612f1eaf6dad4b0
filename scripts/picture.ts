import type {Terminal} from '@xterm/headless';

/* A terminal's screen as an SVG picture: its cells as they are, text as text. */

type Style = {readonly colour: string; readonly background: string | null; readonly bold: boolean; readonly italic: boolean; readonly underlined: boolean};

type Run = {readonly row: number; readonly column: number; readonly width: number; readonly text: string; readonly style: Style};

const cell = {width: 8.4, height: 18, baseline: 13.5, fontSize: 14};

const margin = 14;

/** A dark theme: the sixteen colours, then the ones that are there when none is asked for. */
const sixteen = [
	'#3b4252', '#ff6b7d', '#8fd18a', '#e9c46a', '#7aa8ff', '#cf9cff', '#6fd3d6', '#d8dee9',
	'#78839b', '#ff8b99', '#a8e2a3', '#f3d791', '#a0c1ff', '#deb8ff', '#94e3e5', '#ffffff',
];

const foreground = '#d8dee9';

const background = '#1c2027';

const channel = (value: number): string => value.toString(16).padStart(2, '0');

/** The colour of an index of the 256. */
const paletteColour = (index: number): string => {
	if (index < 16) {
		return sixteen[index]!;
	}

	if (index >= 232) {
		const grey = channel(8 + (index - 232) * 10);
		return `#${grey}${grey}${grey}`;
	}

	const cube = index - 16;
	return `#${[Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map(level => channel(level === 0 ? 0 : 55 + level * 40)).join('')}`;
};

const mix = (colour: string, other: string, share: number): string => `#${[1, 3, 5].map(at => {
	const [a, b] = [colour, other].map(hex => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
	return channel(Math.round(a + (b - a) * share));
}).join('')}`;

type Cell = NonNullable<ReturnType<NonNullable<ReturnType<Terminal['buffer']['active']['getLine']>>['getCell']>>;

const colourOf = (isDefault: boolean, isRgb: boolean, value: number, fallback: string): string => isDefault ? fallback : isRgb ? `#${value.toString(16).padStart(6, '0')}` : paletteColour(value);

const styleOf = (at: Cell): Style => {
	const own = colourOf(at.isFgDefault(), at.isFgRGB(), at.getFgColor(), foreground);
	const behind = colourOf(at.isBgDefault(), at.isBgRGB(), at.getBgColor(), background);
	const [front, back] = at.isInverse() ? [behind, own] : [own, behind];
	return {
		colour: at.isDim() ? mix(front, back, 0.4) : front,
		background: back === background ? null : back,
		bold: at.isBold() !== 0, italic: at.isItalic() !== 0, underlined: at.isUnderline() !== 0,
	};
};

const isEqual = (a: Style, b: Style): boolean => (Object.keys(a) as Array<keyof Style>).every(key => a[key] === b[key]);

/** Runs of cells that look the same, rule characters by themselves. */
const runsOf = (terminal: Terminal): readonly Run[] => {
	const runs: Run[] = [];
	for (let row = 0; row < terminal.rows; row++) {
		const line = terminal.buffer.active.getLine(terminal.buffer.active.baseY + row)!;
		for (let column = 0; column < terminal.cols; column++) {
			const at = line.getCell(column)!;
			if (at.getWidth() === 0) {
				continue;
			}

			const text = at.getChars() || ' ';
			const style = styleOf(at);
			const last = runs.at(-1);
			const continues = last?.row === row && last.column + last.width === column && isEqual(last.style, style) && !arms.has(text) && !arms.has(last.text.at(-1)!);
			if (continues) {
				runs[runs.length - 1] = {...last, text: last.text + text, width: last.width + at.getWidth()};
			} else {
				runs.push({row, column, width: at.getWidth(), text, style});
			}
		}
	}

	return runs;
};

/** Rules are drawn as lines, so that they meet whatever the font: up, right, down, left. */
const arms: ReadonlyMap<string, readonly [up: boolean, right: boolean, down: boolean, left: boolean]> = new Map([
	['─', [false, true, false, true]], ['│', [true, false, true, false]], ['┬', [false, true, true, true]], ['┴', [true, true, false, true]],
	['┼', [true, true, true, true]], ['├', [true, true, true, false]], ['┤', [true, false, true, true]],
]);

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const round = (value: number): string => String(Math.round(value * 100) / 100);

const x = (column: number): number => margin + column * cell.width;

const y = (row: number): number => margin + row * cell.height;

const ruleOf = ({row, column, text, style}: Run): string => {
	const [up, right, down, left] = arms.get(text)!;
	const [middleX, middleY] = [x(column) + cell.width / 2, y(row) + cell.height / 2];
	const path = [
		up && `M${round(middleX)} ${round(y(row))}V${round(middleY)}`,
		down && `M${round(middleX)} ${round(middleY)}V${round(y(row + 1))}`,
		left && `M${round(x(column))} ${round(middleY)}H${round(middleX)}`,
		right && `M${round(middleX)} ${round(middleY)}H${round(x(column + 1))}`,
	].filter(part => part !== false).join('');
	return `<path d="${path}" stroke="${style.colour}"/>`;
};

const textOf = ({row, column, width, text, style}: Run): string => {
	const attributes = [
		`x="${round(x(column))}"`, `y="${round(y(row) + cell.baseline)}"`, `fill="${style.colour}"`, `textLength="${round(width * cell.width)}"`,
		style.bold && 'font-weight="700"', style.italic && 'font-style="italic"', style.underlined && 'text-decoration="underline"',
	].filter(part => part !== false);
	return `<text ${attributes.join(' ')}>${escape(text)}</text>`;
};

const behindOf = ({row, column, width, style}: Run): string =>
	`<rect x="${round(x(column))}" y="${round(y(row))}" width="${round(width * cell.width)}" height="${cell.height}" fill="${style.background}"/>`;

/** Of a text, what is not spaces at its ends: nothing has to be drawn there. */
const trimmed = (run: Run): Run => {
	const start = run.text.length - run.text.trimStart().length;
	const text = run.text.trim();
	return {...run, text, column: run.column + start, width: run.width - (run.text.length - text.length)};
};

/** The picture of what a terminal shows. `description` is for those who cannot see it. */
export const pictureOf = (terminal: Terminal, description: string): string => {
	const runs = runsOf(terminal);
	const width = round(terminal.cols * cell.width + 2 * margin);
	const height = round(terminal.rows * cell.height + 2 * margin);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
		`<title>${escape(description)}</title>`,
		`<rect width="${width}" height="${height}" rx="8" fill="${background}"/>`,
		...runs.filter(({style}) => style.background !== null).map(run => behindOf(run)),
		'<g fill="none" stroke-width="1">',
		...runs.filter(({text}) => arms.has(text)).map(run => ruleOf(run)),
		'</g>',
		`<g font-family="ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="${cell.fontSize}" lengthAdjust="spacingAndGlyphs" xml:space="preserve">`,
		...runs.filter(({text}) => !arms.has(text) && text.trim() !== '').map(run => textOf(trimmed(run))),
		'</g>',
		'</svg>',
		'',
	].join('\n');
};
