import {expect, test} from 'vitest';
import {importsOf} from '../../source/commands/imports.js';
import {parse} from '../../source/python/parse/parse.js';
import {loopscope} from './memory-host.js';

const program = `import asyncio, sqlite3
import numpy.linalg as la
from asyncio import sleep, start_wobble
try:
    import uvloop
except ImportError:
    uvloop = None
def f():
    import curses
`;

const outOfLibrary = 'this part of the standard library is not simulated; do without it, or guard the import with try and except ImportError.';

const unknown = 'no such module is simulated, and there is none beside the program; put it there, or guard the import with try and except ImportError.';

test('what cannot be imported, with its place and a way out', async () => {
	const {code, stdout, stderr} = await loopscope(['check', 'p.py'], {'p.py': program});
	expect(stdout.split('\n')).toEqual([
		`p.py:1:17: import of sqlite3 is not supported: ${outOfLibrary}`,
		`p.py:2:8: import of numpy.linalg is not supported: ${unknown}`,
		'p.py:3:28: start_wobble from asyncio is not supported: asyncio is simulated, but nothing of this name in it; do without it.',
		`p.py:5:12: import of uvloop is not supported (guarded: it will raise ImportError): ${unknown}`,
		`p.py:9:12: import of curses is not supported (if it gets there): ${outOfLibrary}`,
		'',
	]);
	expect({code, stderr}).toEqual({code: 2, stderr: ''});
});

test('what is reached unconditionally is said before anything runs, the rest is not', async () => {
	const {code, stdout, stderr} = await loopscope(['run', 'p.py'], {'p.py': `print("hi")\n${program}`});
	expect(stderr.split('\n').map(line => line.split(': ')[0])).toEqual(['loopscope', 'p.py:2:17', 'p.py:3:8', 'p.py:4:28', '']);
	expect({code, stdout}).toEqual({code: 2, stdout: ''});
	const late = await loopscope(['run', 'p.py'], {'p.py': 'print("hi")\ndef f():\n    import curses\nf()\n'});
	expect(late).toMatchObject({code: 1, stdout: 'hi\n'});
	expect(late.stderr).toContain('  File "p.py", line 3, in f\n    import curses\nModuleNotFoundError: No module named \'curses\'\n');
});

test('what is imported in any case is part of the program', async () => {
	const files = {
		'p.py': 'import helper\nimport pack\ndef f():\n    import later\n',
		'helper.py': 'import curses\n', 'later.py': 'import curses\n',
		'pack/__init__.py': 'from .deep import x\n', 'pack/deep.py': 'x: int = 1\nimport numpy\n',
	};
	const {code, stderr} = await loopscope(['run', 'p.py'], files);
	expect(stderr.split('\n').map(line => line.split(': ')[0])).toEqual(['loopscope', 'helper.py:1:8', 'pack/deep.py:2:8', '']);
	expect(code).toBe(2);
});

test('nothing to say', async () => {
	const guarded = 'import asyncio\ntry:\n    import uvloop\nexcept ImportError:\n    pass\n';
	expect(await loopscope(['check', 'p.py'], {'p.py': 'import asyncio\n'})).toEqual({code: 0, stdout: 'p.py: all of it can be run.\n', stderr: ''});
	expect(await loopscope(['check', 'p.py'], {'p.py': guarded})).toMatchObject({code: 0});
	expect((await loopscope(['check', 'p.py'], {'p.py': guarded})).stdout).toContain('guarded');
});

test('modules beside the program are checked too', async () => {
	const files = {
		'lib/p.py': 'import helper\nfrom pack import inner\nfrom . import nothing\nimport pack.gone\n',
		'lib/helper.py': 'import numpy\n',
		'lib/pack/__init__.py': 'from .inner import x\nfrom . import lost\n',
		'lib/pack/inner.py': 'def x(:\n    pass\n',
	};
	const {code, stdout} = await loopscope(['check', 'lib/p.py'], files);
	expect(stdout.split('\n')).toEqual([
		`lib/p.py:4:8: import of pack.gone is not supported: ${unknown}`,
		`lib/helper.py:1:8: import of numpy is not supported: ${unknown}`,
		'  File "lib/pack/inner.py", line 1',
		'    def x(:',
		'          ^',
		'SyntaxError: invalid syntax',
		'',
	]);
	expect(code).toBe(2);
});

test('several files and folders, each file once', async () => {
	const files = {
		'one.py': 'import helper\n', 'helper.py': 'import numpy\n',
		'lessons/a.py': 'import asyncio\n', 'lessons/deep/b.py': 'x = (\n', 'lessons/notes.txt': 'no program',
	};
	const {code, stdout} = await loopscope(['check', 'lessons', 'one.py', 'helper.py', 'lessons/a.py'], files);
	expect(stdout.split('\n')).toEqual([
		'lessons/a.py: all of it can be run.',
		'  File "lessons/deep/b.py", line 1',
		'    x = (',
		'        ^',
		'SyntaxError: \'(\' was never closed',
		'one.py: all of it can be run.',
		`helper.py:1:8: import of numpy is not supported: ${unknown}`,
		'2 of 4 files can be run.',
		'',
	]);
	expect(code).toBe(2);
	expect(await loopscope(['check', 'lessons'], {'lessons/a.py': 'import asyncio\n'})).toEqual({code: 0, stdout: 'lessons/a.py: all of it can be run.\n1 of 1 file can be run.\n', stderr: ''});
	expect(await loopscope(['check', 'gone.py', 'lessons/a.py'], files)).toMatchObject({code: 2, stdout: expect.stringContaining('cannot open "gone.py"') as string});
});

test.each([
	{text: 'import a', reach: 'always'},
	{text: 'if __name__ == "__main__":\n    import a', reach: 'always'},
	{text: 'class C:\n    import a', reach: 'always'},
	{text: 'with open(x):\n    import a', reach: 'always'},
	{text: 'try:\n    import a\nfinally:\n    pass', reach: 'always'},
	{text: 'try:\n    import a\nexcept ValueError:\n    pass', reach: 'always'},
	{text: 'try:\n    pass\nfinally:\n    import a', reach: 'always'},
	{text: 'def f():\n    import a', reach: 'maybe'},
	{text: 'async def f():\n    import a', reach: 'maybe'},
	{text: 'if x:\n    pass\nelse:\n    import a', reach: 'maybe'},
	{text: 'for x in y:\n    import a', reach: 'maybe'},
	{text: 'while x:\n    import a', reach: 'maybe'},
	{text: 'try:\n    pass\nexcept ImportError:\n    import a', reach: 'maybe'},
	{text: 'try:\n    import b\nexcept ImportError:\n    pass\nelse:\n    import a', reach: 'maybe'},
	{text: 'try:\n    def f():\n        import a\nexcept ImportError:\n    pass', reach: 'maybe'},
	{text: 'try:\n    import a\nexcept (ValueError, ModuleNotFoundError):\n    pass', reach: 'guarded'},
	{text: 'try:\n    import a\nexcept:\n    pass', reach: 'guarded'},
	{text: 'try:\n    if x:\n        import a\nexcept ImportError:\n    pass', reach: 'guarded'},
	{text: 'with contextlib.suppress(ImportError):\n    import a', reach: 'guarded'},
	{text: 'def f():\n    try:\n        import a\n    except Exception:\n        pass', reach: 'guarded'},
])('an import is reached $reach: $text', ({text, reach}) => {
	expect(importsOf(parse(text, 'p.py')).find(({module}) => module === 'a')?.reach).toBe(reach);
});
