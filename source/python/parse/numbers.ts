import {PyComplex, PyFloat} from '../values.js';
import type {ConstantValue} from './ast.js';
import {fail, type Parser} from './parser.js';
import type {Token} from './token.js';

const isInteger = /^(?:\d+|0[xob].*)$/is;
/** CPython converts no longer decimal text than this to an integer. */
const maximalDigits = 4300;

/** The value of a number's text: an int (a bigint when it is not a safe integer), a float or an imaginary number. */
export function numberValue(p: Parser, token: Token): ConstantValue {
	const text = token.text.includes('_') ? token.text.replaceAll('_', '') : token.text;
	if (text.endsWith('j') || text.endsWith('J')) {
		return new PyComplex(0, Number(text.slice(0, -1)));
	}

	if (!isInteger.test(text)) {
		return new PyFloat(Number(text));
	}

	const value = Number(text);
	if (Number.isSafeInteger(value)) {
		return value;
	}

	if (text.length > maximalDigits && !/^0\D/.test(text)) {
		fail(p, {line: token.line, column: -1, endLine: token.line, endColumn: -1}, `Exceeds the limit (${maximalDigits} digits) for integer string conversion: value has ${text.length} digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.`);
	}

	return BigInt(text.toLowerCase());
}
