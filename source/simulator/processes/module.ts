import type {Machine} from '../../python/machine/machine.js';
import type {Outcome} from '../../python/native.js';
import {bytesOf} from '../../python/types/buffers.js';
import {decode} from '../../python/text/codecs.js';
import {utf8Name} from '../../python/text/encodings.js';
import {native} from '../../python/types/define.js';
import {PyBytes, PyTuple, type Value} from '../../python/values.js';
import {asFloat} from '../numbers.js';
import {closeDescriptor, duplicate} from '../network/calls.js';
import type {Kernel} from '../network/kernel.js';
import {makePipe, pipeText, readPipe, writePipe} from '../network/pipes.js';
import {isReady, masks} from '../network/readiness.js';
import {receiveStream, sendStream} from '../network/streams.js';
import type {Socket} from '../network/state.js';
import {inKernel, systemCall, tryCall} from '../network/system.js';
import {osError, SystemError} from '../network/system-error.js';
import {blocking, limitOf} from '../network/waiting.js';
import {runOf, type Run} from '../run.js';
import {getSignal} from '../signals/deliver.js';
import {signalOf} from '../signals/numbers.js';
import {openStandard, standardOutput, standardStreams} from './standard-streams.js';
import {pidOf} from './processes.js';
import {beginProgram, childOf, exitProcess, nothing, processOf, runMain, type Given} from './programs.js';
import {changeProcess, currentProcess, findProcess} from '../threads/state.js';
import {waitFor as sleepFor} from '../threads/waiting.js';

/* The native module `_processes`: file descriptors of pipes, and children that run a program of their own. */

const objectOf = (kernel: Kernel, fd: Value): Socket => {
	const socket = typeof fd === 'number' ? kernel.socketOf(fd) : undefined;
	if (socket === undefined) {
		throw new SystemError('EBADF');
	}

	return socket;
};

const kindOf = (m: Machine, fd: Value): number => {
	const object = typeof fd === 'number' ? inKernel(runOf(m), kernel => kernel.objectOf(fd)) : undefined;
	if (object === undefined) {
		throw osError(m, 'EBADF');
	}

	return object;
};

const isNonblocking = ({options}: Socket): boolean => (options['nonblock'] ?? 0) !== 0;

/** Does it now, or sleeps until it can be done; a descriptor that does not block is told so. */
const perform = (m: Machine, fd: Value, direction: 'read' | 'write', call: (kernel: Kernel, socket: Socket) => Value): Outcome => {
	const socket = systemCall(m, kernel => objectOf(kernel, fd));
	const attempt = (inner: Machine) => tryCall(inner, 'EAGAIN', kernel => ({value: call(kernel, kernel.get(socket.id))}));
	if (isNonblocking(socket)) {
		const done = attempt(m);
		if (done === null) {
			throw osError(m, 'EAGAIN');
		}

		return done.value;
	}

	return blocking(m, {
		what: socket.kind === 'socket' ? 'os.read() or os.write()' : pipeText(socket, direction), until: null, overdue: () => null,
		on: {type: 'sockets', wanted: [{socket: socket.id, read: direction === 'read', write: direction === 'write'}]},
	}, attempt);
};

const read = (m: Machine, fd: Value, count: number): Outcome => {
	const object = kindOf(m, fd);
	if (object === nothing) {
		return new PyBytes(new Uint8Array(0));
	}

	openStandard(runOf(m), fd as number, object);
	return perform(m, fd, 'read', (kernel, socket) => new PyBytes((socket.kind === 'pipe' ? readPipe(kernel, socket.id, count) : receiveStream(kernel, socket.id, count)).slice()));
};

const write = (m: Machine, fd: Value, data: Value): Outcome => {
	const bytes = bytesOf(m, data);
	if (bytes === undefined) {
		throw m.error('TypeError', 'a bytes-like object is required');
	}

	const object = kindOf(m, fd);
	if (object === nothing) {
		return bytes.length;
	}

	const stream = standardStreams.get(object) ?? inKernel(runOf(m), kernel => standardOutput(kernel, object));
	if (stream !== undefined) {
		m.host.onPrint(m, stream, decode(bytes, utf8Name, 'replace'));
		return bytes.length;
	}

	return perform(m, fd, 'write', (kernel, socket) => socket.kind === 'pipe' ? writePipe(kernel, socket.id, bytes) : sendStream(kernel, socket.id, bytes));
};

const close = (m: Machine, fd: Value): null => {
	const object = kindOf(m, fd);
	systemCall(m, kernel => {
		if (object <= 0) {
			kernel.freeDescriptor(fd as number);
		} else {
			closeDescriptor(kernel, fd as number);
		}
	});
	return null;
};

/** A second number for what a descriptor is; `at` is the number, which is closed first, null: the lowest that is free. */
const copy = (m: Machine, fd: Value, at: Value): number => {
	const object = kindOf(m, fd);
	if (at === fd) {
		return fd as number;
	}

	return systemCall(m, kernel => {
		if (at === null) {
			return object > 0 ? duplicate(kernel, object) : kernel.descriptor(object);
		}

		if (kernel.socketOf(at as number) !== undefined) {
			closeDescriptor(kernel, at as number);
		}

		kernel.setDescriptor(at as number, object);
		return at as number;
	});
};

const kindName = (m: Machine, fd: Value): string => {
	const object = kindOf(m, fd);
	if (object === nothing) {
		return 'null';
	}

	return object < 0 ? 'standard' : (inKernel(runOf(m), kernel => kernel.find(object)?.kind) ?? 'other');
};

/** The running process's child with this pid; ChildProcessError where it has none, or has been told of its end. */
const childWith = (m: Machine, pid: Value): number => {
	const run = runOf(m);
	const process = typeof pid === 'number' ? childOf(run, pid) : undefined;
	if (process === undefined || findProcess(run, process)!.reaped) {
		throw osError(m, 'ECHILD');
	}

	return process;
};

/** What a child ended with, -N for signal N; None when the time is over first. */
const waitFor = (m: Machine, pid: Value, timeout: Value, what: string): Outcome => {
	const process = childWith(m, pid);
	const {object} = findProcess(runOf(m), process)!;
	return blocking(m, {
		what, until: timeout === null ? null : limitOf(m, Math.max(0, asFloat(m, timeout))), overdue: () => null,
		on: {type: 'sockets', wanted: [{socket: object!, read: true, write: false}]},
	}, inner => {
		const {exitCode} = findProcess(runOf(inner), process)!;
		return exitCode === null ? null : {value: reap(runOf(inner), process, exitCode)};
	});
};

const reap = (run: Run, process: number, exitCode: number): number => {
	changeProcess(run, process, {reaped: true});
	return exitCode;
};

/** Which of these descriptors can be read (first tuple) or written (second): waits until one can, or the time is over. */
const select = (m: Machine, reads: readonly number[], writes: readonly number[], timeout: Value, what: string): Outcome => {
	const wanted = systemCall(m, kernel => [
		...reads.map(fd => ({fd, socket: objectOf(kernel, fd).id, read: true, write: false})),
		...writes.map(fd => ({fd, socket: objectOf(kernel, fd).id, read: false, write: true})),
	]);
	return blocking(m, {
		what, until: timeout === null ? null : limitOf(m, Math.max(0, asFloat(m, timeout))), overdue: () => null, on: {type: 'sockets', wanted},
	}, inner => inKernel(runOf(inner), kernel => {
		const ready = wanted.filter(({socket, read: reading, write: writing}) => (isReady(kernel, socket, reading, writing) & (masks.in | masks.out)) !== 0);
		const numbers = (of: typeof wanted) => new PyTuple(of.map(({fd}) => fd));
		return ready.length === 0 ? null : {value: new PyTuple([numbers(ready.filter(one => one.read)), numbers(ready.filter(one => one.write))])};
	}));
};

const numbersOf = (value: Value): readonly number[] => (value as PyTuple).items as readonly number[];

const functions = [
	native('pipe', 'name, /', (m, name) => {
		const {read: from, write: to} = systemCall(m, kernel => {
			const ends = makePipe(kernel, name as string);
			return {read: kernel.open(ends.read).fd!, write: kernel.open(ends.write).fd!};
		});
		return new PyTuple([from, to]);
	}),
	native('read', 'fd, count, /', (m, fd, count) => read(m, fd, count as number)),
	native('write', 'fd, data, /', write),
	native('close', 'fd, /', close),
	native('copy', 'fd, at=None, /', copy),
	/** What a descriptor is: pipe, process, socket, standard (a stream of the run), null, other. */
	native('kind', 'fd, /', kindName),
	native('set_blocking', 'fd, blocking, /', (m, fd, isBlocking) => {
		openStandard(runOf(m), fd as number, kindOf(m, fd));
		systemCall(m, kernel => {
			const socket = kernel.socketOf(fd as number);
			if (socket !== undefined) {
				kernel.change(socket.id, {options: {...socket.options, nonblock: isBlocking === true ? 0 : 1}});
			}
		});
		return null;
	}),
	native('get_blocking', 'fd, /', (m, fd) => kindOf(m, fd) <= 0 || !isNonblocking(systemCall(m, kernel => objectOf(kernel, fd)))),
	/** Makes a standard stream of the run something that a loop can watch. */
	native('watchable', 'fd, /', (m, fd) => {
		openStandard(runOf(m), fd as number, kindOf(m, fd));
		return null;
	}),
	native('select', 'reads, writes, timeout, what, /', (m, reads, writes, timeout, what) => select(m, numbersOf(reads), numbersOf(writes), timeout, what as string)),
	/** Makes a child that will run a program; returns its pid. */
	native('spawn', 'name, order, given, /', (m, name, order, given) => pidOf(beginProgram(m, name as string, order, (given as PyTuple).items as readonly Given[]))),
	native('wait', 'pid, timeout, what, /', (m, pid, timeout, what) => waitFor(m, pid, timeout, what as string)),
	/** The same at once; None: it has not ended. */
	native('poll', 'pid, /', (m, pid) => {
		const process = childWith(m, pid);
		runOf(m).spin();
		const {exitCode} = findProcess(runOf(m), process)!;
		return exitCode === null ? null : reap(runOf(m), process, exitCode);
	}),
	native('pidfd', 'pid, /', (m, pid) => {
		const process = typeof pid === 'number' ? childOf(runOf(m), pid) : undefined;
		if (process === undefined) {
			throw osError(m, 'ESRCH');
		}

		return systemCall(m, kernel => kernel.open(findProcess(runOf(m), process)!.object!).fd!);
	}),
	native('kill', 'pid, signal, /', (m, pid, signal) => {
		const run = runOf(m);
		const process = typeof pid === 'number' ? processOf(run, pid) : undefined;
		if (process === undefined || findProcess(run, process)?.reaped === true) {
			throw osError(m, 'ESRCH');
		}

		const name = signalOf(Number(signal));
		if (name === undefined && signal !== 0) {
			throw osError(m, 'EINVAL');
		}

		run.charge(m);
		const isOver = process !== 0 && (findProcess(run, process)?.exitCode ?? null) !== null;
		if (name !== undefined && !isOver) {
			getSignal(run, m, name, process);
		}

		return null;
	}),
	/** Others see what this process has written before they see its end: an interpreter takes a moment to go. */
	native('linger', '', m => sleepFor(m, {what: 'the end of the interpreter', timeout: null, last: true, idle: true}, {name: 'lingered', resume: () => null}, [])),
	/** Ends the process that runs, at once. */
	native('exit', 'code, /', (m, code) => {
		const run = runOf(m);
		const process = currentProcess(run);
		if (process === 0) {
			run.end(Number(code) & 0xFF, null);
			m.frame = null;
		} else {
			exitProcess(run, m, process, Number(code) & 0xFF);
		}

		return null;
	}),
	native('run_main', 'filename, text, path, package, /', (m, filename, text, path, packageName) =>
		runMain(m, filename as string, text as string, path as string, packageName as string | null)),
	native('parent_pid', '', m => {
		const process = currentProcess(runOf(m));
		return process === 0 ? 1 : pidOf(findProcess(runOf(m), process)!.parent);
	}),
];

export const processesModule: ReadonlyMap<string, Value> = new Map<string, Value>(functions.map(fn => [fn.name, fn] as const));
