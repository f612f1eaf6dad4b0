import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Fact} from '../../../source/loop/facts.js';
import type {Position} from '../../../source/loop/state.js';
import {advance} from '../../../source/simulator/advance.js';
import type {Input, PlacedInput} from '../../../source/simulator/inputs/input.js';
import {readEdit, writeInput} from '../../../source/simulator/inputs/notation.js';
import {loopState} from '../../../source/simulator/simulation.js';
import {startSimulation} from '../../../source/simulator/start.js';
import {parseLiteral} from '../../../source/simulator/what-if/literal.js';
import type {WhatIf} from '../../../source/simulator/what-if/what-if.js';

const position = (text: string): Position => {
	const [handle = 0, line = 0, event = 0] = text.split('.').map(Number);
	return {handle, line, event};
};

type Outcome = {readonly stdout: string; readonly edits: readonly string[]; readonly facts: readonly Fact[]; readonly contradictions: number};

const run = (lines: readonly string[], edits: ReadonlyArray<readonly [at: string, input: Input]>, detail: 'lines' | 'handles' = 'lines', slice = 50_000_000): Outcome => {
	const inputs = edits.map(([at, input]): PlacedInput => ({at: position(at), input}));
	let simulation = startSimulation({path: 'p.py', text: `${lines.join('\n')}\n`, siblings: {}}, {inputs});
	const facts: Fact[] = [];
	for (let count = 0; count < 100_000; count++) {
		const next = advance(simulation, {until: () => false, budget: slice, detail});
		facts.push(...next.facts);
		({simulation} = next);
		if (next.stopped === 'ended') {
			break;
		}
	}

	const state = loopState(simulation);
	return {
		stdout: facts.map(fact => fact.type === 'printed' && fact.stream === 'stdout' ? fact.text : '').join(''),
		edits: state.edits, facts, contradictions: state.contradictions,
	};
};

const sleepers = [
	'import asyncio',
	'async def sleeper(name, seconds):',
	'    await asyncio.sleep(seconds)',
	'    print(name, asyncio.get_running_loop().time())',
	'async def main():',
	'    await asyncio.gather(sleeper("a", 1), sleeper("b", 1), sleeper("c", 2))',
	'asyncio.run(main())',
];

/** The handles that are in the ready queue, or armed as timers, at a position. */
const handlesAt = (lines: readonly string[], at: string): {readonly ready: readonly number[]; readonly timers: readonly number[]; readonly io: readonly number[]} => {
	const simulation = startSimulation({path: 'p.py', text: `${lines.join('\n')}\n`, siblings: {}});
	const {handle, line} = position(at);
	const ids = {ready: [] as number[], timers: [] as number[], io: [] as number[]};
	advance(simulation, {budget: 1e7, detail: 'lines', until(fact, state) {
		if (state.position.handle > handle || (state.position.handle === handle && state.position.line >= line)) {
			return true;
		}

		if (fact.type === 'handle-scheduled') {
			ids.ready.push(fact.handle);
		} else if (fact.type === 'timer-armed') {
			ids.timers.push(fact.handle);
		} else if (fact.type === 'io-waiting') {
			ids.io.push(fact.io);
		} else if (fact.type === 'handle-started') {
			ids.ready.splice(ids.ready.indexOf(fact.handle), 1);
		}

		return false;
	}});
	return ids;
};

describe('order', () => {
	test('two that are ready change places', () => {
		const {ready} = handlesAt(sleepers, '1.0');
		expect(ready).toHaveLength(3);
		const {stdout, edits, contradictions} = run(sleepers, [['1.0', {type: 'ready-swap', first: ready[0]!, second: ready[1]!}]]);
		// Who arms its timer first is due first, of those that are due at one time.
		expect(stdout).toBe('b 1.0\na 1.0\nc 2.0\n');
		expect(edits).toEqual(['Task-3 goes before Task-2 in the ready queue']);
		expect(contradictions).toBe(0);
	});

	test('two timers change places', () => {
		const {timers} = handlesAt(sleepers, '4.0');
		expect(timers).toHaveLength(3);
		expect(run(sleepers, [['4.0', {type: 'timer-swap', first: timers[0]!, second: timers[1]!}]]).stdout).toBe('b 1.0\na 1.0\nc 2.0\n');
		expect(run(sleepers, [['4.0', {type: 'timer-swap', first: timers[0]!, second: timers[2]!}]]).stdout).toBe('c 1.0\nb 1.0\na 2.0\n');
	});

	test('a timer is due at another time', () => {
		const {timers} = handlesAt(sleepers, '4.0');
		expect(run(sleepers, [['4.0', {type: 'timer-time', handle: timers[2]!, time: 0.5}]]).stdout).toBe('c 0.5\na 1.0\nb 1.0\n');
		// In the past it is due at once, and time does not go back.
		expect(run(sleepers, [['6.0', {type: 'timer-time', handle: timers[2]!, time: 0.5}]]).stdout).toBe('a 1.0\nb 1.0\nc 1.0\n');
	});
});

const fetchers = [
	'import asyncio, aiohttp',
	'async def fetch(session, url):',
	'    try:',
	'        async with session.get(url) as response:',
	'            print(response.status, response.reason, response.ok, asyncio.get_running_loop().time())',
	'            response.raise_for_status()',
	'    except aiohttp.ClientError as error:',
	'        print(type(error).__name__, isinstance(error, TimeoutError), error)',
	'async def main():',
	'    async with aiohttp.ClientSession() as session:',
	'        await asyncio.gather(fetch(session, "https://a.org/delay/1"), fetch(session, "https://b.org/delay/2"))',
	'asyncio.run(main())',
];

describe('requests', () => {
	test.each<[string, WhatIf, string]>([
		['take longer', {type: 'io-time', io: 1, time: 3.5}, '200 OK True 2.0\n200 OK True 3.5\n'],
		['take less', {type: 'io-time', io: 2, time: 0.25}, '200 OK True 0.25\n200 OK True 1.0\n'],
		['are answered in each other\'s place', {type: 'io-swap', first: 1, second: 2}, '200 OK True 1.0\n200 OK True 2.0\n'],
		['are answered with another status', {type: 'io-outcome', io: 1, outcome: {type: 'status', status: 404}}, '404 Not Found False 1.0\nClientResponseError False 404, message=\'Not Found\', url=\'https://a.org/delay/1\'\n200 OK True 2.0\n'],
		['fail', {type: 'io-outcome', io: 1, outcome: {type: 'failure'}}, 'ClientConnectorError False Cannot connect to host a.org:443\n200 OK True 2.0\n'],
		['are not answered in time', {type: 'io-outcome', io: 2, outcome: {type: 'timeout'}}, '200 OK True 1.0\nServerTimeoutError True Connection timeout to host https://b.org/delay/2\n'],
	])('%s', (_name, input, expected) => {
		const changed = run(fetchers, [['3.0', input]]);
		expect(changed.stdout).toBe(expected);
		expect(changed.edits).toHaveLength(1);
		expect(changed.contradictions).toBe(0);
	});
});

const counters = [
	'import asyncio',
	'total = 10',
	'async def count(name):',
	'    step = 1',
	'    def inner():',
	'        return captured',
	'    captured = 5',
	'    await asyncio.sleep(1)',
	'    print(name, step, inner(), total)',
	'asyncio.run(count("x"))',
];

describe('variables', () => {
	const task = (name: string, value: string): WhatIf => ({type: 'variable', of: {type: 'task', taskId: 1}, frame: 0, name, value});

	test.each<[string, WhatIf, string]>([
		['a local one', task('step', '-2.5'), 'x -2.5 5 10\n'],
		['an argument', task('name', '["a", (1, 2), {"k": {3}}]'), '[\'a\', (1, 2), {\'k\': {3}}] 1 5 10\n'],
		['one that a function inside uses', task('captured', 'None'), 'x 1 None 10\n'],
		['one of the module', {type: 'variable', of: {type: 'thread', thread: 0}, frame: 0, name: 'total', value: '99'}, 'x 1 5 99\n'],
	])('%s of what waits', (_name, input, expected) => {
		expect(run(counters, [['1.0', input]]).stdout).toBe(expected);
	});

	test('of what runs, between two lines', () => {
		const lines = ['def double(n):', '    m = n', '    return m + n', 'x = 1', 'print(double(x), x)'];
		// Line 2 of the function is about to run.
		const inside: WhatIf = {type: 'variable', of: {type: 'thread', thread: 0}, frame: 1, name: 'n', value: '100'};
		const outside: WhatIf = {type: 'variable', of: {type: 'thread', thread: 0}, frame: 0, name: 'x', value: '7'};
		expect(run(lines, [['0.4', inside]]).stdout).toBe('200 1\n');
		expect(run(lines, [['0.4', inside], ['0.4', outside]]).stdout).toBe('200 7\n');
	});

	test('that are not there are left alone, and that is said', () => {
		const changed = run(counters, [['1.0', task('nobody', '1')], ['1.0', task('step', 'print(1)')]]);
		expect(changed.stdout).toBe('x 1 5 10\n');
		expect(changed.edits).toEqual(['nothing: what should be changed is not there', 'nothing: what should be changed is not there']);
	});
});

test('chance begins anew', () => {
	const lines = ['import random', 'a = [random.random() for _ in range(3)]', 'b = [random.random() for _ in range(3)]', 'random.seed(5)', 'c = [random.random() for _ in range(3)]', 'print(a)', 'print(b, b == c)'];
	const [first, second] = run(lines, []).stdout.split('\n');
	const [changedFirst, changedSecond] = run(lines, [['0.3', {type: 'seed', seed: 5}]]).stdout.split('\n');
	expect(changedFirst).toBe(first);
	expect(changedSecond).not.toBe(second);
	// As CPython's `random.seed(5)` does.
	expect(changedSecond).toMatch(/ True$/);
});

test('the same at any level of detail, and however often one stops on the way', () => {
	for (const at of ['1.0', '2.2', '3.1.1', '4.0', '4.0.1', '0.3']) {
		const edits = [[at, {type: 'seed', seed: 1}]] as const;
		const {facts} = run(sleepers, edits);
		expect(facts.filter(({type}) => type === 'edited')).toHaveLength(1);
		expect(run(sleepers, edits, 'lines', 7).facts).toEqual(facts);
		const withoutLines = (all: readonly Fact[]) => all.filter(({type}) => type !== 'line-reached');
		expect(withoutLines(run(sleepers, edits, 'handles', 13).facts)).toEqual(withoutLines(facts));
	}
});

test('what is changed after a poll is what is ready then', () => {
	// The clock has moved to 1.0 s, and both timers are due.
	const {facts} = run(sleepers, [['4.0.1', {type: 'seed', seed: 1}]]);
	const types = facts.map(({type}) => type);
	const edited = types.indexOf('edited');
	expect(types.slice(edited - 3, edited)).toEqual(['timer-due', 'timer-due', 'polling-ended']);
});

describe('notation', () => {
	const id = fc.integer({min: 1, max: 1e6});
	const time = fc.integer({min: 0, max: 1e9}).map(nanoseconds => nanoseconds / 1e6);
	const whatIf: fc.Arbitrary<WhatIf> = fc.oneof(
		fc.record({type: fc.constant('io-time' as const), io: id, time}),
		fc.record({type: fc.constant('io-outcome' as const), io: id, outcome: fc.oneof(
			fc.record({type: fc.constant('status' as const), status: fc.integer({min: 200, max: 599})}), fc.constant({type: 'failure' as const}), fc.constant({type: 'timeout' as const}),
		)}),
		fc.record({type: fc.constantFrom('io-swap' as const, 'timer-swap' as const, 'ready-swap' as const), first: id, second: id}),
		fc.record({type: fc.constant('timer-time' as const), handle: id, time}),
		fc.record({
			type: fc.constant('variable' as const), of: fc.oneof(fc.record({type: fc.constant('task' as const), taskId: id}), fc.record({type: fc.constant('thread' as const), thread: fc.nat(9)})),
			frame: fc.nat(9), name: fc.stringMatching(/^[a-z_]\w{0,8}$/), value: fc.constantFrom('1', '"a@b = c"', '[1, 2]', 'None', '\'é\''),
		}),
		fc.record({type: fc.constant('seed' as const), seed: fc.nat(1e6)}),
	);

	test('what is written is read again', () => {
		fc.assert(fc.property(whatIf, fc.record({handle: fc.nat(1000), line: fc.nat(1000), event: fc.nat(5)}), (input, at) => {
			expect(readEdit(writeInput({at, input}))).toEqual({at, input});
		}));
	});

	test.each(['', 'seed 1', 'seed x@1.2', 'swap ready 1@1.2', '@1.2', 'io 1 gives 99@1.2'])('"%s" is none', text => {
		expect(readEdit(text)).toBe(null);
	});
});

test.each([
	['1 + 1', 'Only literals can be set'],
	['name', 'Only literals can be set'],
	['[1, f()]', 'Only literals can be set'],
	['{[1]: 2}', 'Only literals can be set'],
	['(', 'That is no Python'],
	['1; 2', 'Only literals can be set'],
	['', 'Type a value'],
])('%s is refused', (text, message) => {
	expect(parseLiteral(text)).toMatchObject({type: 'problem', message: expect.stringContaining(message) as string});
});
