import {expect, test} from 'vitest';
import {advance} from '../../../source/simulator/advance.js';
import {startSimulation} from '../../../source/simulator/start.js';

/* What asks for more than there is. CPython itself does not survive all of these where the judge runs it. */

/** What a program prints, on either stream, and the message of the limit that stopped it. */
const run = (text: string, limit = 3_000_000): {readonly printed: string; readonly limit: string | null; readonly exitCode: number} => {
	const simulation = startSimulation({path: 'p.py', text: `print('begun')\n${text}\n`, siblings: {}}, {limit});
	const {facts, stopped} = advance(simulation, {until: () => false, budget: limit * 2, detail: 'handles'});
	expect(stopped).toBe('ended');
	const end = facts.find(fact => fact.type === 'limit');
	return {
		printed: facts.map(fact => fact.type === 'printed' ? fact.text : '').join(''),
		limit: end?.type === 'limit' ? end.what : null,
		exitCode: facts.findLast(fact => fact.type === 'ended')?.exitCode ?? -1,
	};
};

test.for([
	['a text without end', `'x' * 10**12`, 'MemoryError'],
	['a list without end', '[0] * 10**12', 'MemoryError'],
	['a tuple without end', '(1,) * 10**12', 'MemoryError'],
	['bytes without end', 'bytes(10**13)', 'MemoryError'],
	['a range taken whole', 'list(range(10**12))', 'MemoryError'],
	['a number without end', '10**10**10', 'MemoryError'],
	['a shifted number', '1 << 10**12', 'MemoryError'],
	['a padded text', `'abc'.ljust(10**12)`, 'MemoryError'],
	['a wide field', `f'{5:1000000000000}'`, 'MemoryError'],
	['a number that fits no index', `'x' * 10**30`, 'OverflowError: cannot fit \'int\' into an index-sized integer'],
	['half a character', String.raw`print('\ud800')`, String.raw`UnicodeEncodeError: 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed`],
	['many parentheses', `eval('(' * 300 + ')' * 300)`, 'SyntaxError: too many nested parentheses'],
	['many signs', `eval('-' * 100000 + '1')`, 'SyntaxError: too many nested expressions or statements'],
	['many blocks', String.raw`exec(''.join(' ' * i + 'if 1:\n' for i in range(150)))`, 'IndentationError: too many levels of indentation'],
	['a function that calls itself', '(f := lambda: f())()', 'RecursionError: maximum recursion depth exceeded'],
	['a long number as text', 'str(10**5000)', 'ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit'],
	['a list that doubles', 'l = [1]\nwhile True: l += l', 'MemoryError'],
	['a text that doubles', `s = 'x'\nwhile True: s += s`, 'MemoryError'],
] as const)('%s', ([, source, expected]) => {
	const {printed, exitCode} = run(source);
	expect(printed.split('\n')[0]).toBe('begun');
	expect(printed.trimEnd().split('\n').at(-1)).toBe(expected);
	expect(exitCode).toBe(1);
});

const nested = (depth: number, open: string): string => `x = ()\nfor _ in range(${depth}): x = ${open}`;

test.for([
	['the repr', 'repr(x)'],
	['a comparison', 'y = ()\nfor _ in range(20000): y = [y]\nx == y'],
	['a copy', 'import copy; copy.deepcopy(x)'],
	['JSON', 'import json; json.dumps(x)'],
	['JSON read', 'import json; json.loads(\'[\' * 20000)'],
] as const)('%s of what is nested without end', ([, source]) => {
	expect(run(`${nested(20_000, '[x]')}\n${source}`, 30_000_000).printed).toMatch(/^RecursionError: maximum recursion depth exceeded/m);
});

test('the hash of what is nested without end', () => {
	expect(run(`${nested(20_000, '(x,)')}\nhash(x)`).printed.trimEnd().split('\n').at(-1)).toMatch(/^RecursionError/);
});

test.for([
	['an endless loop', 'while True: pass'],
	['a search without end', `'x' in iter(int, 1)`],
	['a sum without end', 'import itertools; sum(itertools.count())'],
	['a test of all without end', 'all(iter(lambda: True, False))'],
	['a generator without end', 'def g():\n    while True: yield 1\nsum(g())'],
] as const)('%s is stopped, and what was printed stays', ([, source]) => {
	expect(run(source)).toEqual({printed: 'begun\n', limit: 'instructions', exitCode: 4});
});

test('a list of itself many times over is too long to be shown, not a hang', () => {
	expect(run('l = []\nfor _ in range(20): l = [l] * 1000\nstr(l)').printed.trimEnd().split('\n').at(-1)).toBe('MemoryError');
}, 60_000);

test('a native loop that outlasts a budget goes on in the next', () => {
	const text = 'class N(int): pass\nprint(sum(map(N, range(30000))), N(29999) in iter(map(N, range(30000))))\n';
	const whole = run(text).printed;
	let simulation = startSimulation({path: 'p.py', text: `print('begun')\n${text}\n`, siblings: {}});
	let printed = '';
	for (let turn = 0; turn < 10_000; turn++) {
		const advanced = advance(simulation, {until: () => false, budget: 1000, detail: 'handles'});
		simulation = advanced.simulation;
		printed += advanced.facts.map(fact => fact.type === 'printed' ? fact.text : '').join('');
		if (advanced.stopped === 'ended') {
			break;
		}
	}

	expect(printed).toBe(whole);
	expect(printed).toBe('begun\n449985000 True\n');
});
