import {call} from '../python/machine/calls.js';
import {loadChain} from '../python/machine/imports.js';
import type {Machine} from '../python/machine/machine.js';
import type {Outcome} from '../python/native.js';
import type {Value} from '../python/values.js';

/** Calls a function of one of the library's modules, which is imported if nobody has done so. */
export const callLibrary = (m: Machine, module: string, name: string, args: readonly Value[]): Outcome =>
	m.chain(() => loadChain(m, module), (inner, loaded) => call(inner, inner.lookup(inner.as(loaded, 'module')!.attributes, name)!, args));
