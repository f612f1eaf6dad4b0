import type {Value} from './values.js';

export const codeFlags = {varargs: 1, varkeywords: 2, generator: 4, coroutine: 8, asyncGenerator: 16, classBody: 32, moduleBody: 64, iterableCoroutine: 128} as const;

/** From `start` up to `end` (indices into `ops`), exceptions go to `target` with the stack cut to `depth` entries. */
export type ExceptionEntry = {readonly start: number; readonly end: number; readonly target: number; readonly depth: number};

/**
A compiled function, class body or module: immutable. `slots` 0 … n-1 are parameters and locals in the order
positional-only, positional, keyword-only, *args, **kwargs, others; then own cells that are not parameters; then free
variables. A parameter that is a cell is turned into one by MAKE_CELL at the start.
*/
export class Code {
	/** Whether a call with exactly the positional arguments fills the first slots and runs: no `*args`, no generator. */
	readonly simple: boolean;

	constructor(
		readonly name: string,
		readonly qualname: string,
		readonly filename: string,
		readonly firstLine: number,
		readonly flags: number,
		/** Positional parameters, the positional-only ones included. */
		readonly argumentCount: number,
		readonly positionalOnlyCount: number,
		readonly keywordOnlyCount: number,
		/** Names of all slots, in order. */
		readonly slotNames: readonly string[],
		readonly freeNames: readonly string[],
		/** Slot of the first free variable: `slotNames.length - freeNames.length`. */
		readonly firstFree: number,
		readonly stackSize: number,
		readonly ops: Int32Array,
		/** Four numbers an instruction: line, column, end line, end column (lines from 1, columns from 0 in code points). */
		readonly spans: Int32Array,
		readonly constants: readonly Value[],
		readonly names: readonly string[],
		readonly exceptions: readonly ExceptionEntry[],
		readonly documentation: string | null,
		/** The library's own code: no lines, no entries in tracebacks. */
		readonly internal: boolean,
		/** Of a module: what CPython prints on stderr when it compiles it, in this order. */
		readonly warnings: ReadonlyArray<{readonly line: number; readonly message: string}> = [],
	) {
		const others = codeFlags.varargs | codeFlags.varkeywords | codeFlags.generator | codeFlags.coroutine | codeFlags.asyncGenerator;
		this.simple = (flags & others) === 0 && keywordOnlyCount === 0;
	}

	/** The same code of a generator function whose generators can be awaited: `types.coroutine`. */
	asIterableCoroutine(): Code {
		return new Code(
			this.name, this.qualname, this.filename, this.firstLine, this.flags | codeFlags.iterableCoroutine, this.argumentCount, this.positionalOnlyCount,
			this.keywordOnlyCount, this.slotNames, this.freeNames, this.firstFree, this.stackSize, this.ops, this.spans, this.constants, this.names,
			this.exceptions, this.documentation, this.internal, this.warnings,
		);
	}
}
