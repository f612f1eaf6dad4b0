import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {Code} from '../../../source/python/code.js';
import {operations} from '../../../source/python/instructions.js';
import {compile} from '../../../source/python/compile/compile.js';
import {disassemble} from '../../../source/python/compile/disassemble.js';
import {readCases} from '../parse/golden-file.js';
import {faults} from './check-code.js';

// To be read by people: what each construct becomes. A case marked `internal` is the library's own code.
test.for(readCases(new URL('code.txt', import.meta.url)))('$heading', ({heading, source, expected}) => {
	const code = compile(source, {filename: 'program.py', internal: heading.endsWith('(internal)')});
	expect(disassemble(code)).toBe(expected);
	expect(faults(code)).toEqual([]);
});

const root = new URL('../../../', import.meta.url);

function programs(folder: string): string[] {
	return readdirSync(new URL(folder, root), {recursive: true, encoding: 'utf8'})
		.filter(name => name.endsWith('.py'))
		.map(name => `${folder}/${name}`);
}

test.for([...programs('source/stdlib'), ...programs('scenarios')])('the stack of %s is sound on every path', name => {
	const text = readFileSync(new URL(name, root), 'utf8');
	expect(faults(compile(text, {filename: name}))).toEqual([]);
	expect(faults(compile(text, {filename: name, internal: true}))).toEqual([]);
});

/** All code objects of a program, outermost first. */
function all(code: Code): Code[] {
	return [code, ...code.constants.filter(constant => constant instanceof Code).flatMap(all)];
}

function linesOf(source: string): string[] {
	return all(compile(source, {filename: 'program.py'})).flatMap(({ops}) => [...ops.keys()]
		.filter(index => index % 2 === 0 && operations[ops[index]!] === 'LINE')
		.map(index => `${ops[index + 1]! >> 1}${ops[index + 1]! & 1 ? ' calls' : ''}`));
}

test.for([
	['statements, not the lines they take', 'x = (1,\n  2)\ny = 3', ['1', '3']],
	['no docstring, global or bare annotation', '"""doc"""\nx: int\ndef f():\n  "doc"\n  global y\n  z: int\n  pass', ['3', '7']],
	['a constant as a statement', '1\n...', ['1', '2']],
	['what calls, awaits, yields or imports', 'f()\nimport a\nx = y\nasync def g():\n  await x\n  yield\n  y = [await z for z in y]', ['1 calls', '2 calls', '3', '4', '5 calls', '6 calls', '7 calls']],
	['a call in the head, not in the body', 'if a:\n  f()\nwhile f():\n  b', ['1', '2 calls', '3 calls', '4']],
	['a for loop at every turn', 'for x in f():\n  y', ['1 calls', '1', '2']],
	['each clause of a try, and what leaves a with', 'try:\n  a\nexcept B:\n  c\nfinally:\n  d\nwith e:\n  f', ['1', '2', '3', '4', '6', '6', '7 calls', '8', '7 calls', '7 calls']],
	['an elif', 'if a: b\nelif c: d\nelse: e', ['1', '1', '2', '2', '3']],
	['decorators, the definition, and their calls', '@a\n@b\ndef f(): pass', ['1', '2', '3', '2 calls', '1 calls', '3']],
	['a class without a call of the program\'s', 'class A(B): x = 1', ['1', '1']],
	['the body of a lambda', 'f = lambda:\\\n  g()', ['1', '2 calls']],
	['an assertion without the call that makes its error', 'assert a, b', ['1']],
] as const)('lines: %s', ([, source, expected]) => {
	expect(linesOf(source)).toEqual(expected);
});

test('the library has no lines and is not told of awaits', () => {
	const code = compile('async def f():\n  await x\n', {filename: 'library.py', internal: true});
	expect(all(code).every(({ops}) => ops.every((value, index) => index % 2 === 1 || !['LINE', 'AWAIT_PASSED'].includes(operations[value]!)))).toBe(true);
});

test.for([
	['a call', 'x = f(1)', 'CALL', [1, 4, 1, 8]],
	['a binary operator', 'a + b * c', 'BINARY_OP', [1, 4, 1, 9]],
	['an attribute', 'a.b.c', 'LOAD_ATTR', [1, 0, 1, 3]],
	['a subscript', 'x[a + 1]', 'BINARY_SUBSCR', [1, 0, 1, 8]],
	['a method in a chain over lines, which belongs to its own line', '(a\n .b()\n .c())', 'CALL', [2, 2, 2, 5]],
	['columns in code points', '"😀é" + x', 'LOAD_NAME', [1, 7, 1, 8]],
] as const)('places: %s', ([, source, name, expected]) => {
	const {ops, spans} = compile(source, {filename: 'program.py'});
	const index = [...ops.keys()].find(at => at % 2 === 0 && operations[ops[at]!] === name)! / 2;
	expect([...spans.slice(index * 4, index * 4 + 4)]).toEqual(expected);
});

test('constants of different types are different ones', () => {
	const {constants} = compile('x = 1, 1.0, True, "1", 1j, b"1", 0.0, f(-0.0), 1', {filename: 'program.py'});
	expect(constants.length).toBeGreaterThanOrEqual(2);
	const separate = compile('f(1); f(1.0); f(True); f("1"); f(1j); f(b"1"); f(0.0); f(-0.0); f(1); f(1.0)', {filename: 'program.py'});
	expect(separate.constants).toHaveLength(9);
});

