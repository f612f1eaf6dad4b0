import {codeFlags, type Code} from '../code.js';
import {op} from '../instructions.js';
import type {Located, Module} from '../parse/ast.js';
import {parse, parseEval} from '../parse/parse.js';
import {after, problemAt, SyntaxProblem, tooDeep, type Source, type SyntaxWarning} from '../parse/problem.js';
import {compileBodyAnnotations} from './annotations.js';
import {emit, emitConstant, emitLine, finish, nameIndex} from './assembler.js';
import {buildScopes} from './build-scopes.js';
import {documentationOf} from './documentation.js';
import {compileExpression} from './expressions.js';
import {finallyWarnings} from './finally-warnings.js';
import {emitCells, emitReturnNone} from './functions.js';
import {futureFeatures} from './future.js';
import {compileBody} from './statements.js';
import {newUnit} from './unit.js';

/**
- `filename`: what tracebacks show.
- `internal`: the library's own code: no LINE, no AWAIT_PASSED.
- `mode`: `eval` gives the code of one expression, which returns its value; `single` that of one statement, which shows the values
  of expressions, as an interactive interpreter does.
*/
export type CompileOptions = {readonly filename: string; readonly mode?: 'module' | 'eval' | 'single'; readonly internal?: boolean};

/**
The code of a module's body. It stores `__doc__` and, where there are annotations, `__annotate__` in the module's namespace.

Throws a `SyntaxProblem` for everything that CPython 3.14 refuses to compile, with its message and place.
*/
export function compile(text: string, options: CompileOptions): Code {
	const source: Source = {text, filename: options.filename};
	const warnings: SyntaxWarning[] = [];
	try {
		const module = options.mode === 'eval' ? parseEval(text, options.filename) : parse(text, options.filename);
		if (options.mode === 'single') {
			checkSingle(source, module);
		}

		warnings.push(...module.warnings, ...finallyWarnings(module));
		return compileModule(module, source, options, warnings);
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

/** Interactive input is one statement, or several on one line. */
function checkSingle(source: Source, {body}: Module): void {
	const [first] = body;
	const second = body.find(statement => statement.line > first!.endLine);
	if (second !== undefined) {
		throw problemAt(source, {line: first!.endLine, column: first!.endColumn, endLine: first!.endLine, endColumn: first!.endColumn + 1}, 'multiple statements found while compiling a single statement');
	}
}

function compileModule(module: Module, source: Source, {internal = false, mode = 'module'}: CompileOptions, warnings: SyntaxWarning[]): Code {
	const features = futureFeatures(source, module);
	const textAnnotations = features.has('annotations');
	const scopes = buildScopes(source, module, textAnnotations);
	const u = newUnit({...source, internal, scopes, textAnnotations, warnings, silent: 0, interactive: mode === 'single'}, null, scopes.get(module)!, {
		name: '<module>', firstLine: 1, flags: codeFlags.moduleBody,
	});
	const start: Located = {line: 1, column: 0, endLine: 1, endColumn: 0};
	emitCells(u, start);
	const [only] = module.body;
	if (mode === 'eval' && only?.nodeType === 'Expr') {
		emitLine(u, only.value);
		compileExpression(u, only.value);
		emit(u, op.RETURN_VALUE, 0, only.value);
		return finish(u);
	}

	const documentation = mode === 'single' ? null : documentationOf(module.body);
	if (documentation !== null) {
		emitConstant(u, documentation, start);
		emit(u, op.STORE_NAME, nameIndex(u, '__doc__'), start);
	}

	compileBodyAnnotations(u, module, start);
	compileBody(u, documentation === null ? module.body : module.body.slice(1));
	emitReturnNone(u, module.body.at(-1) ?? start);
	return finish(u);
}
