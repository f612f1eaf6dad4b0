import {tableGet} from '../../library/table.js';
import {toSeconds} from '../../library/instant.js';
import type {Machine} from '../../python/machine/machine.js';
import {HostObject} from '../../python/machine/objects.js';
import {define} from '../../python/types/define.js';
import {PyFloat, type Ref, type Value} from '../../python/values.js';
import {runOf} from '../run.js';
import {describeCallback} from './callbacks.js';
import {handleType, timerHandleType} from './identities.js';

/*
asyncio.Handle and TimerHandle: what `call_soon` and `call_later` return. The handle itself is a record of the loop's
state; the object holds its number.
*/

export const newHandle = (m: Machine, id: number, loop: Ref, timer: boolean): Ref =>
	m.heap.allocate(new HostObject(m.epoch, timer ? timerHandleType : handleType, id, new Map<string, Value>([['loop', loop], ['cancelled', false]]), null));

const idOf = (m: Machine, self: Value): number => m.as(self, 'host')!.hostId;

/** Cancels a handle by number: it stays where it is and is passed over when its turn comes. */
export const cancelHandle = (m: Machine, id: number): void => {
	const run = runOf(m);
	const record = tableGet(run.loop.handles, id);
	if (record !== undefined && !record.cancelled && record.state !== 'running') {
		run.emit({type: 'handle-cancelled', loop: record.loop, handle: id});
	}
};

const describe = (m: Machine, self: Value): string => {
	const object = m.as(self, 'host')!;
	const run = runOf(m);
	const entry = run.callOf(object.hostId);
	const record = tableGet(run.loop.handles, object.hostId);
	const callback = object.fields.get('callback') ?? entry?.callback;
	const name = object.cls === timerHandleType ? 'TimerHandle' : 'Handle';
	const parts = [
		...(object.fields.get('cancelled') === true ? ['cancelled'] : []),
		...(record?.when ? [`when=${toSeconds(record.when)}`] : []),
		...(callback === undefined || object.fields.get('cancelled') === true ? [] : [describeCallback(m, callback)]),
	];
	return `<${[name, ...parts].join(' ')}>`;
};

define(handleType, {
	methods: {
		cancel: ['', (m, self) => {
			if (m.as(self, 'host')!.fields.get('cancelled') !== true) {
				m.own(self as Ref, 'host').fields.set('cancelled', true);
				cancelHandle(m, idOf(m, self));
			}

			return null;
		}],
		cancelled: ['', (m, self) => m.as(self, 'host')!.fields.get('cancelled')!],
		__repr__: ['', describe],
	},
});

define(timerHandleType, {
	methods: {
		when: ['', (m, self) => {
			const object = m.as(self, 'host')!;
			return object.fields.get('when') ?? new PyFloat(0);
		}],
	},
});
