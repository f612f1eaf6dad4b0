import {toSeconds} from '../library/instant.js';
import {fastRepr} from '../python/machine/text.js';
import type {Machine} from '../python/machine/machine.js';
import {native} from '../python/types/define.js';
import {PyFloat, type Value} from '../python/values.js';
import {block} from './blocking.js';
import {asSeconds} from './numbers.js';
import {runOf} from './run.js';
import {ownTime} from './processes/own-clock.js';

/** What `time.time()` says when the simulated clock is at 0: 2026-01-01 00:00:00 UTC. */
export const startDate = 1_767_225_600;

const read = (m: Machine): number => runOf(m).readClock(m, runOf(m).calledByProgram(m));

const nanoseconds = (m: Machine, base: number): bigint => {
	read(m);
	const {s, ns} = ownTime(runOf(m));
	return (BigInt(base + s) * 1_000_000_000n) + BigInt(ns);
};

const asInt = (value: bigint): Value => value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;

const clock = (name: string, base: number) => [
	native(name, '', m => new PyFloat(base + read(m)), 'function', 'time'),
	native(`${name}_ns`, '', m => asInt(nanoseconds(m, base)), 'function', 'time'),
];

/** The native half of `time`: the simulated clock. Dates and formats are in Python. */
export const timeModule: ReadonlyMap<string, Value> = new Map<string, Value>([
	...clock('monotonic', 0), ...clock('perf_counter', 0), ...clock('time', startDate),
	native('process_time', '', m => new PyFloat((m.executed * runOf(m).setting.options.cost) / 1e9), 'function', 'time'),
	native('thread_time', '', m => new PyFloat((m.executed * runOf(m).setting.options.cost) / 1e9), 'function', 'time'),
	native('sleep', 'seconds, /', (m, seconds) => block(m, asSeconds(m, seconds), `time.sleep(${fastRepr(m, seconds) ?? '…'})`), 'function', 'time'),
	native('_now', '', m => new PyFloat(startDate + toSeconds(runOf(m).now)), 'function', 'time'),
].map(fn => [fn.name, fn] as const));
