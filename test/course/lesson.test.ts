import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseLesson, type Lesson} from '../../source/course/lesson.js';
import {scanComments} from '../../source/course/scan-comments.js';

const lesson = (...lines: readonly string[]): Lesson => parseLesson(`${lines.join('\n')}\n`);
const notesOf = (...lines: readonly string[]): Array<readonly [number, string]> => [...lesson(...lines).notes];

describe('the docstring', () => {
	const docstring = (...lines: readonly string[]) => {
		const {title, about, paragraph} = lesson(...lines);
		return {title, about, paragraph};
	};

	test('gives the title, and what the program is about', () => {
		expect(docstring('"""Tea', '', 'Three cups. They wait', 'for each other!', '', 'Then they do not.', '"""', 'import asyncio')).toEqual({
			title: 'Tea', about: 'Three cups.', paragraph: 'Three cups. They wait for each other!\n\nThen they do not.',
		});
	});

	test.each([
		['of one line', ['"""Tea"""'], 'Tea'],
		['behind comments', ['#!/usr/bin/env python3', '# coding: utf-8', '', '\'Tea\'  # and cake'], 'Tea'],
		['in the next line', ['"""', 'Tea', '"""'], 'Tea'],
		['with escapes', [String.raw`"Tea \"and\" cake"`], 'Tea "and" cake'],
		['raw', [String.raw`r"""Tea \n"""`], String.raw`Tea \n`],
	])('%s', (_, lines, title) => {
		expect(docstring(...lines)).toEqual({title, about: '', paragraph: ''});
	});

	test.each([
		['nothing', []],
		['a number', ['1']],
		['a later statement', ['import asyncio', '"""Tea"""']],
		['bytes', ['b"Tea"']],
		['an f-string', ['f"Tea"']],
		['a part of an expression', ['"Tea".upper()']],
	])('is not %s', (_, lines) => {
		expect(docstring(...lines)).toEqual({title: '', about: '', paragraph: ''});
	});
});

describe('notes', () => {
	test('at the end of a line belong to it', () => {
		expect(notesOf('a = 1  #: one', 'b = 2', 'c = 3  #:three', 'd = 4  # no note')).toEqual([[1, 'one'], [3, 'three']]);
	});

	test('on lines of their own belong to the next statement', () => {
		expect(notesOf('#: first', '', '# a comment', '#: second', 'a = 1  #: third', 'b = 2')).toEqual([[5, 'first second third']]);
	});

	test('within a statement belong to where it begins', () => {
		expect(notesOf('a = f(', '    1,  #: one', '    #: two', '    2,', ')  #: end', 'b = 1 + \\', '    2  #: continued')).toEqual([[1, 'one two end'], [6, 'continued']]);
	});

	test('are not found in strings', () => {
		expect(notesOf('"""', '#: no note', '"""', 'a = "#: no"  #: yes', 'b = \'\\\'#: no\'', String.raw`c = r"\"#: no"`, 'd = "never closed #: no', 'e = 1  #: again')).toEqual([[4, 'yes'], [8, 'again']]);
	});

	test('are found beside f-strings with strings in them', () => {
		expect(notesOf(
			'a = f"{"#: no"}"  #: one', 'b = f"{x["#"]:{"#"}>10}#: no"  #: two', 'c = f"{{#: no"  #: three', 'd = f"{x:\'#>10}"  #: four',
			'e = f"""{', '    x #: inner', '} #: no""" #: five',
		).map(([line]) => line)).toEqual([1, 2, 3, 4, 5]);
	});

	test('say from which column the line is no program', () => {
		expect([...lesson('a = 1  #: one', '    #: two', 'b = 2', '# loopscope: cost=1').hidden]).toEqual([[1, 7], [2, 4], [4, 0]]);
	});

	test('that belong to nothing are a problem', () => {
		expect(lesson('a = 1', '#: what?')).toMatchObject({problems: [{line: 2, message: 'no statement follows this note'}]});
	});

	test('count lines of any kind', () => {
		expect([...parseLesson('a = 1\r\nb = 2  #: two\r\nc = 3\rd = 4  #: four').notes]).toEqual([[2, 'two'], [4, 'four']]);
	});
});

describe('what follows "# loopscope:"', () => {
	test('says how to show and to run the program', () => {
		expect(lesson('# loopscope: start-here', '# loopscope: columns ready=a io=b', '#loopscope: cost=20', '# loopscope: latency=0.5', 'a = b = []')).toMatchObject({
			startHere: true, columns: {ready: 'a', io: 'b'}, cost: 20, latency: 0.5, problems: [],
		});
	});

	test('is nothing by default', () => {
		expect(lesson('a = 1  # loopscope is a program')).toMatchObject({startHere: false, columns: null, cost: null, latency: null, problems: []});
	});

	test.each(['speed=3', 'start-here now', 'columns', 'columns ready', 'columns tasks=a', 'columns ready=a=b', 'cost=much', 'cost', 'latency=-1', ''])('is a problem when it is "%s"', text => {
		expect(lesson('a = 1', `# loopscope: ${text}`).problems).toEqual([{line: 2, message: `cannot understand "loopscope: ${text}"`.replace(': "', ':"')}]);
	});
});

test('any text at all can be scanned, to its end', () => {
	const pieces = fc.constantFrom('"', '\'', '"""', '\'\'\'', 'f"', '{', '}', '(', ')', '[', ']', '#', '#: note', ':', '\\', '\n', '\n', ' ', 'a', '=', '# loopscope: ');
	fc.assert(fc.property(fc.array(pieces, {maxLength: 60}).map(parts => parts.join('')), text => {
		const {comments, statements} = scanComments(text);
		const lines = text.split('\n');
		for (const {line, column, text: comment} of comments) {
			expect(lines[line - 1]!.slice(column).trimEnd()).toBe(comment);
		}

		expect(statements).toEqual([...new Set(statements)].toSorted((a, b) => a - b));
		expect(statements.every(line => line >= 1 && line <= lines.length)).toBe(true);
		parseLesson(text);
	}));
});
