import path from 'node:path';
import {standardModules} from '../python/builtins/standard-modules.js';
import {SyntaxProblem} from '../python/parse/problem.js';
import {parse} from '../python/parse/parse.js';
import type {Program} from '../simulator/simulation.js';
import {decode} from './decode.js';
import type {Host} from './host.js';
import {importsOf, type ImportUse} from './imports.js';

/*
The modules beside a program that it can import: found before it runs, from the import statements of its text and of
theirs in turn. The simulation itself never reads a file.
*/

type Siblings = Program['siblings'];

type Sibling = Siblings[string];

/** Modules that are built into Python or loaded before any program: a file of that name is never asked for. */
const neverBeside: ReadonlySet<string> = new Set([
	'sys', 'builtins', 'time', 'itertools', 'marshal', 'posix', 'errno', 'gc', 'atexit', 'faulthandler', 'pwd', '_thread', '_signal', '_io', '_abc', '_codecs', '_weakref',
	'abc', 'codecs', 'encodings', 'io', 'os', 'posixpath', 'genericpath', 'site', 'stat', 'zipimport', '__main__',
]);

/** `a.b.c` is a, a.b and a.b.c. */
export const prefixes = (module: string): readonly string[] => {
	const parts = module.split('.');
	return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
};

/** What `level` dots stand for in a module of that package; null where they lead out of it. */
const packageOf = (from: string, level: number): string | null => {
	const parts = from === '' ? [] : from.split('.');
	return level > parts.length ? null : parts.slice(0, parts.length - (level - 1)).join('.');
};

/** Modules that an import may load, in the order in which Python looks for them. `from` is the package that the file is in. */
export const modulesOf = ({module, level, names}: ImportUse, from: string): readonly string[] => {
	const base = level === 0 ? '' : packageOf(from, level);
	if (base === null) {
		return [];
	}

	const whole = [base, module].filter(part => part !== '').join('.');
	return [
		...(whole === '' ? [] : prefixes(whole)),
		...names.filter(({name}) => name !== '*').map(({name}) => whole === '' ? name : `${whole}.${name}`),
	];
};

/** The package that a module's relative imports start from. */
export const packageOfModule = (name: string, isPackage: boolean): string => isPackage ? name : name.slice(0, Math.max(0, name.lastIndexOf('.')));

export type FoundSiblings =
	| {readonly type: 'siblings'; readonly siblings: Siblings}
	| {readonly type: 'problem'; readonly message: string};

type ReadSibling = {readonly type: 'found'; readonly sibling: Sibling} | {readonly type: 'none'} | {readonly type: 'problem'; readonly message: string};

/** Larger files are no modules that anybody wrote. */
export const LARGEST_PROGRAM = 2_000_000;

const readSibling = async (host: Host, folder: string, name: string): Promise<ReadSibling> => {
	const stem = path.join(folder, ...name.split('.'));
	for (const [file, isPackage] of [[path.join(stem, '__init__.py'), true], [`${stem}.py`, false]] as const) {
		const read = await host.readFile(file, LARGEST_PROGRAM);
		if (read.type === 'bytes') {
			const decoded = decode(read.bytes);
			return decoded.type === 'text'
				? {type: 'found', sibling: {path: file, text: decoded.text, package: isPackage}}
				: {type: 'problem', message: `${file}, which is imported, ${decoded.message}`};
		}

		if (read.type === 'unreadable' || read.type === 'too-large') {
			return {type: 'problem', message: `cannot read ${file}, which is imported: ${read.message}`};
		}
	}

	// A folder without `__init__.py` is a package without code, where the library has none of that name.
	if (standardModules.has(name)) {
		return {type: 'none'};
	}

	const read = await host.readFile(stem, 0);
	return read.type === 'folder' ? {type: 'found', sibling: {path: stem, text: '', package: true}} : {type: 'none'};
};

/** What a module imports; one that is not Python imports nothing, and says so when it is imported. */
const importsOfText = (text: string, file: string): readonly ImportUse[] => {
	try {
		return importsOf(parse(text, file));
	} catch (error) {
		if (error instanceof SyntaxProblem) {
			return [];
		}

		throw error;
	}
};

const quotedFile = /["']((?:[\w-]+\/)*[\w-]+\.py)["']/g;

const quotedModule = /["']-m["'],\s*["']([A-Za-z_][\w.]*)["']/g;

/** The files that a program may begin as its children: those that it names, where it has to do with subprocesses at all. */
export const childrenOf = (text: string): readonly string[] => text.includes('subprocess')
	? [...new Set([
		...[...text.matchAll(quotedFile)].map(([, file]) => file!),
		...[...text.matchAll(quotedModule)].flatMap(([, name]) => [`${name!.replaceAll('.', '/')}.py`, `${name!.replaceAll('.', '/')}/__main__.py`]),
	])]
	: [];

/** Those of the files that there are, as siblings by the name under which they could be imported. */
const readChildren = async (host: Host, folder: string, files: readonly string[]): Promise<Siblings> => {
	const found: Record<string, Sibling> = {};
	for (const file of files) {
		const read = await host.readFile(path.join(folder, file), LARGEST_PROGRAM);
		const decoded = read.type === 'bytes' ? decode(read.bytes) : null;
		if (decoded?.type === 'text') {
			found[file.replace(/\.py$/, '').replaceAll('/', '.')] = {path: path.join(folder, file), text: decoded.text, package: false};
		}
	}

	return found;
};

/** Everything beside a program that its imports reach, and that it may begin as children. `folder` is where the program is, `text` its own. */
export const findSiblings = async (host: Host, folder: string, imports: readonly ImportUse[], text = ''): Promise<FoundSiblings> => {
	const siblings: Record<string, Sibling> = {};
	const asked = new Set<string>();
	const children = await readChildren(host, folder, childrenOf(text));
	const queue = [...imports, ...Object.values(children).flatMap(child => importsOfText(child.text, child.path))].flatMap(use => modulesOf(use, ''));
	for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
		const [top] = name.split('.') as [string];
		const parent = name.slice(0, Math.max(0, name.lastIndexOf('.')));
		const isPossible = !neverBeside.has(top) && (parent === '' || (siblings[parent]?.package ?? false));
		if (asked.has(name) || !isPossible) {
			continue;
		}

		asked.add(name);
		const read = await readSibling(host, folder, name);
		if (read.type === 'problem') {
			return read;
		}

		if (read.type === 'found') {
			const {sibling} = read;
			siblings[name] = sibling;
			const from = packageOfModule(name, sibling.package);
			queue.push(...importsOfText(sibling.text, sibling.path).flatMap(use => modulesOf(use, from)));
		}
	}

	return {type: 'siblings', siblings: {...children, ...siblings}};
};
