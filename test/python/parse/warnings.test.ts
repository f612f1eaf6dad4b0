import {expect, test} from 'vitest';
import {compile} from '../../../source/python/compile/compile.js';
import {SyntaxProblem, type SyntaxWarning} from '../../../source/python/parse/problem.js';
import {readCases} from './golden-file.js';

/** What is said on the way, whether the program can be compiled or not. */
function doubts(source: string): readonly SyntaxWarning[] {
	try {
		return compile(source, {filename: 'program.py'}).warnings;
	} catch (error) {
		if (error instanceof SyntaxProblem) {
			return error.warnings;
		}

		throw error;
	}
}

// What CPython 3.14 says, written by record.mjs.
test.for(readCases(new URL('warnings.txt', import.meta.url)))('$heading', ({source, expected}) => {
	expect(doubts(source).map(({line, message}) => `${line}: ${message}`).join('\n') || 'nothing').toBe(expected);
});
