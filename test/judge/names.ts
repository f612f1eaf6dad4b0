import {judge} from './judge.js';
import {runOurs} from './ours.js';
import type {Counts} from './counts.js';

/* The public names of asyncio and what belongs to it, as CPython's own modules have them, and which of them there are here. */

/** Subjects: what is asked for its names, as Python, and how. */
const subjects: ReadonlyArray<readonly [subject: string, names: string]> = [
	['asyncio', 'asyncio.__all__'],
	...['AbstractEventLoop', 'AbstractServer', 'Future', 'Task', 'Handle', 'TimerHandle', 'TaskGroup', 'Timeout', 'Runner', 'Lock', 'Event', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Barrier', 'Queue', 'StreamReader', 'StreamWriter', 'Transport', 'DatagramTransport', 'SubprocessTransport', 'Protocol', 'BufferedProtocol', 'DatagramProtocol', 'SubprocessProtocol', 'Server'].map(name => [`asyncio.${name}`, `dir(asyncio.${name})`] as const),
	['contextvars', 'contextvars.__all__'], ['contextvars.Context', 'dir(contextvars.Context)'], ['contextvars.ContextVar', 'dir(contextvars.ContextVar)'], ['contextvars.Token', 'dir(contextvars.Token)'],
	['threading', 'threading.__all__'], ...['Thread', 'Condition', 'Event', 'Semaphore', 'Barrier', 'Timer'].map(name => [`threading.${name}`, `dir(threading.${name})`] as const),
	['asyncio.subprocess', '["PIPE", "STDOUT", "DEVNULL", *asyncio.subprocess.__all__]'], ['asyncio.subprocess.Process', 'dir(asyncio.subprocess.Process)'],
	['subprocess', 'subprocess.__all__'], ['subprocess.Popen', 'dir(subprocess.Popen)'], ['subprocess.CompletedProcess', 'dir(subprocess.CompletedProcess)'],
	['queue', 'queue.__all__'], ['queue.Queue', 'dir(queue.Queue)'], ['queue.SimpleQueue', 'dir(queue.SimpleQueue)'],
	['concurrent.futures', 'concurrent.futures.__all__'], ['concurrent.futures.Future', 'dir(concurrent.futures.Future)'], ['concurrent.futures.Executor', 'dir(concurrent.futures.Executor)'],
	['socket', '[name for name in dir(socket) if name.islower() and callable(getattr(socket, name)) and name not in ("array",)]'], ['socket.socket', 'dir(socket.socket)'],
	['selectors', '[name for name in dir(selectors) if name.endswith("Selector") or name.startswith(("EVENT", "SelectorKey"))]'], ['selectors.BaseSelector', 'dir(selectors.BaseSelector)'],
	['signal', '[name for name in dir(signal) if not name.startswith("enum") and name not in ("annotations",)]'],
];

const imports = 'import asyncio, concurrent.futures, contextvars, json, queue, selectors, signal, socket, subprocess, threading\n';

export type NameTable = ReadonlyArray<{readonly subject: string; readonly names: ReadonlyArray<{readonly name: string; readonly exists: boolean}>}>;

/** Asks CPython for the names, and the simulator which of them it has. */
export const nameTable = async (): Promise<NameTable> => {
	const ask = `${imports}from asyncio.base_events import Server\nasyncio.Server = Server\nprint(json.dumps({\n${subjects.map(([subject, names]) => `    "${subject}": sorted({name for name in ${names} if not name.startswith("_")}),`).join('\n')}\n}))\n`;
	const {stdout, stderr} = await judge({name: 'names.py', source: ask});
	if (stdout === '') {
		throw new Error(stderr);
	}

	const known = JSON.parse(stdout) as Record<string, readonly string[]>;
	const check = `${imports}names = json.loads(${JSON.stringify(JSON.stringify(known))})\nfound = {}\nloop = asyncio.new_event_loop()\nfor subject, wanted in names.items():\n    # The abstract loop names what loops can do.\n    thing = loop if subject == "asyncio.AbstractEventLoop" else eval(subject)\n    found[subject] = [hasattr(thing, name) for name in wanted]\nprint(json.dumps(found))\n`;
	const ours = runOurs({name: 'names.py', source: check});
	if (ours.stdout === '') {
		throw new Error(ours.stderr);
	}

	const found = JSON.parse(ours.stdout) as Record<string, readonly boolean[]>;
	return subjects.map(([subject]) => ({subject, names: known[subject]!.map((name, index) => ({name, exists: found[subject]![index]! && !isRefusal(subject, name)}))}));
};

/** What is there only to say that it is not. */
const isRefusal = (subject: string, name: string): boolean => (name === 'start_tls' && /^asyncio\.(?:AbstractEventLoop|StreamWriter)$/.test(subject))
	|| (subject === 'threading' && /^set(?:trace|profile)/.test(name));

/** Why a name is not there. The first entry that fits counts. */
export const reasons: ReadonlyArray<readonly [subject: RegExp, name: RegExp, reason: string]> = [
	[/^asyncio\.(?:AbstractEventLoop|StreamWriter)$/, /^start_tls$/, 'nothing leaves the process, so nothing is encrypted'],
	[/^threading$/, /^set(?:trace|profile)/, 'nothing is traced from within, that is what the walk is for: they take None only'],
	[/^concurrent\.futures$/, /^InterpreterPoolExecutor$/, 'one interpreter a process'],
	[/^socket$/, /^(?:send|recv)_fds$/, 'file descriptors are not handed from process to process'],
	[/^socket\.socket$/, /^sendmsg_afalg$/, 'the cryptography of Linux\'s kernel'],
	[/^signal$/, /^(?:sigwait.*|sigtimedwait|sigpending|pthread_.*|pidfd_send_signal|struct_siginfo)$/, 'signals come to the main thread only, at positions of the run'],
];

export const reasonOf = (subject: string, name: string): string | undefined => reasons.find(([ofSubject, ofName]) => ofSubject.test(subject) && ofName.test(name))?.[2];

/** The table as the documentation has it. */
export const documentation = (table: NameTable, {byHandle, generated, threads, network, processes}: Counts): string => {
	const all = table.flatMap(({names}) => names);
	const lines = [
		'# What there is of asyncio', '',
		'The public names of CPython 3.14\'s own modules, asked by a test (`test/judge/names.test.ts`, which also writes this page), and what is',
		'not here.', '',
		'What is here is judged by', '',
		`- ${byHandle} programs with asyncio in \`test/programs\` and \`scenarios\`, compared with CPython 3.14: output, errors, and every handle;`,
		`- ${generated} random programs in \`npm test\`, compared the same way, and any number by \`npm run generate\`;`,
		`- ${threads} programs with threads, pools and processes in \`test/programs-threads\`, recorded with a native python3;`,
		`- ${network} programs with sockets and streams in \`test/programs-network\`, recorded likewise;`,
		`- ${processes} programs with child processes and pipes in \`test/programs-processes\`, recorded likewise.`, '',
		`${all.filter(({exists}) => exists).length} of ${all.length} names.`, '',
		'| of | names | here | not here, and why |', '|---|---:|---:|---|',
	];
	for (const {subject, names} of table) {
		const missing = names.filter(({exists}) => !exists);
		const why = new Map<string, string[]>();
		for (const {name} of missing) {
			const reason = reasonOf(subject, name) ?? 'NO REASON';
			why.set(reason, [...why.get(reason) ?? [], `\`${name}\``]);
		}

		lines.push(`| \`${subject}\` | ${names.length} | ${names.length - missing.length} | ${[...why].map(([reason, list]) => `${list.join(', ')}: ${reason}`).join('; ')} |`);
	}

	return `${lines.join('\n')}\n`;
};
