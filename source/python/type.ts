import type {Machine} from './machine/machine.js';
import type {Keywords, Outcome} from './native.js';
import type {Ref, Value} from './values.js';

/** Makes an instance: what `cls(…)` does before `__init__`. `cls` is the type called, or a class of the program derived from it. */
export type Construct = (m: Machine, cls: Value, args: readonly Value[], keywords: Keywords) => Outcome;

/** What `next` of a built-in iterator hands back at its end; `value` is what StopIteration would carry. */
export class Stop {
	constructor(readonly value: Value) {}
}

export const STOP = new Stop(null);

/**
A built-in type: shared by all machines and never changed once its module has been loaded. Its members are natives,
native properties and plain values. Classes of the program are `ClassObject`s in the heap.

The identities are made in `types/identities.ts`; `define` (types/define.ts) fills in what each type can do, so that the
modules of the types need not import each other in a circle.
*/
export class PyType {
	readonly mro: readonly PyType[];
	readonly members = new Map<string, Value>();
	/** Makes an instance; null: the type cannot be called. */
	construct: Construct | null = null;
	/** The next item of an iterator of this type. */
	next: ((m: Machine, iterator: Ref) => Outcome | Stop) | null = null;
	/** Whether the constructor has used the arguments, so that `object.__init__` must not complain of them. */
	ownsArguments = false;

	constructor(
		readonly name: string,
		readonly bases: readonly PyType[],
		/** `builtins`, or the module that the type says it is from. */
		readonly module = 'builtins',
		/** Whether a class of the program may derive from it. */
		readonly subclassable = true,
	) {
		const behind = bases.flatMap(base => base.mro);
		// The last mention counts, which is C3 for the shapes that built-in types have.
		this.mro = [this, ...behind.filter((type, index) => behind.lastIndexOf(type) === index)];
	}

	/** How instances are made: this type's way, or the nearest base's. */
	get maker(): Construct | null {
		return this.subclassable ? this.mro.find(type => type.construct !== null)?.construct ?? null : this.construct;
	}

	/** The member as found along the MRO, or undefined. */
	find(name: string): Value | undefined {
		for (const type of this.mro) {
			const member = type.members.get(name);
			if (member !== undefined) {
				return member;
			}
		}

		return undefined;
	}

	isSubtypeOf(other: PyType): boolean {
		return this === other || this.mro.includes(other);
	}
}
