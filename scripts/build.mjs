// Bundles the command line into one file that runs on node 20 by itself.
import fs from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {embed} from './embed.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const output = path.join(root, 'dist/cli.js');

/** Ink asks for react-devtools-core when DEV is set; left external, the bundle would not start without it. */
const withoutDevtools = {
	name: 'without-devtools',
	setup({onResolve, onLoad}) {
		onResolve({filter: /^react-devtools-core$/}, () => ({path: 'react-devtools-core', namespace: 'stub'}));
		onLoad({filter: /.*/, namespace: 'stub'}, () => ({contents: 'export default {initialize() {}, connectToDevTools() {}};'}));
	},
};

/** Makes dist/cli.js, at once: who runs it meanwhile finds the old one or the new one, never half of it. */
export async function bundle() {
	await embed();
	const temporary = `${output}.${process.pid}`;
	await build({
		absWorkingDir: root,
		entryPoints: ['source/cli.tsx'],
		outfile: temporary,
		bundle: true,
		platform: 'node',
		target: 'node20',
		format: 'esm',
		jsx: 'automatic',
		define: {'process.env.NODE_ENV': '"production"'},
		// Some dependencies are CommonJS and call require for node's own modules.
		banner: {js: 'import {createRequire as __createRequire} from \'node:module\'; const require = __createRequire(import.meta.url);'},
		plugins: [withoutDevtools],
		logLevel: 'warning',
	});
	await fs.chmod(temporary, 0o755);
	await fs.rename(temporary, output);
	return output;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	await bundle();
}
