// How soon the first frame stands, and what a key press costs: the real program in a real pseudo-terminal.
import process from 'node:process';
import {keys, large, openTerminal, small} from '../scripts/terminal.ts';
import {median, quantile} from './statistics.mjs';

const STARTS = 7;

const LAPS = 6;

const SCENARIO = 'all-at-once';

/** Milliseconds until the first frame is complete. */
async function firstFrame() {
	const times = [];
	for (let round = 0; round < STARTS; round++) {
		const start = performance.now();
		const terminal = await openTerminal([SCENARIO], {size: small});
		await terminal.shows('step 0');
		times.push(performance.now() - start);
		terminal.type('q');
		await terminal.exited;
	}

	return {times, median: median(times), most: Math.max(...times)};
}

/** Milliseconds and bytes from a key press to the whole frame. */
async function keyPresses(size) {
	const terminal = await openTerminal([SCENARIO], {size});
	let screen = await terminal.shows('step 0');
	const times = [];
	const bytes = [];
	const press = async (key, by) => {
		const wanted = Number(/step (\d+)/.exec(screen)[1]) + by;
		const sent = terminal.sent();
		const start = performance.now();
		terminal.type(key);
		screen = await terminal.shows(shown => new RegExp(String.raw`\bstep ${wanted}\b`).test(shown.split('\n')[0]));
		times.push(performance.now() - start);
		bytes.push(terminal.sent() - sent);
	};

	for (let lap = 0; lap < LAPS; lap++) {
		while (!/step \d+, end/.test(screen)) {
			await press(keys.right, 1);
		}

		while (!/step 0\b/.test(screen)) {
			await press(keys.left, -1);
		}
	}

	terminal.type('q');
	await terminal.exited;
	return {presses: times.length, ...Object.fromEntries([['time', times], ['bytes', bytes]].map(([name, all]) => [name, {p50: median(all), p99: quantile(all, 0.99)}]))};
}

export async function measureScreen() {
	const first = await firstFrame();
	process.stderr.write(`first frame: ${Math.round(first.median)} ms\n`);
	const sizes = [];
	for (const size of [small, large]) {
		const result = await keyPresses(size);
		process.stderr.write(`${size.columns} × ${size.rows}: ${result.time.p50.toFixed(1)} ms, ${result.bytes.p50} bytes a key press\n`);
		sizes.push({size, ...result});
	}

	return {scenario: SCENARIO, starts: STARTS, first, sizes};
}
