import type {Fact} from '../../source/loop/facts.js';
import {
	at, call, callback, clock, due, ended, ends, finished, future, iteration, life, line, loopStarted, polled, printed, runs, scheduled, settled, source, started, suspended, task, timer,
} from './facts.js';

/**
What a run of this program says. Handles and iterations are those of CPython's `asyncio.run`.

	 1 import asyncio
	 2
	 3 async def slow_operation(name):
	 4     print("Starting", name)
	 5     await asyncio.sleep(2)
	 6     print("Finished", name)
	 7
	 8 async def main():
	 9     await asyncio.gather(slow_operation("A"), slow_operation("B"))
	10
	11 asyncio.run(main())
*/
export const gather: readonly Fact[] = [
	source('…'),
	call(1), line(3), line(8), call(11),
	life('loop-opened'),
	task(1, 'main'), scheduled(1, 'step', 1, {type: 'task-created', taskId: 1, by: null}),
	loopStarted(1),

	iteration(1, 0), polled(1),
	started(1, 1, 1), runs(1), line(9, {taskId: 1, calls: true}),
	task(2, 'slow_operation', {by: 1}), scheduled(2, 'step', 2, {type: 'task-created', taskId: 2, by: null}),
	task(3, 'slow_operation', {by: 1}), scheduled(3, 'step', 3, {type: 'task-created', taskId: 3, by: null}),
	future(4), suspended(1, 4, 9), finished(1),

	iteration(2, 0), polled(2),
	started(2, 2, 2), runs(2), line(4, {taskId: 2, calls: true}), printed('Starting A\n', 2, 4), line(5, {taskId: 2, calls: true}),
	future(5), timer(4, at(2), 5, 2), suspended(2, 5, 5), finished(2),
	started(3, 2, 3), runs(3), line(4, {taskId: 3, calls: true}), printed('Starting B\n', 3, 4), line(5, {taskId: 3, calls: true}),
	future(6), timer(5, at(2), 6, 3), suspended(3, 6, 5), finished(3),

	iteration(3, 2), clock(at(2, 1), 4), due(4), due(5), polled(2),
	started(4, 3, null, 2), settled(5), scheduled(6, 'wakeup', 2, {type: 'future-settled', future: 5, by: null}), finished(4),
	started(5, 3, null, 2), settled(6), scheduled(7, 'wakeup', 3, {type: 'future-settled', future: 6, by: null}), finished(5),

	iteration(4, 0), polled(2),
	started(6, 4, 2, 2), runs(2), line(6, {taskId: 2, calls: true}), printed('Finished A\n', 2, 6),
	ends(2), callback(8, 'gather.done', {cause: {type: 'future-settled', future: 2, by: 2}}), finished(6),
	started(7, 4, 3, 2), runs(3), line(6, {taskId: 3, calls: true}), printed('Finished B\n', 3, 6),
	ends(3), callback(9, 'gather.done', {cause: {type: 'future-settled', future: 3, by: 3}}), finished(7),

	iteration(5, 0), polled(2),
	started(8, 5, null, 2), finished(8),
	started(9, 5, null, 2), settled(4), scheduled(10, 'wakeup', 1, {type: 'future-settled', future: 4, by: null}), finished(9),

	iteration(6, 0), polled(1),
	started(10, 6, 1, 2), runs(1), ends(1), callback(11, 'run_until_complete.done', {cause: {type: 'future-settled', future: 1, by: 1}}), finished(10),

	iteration(7, 0), polled(1),
	started(11, 7, null, 2), life('loop-stopping'), finished(11),
	life('loop-stopped'),

	// asyncio.run closes async generators.
	task(7, 'shutdown_asyncgens', {library: true}), scheduled(12, 'step', 7, {type: 'task-created', taskId: 7, by: null}),
	loopStarted(7),
	iteration(8, 0), polled(1),
	started(12, 8, 7, 2), runs(7), ends(7), callback(13, 'run_until_complete.done', {cause: {type: 'future-settled', future: 7, by: 7}}), finished(12),
	iteration(9, 0), polled(1),
	started(13, 9, null, 2), life('loop-stopping'), finished(13),
	life('loop-stopped'),

	life('loop-closed'),
	ended(),
];
