/*
What a command needs of the world around it. cli.tsx makes one of the real process, tests make others of streams and
files in memory.
*/

/** Signals that end a command, and the exit code that each leaves. */
export const signalCodes = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;

export type Signal = keyof typeof signalCodes;

/** What came of reading a file. `message` is a reason that follows a colon, like "no such file". */
export type FileRead =
	| {readonly type: 'bytes'; readonly bytes: Uint8Array}
	| {readonly type: 'missing' | 'folder' | 'unreadable' | 'too-large'; readonly message: string};

export type Host = {
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	readonly stderr: NodeJS.WriteStream;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Reads a whole file of at most so many bytes. Paths are the person's own, relative to where the command was given. */
	readonly readFile: (path: string, most: number) => Promise<FileRead>;
	/** The Python files in a folder and the folders below, in order of their paths; hidden folders are left out. */
	readonly pythonFiles: (folder: string) => Promise<readonly string[]>;
	/** Everything from standard input, up to its end. */
	readonly readInput: () => Promise<string>;
	/** Keeps a line for the next time the program is started; null forgets it. Where that cannot be, nothing happens. */
	readonly remember: (line: string | null) => Promise<void>;
	/** The line that was kept, null if there is none. */
	readonly recall: () => Promise<string | null>;
	/** Calls back after one of these files has changed, appeared or vanished; the result takes that back. */
	readonly watchFiles: (paths: readonly string[], onChange: () => void) => () => void;
	/** Calls back when the process is asked to end, or its terminal is gone; the result takes that back. */
	readonly onSignal: (listener: (signal: Signal) => void) => () => void;
	/** Stops the process and those it was started with, as a shell expects of Ctrl-Z. Returns when it goes on, or where nobody could let it go on: at once. */
	readonly suspend: () => void;
	/** Calls back when the process goes on after it was stopped; the result takes that back. */
	readonly onResume: (listener: () => void) => () => void;
	/** Calls back when an error of ours is about to end the process, to give the terminal back first. */
	readonly onCrash: (listener: () => void) => () => void;
};
