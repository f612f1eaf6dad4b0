import process from 'node:process';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {judge} from '../../judge/judge.js';
import {runOurs} from '../../judge/ours.js';
import {expression} from './expressions.js';
import {program} from './statements.js';

/*
Random expressions and statements give what they give in CPython. RUNS says how many of each, SEED where to begin: any
other number makes others.
*/

const runs = Number(process.env['RUNS'] ?? 600);
const seed = Number(process.env['SEED'] ?? 314);
const batch = 300;

const sampled = (arbitrary: fc.Arbitrary<string>): readonly string[] => [...new Set(fc.sample(arbitrary, {seed, numRuns: runs}))];

/** What both say to the same program, where that is not the same. */
const differences = async (cases: readonly string[], programOf: (part: readonly string[]) => string): Promise<readonly string[]> => {
	const found: string[] = [];
	for (let start = 0; start < cases.length; start += batch) {
		const part = cases.slice(start, start + batch);
		const source = programOf(part);
		const theirs = (await judge({name: 'generated.py', source})).stdout.split('\n');
		const ours = runOurs({name: 'generated.py', source}).stdout.split('\n');
		part.forEach((text, index) => {
			// How much memory there is differs.
			const isMemory = [theirs[index], ours[index]].some(line => line?.startsWith('MemoryError'));
			if (theirs[index] !== ours[index] && !isMemory) {
				found.push(`${text}\n  CPython: ${theirs[index]}\n  ours:    ${ours[index]}`);
			}
		});
	}

	return found;
};

describe('as CPython has it', () => {
	test('expressions', async () => {
		const cases = sampled(expression);
		const found = await differences(cases, part => [
			'# Random expressions: each line is the value of one, or what is wrong with it.',
			'def shown(value):',
			'    text = repr(value)',
			'    return type(value).__name__ if " at 0x" in text else text.replace("\\n", "\\\\n")',
			`for source in ${JSON.stringify(part)}:`,
			'    try: print(ascii(shown(eval(source))))',
			'    except Exception as e: print(type(e).__name__, ascii(str(e)))',
		].join('\n'));
		expect(found.slice(0, 40).join('\n')).toBe('');
	}, 240_000);

	test('statements', async () => {
		const cases = sampled(program);
		const found = await differences(cases, part => [
			'# Random statements: each line is what one function tells of its way.',
			'import sys',
			'class Manager:',
			'    def __init__(self, swallow): self.swallow = swallow',
			'    def __enter__(self): told.append("enter"); return 5',
			'    def __exit__(self, kind, error, traceback): told.append(repr(error)); return self.swallow',
			'class Enough(BaseException): pass',
			'def step():',
			'    told.append(".")',
			'    if len(told) > 60: raise Enough',
			`for source in ${JSON.stringify(part)}:`,
			'    told = []',
			'    try:',
			'        exec(source)',
			'        g = f(1, 2, 3)',
			'        told.append(next(g))',
			'        for sent in (4, None, 0): told.append(g.send(sent))',
			'    except StopIteration as e: told.append(("returned", e.value))',
			'    except BaseException as e: told.append((type(e).__name__, str(e), repr(e.__context__), repr(e.__cause__)))',
			'    print(told)',
		].join('\n'));
		expect(found.slice(0, 5).join('\n')).toBe('');
	}, 240_000);
});
