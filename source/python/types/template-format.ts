import {getAttribute} from '../machine/attributes.js';
import type {Machine} from '../machine/machine.js';
import {getItem} from '../machine/operators.js';
import {asciiOf, formatOf, reprOf, strOf} from '../machine/text.js';
import type {Outcome} from '../native.js';
import {parseFormat, type FormatAccessor, type FormatField, type FormatPart} from '../text/format-string.js';
import type {Value} from '../values.js';

/** What a field's first name stands for. */
type Find = (m: Machine, first: number | string) => Outcome;

/** `template.format(…)`: fields are found by `find`; anything else about them may run Python code. */
export const formatTemplate = (m: Machine, template: string, find: Find): Outcome => formatParts(m, parseFormat(template), find, 0, '');

const formatParts = (m: Machine, parts: readonly FormatPart[], find: Find, from: number, done: string): Outcome => {
	let text = done;
	for (let index = from; index < parts.length; index++) {
		const part = parts[index]!;
		switch (part.type) {
			case 'literal': {
				text += part.text;
				break;
			}

			case 'problem': {
				throw m.error('ValueError', part.message);
			}

			case 'field': {
				const before = text;
				return m.chain(() => formatField(m, part, find), (inner, formatted) => formatParts(inner, parts, find, index + 1, before + (formatted as string)));
			}
		}
	}

	return text;
};

const formatField = (m: Machine, field: FormatField, find: Find): Outcome =>
	m.chain(() => find(m, field.first), (inner, start) =>
		inner.chain(() => follow(inner, start, field.accessors, 0), (second, value) => {
			if (field.problem !== undefined) {
				throw second.error('ValueError', field.problem);
			}

			return second.chain(() => convert(second, value, field.conversion), (third, converted) =>
				third.chain(() => formatParts(third, field.spec, find, 0, ''), (last, spec) => formatOf(last, converted, spec as string)));
		}));

const follow = (m: Machine, value: Value, accessors: readonly FormatAccessor[], at: number): Outcome => {
	const accessor = accessors[at];
	if (accessor === undefined) {
		return value;
	}

	return m.chain(
		() => accessor.type === 'attribute' ? getAttribute(m, value, accessor.name) : getItem(m, value, accessor.key),
		(inner, found) => follow(inner, found, accessors, at + 1),
	);
};

const convert = (m: Machine, value: Value, conversion: string | undefined): Outcome => {
	switch (conversion) {
		case undefined: {
			return value;
		}

		case 's': {
			return strOf(m, value);
		}

		case 'r': {
			return reprOf(m, value);
		}

		case 'a': {
			return asciiOf(m, value);
		}

		default: {
			throw m.error('ValueError', conversion > ' ' && conversion < '\u007F'
				? `Unknown conversion specifier ${conversion}`
				: `Unknown conversion specifier \\x${conversion.codePointAt(0)!.toString(16)}`);
		}
	}
};
