// Turns the project's Python files into TypeScript tables, so that the core finds them without touching a file
// system and the published bundle is one file. Run by every npm script that needs the tables, by the build
// and by vitest's configuration; a table is only written when it changed.
import fs from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath, pathToFileURL} from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
The tables: which files go where, and what the keys are.

`module` keys are dotted module names (`asyncio/__init__.py` is `asyncio`; what has submodules is a package),
`file` keys are paths below the folder.
*/
const tables = [
	{
		folder: 'source/stdlib',
		keys: 'module',
		output: 'source/stdlib/modules.generated.ts',
		name: 'stdlibModules',
		about: 'The standard library of the simulated Python: source text by dotted module name.',
	},
	{
		folder: 'scenarios',
		keys: 'file',
		output: 'source/scenarios.generated.ts',
		name: 'scenarioFiles',
		about: 'The built-in scenarios: source text by file name.',
	},
];

async function findPythonFiles(folder) {
	const entries = await fs.readdir(path.join(root, folder), {recursive: true, withFileTypes: true}).catch(() => []);
	return entries
		.filter(entry => entry.isFile() && entry.name.endsWith('.py'))
		.map(entry => path.relative(path.join(root, folder), path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
		.toSorted();
}

const keyOf = {
	file: file => file,
	module: file => file.replace(/\.py$/v, '').replace(/(?:^|\/)__init__$/v, '').replaceAll('/', '.'),
};

async function writeIfChanged(file, text) {
	const old = await fs.readFile(file, 'utf8').catch(() => undefined);
	if (old === text) {
		return;
	}

	// Written beside and renamed: a test run in another terminal never reads half a table.
	const temporary = `${file}.${process.pid}`;
	await fs.writeFile(temporary, text);
	await fs.rename(temporary, file);
}

/** Brings every generated table up to date. */
export async function embed() {
	for (const {folder, keys, output, name, about} of tables) {
		const lines = [];
		for (const file of await findPythonFiles(folder)) {
			const text = await fs.readFile(path.join(root, folder, file), 'utf8');
			lines.push(`\t${JSON.stringify(keyOf[keys](file))}: ${JSON.stringify(text)},`);
		}

		await writeIfChanged(path.join(root, output), [
			'// Made by scripts/embed.mjs; do not edit.',
			'',
			`/** ${about} */`,
			`export const ${name}: Readonly<Record<string, string>> = {`,
			...lines,
			'};',
			'',
		].join('\n'));
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	await embed();
}
