import {sortedHas} from '../../library/sorted-set.js';
import {tableGet} from '../../library/table.js';
import {waitsFor} from '../../loop/questions.js';
import type {Run} from '../run.js';
import {addressText} from './addresses.js';

/*
A server that only listens is idle, not deadlocked: on a real machine it would wait for clients from outside, and there
is no outside here.
*/

/** Whether a task, or one that it waits for, stands still at a connection whose other end is in the program as well. */
const isStuck = (run: Run, task: number): boolean => [task, ...waitsFor(run.loop, task)].some(id => {
	const future = tableGet(run.loop.futures, tableGet(run.loop.tasks, id)?.waitingOn ?? -1);
	const io = future?.io ?? null;
	return io !== null && run.loop.loops.some(loop => sortedHas(loop.io, io)) && !tableGet(run.loop.io, io)!.what.startsWith('accept on ');
});

/** What to say of a program in which nothing can happen but that clients come to its servers; null: that is not why it stands still. */
export const idleServer = (run: Run): string | null => {
	const {runningLoop} = run.world;
	if (runningLoop === null) {
		return null;
	}

	const loop = run.loopRecord(run.loopId(run.machine, runningLoop));
	const addresses: string[] = [];
	for (const {interests} of Object.values(run.world.network.selectors)) {
		for (const {socket, read} of Object.values(interests)) {
			const server = tableGet(run.world.network.sockets, socket);
			if (read !== null && server?.state === 'listening') {
				addresses.push(addressText(server.local));
			}
		}
	}

	if (addresses.length === 0 || (loop.until !== null && isStuck(run, loop.until))) {
		return null;
	}

	return `The server on ${addresses.join(' and ')} waits for clients, and no part of this program will connect to it any more: the run stops here. A real server would go on waiting.`;
};
