import {describe, expect, test} from 'vitest';
import {batchSize, casesInTests as cases, compareSeeds} from '../generated/compare.js';
import {generate} from '../generated/grammar.js';
import {renderProgram} from '../generated/render.js';
import {shrink} from '../generated/shrink.js';

/* Random programs run as in CPython, handle for handle. Any number of them: npm run generate -- --cases 20000 */

test('every seed makes a program of its own, the same each time', () => {
	const programs = Array.from({length: 50}, (_, seed) => renderProgram([generate(seed)]));
	expect(new Set(programs).size).toBe(50);
	expect(programs).toEqual(Array.from({length: 50}, (_, seed) => renderProgram([generate(seed)])));
});

test('what differs is shrunk to what matters', async () => {
	const big = Array.from({length: 40}, (_, seed) => generate(seed)).find(block => JSON.stringify(block).includes('"type":"shield"'))!;
	const shows = async (block: readonly unknown[]): Promise<boolean> => JSON.stringify(block).includes('"type":"shield"');
	expect(await shrink(big, shows)).toEqual([{type: 'shield', child: []}]);
});

describe('random programs', () => {
	test.each(Array.from({length: cases / batchSize}, (_, batch) => [batch * batchSize, (batch * batchSize) + batchSize - 1]))('seeds %i to %i', async first => {
		expect(await compareSeeds(first, batchSize)).toEqual([]);
	}, 120_000);
});
