import type {Keywords, Outcome} from '../native.js';
import type {Machine} from '../machine/machine.js';
import {native, rawNative, type MemberTable} from '../types/define.js';
import type {Value} from '../values.js';

export type RawFunction = (m: Machine, args: readonly Value[], keywords: Keywords) => Outcome;

export type ModuleTable = {
	readonly functions?: MemberTable;
	/** Functions that take their arguments as they come. */
	readonly raw?: Readonly<Record<string, RawFunction>>;
	readonly values?: Readonly<Record<string, Value>>;
};

/** The members of a module written in TypeScript. `name` is what its functions say they are from. */
export const moduleMembers = (name: string, {functions, raw, values}: ModuleTable): ReadonlyMap<string, Value> => new Map<string, Value>([
	...Object.entries(functions ?? {}).map(([key, [signature, body]]) => [key, native(key, signature, body, 'function', name)] as const),
	...Object.entries(raw ?? {}).map(([key, fn]) => [key, rawNative(key, fn, 'function', name)] as const),
	...Object.entries(values ?? {}),
]);
