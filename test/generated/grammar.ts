/*
Random programs of tasks, sleeps, primitives, cancellations, groups and timeouts: trees of statements, made from a seed.
Every child is an `async def` of its own; locks, events, a queue and whatever else can be waited for are shared by all of them.
*/

/** The body of an `async def`, or of a block. */
export type Block = readonly Statement[];

export type Statement =
	| {readonly type: 'sleep'; readonly seconds: number}
	| {readonly type: 'turn'}
	| {readonly type: 'log'}
	| {readonly type: 'raise'; readonly error: string}
	| {readonly type: 'return'}
	| {readonly type: 'spawn'; readonly eager: boolean; readonly child: Block}
	| {readonly type: 'await-task'; readonly task: number}
	| {readonly type: 'cancel-task'; readonly task: number; readonly message: boolean}
	| {readonly type: 'uncancel'}
	| {readonly type: 'gather'; readonly returnExceptions: boolean; readonly children: readonly Block[]}
	| {readonly type: 'wait'; readonly returnWhen: string; readonly seconds: number | null; readonly children: readonly Block[]}
	| {readonly type: 'as-completed'; readonly asynchronous: boolean; readonly seconds: number | null; readonly children: readonly Block[]}
	| {readonly type: 'wait-for'; readonly seconds: number; readonly child: Block}
	| {readonly type: 'shield'; readonly child: Block}
	| {readonly type: 'timeout'; readonly seconds: number; readonly reschedule: number | null; readonly body: Block}
	| {readonly type: 'group'; readonly children: readonly Block[]; readonly body: Block}
	| {readonly type: 'lock'; readonly which: 'locks[0]' | 'locks[1]' | 'semaphore'; readonly body: Block}
	| {readonly type: 'event'; readonly act: 'set' | 'clear' | 'wait'; readonly which: number}
	| {readonly type: 'condition'; readonly act: 'wait' | 'notify' | 'notify_all'}
	| {readonly type: 'queue'; readonly act: 'put' | 'get' | 'join' | 'put_nowait' | 'get_nowait' | 'shutdown'}
	| {readonly type: 'barrier'}
	| {readonly type: 'future'; readonly act: 'await' | 'set_result' | 'set_exception' | 'cancel' | 'callback'; readonly which: number}
	| {readonly type: 'later'; readonly seconds: number | null; readonly act: 'log' | 'cancel' | 'set' | 'raise'; readonly which: number}
	| {readonly type: 'loop'; readonly count: number; readonly body: Block}
	| {readonly type: 'try'; readonly except: string | null; readonly again: boolean; readonly body: Block; readonly handler: Block; readonly last: Block | null};

/** Numbers from a seed: the same everywhere. */
export type Random = {readonly below: (limit: number) => number; readonly chance: (probability: number) => boolean; readonly pick: <T>(items: readonly T[]) => T};

/** Mulberry32. */
export const randomOf = (seed: number): Random => {
	let state = (seed * 2_654_435_761) >>> 0;
	const next = (): number => {
		state = (state + 0x6D_2B_79_F5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};

	const below = (limit: number): number => Math.floor(next() * limit);
	return {below, chance: probability => next() < probability, pick: items => items[below(items.length)]!};
};

const times = [0, 0.1, 0.1, 0.2, 0.3, 0.5, 1] as const;
const errors = ['ValueError', 'KeyError', 'TimeoutError', 'asyncio.CancelledError'] as const;
const caught = ['asyncio.CancelledError', 'TimeoutError', 'ValueError', 'Exception', 'BaseException', 'asyncio.QueueShutDown'] as const;

type Make = (random: Random, depth: number) => Statement;

const blocks = (random: Random, depth: number, most: number): readonly Block[] => Array.from({length: 1 + random.below(most)}, () => block(random, depth - 1));
const time = (random: Random): number => random.pick(times);
const limit = (random: Random): number | null => random.chance(0.5) ? null : random.pick([0, 0.1, 0.2, 0.4]);

/** Statements without blocks of their own. */
const leaves: readonly Make[] = [
	random => ({type: 'sleep', seconds: time(random)}),
	random => ({type: 'sleep', seconds: time(random)}),
	() => ({type: 'turn'}),
	() => ({type: 'log'}),
	random => ({type: 'raise', error: random.pick(errors)}),
	random => random.chance(0.5) ? {type: 'return'} : {type: 'turn'},
	random => ({type: 'await-task', task: random.below(6)}),
	random => ({type: 'cancel-task', task: random.below(6), message: random.chance(0.3)}),
	random => ({type: 'cancel-task', task: random.below(6), message: false}),
	random => random.chance(0.2) ? {type: 'uncancel'} : {type: 'log'},
	random => ({type: 'event', act: random.pick(['set', 'set', 'clear', 'wait', 'wait'] as const), which: random.below(2)}),
	random => ({type: 'condition', act: random.pick(['wait', 'notify', 'notify_all'] as const)}),
	random => ({type: 'queue', act: random.pick(['put', 'put', 'get', 'get', 'join', 'put_nowait', 'get_nowait', 'shutdown'] as const)}),
	random => random.chance(0.5) ? {type: 'barrier'} : {type: 'turn'},
	random => ({type: 'future', act: random.pick(['await', 'await', 'set_result', 'set_result', 'set_exception', 'cancel', 'callback'] as const), which: random.below(2)}),
	random => ({type: 'later', seconds: random.chance(0.3) ? null : time(random), act: random.pick(['log', 'cancel', 'set', 'raise'] as const), which: random.below(6)}),
];

const compounds: readonly Make[] = [
	(random, depth) => ({type: 'spawn', eager: random.chance(0.15), child: block(random, depth - 1)}),
	(random, depth) => ({type: 'spawn', eager: false, child: block(random, depth - 1)}),
	(random, depth) => ({type: 'gather', returnExceptions: random.chance(0.5), children: blocks(random, depth, 3)}),
	(random, depth) => ({type: 'wait', returnWhen: random.pick(['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED']), seconds: limit(random), children: blocks(random, depth, 3)}),
	(random, depth) => ({type: 'as-completed', asynchronous: random.chance(0.5), seconds: limit(random), children: blocks(random, depth, 3)}),
	(random, depth) => ({type: 'wait-for', seconds: random.pick([0, 0.1, 0.2, 0.4, 1]), child: block(random, depth - 1)}),
	(random, depth) => ({type: 'shield', child: block(random, depth - 1)}),
	(random, depth) => ({type: 'timeout', seconds: random.pick([0, 0.1, 0.2, 0.4, 1]), reschedule: random.chance(0.2) ? time(random) : null, body: block(random, depth - 1)}),
	(random, depth) => ({type: 'group', children: blocks(random, depth, 3), body: block(random, depth - 1)}),
	(random, depth) => ({type: 'lock', which: random.pick(['locks[0]', 'locks[1]', 'semaphore'] as const), body: block(random, depth - 1)}),
	(random, depth) => ({type: 'loop', count: 1 + random.below(3), body: block(random, depth - 1)}),
	(random, depth) => ({
		type: 'try', except: random.chance(0.8) ? random.pick(caught) : null, again: random.chance(0.4), body: block(random, depth - 1),
		handler: block(random, depth - 2), last: random.chance(0.3) ? block(random, depth - 2) : null,
	}),
	(random, depth) => ({type: 'try', except: random.pick(caught), again: random.chance(0.4), body: block(random, depth - 1), handler: block(random, depth - 2), last: null}),
];

/** Some statements; the deeper one is, the fewer. */
const block = (random: Random, depth: number): Block => {
	const length = depth <= 0 ? random.below(2) : 1 + random.below(depth <= 1 ? 2 : 4);
	return Array.from({length}, () => random.pick(depth > 0 && random.chance(0.45) ? compounds : leaves)(random, depth));
};

/** The main block of the program of a seed. */
export const generate = (seed: number): Block => {
	const random = randomOf(seed);
	return Array.from({length: 3 + random.below(5)}, () => random.pick(random.chance(0.65) ? compounds : leaves)(random, 3));
};
