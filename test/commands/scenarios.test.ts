import {expect, test} from 'vitest';
import {findScenarios} from '../../source/commands/scenarios.js';
import {loopscope} from './memory-host.js';

test('list names every scenario, with its title and a line about it', async () => {
	const {code, stdout, stderr} = await loopscope(['list']);
	expect({code, stderr}).toEqual({code: 0, stderr: ''});
	const scenarios = findScenarios();
	expect(scenarios.length).toBeGreaterThanOrEqual(9);
	for (const {id, title, about} of scenarios) {
		expect(stdout).toMatch(new RegExp(String.raw`^ {2}${id} +${title}\n +${about.replaceAll('.', String.raw`\.`)}$`, 'm'));
	}
});

test('without a terminal and without a program there is the list, and a hint', async () => {
	const {code, stdout, stderr} = await loopscope([]);
	expect(code).toBe(0);
	expect(stdout).toContain('all-at-once');
	expect(stderr).toContain('ssh -t HOST loopscope');
});

test.each(['all-at-once', 'all-at-once.py', '02-all-at-once.py'])('%s is a scenario', async name => {
	expect(await loopscope(['run', name])).toMatchObject({code: 0, stdout: expect.stringContaining('Total time: 2.00 seconds') as string});
});

test('a file goes before a scenario of its name', async () => {
	expect(await loopscope(['run', 'timers'], {timers: 'print("mine")\n'})).toMatchObject({stdout: 'mine\n'});
});

test.each([
	{name: 'all', hint: 'Did you mean the scenario "all-at-once"?'},
	{name: 'coroutine', hint: 'Did you mean the scenario "a-coroutine-object"?'},
	{name: 't.py', hint: 'The scenarios are listed by: loopscope list'},
	{name: 'dir/all-at-once.py', hint: 'The scenarios are listed by: loopscope list'},
])('$name is not there, but something like it may be', async ({name, hint}) => {
	const {code, stderr} = await loopscope([name]);
	expect(stderr).toContain(hint);
	expect(code).toBe(2);
});

/** What callbacks are called with is asked of the machine: a trace has none. */
const withoutArguments = (text: string): string => text.replaceAll(/\b(ring) \('[^']*'\)/g, '$1');

test.each(findScenarios())('the walk through $id as text says the same as through its trace, from any place on', async ({id}) => {
	const walk = await loopscope([id, '--plain']);
	expect(walk).toMatchObject({code: 0, stderr: ''});
	const steps = walk.stdout.trimEnd().split('\n\n');
	expect(steps[0]).toMatch(/^Step 0 {2}at /);
	expect(steps.at(-1)).toMatch(/^Step \d+, the end {2}at /);
	const trace = await loopscope(['trace', id]);
	expect(await loopscope(['run.jsonl', '--plain'], {'run.jsonl': trace.stdout})).toEqual({...walk, stdout: withoutArguments(walk.stdout)});
	const middle = Math.floor(steps.length / 2);
	const at = / at (?<position>[\d.]+)/.exec(steps[middle]!)!.groups!['position']!;
	expect((await loopscope([id, '--plain', '--at', at])).stdout.trimEnd().split('\n\n')).toEqual(steps.slice(middle));
});
