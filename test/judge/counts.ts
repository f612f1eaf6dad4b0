import fs from 'node:fs/promises';
import {casesInTests} from '../generated/compare.js';
import {programs} from './programs.js';

/** How many programs and cases judge asyncio, threads and the network, as docs/asyncio.md says it. */
export type Counts = {
	/** Programs with asyncio that are compared with CPython, every handle of theirs. */
	readonly byHandle: number;
	/** Handles that CPython runs are compared for random programs, too: so many cases in `npm test`. */
	readonly generated: number;
	/** Programs that a native python3 has recorded. */
	readonly threads: number;
	readonly network: number;
	readonly processes: number;
};

const usesAsyncio = /^(?:import|from) asyncio\b/m;

export async function counts(): Promise<Counts> {
	const judged = [...await programs(), ...await programs(new URL('../../scenarios/', import.meta.url))];
	const threads = JSON.parse(await fs.readFile(new URL('../programs-threads/goldens.json', import.meta.url), 'utf8')) as Readonly<Record<string, unknown>>;
	const network = await fs.readdir(new URL('../fixtures/network/', import.meta.url));
	const processes = JSON.parse(await fs.readFile(new URL('../programs-processes/goldens.json', import.meta.url), 'utf8')) as Readonly<Record<string, unknown>>;
	return {
		byHandle: judged.filter(({source}) => usesAsyncio.test(source)).length,
		generated: casesInTests,
		threads: Object.keys(threads).length,
		network: network.filter(name => name.endsWith('.json')).length,
		processes: Object.keys(processes).filter(name => name.endsWith('.py')).length,
	};
}
