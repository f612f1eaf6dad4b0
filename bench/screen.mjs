// How soon the first frame stands, and what a key press costs: the real program in a real pseudo-terminal.
import fs from 'node:fs';
import process from 'node:process';
import {setTimeout} from 'node:timers/promises';
import {keys, large, openTerminal, small} from '../scripts/terminal.ts';
import {fewestBytes, snapshot} from './fewest.mjs';
import {median, quantile} from './statistics.mjs';

const STARTS = 7;

const LAPS = 8;

const SCENARIO = 'all-at-once';

/** Milliseconds until the first frame is complete. */
async function firstFrame() {
	const times = [];
	const computing = [];
	for (let round = 0; round < STARTS; round++) {
		const start = performance.now();
		const terminal = await openTerminal([SCENARIO], {size: small});
		await terminal.shows('step 0');
		times.push(performance.now() - start);
		computing.push(computed(terminal.pid));
		terminal.type('q');
		await terminal.exited;
	}

	return {times, median: median(times), most: Math.max(...times), computed: median(computing)};
}

/** Milliseconds that a process's main thread has been computing, where the system counts them; it does so by the nanosecond. */
function computed(pid) {
	try {
		return Number(fs.readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
	} catch {
		return Number.NaN;
	}
}

/** What each key press costs, lap by lap from the start of the program to its end and back. */
async function keyPresses(size) {
	const terminal = await openTerminal([SCENARIO], {size});
	let screen = await terminal.shows('step 0');
	// A person looks at it first.
	await setTimeout(1000);
	const presses = [];
	const press = async (lap, key, by) => {
		const wanted = Number(/step (\d+)/.exec(screen)[1]) + by;
		const before = {sent: terminal.sent(), computed: computed(terminal.pid), cells: snapshot(terminal.emulator)};
		const start = performance.now();
		terminal.type(key);
		screen = await terminal.shows(shown => new RegExp(String.raw`\bstep ${wanted}\b`).test(shown.split('\n')[0]));
		presses.push({
			lap,
			time: performance.now() - start,
			computed: computed(terminal.pid) - before.computed,
			bytes: terminal.sent() - before.sent,
			fewest: fewestBytes(before.cells, snapshot(terminal.emulator)),
		});
	};

	for (let lap = 0; lap < LAPS; lap++) {
		while (!/step \d+, end/.test(screen)) {
			await press(lap, keys.right, 1);
		}

		while (!/step 0\b/.test(screen)) {
			await press(lap, keys.left, -1);
		}
	}

	terminal.type('q');
	await terminal.exited;
	return presses;
}

const sum = numbers => numbers.reduce((total, number) => total + number, 0);

function summary(presses) {
	const of = name => presses.map(press => press[name]);
	const spread = name => ({p50: median(of(name)), p99: quantile(of(name), 0.99)});
	return {
		presses: presses.length,
		time: spread('time'), computed: spread('computed'), bytes: spread('bytes'), fewest: spread('fewest'),
		ratio: sum(of('bytes')) / sum(of('fewest')),
	};
}

export async function measureScreen() {
	const first = await firstFrame();
	process.stderr.write(`first frame: ${Math.round(first.median)} ms\n`);
	const sizes = [];
	for (const size of [small, large]) {
		const presses = await keyPresses(size);
		// Node compiles what is run often: the first lap is a person's first minute, the others are the hour after it.
		for (const [name, laps] of [['first', presses.filter(({lap}) => lap === 0)], ['later', presses.filter(({lap}) => lap > 0)]]) {
			const result = summary(laps);
			process.stderr.write(`${size.columns} × ${size.rows}, ${name}: ${result.time.p50.toFixed(1)} ms (p99 ${result.time.p99.toFixed(1)}), computing ${result.computed.p50.toFixed(1)} (p99 ${result.computed.p99.toFixed(1)}), ${result.bytes.p50} bytes a key press, ${result.ratio.toFixed(2)} × the fewest\n`);
			sizes.push({size, name, ...result});
		}
	}

	return {scenario: SCENARIO, starts: STARTS, laps: LAPS, first, sizes};
}
