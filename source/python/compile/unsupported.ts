import type {Expression, Module, Statement, TypeParam} from '../parse/ast.js';

/** What of a program cannot be run here; `wayOut` says what to write instead. Lines from 1, columns from 0. */
export type Unsupported = {readonly construct: string; readonly line: number; readonly column: number; readonly wayOut: string};

const statements: Partial<Readonly<Record<Statement['nodeType'], {readonly construct: string; readonly wayOut: string}>>> = {
	TypeAlias: {construct: `'type' statement`, wayOut: 'assign the type to a name'},
};

/** All constructs in a program that `compile` refuses though they are Python. */
export function unsupported(module: Module): readonly Unsupported[] {
	const found: Unsupported[] = [];
	// A tree may be deeper than the host's stack: what is still to be visited is kept here.
	const open: unknown[] = [module];
	while (open.length > 0) {
		const value = open.pop();
		if (typeof value === 'object' && value !== null) {
			if ('nodeType' in value && 'line' in value) {
				note(value as Node, found);
			}

			const parts = Object.values(value);
			for (let index = parts.length - 1; index >= 0; index--) {
				if (typeof parts[index] === 'object') {
					open.push(parts[index]);
				}
			}
		}
	}

	return found;
}

type Node = Statement | Expression | TypeParam;

function note(node: Node, found: Unsupported[]): void {
	const {line, column} = node;
	const statement = (statements as Record<string, {construct: string; wayOut: string} | undefined>)[node.nodeType];
	if (statement) {
		found.push({...statement, line, column});
	}

	if ('typeParams' in node && node.typeParams.length > 0 && node.nodeType !== 'TypeAlias') {
		found.push({construct: 'type parameters', line, column, wayOut: 'use typing.TypeVar, or leave them out'});
	}
}
