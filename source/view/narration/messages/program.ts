/** Whom a sentence is about: a name, or the language's pronoun when the sentence before was about the same. */
export type Who = {readonly who: string};

export type Empty = Record<never, never>;

/** What is said of the program itself: its lines, its output, its errors, its end. */
export type ProgramMessages = {
	'beginning': {readonly file: string};
	/** A way was stopped in the middle of a step. */
	'stopped-here': Empty;
	'at-breakpoint': {readonly line: number};
	'file-read': {readonly file: string; readonly library: boolean};
	/** `function` is empty where it says no more than `who`. */
	'line-next': Who & {readonly line: number; readonly function: string};
	'printed': Who & {readonly text: string; readonly lines: number; readonly error: boolean};
	/** Nothing but an end of line. */
	'printed-blank': Who;
	'raised': {readonly error: string; readonly line: number};
	'edited': {readonly what: string};
	'limit': {readonly message: string};
	'ended': {readonly exitCode: number; readonly error: string};

	'coroutine-created': Who & {readonly name: string};
	'coroutine-started': {readonly name: string};
	'coroutine-gone': {readonly name: string};
	/** `made` and `line` are where it was called and where it was dropped, 0 where that is not known. */
	'never-awaited': {readonly name: string; readonly line: number; readonly made: number};

	/** asyncio's own callbacks that ran in the step and are not told of one by one. */
	'folded': {readonly count: number};
	/** Turns of a step over many. */
	'turns': {readonly iterations: readonly number[]; readonly tasks: readonly string[]};
};
