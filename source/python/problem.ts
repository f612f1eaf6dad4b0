/**
What a pure value function throws when Python would raise: the machine turns it into a Python exception object.

It is no `Error`, so that throwing one does not record a stack of the host's: programs that probe with `int(text)` in a loop pay for that otherwise.
*/
export type ProblemType =
	| 'IndexError'
	| 'LookupError'
	| 'KeyError'
	| 'MemoryError'
	| 'OverflowError'
	| 'TypeError'
	| 'UnicodeDecodeError'
	| 'UnicodeEncodeError'
	| 'ValueError'
	| 'ZeroDivisionError';

/**
What the exception's attributes hold besides its message.

- `unicode`: the five arguments of `UnicodeDecodeError` and `UnicodeEncodeError`; `start` and `end` count bytes or code points.
- `errno`: the exception has two arguments, the number and the text; its message is the repr of that pair.
*/
export type ProblemDetail =
	| {
		readonly type: 'unicode';
		readonly encoding: string;
		readonly object: string | Uint8Array;
		readonly start: number;
		readonly end: number;
		readonly reason: string;
	}
	| {readonly type: 'errno'; readonly errno: number; readonly text: string};

export class ValueProblem {
	constructor(
		readonly type: ProblemType,
		readonly message: string,
		readonly detail?: ProblemDetail,
	) {}
}

/** Throws a `ValueProblem`: the one place that throws something that is not an `Error`. */
export function fail(type: ProblemType, message: string, detail?: ProblemDetail): never {
	throw new ValueProblem(type, message, detail);
}
