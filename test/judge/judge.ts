import fs from 'node:fs/promises';
import {loadPyodide} from 'pyodide';

/** A program and the files beside it. */
export type Program = {
	/** Its path below `folder`, as tracebacks show it. */
	readonly name: string;
	readonly source: string;
	/** Files that it can import, by their path beside it. */
	readonly siblings?: Readonly<Record<string, string>>;
	/** What `input()` reads; nothing by default, which is EOFError. */
	readonly stdin?: string;
	/** What `random` is seeded with before the program begins; 0 by default. */
	readonly seed?: number;
	/** Seconds that a simulated request takes when its URL does not say so (`/delay/2`); 1 by default. */
	readonly latency?: number;
};

/** One handle that CPython ran. */
export type Handle = {
	readonly loop: number;
	/** Counted per loop from 1, empty iterations included. */
	readonly iteration: number;
	/** The simulated clock in seconds. */
	readonly time: number;
	readonly kind: 'step' | 'wakeup' | 'callback';
	/** The name of the task that it steps or wakes. */
	readonly task: string | null;
	readonly callback: string;
	/** Whether `asyncio.run` had begun to clean up: cancel what is left, close async generators. */
	readonly closing: boolean;
};

export type Verdict = {
	readonly stdout: string;
	readonly stderr: string;
	/** What ended the program, as `Type: message`; `Deadlock` and `Limit` are the judge's own. */
	readonly error: string | null;
	readonly exitCode: number;
	readonly handles: readonly Handle[];
};

/** Where the judge's programs lie, in its own file system. */
export const folder = '/home/user';

const here = new URL('.', import.meta.url);

/** Takes a request and gives a verdict, both as JSON: `run` in runner.py. */
type Runner = (request: string) => string;
let runner: Promise<Runner> | undefined;

async function start(): Promise<Runner> {
	// The same hashes and the same time zone everywhere.
	const python = await loadPyodide({env: {HOME: folder, PYTHONHASHSEED: '0', TZ: 'UTC'}});
	const files = python.FS as {mkdirTree(path: string): void; writeFile(path: string, text: string): void};
	files.mkdirTree('/judge');
	for (const name of ['runner.py', 'simulated_loop.py', 'packages/aiohttp.py', 'packages/requests.py']) {
		files.writeFile(`/judge/${name.replace('packages/', '')}`, await fs.readFile(new URL(name, here), 'utf8'));
	}

	python.runPython('import sys; sys.path.append("/judge")');
	return (python.pyimport('runner') as {run: Runner}).run;
}

/**
What CPython 3.14 does with a program on the simulated clock.

The interpreter starts once per process, in about three seconds, and is made new for every program: the verdict
does not depend on what ran before. It is pyodide's, 32 bits wide and without threads, sockets or processes. A
program that loops for ever without waiting does not come back.
*/
export async function judge(program: Program): Promise<Verdict> {
	runner ??= start();
	const run = await runner;
	try {
		return JSON.parse(run(JSON.stringify({siblings: {}, stdin: '', seed: 0, latency: 1, ...program}))) as Verdict;
	} catch (error) {
		// Whatever gets here broke the interpreter itself, not the program: the next one gets another.
		runner = undefined;
		throw error;
	}
}
