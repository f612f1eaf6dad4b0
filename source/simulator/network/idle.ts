import {sortedHas} from '../../library/sorted-set.js';
import {tableGet} from '../../library/table.js';
import {waitsFor} from '../../loop/questions.js';
import type {Run} from '../run.js';
import {findThread} from '../threads/state.js';
import {addressText} from './addresses.js';
import {socketsOf} from './sleepers.js';
import {types, type Socket} from './state.js';

/*
A server that only listens is idle, not deadlocked: on a real machine it would wait for clients from outside, and there
is no outside here.
*/

/** Whether anybody could send something to it: it listens, or takes datagrams from everybody. */
const isOpenToAll = ({type, state, local, remote}: Socket): boolean => state === 'listening' || (type === types.datagram && local !== null && remote === null);

const waitsForAnybody = (what: string): boolean => what.startsWith('accept on ') || what.startsWith('receive on ');

/** Whether a task, or one that it waits for, stands still at a connection whose other end is in the program as well. */
const isStuck = (run: Run, task: number): boolean => [task, ...waitsFor(run.loop, task)].some(id => {
	const future = tableGet(run.loop.futures, tableGet(run.loop.tasks, id)?.waitingOn ?? -1);
	const io = future?.io ?? null;
	return io !== null && run.loop.loops.some(loop => sortedHas(loop.io, io)) && !waitsForAnybody(tableGet(run.loop.io, io)!.what);
});

const addressesOf = (run: Run, sockets: readonly number[]): readonly string[] => sockets
	.map(id => tableGet(run.world.network.sockets, id))
	.filter(socket => socket !== undefined && isOpenToAll(socket))
	.map(socket => addressText(socket!.local));

/** Where a loop waits for clients; empty, too, where what it runs for waits for something else. */
const addressesOfLoop = (run: Run, id: number): readonly string[] => {
	const {until} = run.loopRecord(id);
	const interests = Object.values(run.world.network.selectors[id]?.interests ?? {});
	return until !== null && isStuck(run, until) ? [] : addressesOf(run, interests.filter(({read}) => read !== null).map(({socket}) => socket));
};

/** Where a thread waits for clients, or the one that it waits for does; `asked` have been looked at. */
const addressesOfThread = (run: Run, id: number, asked: readonly number[] = []): readonly string[] => {
	const {network, runningLoop} = run.world;
	const sleeper = network.sleepers.find(({thread}) => thread === id);
	if (sleeper !== undefined) {
		return addressesOf(run, socketsOf({state: network}, sleeper));
	}

	const wait = findThread(run, id)?.wait ?? null;
	if (wait === null) {
		return id === run.machine.thread && runningLoop !== null ? addressesOfLoop(run, run.loopId(run.machine, runningLoop)) : [];
	}

	if (wait.loop !== null) {
		return addressesOfLoop(run, wait.loop);
	}

	return wait.holder === null || asked.includes(wait.holder) ? [] : addressesOfThread(run, wait.holder, [...asked, id]);
};

/** What to say of a program in which nothing can happen but that clients come to its servers; null: that is not why it stands still. */
export const idleServer = (run: Run): string | null => {
	const addresses = addressesOfThread(run, run.machine.thread);
	return addresses.length === 0
		? null
		: `The server on ${addresses.join(' and ')} waits for clients, and no part of this program will connect to it any more: the run stops here. A real server would go on waiting.`;
};
