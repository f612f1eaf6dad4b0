// Makes the pictures of the README from the real program in a real terminal: npm run media.
import fs from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {keys, openTerminal, small} from './terminal.ts';
import {pictureOf} from './picture.ts';

const folder = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'media');

/** The pictures: what is walked through, and the step that is shown. */
const pictures = [
	{file: 'all-at-once.svg', scenario: 'all-at-once', step: 7, description: 'Loopscope at step 7 of a program with three tasks: one is in Timers, one in Ready, and main waits for a gather of 3.'},
];

for (const {file, scenario, step, description} of pictures) {
	const terminal = await openTerminal([scenario], {size: small});
	await terminal.shows('step 0');
	terminal.type(keys.right.repeat(step));
	await terminal.shows(`step ${step}`);
	await fs.writeFile(path.join(folder, file), pictureOf(terminal.emulator, description));
	terminal.type('q');
	await terminal.exited;
}
