import {findOnType, isInstance, typeName, typeOf, type Class} from '../machine/type-of.js';
import {call, callMember} from '../machine/calls.js';
import {EQ} from '../machine/comparing.js';
import {withIndex} from '../machine/indexing.js';
import {getIterator, next} from '../machine/iteration.js';
import {Raise, type Machine} from '../machine/machine.js';
import {IteratorObject} from '../machine/objects.js';
import {compare, getItem, lengthOf, truth} from '../machine/operators.js';
import {PUSHED, type Keywords, type Outcome} from '../native.js';
import {add, type Int} from '../number/int.js';
import {bindArguments, parseSignature} from '../signature.js';
import {STOP, Stop, type PyType} from '../type.js';
import {PyBytes, PyTuple, type Ref, type Value} from '../values.js';
import {define} from './define.js';
import {
	callableIteratorType, dictType, enumerateType, exceptionTypes, filterType, mapType, reversedType, sequenceIteratorType, zipType,
} from './identities.js';
import {end, immediate, protocol, unstop, type Next, type Step} from './iterators.js';

/* Iterators that ask others: enumerate, zip, map, filter, reversed, and those over callables and plain sequences. */

/**
Starts something that may have to wait for Python code, and goes on with its value. `caught` may go on with its
exception, or leave it alone (undefined). A native end is handed on as it is.
*/
const follow = (m: Machine, start: () => Step, then: (m: Machine, value: Value) => Step, caught?: (m: Machine, exception: Ref) => Step | undefined): Step => {
	const back = m.frame;
	m.pushNative({
		name: 'iterator',
		resume: (inner, _frame, value) => unstop(inner, then(inner, value)),
		...(caught && {
			raise(inner, _frame, exception) {
				const step = caught(inner, exception);
				if (step === undefined) {
					throw new Raise(exception);
				}

				return unstop(inner, step);
			},
		}),
	});
	const outcome = start();
	if (outcome === PUSHED) {
		return PUSHED;
	}

	m.frame = back;
	return outcome instanceof Stop ? outcome : then(m, outcome);
};

/**
The next item of another iterator, and on with it. The end is handed on: as a `Stop`, or, from Python code, as the
StopIteration that passes through.
*/
const advance = (m: Machine, iterator: Value, then: (m: Machine, item: Value) => Step): Step => {
	const object = m.as(iterator, 'iterator');
	if (object !== undefined && immediate.has(object.cls)) {
		const item = (object.cls as PyType).next!(m, iterator as Ref) as Value | Stop;
		return item instanceof Stop ? item : then(m, item);
	}

	return follow(m, () => next(m, iterator), then);
};

/** The next item and on with it, or on with the end. */
const advanceOr = (m: Machine, iterator: Value, then: (m: Machine, item: Value) => Step, ended: (m: Machine) => Step): Step => {
	let native = false;
	const step = follow(m, () => {
		const item = next(m, iterator);
		native = item instanceof Stop;
		return item;
	}, then, (inner, exception) => isInstance(inner, exception, exceptionTypes.StopIteration) ? ended(inner) : undefined);
	return native ? ended(m) : step;
};

const nextOfEnumerate: Next = (m, iterator) => advance(m, (m.heap.get(iterator) as IteratorObject).source, (inner, item) => {
	const object = inner.own(iterator, 'iterator');
	const count = object.extra as Int;
	object.extra = add(count, 1);
	return new PyTuple([count, item]);
});

type OnItems = (m: Machine, items: readonly Value[]) => Step;

/** One item of each iterator, then on with all. `taken` grows with every step and is never changed. */
const advanceAll = (m: Machine, iterators: readonly Value[], then: OnItems, taken: readonly Value[] = []): Step =>
	taken.length === iterators.length
		? then(m, taken)
		: advance(m, iterators[taken.length]!, (inner, item) => advanceAll(inner, iterators, then, [...taken, item]));

const arguments_ = (count: number): string => count === 1 ? 'argument 1' : `arguments 1-${count}`;

/** As `advanceAll`, but all must end together: `strict=True`. */
const advanceStrictly = (m: Machine, name: string, iterators: readonly Value[], then: OnItems, taken: readonly Value[] = []): Step => {
	const at = taken.length;
	return at === iterators.length ? then(m, taken) : advanceOr(
		m, iterators[at]!,
		(inner, item) => advanceStrictly(inner, name, iterators, then, [...taken, item]),
		inner => {
			if (at > 0) {
				throw inner.error('ValueError', `${name}() argument ${at + 1} is shorter than ${arguments_(at)}`);
			}

			return checkEnded(inner, name, iterators, 1);
		},
	);
};

const checkEnded = (m: Machine, name: string, iterators: readonly Value[], at: number): Step => at >= iterators.length ? STOP : advanceOr(
	m, iterators[at]!,
	inner => {
		throw inner.error('ValueError', `${name}() argument ${at + 1} is longer than ${arguments_(at)}`);
	},
	inner => checkEnded(inner, name, iterators, at + 1),
);

/** `at` is 1 for strict ones. */
const nextOfZip: Next = (m, iterator) => {
	const object = m.heap.get(iterator) as IteratorObject;
	const {items} = object.source as PyTuple;
	if (items.length === 0) {
		return STOP;
	}

	const make = (_: Machine, taken: readonly Value[]): Value => new PyTuple(taken);
	return object.at === 1 ? advanceStrictly(m, 'zip', items, make) : advanceAll(m, items, make);
};

/** `source` is the function, `extra` the tuple of iterators, `at` 1 for strict ones. */
const nextOfMap: Next = (m, iterator) => {
	const {source, extra, at} = m.heap.get(iterator) as IteratorObject;
	const {items} = extra as PyTuple;
	const apply = (inner: Machine, taken: readonly Value[]): Step => call(inner, source, taken);
	if (at === 1) {
		return advanceStrictly(m, 'map', items, apply);
	}

	return items.length === 1 ? advance(m, items[0]!, (inner, item) => call(inner, source, [item])) : advanceAll(m, items, apply);
};

/** `source` is the predicate or None, `extra` the iterator. */
const nextOfFilter: Next = (m, iterator) => {
	const {source, extra} = m.heap.get(iterator) as IteratorObject;
	return filterFrom(m, source, extra, undefined, undefined);
};

/** From any point of fetching and judging. A loop, so that a million items that fail need no deep stack. */
const filterFrom = (m: Machine, predicate: Value, iterator: Value, fetched: Value | undefined, judged: Value | undefined): Step => {
	let item = fetched;
	let verdict = judged;
	for (;;) {
		if (item === undefined) {
			const outcome = pausing(m, () => next(m, iterator), (inner, value) => filterFrom(inner, predicate, iterator, value, undefined));
			if (outcome === PUSHED || outcome instanceof Stop) {
				return outcome;
			}

			item = outcome;
		}

		const candidate = item;
		if (verdict === undefined) {
			const outcome = predicate === null ? candidate : pausing(m, () => call(m, predicate, [candidate]), (inner, value) => filterFrom(inner, predicate, iterator, candidate, value));
			if (outcome === PUSHED) {
				return PUSHED;
			}

			verdict = outcome as Value;
		}

		const opinion = verdict;
		const kept = pausing(m, () => truth(m, opinion), (inner, value) => value === true ? candidate : filterFrom(inner, predicate, iterator, undefined, undefined));
		if (kept === PUSHED || kept === true) {
			return kept === true ? candidate : PUSHED;
		}

		item = undefined;
		verdict = undefined;
	}
};

/** Starts something and hands back what it gives; only where it has to wait for Python code, `later` goes on. */
const pausing = (m: Machine, start: () => Step, later: (m: Machine, value: Value) => Step): Step => {
	const back = m.frame;
	m.pushNative({name: 'iterator', resume: (inner, _frame, value) => unstop(inner, later(inner, value))});
	const outcome = start();
	if (outcome !== PUSHED) {
		m.frame = back;
	}

	return outcome;
};

/** `source` is the callable, `extra` the value that ends it, `at` 1 once it has ended. */
const nextOfCallable: Next = (m, iterator) => {
	const {source, extra, at} = m.heap.get(iterator) as IteratorObject;
	if (at === 1) {
		return STOP;
	}

	const finish = (inner: Machine): Stop => {
		inner.own(iterator, 'iterator').at = 1;
		return STOP;
	};

	return follow(
		m, () => call(m, source, []),
		(inner, value) => follow(inner, () => compare(inner, EQ, value, extra), (deeper, equal) =>
			follow(deeper, () => truth(deeper, equal), (last, same) => same === true ? finish(last) : value)),
		(inner, exception) => {
			if (isInstance(inner, exception, exceptionTypes.StopIteration)) {
				return finish(inner);
			}

			return undefined;
		},
	);
};

/** Goes over `source[0]`, `source[1]` … until that raises IndexError or StopIteration. */
const nextOfSequence: Next = (m, iterator) => {
	const {source, at} = m.heap.get(iterator) as IteratorObject;
	return source === null ? STOP : itemOrEnd(m, iterator, source, at, 1);
};

const nextOfReversed: Next = (m, iterator) => {
	const object = m.own(iterator, 'iterator');
	const {source, at} = object;
	if (source === null || at < 0) {
		return end(object);
	}

	if (source instanceof PyTuple) {
		object.at--;
		return source.items[at]!;
	}

	return itemOrEnd(m, iterator, source, at, -1);
};

const itemOrEnd = (m: Machine, iterator: Ref, source: Value, at: number, step: number): Step => follow(
	m, () => getItem(m, source, at),
	(inner, item) => {
		inner.own(iterator, 'iterator').at = at + step;
		return item;
	},
	(inner, exception) => isInstance(inner, exception, exceptionTypes.IndexError) || isInstance(inner, exception, exceptionTypes.StopIteration)
		? end(inner.own(iterator, 'iterator'))
		: undefined,
);

protocol(callableIteratorType, nextOfCallable);
protocol(sequenceIteratorType, nextOfSequence);
protocol(reversedType, nextOfReversed, (_, object) => object.source === null ? 0 : object.at + 1);
protocol(enumerateType, nextOfEnumerate);
protocol(zipType, nextOfZip);
protocol(mapType, nextOfMap);
protocol(filterType, nextOfFilter);

const allocate = (m: Machine, cls: Value, source: Value, at: number, extra: Value): Ref => m.heap.allocate(new IteratorObject(m.epoch, cls as Class, source, at, extra));

/** `iter` of each argument, then on with the iterators. */
const iterateAll = (m: Machine, iterables: readonly Value[], then: (m: Machine, iterators: readonly Value[]) => Outcome, describe: (index: number) => string | null = () => null, done: readonly Value[] = []): Outcome => {
	const iterable = iterables[done.length];
	if (iterable === undefined) {
		return then(m, done);
	}

	const message = describe(done.length + 1);
	if (message !== null && findOnType(m, typeOf(m, iterable), '__iter__') === undefined && findOnType(m, typeOf(m, iterable), '__getitem__') === undefined) {
		throw m.error('TypeError', message);
	}

	return m.chain(() => getIterator(m, iterable), (inner, iterator) => iterateAll(inner, iterables, then, describe, [...done, iterator]));
};

/** Takes `strict` out of the keywords of `zip` and `map`. */
const takeStrict = (m: Machine, name: string, keywords: Keywords, then: (m: Machine, strict: boolean) => Outcome): Outcome => {
	let strict: Value = false;
	for (const [key, value] of keywords ?? []) {
		if (key !== 'strict') {
			throw m.error('TypeError', `${name}() got an unexpected keyword argument '${key}'`);
		}

		strict = value;
	}

	return typeof strict === 'boolean' ? then(m, strict) : m.chain(() => truth(m, strict), (inner, value) => then(inner, value === true));
};

const enumerateSignature = parseSignature('iterable, start=0');

define(enumerateType, {
	construct(m, cls, args, keywords) {
		if (args.length === 0 && !(keywords?.has('iterable') ?? false)) {
			throw m.error('TypeError', 'enumerate() missing required argument \'iterable\'');
		}

		const [iterable, start] = bindArguments(enumerateSignature, 'enumerate', args, keywords, false) as [Value, Value];
		return withIndex(m, start, (inner, first) => inner.chain(() => getIterator(inner, iterable), (last, iterator) => allocate(last, cls, iterator, 0, first)));
	},
	ownsArguments: true,
});

define(zipType, {
	construct: (m, cls, args, keywords) => takeStrict(m, 'zip', keywords, (inner, strict) =>
		iterateAll(inner, args, (last, iterators) => allocate(last, cls, new PyTuple(iterators), strict ? 1 : 0, null))),
	ownsArguments: true,
});

define(mapType, {
	construct(m, cls, args, keywords) {
		if (args.length < 2) {
			throw m.error('TypeError', 'map() must have at least two arguments.');
		}

		return takeStrict(m, 'map', keywords, (inner, strict) => iterateAll(inner, args.slice(1), (last, iterators) =>
			allocate(last, cls, args[0]!, strict ? 1 : 0, new PyTuple(iterators))));
	},
	ownsArguments: true,
});

define(filterType, {
	construct(m, cls, args, keywords) {
		if (keywords !== null && keywords.size > 0) {
			throw m.error('TypeError', 'filter() takes no keyword arguments');
		}

		if (args.length !== 2) {
			throw m.error('TypeError', `filter expected 2 arguments, got ${args.length}`);
		}

		return m.chain(() => getIterator(m, args[1]!), (inner, iterator) => allocate(inner, cls, args[0]!, 0, iterator));
	},
	ownsArguments: true,
});

/** The items of an immutable sequence, to be gone over from behind. */
const immutableItems = (value: Value): readonly Value[] | undefined =>
	value instanceof PyTuple ? value.items : (typeof value === 'string' ? [...value] : (value instanceof PyBytes ? [...value.bytes] : undefined));

define(reversedType, {
	construct(m, cls, args, keywords) {
		if (keywords !== null && keywords.size > 0) {
			throw m.error('TypeError', 'reversed() takes no keyword arguments');
		}

		if (args.length !== 1) {
			throw m.error('TypeError', `reversed expected 1 argument, got ${args.length}`);
		}

		const sequence = args[0]!;
		const type = typeOf(m, sequence);
		const method = findOnType(m, type, '__reversed__');
		if (method !== undefined && method !== null) {
			return callMember(m, method, sequence, type, []);
		}

		const items = immutableItems(sequence);
		if (items !== undefined) {
			return allocate(m, cls, new PyTuple(items), items.length - 1, null);
		}

		if (method === null || findOnType(m, type, '__getitem__') === undefined || findOnType(m, type, '__len__') === undefined || isInstance(m, sequence, dictType)) {
			throw m.error('TypeError', `'${typeName(m, sequence)}' object is not reversible`);
		}

		return m.chain(() => lengthOf(m, sequence), (inner, size) => allocate(inner, cls, sequence, (size as number) - 1, null));
	},
	ownsArguments: true,
});
