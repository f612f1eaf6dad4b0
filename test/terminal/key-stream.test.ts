import {PassThrough} from 'node:stream';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {keyStream, splitKeys} from '../../source/terminal/key-stream.js';

test.for([
	['nn', ['n', 'n']],
	['\x1B[B\rq', ['\x1B[B', '\r', 'q']],
	['\x1B[1;5C\x1BOA\x1B[[A', ['\x1B[1;5C', '\x1BOA', '\x1B[[A']],
	['\x1B[<0;10;10Mj', ['\x1B[<0;10;10M', 'j']],
	['日👍', ['日', '👍']],
	['\x1Bx\x1B', ['\x1Bx', '\x1B']],
	['a\x1B[', ['a', '\x1B[']],
	['a\x1B[1;5', ['a', '\x1B[1;5']],
	['a\x1B[200~q\x1B[Cq\x1B[201~b', ['a', '\x1B[200~q\x1B[Cq\x1B[201~', 'b']],
	['', []],
] as const)('%j is the keys %j', ([text, keys]) => {
	expect(splitKeys(text)).toEqual({keys, isPasting: false});
});

test('what is pasted in several parts is pasted', () => {
	expect(splitKeys('a\x1B[200~bc')).toEqual({keys: ['a', '\x1B[200~bc'], isPasting: true});
	expect(splitKeys('de', true)).toEqual({keys: ['de'], isPasting: true});
	expect(splitKeys('f\x1B[201~gh', true)).toEqual({keys: ['f\x1B[201~', 'g', 'h'], isPasting: false});
});

test('nothing is lost or made up', () => {
	fc.assert(fc.property(fc.array(fc.constantFrom('a', '\x1B', '[', '2', '0', '0~', '\x1B[200~', '\x1B[201~', 'O', '\r', '日', ';', 'M')), fc.boolean(), (parts, isPasting) => {
		expect(splitKeys(parts.join(''), isPasting).keys.join('')).toBe(parts.join(''));
	}));
});

test('a stream of keys reads one at a time, while somebody listens', async () => {
	const terminal = Object.assign(new PassThrough({encoding: 'utf8'}), {isTTY: true}) as unknown as NodeJS.ReadStream & PassThrough;
	let suspended = 0;
	const stream = keyStream(terminal, () => {
		suspended++;
	});
	terminal.write('n\x1A\x1B[Cq');
	const read: string[] = [];
	const listen = (): void => {
		for (let key = stream.read() as string | null; key !== null; key = stream.read() as string | null) {
			read.push(key);
		}
	};

	await new Promise(setImmediate);
	expect(terminal.readableFlowing).toBe(null);
	stream.on('readable', listen);
	await expect.poll(() => read).toEqual(['n', '\x1B[C', 'q']);
	expect(suspended).toBe(1);
	stream.off('readable', listen);
	terminal.write('later');
	await new Promise(setImmediate);
	expect(read).toHaveLength(3);
	expect(terminal.listenerCount('readable')).toBe(0);
});
