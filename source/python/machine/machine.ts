import type {Table} from '../../library/table.js';
import {Code} from '../code.js';
import {PUSHED, type Keywords, type Native, type Outcome} from '../native.js';
import type {PyType} from '../type.js';
import {exceptionTypes, cellType, dictType, frozensetType, functionType, listType, setType, type ExceptionName} from '../types/identities.js';
import {BoundMethod, PyTuple, Ref, type Value} from '../values.js';
import type {WeaklyHeld} from './weak.js';
import {Chunks} from './chunks.js';
import {Frame, type NativeCode} from './frame.js';
import {HashTable} from './hash-table.js';
import {Heap, emptyHeap, type HeapState} from './heap.js';
import {keyOf} from './keys.js';
import {
	CellObject, ClassObject, DictObject, ExceptionObject, FunctionObject, InstanceObject, ListObject, SetObject,
	type HeapObject,
} from './objects.js';

/**
A Python exception on its way through natives. Not an Error: it is thrown often, and nobody reads its stack.
*/
export class Raise {
	/** `again`: it goes on as it is, and what is being handled meanwhile has nothing to do with it. */
	constructor(readonly exception: Ref, readonly again = false) {}
}

/**
A machine at rest: a value. `openMachine` makes a running one of it, `close` brings it back to rest; the value stays
valid whatever the running one does.
*/
export type MachineState = {
	readonly epoch: number;
	readonly heap: HeapState;
	readonly frame: Frame | null;
	readonly thread: number;
	/** Instructions executed so far. */
	readonly executed: number;
	/** Lines reached that no fact has told of yet. */
	readonly pendingLines: number;
	readonly fixed: Fixed;
	/** Objects whose end could be observed, see `finalisation.ts`. */
	readonly watched: number;
	/** Weak references by the number of the object that they are to, see `weak.ts`. */
	readonly weak: Table<WeaklyHeld>;
	readonly collectAt: number;
};

/** References that never change in a process once it has been set up. */
export type Fixed = {
	/** The dict of builtins. */
	readonly builtins: Ref;
	/** `sys.modules`: a dict. */
	readonly modules: Ref;
	/** The namespace of the library's own Python code for slow paths. */
	readonly prelude: Ref;
	/** Whether there may be globals whose `__builtins__` are others than the usual ones. */
	readonly restricted: boolean;
	/** How many frames of the program may lie upon each other: `sys.setrecursionlimit`. */
	readonly recursionLimit: number;
};

/**
What the machine asks of its host. The machine knows Python; lines, printing, tasks and everything that happens
outside of it are the host's.
*/
export type Host = {
	/** A LINE instruction of the program: `argument` as in the instruction set. */
	readonly onLine: (m: Machine, frame: Frame, argument: number) => void;
	/** An await of the program went on without suspending; `awaited` is what it awaited. */
	readonly onAwaitPassed: (m: Machine, frame: Frame, awaited: Value) => void;
	/** An exception was raised by a statement of the program (not on its way outward). */
	readonly onRaise: (m: Machine, frame: Frame, exception: Ref) => void;
	/** A coroutine object was made by a call; returns its number, kept in the object. */
	readonly onCoroutine: (m: Machine, coroutine: Ref, args: readonly Value[]) => number;
	/** A coroutine runs for the first time. */
	readonly onCoroutineStarted: (m: Machine, coroutine: Ref) => void;
	/** An object that is watched for its end is gone: warns, closes, or schedules its closing. */
	readonly onFinalise: (m: Machine, object: Ref) => Outcome;
	/** An exception that nobody can catch left a finaliser. */
	readonly onUnraisable: (m: Machine, exception: Ref, object: Ref) => void;
	/** An async generator is iterated for the first time; returns what finalises it (None: nothing). */
	readonly onAsyncGenerator: (m: Machine, generator: Ref) => Value;
	/** Visits the values that the host holds. */
	readonly roots: (visit: (value: Value | undefined) => void) => void;
	/** The chains of frames that do not run now, as those of other threads: their innermost frames. */
	readonly chains: () => Iterable<Frame>;
	/** The source of a module to import: text and file name, a native module's members, or null when there is none. */
	readonly findModule: (m: Machine, name: string) => FoundModule | null;
	/** Text was written to a standard stream. */
	readonly onPrint: (m: Machine, stream: 'stdout' | 'stderr', text: string) => void;
	/** `input()` was called, its prompt printed already: the line without its end; throws EOFError when there is none. */
	readonly onInput: (m: Machine, prompt: string) => Outcome;
	/** What stands for the system's entropy: the seed of a generator of random numbers that the program has not seeded. */
	readonly onEntropy: (m: Machine) => Value & (number | bigint);
	/** What the program was started with after its own name: `sys.argv[1:]`. */
	readonly programArguments: () => readonly string[];
	/** Text is compiled while the program runs: lines of this file will be lines of it. */
	readonly onSource: (m: Machine, filename: string, text: string) => void;
	/** A line of the program's text, for tracebacks; null when it is not known. */
	readonly sourceLine: (filename: string, line: number) => string | null;
};

export type FoundModule =
	| {readonly type: 'source'; readonly code: Code; readonly path: string; readonly package: boolean}
	| {readonly type: 'native'; readonly members: ReadonlyMap<string, Value>}
	| {readonly type: 'unsupported'; readonly message: string};

const nativeCode = new Code('<native>', '<native>', '<native>', 0, 0, 0, 0, 0, [], [], 0, 0, new Int32Array(0), new Int32Array(0), [], [], [], null, true);

/** As CPython's default recursion limit. */
export const defaultRecursionLimit = 1000;
/** Frames of any kind: what bounds recursion through the library's own code, as far as the program has not asked for more. */
export const heightLimit = (m: Machine): number => Math.max(20_000, m.fixed.recursionLimit * 4);
const nativeFrameLimit = 4000;

export class Machine {
	readonly epoch: number;
	readonly heap: Heap;
	/** The host changes it with the process that runs. */
	fixed: Fixed;
	frame: Frame | null;
	thread: number;
	executed: number;
	pendingLines: number;
	watched: number;
	weak: Table<WeaklyHeld>;
	collectAt: number;
	/** Instructions executed at which the budget of the present `run` is used up. */
	deadline = 0;
	/** Set when the loop of instructions must look around: something was dropped, asked to stop, or the budget is gone. */
	attention = false;
	/** Set by the host to leave `run` at the next boundary between instructions. */
	stop = false;
	/** The value that the outermost frame returned, or the exception that left it. */
	result: Value | undefined = undefined;
	failure: Ref | null = null;
	/** Watched objects that may have lost their last reference; looked at after the instruction. */
	suspects: Ref[] = [];
	/** Those of them that the collector has found: they end, whatever holds them in a circle. */
	condemned: ReadonlySet<number> = new Set();

	constructor(state: MachineState, readonly host: Host) {
		this.epoch = state.epoch + 1;
		this.heap = new Heap(state.heap, this.epoch);
		this.fixed = state.fixed;
		this.frame = state.frame;
		this.thread = state.thread;
		this.executed = state.executed;
		this.pendingLines = state.pendingLines;
		this.watched = state.watched;
		this.weak = state.weak;
		this.collectAt = state.collectAt;
	}

	/** The machine at rest. The running one must not be used afterwards. */
	close(): MachineState {
		return {
			epoch: this.epoch, heap: this.heap.state(), frame: this.frame, thread: this.thread, executed: this.executed,
			pendingLines: this.pendingLines, fixed: this.fixed, watched: this.watched, weak: this.weak, collectAt: this.collectAt,
		};
	}

	// Making objects

	newList(items: Value[]): Ref {
		return this.heap.allocate(new ListObject(this.epoch, listType, Chunks.from(items, this.epoch)));
	}

	newDict(entries: Iterable<readonly [Value, Value]> = []): Ref {
		const table = HashTable.empty(this.epoch);
		for (const [key, value] of entries) {
			table.set(keyOf(this, key)!, key, value, this.epoch);
		}

		return this.heap.allocate(new DictObject(this.epoch, dictType, table));
	}

	/** A set of values that need no Python code to be compared. */
	newSet(items: Iterable<Value>, frozen = false): Ref {
		const table = HashTable.empty(this.epoch);
		for (const item of items) {
			table.set(keyOf(this, item)!, item, null, this.epoch);
		}

		return this.heap.allocate(new SetObject(this.epoch, frozen ? frozensetType : setType, table, null));
	}

	newInstance(cls: PyType | Ref, payload?: Value): Ref {
		return this.heap.allocate(new InstanceObject(this.epoch, cls, new Map(), payload));
	}

	newCell(value: Value | undefined): Ref {
		return this.heap.allocate(new CellObject(this.epoch, cellType, value));
	}

	newFunction(code: Code, globals: Ref, name = code.name, qualname = code.qualname): FunctionObject {
		return new FunctionObject(this.epoch, functionType, code, globals, null, null, [], name, qualname);
	}

	newException(type: PyType | Ref, args: readonly Value[]): Ref {
		return this.heap.allocate(new ExceptionObject(this.epoch, type, new PyTuple(args), null, null, null, false));
	}

	// Reading objects

	get(ref: Ref): HeapObject {
		return this.heap.get(ref);
	}

	/** The heap object that a value refers to, if it is of that kind. */
	as<K extends HeapObject['kind']>(value: Value | undefined, kind: K): Extract<HeapObject, {kind: K}> | undefined {
		if (value instanceof Ref) {
			const object = this.heap.get(value);
			if (object.kind === kind) {
				return object as Extract<HeapObject, {kind: K}>;
			}
		}

		return undefined;
	}

	/** The same, to be written. */
	own<K extends HeapObject['kind']>(ref: Ref, _kind: K): Extract<HeapObject, {kind: K}> {
		return this.heap.own(ref) as Extract<HeapObject, {kind: K}>;
	}

	/** An entry of a dict with a str key: namespaces, keyword tables. */
	lookup(dict: Ref, name: string): Value | undefined {
		return (this.heap.get(dict) as DictObject).table.get(name);
	}

	/** Sets an entry with a str key. */
	assign(dict: Ref, name: string, value: Value): void {
		(this.heap.own(dict) as DictObject).table.set(name, name, value, this.epoch);
	}

	// Errors

	/** A built-in exception to throw: `throw m.error('TypeError', '…')`. */
	error(type: ExceptionName, message: string | null, ...more: Value[]): Raise {
		return new Raise(this.newException(exceptionTypes[type], message === null ? more : [message, ...more]));
	}

	// Frames

	/** Puts a frame for native code on the stack; what is called afterwards delivers its result to it. */
	pushNative(native: NativeCode, slots: Array<Value | undefined> = [], keep: Value = null): Frame {
		const back = this.frame;
		const depth = back === null ? 0 : back.depth;
		const frame = new Frame(this.epoch, back, nativeCode, this.fixed.builtins, slots, 0, slots.length, depth);
		frame.native = native;
		frame.keep = keep;
		this.frame = frame;
		return frame;
	}

	/** A frame that may be written, put back on the stack: what a native does that waits for another result. */
	repush(frame: Frame): Frame {
		const own = frame.epoch === this.epoch ? frame : frame.copy(this.epoch);
		this.frame = own;
		return own;
	}

	/**
	Starts something and goes on with its result: `start` calls; `then` gets the value, at once or when the pushed frame
	returns. `caught` gets the exception instead, if it is given. Both are run in the caller's place and must be pure
	but for what they do to the machine that they are given: after a fork they run twice.
	*/
	chain(start: () => Outcome, then: (m: Machine, value: Value) => Outcome, caught?: (m: Machine, exception: Ref) => Outcome): Outcome {
		const back = this.frame;
		this.nativeDepth++;
		if (this.nativeDepth > nativeFrameLimit) {
			this.nativeDepth = 0;
			throw this.error('RecursionError', 'maximum recursion depth exceeded');
		}

		this.pushNative({
			name: 'chain',
			resume: (m, _frame, value) => then(m, value),
			...(caught && {raise: (m, _frame, exception) => caught(m, exception)}),
		});
		let outcome: Outcome;
		try {
			outcome = start();
		} finally {
			// What `start` throws is unwound from the frame that is on top then, and meets `caught` on its way.
			this.nativeDepth--;
		}

		if (outcome === PUSHED) {
			return PUSHED;
		}

		this.frame = back;
		return then(this, outcome);
	}

	private nativeDepth = 0;
}

/** Whether a value is a function of the program or the library's Python code, bound or not. */
export const isPythonFunction = (m: Machine, value: Value): boolean =>
	m.as(value instanceof BoundMethod ? value.callable : value, 'function') !== undefined;

export type {Keywords, Native};
export {ClassObject, emptyHeap};
