// Brings the README's tables up to date with the program's own: npm run readme.
import fs from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {embed} from './embed.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const readme = path.join(root, 'README.md');
const bundle = path.join(root, 'dist/readme-sections.mjs');

await embed();
await build({
	absWorkingDir: root, entryPoints: ['scripts/readme-sections.ts'], outfile: bundle, bundle: true, platform: 'node', format: 'esm', jsx: 'automatic', packages: 'external', logLevel: 'warning',
});
const {withSections} = await import(pathToFileURL(bundle).href);
await fs.rm(bundle);
await fs.writeFile(readme, withSections(await fs.readFile(readme, 'utf8')));
