// Measures what Loopscope costs and writes docs/performance.md: npm run bench.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {bundle} from '../scripts/build.mjs';

await bundle();
const {measureSpeed} = await import('./speed.mjs');
const {measureScreen} = await import('./screen.mjs');

const table = (heads, rows) => [
	`| ${heads.join(' | ')} |`,
	`|${heads.map((_, index) => index === 0 ? '---' : '---:').join('|')}|`,
	...rows.map(row => `| ${row.join(' | ')} |`),
].join('\n');

const milliseconds = value => value === undefined ? '–' : `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

const ratio = (value, other) => other === undefined ? '–' : `${(value / other).toFixed(1)} ×`;

/** How many processes wanted to run, on average, while this was measured. */
const load = () => os.loadavg()[0].toFixed(1);

const report = fileURLToPath(new URL('../docs/performance.md', import.meta.url));

const SCREEN = '## The screen';

const screenSection = screen => `${SCREEN}

The published bundle in a pseudo-terminal, walking through \`${screen.scenario}\`, on a machine with a load of ${load()} on ${os.cpus().length} cores. First complete frame after ${Math.round(screen.first.median)} ms (median of ${screen.starts}; at
most ${Math.round(screen.first.most)} ms), of which the program computed ${Math.round(screen.first.computed)} ms. Then forwards and backwards, ${screen.laps} laps: from a key press to the complete frame, as the terminal sees it; how long
the program computed in that time, which other programs on the machine change less; and the bytes it sent. The first lap is apart,
because in it Node still compiles.

${table(
	['terminal', 'laps', 'key presses', 'time p50', 'time p99', 'computing p50', 'computing p99'],
	screen.sizes.map(({size, name, presses, time, computed}) => [
		`${size.columns} × ${size.rows}`, name, presses, milliseconds(time.p50), milliseconds(time.p99), milliseconds(computed.p50), milliseconds(computed.p99),
	]),
)}

The fewest bytes are those of the shortest way that there is to make one screen of the other by moving the cursor, choosing styles,
writing and erasing (bench/fewest.mjs); 16 of ours tell the terminal to show them at once.

${table(
	['terminal', 'laps', 'bytes p50', 'bytes p99', 'fewest p50', 'fewest p99', 'all bytes to the fewest'],
	screen.sizes.map(({size, name, bytes, fewest, ratio: all}) => [`${size.columns} × ${size.rows}`, name, bytes.p50, bytes.p99, fewest.p50, fewest.p99, `${all.toFixed(2)} ×`]),
)}
`;

const machineSections = ({python, pyodide, results}, memory) => `# Performance

Written by \`npm run bench\`; do not edit. Medians on a machine with ${os.cpus().length} cores that has other things to do: ratios carry over, times do not.
Node ${process.versions.node}, ${python === null ? 'no CPython' : `CPython ${python}`}, pyodide ${pyodide}.

## Running without a screen

The same programs (bench/programs), round by round side by side; each must print the same everywhere. Waiting costs no time for any of
them: CPython's loop gets a clock that jumps. From the text to the end, compiling included, setting up an interpreter not.

${table(
	['program', 'Loopscope', 'CPython', 'pyodide', 'to CPython', 'to pyodide', 'per instruction'],
	results.map(({name, about, instructions, ours, cpython, pyodide: wasm}) => [
		`\`${name}\`: ${about}`, milliseconds(ours), milliseconds(cpython), milliseconds(wasm), ratio(ours, cpython), ratio(ours, wasm), `${Math.round(ours * 1e6 / instructions)} ns`,
	]),
)}

## Keeping the past

Every position of a run is a value that can be kept, and shares what did not change with the others. Bytes for each, when each of so many
in a row is kept:

${table(['positions', 'kept', 'bytes each'], memory.map(({what, count, bytes}) => [what, count.toLocaleString('en-US'), bytes.toLocaleString('en-US')]))}

`;

// With the argument "screen", only that part is measured again: what is in the report of the others stays.
const before = process.argv[2] === 'screen'
	? (await fs.readFile(report, 'utf8')).split(SCREEN)[0]
	: machineSections(
		await measureSpeed(),
		JSON.parse(execFileSync(process.execPath, ['--expose-gc', fileURLToPath(new URL('memory.mjs', import.meta.url))], {encoding: 'utf8'})),
	);
const text = before + screenSection(await measureScreen());
await fs.writeFile(report, text);
process.stdout.write(text);
