import type {Located, Module} from '../parse/ast.js';

type Node = Located & {readonly nodeType: string};

/** What CPython says of a program when it compiles it, and runs it all the same. */
export type SyntaxWarning = {readonly line: number; readonly message: string};

/** What leaving a `finally` clause overrides: within nested loops only `return` leaves it. */
type Leaving = 'nothing' | 'return' | 'all';

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'nodeType' in value;

const leaves: Readonly<Record<string, readonly [word: string, within: readonly Leaving[]]>> = {
	Return: ['return', ['return', 'all']], Break: ['break', ['all']], Continue: ['continue', ['all']],
};

const definitions = new Set(['FunctionDef', 'AsyncFunctionDef', 'ClassDef', 'Lambda']);
const loops = new Set(['For', 'AsyncFor', 'While']);

/**
The SyntaxWarnings of a program, by line: jumps out of `finally` clauses (PEP 765).
*/
export const syntaxWarnings = (module: Module): readonly SyntaxWarning[] => {
	const warnings: SyntaxWarning[] = [];
	const visit = (node: Node, leaving: Leaving): void => {
		const jump = Object.hasOwn(leaves, node.nodeType) ? leaves[node.nodeType] : undefined;
		if (jump?.[1].includes(leaving)) {
			warnings.push({line: node.line, message: `'${jump[0]}' in a 'finally' block`});
		}

		const inside: Leaving = definitions.has(node.nodeType) ? 'nothing' : (loops.has(node.nodeType) && leaving !== 'nothing' ? 'return' : leaving);
		for (const [field, value] of Object.entries(node)) {
			const part = field === 'finalbody' ? 'all' : inside;
			for (const child of Array.isArray(value) ? value as unknown[] : [value]) {
				if (isNode(child)) {
					visit(child, part);
				}
			}
		}
	};

	visit(module as unknown as Node, 'nothing');
	return warnings.sort((a, b) => a.line - b.line);
};
