import {Raise, type Machine} from '../machine/machine.js';
import {parseInt as readInt} from '../number/int-text.js';
import {codePointLength, isFlat} from '../text/code-points.js';
import {exceptionTypes} from '../types/identities.js';
import {PyBytes, PyFloat, PyTuple, type Value} from '../values.js';
import {plain} from '../machine/indexing.js';
import {encode} from '../text/codecs.js';
import {moduleMembers} from './module-table.js';

/*
The reading half of `json`. Without hooks it makes the values at once. With hooks (`marked`) objects come as tuples of
pairs and numbers as the bytes of their text, which JSON itself has neither of, and `json` makes values of these.
*/

const space = /[ \t\n\r]*/y;
const number = /(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const chunk = /[^"\\\u0000-\u001F]*/y;
const words: ReadonlyMap<string, Value> = new Map<string, Value>([
	['null', null], ['true', true], ['false', false], ['NaN', new PyFloat(Number.NaN)], ['Infinity', new PyFloat(Infinity)], ['-Infinity', new PyFloat(-Infinity)],
]);
const escapes: Readonly<Record<string, string>> = {'"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t'};
const deepest = 990;

class Reader {
	at = 0;
	depth = 0;

	constructor(readonly m: Machine, readonly text: string, readonly marked: boolean, readonly strict: boolean) {}

	/** A problem at a place in UTF-16 units; the exception has it in code points. */
	fail(message: string, at: number): never {
		const place = isFlat(this.text) ? at : codePointLength(this.text.slice(0, at));
		throw new Raise(this.m.newException(exceptionTypes.ValueError, [message, place]));
	}

	match(pattern: RegExp): RegExpExecArray | null {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.text);
		if (found !== null) {
			this.at = pattern.lastIndex;
		}

		return found;
	}

	skip(): void {
		this.match(space);
	}

	value(): Value {
		const start = this.at;
		switch (this.text[start]) {
			case '"': {
				this.at++;
				return this.string(start);
			}

			case '{': {
				return this.nested(() => this.object());
			}

			case '[': {
				return this.nested(() => this.array());
			}

			default: {
				return this.scalar(start);
			}
		}
	}

	nested(read: () => Value): Value {
		this.depth++;
		if (this.depth > deepest) {
			throw this.m.error('RecursionError', 'maximum recursion depth exceeded while decoding a JSON object from a unicode string');
		}

		const value = read();
		this.depth--;
		return value;
	}

	scalar(start: number): Value {
		for (const [word, value] of words) {
			if (this.text.startsWith(word, start)) {
				this.at += word.length;
				return this.marked && value instanceof PyFloat ? new PyBytes(encode(word)) : value;
			}
		}

		const found = this.match(number);
		if (found === null || found[0] === '') {
			this.fail('Expecting value', start);
		}

		if (this.marked) {
			return new PyBytes(encode(found[0]));
		}

		return found[2] === undefined && found[3] === undefined ? readInt(found[0]) : new PyFloat(Number(found[0]));
	}

	/** From behind the opening quote; `start` is its place. */
	string(start: number): string {
		let result = '';
		for (;;) {
			result += this.match(chunk)![0];
			const character = this.text[this.at];
			if (character === undefined) {
				this.fail('Unterminated string starting at', start);
			}

			if (character === '"') {
				this.at++;
				return result;
			}

			if (character !== '\\') {
				if (this.strict) {
					this.fail('Invalid control character at', this.at);
				}

				result += character;
				this.at++;
				continue;
			}

			result += this.escape(start);
		}
	}

	escape(start: number): string {
		const slash = this.at;
		const letter = this.text[slash + 1];
		if (letter === undefined) {
			this.fail('Unterminated string starting at', start);
		}

		if (letter !== 'u') {
			const plainly = escapes[letter];
			if (plainly === undefined) {
				this.fail('Invalid \\escape', slash);
			}

			this.at += 2;
			return plainly;
		}

		const digits = this.text.slice(slash + 2, slash + 6);
		if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
			this.fail('Invalid \\uXXXX escape', slash + 1);
		}

		this.at += 6;
		// Halves of a pair join by standing side by side.
		return String.fromCharCode(Number.parseInt(digits, 16));
	}

	object(): Value {
		const pairs: Array<readonly [string, Value]> = [];
		this.at++;
		this.skip();
		if (this.text[this.at] === '}') {
			this.at++;
			return this.finish(pairs);
		}

		for (;;) {
			const start = this.at;
			if (this.text[start] !== '"') {
				this.fail('Expecting property name enclosed in double quotes', start);
			}

			this.at++;
			const key = this.string(start);
			this.skip();
			if (this.text[this.at] !== ':') {
				this.fail('Expecting \':\' delimiter', this.at);
			}

			this.at++;
			this.skip();
			pairs.push([key, this.value()]);
			this.skip();
			if (this.closes('}', 'object')) {
				return this.finish(pairs);
			}
		}
	}

	/** Passes a comma, or the end. */
	closes(bracket: string, what: string): boolean {
		const character = this.text[this.at];
		if (character === bracket) {
			this.at++;
			return true;
		}

		if (character !== ',') {
			this.fail('Expecting \',\' delimiter', this.at);
		}

		const comma = this.at;
		this.at++;
		this.skip();
		if (this.text[this.at] === bracket) {
			this.fail(`Illegal trailing comma before end of ${what}`, comma);
		}

		return false;
	}

	finish(pairs: ReadonlyArray<readonly [string, Value]>): Value {
		return this.marked ? new PyTuple(pairs.map(([key, value]) => new PyTuple([key, value]))) : this.m.newDict(pairs);
	}

	array(): Value {
		const items: Value[] = [];
		this.at++;
		this.skip();
		if (this.text[this.at] === ']') {
			this.at++;
			return this.m.newList(items);
		}

		for (;;) {
			items.push(this.value());
			this.skip();
			if (this.closes(']', 'array')) {
				return this.m.newList(items);
			}
		}
	}
}

const shortEscapes: Readonly<Record<string, string>> = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\f': '\\f', '\b': '\\b'};
const needsEscape = /["\\\u0000-\u001F]/g;
const needsAsciiEscape = /["\\]|[^ -~]/g;

/** A text in quotes. */
const quote = (text: string, ascii: boolean): string => `"${text.replaceAll(ascii ? needsAsciiEscape : needsEscape, character =>
	shortEscapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;

export const jsonModule = moduleMembers('_json', {
	functions: {
		/** The value at a place, and where it ends. Raises ValueError(message, place). */
		parse: ['text, start, marked, strict, whole, /', (m, text, start, marked, strict, whole) => {
			const reader = new Reader(m, plain(m, text) as string, marked === true, strict === true);
			reader.at = start as number;
			if (whole === true) {
				reader.skip();
			}

			const value = reader.value();
			if (whole === true) {
				reader.skip();
				if (reader.at !== reader.text.length) {
					reader.fail('Extra data', reader.at);
				}
			}

			return new PyTuple([value, reader.at]);
		}],
		quote: ['text, ascii, /', (m, text, ascii) => quote(plain(m, text) as string, ascii === true)],
	},
});
