import {tableDelete} from '../../library/table.js';
import {formatExceptionThen} from '../../python/builtins/traceback.js';
import {callMethod} from '../../python/machine/calls.js';
import {closeGenerator} from '../../python/machine/generators.js';
import type {Machine} from '../../python/machine/machine.js';
import type {GeneratorObject} from '../../python/machine/objects.js';
import {ownAttribute} from '../../python/machine/own-attributes.js';
import type {Outcome} from '../../python/native.js';
import {addressText} from '../../python/types/object.js';
import type {Ref} from '../../python/values.js';
import {runOf} from '../run.js';
import {warnNeverAwaited} from '../warnings.js';
import {futureOf, loopOfFuture, unwatch} from './futures.js';
import {closesGenerator} from './task-steps.js';

/** A task goes while it is pending: the loop's exception handler says so. */
export const destroyTask = (m: Machine, task: Ref): Outcome => {
	const run = runOf(m);
	const object = futureOf(m, task);
	unwatch(m, task);
	run.change({tasks: tableDelete(run.world.tasks, object.hostId)});
	const coroutine = object.fields.get('coroutine') as Ref;
	const told = (inner: Machine): Outcome => {
		const own = inner.own(coroutine, 'generator');
		own.state = 'finished';
		own.frame = null;
		return tellDestroyed(inner, task);
	};

	if (closesGenerator(m, coroutine) && (m.get(coroutine) as GeneratorObject).state === 'created') {
		const {qualname} = m.get((m.get(coroutine) as GeneratorObject).frame!.slots[0] as Ref) as GeneratorObject;
		return m.chain(() => warnNeverAwaited(run, m, `coroutine method 'aclose' of '${qualname}'`), inner => told(inner));
	}

	// Its coroutine is closed, which runs what it has to tidy up; what goes wrong there cannot be caught.
	return m.chain(() => closeGenerator(m, coroutine), inner => told(inner), (inner, exception) => formatExceptionThen(inner, exception, (last, lines) => {
		const {qualname} = last.get(coroutine) as GeneratorObject;
		last.host.onPrint(last, 'stderr', `Exception ignored while closing generator <coroutine object ${qualname} at ${addressText(last, coroutine)}>:\n${lines.join('')}`);
		return told(last);
	}));
};

const tellDestroyed = (m: Machine, task: Ref): Outcome => {
	const object = futureOf(m, task);
	if (ownAttribute(m, object, '_log_destroy_pending') === false) {
		// asyncio: whoever ran it until complete has been told already that it is not done.
		return null;
	}

	const made = object.fields.get('made');
	const context = m.newDict([['task', task], ['message', 'Task was destroyed but it is pending!'], ...(made === undefined ? [] : [['source_traceback', made] as const])]);
	return callMethod(m, loopOfFuture(m, task), 'call_exception_handler', [context]);
};
