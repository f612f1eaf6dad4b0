import {expect, test} from 'vitest';
import {advance} from '../../source/simulator/advance.js';
import {stackAt, variablesAt, type Variables} from '../../source/simulator/inspect.js';
import {loopState, type Simulation} from '../../source/simulator/simulation.js';
import {startSimulation} from '../../source/simulator/start.js';

/** The simulation when the program is about to run its last line. */
const atLastLine = (text: string): Simulation => {
	const last = text.trimEnd().split('\n').length;
	const {simulation} = advance(startSimulation({path: 'p.py', text, siblings: {}}), {
		until: fact => fact.type === 'line-reached' && fact.place.line === last, budget: 10_000_000, detail: 'lines',
	});
	return simulation;
};

const main = {type: 'thread', thread: 0} as const;

const shown = ({variables}: Variables): ReadonlyArray<readonly [string, string]> => variables.map(({name, text}) => [name, text]);

const ofProgram = (...lines: readonly string[]): Variables => variablesAt(atLastLine([...lines, 'pass', ''].join('\n')), main, 0)!;

test.each<readonly [string, string]>([
	['[]', '[]'],
	['[1, "a", None]', '[1, \'a\', None]'],
	['(1,)', '(1,)'],
	['()', '()'],
	['{"a": [1, {"b": 2}]}', '{\'a\': [1, {\'b\': 2}]}'],
	['{1, 2}', '{1, 2}'],
	['set()', 'set()'],
	['frozenset({1})', 'frozenset({1})'],
	['"x" * 1000', `'${'x'.repeat(58)}…`],
	['list(range(100000))', '[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, …'],
	['ValueError("no", 3)', 'ValueError(\'no\', 3)'],
	['b"abc"', 'b\'abc\''],
	['1.5', '1.5'],
	['10 ** 100', '<int of 333 bits>'],
	['[[[[[[1]]]]]]', '[[[[[…]]]]]'],
	['range(3)', 'range(0, 3)'],
])('%s reads %s', (expression, text) => {
	expect(shown(ofProgram(`value = ${expression}`))).toEqual([['value', text]]);
});

test('what holds itself ends', () => {
	expect(shown(ofProgram('a = [1]', 'a.append(a)', 'd = {"a": a}', 'd["d"] = d'))).toEqual([['a', '[1, […]]'], ['d', '{\'a\': [1, […]], \'d\': {…}}']]);
});

test('objects show their class and attributes, and nothing of the program runs', () => {
	const {variables} = ofProgram(
		'class Point:', '    def __init__(self, x, y):', '        self.x = x', '        self.y = y',
		'class Loud(Point):', '    def __repr__(self):', '        print("run")', '        raise SystemExit(1)',
		'p = Point(1, [2])', 'q = Loud("a", p)', 'e = Point.__new__(Point)', 'ps = [p]',
		'import collections', 'line = collections.deque([1, p], 5)',
	);
	expect(variables).toEqual([
		{name: 'p', text: '<Point x=1, y=[2]>', kind: 'object', size: 2},
		{name: 'q', text: '<Loud x=\'a\', y=<Point x=1, y=[2]>>', kind: 'object', size: 2},
		{name: 'e', text: '<Point>', kind: 'value', size: 0},
		{name: 'ps', text: '[<Point x=1, y=[2]>]', kind: 'sequence', size: 1},
		{name: 'line', text: 'deque([1, <Point x=1, y=[2]>])', kind: 'sequence', size: 2},
	]);
});

test('objects of the library say what can be said in a word', () => {
	expect(shown(ofProgram('import asyncio', 'lock = asyncio.Lock()', 'queue = asyncio.Queue(3)'))).toEqual([['lock', '<Lock locked=False, holder=None>'], ['queue', expect.stringMatching(/^<Queue .*maxsize=3.*>$/)]]);
});

test('members are asked for by path, some at a time', () => {
	const simulation = atLastLine('class C: pass\nc = C()\nc.rows = [{"k": (1, 2)}, {3}]\nbig = {number: -number for number in range(5000)}\nmany = list(range(100_000))\npass\n');
	const at = (path: readonly string[], from = 0, count = 100): Variables | null => variablesAt(simulation, main, 0, path, {from, count});
	expect(shown(at(['c'])!)).toEqual([['rows', '[{\'k\': (1, 2)}, {3}]']]);
	expect(shown(at(['c', 'rows'])!)).toEqual([['[0]', '{\'k\': (1, 2)}'], ['[1]', '{3}']]);
	expect(shown(at(['c', 'rows', '[0]', '\'k\''])!)).toEqual([['[0]', '1'], ['[1]', '2']]);
	expect(shown(at(['c', 'rows', '[1]'])!)).toEqual([['[0]', '3']]);
	expect(at(['big'], 4998, 10)).toEqual({total: 5000, variables: [{name: '4998', text: '-4998', kind: 'value', size: 0}, {name: '4999', text: '-4999', kind: 'value', size: 0}]});
	expect(at(['many'], 99_999)).toMatchObject({total: 100_000, variables: [{name: '[99999]', text: '99999'}]});
	expect([at(['nobody']), at(['c', 'nothing']), at(['c', 'rows', '[7]'])]).toEqual([null, null, null]);
});

test('looking changes nothing', () => {
	const simulation = atLastLine('a = [1, {2: 3}]\nb = {1, 2, 3}\nb.discard(2)\nprint(a, b)\n');
	const end = (from: Simulation) => advance(from, {until: () => false, budget: 1e6, detail: 'lines'}).facts;
	const before = end(simulation);
	variablesAt(simulation, main, 0, ['a'], {from: 0, count: 5});
	variablesAt(simulation, main, 0);
	expect(end(simulation)).toEqual(before);
});

test('frames of a suspended task, and their variables', () => {
	const text = 'import asyncio\nasync def inner(n):\n    await asyncio.sleep(n)\nasync def outer():\n    here = "outer"\n    await inner(3)\nasync def main():\n    t = asyncio.create_task(outer())\n    await asyncio.sleep(1)\n    t.cancel()\nasyncio.run(main())\n';
	const {simulation} = advance(startSimulation({path: 'p.py', text, siblings: {}}), {until: fact => fact.type === 'clock-moved', budget: 1e7, detail: 'lines'});
	const task = {type: 'task', taskId: Array.from({length: 5}, (_, id) => id).find(id => stackAt(simulation, {type: 'task', taskId: id})?.some(({function: called}) => called === 'outer'))!} as const;
	expect(stackAt(simulation, task)!.map(({function: called, place}) => [called, place.line])).toEqual([['outer', 6], ['inner', 3]]);
	expect(shown(variablesAt(simulation, task, 0)!)).toEqual([['here', '\'outer\'']]);
	expect(shown(variablesAt(simulation, task, 1)!)).toEqual([['n', '3']]);
	expect(variablesAt(simulation, task, 2)).toBe(null);
	expect(loopState(simulation).contradictions).toBe(0);
	const ofMain = variablesAt(simulation, {type: 'task', taskId: loopState(simulation).loops[0]!.until!}, 0)!;
	expect(ofMain.variables[0]).toMatchObject({name: 't', kind: 'value'});
	expect(ofMain.variables[0]!.text).toContain('Task-2');
});
