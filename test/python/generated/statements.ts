import fc from 'fast-check';

/* Small functions of all kinds of statements. Their loops end, and every step is told of. */

const name = fc.constantFrom('a', 'b', 'c');
const value = fc.oneof(fc.integer({min: -3, max: 9}).map(String), name, fc.tuple(name, fc.constantFrom('+', '-', '*', '%', '//'), fc.integer({min: 0, max: 4})).map(([a, sign, b]) => `${a} ${sign} ${b}`));
const condition = fc.oneof(
	fc.tuple(value, fc.constantFrom('<', '>', '==', '!='), value).map(([a, sign, b]) => `${a} ${sign} ${b}`),
	name, fc.tuple(name, name).map(([a, b]) => `${a} and not ${b}`),
);

type Block = readonly string[];

const indented = (block: Block): string[] => block.length === 0 ? ['\tpass'] : block.map(line => `\t${line}`);

const simple: fc.Arbitrary<Block> = fc.oneof(
	fc.tuple(name, value).map(([a, b]) => [`${a} = ${b}`]),
	fc.tuple(name, fc.constantFrom('+=', '-=', '*=', '//=', '|='), fc.integer({min: 0, max: 3})).map(([a, sign, b]) => [`${a} ${sign} ${b}`]),
	fc.tuple(name, name, value).map(([a, b, c]) => [`${a}, ${b} = ${b}, ${c}`]),
	fc.tuple(name, value).map(([a, b]) => [`told.append(("${a}", ${b}))`]),
	fc.constantFrom<Block>(['raise ValueError(a)'], ['raise KeyError("k") from None'], ['return a'], ['break'], ['continue'], ['assert b, "no b"'], ['del c'], ['a, *c = b, a'], ['raise']),
);

const block: fc.Arbitrary<Block> = fc.letrec<{readonly block: Block}>(tie => {
	const inner = tie('block');
	return {
		block: fc.oneof(
			{maxDepth: 3, depthIdentifier: 'block'},
			{weight: 4, arbitrary: simple},
			{weight: 4, arbitrary: fc.tuple(inner, inner).map(([a, b]) => [...a, ...b])},
			{weight: 3, arbitrary: fc.tuple(condition, inner, inner).map(([test, a, b]) => [`if ${test}:`, ...indented(a), 'else:', ...indented(b)])},
			{weight: 2, arbitrary: fc.tuple(name, fc.integer({min: 0, max: 4}), inner, inner).map(([a, count, body, rest]) => [`for ${a} in range(${count}):`, '\tstep()', ...indented(body), 'else:', ...indented(rest)])},
			{weight: 1, arbitrary: fc.tuple(condition, inner).map(([test, body]) => [`while ${test}:`, '\tstep()', ...indented(body)])},
			{weight: 3, arbitrary: fc.tuple(inner, fc.constantFrom('ValueError', 'Exception', '(KeyError, TypeError)'), inner, inner, inner).map(([body, type, caught, rest, last]) => [
				'try:', ...indented(body), `except ${type} as e:`, '\ttold.append(repr(e))', ...indented(caught), 'else:', ...indented(rest), 'finally:', ...indented(last),
			])},
			{weight: 1, arbitrary: fc.tuple(inner, inner).map(([body, caught]) => ['try:', ...indented(body), 'except:', '\ttold.append(repr(sys.exception()))', ...indented(caught)])},
			{weight: 1, arbitrary: fc.tuple(inner, fc.boolean()).map(([body, swallow]) => [`with Manager(${swallow ? 'True' : 'False'}) as a:`, ...indented(body)])},
			{weight: 1, arbitrary: fc.tuple(value, inner, inner, inner).map(([subject, x, y, z]) => [
				`match ${subject}:`, ...indented(['case 0 | 1:', ...indented(x), 'case int(c) if c > 3:', ...indented(y), 'case [a, *_] | (_ as a):', ...indented(z)]),
			])},
		),
	};
}).block;

/** A generator function with that body, run to its end with values sent in: its steps are what it tells. */
export const program: fc.Arbitrary<string> = fc.tuple(block, block).map(([first, second]) => [
	'def f(a, b, c):', '\tyield a', ...indented(first).filter(line => line !== ''), '\tb = yield b', ...indented(second), '\treturn a, b',
].join('\n'));
