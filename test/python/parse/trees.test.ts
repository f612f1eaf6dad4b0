import {expect, test} from 'vitest';
import {parse} from '../../../source/python/parse/parse.js';
import {readCases} from './golden-file.js';
import {treeOf} from './show-tree.js';

// CPython 3.14's trees, written by record.mjs.
test.for(readCases(new URL('trees.txt', import.meta.url)))('$heading', ({source, expected}) => {
	expect(treeOf(parse(source, 'program.py'))).toBe(expected);
});

test('a number beyond the floats is infinite', () => {
	expect(parse('1e400', 'program.py').body[0]).toMatchObject({value: {value: {value: Number.POSITIVE_INFINITY}}});
});
