import type {Module} from '../parse/ast.js';
import {problemAt, type Source} from '../parse/problem.js';

const known: ReadonlySet<string> = new Set([
	'nested_scopes', 'generators', 'division', 'absolute_import', 'with_statement', 'print_function', 'unicode_literals', 'barry_as_FLUFL',
	'generator_stop', 'annotations',
]);

/** What the `from __future__ import …` lines at the beginning ask for. Throws a `SyntaxProblem` for unknown features. */
export function futureFeatures(source: Source, module: Module): ReadonlySet<string> {
	const features = new Set<string>();
	let beginning = true;
	for (const [index, statement] of module.body.entries()) {
		if (statement.nodeType === 'ImportFrom' && statement.module === '__future__' && statement.level === 0) {
			if (!beginning) {
				throw problemAt(source, statement, 'from __future__ imports must occur at the beginning of the file');
			}

			for (const alias of statement.names) {
				const {name} = alias;
				if (name === 'braces') {
					throw problemAt(source, alias, 'not a chance');
				}

				if (!known.has(name)) {
					throw problemAt(source, alias, `future feature ${name} is not defined`);
				}

				features.add(name);
			}
		} else if (index > 0 || statement.nodeType !== 'Expr' || statement.value.nodeType !== 'Constant' || typeof statement.value.value !== 'string') {
			beginning = false;
		}
	}

	return features;
}
