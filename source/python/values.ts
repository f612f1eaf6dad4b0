import type {Code} from './code.js';
import type {Native, NativeProperty} from './native.js';
import type {PyType} from './type.js';

/*
Python's values as the machine holds them. Immutable ones are JavaScript values or the small classes below; whatever
can change lives in the heap, and a value holds a `Ref` to it. `is` is `===`, but for floats and big integers.

	None null · bool boolean · int number while it is a safe integer, else bigint (always normalised) · str string
*/
export type Value =
	| null | boolean | number | bigint | string
	| Ref | PyFloat | PyComplex | PyTuple | PyBytes | PyRange | PySlice | Singleton
	| Code | PyType | Native | NativeProperty | BoundMethod | StaticMethod | ClassMethod | Property | Super | Traceback;

export type Int = number | bigint;

/** The identity of a heap object. There is exactly one Ref for an object, so `===` is Python's `is`. */
export class Ref {
	constructor(readonly id: number) {}
}

export class PyFloat {
	constructor(readonly value: number) {}
}

export class PyComplex {
	constructor(readonly re: number, readonly im: number) {}
}

export class PyTuple {
	constructor(readonly items: readonly Value[]) {}
}

export class PyBytes {
	constructor(readonly bytes: Uint8Array) {}
}

export class PyRange {
	constructor(readonly start: Int, readonly stop: Int, readonly step: Int) {}
}

export class PySlice {
	constructor(readonly start: Value, readonly stop: Value, readonly step: Value) {}
}

/** NotImplemented and Ellipsis. */
export class Singleton {
	constructor(readonly name: string) {}
}

export const notImplemented = new Singleton('NotImplemented');
export const ellipsis = new Singleton('Ellipsis');
export const emptyTuple = new PyTuple([]);

/** A function (of the program or native) with its first argument. */
export class BoundMethod {
	constructor(readonly callable: Value, readonly self: Value) {}
}

export class StaticMethod {
	constructor(readonly callable: Value) {}
}

export class ClassMethod {
	constructor(readonly callable: Value) {}
}

export class Property {
	constructor(readonly getter: Value, readonly setter: Value, readonly deleter: Value, readonly documentation: Value) {}
}

/** `super(cls, self)`: attributes are looked up in the MRO of `type` (self's class, or self where that is a class) behind `cls`. */
export class Super {
	constructor(readonly cls: Value, readonly self: Value, readonly type: Value) {}
}

/** One entry of a traceback, outermost first; `pc` says the line. Immutable: unwinding makes a new head. */
export class Traceback {
	constructor(readonly code: Code, readonly pc: number, readonly next: Traceback | null) {}
}
