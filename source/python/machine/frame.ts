import type {Code} from '../code.js';
import type {Outcome} from '../native.js';
import type {Ref, Value} from '../values.js';
import type {Machine} from './machine.js';

/** How a value comes back to a native frame: a callee returned it, or a generator that it resumed yielded it. */
export type Delivery = 'return' | 'yield' | 'async-yield';

/**
A frame of native code: a function in TypeScript that waits for a callee's result. `resume` and `raise` are called when
the result, or an exception, arrives; each returns the frame's own result, or `PUSHED` when it called again (it stays
on the stack then) or has changed the stack itself. They may keep state in the frame's slots only.
*/
export type NativeCode = {
	readonly name: string;
	readonly resume: (m: Machine, frame: Frame, value: Value, delivery: Delivery) => Outcome;
	/** Missing: exceptions pass through. */
	readonly raise?: (m: Machine, frame: Frame, exception: Ref) => Outcome;
	/** Called when an async generator yields to it, see `generators.ts`. */
	readonly keepsExceptions?: boolean;
};

/** How a generator's frame was resumed: what its end means to the frame that resumed it. */
export const resumedBy = {call: 0, forIter: 1, send: 2, native: 3, asyncSend: 4} as const;

/**
One activation. `slots` hold locals, cells and free variables, then the stack; `sp` is the first free slot. The head of
the chain belongs to the running machine; a frame with an older epoch is copied before it runs.
*/
export class Frame {
	/** The dict of a class or module body; null for functions. */
	namespace: Ref | null = null;
	/** The generator, coroutine or async generator whose frame this is. */
	generator: Ref | null = null;
	resumed = 0;
	/** The exception being handled in this frame. */
	handled: Ref | null = null;
	/** The last exceptions that it has caught. They do not keep it, it does not keep them: see `keepLocals`. */
	caught: readonly Ref[] = [];
	/** The instruction being executed, for places and unwinding; `pc` is the next one. */
	at = 0;
	/** What the await that runs was given; undefined for the awaits within `async with` and `async for`. */
	awaited: Value | undefined = undefined;
	native: NativeCode | null = null;
	/** Applied to the result before the caller gets it. */
	convert: ((m: Machine, value: Value, keep: Value) => Value) | null = null;
	keep: Value = null;
	/** The next value that arrives here is the result of an assignment's hook and not wanted. */
	discard = false;

	/** Frames below it, native ones included: a bound for recursion through the library. */
	height: number;

	constructor(
		public epoch: number,
		public back: Frame | null,
		public code: Code,
		public globals: Ref,
		public slots: Array<Value | undefined>,
		public pc: number,
		public sp: number,
		/** Frames of the program up to this one. */
		public depth: number,
	) {
		this.height = back === null ? 0 : back.height + 1;
	}

	copy(epoch: number): Frame {
		const copy = new Frame(epoch, this.back, this.code, this.globals, this.slots.slice(0, this.sp), this.pc, this.sp, this.depth);
		copy.namespace = this.namespace;
		copy.generator = this.generator;
		copy.resumed = this.resumed;
		copy.handled = this.handled;
		copy.caught = this.caught;
		copy.at = this.at;
		copy.awaited = this.awaited;
		copy.native = this.native;
		copy.convert = this.convert;
		copy.keep = this.keep;
		copy.discard = this.discard;
		return copy;
	}
}
