import type {Machine} from './machine/machine.js';
import type {Value} from './values.js';

/**
What a native hands back: a value, or `PUSHED`: it has put a frame on the stack whose result is its own. Nothing of
Python ever runs inside a native, so no Python code is on the host's stack.
*/
export type Outcome = Value | typeof PUSHED;

export const PUSHED = Symbol('pushed');

export type Keywords = ReadonlyMap<string, Value> | null;

export type NativeFunction = (m: Machine, args: readonly Value[], keywords: Keywords) => Outcome;

/**
A function in TypeScript. `binding` says what happens when it is found on a type: `method` binds its instance,
`class` the class, `static` and `function` nothing.
*/
export class Native {
	constructor(
		readonly name: string,
		readonly qualname: string,
		readonly fn: NativeFunction,
		readonly binding: 'method' | 'class' | 'static' | 'function',
		/** For reprs: the type it is a method of, or the module it is in. */
		readonly owner: string,
	) {}
}

/** A computed attribute of a built-in type (a getset descriptor). */
export class NativeProperty {
	constructor(
		readonly name: string,
		readonly get: (m: Machine, self: Value) => Outcome,
		/** Missing: read-only. `value` undefined deletes. */
		readonly set: ((m: Machine, self: Value, value: Value | undefined) => void) | null,
		/** For reprs: the type that has it. */
		readonly owner = '',
	) {}
}
