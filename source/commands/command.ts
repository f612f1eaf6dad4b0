import type {FlagName, Flags} from './flags.js';
import type {Host} from './host.js';

/** What a command is asked to do. */
export type Request = {
	/** What stands on the command line besides flags, without the command's own name. */
	readonly input: readonly string[];
	readonly flags: Flags;
};

/** A subcommand as data: how it is called, what its help says, what it does. */
export type Command = {
	/** Null for the walk, which has no word of its own. */
	readonly name: string | null;
	/** What follows its name. */
	readonly usage: string;
	/** One line. */
	readonly summary: string;
	/** Paragraphs of the help, each a list of lines. */
	readonly details: ReadonlyArray<readonly string[]>;
	readonly examples: ReadonlyArray<readonly [line: string, what: string]>;
	readonly flags: readonly FlagName[];
	/** How many arguments it takes; more are an error. */
	readonly most: number;
	/** What it lacks without an argument, or null where none is needed. */
	readonly needs: string | null;
	/** Does it, and gives the exit code. */
	readonly run: (host: Host, request: Request) => Promise<number>;
};
