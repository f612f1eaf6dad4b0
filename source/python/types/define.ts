import type {Machine} from '../machine/machine.js';
import {Native, NativeProperty, type Keywords, type Outcome} from '../native.js';
import {bindArguments, parseSignature} from '../signature.js';
import type {Construct, PyType} from '../type.js';
import type {Value} from '../values.js';

/**
What a native is called with: its arguments in the order of its signature, `undefined` where an optional one is missing
and has no default. `*args` arrive as an array's rest in `rest`, `**keywords` in `extra`.
*/
export type NativeBody = (m: Machine, ...args: Value[]) => Outcome;

/**
A function with a signature as Python writes it: `'object, /, *, key=None'`. Defaults may be None, True, False, whole
numbers and strings in single quotes; `name?` is optional without a default (it arrives as undefined).
Arguments are checked and bound as CPython does it, with its messages.
*/
export const native = (name: string, signature: string, body: NativeBody, binding: Native['binding'] = 'function', owner = 'builtins'): Native => {
	const parsed = parseSignature(signature);
	const qualname = binding === 'function' ? name : `${owner}.${name}`;
	const {parameters, positional, required} = parsed;
	// Most calls are positional: all that is left to do then is to fill in defaults.
	const simple = !parsed.rest && !parsed.extra && parameters.every(parameter => parameter.kind !== 'keyword-only' || parameter.optional);
	const bound = binding === 'method' || binding === 'class';
	const fn = (m: Machine, args: readonly Value[], keywords: Keywords): Outcome => {
		if (!simple || keywords !== null || args.length < required || args.length > positional) {
			return body(m, ...bindArguments(parsed, qualname, args, keywords, bound));
		}

		if (args.length === parameters.length) {
			return body(m, ...args);
		}

		const all = args.slice();
		for (let index = args.length; index < parameters.length; index++) {
			all.push(parameters[index]!.fallback!);
		}

		return body(m, ...all);
	};

	return new Native(name, qualname, fn, binding, owner);
};

/** A function that takes its arguments as they come. */
export const rawNative = (name: string, fn: (m: Machine, args: readonly Value[], keywords: Keywords) => Outcome, binding: Native['binding'] = 'function', owner = 'builtins'): Native =>
	new Native(name, binding === 'function' ? name : `${owner}.${name}`, fn, binding, owner);

export type MemberTable = Readonly<Record<string, readonly [signature: string, body: NativeBody]>>;

export type TypeTable = {
	/** Methods; the first argument is the instance. Signatures without it: `append: ['object, /', (m, self, object) => …]`. */
	readonly methods?: MemberTable;
	/** Methods found on the type and bound to the class. */
	readonly classMethods?: MemberTable;
	readonly staticMethods?: MemberTable;
	/** Methods that take their arguments as they come, the instance first. */
	readonly raw?: Readonly<Record<string, (m: Machine, args: readonly Value[], keywords: Keywords) => Outcome>>;
	readonly properties?: Readonly<Record<string, NativeProperty['get']>>;
	readonly settable?: Readonly<Record<string, {readonly get: NativeProperty['get']; readonly set: NonNullable<NativeProperty['set']>}>>;
	readonly values?: Readonly<Record<string, Value>>;
	readonly construct?: Construct;
	readonly ownsArguments?: boolean;
	readonly next?: PyType['next'];
};

/** Fills in what a built-in type can do. Called once per type, when its module is loaded. */
export const define = (type: PyType, table: TypeTable): void => {
	const bind = (members: MemberTable | undefined, binding: Native['binding']): void => {
		for (const [name, [signature, body]] of Object.entries(members ?? {})) {
			type.members.set(name, native(name, binding === 'static' ? signature : (signature === '' ? 'self, /' : (signature.includes('/') ? `self, ${signature}` : `self, /, ${signature}`)), body, binding, type.name));
		}
	};

	bind(table.methods, 'method');
	bind(table.classMethods, 'class');
	bind(table.staticMethods, 'static');
	for (const [name, fn] of Object.entries(table.raw ?? {})) {
		type.members.set(name, rawNative(name, fn, 'method', type.name));
	}

	for (const [name, get] of Object.entries(table.properties ?? {})) {
		type.members.set(name, new NativeProperty(name, get, null, type.name));
	}

	for (const [name, {get, set}] of Object.entries(table.settable ?? {})) {
		type.members.set(name, new NativeProperty(name, get, set, type.name));
	}

	for (const [name, value] of Object.entries(table.values ?? {})) {
		type.members.set(name, value);
	}

	type.construct = table.construct ?? type.construct;
	type.ownsArguments = table.ownsArguments ?? type.ownsArguments;
	type.next = table.next ?? type.next;
};
