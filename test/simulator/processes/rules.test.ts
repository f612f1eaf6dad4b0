import {describe, expect, test} from 'vitest';
import {violations} from '../../../source/loop/invariants.js';
import {initialState, reduce} from '../../../source/loop/reduce.js';
import {runOurs} from '../../judge/ours.js';

/* What no recording can show: what is refused, what nobody waits for, and what the facts say of children. */

const run = (source: string) => runOurs({name: 'rules.py', source});

describe('what can be started', () => {
	test.each([
		['ls', 'NotImplementedError', 'the program \'ls\' is not simulated'],
		['/usr/bin/git', 'NotImplementedError', 'the program \'/usr/bin/git\' is not simulated'],
		['no-such-program', 'FileNotFoundError', '[Errno 2] No such file or directory: \'no-such-program\''],
		['/opt/python3', 'FileNotFoundError', '[Errno 2] No such file or directory: \'/opt/python3\''],
	])('%s', (program, type, words) => {
		const {stdout} = run(`import subprocess\ntry:\n    subprocess.run(["${program}"])\nexcept Exception as error:\n    print(type(error).__name__, error)\n`);
		expect(stdout).toContain(`${type} ${words}`);
	});

	test.each(['python3 a.py | python3 b.py', 'python3 a.py > out', 'python3 a.py && python3 b.py', 'python3 $FILE', 'python3 *.py', 'cd /tmp; python3 a.py'])('a shell\'s own: %s', line => {
		const {stdout} = run(`import subprocess\ntry:\n    subprocess.run("${line}", shell=True)\nexcept NotImplementedError as error:\n    print(error)\n`);
		expect(stdout).toContain('is not simulated');
	});
});

test('a child sees files that its parent has written, and its parent those of the child', () => {
	const {stdout} = run('import subprocess, sys\nopen("child.py", "w").write("open(\'out.txt\', \'w\').write(open(\'in.txt\').read().upper())")\nopen("in.txt", "w").write("words")\nsubprocess.run([sys.executable, "child.py"], check=True)\nprint(open("out.txt").read())\n');
	expect(stdout).toBe('WORDS\n');
});

test('children have memories, folders and environments of their own', () => {
	const child = 'import os, json; os.environ[\'A\'] = \'child\'; os.chdir(\'/tmp\'); json.dumps = None; print(os.environ[\'A\'], os.getcwd())';
	const {stdout} = run(`import json, os, subprocess, sys\nos.environ["A"] = "parent"\nbefore = os.getcwd()\nsubprocess.run([sys.executable, "-c", "${child}"])\nprint(os.environ["A"], os.getcwd() == before, json.dumps([1]))\n`);
	expect(stdout).toBe('child /tmp\nparent True [1]\n');
});

test('a parent that waits for a child that waits for its input is a deadlock', () => {
	const {exitCode, facts} = run('import subprocess, sys\nchild = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)\nchild.wait()\n');
	expect(exitCode).toBe(3);
	expect(facts.find(fact => fact.type === 'deadlock')?.threads.map(({what}) => what)).toContain('read from stdin of python -c');
});

test('waits for pipes and for the end of a child stand among the I/O waits, by name', () => {
	const {facts} = run('import asyncio, sys\nasync def main():\n    child = await asyncio.create_subprocess_exec(sys.executable, "-c", "import time; time.sleep(1); print(1)", stdout=-1)\n    await child.stdout.read()\n    await child.wait()\nasyncio.run(main())\n');
	const waits = facts.filter(fact => fact.type === 'io-waiting').map(({what}) => what);
	expect(waits).toContain('read from stdout of python -c');
	expect(waits.some(what => /^exit of python -c \(pid \d+\)$/.test(what))).toBe(true);
});

test('the tasks of a child that is killed are gone, and every state on the way is consistent', () => {
	const service = 'import asyncio\\nasync def work():\\n    try:\\n        await asyncio.sleep(100)\\n    finally:\\n        print(\'never\')\\nasync def main():\\n    print(\'up\', flush=True)\\n    await asyncio.gather(work(), work())\\nasyncio.run(main())';
	const {stdout, stderr, facts} = run(`import subprocess, sys\nchild = subprocess.Popen([sys.executable, "-c", "${service}"], stdout=subprocess.PIPE)\nprint(child.stdout.readline())\nimport time\ntime.sleep(1)\nchild.kill()\nprint(child.communicate(), child.returncode)\n`);
	expect({stdout, stderr}).toEqual({stdout: 'b\'up\\n\'\n(b\'\', None) -9\n', stderr: ''});
	let state = initialState();
	for (const fact of facts) {
		state = reduce(state, fact);
		expect(violations(state)).toEqual([]);
	}

	expect(state.contradictions).toBe(0);
	expect(state.unfinished.size).toBe(0);
	expect(facts.filter(fact => fact.type === 'task-finished').map(({outcome}) => outcome.type)).toEqual(['lost', 'lost', 'lost']);
});
