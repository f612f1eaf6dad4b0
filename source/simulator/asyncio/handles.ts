import {tableGet, tableSet} from '../../library/table.js';
import type {Machine} from '../../python/machine/machine.js';
import {callMethod} from '../../python/machine/calls.js';
import {fastRepr} from '../../python/machine/text.js';
import {HostObject} from '../../python/machine/objects.js';
import {typeName} from '../../python/machine/type-of.js';
import {define} from '../../python/types/define.js';
import {notImplemented, PyFloat, PyTuple, type Ref, type Value} from '../../python/values.js';
import {materialisedContext} from '../contexts.js';
import {runOf} from '../run.js';
import {asFloat} from '../numbers.js';
import {describeCallback} from './callbacks.js';
import {createdAt, isDebugging} from './debug.js';
import {handleType, threadSafeHandleType, timerHandleType} from './identities.js';

/*
asyncio.Handle and TimerHandle: what `call_soon` and `call_later` return. The handle itself is a record of the loop's
state; the object holds its number.
*/

const types = {soon: handleType, threadsafe: threadSafeHandleType, timer: timerHandleType} as const;

export const newHandle = (m: Machine, id: number, loop: Ref, kind: 'soon' | 'threadsafe' | 'timer'): Ref =>
	m.heap.allocate(new HostObject(m.epoch, types[kind], id, new Map<string, Value>([['loop', loop], ['cancelled', false]]), null));

const idOf = (m: Machine, self: Value): number => m.as(self, 'host')!.hostId;

/** Cancels a handle by number: it stays where it is and is passed over when its turn comes. */
export const cancelHandle = (m: Machine, id: number): void => {
	const run = runOf(m);
	const record = tableGet(run.loop.handles, id);
	if (record !== undefined && !record.cancelled && record.state !== 'running') {
		run.emit({type: 'handle-cancelled', loop: record.loop, handle: id});
		// What it would have called is let go of at once.
		run.forget(id);
	}
};

/** What the loop forgets when it has run the handle, its object remembers. */
export const rememberCall = (m: Machine, ref: Ref, {callback, args, made, context}: {readonly callback: Value; readonly args: readonly Value[]; readonly made?: PyTuple | undefined; readonly context?: Value}): Ref => {
	const {fields} = m.own(ref, 'host');
	fields.set('callback', callback);
	fields.set('args', new PyTuple(args));
	fields.set('context', context ?? null);
	if (made !== undefined) {
		fields.set('made', made);
	}

	return ref;
};

const describe = (m: Machine, self: Value): string => {
	const object = m.as(self, 'host')!;
	const kept = object.fields.get('repr');
	if (typeof kept === 'string') {
		return kept;
	}

	const callback = object.fields.get('callback') ?? undefined;
	const when = object.fields.get('when');
	const debug = isDebugging(m, object.fields.get('loop') as Ref);
	const parts = [
		...(object.fields.get('cancelled') === true ? ['cancelled'] : []),
		...(when === undefined ? [] : [`when=${fastRepr(m, when) ?? ''}`]),
		...(callback === undefined
			? []
			: [describeCallback(m, callback, debug ? {args: (object.fields.get('args') as PyTuple | undefined)?.items ?? []} : null)]),
	];
	return `<${[typeName(m, self), ...parts].join(' ')}${createdAt(object.fields.get('made'))}>`;
};

const whenOf = (m: Machine, value: Value): number | null => {
	const when = m.as(value, 'host')?.cls === timerHandleType ? m.as(value, 'host')!.fields.get('when') : undefined;
	return when === undefined ? null : asFloat(m, when);
};

const isSame = (m: Machine, a: Value, b: Value): boolean => {
	const [one, other] = [m.as(a, 'host')!.fields, m.as(b, 'host')!.fields];
	const [args, others] = [one.get('args') as PyTuple | undefined, other.get('args') as PyTuple | undefined];
	return whenOf(m, a) === whenOf(m, b) && one.get('callback') === other.get('callback') && one.get('cancelled') === other.get('cancelled')
		&& (args?.items.length ?? 0) === (others?.items.length ?? 0) && (args?.items ?? []).every((item, index) => item === others!.items[index]);
};

/** Timers are ordered by their time. */
const compares = (test: (a: number, b: number) => boolean, orEqual = false) => ['other, /', (m: Machine, self: Value, other: Value): Value => {
	const [a, b] = [whenOf(m, self), whenOf(m, other)];
	return b === null ? notImplemented : test(a!, b) || (orEqual && isSame(m, self, other));
}] as const;

define(handleType, {
	methods: {
		cancel: ['', (m, self) => {
			if (m.as(self, 'host')!.fields.get('cancelled') !== true) {
				const {fields} = m.own(self as Ref, 'host');
				fields.set('cancelled', true);
				if (isDebugging(m, fields.get('loop') as Ref)) {
					fields.set('repr', describe(m, self));
				}

				fields.delete('callback');
				fields.delete('args');
				cancelHandle(m, idOf(m, self));
			}

			return null;
		}],
		cancelled: ['', (m, self) => m.as(self, 'host')!.fields.get('cancelled')!],
		get_context: ['', (m, self) => {
			const context = materialisedContext(m, self as Ref);
			const run = runOf(m);
			const waiting = run.callOf(idOf(m, self));
			if (waiting?.context === null) {
				run.change({handles: tableSet(run.world.handles, idOf(m, self), {...waiting, context})});
			}

			return context;
		}],
		__repr__: ['', describe],
	},
});

define(timerHandleType, {
	methods: {
		when: ['', (m, self) => m.as(self, 'host')!.fields.get('when') ?? new PyFloat(0)],
		__lt__: compares((a, b) => a < b),
		__le__: compares((a, b) => a < b, true),
		__gt__: compares((a, b) => a > b),
		__ge__: compares((a, b) => a > b, true),
		__eq__: ['other, /', (m, self, other) => whenOf(m, other) === null ? notImplemented : isSame(m, self, other)],
		__hash__: ['', (m, self) => callMethod(m, m.as(self, 'host')!.fields.get('when')!, '__hash__', [])],
	},
});
