/*
Random programs of tasks, sleeps, primitives, cancellations, groups, timeouts, callbacks, context variables and async
generators: trees of statements, made from a seed. Every child is an `async def` of its own; locks, events, queues and
whatever else can be waited for are shared by all of them.
*/

export type Lock = 'locks[0]' | 'locks[1]' | 'semaphore' | 'bounded' | 'condition';

/** The body of an `async def`, or of a block. */
export type Block = readonly Statement[];

export type Statement =
	| {readonly type: 'sleep'; readonly seconds: number}
	| {readonly type: 'turn'}
	| {readonly type: 'log'}
	| {readonly type: 'raise'; readonly error: string; readonly from: boolean}
	| {readonly type: 'return'}
	| {readonly type: 'block'; readonly seconds: number}
	| {readonly type: 'variable'}
	| {readonly type: 'factory'; readonly eager: boolean}
	| {readonly type: 'stop'}
	| {readonly type: 'spawn'; readonly eager: boolean; readonly context: boolean; readonly child: Block}
	| {readonly type: 'drop'; readonly child: Block}
	| {readonly type: 'await-task'; readonly task: number}
	| {readonly type: 'cancel-task'; readonly task: number; readonly message: boolean}
	| {readonly type: 'ask-task'; readonly act: 'result' | 'exception' | 'cancelling' | 'done' | 'cancelled'; readonly task: number}
	| {readonly type: 'task-callback'; readonly act: 'add' | 'remove'; readonly task: number}
	| {readonly type: 'all-tasks'}
	| {readonly type: 'uncancel'}
	| {readonly type: 'keep'; readonly kind: 'gather' | 'shield'; readonly children: readonly Block[]}
	| {readonly type: 'kept'; readonly act: 'await' | 'cancel'; readonly which: number}
	| {readonly type: 'some-tasks'; readonly kind: 'gather' | 'wait' | 'as-completed' | 'shield' | 'wait-for'; readonly task: number; readonly seconds: number | null}
	| {readonly type: 'gather'; readonly returnExceptions: boolean; readonly children: readonly Block[]}
	| {readonly type: 'wait'; readonly returnWhen: string; readonly seconds: number | null; readonly children: readonly Block[]}
	| {readonly type: 'as-completed'; readonly asynchronous: boolean; readonly early: boolean; readonly seconds: number | null; readonly children: readonly Block[]}
	| {readonly type: 'wait-for'; readonly seconds: number | null; readonly child: Block}
	| {readonly type: 'shield'; readonly child: Block}
	| {readonly type: 'timeout'; readonly seconds: number | null; readonly absolute: boolean; readonly reschedule: number | null; readonly first: boolean; readonly body: Block}
	| {readonly type: 'group'; readonly children: readonly Block[]; readonly body: Block}
	| {readonly type: 'group-spawn'; readonly child: Block}
	| {readonly type: 'lock'; readonly which: Lock; readonly body: Block}
	| {readonly type: 'lock-act'; readonly act: 'acquire' | 'release' | 'locked'; readonly which: Lock}
	| {readonly type: 'event'; readonly act: 'set' | 'clear' | 'wait' | 'is_set'; readonly which: number}
	| {readonly type: 'condition'; readonly act: 'wait' | 'wait_for' | 'notify' | 'notify(2)' | 'notify_all' | 'without'}
	| {readonly type: 'queue'; readonly act: 'put' | 'get' | 'join' | 'put_nowait' | 'get_nowait' | 'task_done' | 'shutdown' | 'shutdown-now'; readonly which: number}
	| {readonly type: 'barrier'; readonly act: 'wait' | 'with' | 'reset' | 'abort' | 'look'}
	| {readonly type: 'future'; readonly act: 'await' | 'set_result' | 'set_exception' | 'cancel' | 'callback' | 'ask'; readonly which: number}
	| {readonly type: 'later'; readonly seconds: number | null; readonly absolute: boolean; readonly act: 'log' | 'cancel' | 'set' | 'raise' | 'future'; readonly which: number}
	| {readonly type: 'cancel-timer'; readonly which: number}
	| {readonly type: 'loop'; readonly count: number; readonly body: Block}
	| {readonly type: 'managed'; readonly seconds: number; readonly suppress: boolean; readonly body: Block}
	| {readonly type: 'stack'; readonly seconds: number; readonly body: Block}
	| {readonly type: 'async-for'; readonly leave: 'end' | 'break' | 'close' | 'throw'; readonly items: readonly Block[]; readonly tidy: Block; readonly body: Block}
	| {readonly type: 'try-star'; readonly except: string; readonly body: Block; readonly handler: Block}
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
const errors = ['ValueError', 'ValueError', 'KeyError', 'KeyError', 'TimeoutError', 'asyncio.CancelledError', 'ExceptionGroup'] as const;
const caught = ['asyncio.CancelledError', 'TimeoutError', 'ValueError', 'Exception', 'BaseException', 'asyncio.QueueShutDown', 'RuntimeError', '(KeyError, ExceptionGroup)'] as const;
const starred = ['ValueError', 'KeyError', 'Exception', 'BaseException', 'asyncio.CancelledError'] as const;
const lockings = ['locks[0]', 'locks[0]', 'locks[1]', 'semaphore', 'bounded', 'condition'] as const;

type Make = (random: Random, depth: number) => Statement;

const blocks = (random: Random, depth: number, most: number): readonly Block[] => Array.from({length: 1 + random.below(most)}, () => block(random, depth - 1));
const time = (random: Random): number => random.pick(times);
const limit = (random: Random): number | null => random.chance(0.5) ? null : random.pick([0, 0.1, 0.2, 0.4]);

/** Statements without blocks of their own, and how often each is taken. */
const leaves: ReadonlyArray<readonly [number, Make]> = [
	[5, random => ({type: 'sleep', seconds: time(random)})],
	[3, () => ({type: 'turn'})],
	[2, () => ({type: 'log'})],
	[3, random => ({type: 'raise', error: random.chance(0.01) ? random.pick(['RuntimeError', 'OSError']) : random.pick(errors), from: random.chance(0.2)})],
	[1, () => ({type: 'return'})],
	[1, random => ({type: 'block', seconds: time(random)})],
	[1, () => ({type: 'variable'})],
	[0.2, random => ({type: 'factory', eager: random.chance(0.7)})],
	[0.02, () => ({type: 'stop'})],
	[3, random => ({type: 'await-task', task: random.below(6)})],
	[5, random => ({type: 'cancel-task', task: random.below(6), message: random.chance(0.2)})],
	[1, random => ({type: 'ask-task', act: random.pick(['result', 'exception', 'cancelling', 'done', 'cancelled'] as const), task: random.below(6)})],
	[1, random => ({type: 'task-callback', act: random.chance(0.8) ? 'add' : 'remove', task: random.below(6)})],
	[0.5, () => ({type: 'all-tasks'})],
	[1, () => ({type: 'uncancel'})],
	[2, random => ({type: 'kept', act: random.chance(0.5) ? 'await' : 'cancel', which: random.below(3)})],
	[2, random => ({type: 'some-tasks', kind: random.pick(['gather', 'wait', 'as-completed', 'shield', 'wait-for'] as const), task: random.below(6), seconds: limit(random)})],
	[3, random => ({type: 'event', act: random.pick(['set', 'set', 'clear', 'wait', 'wait', 'wait', 'is_set'] as const), which: random.below(2)})],
	[3, random => ({type: 'condition', act: random.pick(['wait', 'wait', 'wait_for', 'notify', 'notify(2)', 'notify_all', 'notify_all', 'without'] as const)})],
	[1.5, random => ({type: 'lock-act', act: random.pick(['acquire', 'release', 'release', 'locked'] as const), which: random.pick(lockings)})],
	[4, random => ({type: 'queue', act: random.pick(['put', 'put', 'put', 'get', 'get', 'get', 'join', 'put_nowait', 'get_nowait', 'task_done', 'shutdown', 'shutdown-now'] as const), which: random.chance(0.5) ? 0 : random.below(3)})],
	[2, random => ({type: 'barrier', act: random.pick(['wait', 'wait', 'wait', 'with', 'reset', 'abort', 'look'] as const)})],
	[3, random => ({type: 'future', act: random.pick(['await', 'await', 'set_result', 'set_result', 'set_exception', 'cancel', 'callback', 'ask'] as const), which: random.below(2)})],
	[3, random => ({type: 'later', seconds: random.chance(0.3) ? null : time(random), absolute: random.chance(0.2), act: random.pick(['log', 'cancel', 'set', 'raise', 'future'] as const), which: random.below(6)})],
	[0.5, random => ({type: 'cancel-timer', which: random.below(4)})],
];

const compounds: ReadonlyArray<readonly [number, Make]> = [
	[5, (random, depth) => ({type: 'spawn', eager: random.chance(0.1), context: random.chance(0.1), child: block(random, depth - 1)})],
	[0.1, (random, depth) => ({type: 'drop', child: block(random, depth - 2)})],
	[2, (random, depth) => ({type: 'gather', returnExceptions: random.chance(0.5), children: blocks(random, depth, 3)})],
	[1, (random, depth) => ({type: 'keep', kind: random.chance(0.6) ? 'gather' : 'shield', children: blocks(random, depth, 2)})],
	[2, (random, depth) => ({type: 'wait', returnWhen: random.pick(['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED']), seconds: limit(random), children: blocks(random, depth, 3)})],
	[2, (random, depth) => ({type: 'as-completed', asynchronous: random.chance(0.5), early: random.chance(0.1), seconds: limit(random), children: blocks(random, depth, 3)})],
	[2, (random, depth) => ({type: 'wait-for', seconds: random.pick([null, 0, 0.1, 0.2, 0.4, 1]), child: block(random, depth - 1)})],
	[2, (random, depth) => ({type: 'shield', child: block(random, depth - 1)})],
	[3, (random, depth) => ({
		type: 'timeout', seconds: random.pick([null, 0, 0.1, 0.2, 0.2, 0.4, 1]), absolute: random.chance(0.2), reschedule: random.chance(0.2) ? time(random) : null,
		first: random.chance(0.5), body: block(random, depth - 1),
	})],
	[3, (random, depth) => ({type: 'group', children: blocks(random, depth, 3), body: block(random, depth - 1)})],
	[0.5, (random, depth) => ({type: 'group-spawn', child: block(random, depth - 1)})],
	[3, (random, depth) => ({type: 'lock', which: random.pick(lockings), body: block(random, depth - 1)})],
	[2, (random, depth) => ({type: 'loop', count: 1 + random.below(3), body: block(random, depth - 1)})],
	[1, (random, depth) => ({type: 'managed', seconds: time(random), suppress: random.chance(0.4), body: block(random, depth - 1)})],
	[0.5, (random, depth) => ({type: 'stack', seconds: time(random), body: block(random, depth - 1)})],
	[1.5, (random, depth) => ({
		type: 'async-for', leave: random.pick(['end', 'end', 'break', 'close', 'throw'] as const), items: blocks(random, depth - 1, 2), tidy: block(random, depth - 2), body: block(random, depth - 1),
	})],
	[4, (random, depth) => ({
		type: 'try', except: random.chance(0.8) ? random.pick(caught) : null, again: random.chance(0.4), body: block(random, depth - 1),
		handler: block(random, depth - 2), last: random.chance(0.3) ? block(random, depth - 2) : null,
	})],
	[1, (random, depth) => ({type: 'try-star', except: random.pick(starred), body: block(random, depth - 1), handler: block(random, depth - 2)})],
];

const taken = (random: Random, makes: ReadonlyArray<readonly [number, Make]>): Make => {
	let left = random.below(makes.reduce((sum, [weight]) => sum + (weight * 100), 0)) / 100;
	return makes.find(([weight]) => {
		left -= weight;
		return left < 0;
	})![1];
};

/** Some statements; the deeper one is, the fewer. */
const block = (random: Random, depth: number): Block => {
	const length = depth <= 0 ? random.below(2) : 1 + random.below(depth <= 1 ? 2 : 4);
	return Array.from({length}, () => taken(random, depth > 0 && random.chance(0.45) ? compounds : leaves)(random, depth));
};

/** The main block of the program of a seed. */
export const generate = (seed: number): Block => {
	const random = randomOf(seed);
	// Every other one goes on after whatever goes wrong.
	const patient = random.chance(0.5);
	return Array.from({length: 3 + random.below(5)}, () => {
		const statement = taken(random, random.chance(0.65) ? compounds : leaves)(random, 3);
		return patient ? {type: 'try', except: 'BaseException', again: false, body: [statement], handler: [], last: null} : statement;
	});
};
