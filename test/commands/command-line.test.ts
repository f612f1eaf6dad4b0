import {expect, test} from 'vitest';
import {typedName} from '../../source/commands/flags.js';
import {commands, joinValues} from '../../source/commands/main.js';
import {loopscope} from './memory-host.js';

const files = {'hi.py': 'print("hi")\n'};

test.each([
	{argv: ['--help'], says: 'Usage\n  loopscope [FILE | SCENARIO | TRACE]'},
	{argv: ['-h'], says: 'Exit codes'},
	...commands.filter(({name}) => name !== null).map(({name, summary}) => ({argv: [name!, '--help'], says: `loopscope ${name}: ${summary}`})),
	{argv: ['run', 'hi.py', '--help'], says: 'loopscope run:'},
	{argv: ['--version'], says: '1.2.3'},
])('$argv helps', async ({argv, says}) => {
	const {code, stdout, stderr} = await loopscope(argv, files);
	expect(stdout).toContain(says);
	expect({code, stderr}).toEqual({code: 0, stderr: ''});
});

test('the help names every command and every flag, and fits a terminal of 100 columns', async () => {
	const {stdout} = await loopscope(['--help']);
	for (const {name, flags} of commands) {
		expect(stdout).toContain(`loopscope ${name ?? '['}`);
		const own = name === null ? stdout : (await loopscope([name, '--help'])).stdout;
		for (const flag of flags) {
			expect(own).toContain(`--${typedName(flag)}`);
		}

		expect(own.split('\n').filter(line => line.length > 120)).toEqual([]);
	}
});

test.each([
	{argv: ['run'], says: 'run needs a FILE to run.\nSee: loopscope run --help'},
	{argv: ['list', 'x'], says: 'list takes no arguments, not 1: x'},
	{argv: ['hi.py', 'y'], says: 'the walk takes one argument, not 2: y'},
	{argv: ['--sed', '3'], says: 'unknown flag --sed.\nDid you mean --seed?'},
	{argv: ['run', 'hi.py', '--verbose'], says: 'unknown flag --verbose.\nTo give it to the program, put it after --: loopscope run FILE -- --verbose'},
	{argv: ['run', 'hi.py', '-x'], says: 'unknown flag -x.'},
	{argv: ['trace', 'hi.py', '--at', '1'], says: 'trace takes no --at.'},
	{argv: ['list', '--plain'], says: 'list takes no --plain.'},
	{argv: ['hi.py', '--at', 'x'], says: '--at needs a position, like 12.3 (HANDLE.LINE), not "x".'},
	{argv: ['hi.py', '--at'], says: '--at needs a position'},
	{argv: ['--at', '3'], says: '--at needs a program'},
	{argv: ['run', 'hi.py', '--seed', '-1'], says: '--seed needs a whole number from 0, not "-1".'},
	{argv: ['run', 'hi.py', '--seed', '1.5'], says: '--seed needs a whole number from 0, not "1.5".'},
	{argv: ['run', 'hi.py', '--limit', '0'], says: '--limit needs a whole number from 1'},
	{argv: ['run', 'hi.py', '--latency', 'soon'], says: '--latency needs a number of seconds, like 0.5, not "soon".'},
	{argv: ['run', 'hi.py', '--bandwidth', '-1'], says: '--bandwidth needs a number of bytes a second, like 10_000, not "-1".'},
	{argv: ['trace', 'hi.py', '--level', 'all'], says: '--level needs "lines" or "handles", not "all".'},
	{argv: ['hi.py', '--input', '-'], says: 'the keys are read from standard input, so --input - cannot be'},
])('$argv is refused with exit code 2', async ({argv, says}) => {
	const {code, stdout, stderr} = await loopscope(argv, files);
	expect(stderr).toContain(`loopscope: ${says}`);
	expect({code, stdout}).toEqual({code: 2, stdout: ''});
});

test.each([
	{argv: ['--input', '-', 'a'], joined: ['--input=-', 'a']},
	{argv: ['--seed', '--plain'], joined: ['--seed=--plain']},
	{argv: ['--input', '', '--input=', '--plain'], joined: ['--input', '', '--input', '', '--plain']},
	{argv: ['--at=3', '--', '--at', '4'], joined: ['--at=3', '--', '--at', '4']},
	{argv: ['--seed'], joined: ['--seed', '']},
])('values are joined to their flags: $argv', ({argv, joined}) => {
	expect(joinValues(argv)).toEqual(joined);
});
