import type {Machine} from '../machine/machine.js';
import {HostObject} from '../machine/objects.js';
import {plain} from '../machine/indexing.js';
import {typeName} from '../machine/type-of.js';
import {collect} from '../machine/iteration.js';
import {utf8Name} from '../text/encodings.js';
import {codePointLength} from '../text/code-points.js';
import {decode, encode} from '../text/codecs.js';
import {PyType} from '../type.js';
import {define} from '../types/define.js';
import {objectType} from '../types/identities.js';
import type {Ref, Value} from '../values.js';

export type StreamName = 'stdout' | 'stderr';

/** The type of `sys.stdout` and `sys.stderr`: what is written goes to the host. */
export const textStreamType = new PyType('TextIOWrapper', [objectType], '_io', false);

/** A standard stream as an object of the program. */
export const newStream = (m: Machine, name: StreamName | 'stdin'): Ref =>
	m.heap.allocate(new HostObject(m.epoch, textStreamType, 0, new Map<string, Value>([['name', `<${name}>`], ['stream', name]])));

/** Which standard stream of the host an object writes to; undefined for anything else. */
export const streamOf = (m: Machine, value: Value): StreamName | undefined => {
	const object = m.as(value, 'host');
	return object?.cls === textStreamType ? object.fields.get('stream') as StreamName : undefined;
};

/** `sys.stdout` as the program has it now; undefined as long as nobody has imported `sys`: then it is the host's own. */
export const standardStream = (m: Machine, name: StreamName): Value | undefined => {
	const module = m.as(m.lookup(m.fixed.modules, 'sys'), 'module');
	return module === undefined ? undefined : m.lookup(module.attributes, name);
};

const field = (name: string) => (m: Machine, self: Value): Value => m.as(self, 'host')!.fields.get(name) ?? null;

/**
Text for a standard stream. What is no text, half a pair of surrogates, cannot be encoded: an error on stdout, an escape on
stderr.
*/
export const printTo = (m: Machine, stream: StreamName, text: string): void => {
	if (!/\p{Cs}/u.test(text)) {
		m.host.onPrint(m, stream, text);
		return;
	}

	const bytes = encode(text, utf8Name, stream === 'stdout' ? 'strict' : 'backslashreplace');
	m.host.onPrint(m, stream, decode(bytes));
};

const write = (m: Machine, self: Value, value: Value): Value => {
	const text = plain(m, value);
	if (typeof text !== 'string') {
		throw m.error('TypeError', `write() argument must be str, not ${typeName(m, value)}`);
	}

	if (text !== '') {
		printTo(m, streamOf(m, self)!, text);
	}

	return codePointLength(text);
};

define(textStreamType, {
	methods: {
		write: ['text, /', write],
		writelines: ['lines, /', (m, self, lines) => collect(m, lines, (inner, items) => {
			for (const item of items) {
				write(inner, self, item);
			}

			return null;
		})],
		flush: ['', () => null],
		isatty: ['', () => false],
		writable: ['', (m, self) => field('stream')(m, self) !== 'stdin'],
		readable: ['', (m, self) => field('stream')(m, self) === 'stdin'],
		seekable: ['', () => false],
		fileno: ['', (m, self) => ['stdin', 'stdout', 'stderr'].indexOf(field('stream')(m, self) as string)],
		reconfigure: ['*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None', () => null],
		__repr__: ['', (m, self) => `<_io.TextIOWrapper name='${field('name')(m, self) as string}' mode='${field('stream')(m, self) === 'stdin' ? 'r' : 'w'}' encoding='utf-8'>`],
		__enter__: ['', (_, self) => self],
	},
	properties: {
		name: field('name'),
		encoding: () => utf8Name,
		errors: (m, self) => field('stream')(m, self) === 'stderr' ? 'backslashreplace' : 'strict',
		mode: (m, self) => field('stream')(m, self) === 'stdin' ? 'r' : 'w',
		closed: () => false,
		line_buffering: (m, self) => field('stream')(m, self) === 'stderr',
	},
});
