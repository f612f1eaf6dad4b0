import {emptyTable} from '../../library/table.js';
import type {Code} from '../code.js';
import {moduleType} from '../types/identities.js';
import {type Value, Ref} from '../values.js';
import {emptyHeap} from './heap.js';
import {newModule, runModule} from './imports.js';
import {defaultRecursionLimit, Machine, type Host, type MachineState} from './machine.js';
import {ModuleObject} from './objects.js';
import {run} from './run.js';

const nowhere = new Ref(0);

/**
A machine with its builtins and the library's Python half loaded, and nothing to do yet. `prelude` is that half's
compiled code, run in one namespace in the order given.
*/
export const setUp = (host: Host, builtins: ReadonlyMap<string, Value>, prelude: readonly Code[]): MachineState => {
	const blank: MachineState = {
		epoch: 0, heap: emptyHeap, frame: null, thread: 0, executed: 0, pendingLines: 0,
		fixed: {builtins: nowhere, modules: nowhere, prelude: nowhere, restricted: false, recursionLimit: defaultRecursionLimit}, watched: 0, weak: emptyTable, collectAt: firstCollection,
	};
	const first = new Machine(blank, host);
	const names = first.newDict([['__name__', 'builtins'], ...builtins]);
	const modules = first.newDict();
	const builtinsModule = first.heap.allocate(new ModuleObject(first.epoch, moduleType, 'builtins', names));
	first.assign(modules, 'builtins', builtinsModule);
	const preludeNames = first.newDict([['__name__', '_prelude']]);
	const m = new Machine({...first.close(), fixed: {builtins: names, modules, prelude: preludeNames, restricted: false, recursionLimit: defaultRecursionLimit}}, host);
	const module = m.heap.allocate(new ModuleObject(m.epoch, moduleType, '_prelude', preludeNames));
	for (const code of prelude) {
		runModule(m, module, code);
		run(m, Number.MAX_SAFE_INTEGER);
		if (m.failure !== null) {
			throw new Error(`the library's own code failed in ${code.filename}`);
		}
	}

	return {...m.close(), executed: 0};
};

/** Live objects at which garbage is collected for the first time. */
export const firstCollection = 20_000;

/** Puts the body of the program's main module on the stack of a machine that has nothing to do. */
export const loadMain = (m: Machine, code: Code, path: string): Ref => {
	const module = newModule(m, '__main__');
	const namespace = (m.get(module) as ModuleObject).attributes;
	m.assign(namespace, '__file__', path);
	m.assign(namespace, '__package__', null);
	runModule(m, module, code);
	return module;
};
