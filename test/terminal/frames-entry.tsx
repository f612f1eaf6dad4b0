import process from 'node:process';
import {PassThrough} from 'node:stream';
import {render} from 'ink';
import {Menu} from '../../source/components/menu.js';
import {Rows} from '../../source/components/rows.js';
import {Screen} from '../../source/components/screen.js';
import {frameOf} from '../../source/view/frame.js';
import {fitRow, foreign, row, span, type Row} from '../../source/view/styled.js';
import {paletteOf, themeNames, usualLook} from '../../source/view/themes.js';
import {everyWalk, gatherWalk, press} from '../view/walks.js';

/* Writes every frame that Ink makes of some screens, as JSON: a test bundles this in two ways, and compares. */

const frames: string[] = [];

const stream = (columns: number, rows: number): NodeJS.WriteStream => Object.assign(new PassThrough(), {
	columns, rows, isTTY: true,
	write(text: string) {
		frames.push(text);
		return true;
	},
}) as unknown as NodeJS.WriteStream;

const input = Object.assign(new PassThrough(), {isTTY: true, setRawMode() {}, ref() {}, unref() {}}) as unknown as NodeJS.ReadStream;

const odd: readonly Row[] = ['日本語 |', 'é\u0301 e\u0301 |', '👍🏽 👩‍💻 ❤️ |', '\u0627\u0644\u0639 |', '\u{1F468}\u200D |', '𝒳 |', ''].map(text => fitRow([span('│', 'rule'), foreign(text, 'task-1'), span(' '.repeat(3)), ...row(text, 'error')], 60));

for (const {columns, rows} of [{columns: 80, rows: 24}, {columns: 160, rows: 50}]) {
	const size = {columns, rows};
	for (const theme of themeNames) {
		const palette = paletteOf({...usualLook, theme});
		const walks = everyWalk(gatherWalk());
		const {rerender, unmount} = render(<Screen frame={frameOf(walks[0]!, size)} palette={palette}/>, {stdin: input, stdout: stream(columns, rows), debug: true, patchConsole: false});
		for (const walk of [...walks, press(gatherWalk(), '?')]) {
			rerender(<Screen frame={frameOf(walk, size)} palette={palette}/>);
		}

		rerender(<Rows rows={odd} width={60} palette={palette}/>);
		rerender(<Menu items={['one', '二', '👍'].map(id => ({id, title: id, about: `About ${id}.`, paragraph: ''}))} last='二' size={size} palette={palette} onChoose={() => {}}/>);
		unmount();
	}
}

process.stdout.write(JSON.stringify(frames));
