import fs from 'node:fs/promises';
import path from 'node:path';
import type {Host} from './host.js';

/** A line in a file of the person's own, which nobody else may read. What goes wrong is not worth a word: it is a kindness. */
export const memoryIn = (file: string): Pick<Host, 'remember' | 'recall'> => ({
	async remember(line) {
		try {
			if (line === null) {
				await fs.rm(file, {force: true});
			} else {
				await fs.mkdir(path.dirname(file), {recursive: true, mode: 0o700});
				await fs.writeFile(file, line, {mode: 0o600});
			}
		} catch {}
	},
	async recall() {
		try {
			return await fs.readFile(file, 'utf8');
		} catch {
			return null;
		}
	},
});
