// The import table of the design as a lint rule: who may know of whom, and why the others may not.
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const source = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'source');

const core = 'The core is pure: no screen, no host, no clock, so that a kept state stays valid and every run is the same.';
const apart = 'The machine knows Python and the loop knows asyncio; only the simulator knows both.';
const screens = 'Screens are made of what the view says; the simulation is not asked behind its back.';
const host = 'Only cli.tsx knows the process; it hands streams, files and signals down.';

/**
Per folder (or file directly in source/): the folders it may import, the packages, and the reason it may no more.

A package that ends in `:` stands for all of node's own modules, which never include node:process.
*/
export const importTable = {
	library: {folders: [], packages: [], why: 'The library has no domain.'},
	python: {folders: ['library'], packages: ['@noble/hashes'], why: `${core} ${apart}`},
	loop: {folders: ['library'], packages: [], why: `${core} ${apart}`},
	stdlib: {folders: [], packages: [], why: 'The standard library is Python text.'},
	trace: {folders: ['loop', 'library'], packages: [], why: core},
	simulator: {folders: ['python', 'loop', 'library', 'stdlib'], packages: [], why: core},
	timeline: {folders: ['simulator', 'trace', 'loop', 'library'], packages: [], why: core},
	view: {folders: ['timeline', 'simulator', 'loop', 'library'], packages: ['string-width', 'lowlight', 'highlight.js'], why: core},
	course: {folders: ['timeline', 'simulator', 'loop', 'library', 'view'], packages: [], why: core},
	components: {folders: ['view', 'course', 'library'], packages: ['react', 'ink', 'ink-select-input'], why: screens},
	hooks: {folders: ['timeline', 'view', 'course', 'library'], packages: ['react', 'ink'], why: screens},
	terminal: {folders: ['view', 'library'], packages: ['node:'], why: 'What lies between Ink and the terminal knows text and cells, not what they mean.'},
	recording: {folders: ['view', 'timeline', 'components', 'terminal', 'library'], packages: ['react', 'ink', 'node:'], why: host},
	commands: {folders: 'all', packages: ['react', 'ink', 'node:'], why: host},
	app: {folders: 'all', packages: ['react', 'ink'], why: host},
	loopscope: {folders: ['timeline', 'view', 'trace', 'simulator', 'loop', 'library'], packages: [], why: 'The package\'s own entry is the core.'},
	cli: {folders: 'all', packages: 'all', why: ''},
};

/** The folder below source/ (or the name of a file directly in it), or undefined for what lies elsewhere. */
function folderOf(file) {
	const relative = path.relative(source, file);
	if (relative.startsWith('..') || path.isAbsolute(relative)) {
		return undefined;
	}

	return relative.split(path.sep)[0].replace(/\..*$/, '');
}

function mayImportFolder(from, to) {
	if (to === from) {
		return true;
	}

	const {folders} = importTable[from];
	return folders === 'all' ? to !== 'cli' : folders.includes(to);
}

function mayImportPackage(from, specifier) {
	const {packages} = importTable[from];
	if (packages === 'all') {
		return true;
	}

	if (specifier.startsWith('node:')) {
		return specifier !== 'node:process' && packages.includes('node:');
	}

	return packages.some(name => specifier === name || specifier.startsWith(`${name}/`));
}

/** ESLint rule `loopscope/import-table`. */
export const importTableRule = {
	meta: {
		type: 'problem',
		docs: {description: 'Keep imports to the table of the architecture.'},
		messages: {
			folder: '`{{from}}` may not import `{{to}}`. {{why}}',
			package: '`{{from}}` may not import the package `{{to}}`. {{why}}',
			unknown: '`{{from}}` has no row in scripts/import-table.mjs.',
		},
		schema: [],
	},
	create(context) {
		const from = folderOf(context.filename);
		if (from === undefined || from.endsWith('generated')) {
			return {};
		}

		function check(node) {
			if (!node.source || typeof node.source.value !== 'string') {
				return;
			}

			const specifier = node.source.value;
			const row = importTable[from];
			if (!row) {
				context.report({node, messageId: 'unknown', data: {from}});
				return;
			}

			if (specifier.startsWith('.')) {
				const to = folderOf(path.resolve(path.dirname(context.filename), specifier));
				if (to === undefined || !mayImportFolder(from, to)) {
					context.report({node, messageId: 'folder', data: {from, to: to ?? specifier, why: row.why}});
				}
			} else if (!mayImportPackage(from, specifier)) {
				context.report({node, messageId: 'package', data: {from, to: specifier, why: row.why}});
			}
		}

		return {
			ImportDeclaration: check,
			ImportExpression: check,
			ExportNamedDeclaration: check,
			ExportAllDeclaration: check,
		};
	},
};
