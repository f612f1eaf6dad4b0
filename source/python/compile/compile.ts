import {codeFlags, type Code} from '../code.js';
import {op} from '../instructions.js';
import type {Located, Module} from '../parse/ast.js';
import {parse} from '../parse/parse.js';
import {after, SyntaxProblem, tooDeep, type Source, type SyntaxWarning} from '../parse/problem.js';
import {compileBodyAnnotations} from './annotations.js';
import {emit, emitConstant, finish, nameIndex} from './assembler.js';
import {buildScopes} from './build-scopes.js';
import {documentationOf} from './documentation.js';
import {finallyWarnings} from './finally-warnings.js';
import {emitCells, emitReturnNone} from './functions.js';
import {futureFeatures} from './future.js';
import {compileBody} from './statements.js';
import {newUnit} from './unit.js';

/**
- `filename`: what tracebacks show.
- `internal`: the library's own code: no LINE, no AWAIT_PASSED.
*/
export type CompileOptions = {readonly filename: string; readonly mode?: 'module'; readonly internal?: boolean};

/**
The code of a module's body. It stores `__doc__` and, where there are annotations, `__annotate__` in the module's namespace.

Throws a `SyntaxProblem` for everything that CPython 3.14 refuses to compile, with its message and place.
*/
export function compile(text: string, options: CompileOptions): Code {
	const source: Source = {text, filename: options.filename};
	const warnings: SyntaxWarning[] = [];
	try {
		const module = parse(text, options.filename);
		warnings.push(...module.warnings, ...finallyWarnings(module));
		return compileModule(module, source, options.internal ?? false, warnings);
	} catch (error) {
		if (error instanceof SyntaxProblem) {
			throw after(warnings, error);
		}

		if (error instanceof RangeError) {
			throw tooDeep(options.filename);
		}

		throw error;
	}
}

function compileModule(module: Module, source: Source, internal: boolean, warnings: SyntaxWarning[]): Code {
	const features = futureFeatures(source, module);
	const textAnnotations = features.has('annotations');
	const scopes = buildScopes(source, module, textAnnotations);
	const u = newUnit({...source, internal, scopes, textAnnotations, warnings, silent: 0}, null, scopes.get(module)!, {
		name: '<module>', firstLine: 1, flags: codeFlags.moduleBody,
	});
	const start: Located = {line: 1, column: 0, endLine: 1, endColumn: 0};
	emitCells(u, start);
	const documentation = documentationOf(module.body);
	if (documentation !== null) {
		emitConstant(u, documentation, start);
		emit(u, op.STORE_NAME, nameIndex(u, '__doc__'), start);
	}

	compileBodyAnnotations(u, module, start);
	compileBody(u, documentation === null ? module.body : module.body.slice(1));
	emitReturnNone(u, module.body.at(-1) ?? start);
	return finish(u);
}
