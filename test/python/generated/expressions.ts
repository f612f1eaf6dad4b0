import fc from 'fast-check';

/*
Expressions of Python as text, of all kinds of values and operators. Most of them are wrong in some way: what CPython says to
that is compared as well. Nothing in them depends on hashes of texts, addresses or time.
*/

const integer = fc.oneof(fc.integer({min: -5, max: 12}), fc.integer(), fc.bigInt({min: -(2n ** 80n), max: 2n ** 80n})).map(value => value < 0 ? `(${value})` : `${value}`);

const floatTexts = ['0.0', '-0.0', '1.5', '2.5', '0.1', '1e16', '1e-7', '123456.789', '1e100', 'float("inf")', 'float("nan")', '3.0'];

const text = fc.constantFrom('""', '"a"', '"abc"', '"Hello World"', '"  x y "', '"äöü€"', '"1,2,3"', '"12"', '"\\n\\t"', '"😀"', '"aAbB"', '"-7"');

const bytes = fc.constantFrom('b""', 'b"ab"', String.raw`b"\x00\xff"`, 'b"12"', 'bytearray(b"xyz")');

const atom = fc.oneof(
	{weight: 4, arbitrary: integer}, {weight: 2, arbitrary: fc.constantFrom(...floatTexts)}, {weight: 3, arbitrary: text}, bytes,
	fc.constantFrom('None', 'True', 'False', '()', '[]', '{}', 'set()', '...', '2j', 'range(3)', 'range(10, 0, -3)', 'slice(1, 2)', 'int', 'str', 'ValueError("v")', 'frozenset([1, 2])'),
	fc.constantFrom('[3, 1, 2]', '(1, 2, 3)', '{1: "x", "k": 2}', '{5, 1, 9}', '[[1], [2, 3]]', '("a", "b")', '["b", "a"]'),
);

const operator = fc.constantFrom('+', '-', '*', '/', '//', '%', '&', '|', '^', '@');
const comparison = fc.constantFrom('==', '!=', '<', '<=', '>', '>=', 'in', 'not in', 'is', 'is not', 'and', 'or');
const unaryFunction = fc.constantFrom(
	'len', 'abs', 'bool', 'str', 'repr', 'int', 'float', 'list', 'tuple', 'sorted', 'sum', 'min', 'max', 'any', 'all', 'ord', 'chr', 'bin', 'hex', 'oct', 'round', 'ascii', 'complex',
	'dict', 'bytes', 'callable', 'iter', 'type', 'frozenset', 'reversed', 'enumerate', 'list(reversed', 'list(enumerate', 'next(iter', 'len(list',
);
const method = fc.constantFrom(
	'upper()', 'lower()', 'title()', 'swapcase()', 'strip()', 'split()', 'split(",")', 'join(["x", "y"])', 'replace("a", "b")', 'find("b")', 'index(1)', 'count("a")', 'count(1)',
	'startswith("a")', 'endswith(("c", "d"))', 'zfill(5)', 'center(7, "*")', 'ljust(4)', 'partition("b")', 'isdigit()', 'isalpha()', 'encode()', 'decode()', 'splitlines()', 'expandtabs()',
	'keys()', 'values()', 'items()', 'get(1)', 'get("z", 0)', 'copy()', 'pop()', 'append(1)', 'union([1])', 'issubset([1, 5, 9])', 'bit_length()', 'is_integer()', 'as_integer_ratio()',
	'conjugate()', 'hex()', 'real', 'imag', 'start', 'stop', 'args', '__class__', '__name__', 'nope', 'format(1, 2)', 'casefold()', 'removeprefix("a")', 'rsplit(None, 1)', 'sort()', 'to_bytes(12, "big", signed=True)',
);
const spec = fc.constantFrom('', '5', '<6', '^7', '+', ',', 'd', 'x', '#b', '08.3f', '.2e', 'g', '%', 's', '>10', '_', 'c', '=+9', '.1', 'n', '!', '*^9');
const conversion = fc.constantFrom('', '!r', '!s', '!a');

/** An expression; `depth` bounds how deep it is. */
export const expression = fc.letrec<{readonly any: string}>(tie => {
	const inner = tie('any');
	return {
		any: fc.oneof(
			{maxDepth: 3, depthIdentifier: 'expression'},
			{weight: 5, arbitrary: atom},
			{weight: 6, arbitrary: fc.tuple(inner, operator, inner).map(([a, sign, b]) => `(${a} ${sign} ${b})`)},
			// Only small numbers here: what is too large to be computed is tested elsewhere.
			{weight: 1, arbitrary: fc.tuple(atom, fc.constantFrom('**', '<<', '>>'), fc.integer({min: -2, max: 6})).map(([a, sign, b]) => `(${a} ${sign} ${b})`)},
			{weight: 4, arbitrary: fc.tuple(inner, comparison, inner).map(([a, sign, b]) => `(${a} ${sign} ${b})`)},
			{weight: 1, arbitrary: fc.tuple(inner, fc.constantFrom('<', '==', '!=', '>='), inner, fc.constantFrom('<', '==', 'in'), inner).map(([a, x, b, y, c]) => `(${a} ${x} ${b} ${y} ${c})`)},
			{weight: 2, arbitrary: fc.tuple(fc.constantFrom('-', '+', '~', 'not '), inner).map(([sign, a]) => `(${sign}${a})`)},
			{weight: 5, arbitrary: fc.tuple(unaryFunction, inner).map(([name, a]) => `${name}(${a})${')'.repeat(name.split('(').length - 1)}`)},
			{weight: 5, arbitrary: fc.tuple(inner, method).map(([a, name]) => `(${a}).${name}`)},
			{weight: 3, arbitrary: fc.tuple(inner, inner).map(([a, b]) => `(${a})[${b}]`)},
			{weight: 2, arbitrary: fc.tuple(inner, fc.constantFrom('1:', ':2', '::-1', '1:3', '-2:', '::2', '5:1', '::0')).map(([a, part]) => `(${a})[${part}]`)},
			{weight: 2, arbitrary: fc.array(inner, {maxLength: 3}).map(items => `[${items.join(', ')}]`)},
			{weight: 1, arbitrary: fc.array(inner, {minLength: 1, maxLength: 3}).map(items => `(${items.join(', ')},)`)},
			{weight: 1, arbitrary: fc.array(fc.tuple(atom, inner), {maxLength: 2}).map(items => `{${items.map(([key, value]) => `${key}: ${value}`).join(', ')}}`)},
			{weight: 1, arbitrary: fc.tuple(inner, inner, inner).map(([a, test, b]) => `(${a} if ${test} else ${b})`)},
			{weight: 1, arbitrary: fc.tuple(inner, inner).map(([a, over]) => `[(x, ${a}) for x in ${over}]`)},
			{weight: 1, arbitrary: fc.tuple(inner, inner).map(([a, over]) => `[x for x in ${over} if x != ${a}]`)},
			{weight: 1, arbitrary: fc.tuple(inner, inner).map(([a, b]) => `(lambda x, *y: (x, y))(${a}, *${b})`)},
			{weight: 1, arbitrary: fc.tuple(inner, inner).map(([a, b]) => `[*${a}, *${b}]`)},
			{weight: 1, arbitrary: fc.tuple(inner, inner).map(([a, b]) => `(w := ${a}, w, ${b})`)},
			{weight: 2, arbitrary: fc.tuple(inner, conversion, spec).map(([a, how, format]) => `f"{(${a})${how}:${format}}"`)},
			{weight: 1, arbitrary: fc.tuple(fc.constantFrom('"%s"', '"%d"', '"%5.1f"', '"%x|%r"', '"%(k)s"'), inner).map(([format, a]) => `(${format} % ${a})`)},
		),
	};
}).any;
