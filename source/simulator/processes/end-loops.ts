import {sortedToArray} from '../../library/sorted-set.js';
import {tableDelete, tableGet} from '../../library/table.js';
import type {Machine} from '../../python/machine/machine.js';
import type {Ref} from '../../python/values.js';
import {inKernel} from '../network/system.js';
import type {Run} from '../run.js';

/* The loops of a process that has ended: nobody runs them any more, and their tasks are gone without a word. */

const endTasks = (run: Run, loop: number): void => {
	const tasks = sortedToArray(run.loop.unfinished).filter(id => tableGet(run.loop.tasks, id)?.loop === loop);
	for (const id of tasks) {
		run.emit({type: 'task-finished', taskId: id, outcome: {type: 'lost'}});
		run.change({tasks: tableDelete(run.world.tasks, id)});
	}
};

/** Its file descriptors go with the others of the process. */
const dropSelector = (run: Run, loop: number): void => {
	inKernel(run, kernel => {
		const {[loop]: _, ...selectors} = kernel.state.selectors;
		kernel.state = {...kernel.state, selectors};
	});
};

const endLoop = (run: Run, m: Machine, loop: Ref): void => {
	const own = m.own(loop, 'host');
	const id = own.hostId;
	const {running, life} = run.loopRecord(id);
	endTasks(run, id);
	for (const handle of [...running].reverse()) {
		run.emit({type: 'handle-finished', loop: id, handle});
	}

	if (life === 'running' || life === 'stopping') {
		run.emit({type: 'loop-stopped', loop: id});
	}

	own.fields.set('running', false);
	own.fields.set('closed', true);
	const {[id]: _, ...currentTasks} = run.world.currentTasks;
	run.change({currentTasks, asyncGenerators: run.world.asyncGenerators.filter(entry => entry.loop !== id)});
	dropSelector(run, id);
	run.emit({type: 'loop-closed', loop: id});
};

/** Closes what loops a process has left open. */
export const closeLoopsOf = (run: Run, m: Machine, process: number): void => {
	for (const loop of run.world.loops) {
		const {fields} = m.as(loop, 'host')!;
		if (fields.get('process') === process && fields.get('closed') !== true) {
			endLoop(run, m, loop);
		}
	}
};
