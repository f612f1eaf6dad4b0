import {render} from 'ink-testing-library';
import type {ReactElement} from 'react';
import type {Size} from '../../source/view/layout.js';

export type Drawn = ReturnType<typeof render> & {
	/** The screen as text, without colours. */
	readonly text: () => string;
	/** Waits for a screen that satisfies a condition, and gives it. */
	readonly until: (condition: (text: string) => boolean) => Promise<string>;
	readonly resize: (size: Size) => void;
};

const PATIENCE = 10_000;

const sleep = async (ms: number): Promise<void> => new Promise(resolve => {
	setTimeout(resolve, ms);
});

/** Draws on a terminal of this size, which can be changed. */
export const draw = async (element: ReactElement, size: Size = {columns: 80, rows: 24}): Promise<Drawn> => {
	let now = size;
	const instance = render(element);
	Object.defineProperties(instance.stdout, {columns: {get: () => now.columns}, rows: {get: () => now.rows}});
	const text = (): string => (instance.lastFrame() ?? '').replaceAll(/\u001B\[[\d;]*m/g, '');
	const drawn: Drawn = {
		...instance,
		text,
		async until(condition) {
			const start = Date.now();
			while (!condition(text())) {
				if (Date.now() - start > PATIENCE) {
					throw new Error(`never came:\n${text()}`);
				}

				await sleep(5);
			}

			return text();
		},
		resize(next) {
			now = next;
			instance.stdout.emit('resize');
		},
	};
	drawn.resize(size);
	// Effects, such as listening for keys, come after the first frame.
	await sleep(0);
	return drawn;
};
