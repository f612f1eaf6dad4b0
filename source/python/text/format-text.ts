/** `format` of strings, and the padding that all of the mini-language shares. */
import {fail} from '../problem.js';
import {codePointLength, slicePoints} from './code-points.js';
import {failWithUnknownCode, type FormatSpec} from './format-spec.js';

const longestText = 2 ** 28;

/** `format(str, spec)`. @throws ValueError */
export function formatString(text: string, spec: FormatSpec): string {
	if (spec.type !== 's') {
		failWithUnknownCode(spec);
	}

	if (spec.sign !== '') {
		fail('ValueError', `${spec.sign === ' ' ? 'Space' : 'Sign'} not allowed in string format specifier`);
	}

	if (spec.coerceZero) {
		fail('ValueError', 'Negative zero coercion (z) not allowed in string format specifier');
	}

	if (spec.alternate) {
		fail('ValueError', 'Alternate form (#) not allowed in string format specifier');
	}

	if (spec.align === '=') {
		fail('ValueError', '\'=\' alignment not allowed in string format specifier');
	}

	return alignText(spec.precision === undefined ? text : slicePoints(text, 0, spec.precision), spec);
}

/** Fills up to the width; `=` aligns like `>`. */
export function alignText(text: string, spec: FormatSpec): string {
	const missing = spec.width - codePointLength(text);
	if (missing <= 0) {
		return text;
	}

	if (missing > longestText) {
		fail('MemoryError', '');
	}

	const before = spec.align === '<' ? 0 : (spec.align === '^' ? Math.floor(missing / 2) : missing);
	return spec.fill.repeat(before) + text + spec.fill.repeat(missing - before);
}
