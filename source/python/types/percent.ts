import {findOnType, isInstance, typeName, typeOf} from '../machine/type-of.js';
import {asInt, plain, withIndex} from '../machine/indexing.js';
import {Raise, type Machine} from '../machine/machine.js';
import {getItem} from '../machine/operators.js';
import {asciiOf, reprOf, strOf} from '../machine/text.js';
import type {Outcome} from '../native.js';
import {
	applyStars, failWithCharacter, formatPercentCharacter, formatPercentCode, formatPercentFloat, formatPercentInt, formatPercentText,
	parsePercent, readStar, type PercentConversion, type PercentLayout, type PercentPart,
} from '../text/percent-format.js';
import {PyFloat, PyTuple, type Int, type Value} from '../values.js';
import {exceptionTypes} from './identities.js';
import {toInt} from './int.js';
import {withFloat} from './numbers.js';

/** How far the arguments of a `%` are used up. A single value counts as one, and a mapping need not be used. */
type Given = {readonly values: readonly Value[]; readonly next: number};

/** Texts of conversions that str and bytes do differently; undefined: they do not have the conversion. */
export type PercentText = (m: Machine, value: Value, conversion: PercentConversion, layout: PercentLayout) => Outcome | undefined;

const isMapping = (m: Machine, value: Value, isText: (m: Machine, value: Value) => boolean): boolean =>
	!(plain(m, value) instanceof PyTuple) && !isText(m, value) && findOnType(m, typeOf(m, value), '__getitem__') !== undefined;

/**
`template % values`.

@param isText whether a value is of the template's own type: then it is no mapping
@param textOf the conversions to text
@param keyOf what a mapping is asked for
*/
export const formatPercent = (
	m: Machine, template: string, values: Value,
	isText: (m: Machine, value: Value) => boolean, textOf: PercentText, keyOf: (key: string) => Value,
): Outcome => {
	const tuple = plain(m, values);
	const given: Given = {values: tuple instanceof PyTuple ? tuple.items : [values], next: 0};
	const mapping = isMapping(m, values, isText);
	return formatParts(m, {values, mapping, isText, textOf, keyOf, parts: parsePercent(template)}, 0, given, '');
};

type Job = {
	readonly values: Value;
	readonly mapping: boolean;
	readonly isText: (m: Machine, value: Value) => boolean;
	readonly textOf: PercentText;
	readonly keyOf: (key: string) => Value;
	readonly parts: readonly PercentPart[];
};

const formatParts = (m: Machine, job: Job, from: number, given: Given, done: string): Outcome => {
	let text = done;
	for (let index = from; index < job.parts.length; index++) {
		const part = job.parts[index]!;
		if (part.type === 'literal') {
			text += part.text;
			continue;
		}

		const before = text;
		return formatConversion(m, job, part, given, (inner, formatted, left) => formatParts(inner, job, index + 1, left, before + formatted));
	}

	if (given.next < given.values.length && !job.mapping) {
		throw m.error('TypeError', `not all arguments converted during ${isBytes(job) ? 'bytes' : 'string'} formatting`);
	}

	return text;
};

const isBytes = (job: Job): boolean => typeof job.keyOf('') !== 'string';

type Then = (m: Machine, formatted: string, left: Given) => Outcome;

const take = (m: Machine, given: Given): {readonly value: Value; readonly left: Given} => {
	const value = given.values[given.next];
	if (value === undefined) {
		throw m.error('TypeError', 'not enough arguments for format string');
	}

	return {value, left: {values: given.values, next: given.next + 1}};
};

const formatConversion = (m: Machine, job: Job, part: PercentConversion, given: Given, then: Then): Outcome => {
	if (part.key === undefined) {
		return formatNext(m, job, part, given, then);
	}

	if (!job.mapping) {
		throw m.error('TypeError', 'format requires a mapping');
	}

	const key = job.keyOf(part.key);
	return m.chain(() => getItem(m, job.values, key), (inner, value) => formatNext(inner, job, part, {values: [value], next: 0}, then));
};

const formatNext = (m: Machine, job: Job, part: PercentConversion, given: Given, then: Then): Outcome => {
	let left = given;
	const star = (setting: number | '*' | undefined, place: 'width' | 'precision'): number | undefined => {
		if (setting !== '*') {
			return setting;
		}

		const taken = take(m, left);
		left = taken.left;
		const count = asInt(m, taken.value);
		if (count === undefined) {
			throw m.error('TypeError', '* wants int');
		}

		return readStar(count, place);
	};

	const width = star(part.width, 'width');
	const precision = star(part.precision, 'precision');
	if (part.problem !== undefined) {
		throw m.error('ValueError', part.problem);
	}

	const taken = take(m, left);
	const layout = applyStars(part, width, precision);
	return m.chain(() => formatValue(m, job, part, layout, taken.value), (inner, formatted) => then(inner, formatted as string, taken.left));
};

const formatValue = (m: Machine, job: Job, part: PercentConversion, layout: PercentLayout, value: Value): Outcome => {
	switch (part.conversion) {
		case 'd':
		case 'i':
		case 'u': {
			return asNumber(m, part, value, 'a real number', (_, int) => formatPercentInt(int, layout));
		}

		case 'o':
		case 'x':
		case 'X': {
			return asNumber(m, part, value, 'an integer', (_, int) => formatPercentInt(int, layout));
		}

		case 'e':
		case 'E':
		case 'f':
		case 'F':
		case 'g':
		case 'G': {
			return withFloat(m, value, (_, float) => formatPercentFloat(float, layout), inner => {
				throw inner.error('TypeError', isBytes(job) ? `float argument required, not ${typeName(inner, value)}` : `must be real number, not ${typeName(inner, value)}`);
			});
		}

		default: {
			return job.textOf(m, value, part, layout) ?? failWithCharacter(part.conversion, part.index);
		}
	}
};

/** An int for `%d` or `%x`; only `%d` takes what is merely a number. */
const asNumber = (m: Machine, part: PercentConversion, value: Value, wanted: string, then: (m: Machine, int: Int) => Outcome): Outcome => {
	const int = asInt(m, value);
	if (int !== undefined) {
		return then(m, int);
	}

	const problem = `%${part.conversion} format: ${wanted} is required, not ${typeName(m, value)}`;
	const cls = typeOf(m, value);
	const methods = wanted === 'an integer' ? ['__index__'] : ['__int__', '__index__', '__float__'];
	if (!(plain(m, value) instanceof PyFloat && methods.length > 1) && methods.every(name => findOnType(m, cls, name) === undefined)) {
		throw m.error('TypeError', problem);
	}

	return m.chain(() => methods.length > 1 ? toInt(m, value, (_, number) => number) : withIndex(m, value, (_, number) => number), (inner, number) => then(inner, number as Int), (inner, exception) => {
		throw isInstance(inner, exception, exceptionTypes.TypeError) ? inner.error('TypeError', problem) : new Raise(exception);
	});
};

/** The conversions of str: `%s`, `%r`, `%a` and `%c`. */
export const textConversions: PercentText = (m, value, {conversion}, layout) => {
	switch (conversion) {
		case 's': {
			return m.chain(() => strOf(m, value), (_, text) => formatPercentText(text as string, layout));
		}

		case 'r': {
			return m.chain(() => reprOf(m, value), (_, text) => formatPercentText(text as string, layout));
		}

		case 'a': {
			return m.chain(() => asciiOf(m, value), (_, text) => formatPercentText(text as string, layout));
		}

		case 'c': {
			const below = plain(m, value);
			if (typeof below === 'string') {
				return formatPercentCharacter(below, layout);
			}

			const code = asInt(m, value);
			if (code === undefined) {
				throw m.error('TypeError', `%c requires an int or a unicode character, not ${typeName(m, value)}`);
			}

			return formatPercentCode(code, layout);
		}

		default: {
			return undefined;
		}
	}
};
