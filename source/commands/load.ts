import path from 'node:path';
import {SyntaxProblem} from '../python/parse/problem.js';
import {parse} from '../python/parse/parse.js';
import type {Module} from '../python/parse/ast.js';
import type {Options, Program, Simulation} from '../simulator/simulation.js';
import {makeCodeOf, startSimulation} from '../simulator/start.js';
import {isTrace, readTrace, type Trace} from '../trace/read.js';
import type {Obstacle} from './complaint.js';
import {decode} from './decode.js';
import {findMissing, findingText, type Finding} from './findings.js';
import type {Host} from './host.js';
import {importsOf} from './imports.js';
import type {CodeOf} from './probe.js';
import {findScenario, guessScenario} from './scenarios.js';
import {findSiblings, LARGEST_PROGRAM, modulesOf, packageOfModule} from './siblings.js';
import {syntaxReport} from './syntax-report.js';

/* From what a person names, a file or a scenario, to a program, a trace or what is wrong with it. */

export type Loaded =
	| {readonly type: 'program'; readonly program: Program; readonly tree: Module}
	| {readonly type: 'trace'; readonly path: string; readonly trace: Trace}
	| {readonly type: 'problem'; readonly problem: Obstacle};

/** Traces are read as a whole. */
const LARGEST_FILE = 256_000_000;

const problem = (title: string, lines: readonly string[] = []): {readonly type: 'problem'; readonly problem: Obstacle} =>
	({type: 'problem', problem: {title, lines, python: false}});

const notPython = (error: SyntaxProblem): {readonly type: 'problem'; readonly problem: Obstacle} =>
	({type: 'problem', problem: {title: `${error.filename} is not Python:`, lines: syntaxReport(error), python: true}});

const notFound = (name: string): Loaded => {
	const guess = guessScenario(name);
	return problem(`cannot open "${name}": there is no such file, and no scenario of that name.`, [
		guess === undefined ? 'The scenarios are listed by: loopscope list' : `Did you mean the scenario "${guess.id}"? All are listed by: loopscope list`,
	]);
};

/** What keeps a text from being a program, or its tree. */
const treeOf = (text: string, file: string): {readonly type: 'tree'; readonly tree: Module} | {readonly type: 'problem'; readonly problem: Obstacle} => {
	try {
		return {type: 'tree', tree: parse(text, file)};
	} catch (error) {
		if (error instanceof SyntaxProblem) {
			return notPython(error);
		}

		throw error;
	}
};

const loadText = async (host: Host, text: string, file: string): Promise<Loaded> => {
	const parsed = treeOf(text, file);
	if (parsed.type === 'problem') {
		return parsed;
	}

	const found = await findSiblings(host, path.dirname(file), importsOf(parsed.tree), text);
	return found.type === 'problem'
		? problem(found.message)
		: {type: 'program', tree: parsed.tree, program: {path: file, text, siblings: found.siblings}};
};

/** Loads what a person named: a file, else a built-in scenario. */
export const load = async (host: Host, name: string): Promise<Loaded> => {
	const read = await host.readFile(name, LARGEST_FILE);
	switch (read.type) {
		case 'missing': {
			const scenario = findScenario(name);
			return scenario === undefined ? notFound(name) : loadScenario(scenario);
		}

		case 'folder': {
			return problem(`cannot open "${name}": it is a folder. Name a Python file in it.`);
		}

		case 'unreadable':
		case 'too-large': {
			return problem(`cannot open "${name}": ${read.message}`);
		}

		case 'bytes': {
			const decoded = decode(read.bytes);
			if (decoded.type === 'problem') {
				return problem(`${name} ${decoded.message}`);
			}

			const {text} = decoded;
			if (name.endsWith('.jsonl') || isTrace(text)) {
				return {type: 'trace', path: name, trace: readTrace(text)};
			}

			return text.length > LARGEST_PROGRAM
				? problem(`cannot run ${name}: it is too large for a program (${(text.length / 1e6).toFixed(1)} MB).`)
				: loadText(host, text, name);
		}
	}
};

/** A built-in scenario; it has nothing beside it. */
export const loadScenario = ({text, file}: {readonly text: string; readonly file: string}): Loaded => {
	const parsed = treeOf(text, file);
	return parsed.type === 'problem' ? parsed : {type: 'program', tree: parsed.tree, program: {path: file, text, siblings: {}}};
};

/** What keeps one file from running at all. `from` is the package that it is in. */
const obstaclesIn = (tree: Module, file: string, siblings: Program['siblings'], library: {readonly codeOf: CodeOf; readonly from: string}): readonly Finding[] =>
	findMissing(tree, siblings, library).filter(({reach}) => reach === 'always').map(finding => ({...finding, path: file}));

/** What keeps a program from running at all, in itself or in what it imports in any case. */
export const findObstacles = ({program: {path: file, siblings}, tree}: {readonly program: Program; readonly tree: Module}, codeOf: CodeOf): readonly Finding[] => {
	const found = [...obstaclesIn(tree, file, siblings, {codeOf, from: ''})];
	const seen = new Set<string>();
	const queue = alwaysImported(tree, '');
	for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
		const sibling = Object.hasOwn(siblings, name) && !seen.has(name) ? siblings[name]! : null;
		seen.add(name);
		const parsed = sibling === null ? null : treeOf(sibling.text, sibling.path);
		// One that is not Python raises SyntaxError where it is imported.
		if (sibling !== null && parsed?.type === 'tree') {
			const from = packageOfModule(name, sibling.package);
			found.push(...obstaclesIn(parsed.tree, sibling.path, siblings, {codeOf, from}));
			queue.push(...alwaysImported(parsed.tree, from));
		}
	}

	return found;
};

const alwaysImported = (tree: Module, from: string): string[] => importsOf(tree).filter(({reach}) => reach === 'always').flatMap(use => modulesOf(use, from));

export type Started =
	| {readonly type: 'simulation'; readonly simulation: Simulation}
	| {readonly type: 'problem'; readonly problem: Obstacle};

/** A loaded program before its first line, or why it cannot be run. */
export const start = (loaded: {readonly program: Program; readonly tree: Module}, options: Options, codeOf = makeCodeOf()): Started => {
	const {program} = loaded;
	const obstacles = findObstacles(loaded, codeOf);
	if (obstacles.length > 0) {
		return problem(`cannot run ${program.path}:`, obstacles.map(finding => findingText(finding)));
	}

	try {
		return {type: 'simulation', simulation: startSimulation(program, options, codeOf)};
	} catch (error) {
		// What Python finds only when it compiles.
		if (error instanceof SyntaxProblem) {
			return notPython(error);
		}

		throw error;
	}
};
