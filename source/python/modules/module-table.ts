import {Native, type Keywords, type Outcome} from '../native.js';
import type {Machine} from '../machine/machine.js';
import {native, rawNative, type MemberTable, type NativeBody} from '../types/define.js';
import type {Value} from '../values.js';

export type RawFunction = (m: Machine, args: readonly Value[], keywords: Keywords) => Outcome;

export type ModuleTable = {
	readonly functions?: MemberTable;
	/** Functions that take their arguments as they come. */
	readonly raw?: Readonly<Record<string, RawFunction>>;
	readonly values?: Readonly<Record<string, Value>>;
};

/** Functions of no argument or one say their module's name when they are called with others. */
const moduleFunction = (module: string, name: string, signature: string, body: NativeBody): Native => {
	const {fn} = native(/^(?:\w+, \/)?$/.test(signature) ? `${module}.${name}` : name, signature, body, 'function', module);
	return new Native(name, name, fn, 'function', module);
};

/** The members of a module written in TypeScript. `name` is what its functions say they are from. */
export const moduleMembers = (name: string, {functions, raw, values}: ModuleTable): ReadonlyMap<string, Value> => new Map<string, Value>([
	...Object.entries(functions ?? {}).map(([key, [signature, body]]) => [key, moduleFunction(name, key, signature, body)] as const),
	...Object.entries(raw ?? {}).map(([key, fn]) => [key, rawNative(key, fn, 'function', name)] as const),
	...Object.entries(values ?? {}),
]);
