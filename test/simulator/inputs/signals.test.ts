import {describe, expect, test} from 'vitest';
import {advance} from '../../../source/simulator/advance.js';
import {withInput} from '../../../source/simulator/inputs/branch.js';
import type {PlacedInput} from '../../../source/simulator/inputs/input.js';
import {readMoment, writeInput} from '../../../source/simulator/inputs/notation.js';
import {loopState, simulationPosition, type Simulation} from '../../../source/simulator/simulation.js';
import {startSimulation} from '../../../source/simulator/start.js';
import type {Fact} from '../../../source/loop/facts.js';

const program = (...lines: string[]) => ({path: '/p/signals.py', text: `${lines.join('\n')}\n`, siblings: {}});

const signal = (name: 'SIGINT' | 'SIGTERM' | 'SIGUSR1', when: string): PlacedInput => ({at: readMoment(when)!, input: {type: 'signal', signal: name}});

const finish = (simulation: Simulation, detail: 'lines' | 'handles' = 'handles') => advance(simulation, {until: () => false, budget: 50_000_000, detail});

const outcome = (facts: readonly Fact[]) => {
	const ended = facts.findLast(fact => fact.type === 'ended')!;
	const text = (stream: string) => facts.map(fact => fact.type === 'printed' && fact.stream === stream ? fact.text : '').join('');
	return {stdout: text('stdout'), last: text('stderr').trim().split('\n').at(-1), exitCode: ended.exitCode, error: ended.error};
};

const run = (inputs: readonly PlacedInput[], ...lines: string[]) => outcome(finish(startSimulation(program(...lines), {inputs})).facts);

const sleeper = [
	'import asyncio',
	'async def main():',
	'    try:',
	'        await asyncio.sleep(5)',
	'    except asyncio.CancelledError:',
	'        print("cancelled at", asyncio.get_running_loop().time())',
	'        await asyncio.sleep(2)',
	'        print("tidied")',
	'        raise',
	'    print("slept")',
	'asyncio.run(main())',
];

describe('Ctrl-C', () => {
	test('cancels the main task of asyncio.run, which may tidy up', () => {
		expect(run([signal('SIGINT', '2.5s')], ...sleeper)).toEqual({stdout: 'cancelled at 2.5\ntidied\n', last: 'KeyboardInterrupt', exitCode: 130, error: 'KeyboardInterrupt'});
	});

	test('a second one does not wait for that', () => {
		expect(run([signal('SIGINT', '2.5s'), signal('SIGINT', '3s')], ...sleeper)).toEqual({stdout: 'cancelled at 2.5\n', last: 'KeyboardInterrupt', exitCode: 130, error: 'KeyboardInterrupt'});
	});

	test('too late changes nothing', () => {
		expect(run([signal('SIGINT', '9s')], ...sleeper)).toMatchObject({stdout: 'slept\n', exitCode: 0});
	});

	test('is an exception in plain code, wherever it is', () => {
		const code = ['import time', 'try:', '    while True:', '        time.sleep(1)', 'except KeyboardInterrupt:', '    print("stopped at", time.monotonic())', 'time.sleep(9)'];
		expect(run([signal('SIGINT', '3.25s')], ...code)).toMatchObject({stdout: 'stopped at 3.25\n', exitCode: 0});
		expect(run([signal('SIGINT', '3.25s'), signal('SIGINT', '4s')], ...code)).toMatchObject({stdout: 'stopped at 3.25\n', last: 'KeyboardInterrupt', exitCode: 130});
	});

	test('takes a thread out of a wait that would never end', () => {
		expect(run([signal('SIGINT', '1s')],
			'import threading',
			'lock = threading.Lock()',
			'lock.acquire()',
			'try:',
			'    lock.acquire()',
			'except KeyboardInterrupt:',
			'    print("no deadlock")',
			'lock.release()',
			'with lock: print("free")',
		)).toMatchObject({stdout: 'no deadlock\nfree\n', exitCode: 0});
	});

	test('reaches the main thread while another one works', () => {
		expect(run([signal('SIGINT', '1s')],
			'import threading, time',
			'worker = threading.Thread(target=time.sleep, args=(3,))',
			'worker.start()',
			'try:',
			'    worker.join()',
			'except KeyboardInterrupt:',
			'    print("interrupted at", time.monotonic())',
			'worker.join()',
			'print("over at", time.monotonic())',
		)).toMatchObject({stdout: 'interrupted at 1.0\nover at 3.0\n', exitCode: 0});
	});
});

test('what the program does not handle ends it on the spot', () => {
	expect(run([signal('SIGTERM', '1s')], 'import time', 'try:', '    time.sleep(5)', 'finally:', '    print("never said")')).toEqual({stdout: '', last: '', exitCode: 143, error: 'SIGTERM'});
});

test('a handler of the loop is called by the loop, two iterations later', () => {
	const {facts} = finish(startSimulation(program(
		'import asyncio, signal',
		'async def main():',
		'    stop = asyncio.Event()',
		'    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)',
		'    await stop.wait()',
		'    print("stopped")',
		'asyncio.run(main())',
	), {inputs: [signal('SIGTERM', '1s')]}));
	expect(outcome(facts)).toMatchObject({stdout: 'stopped\n', exitCode: 0});
	const handles = facts.filter(fact => fact.type === 'handle-started').slice(1, 4);
	expect(handles.map(({callback, time}) => `${callback} ${time}`)).toEqual(['BaseSelectorEventLoop._read_from_self 1', 'Event.set 1', 'Task.task_wakeup 1']);
});

describe('an input belongs to the run', () => {
	const inputs = [signal('SIGUSR1', '1.2'), signal('SIGUSR1', '2.1'), signal('SIGINT', '4.0')];
	const code = [
		'import asyncio, signal',
		'signal.signal(signal.SIGUSR1, lambda number, frame: print("signal", number))',
		'async def child(name):',
		'    for i in range(3):',
		'        print(name, i)',
		'        await asyncio.sleep(1)',
		'async def main():',
		'    await asyncio.gather(child("a"), child("b"))',
		'asyncio.run(main())',
	];

	test('at either level of detail, and in pieces', () => {
		const start = startSimulation(program(...code), {inputs});
		const [lines, handles] = [finish(start, 'lines').facts, finish(start, 'handles').facts];
		const others = (facts: readonly Fact[]) => facts.filter(({type}) => type !== 'line-reached');
		expect(others(handles)).toEqual(others(lines));
		const pieces: Fact[] = [];
		for (let at = start; ;) {
			const {simulation, facts, stopped} = advance(at, {until: () => true, budget: 100, detail: 'lines'});
			expect(advance(at, {until: () => true, budget: 100, detail: 'lines'}).facts).toEqual(facts);
			pieces.push(...facts);
			at = simulation;
			if (stopped === 'ended') {
				break;
			}
		}

		expect(pieces).toEqual(lines);
		expect(outcome(lines)).toMatchObject({exitCode: 130});
		expect(lines.filter(({type}) => type === 'edited')).toHaveLength(3);
	});

	test('one that is added at a moment makes the same run from the start', () => {
		const {simulation: middle} = advance(startSimulation(program(...code)), {until: (_, state) => state.position.handle === 2, budget: 1e6, detail: 'lines'});
		const branch = withInput(middle, {type: 'signal', signal: 'SIGINT'});
		const again = finish(startSimulation(program(...code), branch.setting.options), 'lines').facts;
		expect(outcome(again)).toMatchObject({exitCode: 130});
		expect(again.slice(-20)).toEqual(finish(branch, 'lines').facts.slice(-20));
		expect(loopState(finish(branch).simulation)).toEqual(loopState(finish(startSimulation(program(...code), branch.setting.options)).simulation));
		expect(outcome(finish(middle).facts)).toMatchObject({exitCode: 0});
		expect(simulationPosition(branch)).toEqual(simulationPosition(middle));
	});

	test('is written as it is read', () => {
		for (const text of ['SIGINT@12.3', 'SIGTERM@0.1.2', 'SIGINT@2.5s']) {
			const [name, when] = text.split('@') as ['SIGINT', string];
			expect(writeInput(signal(name, when))).toBe(text);
		}

		expect(readMoment('soon')).toBe(null);
	});
});
