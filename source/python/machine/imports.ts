import {codeFlags, type Code} from '../code.js';
import {PUSHED, type Outcome} from '../native.js';
import {exceptionTypes, moduleType} from '../types/identities.js';
import {SyntaxProblem} from '../parse/problem.js';
import {importError, syntaxError} from '../types/exception-fields.js';
import {PyTuple, type Ref, type Value} from '../values.js';
import {findAttribute, getAttribute} from './attributes.js';
import {isInstance} from './type-of.js';
import {call, newFrame} from './calls.js';
import {Raise, type FoundModule, type Machine} from './machine.js';
import {ModuleObject, type DictObject} from './objects.js';

/** Makes an empty module and enters it in `sys.modules`. */
export const newModule = (m: Machine, name: string, register = true): Ref => {
	const namespace = m.newDict([['__name__', name], ['__doc__', null], ['__package__', name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : ''], ['__loader__', null], ['__spec__', null]]);
	const module = m.heap.allocate(new ModuleObject(m.epoch, moduleType, name, namespace));
	if (register) {
		m.assign(m.fixed.modules, name, module);
	}

	return module;
};

/** Runs a module's body. The result is the body's: None. */
export const runModule = (m: Machine, module: Ref, code: Code): Outcome => {
	const namespace = (m.get(module) as ModuleObject).attributes;
	m.assign(namespace, '__builtins__', m.fixed.builtins);
	const frame = newFrame(m, code, namespace);
	frame.namespace = namespace;
	m.frame = frame;
	return PUSHED;
};

const parent = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('.')));

/** What the host has under a name; a file that is not Python is an exception of the program's. */
const find = (m: Machine, name: string): FoundModule | null => {
	try {
		return m.host.findModule(m, name);
	} catch (error: unknown) {
		throw error instanceof SyntaxProblem ? syntaxError(m, error) : error;
	}
};

/** What CPython says on stderr of doubtful syntax when it compiles a module. */
const warnOfCode = (m: Machine, code: Code): void => {
	for (const {line, message} of code.warnings) {
		const source = m.host.sourceLine(code.filename, line)?.trim() ?? '';
		m.host.onPrint(m, 'stderr', `${code.filename}:${line}: SyntaxWarning: ${message}\n${source === '' ? '' : `  ${source}\n`}`);
	}
};

/** Loads one module whose parents are loaded, or finds it in `sys.modules`. */
const load = (m: Machine, name: string): Outcome => {
	const known = m.lookup(m.fixed.modules, name);
	if (known !== undefined) {
		if (known === null) {
			throw importError(m, `import of ${name} halted; None in sys.modules`, name, null, 'ModuleNotFoundError');
		}

		return known;
	}

	const found = find(m, name);
	if (found === null) {
		const above = parent(name);
		const reason = above !== '' && !isPackage(m, above) ? `; '${above}' is not a package` : '';
		throw importError(m, `No module named '${name}'${reason}`, name, null, 'ModuleNotFoundError');
	}

	if (found.type === 'unsupported') {
		throw importError(m, found.message, name, null, 'ModuleNotFoundError');
	}

	const module = newModule(m, name);
	const namespace = (m.get(module) as ModuleObject).attributes;
	if (found.type === 'native') {
		for (const [member, value] of found.members) {
			m.assign(namespace, member, value);
		}

		return attach(m, name, module);
	}

	if (found.path !== '') {
		m.assign(namespace, '__file__', found.path);
	}

	warnOfCode(m, found.code);
	m.assign(namespace, '__package__', found.package ? name : parent(name));
	if (found.package) {
		m.assign(namespace, '__path__', m.newList([found.path.replace(/\/[^/]*$/, '')]));
	}

	return m.chain(() => runModule(m, module, found.code), inner => attach(inner, name, inner.lookup(inner.fixed.modules, name) ?? module), (inner, exception) => {
		const {table} = inner.own(inner.fixed.modules, 'dict');
		const position = table.find(name);
		if (position !== -1) {
			table.delete(position, inner.epoch);
		}

		throw new Raise(exception);
	});
};

const isPackage = (m: Machine, name: string): boolean => {
	const module = m.as(m.lookup(m.fixed.modules, name), 'module');
	return module !== undefined && m.lookup(module.attributes, '__path__') !== undefined;
};

/** A submodule becomes an attribute of its package. */
const attach = (m: Machine, name: string, module: Value): Value => {
	const above = m.as(m.lookup(m.fixed.modules, parent(name)), 'module');
	if (above !== undefined) {
		m.assign(above.attributes, name.slice(name.lastIndexOf('.') + 1), module);
	}

	return module;
};

/** Loads `a`, `a.b`, `a.b.c` in turn; the result is the last. */
export const loadChain = (m: Machine, name: string): Outcome => {
	const parts = name.split('.');
	const step = (inner: Machine, index: number): Outcome => {
		const outcome = inner.chain(() => load(inner, parts.slice(0, index).join('.')), (next, module) => index === parts.length ? module : step(next, index + 1));
		return outcome;
	};

	return step(m, 1);
};

const absoluteName = (m: Machine, name: string, level: number, globals: Ref): string => {
	if (level === 0) {
		return name;
	}

	const own = m.lookup(globals, '__package__');
	if (typeof own !== 'string' || own === '') {
		throw importError(m, 'attempted relative import with no known parent package', null, null);
	}

	const parts = own.split('.');
	if (level > parts.length) {
		throw importError(m, 'attempted relative import beyond top-level package', null, null);
	}

	const base = parts.slice(0, parts.length - level + 1).join('.');
	return name === '' ? base : `${base}.${name}`;
};

/** The IMPORT_NAME instruction: without a list of names the result is the outermost package. */
export const importName = (m: Machine, name: string, names: Value, level: number, globals: Ref): Outcome => {
	const full = absoluteName(m, name, level, globals);
	const wanted = names instanceof PyTuple ? names.items as readonly string[] : [];
	return m.chain(() => loadChain(m, full), (inner, module) => {
		if (wanted.length > 0) {
			const loaded = (next: Machine): Outcome => isPackage(next, full) ? loadSubmodules(next, full, wanted, 0, module) : module;
			return wanted[0] === '*' ? inner.chain(() => provideAll(inner, module, 0), loaded) : loaded(inner);
		}

		return level > 0 ? module : inner.lookup(inner.fixed.modules, name.split('.')[0]!) ?? module;
	});
};

/** `from package import name` may name a submodule that is not loaded yet. */
const loadSubmodules = (m: Machine, full: string, wanted: readonly string[], index: number, module: Value): Outcome => {
	for (let at = index; at < wanted.length; at++) {
		const name = wanted[at]!;
		if (name !== '*' && findAttribute(m, module, name) === undefined && m.host.findModule(m, `${full}.${name}`) !== null) {
			return m.chain(() => load(m, `${full}.${name}`), inner => loadSubmodules(inner, full, wanted, at + 1, module));
		}
	}

	return module;
};

/** The module's own `__getattr__`, which knows names that are not there yet. */
const hookOf = (m: Machine, module: Value): Value | undefined => {
	const object = m.as(module, 'module');
	return object && m.lookup(object.attributes, '__getattr__');
};

/** Before `from module import *`: what `__all__` names and only the module's `__getattr__` knows becomes a member. */
const provideAll = (m: Machine, module: Value, index: number): Outcome => {
	const hook = hookOf(m, module);
	const attributes = m.as(module, 'module')?.attributes;
	const names = attributes && m.as(m.lookup(attributes, '__all__'), 'list')?.items.toArray();
	for (let at = index; hook !== undefined && attributes !== undefined && at < (names?.length ?? 0); at++) {
		const name = names![at] as string;
		if (m.lookup(attributes, name) === undefined) {
			return m.chain(() => call(m, hook, [name]), (inner, value) => {
				inner.assign(attributes, name, value);
				return provideAll(inner, module, at + 1);
			});
		}
	}

	return null;
};

/** Whether a module's own code is still running further up. */
const isLoading = (m: Machine, attributes: Ref): boolean => {
	for (let {frame} = m; frame !== null; frame = frame.back) {
		if (frame.globals === attributes && (frame.code.flags & codeFlags.moduleBody) !== 0) {
			return frame !== m.frame;
		}
	}

	return false;
};

/** The IMPORT_FROM instruction: an attribute, one that the module makes on demand, or a submodule. */
export const importFrom = (m: Machine, module: Value, name: string): Outcome => {
	const found = findAttribute(m, module, name);
	if (found !== undefined) {
		return found;
	}

	const object = m.as(module, 'module');
	const loaded = object && m.lookup(m.fixed.modules, `${object.name}.${name}`);
	if (loaded !== undefined) {
		return loaded;
	}

	const file = object && m.lookup(object.attributes, '__file__');
	const missing = (inner: Machine): Raise =>
		importError(inner, `cannot import name '${name}' from ${object !== undefined && isLoading(inner, object.attributes) ? 'partially initialized module ' : ''}'${object?.name ?? '?'}' (${object !== undefined && isLoading(inner, object.attributes) ? 'most likely due to a circular import) (' : ''}${typeof file === 'string' ? file : 'unknown location'})`, object?.name ?? null, file ?? null, 'ImportError', name);
	const hook = object && m.lookup(object.attributes, '__getattr__');
	if (hook === undefined) {
		throw missing(m);
	}

	return m.chain(() => call(m, hook, [name]), (_inner, value) => value, (inner, exception) => {
		throw isInstance(inner, exception, exceptionTypes.AttributeError) ? missing(inner) : new Raise(exception);
	});
};

/** `from module import *`: the names in `__all__`, else those without an underscore. The result is to be ignored. */
export const importStar = (m: Machine, module: Value, namespace: Ref): Outcome => {
	const object = m.as(module, 'module');
	if (object === undefined) {
		return null;
	}

	const all = m.lookup(object.attributes, '__all__');
	const names = all instanceof PyTuple ? all.items : m.as(all, 'list')?.items.toArray();
	if (names !== undefined) {
		return importEach(m, module, names as readonly string[], 0, namespace);
	}

	const entries: Array<readonly [string, Value]> = [];
	(m.get(object.attributes) as DictObject).table.forEach((key, value) => {
		if (typeof key === 'string' && !key.startsWith('_')) {
			entries.push([key, value]);
		}
	});
	for (const [name, value] of entries) {
		m.assign(namespace, name, value);
	}

	return null;
};

const importEach = (m: Machine, module: Value, names: readonly string[], index: number, namespace: Ref): Outcome =>
	index === names.length
		? null
		: m.chain(() => getAttribute(m, module, names[index]!), (inner, value) => {
			inner.assign(namespace, names[index]!, value);
			return importEach(inner, module, names, index + 1, namespace);
		});
