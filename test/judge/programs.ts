import fs from 'node:fs/promises';
import type {Program} from './judge.js';

const ruleFolder = new URL('../programs/', import.meta.url);

/** A program of ours for one rule, which its first line states. */
export type RuleProgram = Program & {readonly rule: string};

function ruleOf(source: string): string {
	return /^# (.+)/.exec(source)?.[1] ?? '';
}

/**
The programs of a folder, by name: each `.py` file, and each folder with a `main.py`, whose other files lie beside it.
*/
export async function programs(folder: URL = ruleFolder): Promise<readonly RuleProgram[]> {
	const found: RuleProgram[] = [];
	for (const entry of (await fs.readdir(folder, {withFileTypes: true})).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
		if (entry.isFile() && entry.name.endsWith('.py')) {
			const source = await fs.readFile(new URL(entry.name, folder), 'utf8');
			found.push({name: entry.name, source, rule: ruleOf(source)});
		} else if (entry.isDirectory() && !entry.name.startsWith('_')) {
			const inside = new URL(`${entry.name}/`, folder);
			const files: Record<string, string> = {};
			for (const name of await fs.readdir(inside, {recursive: true})) {
				if (name.endsWith('.py')) {
					files[name] = await fs.readFile(new URL(name, inside), 'utf8');
				}
			}

			const {'main.py': source, ...siblings} = files;
			if (source !== undefined) {
				found.push({name: `${entry.name}/main.py`, source, siblings, rule: ruleOf(source)});
			}
		}
	}

	return found;
}
