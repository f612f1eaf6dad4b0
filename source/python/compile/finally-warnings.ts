import type {Module, Statement} from '../parse/ast.js';
import type {SyntaxWarning} from '../parse/problem.js';

/*
PEP 765: CPython 3.14 warns of `return`, `break` and `continue` that leave a `finally` block, because an exception is lost
there. Loops and functions inside the block are left by their own.
*/

/** `leaves`: such a statement would leave a finally block. */
type Context = {readonly leaves: boolean; readonly warnings: SyntaxWarning[]};

/** The warnings for a program, in the order of its text. */
export function finallyWarnings(module: Module): readonly SyntaxWarning[] {
	const warnings: SyntaxWarning[] = [];
	visitBody(module.body, {leaves: false, warnings});
	return warnings;
}

function visitBody(body: readonly Statement[], context: Context): void {
	for (const statement of body) {
		visit(statement, context);
	}
}

function visit(node: Statement, context: Context): void {
	switch (node.nodeType) {
		case 'Return':
		case 'Break':
		case 'Continue': {
			if (context.leaves) {
				context.warnings.push({line: node.line, message: `'${node.nodeType.toLowerCase()}' in a 'finally' block`});
			}

			return;
		}

		case 'FunctionDef':
		case 'AsyncFunctionDef': {
			visitBody(node.body, {...context, leaves: false});
			return;
		}

		case 'For':
		case 'AsyncFor':
		case 'While': {
			visitBody(node.body, {...context, leaves: false});
			visitBody(node.orelse, context);
			return;
		}

		case 'If': {
			visitIf(node, context);
			return;
		}

		case 'ClassDef':
		case 'With':
		case 'AsyncWith': {
			visitBody(node.body, context);
			return;
		}

		case 'Match': {
			for (const {body} of node.cases) {
				visitBody(body, context);
			}

			return;
		}

		case 'Try':
		case 'TryStar': {
			visitBody(node.body, context);
			for (const {body} of node.handlers) {
				visitBody(body, context);
			}

			visitBody(node.orelse, context);
			visitBody(node.finalbody, {...context, leaves: true});
			break;
		}

		default: {
			break;
		}
	}
}

/** A chain of `elif` is as deep as it is long: it is walked, not descended. */
function visitIf(first: Statement & {nodeType: 'If'}, context: Context): void {
	let current = first;
	for (;;) {
		visitBody(current.body, context);
		const [next] = current.orelse;
		if (current.orelse.length !== 1 || next?.nodeType !== 'If') {
			visitBody(current.orelse, context);
			return;
		}

		current = next;
	}
}
