import {expect, test} from 'vitest';
import {compile} from '../../../source/python/compile/compile.js';
import {parse} from '../../../source/python/parse/parse.js';
import {SyntaxProblem} from '../../../source/python/parse/problem.js';
import {readCases} from './golden-file.js';

/** What we say to a program, as errors.txt has it. */
function complaint(source: string): string {
	try {
		compile(source, {filename: 'program.py'});
	} catch (error) {
		if (!(error instanceof SyntaxProblem)) {
			throw error;
		}

		const {type, message, line, column, endLine, endColumn} = error;
		return `${type} ${line}:${column}-${endLine}:${endColumn}\n${message}`;
	}

	return 'no error';
}

// What CPython 3.14 says, written by record.mjs.
test.for(readCases(new URL('errors.txt', import.meta.url)))('$heading', ({source, expected}) => {
	expect(complaint(source)).toBe(expected);
});

test.for([
	['the last line needs no end', 'if x', 'SyntaxError 1:5-1:6\nexpected \':\''],
	['nothing but blanks behind a colon', 'class A:\n    ', 'IndentationError 2:5-2:-1\nexpected an indented block after class definition on line 1'],
	['an open string at the very end', 'x = "abc', 'SyntaxError 1:5-1:5\nunterminated string literal (detected at line 1)'],
	['a backslash at the very end', 'x = \\', 'SyntaxError 1:6-1:-1\nunexpected EOF while parsing'],
	['line ends of other systems', 'x = 1\r\ny = (\r\n', 'SyntaxError 2:5-2:0\n\'(\' was never closed'],
	['a byte order mark', '\uFEFFx = (', 'SyntaxError 1:5-1:0\n\'(\' was never closed'],
	['a control character', 'x\u0001 = 1', 'SyntaxError 1:2-1:2\ninvalid non-printable character U+0001'],
	['a null', 'x = "\0"', 'SyntaxError 1:1-1:1\nsource code string cannot contain null bytes'],
	['parentheses 201 deep', `${'('.repeat(201)}1${')'.repeat(201)}`, 'SyntaxError 1:201-1:201\ntoo many nested parentheses'],
	['parentheses 1,000 deep', '('.repeat(1000), 'SyntaxError 1:201-1:201\ntoo many nested parentheses'],
	['blocks 101 deep', `${Array.from({length: 101}, (_, index) => `${' '.repeat(index)}if x:\n`).join('')}${' '.repeat(101)}y`, 'IndentationError 101:1-101:0\ntoo many levels of indentation'],
] as const)('%s', ([, source, expected]) => {
	expect(complaint(source)).toBe(expected);
});

test('the line in question comes along, and the name of the file', () => {
	try {
		compile('a = 1\n\tprint("ä" x)  # c\nb', {filename: 'folder/program.py'});
		expect.unreachable();
	} catch (error) {
		expect(error).toMatchObject({filename: 'folder/program.py', line: 2, lineText: '\tprint("ä" x)  # c'});
	}
});

const long = 3000;

test.for([
	['a long sum', Array.from({length: long}, () => 'a').join(' + ')],
	['a long comparison', Array.from({length: long}, () => 'a').join(' < ')],
	['a long chain of methods', `a${'.b()'.repeat(1000)}`],
	['a long chain of conditions', Array.from({length: long}, () => 'a').join(' or ')],
	['many clauses', `if a: pass\n${'elif b: pass\n'.repeat(long)}else: pass\n`],
	['many conditional expressions', `${'a if b else '.repeat(500)}c`],
	['many signs', `${'-'.repeat(500)}a`],
	['a long list', `[${'a, '.repeat(long)}]`],
	['many literals side by side', '"a" '.repeat(long)],
] as const)('%s is no trouble', ([, source]) => {
	expect(complaint(source)).toBe('no error');
});

test('what nests deeper than the host can follow is refused, not a crash', () => {
	expect(complaint(`x = ${'lambda: '.repeat(100_000)}1`)).toMatch(/^SyntaxError .*\ntoo many nested/);
});

test('what nests deeper than the host can follow is no tree either', () => {
	expect(() => parse(`x = ${'lambda: '.repeat(100_000)}1`, 'program.py')).toThrow(expect.objectContaining({type: 'SyntaxError', message: 'too many nested expressions or statements'}));
});
