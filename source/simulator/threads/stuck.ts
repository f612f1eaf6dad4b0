import {tableGet, tableValues} from '../../library/table.js';
import type {Awaited, Place, StuckThread} from '../../loop/facts.js';
import type {Machine} from '../../python/machine/machine.js';
import {PyTuple, type Value} from '../../python/values.js';
import {isFuture} from '../asyncio/futures.js';
import {runOf, type Run} from '../run.js';
import type {Wait} from './state.js';

/* What is known of the threads that cannot go on, when nobody can. */

const isTask = (run: Run, id: number): boolean => tableGet(run.loop.tasks, id) !== undefined;

/** What the library says that a thread waits for: a name, and what it is of. */
export const awaitedOf = (m: Machine, value: Value): Awaited | null => {
	const [type, of] = value instanceof PyTuple ? value.items : m.as(value, 'list')?.items.toArray() ?? [];
	// A factory of the program's own may have made something else of it.
	const host = m.as(of ?? null, 'host');
	switch (type) {
		case 'job': {
			return {type, job: of as number};
		}

		case 'task': {
			return isFuture(m, of!) && isTask(runOf(m), host!.hostId) ? {type, taskId: host!.hostId} : null;
		}

		case 'loop': {
			return host === undefined ? null : {type, loop: host.hostId};
		}

		case 'exit': {
			return {type};
		}

		default: {
			return null;
		}
	}
};

/** Who took the lock, and where. */
const lockOf = (m: Machine, id: number): Awaited => {
	const {fields} = m.as(m.heap.refOf(id), 'host')!;
	const place = fields.get('place');
	const [file, line, column] = place instanceof PyTuple ? place.items as readonly number[] : [];
	const known: Place | null = file === undefined ? null : {file, line: line!, column: column!};
	return {type: 'lock', place: known, taskId: fields.get('task') as number | null};
};

const known = (m: Machine, awaited: Wait['awaited']): Awaited | null => {
	switch (awaited?.type) {
		case 'held': {
			return lockOf(m, awaited.object);
		}

		case 'noted': {
			return awaitedOf(m, m.heap.refOf(awaited.object));
		}

		default: {
			return awaited ?? null;
		}
	}
};

const describe = (m: Machine, thread: number, {what, holder, place, taskId, blocks, loop, awaited}: Wait): StuckThread => ({
	thread, what, holder, place, taskId,
	// A loop in its select is not blocked: it waits itself.
	loop: loop === null ? blocks : null,
	awaited: loop === null ? known(m, awaited) : {type: 'select', loop},
});

/** The threads that wait, but for workers without a job; the main one first. */
export const stuckThreads = (run: Run): readonly StuckThread[] => [...tableValues(run.world.threads.all)]
	.flatMap(({id, wait}) => wait === null || wait.idle ? [] : [describe(run.machine, id, wait)]);
