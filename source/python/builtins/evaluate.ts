import {Code} from '../code.js';
import {compile} from '../compile/compile.js';
import {findOnType, typeName, typeOf} from '../machine/type-of.js';
import {call, newFrame} from '../machine/calls.js';
import type {Frame} from '../machine/frame.js';
import {importName} from '../machine/imports.js';
import type {Machine, Raise} from '../machine/machine.js';
import {PUSHED, type Native, type Outcome} from '../native.js';
import {parse, parseEval} from '../parse/parse.js';
import {SyntaxProblem} from '../parse/problem.js';
import {codePointLength} from '../text/code-points.js';
import {decode} from '../text/codecs.js';
import {native, rawNative} from '../types/define.js';
import {setFields, syntaxError} from '../types/exception-fields.js';
import {PyBytes, PyTuple, type Ref, type Value} from '../values.js';
import {localsOf} from './attributes.js';

/* `eval`, `exec`, `compile` and `__import__`: what they compile is run by the machine, as everything else. */

/** The frame of Python code that called. */
const caller = (m: Machine): Frame => {
	let frame = m.frame!;
	while (frame.native !== null && frame.back !== null) {
		frame = frame.back;
	}

	return frame;
};

/** The text of source given as str or bytes; undefined for anything else. */
const textOf = (m: Machine, source: Value): string | undefined => {
	if (typeof source === 'string') {
		return source;
	}

	const bytes = source instanceof PyBytes ? source.bytes : m.as(source, 'bytearray')?.bytes;
	return bytes && decode(bytes);
};

type Mode = 'exec' | 'eval' | 'single';

/** Compiles for the program: what is wrong is a SyntaxError of its. */
const compiled = (m: Machine, text: string, filename: string, mode: Mode): Code => {
	const source = mode === 'eval' ? text.replace(/^[ \t]+/, '') : text;
	try {
		if (mode === 'eval' && source.trim() === '') {
			throw new SyntaxProblem('SyntaxError', 'invalid syntax', filename, 0, 0, 0, 0, '');
		}

		const code = compile(source, {filename, mode: mode === 'exec' ? 'module' : mode, internal: false});
		m.host.onSource(m, filename, source);
		for (const {line, message} of code.warnings) {
			m.host.onPrint(m, 'stderr', `${filename}:${line}: SyntaxWarning: ${message}\n`);
		}

		return code;
	} catch (error: unknown) {
		throw error instanceof SyntaxProblem ? complaint(m, error, source, mode) : error;
	}
};

/** What the compiler finds comes without its line: there is no file to read it from. Only whole programs get a last line end. */
const complaint = (m: Machine, problem: SyntaxProblem, source: string, mode: Mode): Raise => {
	if (source.includes('\0')) {
		const raised = m.error('SyntaxError', problem.message);
		setFields(m, raised.exception, {msg: problem.message});
		return raised;
	}

	const {column, line, lineText} = problem;
	if (mode === 'eval' && (line === 0 || (!source.includes('\n') && column > codePointLength(lineText)))) {
		return syntaxError(m, {...problem, column: 0, endColumn: 0}, lineText);
	}

	const isParsed = mode === 'single' || !parses(source, problem.filename, mode);
	const hasEnd = source.split('\n').length > line || (mode !== 'eval' && !/^unterminated|never closed$/.test(problem.message));
	return syntaxError(m, problem, isParsed ? `${lineText}${hasEnd ? '\n' : ''}` : null);
};

const parses = (source: string, filename: string, mode: Mode): boolean => {
	try {
		(mode === 'eval' ? parseEval : parse)(source, filename);
		return true;
	} catch {
		return false;
	}
};

const isMapping = (m: Machine, value: Value): boolean => m.as(value, 'dict') !== undefined || findOnType(m, typeOf(m, value), '__getitem__') !== undefined;

/** Where names are looked up: what is given, else where the caller stands. */
const namespaces = (m: Machine, name: 'eval' | 'exec', globals: Value, locals: Value): {readonly globals: Ref; readonly locals: Ref} => {
	if (locals !== null && !isMapping(m, locals)) {
		throw m.error('TypeError', name === 'eval' ? 'locals must be a mapping' : `locals must be a mapping or None, not ${typeName(m, locals)}`);
	}

	if (globals === null) {
		const frame = caller(m);
		return {globals: frame.globals, locals: locals as Ref | null ?? localsOf(m)};
	}

	if (m.as(globals, 'dict') === undefined) {
		if (name === 'eval') {
			throw m.error('TypeError', isMapping(m, globals) ? 'globals must be a real dict; try eval(code, {}, mapping)' : 'globals must be a dict');
		}

		throw m.error('TypeError', `exec() globals must be a dict, not ${typeName(m, globals)}`);
	}

	const dict = globals as Ref;
	const given = m.lookup(dict, '__builtins__');
	if (given === undefined) {
		m.assign(dict, '__builtins__', m.lookup(caller(m).globals, '__builtins__') ?? m.fixed.builtins);
	}

	if ((given ?? m.fixed.builtins) !== m.fixed.builtins) {
		m.fixed = {...m.fixed, restricted: true};
	}

	return {globals: dict, locals: locals as Ref | null ?? dict};
};

const runCode = (m: Machine, code: Code, {globals, locals}: {readonly globals: Ref; readonly locals: Ref}, closure: readonly Value[] = []): Outcome => {
	const frame = newFrame(m, code, globals);
	frame.namespace = locals;
	for (const [index, cell] of closure.entries()) {
		frame.slots[code.firstFree + index] = cell;
	}

	m.frame = frame;
	return PUSHED;
};

const evaluate = (m: Machine, source: Value, globals: Value, locals: Value): Outcome => {
	const where = namespaces(m, 'eval', globals, locals);
	if (source instanceof Code) {
		if (source.freeNames.length > 0) {
			throw m.error('TypeError', 'code object passed to eval() may not contain free variables');
		}

		return runCode(m, source, where);
	}

	const text = textOf(m, source);
	if (text === undefined) {
		throw m.error('TypeError', 'eval() arg 1 must be a string, bytes or code object');
	}

	return runCode(m, compiled(m, text, '<string>', 'eval'), where);
};

const execute = (m: Machine, source: Value, globals: Value, locals: Value, closure: Value): Outcome => {
	const where = namespaces(m, 'exec', globals, locals);
	const done = (start: () => Outcome): Outcome => m.chain(start, () => null);
	if (source instanceof Code) {
		return done(() => runCode(m, source, where, checkClosure(m, source, closure)));
	}

	if (closure !== null) {
		throw m.error('TypeError', 'closure can only be used when source is a code object');
	}

	const text = textOf(m, source);
	if (text === undefined) {
		throw m.error('TypeError', 'exec() arg 1 must be a string, bytes or code object');
	}

	const code = compiled(m, text, '<string>', 'exec');
	return done(() => runCode(m, code, where));
};

const checkClosure = (m: Machine, code: Code, closure: Value): readonly Value[] => {
	const count = code.freeNames.length;
	if (count === 0) {
		if (closure !== null) {
			throw m.error('TypeError', 'cannot use a closure with this code object');
		}

		return [];
	}

	if (!(closure instanceof PyTuple) || closure.items.length !== count || closure.items.some(cell => m.as(cell, 'cell') === undefined)) {
		throw m.error('TypeError', `code object requires a closure of exactly length ${count}`);
	}

	return closure.items;
};

const modes: ReadonlySet<string> = new Set(['exec', 'eval', 'single']);

/** `compile`'s flag for a tree instead of code. */
const onlyTree = 0x4_00;

const compileFor = (m: Machine, source: Value, filename: Value, mode: Value, flags: Value): Outcome => {
	const file = typeof filename === 'string' ? filename : textOf(m, filename);
	if (file === undefined) {
		throw m.error('TypeError', `expected str, bytes or os.PathLike object, not ${typeName(m, filename)}`);
	}

	if (typeof mode !== 'string') {
		throw m.error('TypeError', `compile() argument 'mode' must be str, not ${typeName(m, mode)}`);
	}

	if (typeof flags === 'number' && (flags & onlyTree) !== 0) {
		throw m.error('NotImplementedError', 'syntax trees are not supported here');
	}

	if (!modes.has(mode)) {
		throw m.error('ValueError', 'compile() mode must be \'exec\', \'eval\' or \'single\'');
	}

	if (source instanceof Code) {
		return source;
	}

	const text = textOf(m, source);
	if (text === undefined) {
		throw m.error('TypeError', 'compile() arg 1 must be a string, bytes or AST object');
	}

	return compiled(m, text, file, mode as Mode);
};

const importFor = (m: Machine, name: Value, globals: Value, fromlist: Value, level: Value): Outcome => {
	if (typeof name !== 'string') {
		throw m.error('TypeError', `__import__() argument 1 must be str, not ${typeName(m, name)}`);
	}

	if (typeof level === 'number' && level < 0) {
		throw m.error('ValueError', 'level must be >= 0');
	}

	if (name === '' && level === 0) {
		throw m.error('ValueError', 'Empty module name');
	}

	const names = m.as(fromlist, 'list')?.items.toArray() ?? (fromlist instanceof PyTuple ? fromlist.items : []);
	return importName(m, name, new PyTuple([...names]), level as number, m.as(globals, 'dict') === undefined ? caller(m).globals : globals as Ref);
};

export const evaluationFunctions: readonly Native[] = [
	native('eval', 'source, /, globals=None, locals=None', evaluate),
	native('exec', 'source, /, globals=None, locals=None, *, closure=None', execute),
	native('compile', 'source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1', compileFor),
	rawNative('open', (m, args, keywords) => call(m, m.lookup(m.fixed.prelude, 'open_file')!, args, keywords)),
	native('__import__', 'name, globals=None, locals=None, fromlist=None, level=0', (m, name, globals, _locals, fromlist, level) => importFor(m, name, globals, fromlist, level)),
];
