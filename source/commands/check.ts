import {SyntaxProblem} from '../python/parse/problem.js';
import {parse} from '../python/parse/parse.js';
import type {Module} from '../python/parse/ast.js';
import {compile} from '../python/compile/compile.js';
import type {Program} from '../simulator/simulation.js';
import {makeCodeOf} from '../simulator/start.js';
import {CANNOT, complain, complainOf} from './complaint.js';
import type {Command} from './command.js';
import {findMissing, findingText, type Finding} from './findings.js';
import {load} from './load.js';
import type {CodeOf} from './probe.js';
import {packageOfModule} from './siblings.js';
import {syntaxReport} from './syntax-report.js';

/** What was found in one file: findings, or why it is not Python. */
type Report = {readonly findings: readonly Finding[]; readonly syntax: readonly string[]};

const examineTree = (tree: Module, text: string, path: string, from: string, siblings: Program['siblings'], codeOf: CodeOf): Report => {
	const findings = findMissing(tree, siblings, {codeOf, from}).map(finding => ({...finding, path}));
	// Some errors are only found by the compiler.
	compile(text, {filename: path, mode: 'module', internal: false});
	return {findings: findings.toSorted((a, b) => a.line - b.line || a.column - b.column), syntax: []};
};

const examine = (text: string, path: string, from: string, siblings: Program['siblings'], codeOf: CodeOf): Report => {
	try {
		return examineTree(parse(text, path), text, path, from, siblings, codeOf);
	} catch (error) {
		if (error instanceof SyntaxProblem) {
			return {findings: [], syntax: syntaxReport(error)};
		}

		throw error;
	}
};

/** The program and everything beside it that it imports. */
const examineAll = ({path, text, siblings}: Program, codeOf = makeCodeOf()): readonly Report[] => [
	examine(text, path, '', siblings, codeOf),
	...Object.entries(siblings).map(([name, sibling]) =>
		examine(sibling.text, sibling.path, packageOfModule(name, sibling.package), siblings, codeOf)),
];

export const checkCommand: Command = {
	name: 'check',
	usage: 'FILE',
	summary: 'what in it cannot be run',
	details: [
		['Reads a program and what it imports from beside it, without running anything. A line for each construct or import that', 'cannot be run: file, line, column, and a way out.'],
		['The exit code is 0 if all can be run, else 2. An import that the program guards against is told of, but no obstacle.'],
	],
	examples: [['loopscope check crawler.py', 'before a lesson']],
	flags: [],
	most: 1,
	needs: 'a FILE to check',
	async run(host, {input: [name = '']}) {
		const loaded = await load(host, name);
		if (loaded.type === 'problem') {
			return complainOf(host, loaded.problem);
		}

		if (loaded.type === 'trace') {
			return complain(host, `${name} is a trace, not a program.`);
		}

		const reports = examineAll(loaded.program);
		const lines = reports.flatMap(({findings, syntax}) => [...findings.map(finding => findingText(finding)), ...syntax]);
		const isObstructed = reports.some(({findings, syntax}) => syntax.length > 0 || findings.some(({reach}) => reach !== 'guarded'));
		host.stdout.write(`${[...lines, ...(isObstructed ? [] : [`${name}: all of it can be run.`])].join('\n')}\n`);
		return isObstructed ? CANNOT : 0;
	},
};
