// How many bytes a kept position costs. Run with --expose-gc; prints JSON.
import fs from 'node:fs';
import process from 'node:process';
import {advance, startSimulation} from '../dist/loopscope.js';

const read = file => fs.readFileSync(new URL(file, import.meta.url), 'utf8');

const cases = [
	{what: 'lines of floats', file: 'programs/floats.py', type: 'line-reached', count: 3000},
	{what: 'lines of texts', file: 'programs/texts.py', type: 'line-reached', count: 3000},
	{what: 'handles of sleeps, 10,000 tasks', file: 'programs/sleeps.py', type: 'handle-finished', count: 5000},
	{what: 'handles of ping_pong', file: 'programs/ping_pong.py', type: 'handle-finished', count: 3000},
];

/** Goes on to the next fact of a type. */
const next = (simulation, type) => advance(simulation, {until: fact => fact.type === type, budget: 10_000_000, detail: 'lines'}).simulation;

const heapUsed = () => {
	globalThis.gc();
	globalThis.gc();
	return process.memoryUsage().heapUsed;
};

const measure = ({what, file, type, count}) => {
	let simulation = startSimulation({path: 'program.py', text: read(file), siblings: {}});
	for (let warm = 0; warm < 300; warm++) {
		simulation = next(simulation, type);
	}

	const kept = [simulation];
	const before = heapUsed();
	for (let index = 0; index < count; index++) {
		kept.push(next(kept.at(-1), type));
	}

	const bytes = (heapUsed() - before) / count;
	// What is measured must still be there.
	return {what, count: kept.length - 1, bytes: Math.round(bytes)};
};

process.stdout.write(JSON.stringify(cases.map(entry => measure(entry))));
