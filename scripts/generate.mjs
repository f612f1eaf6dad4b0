// Runs random programs in CPython and here, and shows the smallest that differ:
//
//     npm run generate -- --cases 20000 [--first SEED] [--most DIFFERENCES]
import {spawnSync} from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {embed} from './embed.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
// The judge finds its Python files beside itself.
const outfile = path.join(root, 'test', 'judge', `.generate-${process.pid}.mjs`);

await embed();
await build({
	entryPoints: [path.join(root, 'test', 'generated', 'many.ts')], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error',
});
const {status} = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], {stdio: 'inherit'});
await fs.rm(outfile);
process.exitCode = status ?? 1;
