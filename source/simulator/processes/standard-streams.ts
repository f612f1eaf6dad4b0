import {encode} from '../../python/text/codecs.js';
import {utf8Name} from '../../python/text/encodings.js';
import type {StreamName} from '../../python/modules/streams.js';
import {appendBytes, emptyBytes} from '../network/byte-queue.js';
import type {Kernel} from '../network/kernel.js';
import {makePipe, releasePipe} from '../network/pipes.js';
import {descriptorKey} from '../network/state.js';
import {inKernel} from '../network/system.js';
import type {Run} from '../run.js';

/*
The standard streams of the run: what a process's file descriptors 0, 1 and 2 are as long as nobody has made something
else of them. Output goes into the facts; input is what `--input` gave, as a pipe that nobody writes to any more.
*/

/** What they are among file descriptors; see `emptyNetwork`. */
export const standard = {stdin: -2, stdout: -3, stderr: -4} as const;

export const standardStreams: ReadonlyMap<number, StreamName> = new Map([[standard.stdout, 'stdout'], [standard.stderr, 'stderr']]);

/** The stream of the run that an object of the kernel stands for. */
export const standardOutput = (kernel: Kernel, id: number): StreamName | undefined => {
	const number = kernel.find(id)?.options['standard'];
	return number === undefined ? undefined : standardStreams.get(number);
};

const openInput = (run: Run, name: string): number => {
	const {lines, at} = run.world.input;
	const text = lines.slice(at).map(line => `${line}\n`).join('');
	run.change({input: {lines, at: lines.length}});
	return inKernel(run, kernel => {
		const {read, write} = makePipe(kernel, name);
		kernel.change(read, {received: appendBytes(emptyBytes, encode(text))});
		releasePipe(kernel, write);
		return read;
	});
};

const openOutput = (run: Run, object: number): number => inKernel(run, kernel => {
	const {write} = makePipe(kernel, standardStreams.get(object)!);
	kernel.change(write, {options: {standard: object}});
	return write;
});

/** Makes a standard stream, if a descriptor is one, an object of the kernel: something to be read, and to be watched. */
export const openStandard = (run: Run, fd: number, object: number): void => {
	if (object !== standard.stdin && !standardStreams.has(object)) {
		return;
	}

	const made = object === standard.stdin ? openInput(run, 'stdin') : openOutput(run, object);
	inKernel(run, kernel => {
		// Whoever has it has the same one.
		const descriptors = Object.fromEntries(Object.entries(kernel.state.descriptors).map(([key, value]) => [key, value === object ? made : value]));
		kernel.state = {...kernel.state, descriptors: {...descriptors, [descriptorKey(kernel.process, fd)]: made}};
	});
};

/** Where what a process prints goes: a stream of the run, nowhere, or to an object of the kernel. */
export const targetOf = (run: Run, stream: StreamName): StreamName | null | number => inKernel(run, kernel => {
	const object = kernel.objectOf(stream === 'stdout' ? 1 : 2);
	if (object === undefined || object === -1) {
		// A process that was not begun by `subprocess` has its parent's.
		return object === undefined ? stream : null;
	}

	return standardStreams.get(object) ?? standardOutput(kernel, object) ?? object;
});

/** What the interpreter itself prints into a pipe, as the report of an exception: it does not wait for room. */
export const printInto = (run: Run, object: number, text: string): void => {
	inKernel(run, kernel => {
		const reader = kernel.find(kernel.find(object)?.peer ?? null);
		if (reader !== undefined && !reader.released) {
			kernel.change(reader.id, {received: appendBytes(reader.received, encode(text, utf8Name, 'backslashreplace'))});
			kernel.notify(reader.id, 0);
		}
	});
};
