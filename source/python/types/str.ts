import {isInstance, typeName} from '../machine/type-of.js';
import {ordered} from '../machine/comparing.js';
import {mapEach} from '../machine/each.js';
import {fastHash} from '../machine/hashing.js';
import {plain, withCut, withPosition} from '../machine/indexing.js';
import {collect, isIterable} from '../machine/iteration.js';
import {Raise, type Machine} from '../machine/machine.js';
import {getItem, truth} from '../machine/operators.js';
import {formatOf, strOf} from '../machine/text.js';
import type {Keywords, Outcome} from '../native.js';
import {codePointAt, codePointLength, compareTexts, repeatText, sliceText} from '../text/code-points.js';
import {decode, encode} from '../text/codecs.js';
import * as casing from '../text/string-case.js';
import * as padding from '../text/string-pad.js';
import * as predicates from '../text/string-predicates.js';
import {isPrintable, stringRepr} from '../text/string-repr.js';
import * as searching from '../text/string-search.js';
import * as splitting from '../text/string-split.js';
import {isAscii} from '../text/unicode.js';
import {PyBytes, PySlice, PyTuple, Ref, notImplemented, type Int, type Value} from '../values.js';
import {bytesOf} from './buffers.js';
import {define} from './define.js';
import {exceptionTypes, strIteratorType, strType} from './identities.js';
import {makeIterator} from './iterators.js';
import {formatPercent, textConversions} from './percent.js';
import {
	asText, boundArgument, comparisonsOf, methodsOf, newOf, sizeArgument, textArgument, timesArgument, wrap, type Method, type MethodTable,
} from './receivers.js';
import {formatTemplate} from './template-format.js';

const numbered = (name: string, index: number) => (type: string): string => `${name}() argument ${index} must be str, not ${type}`;
const mustBeText = (type: string): string => `must be str, not ${type}`;

type Search = (text: string, part: string, start?: Int, stop?: Int) => number;

/** `find`, `index`, `count` and their like. */
const searches = (name: string, search: Search): MethodTable<string>[string] => ['sub, start=None, end=None, /', (m, self, part, start, stop) =>
	search(self, textArgument(m, part, numbered(name, 1)), boundArgument(m, start), boundArgument(m, stop))];

type Test = (text: string, part: string, start?: Int, stop?: Int) => boolean;

/** `startswith` and `endswith`: a str or a tuple of them. */
const tests = (name: string, test: Test): MethodTable<string>[string] => ['prefix, start=None, end=None, /', (m, self, part, start, stop) => {
	const from = boundArgument(m, start);
	const to = boundArgument(m, stop);
	const options = plain(m, part);
	if (options instanceof PyTuple) {
		return options.items.some(option => test(self, textArgument(m, option, type => `tuple for ${name} must only contain str, not ${type}`), from, to));
	}

	return test(self, textArgument(m, part, type => `${name} first arg must be str or a tuple of str, not ${type}`), from, to);
}];

const fillArgument = (m: Machine, fill: Value): string => textArgument(m, fill, type => `The fill character must be a unicode character, not ${type}`);

const pads = (pad: (text: string, width: Int, fill: string) => string): MethodTable<string>[string] =>
	['width, fillchar=\' \', /', (m, self, width, fill) => pad(self, sizeArgument(m, width), fillArgument(m, fill))];

const strips = (name: string, side: 'both' | 'left' | 'right'): MethodTable<string>[string] => ['chars=None, /', (m, self, characters) =>
	splitting.strip(self, characters === null ? undefined : textArgument(m, characters, () => `${name} arg must be None or str`), side)];

const splits = (split: (text: string, separator: string | undefined, limit: Int) => readonly string[]): MethodTable<string>[string] =>
	['sep=None, maxsplit=-1', (m, self, separator, limit) => {
		const most = sizeArgument(m, limit);
		return m.newList([...split(self, separator === null ? undefined : textArgument(m, separator, type => `must be str or None, not ${type}`), most)]);
	}];

const join: Method<string> = (m, self, iterable) => {
	if (!isIterable(m, iterable)) {
		throw m.error('TypeError', 'can only join an iterable');
	}

	return collect(m, iterable, (inner, items) => {
		const pieces: string[] = [];
		for (const [index, item] of items.entries()) {
			pieces.push(textArgument(inner, item, type => `sequence item ${index}: expected str instance, ${type} found`));
		}

		return splitting.join(self, pieces);
	});
};

/** What a translation table says of a character: the text in its place. */
const translated = (m: Machine, value: Value): string => {
	if (value === null) {
		return '';
	}

	const below = plain(m, value);
	if (typeof below === 'string') {
		return below;
	}

	if (typeof below !== 'number' && typeof below !== 'bigint') {
		throw m.error('TypeError', 'character mapping must return integer, None or str');
	}

	if (below < 0 || below > 0x10_FF_FF) {
		throw m.error('ValueError', 'character mapping must be in range(0x110000)');
	}

	return String.fromCodePoint(Number(below));
};

const translate: Method<string> = (m, self, table) => {
	const points = [...new Set(self)].map(point => point.codePointAt(0)!);
	return mapEach(
		m, points.length,
		(inner, index) => inner.chain(() => getItem(inner, table, points[index]!), (_, value) => value, (last, exception) => {
			if (isInstance(last, exception, exceptionTypes.LookupError)) {
				return points[index]!;
			}

			throw new Raise(exception);
		}),
		(inner, values) => {
			const places = new Map(points.map((point, index) => [point, translated(inner, values[index]!)]));
			return padding.translate(self, point => places.get(point));
		},
	);
};

const makeTable: Method<string> = (m, _, first, second, third) => {
	if (second === undefined) {
		const dict = m.as(first, 'dict');
		if (dict === undefined) {
			throw m.error('TypeError', 'if you give only one argument to maketrans it must be a dict');
		}

		const entries: Array<[Value, Value]> = [];
		dict.table.forEach((key, value) => {
			const below = plain(m, key);
			if (typeof below === 'string') {
				if (codePointLength(below) !== 1) {
					throw m.error('ValueError', 'string keys in translate table must be of length 1');
				}

				entries.push([below.codePointAt(0)!, value]);
			} else if (typeof below === 'number' || typeof below === 'bigint' || typeof below === 'boolean') {
				entries.push([key, value]);
			} else {
				throw m.error('TypeError', 'keys in translate table must be strings or integers');
			}
		});
		return m.newDict(entries);
	}

	const from = [...textArgument(m, first, () => 'first maketrans argument must be a string if there is a second argument')];
	const to = [...textArgument(m, second, numbered('maketrans', 2))];
	const dropped = third === undefined ? [] : [...textArgument(m, third, numbered('maketrans', 3))];
	if (from.length !== to.length) {
		throw m.error('ValueError', 'the first two maketrans arguments must have equal length');
	}

	return m.newDict([
		...from.map((point, index): [Value, Value] => [point.codePointAt(0)!, to[index]!.codePointAt(0)!]),
		...dropped.map((point): [Value, Value] => [point.codePointAt(0)!, null]),
	]);
};

const receive = (m: Machine, self: Value): string | undefined => asText(m, self);

const isText = (m: Machine, value: Value): boolean => asText(m, value) !== undefined;

const percent = (m: Machine, template: string, values: Value): Outcome => formatPercent(m, template, values, isText, textConversions, key => key);

const codecArgument = (m: Machine, value: Value | undefined, function_: string, name: string): string | undefined =>
	value === undefined ? undefined : textArgument(m, value, type => `${function_}() argument '${name}' must be str, not ${type}`);

const getCharacter: Method<string> = (m, self, key) => {
	if (typeof key === 'number') {
		return codePointAt(self, key);
	}

	if (key instanceof PySlice) {
		return withCut(m, key, () => codePointLength(self), (_, {start, stop, step, count}) =>
			count === 0 ? '' : sliceText(self, start, stop < 0 ? undefined : stop, step));
	}

	return withPosition(m, key, (_, index) => codePointAt(self, index), `string indices must be integers, not '${typeName(m, key)}'`);
};

const methods: MethodTable<string> = {
	...comparisonsOf<string>((m, comparison, self, other) => {
		const right = asText(m, other);
		return right === undefined ? undefined : ordered(comparison, compareTexts(self, right), 0);
	}),
	__add__: ['value, /', (m, self, other) => self + textArgument(m, other, type => `can only concatenate str (not "${type}") to str`)],
	__mul__: ['value, /', (m, self, count) => repeatText(self, timesArgument(m, count))],
	__rmul__: ['value, /', (m, self, count) => repeatText(self, timesArgument(m, count))],
	__mod__: ['value, /', percent],
	__rmod__: ['value, /', (m, self, other) => {
		const template = asText(m, other);
		return template === undefined ? notImplemented : percent(m, template, self);
	}],
	__contains__: ['key, /', (m, self, part) => self.includes(textArgument(m, part, type => `'in <string>' requires string as left operand, not ${type}`))],
	__getitem__: ['key, /', getCharacter],
	__len__: ['', (_, self) => codePointLength(self)],
	__iter__: ['', (m, self) => makeIterator(m, strIteratorType, self)],
	__hash__: ['', (m, self) => fastHash(m, self)!],
	__repr__: ['', (_, self) => stringRepr(self)],
	__str__: ['', (_, self) => self],
	__format__: ['format_spec, /', (m, self, spec) => formatOf(m, self, textArgument(m, spec, type => `__format__() argument must be str, not ${type}`))],
	__getnewargs__: ['', (_, self) => new PyTuple([self])],
	__sizeof__: ['', (_, self) => self.length + 41],
	capitalize: ['', (_, self) => casing.capitalize(self)],
	casefold: ['', (_, self) => casing.casefold(self)],
	center: pads(padding.center),
	count: searches('count', searching.count),
	encode: ['encoding=\'utf-8\', errors=\'strict\'', (m, self, encoding, errors) =>
		new PyBytes(encode(self, codecArgument(m, encoding, 'encode', 'encoding'), codecArgument(m, errors, 'encode', 'errors')))],
	endswith: tests('endswith', searching.endsWith),
	expandtabs: ['tabsize=8', (m, self, size) => padding.expandTabs(self, sizeArgument(m, size))],
	find: searches('find', searching.find),
	format_map: ['mapping, /', (m, self, mapping) => formatTemplate(m, self, (inner, first) => {
		if (typeof first === 'number') {
			throw inner.error('ValueError', 'Format string contains positional fields');
		}

		return getItem(inner, mapping, first);
	})],
	index: searches('index', searching.index),
	isalnum: ['', (_, self) => predicates.isAlnum(self)],
	isalpha: ['', (_, self) => predicates.isAlpha(self)],
	isascii: ['', (_, self) => isAscii(self)],
	isdecimal: ['', (_, self) => predicates.isDecimal(self)],
	isdigit: ['', (_, self) => predicates.isDigit(self)],
	isidentifier: ['', (_, self) => predicates.isIdentifier(self)],
	islower: ['', (_, self) => predicates.isLower(self)],
	isnumeric: ['', (_, self) => predicates.isNumeric(self)],
	isprintable: ['', (_, self) => isPrintable(self)],
	isspace: ['', (_, self) => predicates.isSpace(self)],
	istitle: ['', (_, self) => predicates.isTitle(self)],
	isupper: ['', (_, self) => predicates.isUpper(self)],
	join: ['iterable, /', join],
	ljust: pads(padding.leftJustify),
	lower: ['', (_, self) => casing.lower(self)],
	lstrip: strips('lstrip', 'left'),
	partition: ['sep, /', (m, self, separator) => new PyTuple(splitting.partition(self, textArgument(m, separator, mustBeText)))],
	removeprefix: ['prefix, /', (m, self, prefix) => searching.removePrefix(self, textArgument(m, prefix, type => `removeprefix() argument must be str, not ${type}`))],
	removesuffix: ['suffix, /', (m, self, suffix) => searching.removeSuffix(self, textArgument(m, suffix, type => `removesuffix() argument must be str, not ${type}`))],
	replace: ['old, new, /, count=-1', (m, self, old, fresh, count) =>
		searching.replace(self, textArgument(m, old, numbered('replace', 1)), textArgument(m, fresh, numbered('replace', 2)), sizeArgument(m, count))],
	rfind: searches('rfind', searching.rfind),
	rindex: searches('rindex', searching.rindex),
	rjust: pads(padding.rightJustify),
	rpartition: ['sep, /', (m, self, separator) => new PyTuple(splitting.rpartition(self, textArgument(m, separator, mustBeText)))],
	rsplit: splits(splitting.rsplit),
	rstrip: strips('rstrip', 'right'),
	split: splits(splitting.split),
	splitlines: ['keepends=False', (m, self, keep) => m.chain(() => truth(m, keep), (inner, keeps) => inner.newList([...splitting.splitLines(self, keeps === true)]))],
	startswith: tests('startswith', searching.startsWith),
	strip: strips('strip', 'both'),
	swapcase: ['', (_, self) => casing.swapCase(self)],
	title: ['', (_, self) => casing.title(self)],
	translate: ['table, /', translate],
	upper: ['', (_, self) => casing.upper(self)],
	zfill: ['width, /', (m, self, width) => padding.zeroFill(self, sizeArgument(m, width))],
};

const construct = (m: Machine, cls: Value, args: readonly Value[], keywords: Keywords): Outcome => {
	const names = ['object', 'encoding', 'errors'];
	const given: Array<Value | undefined> = [...args];
	if (args.length > names.length) {
		throw m.error('TypeError', `str expected at most 3 arguments, got ${args.length}`);
	}

	for (const [name, value] of keywords ?? []) {
		const place = names.indexOf(name);
		if (place === -1) {
			throw m.error('TypeError', `str() got an unexpected keyword argument '${name}'`);
		}

		if (place < args.length) {
			throw m.error('TypeError', `argument for str() given by name ('${name}') and position (${place + 1})`);
		}

		given[place] = value;
	}

	const [object, encoding, errors] = given;
	const codec = codecArgument(m, encoding, 'str', 'encoding');
	const handler = codecArgument(m, errors, 'str', 'errors');
	if (object === undefined) {
		return wrap(m, cls, '');
	}

	if (codec === undefined && handler === undefined) {
		return typeof object === 'string' && !(cls instanceof Ref) ? object : m.chain(() => strOf(m, object), (inner, text) => wrap(inner, cls, text));
	}

	if (asText(m, object) !== undefined) {
		throw m.error('TypeError', 'decoding str is not supported');
	}

	const bytes = bytesOf(m, object);
	if (bytes === undefined) {
		throw m.error('TypeError', `decoding to str: need a bytes-like object, ${typeName(m, object)} found`);
	}

	return wrap(m, cls, decode(bytes, codec, handler));
};

define(strType, {
	construct,
	values: {__new__: newOf(strType), __doc__: 'Text: a sequence of code points.'},
	methods: methodsOf(strType, receive, methods),
	staticMethods: {
		maketrans: ['x, y?, z?, /', (m, first, second, third) => makeTable(m, '', first!, second!, third!, null)],
	},
	raw: {
		format(m, args, keywords) {
			const template = asText(m, args[0]);
			if (template === undefined) {
				throw m.error('TypeError', `descriptor 'format' for 'str' objects doesn't apply to a '${typeName(m, args[0]!)}' object`);
			}

			return formatTemplate(m, template, (inner, first) => {
				if (typeof first === 'number') {
					if (first >= args.length - 1) {
						throw inner.error('IndexError', `Replacement index ${first} out of range for positional args tuple`);
					}

					return args[first + 1]!;
				}

				const value = keywords?.get(first);
				if (value === undefined) {
					throw inner.error('KeyError', null, first);
				}

				return value;
			});
		},
	},
});
