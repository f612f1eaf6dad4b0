import {expect, test} from 'vitest';
import {loopscope} from './memory-host.js';

const files = {
	'src/main.py': 'import helper\nfrom pack.inner import value\nimport pack.deep.leaf as leaf\nprint(helper.x, value, leaf.y, __name__)\n',
	'src/helper.py': 'import other\nx = other.x + 1\n',
	'src/other.py': 'x = 1\n',
	'src/pack/__init__.py': 'from . import inner\n',
	'src/pack/inner.py': 'from .sibling import value\n',
	'src/pack/sibling.py': 'value = __name__\n',
	'src/pack/deep/leaf.py': 'from .. import sibling\ny = sibling.value\n',
	'src/time.py': 'raise SystemExit("never loaded")\n',
	'src/json/readme.txt': 'a folder that is no package, named like one of the library',
};

test('modules and packages beside the program, and what they import in turn', async () => {
	expect(await loopscope(['run', 'src/main.py'], files)).toEqual({code: 0, stdout: '2 pack.sibling pack.sibling __main__\n', stderr: ''});
});

test('built-in modules are not looked for beside the program', async () => {
	expect(await loopscope(['run', 'src/t.py'], {...files, 'src/t.py': 'import time\nprint(time.monotonic())\n'})).toEqual({code: 0, stdout: '0.0\n', stderr: ''});
});

test('a module beside the program goes before the library', async () => {
	expect(await loopscope(['run', 'r.py'], {'r.py': 'import random\nprint(random.x)\n', 'random.py': 'x = "mine"\n'})).toMatchObject({stdout: 'mine\n'});
});

test('a module that is not Python fails where it is imported', async () => {
	const broken = {'p.py': 'print("hi")\nimport bad\n', 'bad.py': 'x = (\n'};
	const {code, stdout, stderr} = await loopscope(['run', 'p.py'], broken);
	expect({code, stdout}).toEqual({code: 1, stdout: 'hi\n'});
	expect(stderr).toContain('  File "bad.py", line 1\n    x = (\n        ^\nSyntaxError: \'(\' was never closed\n');
});

test('a program imports itself as another module', async () => {
	expect(await loopscope(['run', 'p.py'], {'p.py': 'import p\nprint(__name__)\n'})).toEqual({code: 0, stdout: 'p\n__main__\n', stderr: ''});
});

test('files that a program begins as its children are looked for beside it', async () => {
	const parent = [
		'import subprocess, sys',
		'print(subprocess.run([sys.executable, "child.py", "a"], capture_output=True, text=True).stdout, end="")',
		'print(subprocess.run([sys.executable, "-m", "tools.child"], capture_output=True, text=True).stdout, end="")',
		'print(subprocess.run([sys.executable, "missing.py"], capture_output=True, text=True).returncode)',
	].join('\n');
	const child = 'import sys, helper\nprint(__name__, sys.argv[1:], helper.x)\n';
	expect(await loopscope(['run', 'p.py'], {'p.py': parent, 'child.py': child, 'tools/child.py': 'print("in a folder")\n', 'helper.py': 'x = 5\n'}))
		.toEqual({code: 0, stdout: '__main__ [\'a\'] 5\nin a folder\n2\n', stderr: ''});
});
