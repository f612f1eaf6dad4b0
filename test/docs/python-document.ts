import type {RuleProgram} from '../judge/programs.js';
import {common} from '../names/missing.js';
import type {Names} from '../names/questions.js';

/** What the document is written from: `missing` holds the reason for each name that is not there (`int.__reduce__`). */
export type PythonFacts = {
	readonly programs: readonly RuleProgram[];
	readonly names: Names;
	readonly modules: readonly string[];
	readonly missing: ReadonlyMap<string, string>;
};

/** The sections, in order: programs whose names begin so. */
const sections: ReadonlyArray<readonly [title: string, prefixes: readonly string[]]> = [
	['Syntax', ['python']],
	['Classes', ['class']],
	['Generators', ['generator']],
	['Exceptions', ['exception']],
	['Data', ['data']],
	['Builtins', ['builtin']],
	['Modules', ['module', 'library']],
	['Long programs', ['long']],
];

const prefixOf = (program: RuleProgram): string => program.name.split('-')[0]!;

const row = (...cells: readonly string[]): string => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const programTable = (title: string, programs: readonly RuleProgram[]): readonly string[] => [
	`## ${title}`, '',
	row('what', 'works', 'shown by'), '|---|---|---|',
	...programs.map(program => row(program.rule, 'yes', `[${program.name.replace(/\.py$|\/main\.py$/, '')}](../test/programs/${program.name})`)),
	'',
];

/** One row for each module or type: how many of CPython's names are there, and the others with the reason. */
const nameTable = (kinds: Readonly<Record<string, readonly string[]>>, missing: PythonFacts['missing']): readonly string[] => [
	row('of', 'names', 'there', 'not there, and why'), '|---|---|---|---|',
	...Object.entries(kinds).map(([kind, names]) => {
		const absent = names.filter(name => missing.has(`${kind}.${name}`));
		const reasons = new Set(absent.map(name => missing.get(`${kind}.${name}`)!));
		const told = [...reasons].map(reason => {
			const group = absent.filter(name => missing.get(`${kind}.${name}`) === reason);
			return `${group.map(name => `\`${name}\``).join(', ')}${group.every(name => common.has(name)) ? '' : `: ${reason}`}`;
		});
		return row(`\`${kind}\``, String(names.length), String(names.length - absent.length), told.join('; '));
	}),
	'',
];

/** The text of docs/python.md. */
export const pythonDocument = ({programs, names, modules, missing}: PythonFacts): string => {
	const language = sections.flatMap(([, prefixes]) => programs.filter(program => prefixes.includes(prefixOf(program))));
	const others = programs.length - language.length;
	return [
		'# What of Python runs',
		'',
		'Written by `npm run docs` from the tests: do not edit. Every line of the first tables is the first line of a program that CPython 3.14 and',
		'Loopscope run alike: the same output, the same errors and tracebacks, the same exit code. What differs by choice stands in',
		'[differences.md](differences.md).',
		'',
		`${language.length} programs for the language and its library are listed here; ${others} more, for asyncio, lie beside them.`,
		'',
		...sections.flatMap(([title, prefixes]) => programTable(title, programs.filter(program => prefixes.includes(prefixOf(program))))),
		'## Public names of modules', '',
		'CPython\'s own lists (`__all__`, else the names without an underscore), asked of CPython.', '',
		...nameTable(names.modules, missing),
		'## Names of built-in types', '',
		'What `dir` lists in CPython.', '',
		...nameTable(names.types, missing),
		'For every type:', '',
		...[...common].map(([name, reason]) => `- \`${name}\`: ${reason}.`), '',
		'## Modules that can be imported', '',
		`${modules.filter(name => !/(?:^|\.)_/.test(name)).sort().map(name => `\`${name}\``).join(', ')}.`, '',
		'Any other import fails with ModuleNotFoundError, and `loopscope check` says so beforehand.',
		'',
	].join('\n');
};
