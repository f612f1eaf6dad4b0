import type {Code} from '../code.js';
import type {PyType} from '../type.js';
import type {PyTuple, Ref, Traceback, Value} from '../values.js';
import {type Chunks} from './chunks.js';
import type {Frame} from './frame.js';
import {type HashTable} from './hash-table.js';

/*
What lives in the heap. Every object carries the epoch that may write it; `copy` gives the next epoch its own.
`cls` is the object's class: a built-in type, or the Ref of a class of the program. `attributes` are those of its
`__dict__`: a Map, or the Ref of the dict once the program has asked for `__dict__`, or null where there is none.
*/

export type Attributes = Map<string, Value> | Ref | null;

/** The state that a copy starts with: a Map is copied, a Ref shared. */
const forkAttributes = (attributes: Attributes): Attributes => attributes instanceof Map ? new Map(attributes) : attributes;

export type HeapObject =
	| ListObject | DictObject | SetObject | InstanceObject | ClassObject | FunctionObject | CellObject | ModuleObject
	| GeneratorObject | IteratorObject | ExceptionObject | ByteArrayObject | HostObject;

export class ListObject {
	readonly kind = 'list';
	constructor(public epoch: number, public cls: PyType | Ref, public items: Chunks<Value>, public attributes: Attributes = null) {}
	copy(epoch: number): ListObject {
		return new ListObject(epoch, this.cls, this.items.fork(), forkAttributes(this.attributes));
	}
}

export class DictObject {
	readonly kind = 'dict';
	constructor(public epoch: number, public cls: PyType | Ref, public table: HashTable, public attributes: Attributes = null) {}
	copy(epoch: number): DictObject {
		return new DictObject(epoch, this.cls, this.table.fork(), forkAttributes(this.attributes));
	}
}

/** set and frozenset. `order` is CPython's own table while all elements have hashes we share with it; see `set-order.ts`. */
export class SetObject {
	readonly kind = 'set';
	constructor(public epoch: number, public cls: PyType | Ref, public table: HashTable, public order: unknown, public attributes: Attributes = null) {}
	copy(epoch: number): SetObject {
		return new SetObject(epoch, this.cls, this.table.fork(), this.order, forkAttributes(this.attributes));
	}
}

/** An instance of a class of the program. `payload` is its value where the class derives from an immutable built-in (int, str, tuple …). */
export class InstanceObject {
	readonly kind = 'instance';
	constructor(
		public epoch: number, public cls: PyType | Ref, public attributes: Attributes, public payload?: Value, public finalised = false,
		/** Values of `__slots__` where there is a `__dict__` as well; else they are the attributes. */
		public slots: Map<string, Value> | null = null,
	) {}

	copy(epoch: number): InstanceObject {
		return new InstanceObject(epoch, this.cls, forkAttributes(this.attributes), this.payload, this.finalised, this.slots === null ? null : new Map(this.slots));
	}
}

/** Special methods that change what every attribute access or finalisation of an instance does. */
export const classHooks = {__getattribute__: 1, __setattr__: 2, __delattr__: 4, __del__: 8} as const;

/** A further bit of `hooks`: instances have the attributes of `__slots__` only. */
export const slotsOnly = 16;

/** A class of the program. `mro` begins with the class itself. */
export class ClassObject {
	readonly kind = 'class';
	constructor(
		public epoch: number, public cls: PyType | Ref, public name: string,
		public bases: ReadonlyArray<PyType | Ref>, public mro: ReadonlyArray<PyType | Ref>,
		public attributes: Map<string, Value>,
		/** What instances are made of, below the classes of the program. */
		public solid: PyType,
		/** Which of the hooks in `classHooks` it or a base of the program defines. */
		public hooks: number,
	) {}

	copy(epoch: number): ClassObject {
		return new ClassObject(epoch, this.cls, this.name, this.bases, this.mro, new Map(this.attributes), this.solid, this.hooks);
	}
}

export class FunctionObject {
	readonly kind = 'function';
	constructor(
		public epoch: number, public cls: PyType | Ref, public code: Code,
		/** The module's namespace: a dict. */
		public globals: Ref,
		public defaults: PyTuple | null, public keywordDefaults: ReadonlyMap<string, Value> | null, public closure: readonly Ref[],
		public name: string, public qualname: string, public attributes: Attributes = null, public annotate: Value = null,
		/** What the program has set or asked for outside of `__dict__`: `__doc__`, `__module__`, `__annotations__`. */
		public fields: ReadonlyMap<string, Value> | null = null,
	) {}

	copy(epoch: number): FunctionObject {
		return new FunctionObject(epoch, this.cls, this.code, this.globals, this.defaults, this.keywordDefaults, this.closure, this.name, this.qualname, forkAttributes(this.attributes), this.annotate, this.fields);
	}
}

/** A variable shared by nested functions; `value` is undefined while it is unbound. */
export class CellObject {
	readonly kind = 'cell';
	readonly attributes = null;
	constructor(public epoch: number, public cls: PyType | Ref, public value: Value | undefined) {}
	copy(epoch: number): CellObject {
		return new CellObject(epoch, this.cls, this.value);
	}
}

/** `attributes` is always the Ref of the namespace dict. */
export class ModuleObject {
	readonly kind = 'module';
	constructor(public epoch: number, public cls: PyType | Ref, public name: string, public attributes: Ref) {}
	copy(epoch: number): ModuleObject {
		return new ModuleObject(epoch, this.cls, this.name, this.attributes);
	}
}

/** A generator, coroutine or async generator: it owns its frame while it is suspended. */
export class GeneratorObject {
	readonly kind = 'generator';
	readonly attributes = null;
	constructor(
		public epoch: number, public cls: PyType | Ref,
		/** The suspended frame; null while it runs and after it has ended. */
		public frame: Frame | null,
		public state: 'created' | 'running' | 'suspended' | 'finished',
		public code: Code, public name: string, public qualname: string,
		/** Set by the host: a number for what it tells of this coroutine, and whether someone has taken charge of running it. */
		public hostId: number, public owned: boolean,
		/** For async generators: the asend, athrow or aclose that is under way, and whether it has been closed. */
		public busy: Ref | null, public closed: boolean,
		/** For async generators: what finalises it (the loop's hook), once it has been iterated. */
		public finalizer: Value,
	) {}

	copy(epoch: number): GeneratorObject {
		return new GeneratorObject(epoch, this.cls, this.frame, this.state, this.code, this.name, this.qualname, this.hostId, this.owned, this.busy, this.closed, this.finalizer);
	}
}

/**
An iterator of a built-in type. `source` is what it goes over, `at` how far it is, `extra` what the type needs besides.
Its type says what `next` does (a native in `iterators.ts`).
*/
export class IteratorObject {
	readonly kind = 'iterator';
	readonly attributes = null;
	constructor(public epoch: number, public cls: PyType | Ref, public source: Value, public at: number, public extra: Value) {}
	copy(epoch: number): IteratorObject {
		return new IteratorObject(epoch, this.cls, this.source, this.at, this.extra);
	}
}

export class ExceptionObject {
	readonly kind = 'exception';
	constructor(
		public epoch: number, public cls: PyType | Ref, public args: PyTuple,
		public traceback: Traceback | null, public cause: Ref | null, public context: Ref | null,
		public suppressContext: boolean, public attributes: Attributes = null,
		/** What some types keep beside their arguments and outside of `__dict__`: `name` and `obj`, `errno`, `value`, `exceptions` … */
		public fields: ReadonlyMap<string, Value> | null = null,
		/** The locals of frames that it has left, where generators were among them: CPython's tracebacks keep their frames alive. */
		public locals: readonly Value[] = [],
	) {}

	copy(epoch: number): ExceptionObject {
		return new ExceptionObject(epoch, this.cls, this.args, this.traceback, this.cause, this.context, this.suppressContext, forkAttributes(this.attributes), this.fields, this.locals);
	}
}

export class ByteArrayObject {
	readonly kind = 'bytearray';
	constructor(public epoch: number, public cls: PyType | Ref, public bytes: Uint8Array, public attributes: Attributes = null) {}
	copy(epoch: number): ByteArrayObject {
		return new ByteArrayObject(epoch, this.cls, this.bytes.slice(), forkAttributes(this.attributes));
	}
}

/** An object of a type that the host adds (a loop, a handle, a future, a task). `fields` hold its state, by name. */
export class HostObject {
	readonly kind = 'host';
	constructor(public epoch: number, public cls: PyType | Ref, public hostId: number, public fields: Map<string, Value>, public attributes: Attributes = null) {}
	copy(epoch: number): HostObject {
		return new HostObject(epoch, this.cls, this.hostId, new Map(this.fields), forkAttributes(this.attributes));
	}
}
