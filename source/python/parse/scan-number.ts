import {columnOf, failAt, push, type Scanner} from './scanner.js';

const hexadecimal = /0[xX](?:_?[\da-fA-F])+/y;
const octal = /0[oO](?:_?[0-7])+/y;
const binary = /0[bB](?:_?[01])+/y;
const decimal = /(?:\d(?:_?\d)*)?(?:\.(?:\d(?:_?\d)*)?)?(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?/y;
const leadingZeros = /^0[\d_]*[1-9]/;
const whole = /^[\d_]+$/;
const wordPart = /[A-Za-z_]/;
const digit = /\d/;
/** A number may stand right before these words: `1if x else 2`. */
const keywordBehind = /(?:and|else|for|not|or)(?![\w\u0080-\uFFFF])|i[fns]/y;

const radixes: Readonly<Record<string, {readonly pattern: RegExp; readonly name: string}>> = {
	x: {pattern: hexadecimal, name: 'hexadecimal'},
	o: {pattern: octal, name: 'octal'},
	b: {pattern: binary, name: 'binary'},
};

function matchAt(pattern: RegExp, text: string, position: number): string {
	pattern.lastIndex = position;
	return pattern.exec(text)?.[0] ?? '';
}

/** The place of one character, as CPython's tokenizer reports it: it has just read it. */
function failOn(s: Scanner, offset: number, message: string): never {
	const column = columnOf(s, offset);
	return failAt({line: s.line, column, endLine: s.line, endColumn: column}, message);
}

/** What stands right behind a number must not look like a part of it. */
function checkEnd(s: Scanner, kind: string): void {
	if (!wordPart.test(s.text[s.position] ?? '')) {
		return;
	}

	if (matchAt(keywordBehind, s.text, s.position) === '') {
		failOn(s, s.position - 1, `invalid ${kind} literal`);
	}

	s.warnings.set(s.position, {line: s.line, message: `invalid ${kind} literal`});
}

function scanRadix(s: Scanner, radix: {readonly pattern: RegExp; readonly name: string}): void {
	const start = s.position;
	const literal = matchAt(radix.pattern, s.text, start);
	s.position = start + (literal.length || 2);
	const next = s.text[s.position] ?? '';
	if (digit.test(next)) {
		failOn(s, s.position, `invalid digit '${next}' in ${radix.name} literal`);
	}

	if (literal === '' || next === '_') {
		const after = s.text[s.position + 1] ?? '';
		if (next === '_' && digit.test(after)) {
			failOn(s, s.position + 1, `invalid digit '${after}' in ${radix.name} literal`);
		}

		failOn(s, s.position - (next === '_' ? 0 : 1), `invalid ${radix.name} literal`);
	}

	checkEnd(s, radix.name);
	push(s, 'number', start, literal);
}

/** A number begins at the position. */
export function scanNumber(s: Scanner): void {
	const start = s.position;
	const radix = s.text[start] === '0' ? radixes[(s.text[start + 1] ?? '').toLowerCase()] : undefined;
	if (radix) {
		scanRadix(s, radix);
		return;
	}

	const literal = matchAt(decimal, s.text, start);
	s.position = start + literal.length;
	if (s.text[s.position] === '_' && digit.test(literal.at(-1) ?? '')) {
		failOn(s, s.position, 'invalid decimal literal');
	}

	if (whole.test(literal) && leadingZeros.test(literal)) {
		let zeros = 0;
		while (literal[zeros] === '0' || literal[zeros] === '_') {
			zeros++;
		}

		failAt(
			{line: s.line, column: columnOf(s, start), endLine: s.line, endColumn: columnOf(s, start + zeros)},
			'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
		);
	}

	if (/^[eE][+-]/.test(s.text.slice(s.position, s.position + 2))) {
		failOn(s, s.position + 1, 'invalid decimal literal');
	}

	const last = literal.at(-1) ?? '';
	checkEnd(s, last === 'j' || last === 'J' ? 'imaginary' : 'decimal');
	push(s, 'number', start, literal);
}
