import {expect, test} from 'vitest';
import {loopscope, type Files} from './memory-host.js';

const files: Files = {
	'lib/helper.py': 'x = 1\n',
	'nul.py': 'x = 1\0\n',
	'png.py': Uint8Array.from([0x89, 0x50, 0x4E, 0x47, 13, 10]),
	'utf16.py': Uint8Array.from([0xFF, 0xFE, 0x61, 0]),
	'cut.py': Uint8Array.from([0x23, 10, 0x23, 0xE2, 0x82]),
	'latin.py': '#!/usr/bin/python\n# -*- coding: latin-1 -*-\nx = 1\n',
	'secret.py': {type: 'unreadable', message: 'permission denied'},
	'huge.py': `x = 1\n${'#'.repeat(2_000_001)}\n`,
	'open.py': 'import asyncio\nprint("a"\nx = 1\n',
	'indent.py': 'if True:\nprint(1)\n',
	'return.py': 'x = 1\nreturn x\n',
	'json.py': '{"a": tru, }}\n',
	'match.py': 'match 1:\n    case 1:\n        pass\n',
	'sibling.py': 'import broken\n',
	'broken.py': Uint8Array.from([0xFF]),
};

test.each([
	{file: 'nope.py', says: 'loopscope: cannot open "nope.py": there is no such file, and no scenario of that name.\n'},
	{file: 'lib', says: 'loopscope: cannot open "lib": it is a folder. Name a Python file in it.\n'},
	{file: 'nul.py', says: 'loopscope: nul.py is not text: it contains NUL bytes.\n'},
	{file: 'png.py', says: 'loopscope: png.py is not UTF-8 text: byte 0x89 in line 1. If it is a program, save it as UTF-8.\n'},
	{file: 'utf16.py', says: 'loopscope: utf16.py is UTF-16. Save it as UTF-8.\n'},
	{file: 'cut.py', says: 'loopscope: cut.py is not UTF-8 text: byte 0xe2 in line 2.'},
	{file: 'latin.py', says: 'loopscope: latin.py declares the encoding latin-1, and only UTF-8 is read.'},
	{file: 'secret.py', says: 'loopscope: cannot open "secret.py": permission denied\n'},
	{file: 'huge.py', says: 'loopscope: cannot run huge.py: it is too large for a program (2.0 MB).\n'},
	{file: 'open.py', says: '  File "open.py", line 2\n    print("a"\n         ^\nSyntaxError: \'(\' was never closed\n'},
	{file: 'indent.py', says: '  File "indent.py", line 2\n    print(1)\n    ^^^^^\nIndentationError: expected an indented block after \'if\' statement on line 1\n'},
	{file: 'return.py', says: '  File "return.py", line 2\n    return x\n    ^^^^^^^^\nSyntaxError: \'return\' outside function\n'},
	{file: 'json.py', says: '  File "json.py", line 1\n    {"a": tru, }}\n                ^\nSyntaxError: unmatched \'}\'\n'},
	{file: 'sibling.py', says: 'loopscope: broken.py, which is imported, is not UTF-8 text: byte 0xff in line 1.'},
])('$file is refused by run, trace and the walk', async ({file, says}) => {
	for (const argv of [['run', file], ['trace', file], [file]]) {
		const {code, stdout, stderr} = await loopscope(argv, files);
		expect(stderr).toContain(says);
		expect(stderr.startsWith('loopscope: ') || stderr.startsWith('  File ')).toBe(true);
		expect({code, stdout}).toEqual({code: 2, stdout: ''});
	}
});

test('an empty program runs, and there is nothing to walk through', async () => {
	for (const text of ['', '# only a comment\n', '\n\n']) {
		expect(await loopscope(['run', 'empty.py'], {'empty.py': text})).toEqual({code: 0, stdout: '', stderr: ''});
		expect(await loopscope(['empty.py'], {'empty.py': text})).toEqual({
			code: 2, stdout: '', stderr: 'loopscope: empty.py has no statements: there is nothing to walk through.\n',
		});
	}
});

test('UTF-8 may be declared, and may have a mark', async () => {
	const text = '\uFEFF# vim: set fileencoding=utf-8 :\nprint("é")\n';
	expect(await loopscope(['run', 'a.py'], {'a.py': text})).toEqual({code: 0, stdout: 'é\n', stderr: ''});
});
