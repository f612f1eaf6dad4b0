import {standardModules} from '../python/builtins/standard-modules.js';
import type {Module} from '../python/parse/ast.js';
import {libraryModules} from '../simulator/find-module.js';
import type {Program} from '../simulator/simulation.js';
import {importsOf, type ImportUse, type Reach} from './imports.js';
import {probe, type CodeOf, type Question} from './probe.js';
import {modulesOf, prefixes} from './siblings.js';

/* What in a program cannot be run, found without running it. */

/** Lines from 1, columns from 0. `what` is the construct, `wayOut` what can be done about it. */
export type Finding = {
	readonly path: string;
	readonly line: number;
	readonly column: number;
	readonly what: string;
	readonly wayOut: string;
	/** `always`: the program cannot be run at all. `maybe`: it stops there if it gets there. `guarded`: it provides for it. */
	readonly reach: Reach;
};

const advice = (module: string): string => standardModules.has(module.split('.')[0]!)
	? 'this part of the standard library is not simulated; do without it, or guard the import with try and except ImportError'
	: 'no such module is simulated, and there is none beside the program; put it there, or guard the import with try and except ImportError';

type Place = Pick<Finding, 'line' | 'column' | 'reach'>;

type Asked = {readonly question: Question; readonly finding: Omit<Finding, 'path'>};

const missingModule = (module: string, place: Place): Asked => ({
	question: {type: 'module', module},
	finding: {...place, what: `import of ${module}`, wayOut: advice(module)},
});

const missingName = (module: string, name: string, place: Place): Asked => ({
	question: {type: 'name', module, name},
	finding: {...place, what: `${name} from ${module}`, wayOut: `${module} is simulated, but nothing of this name in it; do without it`},
});

/** Whether a module is there for sure, so that nobody need be asked: most are, and asking takes time. */
const isInLibrary = (module: string): boolean => {
	const modules = libraryModules();
	return prefixes(module).every(name => modules.has(name));
};

/** What has to be asked of the library about one import. Of a module beside the program, only whether it is there. */
const questionsOf = (use: ImportUse, siblings: Program['siblings'], from: string): readonly Asked[] => {
	const {module, level, names, line, column, reach} = use;
	const top = module.split('.')[0]!;
	const place: Place = {line, column, reach};
	if (module === '__future__') {
		return [];
	}

	if (level > 0 || Object.hasOwn(siblings, top)) {
		const missing = modulesOf({...use, names: []}, from).find(name => !Object.hasOwn(siblings, name));
		return missing === undefined ? [] : [missingModule(missing, place)];
	}

	return [
		...(isInLibrary(module) ? [] : [missingModule(module, place)]),
		...names.filter(({name}) => name !== '*').map(name => missingName(module, name.name, {line: name.line, column: name.column, reach})),
	];
};

/** Of what is missing, only the outermost: not every name of a module that is not there. */
const withoutConsequences = (missing: readonly Asked[]): readonly Asked[] => {
	const modules = new Set(missing.filter(({question}) => question.type === 'module').map(({question}) => question.module));
	return missing.filter(({question}) => question.type === 'module' || !modules.has(question.module));
};

/** What of one file's imports cannot be had. `from` is the package that it is in. */
export const findMissing = (module: Module, siblings: Program['siblings'], {codeOf, from}: {readonly codeOf: CodeOf; readonly from: string}): ReadonlyArray<Omit<Finding, 'path'>> => {
	const asked = importsOf(module).flatMap(use => questionsOf(use, siblings, from));
	const there = probe(asked.map(({question}) => question), codeOf);
	return withoutConsequences(asked.filter((_, index) => !there[index])).map(({finding}) => finding);
};

/** `file:line:column: what; way out`, the column from 1 as editors count. */
export const findingText = ({path, line, column, what, wayOut, reach}: Finding): string => {
	const when = {always: '', maybe: ' (if it gets there)', guarded: ' (guarded: it will raise ImportError)'}[reach];
	return `${path}:${line}:${column + 1}: ${what} is not supported${when}: ${wayOut}.`;
};
