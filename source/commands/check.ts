import {SyntaxProblem} from '../python/parse/problem.js';
import {parse} from '../python/parse/parse.js';
import type {Module} from '../python/parse/ast.js';
import {compile} from '../python/compile/compile.js';
import type {Program} from '../simulator/simulation.js';
import {makeCodeOf} from '../simulator/start.js';
import {CANNOT, complain, complainOf} from './complaint.js';
import type {Command} from './command.js';
import type {Host} from './host.js';
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

/** The program, and what it imports from beside it unless that is checked by itself. */
const examineAll = ({path, text, siblings}: Program, codeOf: CodeOf, apart: ReadonlySet<string>): readonly Report[] => [
	examine(text, path, '', siblings, codeOf),
	...Object.entries(siblings).filter(([, sibling]) => !apart.has(sibling.path)).map(([name, sibling]) =>
		examine(sibling.text, sibling.path, packageOfModule(name, sibling.package), siblings, codeOf)),
];

/** What is named, with the Python files of a folder in its place. */
const filesOf = async (host: Host, names: readonly string[]): Promise<readonly string[]> => {
	const found: string[] = [];
	for (const name of names) {
		// Reading nothing of it tells a folder from a file.
		const read = await host.readFile(name, 0);
		found.push(...(read.type === 'folder' ? await host.pythonFiles(name) : [name]));
	}

	return [...new Set(found)];
};

type Checked = {readonly lines: readonly string[]; readonly isObstructed: boolean};

const checkOne = async (host: Host, name: string, codeOf: CodeOf, apart: ReadonlySet<string>): Promise<Checked> => {
	const loaded = await load(host, name);
	if (loaded.type === 'problem') {
		const {title, lines, python} = loaded.problem;
		return {lines: [...(python ? [] : [title]), ...lines], isObstructed: true};
	}

	if (loaded.type === 'trace') {
		return {lines: [`${name} is a trace, not a program.`], isObstructed: true};
	}

	const reports = examineAll(loaded.program, codeOf, apart);
	const lines = reports.flatMap(({findings, syntax}) => [...findings.map(finding => findingText(finding)), ...syntax]);
	const isObstructed = reports.some(({findings, syntax}) => syntax.length > 0 || findings.some(({reach}) => reach !== 'guarded'));
	return {lines: [...lines, ...(isObstructed ? [] : [`${name}: all of it can be run.`])], isObstructed};
};

export const checkCommand: Command = {
	name: 'check',
	usage: 'FILE|FOLDER…',
	summary: 'what in it cannot be run',
	details: [
		['Reads programs, and what they import from beside them, without running anything. Of a folder, every Python file in it', 'and below. A line for each construct or import that cannot be run: file, line, column, and a way out.'],
		['The exit code is 0 if all can be run, else 2. An import that the program guards against is told of, but no obstacle.'],
	],
	examples: [['loopscope check crawler.py', 'before a lesson'], ['loopscope check lessons/ extra.py', 'all of them at once']],
	flags: [],
	most: Infinity,
	needs: 'a FILE or FOLDER to check',
	async run(host, {input: names}) {
		const [only] = names;
		const files = await filesOf(host, names);
		const codeOf = makeCodeOf();
		if (files.length === 1 && files[0] === only) {
			const loaded = await load(host, only!);
			if (loaded.type === 'problem') {
				return complainOf(host, loaded.problem);
			}

			if (loaded.type === 'trace') {
				return complain(host, `${only!} is a trace, not a program.`);
			}
		}

		const apart = new Set(files);
		let runnable = 0;
		for (const file of files) {
			const {lines, isObstructed} = await checkOne(host, file, codeOf, apart);
			runnable += isObstructed ? 0 : 1;
			host.stdout.write(`${lines.join('\n')}\n`);
		}

		if (files.length > 1 || files[0] !== only) {
			host.stdout.write(`${runnable} of ${files.length} file${files.length === 1 ? '' : 's'} can be run.\n`);
		}

		return runnable === files.length ? 0 : CANNOT;
	},
};
