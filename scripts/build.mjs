// Bundles the command line, and the library, into one file each that runs on node 20 by itself.
import {randomUUID} from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {embed} from './embed.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Ink asks for react-devtools-core when DEV is set; left external, the bundle would not start without it. */
export const withoutDevtools = {
	name: 'without-devtools',
	setup({onResolve, onLoad}) {
		onResolve({filter: /^react-devtools-core$/}, () => ({path: 'react-devtools-core', namespace: 'stub'}));
		onLoad({filter: /.*/, namespace: 'stub'}, () => ({contents: 'export default {initialize() {}, connectToDevTools() {}};'}));
	},
};

/**
What Ink asks for again in every frame, and what stands in for it: the same, but with a memory, or with a shorter way for
what our screens are. Ink's version is pinned.
*/
const standIns = {
	'@alcalzone/ansi-tokenize': 'ansi-tokenize.mjs',
	'string-width': 'string-width.mjs',
	'./output.js': 'output.mjs',
	'./sanitize-ansi.js': 'sanitize-ansi.mjs',
};

/** Resolves them; a stand-in gets the original as `original:NAME`. */
export const withStandIns = {
	name: 'with-stand-ins',
	setup({onResolve, resolve}) {
		const ink = path.join(root, 'node_modules/ink/build');
		onResolve({filter: /^(?:string-width|@alcalzone\/ansi-tokenize|\.\/output\.js|\.\/sanitize-ansi\.js)$/}, ({path: name, resolveDir, pluginData}) =>
			pluginData === 'original' || (name.startsWith('.') && resolveDir !== ink) ? undefined : {path: path.join(root, 'scripts/ink', standIns[name])});
		onResolve({filter: /^original:/}, async ({path: name, kind}) => resolve(name.slice('original:'.length), {kind, resolveDir: ink, pluginData: 'original'}));
	},
};

/** What is published: the command line, and the core as a library. */
const outputs = [
	{
		entry: 'source/cli.tsx',
		file: 'cli.js',
		// Some dependencies are CommonJS and call require for node's own modules.
		banner: {js: 'import {createRequire as __createRequire} from \'node:module\'; const require = __createRequire(import.meta.url);'},
	},
	{entry: 'source/loopscope.ts', file: 'loopscope.js', banner: {}},
];

async function bundleOne({entry, file, banner}) {
	const output = path.join(root, 'dist', file);
	const temporary = `${output}.${randomUUID()}`;
	await build({
		absWorkingDir: root,
		entryPoints: [entry],
		outfile: temporary,
		bundle: true,
		platform: 'node',
		target: 'node20',
		format: 'esm',
		jsx: 'automatic',
		define: {'process.env.NODE_ENV': '"production"'},
		banner,
		plugins: [withoutDevtools, withStandIns],
		logLevel: 'warning',
	});
	await fs.chmod(temporary, 0o755);
	// Whoever runs it meanwhile finds the old one or the new one, never half of it.
	await fs.rename(temporary, output);
	return output;
}

/** Makes everything in dist/, and gives the path of the command line. */
export async function bundle() {
	await embed();
	const [commandLine] = await Promise.all(outputs.map(output => bundleOne(output)));
	return commandLine;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	await bundle();
}
