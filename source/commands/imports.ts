import type {Alias, Expression, Module, Statement, Try, With} from '../python/parse/ast.js';

/* What a program imports, and whether it must: read from its tree, without running it. */

/**
- `always`: whoever runs the file comes here.
- `maybe`: inside a function, a branch or a loop.
- `guarded`: where its failing is provided for.
*/
export type Reach = 'always' | 'maybe' | 'guarded';

/** One imported module, with the names taken from it (none: the module itself; `*`: all). Lines from 1, columns from 0. */
export type ImportUse = {
	/** Dotted; of a relative import, what follows the dots. */
	readonly module: string;
	/** Leading dots. */
	readonly level: number;
	readonly names: readonly Alias[];
	readonly line: number;
	readonly column: number;
	readonly reach: Reach;
};

/** What a statement within `outer` is, that stands in a place which is `inner` by itself. */
const within = (outer: Reach, inner: Reach): Reach => inner === 'always' ? outer : inner;

const nameOf = (node: Expression | null): string => {
	switch (node?.nodeType) {
		case 'Name': {
			return node.id;
		}

		case 'Attribute': {
			return node.attr;
		}

		case 'Call': {
			return nameOf(node.func);
		}

		default: {
			return '';
		}
	}
};

const catching: ReadonlySet<string> = new Set(['ImportError', 'ModuleNotFoundError', 'Exception', 'BaseException']);

const catches = (type: Expression | null): boolean => type === null
	|| (type.nodeType === 'Tuple' ? type.elts.some(part => catches(part)) : catching.has(nameOf(type)));

const suppresses = ({items}: With): boolean => items.some(({contextExpr}) => nameOf(contextExpr) === 'suppress');

/** `if __name__ == "__main__":`, which is so for the program itself. */
const isMainGuard = (test: Expression): boolean => test.nodeType === 'Compare' && nameOf(test.left) === '__name__' && test.ops[0] === '==';

type Visit = (statements: readonly Statement[], reach: Reach) => void;

type Visitors = {readonly [T in Statement['nodeType']]?: (node: Statement & {readonly nodeType: T}, reach: Reach, visit: Visit) => void};

const visitBranches = ({body, orelse}: {readonly body: readonly Statement[]; readonly orelse: readonly Statement[]}, _reach: Reach, visit: Visit): void => {
	visit(body, 'maybe');
	visit(orelse, 'maybe');
};

const visitFunction = ({body}: {readonly body: readonly Statement[]}, _reach: Reach, visit: Visit): void => {
	visit(body, 'maybe');
};

const visitWith = (node: With, reach: Reach, visit: Visit): void => {
	visit(node.body, suppresses(node) ? 'guarded' : reach);
};

const visitTry = ({body, handlers, orelse, finalbody}: Try, reach: Reach, visit: Visit): void => {
	visit(body, handlers.some(({type}) => catches(type)) ? 'guarded' : reach);
	for (const handler of handlers) {
		visit(handler.body, 'maybe');
	}

	visit(orelse, within(reach, handlers.length > 0 ? 'maybe' : 'always'));
	visit(finalbody, reach);
};

const visitors: Visitors = {
	If({test, body, orelse}, reach, visit) {
		visit(body, isMainGuard(test) ? reach : 'maybe');
		visit(orelse, 'maybe');
	},
	For: visitBranches,
	AsyncFor: visitBranches,
	While: visitBranches,
	FunctionDef: visitFunction,
	AsyncFunctionDef: visitFunction,
	With: visitWith,
	AsyncWith: visitWith,
	Try: visitTry,
	TryStar: visitTry,
	ClassDef({body}, reach, visit) {
		visit(body, reach);
	},
	Match({cases}, _reach, visit) {
		for (const {body} of cases) {
			visit(body, 'maybe');
		}
	},
};

/** All imports of a program, in the order in which they are written. */
export const importsOf = (module: Module): readonly ImportUse[] => {
	const found: ImportUse[] = [];
	const visit: Visit = (statements, reach) => {
		for (const node of statements) {
			if (node.nodeType === 'Import') {
				for (const {name, line, column} of node.names) {
					found.push({module: name, level: 0, names: [], line, column, reach});
				}
			} else if (node.nodeType === 'ImportFrom') {
				const {module: from, level, names, line, column} = node;
				found.push({module: from ?? '', level, names, line, column, reach});
			} else {
				const visitor = visitors[node.nodeType] as ((node: Statement, reach: Reach, visit: Visit) => void) | undefined;
				visitor?.(node, reach, (inner, innerReach) => {
					// What is provided for outside is so inside, but for functions, which run later.
					visit(inner, reach === 'guarded' && node.nodeType !== 'FunctionDef' && node.nodeType !== 'AsyncFunctionDef' ? 'guarded' : innerReach);
				});
			}
		}
	};

	visit(module.body, 'always');
	return found;
};
