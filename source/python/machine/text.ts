import {floatRepr} from '../number/float.js';
import {intToString} from '../number/int-text.js';
import {Native, type Outcome} from '../native.js';
import {formatComplex, formatFloat, formatInt} from '../text/format-number.js';
import {parseFormatSpec} from '../text/format-spec.js';
import {formatString} from '../text/format-text.js';
import {asciiFromRepr} from '../text/string-repr.js';
import {PyComplex, PyFloat, Ref, type Value} from '../values.js';
import {findOnType, typeName, typeOf, type Class} from './type-of.js';
import {callMember} from './calls.js';
import type {Machine} from './machine.js';
import {fastRepr, slowParts} from './repr.js';

export {fastRepr} from './repr.js';

/*
`repr`, `str`, `ascii` and `format`. All answer a str; Python code runs only where the program has some for it.
*/

// Function declarations: the modules of the types, which this one needs through others, use them while they are loaded.

/** `repr(value)`. */
export function reprOf(m: Machine, value: Value): Outcome {
	const fast = fastRepr(m, value);
	if (fast !== undefined) {
		return fast;
	}

	const parts = slowParts(m, value, reprOf);
	if (parts !== undefined) {
		return parts;
	}

	return callText(m, value, '__repr__');
}

/** `list.__repr__(value)` and the like: the built-in container's own, whatever the value's class says of itself. */
export function containerRepr(m: Machine, value: Value): Outcome {
	return slowParts(m, value, reprOf, true) ?? reprOf(m, value);
}

/** `str(value)`. */
export function strOf(m: Machine, value: Value): Outcome {
	switch (typeof value) {
		case 'string': {
			return value;
		}

		case 'number': {
			return String(value);
		}

		case 'bigint': {
			return intToString(value);
		}

		default: {
			if (value instanceof PyFloat) {
				return floatRepr(value.value);
			}

			if (!(value instanceof Ref)) {
				return reprOf(m, value);
			}

			const cls = typeOf(m, value);
			const member = findOnType(m, cls, '__str__');
			if (member === undefined || (member instanceof Native && member.owner === 'object')) {
				return reprOf(m, value);
			}

			const payload = member instanceof Native && member.owner === 'str' ? m.as(value, 'instance')?.payload : undefined;
			return typeof payload === 'string' ? payload : callText(m, value, '__str__');
		}
	}
}

/** `ascii(value)`. */
export function asciiOf(m: Machine, value: Value): Outcome {
	return m.chain(() => reprOf(m, value), (_, text) => asciiFromRepr(text as string));
}

/** Calls a method that must answer a str; an instance of a class derived from str counts as its text. */
function callText(m: Machine, value: Value, name: string): Outcome {
	const cls = typeOf(m, value);
	const member = findOnType(m, cls, name)!;
	return m.chain(() => callMember(m, member, value, cls, []), (inner, text) => checkText(inner, text, `${name} returned non-string`));
}

function checkText(m: Machine, text: Value, problem: string): string {
	const plain = typeof text === 'string' ? text : m.as(text, 'instance')?.payload;
	if (typeof plain !== 'string') {
		throw m.error('TypeError', `${problem} (type ${typeName(m, text)})`);
	}

	return plain;
}

/** `format(value, spec)`. */
export function formatOf(m: Machine, value: Value, spec: string): Outcome {
	if (typeof value === 'string') {
		return spec === '' ? value : formatString(value, parseFormatSpec(spec, 'str'));
	}

	if (typeof value === 'number' || typeof value === 'bigint' || value instanceof PyFloat) {
		return formatNumber(m, value, spec);
	}

	const cls = typeOf(m, value);
	const member = findOnType(m, cls, '__format__');
	if (member === undefined || member instanceof Native) {
		return formatNatively(m, value, spec, cls, member);
	}

	return m.chain(() => callMember(m, member, value, cls, [spec]), (inner, text) => {
		const plain = typeof text === 'string' ? text : inner.as(text, 'instance')?.payload;
		if (typeof plain !== 'string') {
			throw inner.error('TypeError', `__format__ must return a str, not ${typeName(inner, text)}`);
		}

		return plain;
	});
}

function formatNatively(m: Machine, value: Value, spec: string, cls: Class, member: Native | undefined): Outcome {
	if (spec === '') {
		return strOf(m, value);
	}

	if (member === undefined || member.owner === 'object') {
		throw m.error('TypeError', `unsupported format string passed to ${typeName(m, value)}.__format__`);
	}

	return callMember(m, member, value, cls, [spec]);
}

/** `format` of an int, bool, float or complex; an empty specification is `str`. */
export function formatNumber(m: Machine, value: Value, spec: string): string {
	if (spec === '') {
		return fastRepr(m, value)!;
	}

	if (value instanceof PyFloat) {
		return formatFloat(value.value, parseFormatSpec(spec, 'float'));
	}

	if (value instanceof PyComplex) {
		return formatComplex(value.re, value.im, parseFormatSpec(spec, 'complex'));
	}

	return typeof value === 'boolean'
		? formatInt(Number(value), parseFormatSpec(spec, 'int', 'bool'))
		: formatInt(value as number | bigint, parseFormatSpec(spec, 'int'));
}

