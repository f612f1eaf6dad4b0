// How fast programs run without a screen, beside CPython and pyodide: round by round, so that all have the same weather.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {loadPyodide} from 'pyodide';
import {advance, startSimulation} from '../dist/loopscope.js';
import {median} from './statistics.mjs';

const programs = [
	{name: 'fib', about: 'calls: recursive Fibonacci', rounds: 7},
	{name: 'floats', about: 'lists and dicts with float arithmetic', rounds: 7},
	{name: 'texts', about: 'strings and classes', rounds: 7},
	{name: 'sleeps', about: '10,000 sleeps, gathered', rounds: 3},
	{name: 'ping_pong', about: '10,000 wake-ups over futures', rounds: 5},
];

const read = file => fs.readFileSync(new URL(file, import.meta.url), 'utf8');

/** Seconds from the program's text to its end, and what it printed. The interpreter itself has been set up before, as theirs. */
function runOurs(name, text) {
	const simulationOf = source => startSimulation({path: `${name}.py`, text: source, siblings: {}});
	const empty = performance.now();
	simulationOf('');
	const start = performance.now();
	let output = '';
	let instructions = 0;
	for (let simulation = simulationOf(text); ;) {
		const {simulation: next, facts, stopped} = advance(simulation, {until: () => false, budget: 1_000_000, detail: 'handles'});
		output += facts.map(fact => fact.type === 'printed' ? fact.text : '').join('');
		simulation = next;
		if (stopped === 'ended') {
			instructions = simulation.machine.executed;
			break;
		}
	}

	// Setting up an interpreter is no part of theirs either.
	const seconds = (performance.now() - start - (start - empty)) / 1000;
	return {seconds, output, instructions};
}

const findPython = () => {
	try {
		return execFileSync('python3', ['--version'], {encoding: 'utf8'}).trim().replace('Python ', '');
	} catch {
		return null;
	}
};

const runPython = (name, text) => {
	const folder = fileURLToPath(new URL('.', import.meta.url));
	const code = 'import json, sys; sys.path.insert(0, sys.argv[1]); import timing; print(json.dumps(timing.measure(sys.stdin.read(), sys.argv[2])))';
	const [seconds, output] = JSON.parse(execFileSync('python3', ['-c', code, folder, name], {input: text, encoding: 'utf8'}));
	return {seconds, output};
};

/** Times per program in milliseconds, and whether all printed the same. */
export async function measureSpeed() {
	const python = findPython();
	const pyodide = await loadPyodide();
	pyodide.FS.writeFile('timing.py', read('timing.py'));
	const measure = pyodide.runPython('import timing; timing.measure');
	const runPyodide = (name, text) => {
		const proxy = measure(text, name);
		const [seconds, output] = proxy.toJs();
		proxy.destroy();
		return {seconds, output};
	};

	const runners = [
		{id: 'ours', run: runOurs},
		...(python === null ? [] : [{id: 'cpython', run: runPython}]),
		{id: 'pyodide', run: runPyodide},
	];
	const results = [];
	for (const {name, about, rounds} of programs) {
		const text = read(`programs/${name}.py`);
		const times = Object.fromEntries(runners.map(({id}) => [id, []]));
		const outputs = new Set();
		let instructions = 0;
		for (let round = 0; round < rounds; round++) {
			for (const {id, run} of runners) {
				const result = run(name, text);
				times[id].push(result.seconds * 1000);
				outputs.add(result.output);
				instructions = result.instructions ?? instructions;
			}
		}

		if (outputs.size !== 1) {
			throw new Error(`${name} does not print the same everywhere: ${[...outputs].join(' / ')}`);
		}

		results.push({name, about, instructions, ...Object.fromEntries(Object.entries(times).map(([id, all]) => [id, median(all)]))});
		process.stderr.write(`${name}: ${runners.map(({id}) => `${id} ${Math.round(median(times[id]))} ms`).join(', ')}\n`);
	}

	return {python, pyodide: pyodide.runPython('import sys; sys.version.split()[0]'), results};
}
