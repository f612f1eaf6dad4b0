import xterm from '@xterm/headless';
import type {Size} from '../../source/terminal/repaint.js';

/* A terminal without a program: what bytes make of it. */

export type Emulator = {
	readonly write: (text: string) => Promise<void>;
	/** Every cell, with how it is drawn; the second half of a wide character is empty. */
	readonly cells: () => ReadonlyArray<readonly string[]>;
	readonly resize: (size: Size) => void;
};

type Cell = NonNullable<ReturnType<NonNullable<ReturnType<xterm.Terminal['buffer']['active']['getLine']>>['getCell']>>;

const attributes = (cell: Cell): string => {
	const lines = [cell.isUnderline(), cell.isInverse(), cell.isStrikethrough()].join('');
	const back = `${cell.getBgColorMode()}:${cell.getBgColor()}`;
	const fore = `${cell.getFgColorMode()}:${cell.getFgColor()}:${[cell.isBold(), cell.isDim(), cell.isItalic()].join('')}`;
	const isSpace = cell.getChars().trim() === '';
	// What a space would be drawn with if it were drawn.
	return isSpace ? lines === '000' ? back : `${back} ${lines} ${fore.split(':').slice(0, 2).join(':')}` : `${back} ${lines} ${fore}`;
};

export const createEmulator = ({columns, rows}: Size): Emulator => {
	const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
	return {
		write: async text => new Promise(resolve => {
			terminal.write(text, resolve);
		}),
		cells() {
			const {active} = terminal.buffer;
			return Array.from({length: terminal.rows}, (_, row) => {
				const line = active.getLine(active.baseY + row)!;
				return Array.from({length: terminal.cols}, (__, column) => {
					const cell = line.getCell(column)!;
					return cell.getWidth() === 0 ? '' : `${cell.getChars() || ' '} ${attributes(cell)}`;
				});
			});
		},
		resize(size) {
			terminal.resize(size.columns, size.rows);
		},
	};
};
