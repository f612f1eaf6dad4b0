import process from 'node:process';
import {batchSize, compareSeeds} from './compare.js';

/* Random programs by the thousand: `npm run generate -- --cases 20000 --first 0`. */

const valueOf = (flag: string, initial: number): number => {
	const at = process.argv.indexOf(flag);
	return at === -1 ? initial : Number(process.argv[at + 1]);
};

const [first, cases, most] = [valueOf('--first', 0), valueOf('--cases', 500), valueOf('--most', 10)];
let found = 0;
let done = 0;
for (let seed = first; seed < first + cases && found < most; seed += batchSize) {
	const count = Math.min(batchSize, first + cases - seed);
	for (const {seed: from, source, cpython, ours} of await compareSeeds(seed, count)) {
		found++;
		const main = source.slice(source.indexOf('async def main0'));
		console.log(`seed ${from}:\n${main}\nCPython: ${JSON.stringify(cpython, null, 1)}\nLoopscope: ${JSON.stringify(ours, null, 1)}\n`);
	}

	done += count;
	if (done % (batchSize * 50) === 0) {
		console.log(`${done} of ${cases}, ${found} differ`);
	}
}

console.log(`${done} random programs from seed ${first} on, ${found} of them differ${done < cases ? ': that is enough, --most shows more' : ''}`);
process.exitCode = found === 0 ? 0 : 1;
