import {closestName, hintOf} from './suggestions.js';
import {findAttribute, getAttribute} from '../machine/attributes.js';
import {typeName} from '../machine/type-of.js';
import {mapEach} from '../machine/each.js';
import {plain, withIndex} from '../machine/indexing.js';
import type {Machine} from '../machine/machine.js';
import {call, callMethod} from '../machine/calls.js';
import {asciiOf, formatOf, reprOf, strOf} from '../machine/text.js';
import {truth} from '../machine/operators.js';
import type {Native, Outcome} from '../native.js';
import {intToPrefixedString} from '../number/int-text.js';
import {codePointLength} from '../text/code-points.js';
import {native, rawNative} from '../types/define.js';
import {PyBytes, type Value} from '../values.js';
import {printTo, standardStream, streamOf} from '../modules/streams.js';

const prefixed = (name: string, base: 2 | 8 | 16): Native =>
	native(name, 'number, /', (m, value) => withIndex(m, value, (_, number) => intToPrefixedString(number, base)));

const ord = (m: Machine, value: Value): Value => {
	const text = plain(m, value);
	if (typeof text === 'string') {
		const length = codePointLength(text);
		if (length !== 1) {
			throw m.error('TypeError', `ord() expected a character, but string of length ${length} found`);
		}

		return text.codePointAt(0)!;
	}

	const bytes = text instanceof PyBytes ? text.bytes : m.as(value, 'bytearray')?.bytes;
	if (bytes === undefined) {
		throw m.error('TypeError', `ord() expected string of length 1, but ${typeName(m, value)} found`);
	}

	if (bytes.length !== 1) {
		throw m.error('TypeError', `ord() expected a character, but string of length ${bytes.length} found`);
	}

	return bytes[0]!;
};

const separator = (m: Machine, name: string, value: Value | undefined, fallback: string): string => {
	const text = value === undefined || value === null ? fallback : plain(m, value);
	if (typeof text !== 'string') {
		throw m.error('TypeError', `${name} must be None or a string, not ${typeName(m, value!)}`);
	}

	return text;
};

const printOptions = new Set(['sep', 'end', 'file', 'flush']);

/** Writes the parts one after the other, as `print` does to an object of the program. */
const writeAll = (m: Machine, file: Value, parts: readonly string[], flush: boolean, at = 0): Outcome => {
	if (at < parts.length) {
		return m.chain(() => getAttribute(m, file, 'write'), (inner, write) =>
			inner.chain(() => call(inner, write, [parts[at]!]), last => writeAll(last, file, parts, flush, at + 1)));
	}

	return flush ? m.chain(() => getAttribute(m, file, 'flush'), (inner, method) => inner.chain(() => call(inner, method, []), () => null)) : null;
};

const print = rawNative('print', (m, args, keywords) => {
	for (const name of keywords?.keys() ?? []) {
		if (!printOptions.has(name)) {
			throw m.error('TypeError', `print() got an unexpected keyword argument '${name}'${hintOf(closestName(['sep', 'end', 'file', 'flush'], name))}`);
		}
	}

	const sep = separator(m, 'sep', keywords?.get('sep'), ' ');
	const end = separator(m, 'end', keywords?.get('end'), '\n');
	const file = keywords?.get('file') ?? standardStream(m, 'stdout');
	const flush = keywords?.get('flush') ?? false;
	const output = (inner: Machine, texts: readonly Value[]): Outcome => {
		const stream = file === undefined ? 'stdout' : streamOf(inner, file);
		if (stream !== undefined) {
			printTo(inner, stream, texts.join(sep) + end);
			return null;
		}

		const parts = texts.flatMap((text, index) => index === 0 ? [text as string] : [sep, text as string]);
		return inner.chain(() => truth(inner, flush), (last, flushed) => writeAll(last, file as Value, [...parts, end], flushed === true));
	};

	if (file === null) {
		return null;
	}

	return args.every(arg => typeof arg === 'string') ? output(m, args) : mapEach(m, args.length, (inner, index) => strOf(inner, args[index]!), output);
});

/** `sys.stdin` where it is not the run's own any more; undefined: it is. */
const replacedInput = (m: Machine): Value | undefined => {
	const module = m.as(m.lookup(m.fixed.modules, 'sys'), 'module');
	const stream = module && m.lookup(module.attributes, 'stdin');
	if (stream === null) {
		throw m.error('RuntimeError', 'input(): lost sys.stdin');
	}

	return stream === undefined || findAttribute(m, stream, '_is_of_the_run') !== undefined ? undefined : stream;
};

/** A line of a file, without its end. */
const readFrom = (m: Machine, stream: Value): Outcome => m.chain(
	() => callMethod(m, stream, 'readline', []),
	(inner, line) => {
		if (typeof line !== 'string') {
			throw inner.error('TypeError', 'object.readline() returned non-string');
		}

		if (line === '') {
			throw inner.error('EOFError', 'EOF when reading a line');
		}

		return line.endsWith('\n') ? line.slice(0, -1) : line;
	},
);

const input = native('input', 'prompt=\'\', /', (m, prompt) => m.chain(() => strOf(m, prompt), (inner, text) => {
	const stream = standardStream(inner, 'stdout');
	const ask = (last: Machine): Outcome => {
		const other = replacedInput(last);
		return other === undefined ? last.host.onInput(last, text as string) : readFrom(last, other);
	};

	if (text === '') {
		return ask(inner);
	}

	const name = stream === undefined ? 'stdout' : (stream === null ? undefined : streamOf(inner, stream));
	if (name === undefined) {
		if (stream === null) {
			throw inner.error('RuntimeError', 'input(): lost sys.stdout');
		}

		return inner.chain(() => writeAll(inner, stream!, [text as string], true), ask);
	}

	inner.host.onPrint(inner, name, text as string);
	return ask(inner);
}));

export const textFunctions: readonly Native[] = [
	print, input,
	native('repr', 'obj, /', reprOf),
	native('ascii', 'obj, /', asciiOf),
	native('format', 'value, format_spec=\'\', /', (m, value, spec) => {
		if (typeof plain(m, spec) !== 'string') {
			throw m.error('TypeError', `format() argument 2 must be str, not ${typeName(m, spec)}`);
		}

		return formatOf(m, value, plain(m, spec) as string);
	}),
	native('chr', 'i, /', (m, value) => withIndex(m, value, (inner, code) => {
		if (typeof code === 'bigint' || code < 0 || code > 0x10_FF_FF) {
			throw inner.error('ValueError', 'chr() arg not in range(0x110000)');
		}

		return String.fromCodePoint(code);
	})),
	native('ord', 'character, /', ord),
	prefixed('bin', 2),
	prefixed('oct', 8),
	prefixed('hex', 16),
];

