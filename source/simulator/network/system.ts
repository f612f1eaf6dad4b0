import {compareInstants} from '../../library/instant.js';
import {sortedFirst} from '../../library/sorted-set.js';
import type {Machine} from '../../python/machine/machine.js';
import {runOf, type Run} from '../run.js';
import {findThread} from '../threads/state.js';
import {deliver} from './deliver.js';
import {Kernel} from './kernel.js';
import {wakeSleepers} from './sleepers.js';
import {osError, SystemError} from './system-error.js';

/** The kernel of a run, with everything delivered that has arrived by now. */
export const kernelOf = (run: Run): Kernel => {
	const {linkLatency, bandwidth} = run.setting.options;
	const kernel = new Kernel(run.world.network, run.now, {latency: Math.round(linkLatency * 1e9), bandwidth}, deliver, findThread(run, run.machine?.thread ?? 0)?.process ?? 0);
	kernel.deliverDue();
	return kernel;
};

const keep = (run: Run, kernel: Kernel): void => {
	if (kernel.state !== run.world.network) {
		run.change({network: kernel.state});
	}

	if (kernel.notified.size > 0) {
		wakeSleepers(run, kernel);
	}
};

/** The clock has moved: what is due arrives, and wakes whoever sleeps for it. */
export const deliverDue = (run: Run): void => {
	const first = sortedFirst(run.world.network.arrivals);
	if (first !== undefined && compareInstants(first.at, run.now) <= 0) {
		keep(run, kernelOf(run));
	}
};

/** Asks the kernel something, or lets it do something, that cannot fail. */
export const inKernel = <T>(run: Run, work: (kernel: Kernel) => T): T => {
	const kernel = kernelOf(run);
	const result = work(kernel);
	keep(run, kernel);
	return result;
};

/** A system call. Its error is Python's OSError. */
export const systemCall = <T>(m: Machine, call: (kernel: Kernel) => T): T => {
	const run = runOf(m);
	run.charge(m);
	const kernel = kernelOf(run);
	try {
		return call(kernel);
	} catch (error: unknown) {
		throw error instanceof SystemError ? osError(m, error.code) : error;
	} finally {
		keep(run, kernel);
	}
};

/** The same, where one error is an answer: null stands for it. */
export const tryCall = <T>(m: Machine, expected: SystemError['code'], call: (kernel: Kernel) => T): T | null => systemCall(m, kernel => {
	try {
		return call(kernel);
	} catch (error: unknown) {
		if (error instanceof SystemError && error.code === expected) {
			return null;
		}

		throw error;
	}
});
